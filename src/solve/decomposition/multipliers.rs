//! Multipliers of the coupling rows, and the bound that they give.
//!
//! Every decision in a coupling row is there twice: once in its block, once in the row, and the
//! two are to be the same. With a multiplier on each such equation (Lagrangian decomposition,
//! Guignard and Kim 1987) blocks and rows fall apart: a block is solved by [`super::search`], a
//! row is a knapsack. Whatever the multipliers, the sum of the two maxima is a bound; all of it
//! is computed in integers.

use super::Problem;
use super::knapsack::Knapsack;
use super::search::{Found, NOTHING, Question, Searcher, worth};
use super::structure::Structure;
use std::sync::Arc;

/// Nodes after which the search of one block gives its bound as it stands.
const NODES: u64 = 400_000;

/// Which decisions are in which coupling rows: one term for each, row by row.
#[derive(Debug)]
pub(super) struct Terms {
    /// The first term of each row, and the number of all at the end.
    offsets: Vec<usize>,
    /// By term the block and the position of its decision.
    decisions: Vec<(u32, u16)>,
    /// By block and decision its terms, in the order of the block's rows.
    of: Vec<Vec<Vec<u32>>>,
}

impl Terms {
    fn new(structure: &Structure) -> Self {
        let none = |block: &super::block::Block| vec![Vec::new(); block.variables.len()];
        let mut of: Vec<Vec<Vec<u32>>> = structure.blocks.iter().map(none).collect();
        let (mut offsets, mut decisions) = (vec![0], Vec::new());
        for row in &structure.coupling {
            for (block, position, _) in &row.terms {
                of[*block as usize][usize::from(*position)].push(decisions.len() as u32);
                decisions.push((*block, *position));
            }
            offsets.push(decisions.len());
        }
        Terms { offsets, decisions, of }
    }

    /// The terms of a row.
    pub(super) fn of_row(&self, row: usize) -> std::ops::Range<usize> {
        self.offsets[row]..self.offsets[row + 1]
    }

    /// The terms of a block's decision.
    pub(super) fn of_decision(&self, block: usize, decision: u16) -> &[u32] {
        &self.of[block][usize::from(decision)]
    }

    /// What a block's decisions are charged at some multipliers.
    pub(super) fn charges(&self, block: usize, at: &[i64]) -> Vec<i64> {
        self.of[block].iter().map(|terms| terms.iter().map(|term| at[*term as usize]).sum()).collect()
    }
}

/// Multipliers, what the relaxed problems choose at them, and the best so far.
#[derive(Debug)]
pub(super) struct Multipliers {
    pub(super) terms: Arc<Terms>,
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
    /// By row the most that it is worth at these.
    pub(super) row_most: Vec<i64>,
    /// Nodes searched.
    pub(super) nodes: u64,
}

/// What an evaluation found of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evaluated {
    /// A bound at these multipliers.
    Bound(i64),
    /// Nothing of the whole: only parts were looked at.
    Nothing,
    /// Some block or row cannot be kept at all.
    Infeasible,
}

impl Multipliers {
    pub(super) fn new(structure: &Structure) -> Self {
        let terms = Terms::new(structure);
        let count = terms.decisions.len();
        let knapsack = |row: &super::structure::Coupling| Knapsack {
            weights: row.terms.iter().map(|(_, _, weight)| *weight).collect(),
            right: row.right,
        };
        Multipliers {
            rows: structure.coupling.iter().map(knapsack).collect(),
            at: vec![0; count],
            chosen: vec![None; structure.blocks.len()],
            by_row: vec![false; count],
            prices: structure.no_prices(),
            bound: None,
            best: vec![0; count],
            row_most: Vec::new(),
            nodes: 0,
            terms: Arc::new(terms),
        }
    }

    /// Prices of a block's rows to start a search from.
    pub(super) fn prices(&self, block: usize) -> &[f64] {
        &self.prices[block]
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
        let values = structure.charged(block, &self.terms.charges(block, at));
        let above = known.map_or(NOTHING, |chosen| worth(&values, chosen));
        let own = &structure.blocks[block];
        let rights = own.rights();
        let question = Question { values: &values, rights: &rights, above, other_than: None, nodes_most: NODES };
        let found = searchers[block].run(own, &question, prices);
        Found { bound: found.bound.max(above), ..found }
    }

    /// Computes the bound at the multipliers, block by block and row by row.
    pub(super) fn evaluate(&mut self, problem: &Problem<'_>) -> Evaluated {
        let blocks: Vec<usize> = (0..self.chosen.len()).collect();
        let rows: Vec<usize> = (0..self.rows.len()).collect();
        let Some(of_blocks) = self.solve_blocks(problem, &blocks) else { return Evaluated::Infeasible };
        let Some(row_most) = self.solve_rows(problem, &rows) else { return Evaluated::Infeasible };
        let bound = of_blocks + row_most.iter().sum::<i64>();
        if self.bound.is_none_or(|lowest| bound < lowest) {
            self.bound = Some(bound);
            self.best.clone_from(&self.at);
            self.row_most = row_most;
        }
        Evaluated::Bound(bound)
    }

    /// Solves some blocks, and then the rows that they touch, and moves what these two disagree on by
    /// a part of what the decision is worth. No bound is computed.
    pub(super) fn nudge(&mut self, problem: &Problem<'_>, blocks: &[usize], permille: i64) -> Evaluated {
        let structure = problem.structure;
        let mut rows: Vec<usize> =
            blocks.iter().flat_map(|block| &structure.blocks[*block].coupling).copied().collect();
        rows.sort_unstable();
        rows.dedup();
        if self.solve_blocks(problem, blocks).is_none() || self.solve_rows(problem, &rows).is_none() {
            return Evaluated::Infeasible;
        }
        let terms = Arc::clone(&self.terms);
        for block in blocks {
            let own = &structure.blocks[*block];
            for (decision, terms) in (0..).zip(&terms.of[*block]) {
                let step =
                    (structure.values[*block][usize::from(decision)].abs() * permille / 1000).max(structure.unit);
                let chosen = self.chooses(*block, decision);
                for (term, (_, weight)) in terms.iter().map(|term| *term as usize).zip(own.shared(decision)) {
                    let difference = i64::from(chosen) - i64::from(self.by_row[term]);
                    self.set(structure, term, weight, self.at[term] + difference * step);
                }
            }
        }
        Evaluated::Nothing
    }

    /// Whether a block chooses a decision, as far as is known.
    fn chooses(&self, block: usize, decision: u16) -> bool {
        self.chosen[block].as_ref().is_some_and(|chosen| chosen.binary_search(&decision).is_ok())
    }

    /// Sets a multiplier, held where it makes sense: what uses a row pays, what eases it is paid.
    pub(super) fn set(&mut self, structure: &Structure, term: usize, weight: i64, to: i64) {
        let to = to.clamp(-structure.charge_most, structure.charge_most);
        self.at[term] = if weight < 0 { to.min(0) } else { to.max(0) };
    }

    /// Solves some blocks at the multipliers; the sum of their bounds, none where one has no choice.
    fn solve_blocks(&mut self, problem: &Problem<'_>, blocks: &[usize]) -> Option<i64> {
        let Problem { structure, searchers, effort } = problem;
        let mut items: Vec<(usize, Vec<f64>)> =
            blocks.iter().map(|block| (*block, std::mem::take(&mut self.prices[*block]))).collect();
        let this = &*self;
        let solved = effort.spread(&mut items, |_, (block, prices)| {
            let known = this.chosen[*block].as_deref();
            let found = this.block(structure, searchers, *block, (&this.at, known), prices);
            (found.bound, found.best.map(|(_, chosen)| chosen), found.nodes)
        });
        let mut sum = 0;
        let mut feasible = true;
        for ((block, prices), (bound, chosen, nodes)) in items.into_iter().zip(solved) {
            sum += bound;
            self.nodes += nodes;
            self.prices[block] = prices;
            feasible &= chosen.is_some() || bound > NOTHING;
            self.chosen[block] = chosen.or(self.chosen[block].take());
        }
        feasible.then_some(sum)
    }

    /// Solves some rows at the multipliers, with what the blocks choose where it makes no difference;
    /// what each is worth, none where one cannot be kept.
    fn solve_rows(&mut self, problem: &Problem<'_>, rows: &[usize]) -> Option<Vec<i64>> {
        let this = &*self;
        let mut items = rows.to_vec();
        let solved = problem.effort.spread(&mut items, |_, row| {
            let terms = this.terms.of_row(*row);
            let chosen = |(block, decision): &(u32, u16)| this.chooses(*block as usize, *decision);
            let wanted: Vec<bool> = this.terms.decisions[terms.clone()].iter().map(chosen).collect();
            this.rows[*row].best(&this.at[terms], &wanted)
        });
        let mut most = Vec::with_capacity(rows.len());
        for (row, best) in rows.iter().zip(solved) {
            let (own, chosen) = best?;
            most.push(own);
            let terms = self.terms.of_row(*row);
            self.by_row[terms].copy_from_slice(&chosen);
        }
        Some(most)
    }

    /// By term what the block chooses less what the row chooses.
    pub(super) fn difference(&self) -> Vec<i8> {
        let mut difference: Vec<i8> = self.by_row.iter().map(|chosen| -i8::from(*chosen)).collect();
        for (chosen, terms_of) in self.chosen.iter().zip(&self.terms.of) {
            for term in chosen.iter().flatten().flat_map(|decision| &terms_of[usize::from(*decision)]) {
                difference[*term as usize] += 1;
            }
        }
        difference
    }
}
