//! A frontier told: its points, the awards of the rules against them, and what is not known.

mod charts;
mod opened;

pub use opened::OpenedPoint;

use super::Planned;
use super::curve::{changed, reason, service_signed};
use super::pieces::{Cell, or_missing, plain, titles};
use crate::domain::frontier_record::{
    FrontierPoint, FrontierRecord, FrontierStanding, GapRecord, MarkRecord, PlaceRecord,
};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;
use crate::reports::wording::rule_name;
use charts::drawn;

impl Planned for FrontierRecord {
    const KIND: &'static str = "frontier-document-kind";

    const TABLES: &'static [&'static str] = &["points", "gaps"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let mut blocks = verdict(self, catalogue);
        if !self.points.is_empty() {
            blocks.push(Block::Heading(catalogue.text("frontier-points")));
            blocks.push(Block::Line(Mood::Faint, catalogue.text("frontier-points-note")));
            blocks.push(Block::Chart(drawn(self, catalogue)));
            blocks.push(table(self, catalogue));
        }
        blocks.push(Block::Heading(catalogue.text("frontier-marks")));
        blocks.extend(self.marks.iter().map(|mark| Block::Bullet(marked(self, mark, catalogue))));
        if !self.gaps.is_empty() {
            blocks.push(Block::Heading(catalogue.text("frontier-gaps")));
            blocks.push(Block::Line(Mood::Faint, catalogue.text("frontier-gaps-note")));
            blocks.push(gaps(self, catalogue));
        }
        blocks
    }
}

fn verdict(record: &FrontierRecord, catalogue: &Catalogue) -> Vec<Block> {
    let (id, mood) = match record.standing {
        FrontierStanding::Complete => ("frontier-complete", Mood::Good),
        FrontierStanding::Part => ("frontier-part", Mood::Plain),
        FrontierStanding::Stopped => ("curve-stopped", Mood::Warning),
        FrontierStanding::NoAward => ("frontier-no-award", Mood::Bad),
    };
    let count = record.points.len().to_string();
    let mut blocks = vec![Block::Line(mood, catalogue.format(id, &[("count", &count)]))];
    if let Some(error) = &record.error {
        let bound = [("service", figures::service(error.service)), ("percent", error.percent.clone())];
        let bound = bound.each_ref().map(|(name, value)| (*name, value.as_str()));
        blocks.push(Block::Line(Mood::Plain, catalogue.format("frontier-error", &bound)));
    }
    let id = if record.ceilings_lifted { "frontier-lifted" } else { "frontier-within" };
    blocks.push(Block::Line(Mood::Faint, catalogue.text(id)));
    blocks
}

fn table(record: &FrontierRecord, catalogue: &Catalogue) -> Block {
    let ids = [
        "frontier-number",
        "frontier-price",
        "frontier-service",
        "frontier-price-more",
        "frontier-service-more",
        "curve-per-ten-thousand",
        "frontier-lots",
        "frontier-suppliers",
        "frontier-ceilings",
        "curve-flips",
        "frontier-marked",
    ];
    Block::Table {
        name: Some("points"),
        titles: titles(catalogue, &ids),
        right: vec![0, 1, 2, 3, 4, 5, 6, 7],
        rows: record.points.iter().map(|point| row(record, point, catalogue)).collect(),
    }
}

fn row(record: &FrontierRecord, point: &FrontierPoint, catalogue: &Catalogue) -> Vec<Cell> {
    let totals = &point.award.totals;
    let on = |mark: &&MarkRecord| mark.place == PlaceRecord::On { point: point.number };
    let marks: Vec<String> = record.marks.iter().filter(on).map(|mark| rule_name(catalogue, mark.rule)).collect();
    let within = if point.within_ceilings {
        plain(catalogue.text("frontier-kept"))
    } else {
        (Mood::Warning, catalogue.text("frontier-exceeded"))
    };
    vec![
        plain(point.number.to_string()),
        plain(totals.price_yuan.grouped()),
        plain(figures::service(totals.service)),
        or_missing(point.price_more_yuan, figures::more),
        or_missing(point.service_more, service_signed),
        or_missing(point.service_per_ten_thousand, figures::service),
        plain(totals.lots.to_string()),
        plain(totals.suppliers.to_string()),
        within,
        if point.number == 1 { plain(figures::MISSING) } else { plain(changed(catalogue, &point.changes)) },
        (Mood::Good, marks.join(&catalogue.text("report-list-separator"))),
    ]
}

/// Where the award of a rule stands.
fn marked(record: &FrontierRecord, mark: &MarkRecord, catalogue: &Catalogue) -> String {
    let totals = &mark.award.totals;
    let place = match &mark.place {
        PlaceRecord::On { point } => catalogue.format("frontier-on", &[("point", &point.to_string())]),
        PlaceRecord::InGap => catalogue.text("frontier-in-gap"),
        PlaceRecord::Beyond => catalogue.text("frontier-beyond"),
        PlaceRecord::Dominated { by } => dominated(record, mark, by, catalogue),
    };
    let state = match (mark.proven, mark.lawful) {
        (false, _) => "frontier-mark-unproven",
        (true, false) => "frontier-mark-unlawful",
        (true, true) => "frontier-mark-lawful",
    };
    let (rule, state) = (rule_name(catalogue, mark.rule), catalogue.text(state));
    let (price, service) = (totals.price_yuan.grouped(), figures::service(totals.service));
    let arguments =
        [("rule", rule.as_str()), ("price", &price), ("service", &service), ("state", &state), ("place", &place)];
    catalogue.format("frontier-mark", &arguments)
}

/// By which points, and what the first and the last of them save and give.
fn dominated(record: &FrontierRecord, mark: &MarkRecord, by: &[u32], catalogue: &Catalogue) -> String {
    let totals = |number: &u32| {
        record
            .points
            .iter()
            .find(|point| point.number == *number)
            .map_or(&mark.award.totals, |point| &point.award.totals)
    };
    let (Some(cheapest), Some(best)) = (by.first(), by.last()) else { return String::new() };
    let saved = (mark.award.totals.price_yuan - totals(cheapest).price_yuan).grouped();
    let more = figures::service(totals(best).service - mark.award.totals.service);
    let (cheapest, best) = (cheapest.to_string(), best.to_string());
    let arguments = [("cheapest", cheapest.as_str()), ("saved", &saved), ("best", &best), ("more", &more)];
    catalogue.format("frontier-dominated", &arguments)
}

fn gaps(record: &FrontierRecord, catalogue: &Catalogue) -> Block {
    let ids = [
        "frontier-after",
        "frontier-price-from",
        "frontier-price-to",
        "frontier-service-from",
        "frontier-service-to",
        "frontier-why",
    ];
    let row = |gap: &GapRecord| {
        let why = gap.reason.map_or_else(|| catalogue.text("frontier-enough"), |why| reason(catalogue, why));
        vec![
            or_missing(gap.after, |number| number.to_string()),
            plain(gap.price_from_yuan.grouped()),
            plain(gap.price_to_yuan.grouped()),
            plain(figures::service(gap.service_from)),
            plain(figures::service(gap.service_to)),
            plain(why),
        ]
    };
    Block::Table {
        name: Some("gaps"),
        titles: titles(catalogue, &ids),
        right: vec![0, 1, 2, 3, 4],
        rows: record.gaps.iter().map(row).collect(),
    }
}
