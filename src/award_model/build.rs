use crate::clauses::award::{AwardClause, AwardVariables};
use crate::domain::{Award, AwardCase, BidIx, LotIx};
use crate::lp::{Model, Sense, VariableIx};
use std::collections::BTreeMap;

/// The model of an award and the way back from its variables to bids.
#[derive(Debug, Clone)]
pub struct AwardModel {
    /// The model.
    pub model: Model,
    /// The variable of each candidate.
    pub variables: AwardVariables,
}

impl AwardModel {
    /// The award that an assignment of the variables means.
    pub fn award(&self, values: &[bool]) -> Award {
        Award { bids: self.variables.iter().filter(|(_, variable)| values[variable.0]).map(|(bid, _)| *bid).collect() }
    }

    /// The assignment that an award means; bids without a variable are left out.
    pub fn values(&self, award: &Award) -> Vec<bool> {
        let mut values = vec![false; self.model.variables.len()];
        for bid in &award.bids {
            if let Some(variable) = self.variables.get(bid) {
                values[variable.0] = true;
            }
        }
        values
    }
}

/// Builds the model: one binary variable a candidate, the rows of every clause, and the
/// objective levels (design: award model, "Objective")
///
/// 1. most quality-weighted service (steps of [`Service`](crate::domain::Service)),
/// 2. least total price (fen),
/// 3. most licensed social workers seconded (persons; opinions, clause 9),
///
/// then the published tie-break: lot by lot in published order, the earliest submission.
pub fn build(case: &AwardCase<'_>) -> AwardModel {
    let mut model = Model::default();
    let variables: AwardVariables = case
        .candidates
        .iter()
        .map(|candidate| (candidate.bid, model.add_variable(format!("award[{}]", case.dossier[candidate.bid].id))))
        .collect();
    for clause in AwardClause::ALL {
        clause.add_rows(case, &variables, &mut model);
    }
    let terms = |coefficient: &dyn Fn(&crate::domain::Candidate) -> i128| -> Vec<(VariableIx, i128)> {
        case.candidates.iter().map(|candidate| (variables[&candidate.bid], coefficient(candidate))).collect()
    };
    model.add_objective("service", Sense::Maximize, terms(&|candidate| candidate.service.steps()));
    model.add_objective("price", Sense::Minimize, terms(&|candidate| candidate.price.fen()));
    model.add_objective("social-workers", Sense::Maximize, terms(&|candidate| i128::from(candidate.social_workers)));
    model.tie_break = tie_break(case, &variables);
    AwardModel { model, variables }
}

/// For each lot its candidates in order of submission. They exclude each other, since a lot has
/// one award, and every candidate has a lot, so the choices determine the whole award.
fn tie_break(case: &AwardCase<'_>, variables: &AwardVariables) -> Vec<Vec<VariableIx>> {
    let mut by_lot: BTreeMap<LotIx, Vec<BidIx>> = BTreeMap::new();
    for candidate in case.candidates {
        for offer in &candidate.offers {
            by_lot.entry(offer.lot).or_default().push(candidate.bid);
        }
    }
    by_lot.into_values().map(|bids| bids.into_iter().map(|bid| variables[&bid]).collect()).collect()
}
