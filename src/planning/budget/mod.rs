//! The budget curve: how much service the money of the fund ceilings can buy, and at which fen
//! that changes.
//!
//! A [`Purse`] is some ceilings that move together: all of them, or those of one jurisdiction in all
//! its years. Its money is their sum today; with other money each ceiling becomes its share of it,
//! rounded down to the fen: `floor(ceiling * money / money today)`. So more money never lowers a
//! ceiling, and one number says what a purse holds.
//!
//! At each point the award with the most service is found, among those the cheapest. Two
//! thresholds say where the most service changes nearest to today: the least money that buys more
//! than today's, and the least money that still buys as much. Both are proven to the fen, see
//! `least_money`.

mod least_money;
mod purse;
pub use purse::Purse;

use super::best::{Answer, Bench, Limits};
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase, Dossier, JurisdictionIx};
use crate::explanation::Budget;
use least_money::Least;
use rayon::prelude::*;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What is asked.
pub struct Question<'a> {
    /// The case.
    pub case: AwardCase<'a>,
    /// The jurisdictions whose ceilings are moved alone.
    pub jurisdictions: Vec<JurisdictionIx>,
    /// Whether all ceilings are moved together too.
    pub together: bool,
    /// The points of the curve, in percent of today's money.
    pub percents: Vec<u32>,
    /// Time for all answers together.
    pub time_limit: Duration,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered, from any thread.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

/// What today's ceilings buy, and what more or less would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCurves {
    /// The most service under the ceilings as they are.
    pub today: Answer,
    /// A curve for all ceilings together, where asked for, then one a jurisdiction.
    pub curves: Vec<BudgetCurve>,
}

/// What a purse buys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetCurve {
    /// The purse.
    pub purse: Purse,
    /// Percent of today's money, the money in fen, and the most service that it buys.
    pub points: Vec<(u32, i128, Answer)>,
    /// The least money that buys more than today's.
    pub more: Threshold,
    /// The least money that buys as much as today's, and what a fen less would buy.
    pub less: Threshold,
}

/// Where the most service changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Threshold {
    /// Nowhere, proven.
    Never,
    /// From this money on; with a fen less it is not so. The award is the best on the other side of
    /// the threshold than today's money: at it, or a fen below.
    At(i128, Answer),
    /// Not proven: with `below` fen it is not so, with `enough` it is, where that is known.
    Open {
        /// Too little.
        below: i128,
        /// Enough.
        enough: Option<i128>,
        /// Why it is not known more exactly.
        reason: Reason,
    },
}

/// A threshold counts for as many questions.
const THRESHOLD: usize = 4;

/// The least time for one question, however many wait.
const LEAST: Duration = Duration::from_millis(500);

/// What all questions share.
struct Desk<'a> {
    /// The case, without scores and what else no award needs.
    case: AwardCase<'a>,
    budget: Budget<'a>,
    cancel: &'a AtomicBool,
}

/// Works out the curves.
pub fn budget(question: &Question<'_>) -> BudgetCurves {
    let mut slim = question.case.dossier.clone();
    slim.scores.clear();
    let case = AwardCase { dossier: &slim, ..question.case };
    let together = question.together.then(|| Purse::of(&case, None));
    let alone = question.jurisdictions.iter().map(|jurisdiction| Purse::of(&case, Some(*jurisdiction)));
    let purses: Vec<Purse> = together.into_iter().chain(alone).collect();
    let questions = 1 + purses.len() * (question.percents.len() + 2 * THRESHOLD);
    let desk =
        Desk { case, budget: Budget::new(question.time_limit, questions, question.progress), cancel: question.cancel };
    let today = Bench::new(case).most_service(Vec::new(), None, desk.limits_of(questions.div_ceil(4)));
    desk.budget.answered();
    let curve = |purse: Purse| desk.curve(purse, &question.percents, &today);
    let curves = purses.into_par_iter().map(curve).collect();
    BudgetCurves { today, curves }
}

impl Desk<'_> {
    fn limits_of(&self, parts: usize) -> Limits<'_> {
        Limits { time: self.budget.share_of(parts, LEAST), cancel: self.cancel }
    }

    fn curve(&self, purse: Purse, percents: &[u32], today: &Answer) -> BudgetCurve {
        let point = |percent: &u32| {
            let money = purse.percent(*percent);
            let answer = if money == purse.money {
                today.clone()
            } else {
                self.best_with(
                    &purse,
                    money,
                    today.with_most_service().map(|decision| &decision.award),
                    self.limits_of(1),
                )
            };
            self.budget.answered();
            (*percent, money, answer)
        };
        let (points, (more, less)) = rayon::join(
            || percents.par_iter().map(point).collect(),
            || {
                let both = rayon::join(|| self.more(&purse, today), || self.less(&purse, today));
                self.budget.answered_of(2 * THRESHOLD);
                both
            },
        );
        BudgetCurve { points, more, less, purse }
    }

    /// The most service that a purse buys.
    fn best_with(&self, purse: &Purse, money: i128, start: Option<&Award>, limits: Limits<'_>) -> Answer {
        let dossier = purse.with(&self.case, money);
        Bench::new(self.under(&dossier)).most_service(Vec::new(), start, limits)
    }

    /// The least money that buys more than today's.
    fn more(&self, purse: &Purse, today: &Answer) -> Threshold {
        let service = match today.with_most_service() {
            Some(decision) => decision.totals.service.steps() + 1,
            None if *today == Answer::NoAward => 0,
            None => return UNPROVEN,
        };
        match self.least_money(purse, service, purse.money, None) {
            Least::Never => Threshold::Never,
            Least::Exactly(money, award) => {
                Threshold::At(money, self.best_with(purse, money, Some(&award), self.limits_of(1)))
            }
            Least::Between { below, enough, reason } => Threshold::Open { below, enough, reason },
        }
    }

    /// The least money that buys as much as today's.
    fn less(&self, purse: &Purse, today: &Answer) -> Threshold {
        let decision = match today.with_most_service() {
            Some(decision) => decision,
            None if *today == Answer::NoAward => return Threshold::Never,
            None => return UNPROVEN,
        };
        let known = (self.needed(purse, &decision.award, purse.money), decision.award.clone());
        match self.least_money(purse, decision.totals.service.steps(), -1, Some(known)) {
            Least::Never | Least::Exactly(0, _) => Threshold::Never,
            Least::Exactly(money, _) => Threshold::At(money, self.best_with(purse, money - 1, None, self.limits_of(1))),
            Least::Between { below, enough, reason } => Threshold::Open { below, enough, reason },
        }
    }

    fn under<'d>(&self, dossier: &'d Dossier) -> AwardCase<'d>
    where
        Self: 'd,
    {
        AwardCase { dossier, rules: self.case.rules, candidates: self.case.candidates }
    }
}

/// Nothing is known of a threshold where today's award is not proven.
const UNPROVEN: Threshold = Threshold::Open { below: -1, enough: None, reason: Reason::BaseUnproven };
