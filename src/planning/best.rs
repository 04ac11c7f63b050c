//! The best award of a case under further rows: service against price, each answer proven.

use crate::award_model::{AwardModel, build_for};
use crate::award_rules::{Effort, award};
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase, AwardRule, GoalLevel};
use crate::lp::scale::grid;
use crate::lp::{Objective, Relation, Row, RowName, Sense, VariableIx};
use crate::solve::Status;
use crate::verify::Decision;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What is known of the best award under some rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The best, proven; every audit has passed it.
    Best(Box<Decision>),
    /// No award keeps all rules and rows, proven.
    NoAward,
    /// Neither is proven.
    Open(Unproven),
}

impl Answer {
    /// The award that is proven to have the most service, where that was asked for first; whether it
    /// is the cheapest of these may be open.
    pub fn with_most_service(&self) -> Option<&Decision> {
        match self {
            Answer::Best(decision) => Some(decision),
            Answer::NoAward => None,
            Answer::Open(Unproven { bound, found, .. }) => {
                let attained = |found: &&Decision| *bound == Some(found.totals.service.steps());
                found.as_deref().filter(attained)
            }
        }
    }
}

/// What is known where a proof is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unproven {
    /// Why.
    pub reason: Reason,
    /// No award is better than this in what was asked for first, in its steps; proven.
    pub bound: Option<i128>,
    /// The best award found; every audit has passed it.
    pub found: Option<Box<Decision>>,
}

/// A case's model of awards by service and price, of which many questions may be asked at once.
#[derive(Debug, Clone)]
pub struct Bench<'a> {
    /// The case.
    pub case: AwardCase<'a>,
    /// Its model: first most service, then least price.
    pub model: AwardModel,
}

/// How long a question may be worked on.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Time for this question.
    pub time: Duration,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
}

impl<'a> Bench<'a> {
    /// Builds the model.
    pub fn new(case: AwardCase<'a>) -> Self {
        let standby = case.dossier.reserves_standbys().then_some(GoalLevel::Standby);
        let levels = [GoalLevel::Service, GoalLevel::Price].into_iter().chain(standby).collect();
        Self { model: build_for(&case, levels), case }
    }

    /// Service by variable, in steps.
    pub fn service(&self) -> &[(VariableIx, i128)] {
        &self.model.model.objectives[0].terms
    }

    /// Price by variable, in fen.
    pub fn price(&self) -> &[(VariableIx, i128)] {
        &self.model.model.objectives[1].terms
    }

    /// The award with the most service that keeps some rows more, among those with as much the
    /// cheapest, and among these the first in the published tie-break. `known` is an award to start
    /// from, a hint where it breaks a row.
    pub fn most_service(&self, rows: Vec<Row>, known: Option<&Award>, limits: Limits<'_>) -> Answer {
        let mut model = self.model.clone();
        model.model.rows.extend(rows);
        self.answer(&model, known, None, limits)
    }

    /// The cheapest award that keeps some rows more, among those as cheap the one with the most
    /// service.
    pub fn least_price(&self, rows: Vec<Row>, known: Option<&Award>, limits: Limits<'_>) -> Answer {
        let mut model = self.model.clone();
        model.model.rows.extend(rows);
        model.model.objectives.swap(0, 1);
        model.levels.swap(0, 1);
        self.answer(&model, known, None, limits)
    }

    /// An award that keeps some rows more with the least sum of some terms; one of several perhaps.
    pub fn least(
        &self,
        terms: Vec<(VariableIx, i128)>,
        rows: Vec<Row>,
        known: Option<&Award>,
        limits: Limits<'_>,
    ) -> Answer {
        let mut model = self.model.clone();
        model.model.rows.extend(rows);
        // The audits know nothing of this sum; the rows and they still agree.
        model.model.objectives = vec![Objective { name: "sum", sense: Sense::Minimize, terms }];
        model.levels.clear();
        self.answer(&model, known, Some(1), limits)
    }

    fn answer(
        &self,
        model: &AwardModel,
        known: Option<&Award>,
        first_levels: Option<usize>,
        limits: Limits<'_>,
    ) -> Answer {
        let open = |reason| Answer::Open(Unproven { reason, bound: None, found: None });
        if limits.cancel.load(Ordering::Relaxed) {
            return open(Reason::Cancelled);
        }
        if limits.time.is_zero() {
            return open(Reason::TimeLimit);
        }
        let effort = Effort {
            time_limit: Some(limits.time),
            cancel: Some(limits.cancel),
            model: Some(model),
            known,
            first_levels,
            ..Effort::default()
        };
        // An award that does not pass every audit is none, and its bound is not to be believed either.
        let Ok(ruling) = award(&self.case, AwardRule::Optimal, &effort) else { return open(Reason::SolverFailed) };
        let found = ruling.decision.map(Box::new);
        match (ruling.outcome, found) {
            (Some(outcome), _) if outcome.status == Status::Infeasible => Answer::NoAward,
            (Some(outcome), Some(decision)) if outcome.status == Status::Optimal => Answer::Best(decision),
            (outcome, found) => {
                let bound = outcome.as_ref().and_then(|outcome| outcome.levels.first()).and_then(|level| level.bound);
                let reason = outcome.map_or(Reason::Precision, |outcome| outcome.stop.into());
                Answer::Open(Unproven { reason, bound, found })
            }
        }
    }
}

/// A row of a question, at most or at least; it belongs to no clause. On the grid of its
/// coefficients, where numbers are smallest and the right side is as sharp as it can be.
pub(super) fn row(key: &str, terms: &[(VariableIx, i128)], relation: Relation, right: i128) -> Row {
    let step = grid(terms.iter().map(|(_, coefficient)| *coefficient));
    let right = match relation {
        Relation::AtLeast => -(-right).div_euclid(step),
        Relation::AtMost | Relation::Equal => right.div_euclid(step),
    };
    let terms = terms.iter().map(|(variable, coefficient)| (*variable, coefficient / step)).collect();
    Row { name: RowName { clause: "asked", key: vec![key.to_owned()] }.into(), terms, relation, right }
}
