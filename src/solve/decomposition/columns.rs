//! Columns: the choices of each block that lose least at some multipliers.
//!
//! At multipliers, the gap between an award and the bound is a sum of losses, none below zero: by
//! which each block's choice falls short of the block's best, and by which what a row is paid falls
//! short of the row's best. Whoever looks for a better award needs only choices that lose less than
//! that (route enumeration; Baldacci, Christofides and Mingozzi 2008).

use super::Problem;
use super::block::Block;
use super::multipliers::{Multipliers, Terms};
use super::search::{NOTHING, Question, worth};
use std::sync::Arc;

/// Which columns are wanted of each block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// So many at most.
    pub(super) most: usize,
    /// Only those that lose less.
    pub(super) loss: i64,
}

/// Nodes after which those found of a block have to do.
const NODES: u64 = 100_000;

/// Columns of all blocks, and what else is known at the multipliers that they were made at.
pub(super) struct Columns {
    terms: Arc<Terms>,
    at: Vec<i64>,
    /// The bound at these multipliers.
    pub(super) bound: i64,
    /// By coupling row the most that it is worth.
    pub(super) row_most: Vec<i64>,
    blocks: Vec<Own>,
    /// Of every block all columns are there that lose less.
    pub(super) complete_below: i64,
    /// Nodes searched for them.
    pub(super) nodes: u64,
}

/// One block's.
#[derive(Default)]
struct Own {
    charges: Vec<i64>,
    /// What the best is worth, its charge paid.
    most: i64,
    /// The least loss first; each with where its decisions end.
    columns: Vec<(i64, u32)>,
    decisions: Vec<u16>,
    /// By coupling row of the block the most that a choice can pay.
    pays_most: Vec<i64>,
    /// All columns that lose less are there.
    complete_below: i64,
}

impl Columns {
    /// The columns at the best multipliers so far; none before there are some.
    pub(super) fn new(problem: &Problem<'_>, multipliers: &Multipliers, reach: Reach) -> Option<Self> {
        let Problem { structure, searchers, effort } = problem;
        let mut blocks: Vec<Own> = structure.blocks.iter().map(|_| Own::default()).collect();
        let nodes = effort.spread(&mut blocks, |block, own| {
            own.charges = multipliers.terms.charges(block, &multipliers.best);
            let values = structure.charged(block, &own.charges);
            let data = &structure.blocks[block];
            let rights = data.rights();
            let question =
                Question { values: &values, rights: &rights, above: NOTHING, other_than: None, nodes_most: NODES };
            let mut prices = multipliers.prices(block).to_vec();
            let best = searchers[block].run(data, &question, &mut prices);
            own.most = best.bound;
            let question = Question { above: best.bound.saturating_sub(reach.loss).max(NOTHING), ..question };
            let (found, nodes) = searchers[block].several(data, &question, &mut prices, reach.most);
            let searched = best.complete && nodes <= NODES;
            own.complete_below = match found.last() {
                _ if !searched => 0,
                Some((worth, _)) if found.len() == reach.most => own.most - worth,
                _ => reach.loss,
            };
            for (worth, chosen) in found {
                own.decisions.extend(chosen);
                own.columns.push((own.most - worth, own.decisions.len() as u32));
            }
            own.pays_most = pays_most(data, &multipliers.terms, block, &multipliers.best);
            best.nodes + nodes
        });
        Some(Columns {
            terms: Arc::clone(&multipliers.terms),
            at: multipliers.best.clone(),
            bound: multipliers.bound?,
            row_most: multipliers.row_most.clone(),
            complete_below: blocks.iter().map(|own| own.complete_below).min().unwrap_or(0),
            blocks,
            nodes: nodes.into_iter().sum(),
        })
    }

    /// How many lose less than so much.
    pub(super) fn count_below(&self, loss: i64) -> usize {
        self.blocks.iter().map(|own| own.columns.partition_point(|(own, _)| *own < loss)).sum()
    }

    /// A block's columns that lose less than so much, the least loss first.
    pub(super) fn below(&self, block: usize, loss: i64) -> impl Iterator<Item = &[u16]> {
        let own = &self.blocks[block];
        let mut from = 0;
        own.columns.iter().take_while(move |(own, _)| *own < loss).map(move |(_, until)| {
            let decisions = &own.decisions[from..*until as usize];
            from = *until as usize;
            decisions
        })
    }

    /// What a choice of a block loses, where `value` is what it is worth before it pays.
    pub(super) fn loss(&self, block: usize, chosen: &[u16], value: i64) -> i64 {
        let own = &self.blocks[block];
        own.most + worth(&own.charges, chosen) - value
    }

    /// The most that a choice of a block can pay to one of its coupling rows, by position.
    pub(super) fn pays_most(&self, block: usize, row: usize) -> i64 {
        self.blocks[block].pays_most[row]
    }

    /// What a block's decision pays to each coupling row that it is in, in the order of the block's rows.
    pub(super) fn pays(&self, block: usize, decision: u16) -> impl Iterator<Item = i64> {
        self.terms.of_decision(block, decision).iter().map(|term| self.at[*term as usize])
    }
}

/// By coupling row the most that a choice can pay: of each group the most.
fn pays_most(block: &Block, terms: &Terms, number: usize, at: &[i64]) -> Vec<i64> {
    let mut sums = vec![0i64; block.coupling.len()];
    let mut own = vec![0i64; block.coupling.len()];
    for group in &block.groups {
        own.fill(0);
        for decision in &group.members {
            for ((row, _), term) in block.shared(*decision).zip(terms.of_decision(number, *decision)) {
                own[row] = at[*term as usize].max(own[row]);
            }
        }
        sums.iter_mut().zip(&own).for_each(|(sum, own)| *sum = sum.saturating_add(*own));
    }
    sums
}
