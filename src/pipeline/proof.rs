//! What the solver proved, as the record keeps it.

use crate::domain::record::{LevelRecord, Proof, ProofStatus};
use crate::domain::{Concession, GoalLevel, Money};
use crate::solve::{Level, Outcome, Status};

/// What the solver proved, in the units of its objectives: the levels of a violation, where there
/// are any, then those of the tender.
pub(super) fn proof(levels: &[GoalLevel], outcome: &Outcome) -> Proof {
    let status = match outcome.status {
        Status::Optimal => ProofStatus::Optimal,
        Status::Feasible => ProofStatus::WithinGap,
        Status::Infeasible => ProofStatus::Infeasible,
        Status::Unknown => ProofStatus::Unknown,
    };
    let of_violation = outcome.levels.len().saturating_sub(levels.len());
    let (violation, of_tender) = outcome.levels.split_at(of_violation);
    let violation = violation.iter().map(|level| record(level, violated));
    let of_tender = levels.iter().zip(of_tender).map(|(level, solved)| record(solved, |_, steps| level.show(steps)));
    let levels = violation.chain(of_tender).collect();
    Proof { status, levels, tie_broken: outcome.tie_broken, reductions: outcome.reductions }
}

/// How much gives way, in its unit.
fn violated(concession: &str, steps: i128) -> String {
    if concession == Concession::ExcessMoney.name() { Money::from_fen(steps).to_string() } else { steps.to_string() }
}

fn record(level: &Level, shown: impl Fn(&str, i128) -> String) -> LevelRecord {
    LevelRecord {
        objective: level.name.to_owned(),
        value: shown(level.name, level.value),
        bound: level.bound.map(|bound| shown(level.name, bound)),
        proven: level.proven,
        exact: level.exact,
    }
}
