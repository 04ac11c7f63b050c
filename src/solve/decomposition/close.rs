//! The end of a proof: among all columns that lose less than the gap, no award is better than the
//! one at hand, or a better one is found.

use super::Problem;
use super::award::{Award, Ground};
use super::columns::{Columns, Reach};
use super::exchange::Exchange;
use super::multipliers::Multipliers;
use super::recreate::Region;

/// Columns of one block, and columns a block on average, with which it is tried.
const MOST: usize = 5_000;
const AVERAGE: usize = 150;

/// Nodes of the search.
const NODES: u64 = 40_000_000;

/// How it went.
pub(super) struct Closed {
    /// The award, no worse than before.
    pub(super) award: Award,
    /// Whether none is better.
    pub(super) proven: bool,
    pub(super) nodes: u64,
}

/// Decides all blocks together, with the columns that lose less than the gap; none where already
/// `near` has too many of them.
pub(super) fn close(
    problem: &Problem<'_>,
    ground: &Ground<'_>,
    multipliers: &Multipliers,
    near: &Columns,
    award: &Award,
) -> Option<Closed> {
    let gap = multipliers.bound? - award.value;
    let most = AVERAGE * problem.structure.blocks.len();
    if near.count_below(gap) > most {
        return None;
    }
    let columns = Columns::new(problem, multipliers, Reach { most: MOST, loss: gap })?;
    let structure = problem.structure;
    let mut closed = Closed { award: award.clone(), proven: false, nodes: columns.nodes };
    if columns.complete_below < gap || columns.count_below(gap) > most {
        return Some(closed);
    }
    let blocks: Vec<usize> = (0..structure.blocks.len()).collect();
    let region = Region {
        blocks: (0..structure.blocks.len() as u32).collect(),
        inside: vec![true; structure.blocks.len()],
        limits: structure.coupling.iter().map(|row| row.right).collect(),
    };
    let (nodes, complete) = Exchange::new(ground, &columns, &region, &mut closed.award).improve(&blocks, NODES);
    closed.nodes += nodes;
    closed.proven = complete;
    Some(closed)
}
