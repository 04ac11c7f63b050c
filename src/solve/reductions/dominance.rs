use super::Draft;
use super::packing::Packings;
use crate::lp::{Model, Sense};
use std::cmp::Ordering;

/// How many better decisions of a packing each one is compared with.
const LOOKED_AT: usize = 64;

/// A decision that was left out, and the one to take in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::solve) struct Exchange {
    loser: usize,
    winner: Option<usize>,
}

/// An assignment without what was left out: each loser that it chose gives way to its winner.
/// One that kept the model's rows still does, and is better wherever it changed.
pub(in crate::solve) fn exchanged(model: &Model, exchanges: &[Exchange], values: &[bool]) -> Vec<bool> {
    let mut values = values.to_vec();
    let mut changed = false;
    for Exchange { loser, winner } in exchanges {
        if std::mem::take(&mut values[*loser]) {
            changed = true;
            if let Some(winner) = winner {
                values[*winner] = true;
            }
        }
    }
    if changed {
        model.complete(&mut values);
    }
    values
}

/// What each variable adds in the order in which assignments are compared: `(place, coefficient)`,
/// places ascending and larger sums better. First the levels, then the published choices with the
/// rank of the alternative, then the variables in none, which better stay false.
pub(super) fn worth(model: &Model) -> Vec<Vec<(usize, i128)>> {
    let mut worth = vec![Vec::new(); model.variables.len()];
    let mut place = 0;
    for objective in &model.objectives {
        let sign = if objective.sense == Sense::Maximize { 1 } else { -1 };
        objective.terms.iter().for_each(|(variable, c)| worth[variable.0].push((place, sign * c)));
        place += 1;
    }
    let mut chosen = vec![false; model.variables.len()];
    for choice in &model.tie_break {
        for (rank, variable) in (1..).zip(choice.iter().rev()) {
            worth[variable.0].push((place, rank));
            chosen[variable.0] = true;
        }
        place += 1;
    }
    for (variable, own) in worth.iter_mut().enumerate().filter(|(variable, _)| !chosen[*variable]) {
        own.push((place + variable, -1));
    }
    worth
}

/// Fixes dominated decisions to false; whether there were any.
///
/// Let `b` be a decision, and `a` another one in a packing with it, or nothing. Take any
/// assignment `x` with `x_b = 1` that keeps the rows; the packing makes `x_a = 0`. Let `x'` be `x`
/// with `b` false, `a` true, and marks that follow. Only marks of one of the two can change: those
/// of `a` alone may become true, those of `b` alone false, and each may also stay. So the left side
/// of a line `sum c_j x_j <= r` grows by at most
///
/// ```text
/// c_a - c_b + sum over marks y of a alone of max(c_y, 0) + sum over marks y of b alone of max(-c_y, 0)
/// ```
///
/// Where that is at most 0 for every line that binds (an equation is two lines, and the lines that
/// define a mark hold by themselves), `x'` keeps the rows. In the order of comparison every place is
/// a sum, too, and changes by at least
///
/// ```text
/// w_a - w_b + sum over marks y of a alone of min(w_y, 0) + sum over marks y of b alone of min(-w_y, 0)
/// ```
///
/// Where the first of these that is not 0 is positive, `x'` comes before `x`: the places before it
/// are no worse, and if they are equal this one is better. So no assignment with `b` is the answer.
/// If `a` is left out later, for the same reason, nothing changes: that step starts from a model
/// in which `b` is false.
pub(super) fn exclude(draft: &mut Draft<'_>, packings: &Packings, worth: &[Vec<(usize, i128)>]) -> bool {
    let before = draft.exchanges.len();
    let counts: Vec<bool> = (0..draft.implied.len()).map(|line| counts(draft, line)).collect();
    let may = |draft: &Draft<'_>, variable: usize| draft.is_free(variable) && !draft.marks.is_mark[variable];
    for loser in 0..worth.len() {
        if may(draft, loser) && (Pair { draft, worth, counts: &counts, loser, winner: None }).is_dominated() {
            leave_out(draft, loser, None);
        }
    }
    for set in &packings.sets {
        let mut set: Vec<usize> = set.iter().copied().filter(|variable| may(draft, *variable)).collect();
        set.sort_by(|one, other| compared(&worth[*other], &worth[*one]).then(one.cmp(other)));
        for (position, loser) in set.iter().copied().enumerate() {
            let better = set[..position].iter().rev().copied().filter(|winner| draft.is_free(*winner));
            let dominates =
                |winner: &usize| Pair { draft, worth, counts: &counts, loser, winner: Some(*winner) }.is_dominated();
            if let Some(winner) = better.take(LOOKED_AT).find(dominates) {
                leave_out(draft, loser, Some(winner));
            }
        }
    }
    draft.exchanges.len() > before
}

/// Whether a line has to be kept by an exchange: it binds, and defines no mark that is still open.
fn counts(draft: &Draft<'_>, line: usize) -> bool {
    draft.binds(line) && !draft.marks.defines[line].is_some_and(|mark| draft.is_free(mark))
}

fn leave_out(draft: &mut Draft<'_>, loser: usize, winner: Option<usize>) {
    draft.lines.store.assign(loser, false);
    draft.exchanges.push(Exchange { loser, winner });
}

/// Which of two comes later: places ascending, the larger coefficient is the greater.
fn compared(one: &[(usize, i128)], other: &[(usize, i128)]) -> Ordering {
    differences(one, other)
        .map(|(_, difference)| difference.cmp(&0))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// One sparse row less another, keys ascending.
fn differences<'a>(
    mut one: &'a [(usize, i128)],
    mut other: &'a [(usize, i128)],
) -> impl Iterator<Item = (usize, i128)> + 'a {
    std::iter::from_fn(move || {
        let first = |row: &[(usize, i128)]| row.first().map_or(usize::MAX, |(key, _)| *key);
        let key = first(one).min(first(other));
        let take = |row: &mut &'a [(usize, i128)]| match row.split_first() {
            Some(((own, coefficient), rest)) if *own == key => {
                *row = rest;
                *coefficient
            }
            _ => 0,
        };
        (key < usize::MAX).then(|| (key, take(&mut one) - take(&mut other)))
    })
}

/// A decision that may be dominated by another one, or by none.
struct Pair<'d, 'm> {
    draft: &'d Draft<'m>,
    worth: &'d [Vec<(usize, i128)>],
    counts: &'d [bool],
    loser: usize,
    winner: Option<usize>,
}

impl Pair<'_, '_> {
    fn is_dominated(&self) -> bool {
        let worth = self.winner.map_or(&[][..], |winner| &self.worth[winner]);
        // What marks add only makes it harder.
        let uses_no_more = self.uses().all(|(line, more)| more <= 0 || !self.counts[line]);
        if !uses_no_more || compared(worth, &self.worth[self.loser]).is_le() {
            return false;
        }
        let gained = self.alone(self.winner, Some(self.loser));
        let lost = self.alone(Some(self.loser), self.winner);
        (gained.is_empty() && lost.is_empty()) || self.is_dominated_at_worst(&gained, &lost, worth)
    }

    /// By line: how much more the winner adds than the loser.
    fn uses(&self) -> impl Iterator<Item = (usize, i128)> {
        let store = &self.draft.lines.store;
        let winner = self.winner.map_or(&[][..], |winner| store.column(winner));
        differences(winner, store.column(self.loser))
    }

    /// The open marks of one that are not the other's.
    fn alone(&self, one: Option<usize>, other: Option<usize>) -> Vec<usize> {
        let marks = |of: Option<usize>| of.map_or(&[][..], |variable| &self.draft.marks.of[variable]);
        let own = marks(one).iter().copied().filter(|mark| !marks(other).contains(mark));
        own.filter(|mark| self.draft.is_free(*mark)).collect()
    }

    fn is_dominated_at_worst(&self, gained: &[usize], lost: &[usize], worth: &[(usize, i128)]) -> bool {
        let column = |mark: &usize| self.draft.lines.store.column(*mark);
        let on = gained.iter().flat_map(column).map(|(line, c)| (*line, (*c).max(0)));
        let off = lost.iter().flat_map(column).map(|(line, c)| (*line, (-c).max(0)));
        let uses = summed(self.uses().chain(on).chain(off).collect());
        let own = differences(worth, &self.worth[self.loser]);
        let on = gained.iter().flat_map(|mark| &self.worth[*mark]).map(|(place, w)| (*place, (*w).min(0)));
        let off = lost.iter().flat_map(|mark| &self.worth[*mark]).map(|(place, w)| (*place, (-w).min(0)));
        let worth = summed(own.chain(on).chain(off).collect());
        uses.iter().all(|(line, more)| *more <= 0 || !self.counts[*line])
            && worth.iter().map(|(_, more)| *more).find(|more| *more != 0).is_some_and(|more| more > 0)
    }
}

/// Adds up what has the same key; keys ascending.
fn summed(mut terms: Vec<(usize, i128)>) -> Vec<(usize, i128)> {
    terms.sort_unstable_by_key(|(key, _)| *key);
    terms.dedup_by(|(key, more), (kept, sum)| {
        let same = key == kept;
        if same {
            *sum += *more;
        }
        same
    });
    terms
}
