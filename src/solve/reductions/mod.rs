//! Reductions: what can be left out of a model, or said more sharply, with the same answer.
//!
//! The answer is the one assignment that is first in all levels and the published tie-break. Each
//! step starts from a model with that answer and gives one with the same answer, so any number of
//! them in any order does:
//!
//! * [`dominance`]: a decision that another one, or none, is better than in every respect is
//!   false in the answer;
//! * [`packing`]: a row that holds whatever is chosen, since at most one bid of a lot counts, is
//!   left out;
//! * [`duplicates`]: of rows that say the same the tightest stays;
//! * [`tightening`]: coefficients become as small as the same choices allow.
//!
//! After each round consequences are drawn again. All of it is integer arithmetic, and its cost
//! grows with the model's size alone. A model without an answer stays one without; which rows
//! are then named is asked of the model before these steps.
//!
//! What is left out here is left out of the search, not of the report: a dominated bid is
//! explained like any other, by models in which it is demanded, and the audits look at the
//! award alone.

mod dominance;
mod duplicates;
mod marks;
mod packing;
#[cfg(test)]
mod tests;
mod tightening;

pub(super) use super::consequences::Lines;
use crate::domain::Reductions;
use crate::lp::scale::grid;
use crate::lp::{Meaning, Model, VariableIx};
pub(super) use dominance::{Exchange, exchanged};
pub(super) use marks::Marks;
use packing::Packings;

/// Most rounds of leaving out and drawing consequences; the second one seldom finds much.
const ROUNDS: usize = 4;

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// It holds anyway.
    Not,
    /// It stays as it is.
    AsGiven,
    /// It stays in other numbers, over undecided variables alone; same relation.
    Tightened {
        /// Terms.
        terms: Vec<(VariableIx, i128)>,
        /// The right side.
        right: i128,
    },
}

/// A reduced model.
pub(super) struct Reduced {
    /// Values by variable, where decided.
    pub(super) decided: Vec<Option<bool>>,
    /// By row of the model.
    pub(super) rows: Vec<Kept>,
    /// What was left out as dominated, in order.
    pub(super) exchanges: Vec<Exchange>,
    /// How much of everything.
    pub(super) counts: Reductions,
}

/// A model under reduction.
struct Draft<'m> {
    model: &'m Model,
    lines: Lines,
    /// By line: whether others imply it.
    implied: Vec<bool>,
    marks: Marks,
    exchanges: Vec<Exchange>,
}

impl Draft<'_> {
    /// Whether a line can still decide anything.
    fn binds(&self, line: usize) -> bool {
        !self.implied[line] && !self.lines.store.is_redundant(line)
    }

    fn is_free(&self, variable: usize) -> bool {
        self.lines.store.value(variable).is_none()
    }

    /// A line's terms on free variables, the largest first, divided by their common divisor; and
    /// its slack in that unit, rounded down, which no integers notice.
    fn residual(&self, line: usize) -> (Vec<(usize, i128)>, i128) {
        let (all, slack) = (self.lines.store.terms(line), self.lines.store.slack(line));
        let mut terms: Vec<(usize, i128)> =
            all.iter().copied().filter(|(variable, _)| self.is_free(*variable)).collect();
        if terms.len() == all.len() {
            // A whole line is divided already.
            return (terms, slack);
        }
        let divisor = grid(terms.iter().map(|(_, c)| *c));
        terms.iter_mut().for_each(|(_, c)| *c /= divisor);
        (terms, slack.div_euclid(divisor))
    }
}

/// Only what propagation gives.
pub(super) fn plain(model: &Model, lines: Lines) -> Reduced {
    let implied = vec![false; lines.owners.len()];
    let draft = Draft { model, lines, implied, marks: Marks::default(), exchanges: Vec::new() };
    let (rows, counts) = (kept(&draft), propagated(&draft));
    finished(draft, rows, counts)
}

/// Reduces a model whose consequences are drawn; none where a contradiction shows.
pub(super) fn reduce(model: &Model, lines: Lines) -> Option<Reduced> {
    let (implied, marks) = (vec![false; lines.owners.len()], Marks::new(model, &lines.owners));
    let mut draft = Draft { model, lines, implied, marks, exchanges: Vec::new() };
    let mut counts = propagated(&draft);
    let worth = dominance::worth(model);
    for round in 0..=ROUNDS {
        let mut packings = Packings::new(&draft);
        packings.drop_what_never_binds(&mut draft);
        if round < ROUNDS && dominance::exclude(&mut draft, &packings, &worth) {
            draft.lines.store.propagate().ok()?;
            continue;
        }
        let before = kept(&draft);
        duplicates::drop(&mut draft);
        let mut rows = kept(&draft);
        counts.duplicate_rows = left_out(&rows) - left_out(&before);
        counts.tightened_coefficients = tightening::tighten(&draft, &mut packings, &mut rows);
        counts.slack_rows = left_out(&before);
        return Some(finished(draft, rows, counts));
    }
    None
}

fn left_out(rows: &[Kept]) -> usize {
    rows.iter().filter(|row| **row == Kept::Not).count()
}

fn kept(draft: &Draft<'_>) -> Vec<Kept> {
    let mut rows = vec![Kept::Not; draft.model.rows.len()];
    for (_, row) in draft.lines.owners.iter().enumerate().filter(|(line, _)| draft.binds(*line)) {
        rows[*row] = Kept::AsGiven;
    }
    rows
}

/// Counts of what propagation alone decides.
fn propagated(draft: &Draft<'_>) -> Reductions {
    let mut counts = Reductions { rows: draft.model.rows.len(), ..Reductions::default() };
    for (variable, value) in draft.model.variables.iter().zip(draft.lines.store.values()) {
        if variable.fixed.is_none() && variable.meaning == Meaning::Decision {
            counts.decisions += 1;
            counts.forced += usize::from(*value == Some(true));
            counts.excluded += usize::from(*value == Some(false));
        }
    }
    counts
}

fn finished(draft: Draft<'_>, rows: Vec<Kept>, counts: Reductions) -> Reduced {
    let decided = draft.lines.store.values().to_vec();
    let dominated = draft.exchanges.len();
    Reduced { decided, rows, exchanges: draft.exchanges, counts: Reductions { dominated, ..counts } }
}
