use super::build::{AwardModel, build};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, LotIx};
use crate::lp::{Meaning, Model, Relation, VariableIx};
use std::collections::{BTreeMap, BTreeSet};

/// The model of an award in which required lots may stay without a winner: all rules but the
/// demand that they be awarded.
#[derive(Debug, Clone)]
pub struct LenientModel {
    /// The model and its way back to bids.
    pub award: AwardModel,
    /// For each required lot the variable that says that it has no winner.
    pub unawarded: BTreeMap<LotIx, VariableIx>,
}

/// Builds the model as if every lot were optional, and says of each of these lots whether it has
/// no winner.
pub fn lenient(case: &AwardCase<'_>, required: &BTreeSet<LotIx>) -> LenientModel {
    let mut dossier = case.dossier.clone();
    for lot in &mut dossier.lots {
        lot.required = false;
    }
    let mut award = build(&AwardCase { dossier: &dossier, ..*case });
    let unawarded =
        required.iter().map(|lot| (*lot, unawarded(case, *lot, &award.variables, &mut award.model))).collect();
    LenientModel { award, unawarded }
}

/// The variable that is true exactly where none of a lot's candidates wins.
fn unawarded(case: &AwardCase<'_>, lot: LotIx, variables: &AwardVariables, model: &mut Model) -> VariableIx {
    let on_lot = variables.ways(case).filter(|(_, way)| way.offers.iter().any(|offer| offer.lot == lot));
    let winners: Vec<VariableIx> = on_lot.map(|(variable, _)| variable).collect();
    let data = &case.dossier[lot];
    let name = format!("unawarded[{}]", data.id);
    if data.division.is_none() {
        return model.add_none(name, &winners);
    }
    let none = model.add_meaning(format!("undivided, {name}"), Meaning::NoneOf(winners.clone()));
    for winner in &winners {
        model.define(none, [(none, 1), (*winner, 1)], Relation::AtMost, 1);
    }
    model.define(none, winners.iter().chain([&none]).map(|variable| (*variable, 1)), Relation::AtLeast, 1);
    none
}
