//! Who wins by a rule: the one place of the explanations that knows how awards are made.

use crate::award_model::{AwardModel, build, lowest_price, rank_first};
use crate::clauses::award::audit_all;
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase, AwardRule};
use crate::solve::{Options, Outcome, Status, Stop, solve};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Until when a question may be worked on.
#[derive(Clone, Copy)]
pub(super) struct Clock<'a> {
    until: Instant,
    cancel: &'a AtomicBool,
}

impl<'a> Clock<'a> {
    /// So much time from now on; set `cancel` to stop before.
    pub fn new(time: Duration, cancel: &'a AtomicBool) -> Self {
        Self { until: Instant::now() + time, cancel }
    }

    /// What is left.
    ///
    /// # Errors
    /// Why nothing is.
    pub fn left(&self) -> Result<Duration, Reason> {
        if self.cancel.load(Ordering::Relaxed) {
            return Err(Reason::Cancelled);
        }
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(Reason::TimeLimit) } else { Ok(left) }
    }
}

/// An award proven the best by the levels that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Solved {
    /// The award; the only one where all levels and the tie-break were asked for.
    pub award: Award,
    /// Values of those levels.
    pub levels: Vec<i128>,
}

/// Solves a model to the proof, or says why not; nothing where no award keeps its rows. `known`
/// is an award to start from, a hint where it breaks a row; `first_levels` as in [`Options`].
pub(super) fn best(
    case: &AwardCase<'_>,
    model: &AwardModel,
    known: Option<&Award>,
    first_levels: Option<usize>,
    clock: &Clock<'_>,
) -> Result<Option<Solved>, Reason> {
    let start = known.map(|known| model.values(case, known));
    let options = Options {
        time_limit: Some(clock.left()?),
        cancel: Some(clock.cancel),
        start: start.as_deref(),
        first_levels,
        ..Options::default()
    };
    let outcome = solve(&model.model, &options).map_err(|_| Reason::SolverFailed)?;
    let proven = outcome.status == Status::Optimal && (first_levels.is_some() || outcome.tie_broken);
    match (outcome.status, &outcome.values) {
        (Status::Infeasible, _) => Ok(None),
        (_, Some(values)) if proven => {
            let levels = outcome.levels.iter().map(|level| level.value).collect();
            Ok(Some(Solved { award: model.award(case, values), levels }))
        }
        _ => Err(why(&outcome)),
    }
}

fn why(outcome: &Outcome) -> Reason {
    match outcome.stop {
        Stop::Cancelled => Reason::Cancelled,
        Stop::TimeLimit => Reason::TimeLimit,
        Stop::Finished | Stop::Precision | Stop::NodeLimit => Reason::Precision,
    }
}

/// The award of a rule; nothing where none keeps all clauses. The optimal one is proven, its ties
/// are broken, and every audit has passed it.
///
/// # Errors
/// Why that could not be done.
pub(super) fn award_by_rule(
    case: &AwardCase<'_>,
    rule: AwardRule,
    known: Option<&Award>,
    clock: &Clock<'_>,
) -> Result<Option<Award>, Reason> {
    match rule {
        AwardRule::LowestPrice => Ok(Some(lowest_price(case))),
        AwardRule::RankFirst => Ok(Some(rank_first(case))),
        AwardRule::Optimal => {
            let solved = best(case, &build(case), known, None, clock)?;
            solved.map(|solved| audited(case, solved.award)).transpose()
        }
    }
}

/// An award that every audit passes.
///
/// # Errors
/// Where one does not: then the solver was wrong.
pub(super) fn audited(case: &AwardCase<'_>, award: Award) -> Result<Award, Reason> {
    if audit_all(case, &award).iter().all(|check| check.holds()) { Ok(award) } else { Err(Reason::SolverFailed) }
}
