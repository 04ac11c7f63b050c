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

/// Most steps towards better prices.
const STEPS: usize = 14;

/// The first step aims this part of the bound below it; each one that fails shortens the next.
const AIM: f64 = 0.03;
const SHORTER: f64 = 0.6;

/// What prices may make of a block's rows in all, as a power of two.
const WIDEST: u32 = 60;

/// What prices are found with.
#[derive(Debug)]
pub(super) struct Tuner {
    /// By decision and row the least that it uses: what marks use is spread over the groups in
    /// which they can be made true.
    least: Vec<Vec<(u16, i64)>>,
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

    /// Looks for prices with a low bound, from those given on, and leaves the best there: a
    /// subgradient method that stops where the best of each group keeps all rows.
    pub(super) fn tune(&self, block: &Block, question: &Question<'_>, prices: &mut [f64]) {
        let rights: Vec<f64> =
            question.rights.iter().map(|r| if *r == i64::MAX { f64::INFINITY } else { *r as f64 }).collect();
        let mut at: Vec<f64> = prices.to_vec();
        for (price, right) in at.iter_mut().zip(&rights) {
            if right.is_infinite() {
                *price = 0.0;
            }
        }
        prices.copy_from_slice(&at);
        let mut left = vec![0.0; rights.len()];
        let mut worth = vec![0.0; question.values.len()];
        let (mut lowest, mut step) = (f64::INFINITY, AIM);
        for round in 1..=STEPS {
            let bound = self.relaxed(block, question, &rights, &at, &mut worth, &mut left);
            if bound < lowest {
                lowest = bound;
                prices.copy_from_slice(&at);
            } else {
                step *= SHORTER;
            }
            let mut norm = 0.0;
            for ((left, price), right) in left.iter_mut().zip(&at).zip(&rights) {
                // In units of the row's right side, so that money and persons weigh alike.
                *left = if right.is_infinite() || (*price <= 0.0 && *left >= 0.0) {
                    0.0
                } else {
                    *left / right.abs().max(1.0)
                };
                norm += *left * *left;
            }
            if norm < 1e-18 || round == STEPS {
                return;
            }
            let length = step * lowest.abs().max(1.0) / norm;
            for ((left, price), right) in left.iter().zip(&mut at).zip(&rights) {
                if *left != 0.0 {
                    *price = (*price - length * left / right.abs().max(1.0)).max(0.0);
                }
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
    let whole: Vec<i64> = (0..rights.len()).map(|row| whole_price(block, row, prices[row], rights[row])).collect();
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

/// A price as an integer that makes no sum too large.
fn whole_price(block: &Block, row: usize, price: f64, right: i64) -> i64 {
    if right == i64::MAX || price <= 0.0 {
        return 0;
    }
    let most = (1i64 << WIDEST) / block.rows.len() as i64 / (block.rows[row].width.saturating_add(right.abs())).max(1);
    ((price * (1u64 << SHIFT) as f64).round() as i64).clamp(0, most)
}
