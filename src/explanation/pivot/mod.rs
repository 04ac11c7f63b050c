//! Pivot analysis: does any winner hang on one expert, one criterion, one point, and how far do
//! the experts agree?
//!
//! | part | what it answers |
//! |---|---|
//! | `variants`, `without` | the tender without an expert, without a criterion, by a point, evaluated anew |
//! | `winners` | who wins then, by the published rule |
//! | `margins` | the fewest points with which a lot's first rank changes hands |
//! | `objective` | objective items on which experts differ (Order 87, art. 64) |
//! | `distances` | experts and single scores far from the others |
//! | `agreement` | Kendall's W |
//!
//! Nothing here judges an award: each answer is about a tender that was not held. An expert or a
//! criterion on which a winner hangs is no fault; it says where a committee or a court looks
//! first.

mod agreement;
mod distances;
mod margins;
mod objective;
#[cfg(test)]
mod tests;
mod totals;
mod variants;
mod winners;
mod without;

pub use distances::{EXTREME_PERCENT, FAR_PERCENT};

use super::budget::Budget;
use super::changes::changes;
use crate::clauses::scoring::objective_items;
use crate::domain::pivot_record::{Base, BaseAnswer, LotWinners, Pivot, Thresholds, VariantRecord, WinnersAnswer};
use crate::domain::{AwardCase, BidIx, Candidate, Dossier, Evaluation, LotIx, LotSheet, Rules, ScoringModel};
use crate::evaluation::{candidates, evaluate};
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use totals::Totals;
use variants::Change;
use winners::{Answer, Winners, by_published_rule, must_choose_the_same};

/// The one point of "does one point decide?": a whole point of the composite score.
pub const ONE_POINT: Decimal = Decimal::ONE;

/// What is asked, and how long the answers may take.
pub struct Question<'a> {
    /// What the files say.
    pub dossier: &'a Dossier,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The scoring model.
    pub scoring: &'a ScoringModel,
    /// Time for all questions about winners together. What is not answered within it says so;
    /// all that needs no award is answered in any case, but for the single points.
    pub time_limit: Duration,
    /// Set when the user wants to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

/// The analysis. The questions are answered in parallel, each by itself deterministic, so the
/// answers are the same at any number of threads unless the time runs out.
pub fn pivot(question: &Question<'_>) -> Pivot {
    let begun = Instant::now();
    let (dossier, model) = (question.dossier, question.scoring);
    let as_is = AsIs::of(question);
    let left = question.time_limit.saturating_sub(begun.elapsed());
    let margins = margins::margins(dossier, model, &as_is.evaluation);
    let asked = variants::changes(dossier, model, &as_is.evaluation, &as_is.winners);
    let order = variants::order(&asked, &margins, dossier);
    let budget = Budget::new(left, asked.len(), question.progress);
    // One after another from the front, not halves: what comes first is asked first.
    let mut variants: Vec<(usize, VariantRecord)> = order
        .into_iter()
        .par_bridge()
        .map(|position| {
            let answered = as_is.answer(question, &asked[position], &budget);
            budget.answered();
            (position, answered)
        })
        .collect();
    variants.sort_by_key(|(position, _)| *position);
    let totals: Vec<_> = dossier.lot_ixs().map(|lot| (lot, Totals::of(dossier, model, lot))).collect();
    Pivot {
        thresholds: Thresholds { far_percent: FAR_PERCENT, extreme_percent: EXTREME_PERCENT },
        base: as_is.record(dossier),
        variants: variants.into_iter().map(|(_, variant)| variant).collect(),
        margins,
        objective_items: objective_items::marked(model).map(|criterion| criterion.id.clone()).collect(),
        objective_differences: objective::differences(dossier, model),
        distances: totals.iter().map(|(lot, of)| distances::distances(dossier, model, *lot, of)).collect(),
        extremes: dossier.lot_ixs().flat_map(|lot| distances::extremes(dossier, model, lot)).collect(),
        agreement: totals.iter().map(|(lot, of)| agreement::agreement(dossier, *lot, of)).collect(),
    }
}

/// The tender as it is: what every variant is compared with.
struct AsIs {
    evaluation: Evaluation,
    candidates: Vec<Candidate>,
    answer: Answer,
    winners: Winners,
    firsts: BTreeMap<LotIx, BidIx>,
    /// How long its award took: what another one needs, too.
    took: Duration,
}

impl AsIs {
    fn of(question: &Question<'_>) -> Self {
        let dossier = question.dossier;
        let evaluation = evaluate(dossier, question.rules, question.scoring);
        let candidates = candidates(dossier, question.rules, &evaluation);
        let begun = Instant::now();
        let case = AwardCase { dossier, rules: question.rules, candidates: &candidates };
        let answer = by_published_rule(&case, None, question.time_limit, question.cancel);
        let took = begun.elapsed();
        let (winners, firsts) = (answer.winners(dossier), firsts(&evaluation));
        Self { evaluation, candidates, answer, winners, firsts, took }
    }

    fn answer(&self, question: &Question<'_>, change: &Change, budget: &Budget<'_>) -> VariantRecord {
        let mut record = VariantRecord {
            variant: change.record(question.dossier),
            first_changes: None,
            newly_excluded: Vec::new(),
            newly_eligible: Vec::new(),
            winners: WinnersAnswer::Unanswered,
        };
        let share = budget.share(2 * self.took);
        let stopped = share.is_zero() || question.cancel.load(Ordering::Relaxed);
        if stopped && matches!(change, Change::Points(_)) {
            return record;
        }
        let varied = match change.evaluate(question.dossier, question.rules, question.scoring) {
            Ok(varied) => varied,
            Err(reason) => {
                record.winners = WinnersAnswer::Undefined { reason };
                return record;
            }
        };
        record.first_changes = Some(changes(question.dossier, &self.firsts, &firsts(&varied.evaluation)));
        let (before, after) = (excluded(&self.evaluation), excluded(&varied.evaluation));
        let only = |one: &BTreeSet<BidIx>, other: &BTreeSet<BidIx>| -> Vec<String> {
            one.difference(other).map(|bid| question.dossier[*bid].id.clone()).collect()
        };
        (record.newly_excluded, record.newly_eligible) = (only(&after, &before), only(&before, &after));
        if !stopped && self.answer != Answer::Unanswered {
            let candidates = candidates(&varied.dossier, question.rules, &varied.evaluation);
            let case = AwardCase { dossier: &varied.dossier, rules: question.rules, candidates: &candidates };
            record.winners = self.winners_of(&case, share, question.cancel);
        }
        record
    }

    fn winners_of(&self, case: &AwardCase<'_>, time: Duration, cancel: &AtomicBool) -> WinnersAnswer {
        let rule = case.dossier.tender.award_rule;
        if must_choose_the_same(rule, &self.candidates, case.candidates) {
            return WinnersAnswer::Same;
        }
        let known = match &self.answer {
            Answer::Award(award) => Some(award),
            Answer::NoAward | Answer::Unanswered => None,
        };
        match by_published_rule(case, known, time, cancel) {
            Answer::Unanswered => WinnersAnswer::Unanswered,
            Answer::NoAward if self.answer != Answer::NoAward => WinnersAnswer::NoAward,
            answer => {
                let changes = winners::changes(case.dossier, &self.winners, &answer.winners(case.dossier));
                if changes.is_empty() { WinnersAnswer::Same } else { WinnersAnswer::Changed { changes } }
            }
        }
    }

    fn record(&self, dossier: &Dossier) -> Base {
        Base {
            rule: dossier.tender.award_rule,
            answer: match self.answer {
                Answer::Award(_) => BaseAnswer::Award,
                Answer::NoAward => BaseAnswer::NoAward,
                Answer::Unanswered => BaseAnswer::Unanswered,
            },
            winners: self
                .winners
                .keys()
                .map(|lot| LotWinners {
                    lot: dossier[*lot].id.clone(),
                    winners: winners::record(dossier, &self.winners, *lot),
                })
                .collect(),
        }
    }
}

/// The bid of rank 1 of each lot that has one.
fn firsts(evaluation: &Evaluation) -> BTreeMap<LotIx, BidIx> {
    let first = |sheet: &LotSheet| {
        let row = sheet.rows.iter().find(|row| row.rank == Some(1))?;
        Some((sheet.lot, row.bid))
    };
    evaluation.sheets.iter().filter_map(first).collect()
}

fn excluded(evaluation: &Evaluation) -> BTreeSet<BidIx> {
    evaluation.exclusions.iter().map(|exclusion| exclusion.bid).collect()
}
