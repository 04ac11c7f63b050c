use super::AwardModel;
use super::build::standby_tie_break;
use super::objective;
use crate::clauses::award::AwardVariables;
use crate::domain::{Award, AwardCase};
use crate::lp::{Model, Sense, VariableIx};
use std::collections::{BTreeMap, BTreeSet};

/// Builds the model that nominates the best stand-bys for an award that is decided (opinions,
/// clause 12): the award fixed, the rows of every case of one supplier's exit, and in this order
/// the most critical lots with a stand-by, the most quality-weighted service of the stand-bys, and
/// the least that all take-overs cost together; then lot by lot the earliest submission.
///
/// To name nobody is always possible: where the award alone already exceeds what a row allows, for
/// an award may break rules, nothing may be added there.
pub fn nomination(case: &AwardCase<'_>, award: &Award) -> AwardModel {
    let mut model = Model::default();
    let (variables, once_only) = AwardVariables::add_nomination(case, award, &mut model);
    let mut nomination = AwardModel { model, variables, levels: Vec::new() };
    let nobody = nomination.values(case, &Award { standbys: BTreeMap::new(), ..award.clone() });
    let model = &mut nomination.model;
    for (variable, _) in nomination.variables.ways(case) {
        model.variables[variable.0].fixed = Some(nobody[variable.0]);
    }
    let exceeded = model.broken_rows(&nobody);
    let more: BTreeSet<VariableIx> =
        exceeded.iter().flat_map(|row| &row.terms).map(|(variable, _)| *variable).collect();
    for variable in more.into_iter().filter(|variable| !nobody[variable.0]) {
        model.variables[variable.0].fixed = Some(false);
    }
    model.rows.retain(|row| row.holds(&nobody));
    let standbys = || nomination.variables.standbys(case);
    model.add_objective("standby-lots", Sense::Maximize, standbys().map(|standby| (standby.variable, 1)));
    objective::add_standby_service(case, &nomination.variables, model);
    let prices = standbys().map(|standby| (standby.variable, standby.bid.price.fen()));
    let once_only = once_only.into_iter().map(|(variable, price)| (variable, price.fen()));
    model.add_objective("standby-price", Sense::Minimize, prices.chain(once_only));
    model.tie_break = standby_tie_break(case, &nomination.variables);
    nomination
}
