//! Prices of a block's rows: what bounds its search.
//!
//! For prices `m >= 0` on rows `a x <= right`, no choice is worth more than
//! `sum of m * right + sum over groups of the largest (v - m a)`: the Lagrangian relaxation of
//! the rows, in which every group is decided by itself. What a decision in several groups is
//! worth is spread over them. Prices are found in floats and rounded; whatever they are, the
//! bound computed with them in integers holds.

#![allow(clippy::float_arithmetic, reason = "prices are found in floats, bounds are computed in integers")]

use super::block::Block;
use super::search::Question;

/// Bounds are in units of a value's divided by two to this power.
pub(super) const SHIFT: u32 = 14;

/// Times that every row's price is looked at, unless the bound falls by less than this part of it.
const SWEEPS: usize = 3;
const ENOUGH: f64 = 1e-4;

/// Prices tried for a row each time.
const TRIALS: usize = 7;

/// A price is first tried as if a row's right side, or this part of all that it can be charged for,
/// were worth the whole block.
const SPREAD: f64 = 8.0;

/// What prices may make of a block's rows in all, as a power of two.
const WIDEST: u32 = 60;

/// What prices are found with.
#[derive(Debug)]
pub(super) struct Tuner {
    /// By decision and row the least that it uses: what marks use is spread over the groups in
    /// which they can be made true.
    least: Vec<Vec<(u16, i64)>>,
}

/// Where on the line of one price the row's best choice goes from too much to enough.
struct Line {
    /// Too low: the choice at it breaks the row.
    low: f64,
    /// High enough.
    high: f64,
    /// What to try where nothing is known.
    first: f64,
}

impl Line {
    fn note(&mut self, price: f64, left: f64) {
        if left < 0.0 {
            self.low = self.low.max(price);
        } else {
            self.high = self.high.min(price);
        }
    }

    /// The next price to try; none where it is found.
    fn next(&self) -> Option<f64> {
        if self.high.is_infinite() {
            return Some(if self.low > 0.0 { 2.0 * self.low } else { self.first });
        }
        let next = if self.low > 0.0 || self.high < self.first * 1e-3 {
            f64::midpoint(self.low, self.high)
        } else {
            self.high / 2.0
        };
        (self.high - self.low > 1e-6 * self.high).then_some(next)
    }
}

/// What decisions and groups are worth at some prices, all times two to [`SHIFT`].
#[derive(Debug)]
pub(super) struct Priced {
    /// By group the most that it can be worth.
    pub(super) best: Vec<i64>,
    /// By decision by how much its choice lowers the bound.
    pub(super) loss: Vec<i64>,
    /// The bound.
    pub(super) bound: i64,
}

impl Tuner {
    pub(super) fn new(block: &Block) -> Self {
        let least = |decision: usize| {
            let mut uses = block.uses[decision].clone();
            for mark in &block.marks_of[decision] {
                let mark = &block.marks[usize::from(*mark)];
                for (row, coefficient) in &mark.uses {
                    let spread = if *coefficient > 0 { coefficient / mark.most } else { *coefficient };
                    match uses.iter_mut().find(|(other, _)| other == row) {
                        Some((_, own)) => *own += spread,
                        None => uses.push((*row, spread)),
                    }
                }
            }
            uses.retain(|(_, coefficient)| *coefficient != 0);
            uses
        };
        Tuner { least: (0..block.variables.len()).map(least).collect() }
    }

    /// Looks for prices with a low bound, from those given on, and leaves the best there: row by
    /// row the price at which the best choice of each group just keeps it.
    pub(super) fn tune(&self, block: &Block, question: &Question<'_>, prices: &mut [f64]) {
        let right = |right: &i64| if *right == i64::MAX { f64::INFINITY } else { *right as f64 };
        let rights: Vec<f64> = question.rights.iter().map(right).collect();
        for (price, right) in prices.iter_mut().zip(&rights) {
            *price = if right.is_infinite() { 0.0 } else { *price };
        }
        let mut worth = vec![0.0; question.values.len()];
        let mut left = vec![0.0; rights.len()];
        let mut bound_at = |at: &[f64], left: &mut [f64]| self.relaxed(block, question, &rights, at, &mut worth, left);
        let mut lowest = bound_at(prices, &mut left);
        for _ in 0..SWEEPS {
            let before = lowest;
            for row in (0..rights.len()).filter(|row| rights[*row].is_finite()) {
                if left[row] == 0.0 || (prices[row] <= 0.0 && left[row] > 0.0) {
                    continue;
                }
                let size = rights[row].abs().max(block.rows[row].width as f64 / SPREAD).max(1.0);
                let mut line = Line { low: 0.0, high: f64::INFINITY, first: lowest.abs().max(1.0) / size };
                let mut best = prices[row];
                for _ in 0..TRIALS {
                    line.note(prices[row], left[row]);
                    let Some(next) = line.next() else { break };
                    prices[row] = next;
                    let bound = bound_at(prices, &mut left);
                    if bound < lowest {
                        (lowest, best) = (bound, next);
                    }
                }
                prices[row] = best;
                bound_at(prices, &mut left);
            }
            if lowest > before - ENOUGH * before.abs() {
                return;
            }
        }
    }

    /// The bound at some prices, in floats, and what the choice that makes it leaves of each row.
    fn relaxed(
        &self,
        block: &Block,
        question: &Question<'_>,
        rights: &[f64],
        at: &[f64],
        worth: &mut [f64],
        left: &mut [f64],
    ) -> f64 {
        for ((worth, uses), (value, groups)) in
            worth.iter_mut().zip(&self.least).zip(question.values.iter().zip(&block.groups_of))
        {
            let used: f64 = uses.iter().map(|(row, c)| at[usize::from(*row)] * *c as f64).sum();
            *worth = (*value as f64 - used) / groups.len() as f64;
        }
        let mut bound = 0.0;
        for ((left, right), price) in left.iter_mut().zip(rights).zip(at) {
            *left = *right;
            bound += if *price > 0.0 { price * right } else { 0.0 };
        }
        for group in &block.groups {
            let mut most = if group.must { f64::NEG_INFINITY } else { 0.0 };
            let mut chosen = None;
            for member in group.members.iter().map(|member| usize::from(*member)) {
                if worth[member] > most {
                    (most, chosen) = (worth[member], Some(member));
                }
            }
            if let Some(chosen) = chosen {
                bound += most;
                let groups = block.groups_of[chosen].len() as f64;
                for (row, c) in &self.least[chosen] {
                    left[usize::from(*row)] -= *c as f64 / groups;
                }
            }
        }
        bound
    }
}

/// What everything is worth at these prices, exactly.
pub(super) fn priced(block: &Block, tuner: &Tuner, question: &Question<'_>, prices: &[f64]) -> Priced {
    let rights = question.rights;
    let priced_rows = prices.iter().filter(|price| **price > 0.0).count().max(1) as i64;
    let whole = |row: usize| whole_price(block, row, prices[row], rights[row], (1 << WIDEST) / priced_rows);
    let whole: Vec<i64> = (0..rights.len()).map(whole).collect();
    let worth = |(uses, value): (&Vec<(u16, i64)>, &i64)| {
        (value << SHIFT) - uses.iter().map(|(row, c)| whole[usize::from(*row)] * c).sum::<i64>()
    };
    let worth: Vec<i64> = tuner.least.iter().zip(question.values).map(worth).collect();
    let best = block.groups.iter().enumerate().map(|(position, group)| {
        let shares = group.members.iter().map(|m| block.share(worth[usize::from(*m)], usize::from(*m), position));
        let most = shares.max().unwrap_or(0);
        if group.must { most } else { most.max(0) }
    });
    let best: Vec<i64> = best.collect();
    let of_groups = |groups: &Vec<u16>| groups.iter().map(|group| best[usize::from(*group)]).sum::<i64>();
    let loss = block.groups_of.iter().zip(&worth).map(|(groups, worth)| of_groups(groups) - worth).collect();
    let rows: i64 =
        whole.iter().zip(rights).filter(|(price, _)| **price != 0).map(|(price, right)| price * right).sum();
    let bound = rows + best.iter().sum::<i64>();
    Priced { best, loss, bound }
}

/// A price as an integer that lets the row make no more than `most` of any sum.
fn whole_price(block: &Block, row: usize, price: f64, right: i64, most: i64) -> i64 {
    if right == i64::MAX || price <= 0.0 {
        return 0;
    }
    let most = most / (block.rows[row].width.saturating_add(right.abs())).max(1);
    ((price * (1u64 << SHIFT) as f64).round() as i64).clamp(0, most)
}
