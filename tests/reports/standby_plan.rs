//! SYNTHETIC, as the record that it is part of: a take-over plan with everything to show.

use super::{HTML_NAME, check, money, service};
use zeyou::domain::record::{Sense, Unit};
use zeyou::domain::standby_record::*;

fn standby(bid: &str, tenderer: &str, price: &str) -> StandbyBid {
    StandbyBid {
        bid: bid.into(),
        tenderer: tenderer.into(),
        price_yuan: money(price),
        quality: "84.5".parse().unwrap(),
        service: service("15210"),
    }
}

fn lot(lot: &str, bid: &str, tenderer: &str, standby: Option<StandbyBid>) -> StandbyLot {
    let missing = standby.is_none().then(|| MissingStandby {
        reason: MissingReason::Limits,
        obstacles: vec![
            StandbyObstacle {
                bid: "B07".into(),
                tenderer: "T02".into(),
                affiliate: false,
                breaks: vec![
                    check(
                        "standby-ceiling",
                        &["T03", "519901", "2026"],
                        &[("leaving", "虚构市惠民养老服务有限公司"), ("name", "虚构县"), ("year", "2026")],
                        Unit::Yuan,
                        ("1704750.00", Sense::AtMost, "1692409.44", "-12340.56"),
                    ),
                    check(
                        "standby-capacity",
                        &["T03", "T02", "车辆"],
                        &[("leaving", "虚构市惠民养老服务有限公司"), ("name", HTML_NAME), ("resource", "车辆")],
                        Unit::Capacity,
                        ("6.01", Sense::AtMost, "6", "-0.01"),
                    ),
                ],
                even_alone: true,
            },
            StandbyObstacle {
                bid: "B10".into(),
                tenderer: "T05".into(),
                affiliate: true,
                breaks: vec![],
                even_alone: false,
            },
        ],
    });
    StandbyLot { lot: lot.into(), bid: bid.into(), tenderer: tenderer.into(), standby, missing }
}

fn exit_lot(lot: &str, bid: &str, price: &str, critical: bool, taken_over: Option<StandbyBid>) -> ExitLot {
    ExitLot { lot: lot.into(), bid: bid.into(), price_yuan: money(price), critical, taken_over }
}

/// A plan with a stand-by and without, exits of every kind, additions of every standing.
pub fn plan() -> StandbyPlan {
    let taken = || standby("B05", "T03", "455000.00");
    let exit = |tenderer: &str, readiness, lots, additions| ExitRecord {
        tenderer: tenderer.into(),
        readiness,
        lots,
        additions,
    };
    let addition = |tenderer: &str, contracts: &str, added: &str, limit: &str, standing| Addition {
        tenderer: tenderer.into(),
        contracts_yuan: money(contracts),
        added_yuan: money(added),
        once_only_yuan: money(if standing == AdditionStanding::NewContract { "5000.00" } else { "0.00" }),
        limit_yuan: money(limit),
        standing,
    };
    StandbyPlan {
        mode: StandbyMode::Nominate,
        proven: true,
        lots: vec![lot("A-01", "B01", "T01", Some(taken())), lot("A-02", "B02", "T03", None)],
        exits: vec![
            exit(
                "T01",
                Readiness::Ready,
                vec![
                    exit_lot("A-01", "B01", "498000.00", true, Some(taken())),
                    exit_lot("A-03", "B03", "388000.00", false, None),
                ],
                vec![addition("T03", "845000.00", "455000.00", "84500.00", AdditionStanding::Above)],
            ),
            exit("T02", Readiness::NothingCritical, vec![exit_lot("A-05", "B08", "132000.00", false, None)], vec![]),
            exit(
                "T03",
                Readiness::NewTender,
                vec![exit_lot("A-02", "B02", "845000.00", true, None)],
                vec![
                    addition("T05", "0.00", "467500.50", "0.00", AdditionStanding::NewContract),
                    addition("T01", "498000.00", "498.00", "49800.00", AdditionStanding::Within),
                ],
            ),
        ],
    }
}
