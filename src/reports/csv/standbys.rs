//! The take-over plans of all rules that have one.

use super::{headings, yes_no};
use crate::domain::record::{Record, RuleResult};
use crate::domain::standby_record::StandbyPlan;
use crate::reports::csv::sheet::Sheet;
use crate::reports::wording::Wording;
use std::io;

fn plans(record: &Record) -> impl Iterator<Item = (&RuleResult, &StandbyPlan)> {
    record.results.iter().filter_map(|result| Some((result, result.standby_plan.as_ref()?)))
}

/// Critical lots with their stand-bys, or why they have none.
pub(super) fn standbys(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-rule",
            "report-lot",
            "report-title",
            "report-bid-id",
            "report-winner",
            "report-bid-id",
            "standby-column",
            "standby-price",
            "report-quality",
            "report-service",
            "standby-why-none",
        ],
    ))?;
    for (result, plan) in plans(record) {
        for lot in &plan.lots {
            let mut cells = vec![
                wording.rule(result.rule),
                lot.lot.clone(),
                wording.lot_title(&lot.lot).to_owned(),
                lot.bid.clone(),
                wording.tenderer(&lot.tenderer).to_owned(),
            ];
            match &lot.standby {
                Some(standby) => cells.extend([
                    standby.bid.clone(),
                    wording.tenderer(&standby.tenderer).to_owned(),
                    standby.price_yuan.to_string(),
                    standby.quality.to_string(),
                    standby.service.to_string(),
                ]),
                None => cells.extend(vec![String::new(); 5]),
            }
            let why = lot.missing.iter().flat_map(|missing| {
                let obstacles = missing.obstacles.iter().map(|obstacle| wording.standby_obstacle(obstacle));
                std::iter::once(wording.missing_standby(missing.reason)).chain(obstacles)
            });
            cells.push(why.collect::<Vec<String>>().join(&wording.text("report-clause-separator")));
            sheet.row(&cells)?;
        }
    }
    sheet.bytes()
}

/// For the exit of each supplier its lots, and who takes them over.
pub(super) fn exits(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-rule",
            "exit-leaving",
            "exit-readiness",
            "report-lot",
            "report-title",
            "exit-critical",
            "report-bid-id",
            "exit-lost-price",
            "exit-takes-over",
            "exit-price",
            "exit-supplement",
        ],
    ))?;
    for (result, plan) in plans(record) {
        for exit in &plan.exits {
            for lot in &exit.lots {
                let taken = lot.taken_over.as_ref();
                let addition =
                    taken.and_then(|standby| exit.additions.iter().find(|one| one.tenderer == standby.tenderer));
                sheet.row(&[
                    wording.rule(result.rule),
                    wording.tenderer(&exit.tenderer).to_owned(),
                    wording.readiness(exit.readiness),
                    lot.lot.clone(),
                    wording.lot_title(&lot.lot).to_owned(),
                    yes_no(wording, lot.critical),
                    lot.bid.clone(),
                    lot.price_yuan.to_string(),
                    taken.map(|standby| wording.bid(&standby.bid)).unwrap_or_default(),
                    taken.map(|standby| standby.price_yuan.to_string()).unwrap_or_default(),
                    addition.map(|one| wording.addition_standing(one.standing)).unwrap_or_default(),
                ])?;
            }
        }
    }
    sheet.bytes()
}
