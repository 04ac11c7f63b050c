//! Pivot analysis: does any winner hang on one expert, one criterion, one point, and how far do
//! the experts agree?
//!
//! | part | what it answers |
//! |---|---|
//! | `variants`, `without` | the tender without an expert, without a criterion, by a point, evaluated anew |
//! | `winners` | whether others can win then at all |
//! | `as_is` | the tender as it is, and each question answered against it |
//! | `margins` | the fewest points with which a lot's first rank changes hands |
//! | `objective` | objective items on which experts differ (Order 87, art. 64) |
//! | `distances` | experts and single scores far from the others |
//! | `agreement` | Kendall's W |
//!
//! Nothing here judges an award: each answer is about a tender that was not held. An expert or a
//! criterion on which a winner hangs is no fault; it says where a committee or a court looks
//! first.

mod agreement;
mod as_is;
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
use crate::clauses::scoring::objective_items;
use crate::domain::pivot_record::{Pivot, Thresholds, VariantRecord, WinnersAnswer};
use crate::domain::{Dossier, Rules, ScoringModel};
use as_is::AsIs;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use totals::Totals;
use variants::Change;

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
    let asked = variants::changes(dossier, model, &as_is.evaluation, as_is.award());
    let variants = answers(question, &as_is, &asked, &variants::order(&asked, &margins, dossier), left);
    let totals: Vec<_> = dossier.lot_ixs().map(|lot| (lot, Totals::of(dossier, model, lot))).collect();
    Pivot {
        thresholds: Thresholds { far_percent: FAR_PERCENT, extreme_percent: EXTREME_PERCENT },
        base: as_is.record(dossier),
        variants,
        margins,
        objective_items: objective_items::marked(model).map(|criterion| criterion.id.clone()).collect(),
        objective_differences: objective::differences(dossier, model),
        distances: totals.iter().map(|(lot, of)| distances::distances(dossier, model, *lot, of)).collect(),
        extremes: dossier.lot_ixs().flat_map(|lot| distances::extremes(dossier, model, lot)).collect(),
        agreement: totals.iter().map(|(lot, of)| agreement::agreement(dossier, *lot, of)).collect(),
    }
}

/// The answers in the order of the questions: first all that need no solving, then the others in
/// this order, one after another from the front and not by halves, as far as the time goes.
fn answers(
    question: &Question<'_>,
    as_is: &AsIs,
    asked: &[Change],
    order: &[usize],
    time: Duration,
) -> Vec<VariantRecord> {
    let budget = Budget::new(time, asked.len(), question.progress);
    let stopped = || budget.is_over() || question.cancel.load(Ordering::Relaxed);
    let look = |change: &Change| {
        let record = as_is.look(question, change, stopped());
        if record.winners != WinnersAnswer::Unanswered {
            budget.answered();
        }
        record
    };
    let mut records: Vec<VariantRecord> = asked.par_iter().map(look).collect();
    let open = order.iter().copied().filter(|position| records[*position].winners == WinnersAnswer::Unanswered);
    let solve = |position: usize| {
        let time = budget.share(2 * as_is.took);
        let answer = if stopped() { WinnersAnswer::Unanswered } else { as_is.solve(question, &asked[position], time) };
        budget.answered();
        (position, answer)
    };
    let solved: Vec<(usize, WinnersAnswer)> = open.collect::<Vec<_>>().into_iter().par_bridge().map(solve).collect();
    for (position, answer) in solved {
        records[position].winners = answer;
    }
    records
}
