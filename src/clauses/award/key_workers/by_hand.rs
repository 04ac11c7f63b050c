use super::rows::promised;
use crate::clauses::award::Paper;
use crate::domain::{AwardCase, LotIx, RuleKind};
use std::collections::{BTreeMap, BTreeSet};

/// One sum a rule, part, person and month in which some bid promises that person.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let promised = promised(case);
    for rule in case.dossier.rules_in_force() {
        let RuleKind::KeyWorkers { lots_most } = rule.kind else { continue };
        for part in &rule.parts {
            let mut sums = BTreeMap::new();
            let here = promised.within(&part.lots).into_iter();
            for bid in here.filter(|bid| rule.tenderers.contains(&case.dossier[*bid].tenderer)) {
                let here = case.dossier[bid].workers.iter().filter(|worker| part.lots.contains(&worker.lot));
                let together: BTreeSet<(&str, LotIx)> = here.map(|worker| (worker.id.as_str(), worker.lot)).collect();
                for (person, lot) in together {
                    let lot = &case.dossier[lot];
                    for month in lot.first_month.months(lot.months) {
                        let sum = *sums.entry((person, month)).or_insert_with(|| paper.sum(lots_most.into()));
                        paper.bid_adds(bid, sum, 1);
                    }
                }
            }
        }
    }
}
