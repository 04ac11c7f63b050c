//! What the solver proved, as the record keeps it.

use crate::domain::record::{LevelRecord, Proof, ProofStatus};
use crate::domain::{Money, Service};
use crate::solve::{Level, Outcome, Status};

/// What the solver proved, in the units of its objectives.
pub(super) fn proof(outcome: &Outcome) -> Proof {
    let status = match outcome.status {
        Status::Optimal => ProofStatus::Optimal,
        Status::Feasible => ProofStatus::WithinGap,
        Status::Infeasible => ProofStatus::Infeasible,
        Status::Unknown => ProofStatus::Unknown,
    };
    Proof { status, levels: outcome.levels.iter().map(level).collect(), tie_broken: outcome.tie_broken }
}

/// A level's numbers in the unit of its objective.
fn level(level: &Level) -> LevelRecord {
    let shown = |steps: i128| match level.name {
        "service" => Service::from_steps(steps).to_string(),
        "price" | "excess-money" => Money::from_fen(steps).to_string(),
        _ => steps.to_string(),
    };
    LevelRecord {
        objective: level.name.to_string(),
        value: shown(level.value),
        bound: level.bound.map(shown),
        proven: level.proven,
        exact: level.exact,
    }
}
