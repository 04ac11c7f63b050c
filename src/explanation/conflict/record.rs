//! A conflict as the record keeps it.

use super::filter::{Conflict, Filter};
use super::ground::{Ground, Part, REQUIRED_LOT};
use crate::clauses::award::{Check, QUALITY_FLOOR};
use crate::domain::conflict_record::{ConflictLimit, ConflictPart, ConflictRecord};
use crate::domain::record::{Sense, Unit};
use crate::domain::{Dossier, LotIx};
use std::collections::BTreeMap;

/// Names the parts of a conflict, and asks by how much each limit alone would have to give.
pub(super) fn record(ground: &Ground<'_>, filter: &mut Filter<'_>, conflict: &Conflict) -> ConflictRecord {
    let checks = ground.checks();
    let named = |position: &usize| {
        let part = &ground.parts[*position];
        let lot = |clause| lot_of(ground.dossier, part).filter(|_| part.clause == clause);
        if let Some(lot) = lot(REQUIRED_LOT) {
            return of_lot(ground, part, lot, ground.bids_on(lot, false), None);
        }
        if let Some(lot) = lot(QUALITY_FLOOR) {
            let floor = ground.dossier[lot].quality_floor.to_string();
            let limit = ConflictLimit { unit: Unit::Points, sense: Sense::AtLeast, limit: floor, short: None };
            return of_lot(ground, part, lot, ground.bids_on(lot, true), Some(limit));
        }
        let check = checks.iter().find(|check| check.clause == part.clause && check.key.starts_with(&part.key));
        let others: Vec<usize> = conflict.parts.iter().copied().filter(|other| other != position).collect();
        let limit = check.filter(|check| check.unit != Unit::Bids).map(|check| {
            // Of a rule's many checks none speaks for the part.
            let short = if check.key == part.key { filter.short(*position, &others) } else { None };
            limit(check, short)
        });
        ConflictPart {
            clause: part.clause.to_owned(),
            key: part.key.clone(),
            arguments: check.map(|check| check.arguments.clone()).unwrap_or_default(),
            limit,
            bids: Vec::new(),
        }
    };
    ConflictRecord { irreducible: conflict.irreducible, parts: conflict.parts.iter().map(named).collect() }
}

fn lot_of(dossier: &Dossier, part: &Part) -> Option<LotIx> {
    let id = part.key.first()?;
    dossier.lot_ixs().find(|lot| dossier[*lot].id == *id)
}

fn of_lot(
    ground: &Ground<'_>,
    part: &Part,
    lot: LotIx,
    bids: Vec<String>,
    limit: Option<ConflictLimit>,
) -> ConflictPart {
    let lot = &ground.dossier[lot];
    let arguments = [("lot", &lot.id), ("title", &lot.title)];
    let arguments: BTreeMap<String, String> =
        arguments.into_iter().map(|(name, value)| (name.to_owned(), value.clone())).collect();
    ConflictPart { clause: part.clause.to_owned(), key: part.key.clone(), arguments, limit, bids }
}

/// A check's limit, and the distance `short` in its unit.
fn limit(check: &Check, short: Option<i128>) -> ConflictLimit {
    let record = check.record();
    let short = short.map(|short| {
        let used = if check.sense == Sense::AtMost { check.limit + short } else { check.limit - short };
        let missed = Check { used, ..check.clone() }.record();
        missed.slack.trim_start_matches('-').to_owned()
    });
    ConflictLimit { unit: record.unit, sense: record.sense, limit: record.limit, short }
}
