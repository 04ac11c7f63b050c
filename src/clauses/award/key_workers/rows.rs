use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, BidIx, ByLot, LotIx, LotPart, Month, RuleKind, TenderRule};
use crate::lp::{Model, Relation, RowName};
use std::collections::{BTreeMap, BTreeSet};

/// Promises of one person.
type Promises = BTreeSet<(BidIx, LotIx)>;

/// One row a rule, part, person and maximal set of promises that overlap, where they are too many.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let promised = promised(case);
    for rule in case.dossier.rules_in_force() {
        let RuleKind::KeyWorkers { lots_most } = rule.kind else { continue };
        let most = i128::from(lots_most);
        for part in &rule.parts {
            for (person, promises) in promises(case, &promised, rule, part) {
                for (month, together) in maximal(overlapping(case, &promises)) {
                    if together.len() as i128 > most {
                        let ways = |bid: &BidIx| variables.of(*bid);
                        let terms = together.iter().flat_map(|(bid, _)| ways(bid).map(|variable| (variable, 1)));
                        let key = vec![rule.id.clone(), part.key.clone(), person.to_owned(), month.to_string()];
                        model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, most);
                    }
                }
            }
        }
    }
}

/// The eligible bids that promise somebody to each lot.
pub(super) fn promised(case: &AwardCase<'_>) -> ByLot<BidIx> {
    let dossier = case.dossier;
    let promises = |bid: BidIx| dossier[bid].workers.iter().map(move |worker| (bid, worker.lot));
    ByLot::of(dossier.lots.len(), case.first_ways().flat_map(|way| promises(way.bid)))
}

/// Who is promised where, by eligible bids of the rule's tenderers.
fn promises<'a>(
    case: &AwardCase<'a>,
    promised: &ByLot<BidIx>,
    rule: &TenderRule,
    part: &LotPart,
) -> BTreeMap<&'a str, Promises> {
    let mut promises: BTreeMap<&str, Promises> = BTreeMap::new();
    let here = promised.within(&part.lots).into_iter();
    for bid in here.filter(|bid| rule.tenderers.contains(&case.dossier[*bid].tenderer)) {
        for worker in case.dossier[bid].workers.iter().filter(|worker| part.lots.contains(&worker.lot)) {
            promises.entry(&worker.id).or_default().insert((bid, worker.lot));
        }
    }
    promises
}

/// For each month in which a promise begins the promises that run in it. Promises that overlap
/// at all run together in the month in which the last of them begins, so no set is missing.
fn overlapping(case: &AwardCase<'_>, promises: &Promises) -> BTreeMap<Month, Promises> {
    let begins: BTreeSet<Month> = promises.iter().map(|(_, lot)| case.dossier[*lot].first_month).collect();
    let running = |month: Month| {
        let runs = |(_, lot): &&(BidIx, LotIx)| {
            let lot = &case.dossier[*lot];
            let since = month.since(lot.first_month);
            since >= 0 && since < i64::from(lot.months)
        };
        (month, promises.iter().filter(runs).copied().collect())
    };
    begins.into_iter().map(running).collect()
}

/// The sets that are part of no other; of equal ones the earliest.
fn maximal(sets: BTreeMap<Month, Promises>) -> Vec<(Month, Promises)> {
    let mut kept: Vec<(Month, Promises)> = Vec::new();
    for (month, set) in sets {
        if !kept.iter().any(|(_, other)| set.is_subset(other)) {
            kept.retain(|(_, other)| !other.is_subset(&set));
            kept.push((month, set));
        }
    }
    kept
}
