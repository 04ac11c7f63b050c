//! Awards as points of records.

use crate::domain::curve_record::{CeilingRecord, CurveNames, PointAnswer, PointAward, PointTotals};
use crate::domain::pivot_record::{BidName, LotName};
use crate::domain::{Dossier, JurisdictionIx, LotIx, Money, Service, Year};
use crate::pipeline::Prepared;
use crate::pipeline::county_rates::county_rates;
use crate::pipeline::record::winners;
use crate::planning::fairness::lowest_percent;
use crate::planning::{Answer, Unproven};
use crate::verify::Decision;
use std::collections::{BTreeMap, BTreeSet};

/// Fen in ten thousand yuan.
const TEN_THOUSAND_YUAN: i128 = 1_000_000;

pub(super) fn totals(prepared: &Prepared, decision: &Decision) -> PointTotals {
    let offers = decision.award.bids.iter().flat_map(|bid| &prepared.dossier[*bid].offers);
    let lots: BTreeSet<LotIx> = offers.map(|offer| offer.lot).collect();
    let totals = &decision.totals;
    let lowest = lowest_percent(&prepared.case(), decision);
    PointTotals {
        service: totals.service,
        price_yuan: totals.price,
        social_workers: totals.social_workers,
        suppliers: totals.suppliers,
        lots: u32::try_from(lots.len()).unwrap_or(u32::MAX),
        lowest_rate_percent: lowest.and_then(|percent| u32::try_from(percent).ok()),
    }
}

pub(super) fn point(prepared: &Prepared, decision: &Decision) -> PointAward {
    let (awards, unawarded) = winners(prepared, &prepared.case().settle(&decision.award));
    PointAward {
        totals: totals(prepared, decision),
        county_rates: county_rates(prepared, &decision.totals),
        awards,
        unawarded,
    }
}

pub(super) fn answer(prepared: &Prepared, answer: &Answer) -> PointAnswer {
    match answer {
        Answer::Best(decision) => PointAnswer::Best { totals: totals(prepared, decision) },
        Answer::NoAward => PointAnswer::NoAward,
        Answer::Open(Unproven { reason, bound, found }) => PointAnswer::Open {
            reason: *reason,
            service_most: bound.map(Service::from_steps),
            found: found.as_ref().map(|decision| totals(prepared, decision)),
        },
    }
}

pub(super) fn ceilings(dossier: &Dossier, ceilings: &BTreeMap<(JurisdictionIx, Year), i128>) -> Vec<CeilingRecord> {
    let record = |((jurisdiction, year), fen): (&(JurisdictionIx, Year), &i128)| CeilingRecord {
        jurisdiction: dossier[*jurisdiction].code.clone(),
        name: dossier[*jurisdiction].name.clone(),
        year: *year,
        ceiling_yuan: Money::from_fen(*fen),
    };
    ceilings.iter().map(record).collect()
}

pub(super) fn names(dossier: &Dossier) -> CurveNames {
    CurveNames {
        lots: dossier.lots.iter().map(|lot| LotName { lot: lot.id.clone(), title: lot.title.clone() }).collect(),
        bids: dossier
            .bids
            .iter()
            .map(|bid| BidName { bid: bid.id.clone(), tenderer: dossier[bid.tenderer].name.clone() })
            .collect(),
    }
}

/// Service more for each 10,000 yuan more, rounded down; nothing where there is no more money.
pub(super) fn per_ten_thousand(service: Service, money: Money) -> Option<Service> {
    let per = |fen: i128| Service::from_steps((service.steps() * TEN_THOUSAND_YUAN).div_euclid(fen));
    (money > Money::ZERO).then(|| per(money.fen()))
}
