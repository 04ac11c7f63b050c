//! The levels of the objective as terms (design: award model, "Objective").

use super::fairness::CountyRates;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Candidate, GoalLevel};
use crate::lp::{Model, Sense, VariableIx};
use rust_decimal::Decimal;

/// Decimal places of the official scores' grid; scoring models round to at most as many.
const SCORE_PLACES: u32 = 4;

/// Adds the levels of the tender's objective to the model.
pub(super) fn add(case: &AwardCase<'_>, levels: &[GoalLevel], variables: &AwardVariables, model: &mut Model) {
    let rates = CountyRates::add(case, levels, variables, model);
    for level in levels {
        let sense = if level.minimizes() { Sense::Minimize } else { Sense::Maximize };
        model.add_objective(level.name(), sense, terms(level, case, variables, &rates));
    }
}

/// Adds the level that names the best stand-bys.
pub(super) fn add_standby_service(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    model.add_objective(GoalLevel::Standby.name(), Sense::Maximize, standby_service(case, variables));
}

fn standby_service(case: &AwardCase<'_>, variables: &AwardVariables) -> Vec<(VariableIx, i128)> {
    variables.standbys(case).map(|standby| (standby.variable, standby.bid.service.steps())).collect()
}

fn terms(
    level: &GoalLevel,
    case: &AwardCase<'_>,
    variables: &AwardVariables,
    rates: &CountyRates,
) -> Vec<(VariableIx, i128)> {
    let by_way = |coefficient: &dyn Fn(&Candidate) -> i128| -> Vec<(VariableIx, i128)> {
        variables.ways(case).map(|(variable, way)| (variable, coefficient(way))).collect()
    };
    let service = || by_way(&|way| way.service.steps());
    match level {
        GoalLevel::Fairness(thresholds) => rates.terms(thresholds),
        GoalLevel::Service => service(),
        GoalLevel::ServiceNetOfChanges => {
            let prices = case.dossier.change_prices().into_iter();
            let prices = prices.filter_map(|(lot, price)| Some((variables.changed(lot)?, -price.steps())));
            service().into_iter().chain(prices).collect()
        }
        GoalLevel::Score => by_way(&score),
        GoalLevel::Price => {
            let once_only = variables.once_only(case).map(|(variable, price)| (variable, price.price.fen()));
            by_way(&|way| way.price.fen()).into_iter().chain(once_only).collect()
        }
        GoalLevel::SocialWorkers => by_way(&|way| i128::from(way.social_workers)),
        GoalLevel::Changes => {
            case.dossier.earlier.keys().filter_map(|lot| Some((variables.changed(*lot)?, 1))).collect()
        }
        GoalLevel::Standby => standby_service(case, variables),
    }
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
