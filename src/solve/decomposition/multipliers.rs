//! Multipliers of the coupling rows, and the bound that they give.
//!
//! Every decision in a coupling row is there twice: once in its block, once in the row, and the
//! two are to be the same. With a multiplier on each such equation (Lagrangian decomposition,
//! Guignard and Kim 1987) blocks and rows fall apart: a block is solved by [`super::search`], a
//! row is a knapsack. Whatever the multipliers, the sum of the two maxima is a bound; all of it
//! is computed in integers.

use super::Problem;
use super::knapsack::Knapsack;
use super::search::{Found, NOTHING, Question, Searcher};
use super::structure::Structure;

/// Nodes after which the search of one block gives its bound as it stands.
const NODES: u64 = 400_000;

/// Multipliers, what the relaxed problems choose at them, and the best so far.
#[derive(Debug)]
pub(super) struct Multipliers {
    /// The first term of each row among all terms, and their number at the end.
    offsets: Vec<usize>,
    /// By term the block and the position of its decision.
    decisions: Vec<(u32, u16)>,
    /// By block and decision its terms.
    terms_of: Vec<Vec<Vec<u32>>>,
    rows: Vec<Knapsack>,
    /// By term.
    pub(super) at: Vec<i64>,
    /// By block what it chooses, once something is known.
    pub(super) chosen: Vec<Option<Vec<u16>>>,
    /// By term whether its row chooses it.
    by_row: Vec<bool>,
    /// By block the prices of its rows.
    prices: Vec<Vec<f64>>,
    /// The lowest bound, in the unit of the values; none before the first evaluation.
    pub(super) bound: Option<i64>,
    /// Multipliers of the lowest bound.
    pub(super) best: Vec<i64>,
    /// Nodes searched.
    pub(super) nodes: u64,
}

/// What an evaluation found of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evaluated {
    /// A bound at these multipliers.
    Bound(i64),
    /// Some block or row cannot be kept at all.
    Infeasible,
}

impl Multipliers {
    pub(super) fn new(structure: &Structure) -> Self {
        let mut terms_of: Vec<Vec<Vec<u32>>> =
            structure.blocks.iter().map(|block| vec![Vec::new(); block.variables.len()]).collect();
        let (mut offsets, mut decisions) = (vec![0], Vec::new());
        for row in &structure.coupling {
            for (block, position, _) in &row.terms {
                terms_of[*block as usize][usize::from(*position)].push(decisions.len() as u32);
                decisions.push((*block, *position));
            }
            offsets.push(decisions.len());
        }
        let knapsack = |row: &super::structure::Coupling| Knapsack {
            weights: row.terms.iter().map(|(_, _, weight)| *weight).collect(),
            right: row.right,
        };
        Multipliers {
            rows: structure.coupling.iter().map(knapsack).collect(),
            at: vec![0; decisions.len()],
            chosen: vec![None; structure.blocks.len()],
            by_row: vec![false; decisions.len()],
            prices: structure.no_prices(),
            bound: None,
            best: vec![0; decisions.len()],
            nodes: 0,
            offsets,
            decisions,
            terms_of,
        }
    }

    /// The terms of a row.
    pub(super) fn terms(&self, row: usize) -> std::ops::Range<usize> {
        self.offsets[row]..self.offsets[row + 1]
    }

    /// What a block's decisions are charged at some multipliers.
    pub(super) fn charges(&self, block: usize, at: &[i64]) -> Vec<i64> {
        self.terms_of[block].iter().map(|terms| terms.iter().map(|term| at[*term as usize]).sum()).collect()
    }

    /// The best of a block at some multipliers. What is known already is a choice at these, too:
    /// then only a better one is given.
    pub(super) fn block(
        &self,
        structure: &Structure,
        searchers: &[Searcher],
        block: usize,
        (at, known): (&[i64], Option<&[u16]>),
        prices: &mut [f64],
    ) -> Found {
        let charged = structure.values[block].iter().zip(self.charges(block, at));
        let values: Vec<i64> = charged.map(|(value, charge)| value - charge).collect();
        let worth = |chosen: &[u16]| chosen.iter().map(|decision| values[usize::from(*decision)]).sum();
        let above = known.map_or(NOTHING, worth);
        let own = &structure.blocks[block];
        let rights = own.rights();
        let question = Question { values: &values, rights: &rights, above, other_than: None, nodes_most: NODES };
        let found = searchers[block].run(own, &question, prices);
        Found { bound: found.bound.max(above), ..found }
    }

    /// Computes the bound at the multipliers, block by block and row by row.
    pub(super) fn evaluate(&mut self, problem: &Problem<'_>) -> Evaluated {
        let Problem { structure, searchers, effort } = problem;
        let mut prices = std::mem::take(&mut self.prices);
        let this = &*self;
        let blocks = effort.spread(&mut prices, |block, prices| {
            let known = this.chosen[block].as_deref();
            let found = this.block(structure, searchers, block, (&this.at, known), prices);
            (found.bound, found.best.map(|(_, chosen)| chosen), found.nodes)
        });
        self.prices = prices;
        let mut bound = 0;
        for (block, (own, chosen, nodes)) in blocks.into_iter().enumerate() {
            bound += own;
            self.nodes += nodes;
            if chosen.is_none() && own <= NOTHING {
                return Evaluated::Infeasible;
            }
            self.chosen[block] = chosen.or(self.chosen[block].take());
        }
        let this = &*self;
        let mut rows: Vec<usize> = (0..self.rows.len()).collect();
        let rows = effort.spread(&mut rows, |row, _| {
            let terms = this.terms(row);
            let wanted: Vec<bool> = this.decisions[terms.clone()]
                .iter()
                .map(|(block, position)| {
                    this.chosen[*block as usize].as_ref().is_some_and(|chosen| chosen.binary_search(position).is_ok())
                })
                .collect();
            this.rows[row].best(&this.at[terms], &wanted)
        });
        for (row, best) in rows.into_iter().enumerate() {
            let Some((own, chosen)) = best else { return Evaluated::Infeasible };
            bound += own;
            let terms = self.terms(row);
            self.by_row[terms].copy_from_slice(&chosen);
        }
        if self.bound.is_none_or(|lowest| bound < lowest) {
            self.bound = Some(bound);
            self.best.clone_from(&self.at);
        }
        Evaluated::Bound(bound)
    }

    /// By term what the block chooses less what the row chooses.
    pub(super) fn difference(&self) -> Vec<i8> {
        let mut difference: Vec<i8> = self.by_row.iter().map(|chosen| -i8::from(*chosen)).collect();
        for (chosen, terms_of) in self.chosen.iter().zip(&self.terms_of) {
            for term in chosen.iter().flatten().flat_map(|decision| &terms_of[usize::from(*decision)]) {
                difference[*term as usize] += 1;
            }
        }
        difference
    }

    /// By row the sum that the blocks choose.
    pub(super) fn used(&self) -> Vec<i64> {
        let chosen: Vec<bool> =
            self.difference().iter().zip(&self.by_row).map(|(d, row)| *d + i8::from(*row) > 0).collect();
        let used = |row: usize| {
            let weights = self.rows[row].weights.iter();
            weights.zip(&chosen[self.terms(row)]).filter(|(_, chosen)| **chosen).map(|(weight, _)| weight).sum()
        };
        (0..self.rows.len()).map(used).collect()
    }
}
