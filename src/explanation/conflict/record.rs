//! A conflict as the record keeps it.

use super::filter::{Conflict, Filter};
use super::ground::{Ground, Part, REQUIRED_LOT};
use crate::clauses::award::{Check, QUALITY_FLOOR, STANDBY};
use crate::domain::conflict_record::{ConflictLimit, ConflictPart, ConflictRecord};
use crate::domain::record::{Sense, Unit};
use crate::domain::{Dossier, LotIx, RuleKind};
use std::collections::BTreeMap;

/// Names the parts of a conflict, and asks by how much each limit alone would have to give.
pub(super) fn record(ground: &Ground<'_>, filter: &mut Filter<'_>, conflict: &Conflict) -> ConflictRecord {
    let checks = ground.checks();
    let priced = |position: &usize| {
        let mut part = part(ground, &checks, &ground.parts[*position]);
        if let (Some(limit), Some(check)) = (&mut part.limit, own_check(&checks, &ground.parts[*position])) {
            let others: Vec<usize> = conflict.parts.iter().copied().filter(|other| other != position).collect();
            limit.short = filter.short(*position, &others).map(|steps| shown(check, steps));
        }
        part
    };
    ConflictRecord { irreducible: conflict.irreducible, parts: conflict.parts.iter().map(priced).collect() }
}

/// A part with its names and its limit.
pub(super) fn part(ground: &Ground<'_>, checks: &[Check], part: &Part) -> ConflictPart {
    let lot = |clause| lot_of(ground.dossier, part).filter(|_| part.clause == clause);
    let named = |arguments: &[(&str, &String)], limit, bids| {
        let arguments: BTreeMap<String, String> =
            arguments.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect();
        ConflictPart { clause: part.clause.to_owned(), key: part.key.clone(), arguments, limit, bids }
    };
    if let Some(lot) = lot(REQUIRED_LOT) {
        let data = &ground.dossier[lot];
        return named(&[("lot", &data.id), ("title", &data.title)], None, ground.bids_on(lot, false));
    }
    if let Some(lot) = lot(QUALITY_FLOOR) {
        let data = &ground.dossier[lot];
        let limit = data.quality_floor.to_string();
        let limit = ConflictLimit { unit: Unit::Points, sense: Sense::AtLeast, limit, short: None };
        return named(&[("lot", &data.id), ("title", &data.title)], Some(limit), ground.bids_on(lot, true));
    }
    if part.clause == STANDBY {
        let reserve = ground.dossier.rules_in_force().find(|rule| rule.kind == RuleKind::StandbyReserve);
        let named_as: Vec<(&str, &String)> = reserve.iter().map(|rule| ("reserve", &rule.id)).collect();
        return named(&named_as, None, Vec::new());
    }
    if let Some((rule, set)) = rule_of(ground.dossier, part) {
        return named(&[("rule", rule), ("part", set)], None, Vec::new());
    }
    let check = own_check(checks, part);
    let arguments: Vec<(&str, &String)> =
        check.iter().flat_map(|check| &check.arguments).map(|(name, value)| (name.as_str(), value)).collect();
    // Of what is kept or broken, such as a set of exclusive bids, the name says all.
    let limit = check.filter(|check| check.unit != Unit::Bids).map(|check| {
        let record = check.record();
        ConflictLimit { unit: record.unit, sense: record.sense, limit: record.limit, short: None }
    });
    named(&arguments, limit, Vec::new())
}

fn own_check<'a>(checks: &'a [Check], part: &Part) -> Option<&'a Check> {
    checks.iter().find(|check| check.clause == part.clause && check.key == part.key)
}

fn lot_of(dossier: &Dossier, part: &Part) -> Option<LotIx> {
    let id = part.key.first()?;
    dossier.lot_ixs().find(|lot| dossier[*lot].id == *id)
}

/// The name of the tender's rule and of the lot set that a part is.
fn rule_of<'a>(dossier: &'a Dossier, part: &Part) -> Option<(&'a String, &'a String)> {
    let [rule, set] = part.key.as_slice() else { return None };
    let rule = dossier.tender_rules.iter().find(|other| other.id == *rule)?;
    let set = rule.parts.iter().find(|other| other.key == *set)?;
    Some((&rule.id, &set.name))
}

/// A distance to a check's limit, in its unit.
fn shown(check: &Check, steps: i128) -> String {
    let used = if check.sense == Sense::AtMost { check.limit + steps } else { check.limit - steps };
    Check { used, ..check.clone() }.record().slack.trim_start_matches('-').to_owned()
}
