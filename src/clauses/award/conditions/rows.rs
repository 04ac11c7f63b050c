use super::{EXCLUSIVE, REQUIRES};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a set with several candidates, one row a condition.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut sets: BTreeMap<(TendererIx, &str), Vec<(VariableIx, i128)>> = BTreeMap::new();
    for candidate in case.first_ways() {
        let bid = &case.dossier[candidate.bid];
        let ways = || variables.of(candidate.bid);
        for set in &bid.exclusive_sets {
            sets.entry((candidate.tenderer, set)).or_default().extend(ways().map(|variable| (variable, 1)));
        }
        for other in &bid.requires {
            let key = vec![bid.id.clone(), case.dossier[*other].id.clone()];
            // Without the other's variable (it is not eligible) the row says x_b <= 0.
            let terms = ways().map(|variable| (variable, 1)).chain(variables.of(*other).map(|other| (other, -1)));
            model.add_row(RowName { clause: REQUIRES, key }, terms, Relation::AtMost, 0);
        }
    }
    for ((tenderer, set), terms) in sets {
        if terms.len() > 1 {
            let key = vec![case.dossier[tenderer].id.clone(), set.to_owned()];
            model.add_row(RowName { clause: EXCLUSIVE, key }, terms, Relation::AtMost, 1);
        }
    }
}
