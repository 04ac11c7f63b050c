//! Pricing rounds for whoever holds the multipliers elsewhere: blocks on several machines.

use super::multipliers::Multipliers;
use super::search::Searcher;
use super::structure::{Into, Structure, structure};
use crate::lp::Model;
use crate::lp::scale::grid;
use std::ops::Range;

/// A model taken apart for its first objective, ready to be priced. Two machines that take the
/// same model apart number blocks and multipliers alike.
#[derive(Debug)]
pub struct Pricing {
    structure: Structure,
    searchers: Vec<Searcher>,
    multipliers: Multipliers,
}

/// What a block is worth at some multipliers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PricedBlock {
    /// No choice is worth more, in units of the first objective's grid times [`Pricing::unit`].
    pub bound: i64,
    /// The variables of a best choice; none where the search ended before it found one.
    pub chosen: Option<Vec<usize>>,
}

impl Pricing {
    /// Takes a model apart; none where it does not fall into blocks, or its first objective is not
    /// one to maximize over them.
    pub fn new(model: &Model) -> Option<Self> {
        let objective = model.objectives.first()?;
        let grid = grid(objective.terms.iter().map(|(_, coefficient)| *coefficient));
        let sign = if objective.sense == crate::lp::Sense::Maximize { 1 } else { -1 };
        let goal: Vec<(usize, i128)> = objective.terms.iter().map(|(v, c)| (v.0, sign * c / grid)).collect();
        let structure = structure(model, &goal, Into::Places)?;
        let searchers = structure.blocks.iter().map(Searcher::new).collect();
        Some(Pricing { multipliers: Multipliers::new(&structure), structure, searchers })
    }

    /// How many blocks there are.
    pub fn blocks(&self) -> usize {
        self.structure.blocks.len()
    }

    /// How many multipliers there are: one a decision of each coupling row, row by row, the
    /// decisions of a row by block and position.
    pub fn multipliers(&self) -> usize {
        self.multipliers.at.len()
    }

    /// What one step of the first objective's grid is worth in bounds and multipliers.
    pub fn unit(&self) -> i64 {
        self.structure.unit
    }

    /// Solves some blocks at these multipliers, each from nothing: the answer depends on nothing
    /// that was asked before. None where there are not so many multipliers or blocks, or sums with a
    /// multiplier might not fit 64 bits.
    pub fn round(&self, multipliers: &[i64], blocks: Range<usize>) -> Option<Vec<PricedBlock>> {
        let most = self.structure.charge_most.unsigned_abs();
        let fits = multipliers.iter().all(|multiplier| multiplier.unsigned_abs() <= most);
        if multipliers.len() != self.multipliers() || blocks.end > self.blocks() || !fits {
            return None;
        }
        let one = |block: usize| {
            let own = &self.structure.blocks[block];
            let mut prices = vec![0.0; own.rows.len()];
            let found =
                self.multipliers.block(&self.structure, &self.searchers, block, (multipliers, None), &mut prices);
            let variables =
                |chosen: Vec<u16>| chosen.iter().map(|decision| own.variables[usize::from(*decision)]).collect();
            PricedBlock { bound: found.bound, chosen: found.best.map(|(_, chosen)| variables(chosen)) }
        };
        Some(blocks.map(one).collect())
    }
}
