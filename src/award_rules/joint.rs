//! Tenders that share their tenderers' capacities, decided together.

use super::{Effort, best};
use crate::award_model::{AwardModel, JointModel, build, by_hand, joint};
use crate::domain::batch_record::{JointCapacity, SharedCapacity};
use crate::domain::{Amount, Award, AwardCase, AwardRule};
use crate::findings::{Code, Finding};
use crate::lp::{Model, Objective};
use crate::solve::{Feasibility, Level, Options, Outcome, SolveError, Status, feasible, solve};
use crate::verify::shared_use;
use std::time::Instant;

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
    /// The time did not do to find out.
    Unknown,
}

/// The best awards of several tenders under shared capacities; nothing where their objectives do not
/// add up. Nothing is audited.
///
/// The award of each is the best of its tender while the others stay as they are: anything better
/// would make the sum better. And what is open in the sum is the most that can be open in one of them.
///
/// A limit of time counts once for the awards, and where there are none once more for why.
///
/// # Errors
/// A finding where the solver fails.
pub fn joint_award(
    cases: &[AwardCase<'_>],
    shared: &[SharedCapacity],
    effort: &Effort<'_>,
) -> Result<Option<JointRuling>, Vec<Finding>> {
    let begun = Instant::now();
    let Some(model) = joint(cases, shared) else { return Ok(None) };
    let failed = |fault: SolveError| vec![Finding::new(Code::SolverFailed).with("reason", fault)];
    let start = model.values(cases, &one_after_the_other(cases, shared, effort).map_err(failed)?);
    let options = Options {
        time_limit: effort.time_limit.map(|limit| limit.saturating_sub(begun.elapsed())),
        cancel: effort.cancel,
        start: Some(&start),
        progress: effort.progress,
        ..Options::default()
    };
    let outcome = solve(&model.model, &options).map_err(failed)?;
    let conflict = match outcome.status {
        Status::Infeasible => Some(conflict(&model, effort).map_err(failed)?),
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

/// Awards to start from: each tender takes what the ones before it leave. Where one finds nothing,
/// the whole is no more than a hint.
fn one_after_the_other(
    cases: &[AwardCase<'_>],
    shared: &[SharedCapacity],
    effort: &Effort<'_>,
) -> Result<Vec<Award>, SolveError> {
    // A quarter of the time for all of them.
    let each = effort.time_limit.map(|limit| limit / u32::try_from(4 * cases.len().max(1)).unwrap_or(u32::MAX));
    let mut seen: Vec<JointCapacity> = shared
        .iter()
        .map(|capacity| JointCapacity { capacity: capacity.clone(), used_elsewhere: Amount::ZERO })
        .collect();
    let mut awards = Vec::new();
    for case in cases {
        let dossier = case.dossier.within(&seen);
        let within = AwardCase { dossier: &dossier, ..*case };
        let ranked = by_hand(&within, AwardRule::RankFirst).unwrap_or_default();
        let own = build(&within);
        let tried = Effort { time_limit: each, known: Some(&ranked), first_levels: Some(1), progress: None, ..*effort };
        let award = best(&within, &own, &tried)?.values.map_or(ranked, |values| own.award(&within, &values));
        for seen in &mut seen {
            let used = shared_use(case.dossier, &award, &seen.capacity);
            seen.used_elsewhere = seen.used_elsewhere + used;
        }
        awards.push(award);
    }
    Ok(awards)
}

/// What is proven of one tender, the others as they are.
fn part(whole: &Outcome, own: &AwardModel, values: &[bool]) -> Outcome {
    let level = |(objective, level): (&Objective, &Level)| {
        let value = objective.value(values);
        let open = level.bound.map(|bound| bound - level.value);
        Level { value, bound: open.map(|open| value + open), ..*level }
    };
    Outcome {
        levels: own.model.objectives.iter().zip(&whole.levels).map(level).collect(),
        values: Some(values.to_vec()),
        infeasible_rows: Vec::new(),
        ..whole.clone()
    }
}

fn conflict(model: &JointModel, effort: &Effort<'_>) -> Result<JointConflict, SolveError> {
    let begun = Instant::now();
    let possible = |model: &Model, rows: &[usize]| {
        let time_limit = effort.time_limit.map(|limit| limit.saturating_sub(begun.elapsed()));
        feasible(model, rows, &Options { time_limit, cancel: effort.cancel, ..Options::default() })
    };
    let (mut alone, mut open) = (Vec::new(), false);
    for (position, own) in model.parts().enumerate() {
        let rows: Vec<usize> = (0..own.model.rows.len()).collect();
        match possible(&own.model, &rows)? {
            Feasibility::No => alone.push(position),
            Feasibility::Unknown => open = true,
            Feasibility::Yes(_) => {}
        }
    }
    if !alone.is_empty() {
        return Ok(JointConflict::Alone(alone));
    }
    if open {
        return Ok(JointConflict::Unknown);
    }
    let shared = model.shared_rows();
    let own: Vec<usize> = (0..shared.start).collect();
    let mut needed: Vec<usize> = shared.clone().collect();
    for row in shared.clone() {
        let without: Vec<usize> = needed.iter().copied().filter(|other| *other != row).collect();
        let rows: Vec<usize> = own.iter().chain(&without).copied().collect();
        if possible(&model.model, &rows)? == Feasibility::No {
            needed = without;
        }
    }
    Ok(JointConflict::Shared(needed.into_iter().map(|row| row - shared.start).collect()))
}

#[cfg(test)]
mod tests;
