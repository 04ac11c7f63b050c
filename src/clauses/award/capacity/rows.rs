use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a capacity that its tenderer's bids could exceed together.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut terms: BTreeMap<(TendererIx, &str), Vec<(VariableIx, i128)>> = BTreeMap::new();
    for (variable, candidate) in variables.ways(case) {
        for (resource, used) in &candidate.uses {
            let row = terms.entry((candidate.tenderer, resource)).or_default();
            row.push((variable, used.steps()));
        }
    }
    for ((position, resource), terms) in terms {
        let tenderer = &case.dossier[position];
        // A capacity that was never declared is none.
        let declared = tenderer.capacities.get(resource).copied().unwrap_or_default().steps();
        if terms.iter().map(|(_, used)| used).sum::<i128>() > declared {
            let key = vec![tenderer.id.clone(), resource.to_owned()];
            // Whoever wins nothing uses nothing. Said with the variable for that, where there is one,
            // the row is the same for awards and much tighter for the solver.
            match variables.wins_any(case, position) {
                Some(wins) => {
                    let terms = terms.into_iter().chain([(wins, -declared)]);
                    model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, 0);
                }
                None => model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, declared),
            }
        }
    }
}
