use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::AwardCase;
use crate::lp::{Model, Relation, RowName};

/// One row a lot that has candidates.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    for position in case.dossier.lot_ixs() {
        let lot = &case.dossier[position];
        let mut terms = variables.on(position).map(|variable| (variable, 1)).peekable();
        if terms.peek().is_some() && lot.division.is_none() {
            let relation = if lot.required { Relation::Equal } else { Relation::AtMost };
            model.add_row(RowName { clause: NAME, key: vec![lot.id.clone()] }, terms, relation, 1);
        }
    }
}
