//! The exact search of a block: which of its decisions are worth most under its rows.
//!
//! Depth first, group by group, the best worth first (see [`super::prices`]): a choice loses what
//! it is worth less than the bound has it, and a branch that has lost too much is cut off, by the
//! main prices or by one of several others. All in integers. A row is tested as soon as a choice
//! touches it; one whose left side may fall again, with the least that open groups can bring.

use super::block::Block;
use super::descent::{Bounds, State};
use super::prices::{Priced, SHIFT, Tuner, priced};

/// What the other prices are, as multiples of the main one of one row.
const FACTORS: [f64; 3] = [0.0, 0.6, 1.6];

/// A value below all that a block can be worth.
pub(super) const NOTHING: i64 = -1 << 50;

/// Rows whose left side may fall, each with the least that each group brings.
pub(super) type Falls = Vec<(usize, Vec<i64>)>;

/// What every search on a block needs to know of it.
#[derive(Debug)]
pub(super) struct Searcher {
    pub(super) tuner: Tuner,
    falls: Falls,
}

/// What is asked of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question<'a> {
    /// By decision what it is worth.
    pub(super) values: &'a [i64],
    /// By row the most that its left side may be; `i64::MAX` where it is no row.
    pub(super) rights: &'a [i64],
    /// Only what is worth more is of interest.
    pub(super) above: i64,
    /// A choice that does not count, in rising order.
    pub(super) other_than: Option<&'a [u16]>,
    /// Nodes after which to give up.
    pub(super) nodes_most: u64,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The best choice that is worth more than asked for, with its worth, in rising order.
    pub(super) best: Option<(i64, Vec<u16>)>,
    /// No choice is worth more than the larger of this and what was asked for.
    pub(super) bound: i64,
    /// Whether all was searched.
    pub(super) complete: bool,
    /// Nodes.
    pub(super) nodes: u64,
}

impl Searcher {
    pub(super) fn new(block: &Block) -> Self {
        let marks_fall =
            |row: usize| block.marks.iter().any(|m| m.uses.iter().any(|(r, c)| usize::from(*r) == row && *c < 0));
        let rows = block.rows.iter().enumerate();
        let falling = rows.filter(|(row, data)| data.falls || marks_fall(*row)).map(|(row, _)| row);
        let falls = falling.map(|row| (row, least_by_group(block, row))).collect();
        Searcher { tuner: Tuner::new(block), falls }
    }

    /// The coupling rows that the block can ease, by their position among its own, with the least
    /// that it brings to them.
    pub(super) fn easing<'a>(&'a self, block: &'a Block) -> impl Iterator<Item = (usize, i64)> + 'a {
        let of_coupling =
            self.falls.iter().filter_map(|(row, by_group)| Some((row.checked_sub(block.own_rows)?, by_group)));
        of_coupling.map(|(row, by_group)| (row, by_group.iter().sum()))
    }

    /// One search from the first group to the last, as far as its nodes go; `prices` as of
    /// [`Searcher::run`].
    pub(super) fn dive(&self, block: &Block, question: &Question<'_>, prices: &mut [f64]) -> Found {
        let Some(mut state) = self.descended(block, question, prices, 1) else {
            return Found { best: None, bound: question.above, complete: true, nodes: 1 };
        };
        let complete = state.nodes <= question.nodes_most;
        let bound = if complete { state.best } else { state.best.max(state.left >> SHIFT) };
        let best = state.found.pop().map(|found| in_order(found.0));
        Found { best, bound, complete, nodes: state.nodes }
    }

    /// So many of the best choices, the best first, as far as the nodes go; and the nodes.
    pub(super) fn several(
        &self,
        block: &Block,
        question: &Question<'_>,
        prices: &mut [f64],
        wanted: usize,
    ) -> (Vec<(i64, Vec<u16>)>, u64) {
        let Some(state) = self.descended(block, question, prices, wanted) else { return (Vec::new(), 1) };
        let found = state.found.into_sorted_vec().into_iter().map(|found| in_order(found.0));
        (found.collect(), state.nodes)
    }

    /// A search that has ended; none where the prices show that there is nothing to find.
    fn descended<'a>(
        &'a self,
        block: &'a Block,
        question: &Question<'a>,
        prices: &mut [f64],
        wanted: usize,
    ) -> Option<State<'a>> {
        self.tuner.tune(block, question, prices);
        let main = priced(block, &self.tuner, question, prices);
        let bound = main.bound;
        if bound >> SHIFT <= question.above {
            return None;
        }
        let (sides, at) = self.sides(block, question, prices);
        let mut state = State::new(block, &self.falls, *question, wanted, (main, sides));
        state.descend(0, bound, at, 0);
        Some(state)
    }

    fn sides(&self, block: &Block, question: &Question<'_>, prices: &[f64]) -> (Vec<Priced>, Bounds) {
        let mut sides = Vec::new();
        let mut at: Bounds = [i64::MAX; _];
        let mut other = prices.to_vec();
        for row in (0..prices.len()).filter(|row| prices[*row] > 0.0) {
            for factor in FACTORS {
                if let Some(at) = at.get_mut(sides.len()) {
                    other[row] = times(prices[row], factor);
                    let side = priced(block, &self.tuner, question, &other);
                    *at = side.bound;
                    sides.push(side);
                }
            }
            other[row] = prices[row];
        }
        (sides, at)
    }
}

/// What a choice is worth by what its decisions are worth.
pub(super) fn worth(values: &[i64], chosen: &[u16]) -> i64 {
    chosen.iter().map(|decision| values[usize::from(*decision)]).sum()
}

fn in_order((value, mut chosen): (i64, Vec<u16>)) -> (i64, Vec<u16>) {
    chosen.sort_unstable();
    (value, chosen)
}

#[allow(clippy::float_arithmetic, reason = "prices only steer; what is computed with them is exact")]
fn times(price: f64, factor: f64) -> f64 {
    price * factor
}

/// By group the least that it brings to a row. What a decision of several groups brings is spread
/// over them.
fn least_by_group(block: &Block, row: usize) -> Vec<i64> {
    let of_row = |uses: &[(u16, i64)]| uses.iter().find(|(r, _)| usize::from(*r) == row).map_or(0, |(_, c)| *c);
    let brings = |member: usize| {
        let marks = block.marks_of[member].iter().map(|mark| of_row(&block.marks[usize::from(*mark)].uses).min(0));
        of_row(&block.uses[member]) + marks.sum::<i64>()
    };
    let by_group = block.groups.iter().enumerate().map(|(group, data)| {
        let least = data.members.iter().map(|member| {
            let member = usize::from(*member);
            block.share(brings(member), member, group)
        });
        let least = least.min().unwrap_or(0);
        if data.must { least } else { least.min(0) }
    });
    by_group.collect()
}
