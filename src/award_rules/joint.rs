//! Tenders that share their tenderers' capacities, decided together.

use super::Effort;
use crate::award_model::{JointModel, by_hand, joint};
use crate::domain::batch_record::SharedCapacity;
use crate::domain::{Award, AwardCase, AwardRule};
use crate::findings::{Code, Finding};
use crate::lp::Sense;
use crate::solve::{Feasibility, Level, Options, Outcome, SolveError, feasible, solve};

/// What deciding together gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JointRuling {
    /// What the solver says of all of them together: levels are sums.
    pub outcome: Outcome,
    /// For each tender its award, and what is proven of it while the others stay as they are;
    /// empty where no awards were found.
    pub tenders: Vec<(Award, Outcome)>,
    /// Where no awards keep all rules, why.
    pub conflict: Option<JointConflict>,
}

/// Why several tenders have no awards together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JointConflict {
    /// These (positions) have none for themselves.
    Alone(Vec<usize>),
    /// Each has one for itself, but all together would exceed these shared capacities (positions):
    /// without any one of them there would be awards, or so far as the time allowed to find out.
    Shared(Vec<usize>),
}

/// The best awards of several tenders under shared capacities; nothing where their objectives do not
/// add up. Nothing is audited.
///
/// The award of each is the best of its tender while the others stay as they are: anything better
/// would make the sum better. And what is open in the sum is the most that can be open in one of them.
///
/// # Errors
/// A finding where the solver fails.
pub fn joint_award(
    cases: &[AwardCase<'_>],
    shared: &[SharedCapacity],
    effort: &Effort<'_>,
) -> Result<Option<JointRuling>, Vec<Finding>> {
    let Some(model) = joint(cases, shared) else { return Ok(None) };
    let start: Vec<Award> = cases.iter().map(|case| by_hand(case, AwardRule::RankFirst).unwrap_or_default()).collect();
    let start = model.values(cases, &start);
    let options = Options {
        time_limit: effort.time_limit,
        cancel: effort.cancel,
        start: Some(&start),
        progress: effort.progress,
        ..Options::default()
    };
    let failed = |fault: SolveError| vec![Finding::new(Code::SolverFailed).with("reason", fault)];
    let outcome = solve(&model.model, &options).map_err(failed)?;
    let conflict = match outcome.status {
        crate::solve::Status::Infeasible => Some(conflict(&model, &options).map_err(failed)?),
        _ => None,
    };
    let tenders = match &outcome.values {
        Some(values) => {
            let parts = model.split(values).zip(cases);
            parts.map(|((own, values), case)| (own.award(case, values), part(&outcome, own, values))).collect()
        }
        None => Vec::new(),
    };
    Ok(Some(JointRuling { outcome, tenders, conflict }))
}

/// What is proven of one tender, the others as they are.
fn part(whole: &Outcome, own: &crate::award_model::AwardModel, values: &[bool]) -> Outcome {
    let level = |(objective, level): (&crate::lp::Objective, &Level)| {
        let value = objective.value(values);
        let open = level.bound.map(|bound| bound - level.value);
        debug_assert!(objective.sense == Sense::Maximize || open.is_none_or(|open| open <= 0));
        Level { value, bound: open.map(|open| value + open), ..*level }
    };
    Outcome {
        levels: own.model.objectives.iter().zip(&whole.levels).map(level).collect(),
        values: Some(values.to_vec()),
        infeasible_rows: Vec::new(),
        ..whole.clone()
    }
}

fn conflict(model: &JointModel, options: &Options<'_>) -> Result<JointConflict, SolveError> {
    let options = Options { start: None, progress: None, ..*options };
    let mut alone = Vec::new();
    for (position, own) in model.parts().enumerate() {
        let rows: Vec<usize> = (0..own.model.rows.len()).collect();
        if feasible(&own.model, &rows, &options)? == Feasibility::No {
            alone.push(position);
        }
    }
    if !alone.is_empty() {
        return Ok(JointConflict::Alone(alone));
    }
    let shared = model.shared_rows();
    let own: Vec<usize> = (0..shared.start).collect();
    let mut needed: Vec<usize> = shared.clone().collect();
    for row in shared.clone() {
        let without: Vec<usize> = needed.iter().copied().filter(|other| *other != row).collect();
        let rows: Vec<usize> = own.iter().chain(&without).copied().collect();
        if feasible(&model.model, &rows, &options)? == Feasibility::No {
            needed = without;
        }
    }
    Ok(JointConflict::Shared(needed.into_iter().map(|row| row - shared.start).collect()))
}

#[cfg(test)]
mod tests;
