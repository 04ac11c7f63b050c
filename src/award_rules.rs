//! Who wins by an award rule, with what proves it: the one place that knows how each rule decides.
//!
//! [`award`] takes a case and a rule, whichever the documents published, and gives a [`Ruling`]:
//! every audit has seen its award, and what a solver decided carries the solver's proof. Many
//! rulings may be asked for at once, on any threads; each works on as many threads as it is given
//! and depends on nothing but its other arguments and, where one ends it, a limit of time.

mod joint;

pub use joint::{JointConflict, JointRuling, joint_award};

use crate::award_model::{AwardModel, build, by_hand};
use crate::domain::{Award, AwardCase, AwardRule, GoalLevel};
use crate::findings::{Code, Finding};
use crate::solve::{Options, Outcome, Progress, Series, SolveError, Status, Stop, solve};
use crate::verify::{Decision, decide};
use std::cell::RefCell;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How much may be spent on an award, and what is at hand already. The default is all that it
/// takes, from nothing. Rules that go lot by lot need none of it.
#[derive(Clone, Copy, Default)]
pub struct Effort<'a> {
    /// Wall time, or none for as long as it takes.
    pub time_limit: Option<Duration>,
    /// Search nodes of a decomposition, or none for as many as it takes: see [`Options::work_limit`].
    pub work_limit: Option<u64>,
    /// Threads that may work on it; 0 counts as 1. The answer does not depend on it.
    pub threads: usize,
    /// Set from elsewhere to stop and keep the best found.
    pub cancel: Option<&'a AtomicBool>,
    /// The case's model, where it is built already.
    pub model: Option<&'a AwardModel>,
    /// An award to start from, of this case or of one like it: the nearer to the best, the sooner
    /// the proof. What it breaks or names in vain makes it a hint; the answer is the same.
    pub known: Option<&'a Award>,
    /// What solves of models like this one have found, and what this one finds for the next:
    /// makes it faster, never different.
    pub series: Option<&'a RefCell<Series>>,
    /// Hears the progress, from any thread.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
    /// Solve only this many levels of the objective, and leave ties alone: then the award is one
    /// of the best by those levels, and not the only one.
    pub first_levels: Option<usize>,
}

/// Who wins by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The award with its totals and the check of every clause; nothing where no award was found.
    /// Optimal awards keep every clause, those that go lot by lot may break some.
    pub decision: Option<Decision>,
    /// What the solver says of it: levels and bounds, whether ties are broken, why it stopped, and
    /// whether there is an award at all. Nothing for a rule that goes lot by lot: its award follows
    /// from its definition.
    pub outcome: Option<Outcome>,
}

impl Ruling {
    /// An award that is proven the best by the levels that were solved, of several perhaps; nothing
    /// where, proven too, no award keeps every clause.
    ///
    /// # Errors
    /// What ended the proof before.
    pub fn best_award(&self) -> Result<Option<&Award>, Stop> {
        let award = self.decision.as_ref().map(|decision| &decision.award);
        match &self.outcome {
            None => Ok(award),
            Some(outcome) => match outcome.status {
                Status::Infeasible => Ok(None),
                Status::Optimal => Ok(award),
                Status::Feasible | Status::Unknown => Err(outcome.stop),
            },
        }
    }

    /// The only award that the rule admits: the best, its ties broken as published; nothing where,
    /// proven, no award keeps every clause.
    ///
    /// # Errors
    /// What ended the proof or the tie-break before; [`Stop::Finished`] where no more was asked for
    /// than the first levels.
    pub fn only_award(&self) -> Result<Option<&Award>, Stop> {
        let tied = self.outcome.as_ref().filter(|outcome| outcome.status == Status::Optimal && !outcome.tie_broken);
        tied.map_or_else(|| self.best_award(), |outcome| Err(outcome.stop))
    }
}

/// Who wins by a rule.
///
/// # Errors
/// Findings where the solver fails, where two computations of a total disagree, or where the
/// solver's award breaks a clause or is not worth what the solver says: then nothing about it may
/// be printed.
pub fn award(case: &AwardCase<'_>, rule: AwardRule, effort: &Effort<'_>) -> Result<Ruling, Vec<Finding>> {
    if let Some(award) = by_hand(case, rule) {
        return Ok(Ruling { decision: Some(decide(case, award)?), outcome: None });
    }
    let built;
    let model = match effort.model {
        Some(model) => model,
        None => {
            built = build(case);
            &built
        }
    };
    let outcome =
        best(case, model, effort).map_err(|fault| vec![Finding::new(Code::SolverFailed).with("reason", fault)])?;
    let decision = match &outcome.values {
        Some(values) => Some(confirmed(case, &model.levels, &outcome, model.award(case, values))?),
        None => None,
    };
    Ok(Ruling { decision, outcome: Some(outcome) })
}

/// Solves a model of awards, whether it is the case's own or one with rows more or less;
/// [`AwardModel::award`] reads the award from the outcome's values. Nothing is audited.
///
/// # Errors
/// As [`solve`].
pub fn best(case: &AwardCase<'_>, model: &AwardModel, effort: &Effort<'_>) -> Result<Outcome, SolveError> {
    let start = effort.known.map(|known| model.values(case, known));
    let options = Options {
        time_limit: effort.time_limit,
        work_limit: effort.work_limit,
        threads: effort.threads,
        cancel: effort.cancel,
        start: start.as_deref(),
        progress: effort.progress,
        first_levels: effort.first_levels,
        ..Options::default()
    };
    match effort.series {
        Some(series) => series.borrow_mut().solve(&model.model, &options),
        None => solve(&model.model, &options),
    }
}

/// The solver's award, once every audit has passed it and each level has been counted again.
///
/// # Errors
/// Findings where an audit or a total disagrees with the solver.
pub fn confirmed(
    case: &AwardCase<'_>,
    levels: &[GoalLevel],
    outcome: &Outcome,
    award: Award,
) -> Result<Decision, Vec<Finding>> {
    let decision = decide(case, award)?;
    let disagreement = |what: &str, one: String, other: String| {
        Finding::new(Code::InternalDisagreement).with("what", what).with("one", one).with("other", other)
    };
    // The solver kept every row; an audit that disagrees means that rows and audits differ.
    let broken = decision
        .checks
        .iter()
        .filter(|check| !check.holds())
        .map(|check| disagreement(check.clause, check.used.to_string(), check.limit.to_string()));
    // What the model's objective counted against the same from the dossier.
    let misvalued = levels.iter().zip(&outcome.levels).filter_map(|(level, solved)| {
        let value = decision.totals.level(case, level);
        let what = format!("@level-{}", level.name());
        (value != solved.value).then(|| disagreement(&what, level.show(solved.value), level.show(value)))
    });
    let disagreements: Vec<Finding> = broken.chain(misvalued).collect();
    if disagreements.is_empty() { Ok(decision) } else { Err(disagreements) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::evaluation::candidates;
    use crate::evaluation::test_dossier::{TestDossier, tender};

    /// Each rule's answer with this effort, in the order of [`AwardRule::ALL`].
    fn rulings(tender: &TestDossier, effort: &Effort<'_>) -> [Ruling; 3] {
        let (rules, evaluation) = (tender.rules(), tender.evaluate());
        let candidates = candidates(&tender.0, &rules, &evaluation);
        let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &candidates };
        AwardRule::ALL.map(|rule| award(&case, rule, effort).unwrap())
    }

    #[test]
    fn every_rule_decides_and_only_the_optimum_has_a_proof() {
        let tender = tender().with_three_bids();
        let [lowest, ranked, optimal] = rulings(&tender, &Effort::default());
        for ruling in [&lowest, &ranked, &optimal] {
            let award = ruling.only_award().unwrap().unwrap();
            assert_eq!(ruling.decision.as_ref().map(|decision| &decision.award), Some(award));
            assert_eq!(award.bids.len(), 1);
        }
        assert_eq!((lowest.outcome, ranked.outcome), (None, None));
        let outcome = optimal.outcome.clone().unwrap();
        assert!(outcome.tie_broken && outcome.levels.iter().all(|level| level.bound == Some(level.value)));
        // An award that is known changes nothing, whether it is good, bad or of another tender.
        for known in tender.0.bid_ixs().map(|bid| Award::of([bid])).chain([Award::default()]) {
            let again = rulings(&tender, &Effort { known: Some(&known), ..Effort::default() });
            assert_eq!(again[2].only_award(), optimal.only_award());
        }
    }

    #[test]
    fn what_was_not_asked_for_or_not_reached_is_not_claimed() {
        let tender = tender().with_three_bids();
        let [_, ranked, first] = rulings(&tender, &Effort { first_levels: Some(1), ..Effort::default() });
        assert!(ranked.only_award().is_ok());
        assert!(first.best_award().unwrap().is_some());
        assert_eq!(first.only_award(), Err(Stop::Finished));
        let cancel = AtomicBool::new(true);
        let [_, ranked, stopped] = rulings(&tender, &Effort { cancel: Some(&cancel), ..Effort::default() });
        assert!(ranked.only_award().is_ok());
        assert_eq!(stopped.best_award(), Err(Stop::Cancelled));
    }

    #[test]
    fn a_model_that_cannot_be_computed_on_is_a_fault_and_no_answer() {
        let tender = tender().with_three_bids();
        let (rules, evaluation) = (tender.rules(), tender.evaluate());
        let candidates = candidates(&tender.0, &rules, &evaluation);
        let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &candidates };
        let mut model = build(&case);
        model.model.rows[0].right = i128::MAX;
        let effort = Effort { model: Some(&model), ..Effort::default() };
        let faults = award(&case, AwardRule::Optimal, &effort).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::SolverFailed]);
    }

    #[test]
    fn that_nothing_is_possible_is_an_answer_of_the_optimum_alone() {
        let mut tender = tender().with_three_bids();
        tender.0.tenderers.iter_mut().for_each(|tenderer| tenderer.own_money_most = Some(Money::from_fen(1)));
        let [lowest, ranked, optimal] = rulings(&tender, &Effort::default());
        assert!(!lowest.decision.unwrap().lawful());
        assert!(ranked.decision.unwrap().award.bids.is_empty());
        assert_eq!(optimal.only_award(), Ok(None));
    }
}
