//! The end of a proof: among all columns that lose less than the gap, no award is better than the
//! one at hand, or a better one is found; and whether another is as good.

use super::award::{Award, Ground};
use super::columns::{Columns, Reach};
use super::exchange::{Decided, Exchange};
use super::multipliers::Multipliers;
use super::recreate::Region;
use super::{Effort, Problem};

/// Columns of one block, and columns a block on average, with which it is tried.
const MOST: usize = 5_000;
const AVERAGE: usize = 150;

/// Nodes of the search.
const NODES: u64 = 40_000_000;

/// All columns that matter, and the room that all blocks have together.
pub(super) struct Closing {
    columns: Columns,
    region: Region,
    blocks: Vec<usize>,
}

impl Closing {
    /// For awards that lose less than so much; none where they have too many columns.
    pub(super) fn new(problem: &Problem<'_>, multipliers: &Multipliers, loss: i64) -> Option<Self> {
        let structure = problem.structure;
        let columns = Columns::new(problem, multipliers, Reach { most: MOST, loss })?;
        let few = columns.count_below(loss) <= most_columns(problem);
        let region = Region {
            blocks: (0..structure.blocks.len() as u32).collect(),
            inside: vec![true; structure.blocks.len()],
            limits: structure.coupling.iter().map(|row| row.right).collect(),
        };
        let blocks = (0..structure.blocks.len()).collect();
        (few && columns.complete_below >= loss).then_some(Closing { columns, region, blocks })
    }

    /// Decides all blocks together, from an award on that loses less. Complete: no award is better.
    pub(super) fn improve(&self, ground: &Ground<'_>, award: &mut Award, effort: &Effort<'_>) -> Decided {
        let stop = || effort.clock.stop().is_some();
        Exchange::new(ground, &self.columns, &self.region, award, &stop).improve(&self.blocks, NODES)
    }

    /// Whether another award is worth as much as this one, which loses less.
    pub(super) fn another(&self, ground: &Ground<'_>, award: &mut Award, effort: &Effort<'_>) -> Decided {
        let stop = || effort.clock.stop().is_some();
        Exchange::new(ground, &self.columns, &self.region, award, &stop).another(&self.blocks, NODES)
    }
}

/// So many columns at most.
pub(super) fn most_columns(problem: &Problem<'_>) -> usize {
    AVERAGE * problem.structure.blocks.len()
}
