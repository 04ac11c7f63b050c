use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Candidate, Goal};
use crate::lp::{Model, Sense, VariableIx};
use rust_decimal::Decimal;

/// Decimal places of the official scores' grid; scoring models round to at most as many.
const SCORE_PLACES: u32 = 4;

/// Adds the level or levels of a goal to the model's lexicographic objective (design: award model,
/// "Objective").
pub(super) fn add(goal: Goal, case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let terms = |coefficient: &dyn Fn(&Candidate) -> i128| -> Vec<(VariableIx, i128)> {
        variables.ways(case).map(|(variable, way)| (variable, coefficient(way))).collect()
    };
    match goal {
        Goal::Service => model.add_objective(goal.name(), Sense::Maximize, terms(&|way| way.service.steps())),
        Goal::Score => model.add_objective(goal.name(), Sense::Maximize, terms(&score)),
        Goal::Price => {
            let mut prices = terms(&|way| way.price.fen());
            prices.extend(variables.once_only(case).map(|(variable, price)| (variable, price.price.fen())));
            model.add_objective(goal.name(), Sense::Minimize, prices);
        }
        Goal::SocialWorkers => {
            model.add_objective(goal.name(), Sense::Maximize, terms(&|way| i128::from(way.social_workers)));
        }
        Goal::Fairness | Goal::Changes => {}
    }
}

/// The name of the level that chooses among stand-bys.
pub(super) const STANDBY: &str = "standby";

/// Adds the level that names the best stand-bys: most quality-weighted service of their bids.
pub(super) fn add_standby_service(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let service = variables.standbys(case).map(|standby| (standby.variable, standby.bid.service.steps()));
    model.add_objective(STANDBY, Sense::Maximize, service);
}

/// The official composite scores of a way, in millionths: a share counts as that part of the
/// whole bid's score.
fn score(way: &Candidate) -> i128 {
    let steps = |score: Decimal| {
        let mut score = score;
        score.rescale(SCORE_PLACES);
        score.mantissa()
    };
    way.offers.iter().map(|offer| steps(offer.composite) * i128::from(way.share_percent)).sum()
}
