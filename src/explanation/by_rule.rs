//! Awards of a rule and of changed models, until a question's time is over.

use crate::award_model::AwardModel;
use crate::award_rules::{self, Effort};
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase, AwardRule, BidIx};
use crate::solve::{Outcome, Status};
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

    /// What is left, for an award: nothing of it once the time is over.
    pub fn effort(&self) -> Effort<'a> {
        Effort { time_limit: Some(self.left().unwrap_or_default()), cancel: Some(self.cancel), ..Effort::default() }
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

/// Solves a changed model to the proof, or says why not; nothing where no award keeps its rows.
/// `known` is an award to start from, a hint where it breaks a row; `first_levels` as in
/// [`Effort`]. Nothing is audited.
pub(super) fn best(
    case: &AwardCase<'_>,
    model: &AwardModel,
    known: Option<&Award>,
    first_levels: Option<usize>,
    clock: &Clock<'_>,
) -> Result<Option<Solved>, Reason> {
    clock.left()?;
    let effort = Effort { known, first_levels, ..clock.effort() };
    let outcome = award_rules::best(case, model, &effort).map_err(|_| Reason::SolverFailed)?;
    let proven = outcome.status == Status::Optimal && (first_levels.is_some() || outcome.tie_broken);
    match (outcome.status, &outcome.values) {
        (Status::Infeasible, _) => Ok(None),
        (_, Some(values)) if proven => Ok(Some(Solved::of(model.award(case, values), Some(&outcome)))),
        _ => Err(outcome.stop.into()),
    }
}

impl Solved {
    fn of(award: Award, outcome: Option<&Outcome>) -> Self {
        let levels = outcome.iter().flat_map(|outcome| &outcome.levels).map(|level| level.value);
        Self { award, levels: levels.collect() }
    }
}

/// The model of the awards that contain a bid.
pub(super) fn with_bid(case: &AwardCase<'_>, model: &AwardModel, bid: BidIx) -> AwardModel {
    let mut forced = model.clone();
    forced.force(case, bid);
    forced
}

/// The award of a rule; nothing where none keeps all clauses. An optimal one is proven and every
/// audit has passed it; its ties are broken unless only the first levels were asked for. The levels
/// are those that were solved: none where the rule goes lot by lot.
///
/// # Errors
/// Why that could not be done.
pub(super) fn award_by_rule(
    case: &AwardCase<'_>,
    rule: AwardRule,
    effort: &Effort<'_>,
) -> Result<Option<Solved>, Reason> {
    let ruling = award_rules::award(case, rule, effort).map_err(|_| Reason::SolverFailed)?;
    let best = if effort.first_levels.is_some() { ruling.best_award() } else { ruling.only_award() };
    let solved = |award: &Award| Solved::of(award.clone(), ruling.outcome.as_ref());
    best.map(|award| award.map(solved)).map_err(Reason::from)
}
