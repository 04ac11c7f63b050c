//! A frontier drawn: service against price.

use crate::domain::frontier_record::{FrontierPoint, FrontierRecord, MarkRecord};
use crate::domain::{AwardRule, Money, Service};
use crate::messages::Catalogue;
use crate::reports::chart::{Chart, Drawing, Guide, Join, Point, Series, Tone};
use crate::reports::figures;
use crate::reports::planned::pieces::fact;
use crate::reports::wording::rule_name;

/// The points in steps, for what a point gives holds until the next is paid for, and the awards of
/// the rules.
pub(super) fn drawn(record: &FrontierRecord, catalogue: &Catalogue) -> Chart {
    let points = record.points.iter().map(|point| placed(record, point, catalogue)).collect();
    let over = record.points.iter().filter(|point| !point.within_ceilings);
    let over: Vec<Point> = over.map(|point| placed(record, point, catalogue)).collect();
    let marks = record.marks.iter().map(|mark| {
        let (price, service) = (mark.award.totals.price_yuan, mark.award.totals.service);
        at(catalogue, rule_name(catalogue, mark.rule), price, service, Vec::new())
    });
    let series = |id: &str, tone, join, named, points| Series { name: catalogue.text(id), tone, join, named, points };
    let mut sets = vec![series("frontier-points", Tone::Main, Join::Steps, false, points)];
    if !over.is_empty() {
        sets.push(series("frontier-over", Tone::Bad, Join::Loose, false, over));
    }
    sets.push(series("frontier-marks", Tone::Base, Join::Loose, true, marks.collect()));
    let best = |mark: &&MarkRecord| mark.rule == AwardRule::Optimal && mark.lawful;
    let guide =
        |mark: &MarkRecord| Guide { x: mark.award.totals.price_yuan.into(), name: catalogue.text("frontier-guide") };
    Chart {
        name: "frontier",
        title: catalogue.text("frontier-chart"),
        note: catalogue.text("frontier-chart-note"),
        drawing: Drawing::Plane {
            x: catalogue.text("frontier-price"),
            y: catalogue.text("frontier-service"),
            series: sets,
            guides: record.marks.iter().filter(best).map(guide).collect(),
        },
    }
}

fn placed(record: &FrontierRecord, point: &FrontierPoint, catalogue: &Catalogue) -> Point {
    let tenderer = |bid: &str| record.names.bids.iter().find(|one| one.bid == bid).map_or("", |one| &one.tenderer);
    let won = point.award.awards.iter();
    let winners = won.map(|won| format!("{} {} {}", won.lot, won.bid, tenderer(&won.bid)));
    let name = catalogue.format("frontier-point", &[("number", &point.number.to_string())]);
    let winners = std::iter::once(name.clone()).chain(winners).collect();
    at(catalogue, name, point.award.totals.price_yuan, point.award.totals.service, winners)
}

fn at(catalogue: &Catalogue, name: String, price: Money, service: Service, card: Vec<String>) -> Point {
    let tip = vec![
        name.clone(),
        fact(catalogue, "frontier-price", &price.grouped()),
        fact(catalogue, "frontier-service", &figures::service(service)),
    ];
    Point { x: price.into(), y: service.into(), name, tip, card }
}
