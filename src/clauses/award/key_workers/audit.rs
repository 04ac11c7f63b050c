use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, BidIx, KeyWorker, LotIx, LotPart, Month, RuleKind, TenderRule};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The promises of a person that run in each month.
type Months = BTreeMap<Month, BTreeSet<(BidIx, LotIx)>>;

/// The winners that promise somebody to each lot.
type Promised = BTreeMap<LotIx, BTreeSet<BidIx>>;

/// Which part of a check's key is the person.
pub(in crate::clauses::award) const PERSON: usize = 2;

/// One check a rule, part and person promised there: the first month with the most lots.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let promises = award.bids.iter().flat_map(|bid| case.dossier[*bid].workers.iter().map(|worker| (*bid, worker.lot)));
    let mut promised: Promised = BTreeMap::new();
    promises.for_each(|(bid, lot)| {
        promised.entry(lot).or_default().insert(bid);
    });
    let lots: BTreeSet<LotIx> = promised.keys().copied().collect();
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::KeyWorkers { lots_most } = rule.kind else { continue };
        for part in &rule.parts {
            for (person, months) in busy(case, (&promised, &lots), rule, part).into_values() {
                let busiest = months.into_iter().max_by_key(|(month, promises)| (promises.len(), Reverse(*month)));
                let Some((month, promises)) = busiest else { continue };
                let key = vec![rule.id.clone(), part.key.clone(), person.id.clone(), month.to_string()];
                let lots = promises.len() as i128;
                let check = Check::new(NAME, key, Unit::Lots, lots, Sense::AtMost, i128::from(lots_most));
                let check = check.with("rule", &rule.id).with("part", &part.name).with("month", month);
                checks.push(check.with("person", &person.id).with("name", &person.name));
            }
        }
    }
    checks
}

/// Month by month, where the rows compare intervals: who is promised to which awarded lots.
fn busy<'a>(
    case: &AwardCase<'a>,
    (promised, lots): (&Promised, &BTreeSet<LotIx>),
    rule: &TenderRule,
    part: &LotPart,
) -> BTreeMap<&'a str, (&'a KeyWorker, Months)> {
    let mut busy: BTreeMap<&str, (&KeyWorker, Months)> = BTreeMap::new();
    let dossier = case.dossier;
    let here: BTreeSet<BidIx> = part.lots.intersection(lots).flat_map(|lot| &promised[lot]).copied().collect();
    for bid in here.into_iter().filter(|bid| rule.tenderers.contains(&dossier[*bid].tenderer)) {
        for worker in dossier[bid].workers.iter().filter(|worker| part.lots.contains(&worker.lot)) {
            let (_, months) = busy.entry(&worker.id).or_insert((worker, Months::new()));
            let lot = &dossier[worker.lot];
            for month in lot.first_month.months(lot.months) {
                months.entry(month).or_default().insert((bid, worker.lot));
            }
        }
    }
    busy
}
