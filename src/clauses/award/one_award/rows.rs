use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::AwardCase;
use crate::lp::{Model, Relation, RowName};

/// One row a lot that has candidates.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut bids_on = vec![Vec::new(); case.dossier.lots.len()];
    for (variable, candidate) in variables.ways(case) {
        for offer in &candidate.offers {
            bids_on[offer.lot.0].push((variable, 1));
        }
    }
    for (lot, terms) in case.dossier.lots.iter().zip(bids_on) {
        if !terms.is_empty() && lot.division.is_none() {
            let relation = if lot.required { Relation::Equal } else { Relation::AtMost };
            model.add_row(RowName { clause: NAME, key: vec![lot.id.clone()] }, terms, relation, 1);
        }
    }
}
