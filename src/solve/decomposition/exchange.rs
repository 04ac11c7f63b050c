//! Exchanges: blocks that share rows choose anew together, each among its columns, at their best.
//!
//! Where a group and its rows lose nothing against the bound, nothing can be better, and nothing is
//! tried; where they lose something, only columns that lose less can help.

use super::award::{Award, Ground};
use super::candidates::{Asked, Candidates};
use super::columns::Columns;
use super::joint::Joint;
use super::recreate::Region;
use super::search::worth;
use crate::domain::Random;

/// Most blocks that are decided together.
const MOST: usize = 20;

/// Nodes of one group.
const NODES: u64 = 15_000;

/// Rows looked at, of which the one at which most is lost is next: up to so many.
const LOOKS: usize = 8;

/// What came of deciding a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decided {
    /// Whether what was asked for was found.
    pub(super) found: bool,
    /// Whether all was searched.
    pub(super) complete: bool,
    pub(super) nodes: u64,
}

/// An award with what it loses.
pub(super) struct Exchange<'a> {
    ground: &'a Ground<'a>,
    columns: &'a Columns,
    region: &'a Region,
    award: &'a mut Award,
    /// Whether to stop now.
    stop: &'a dyn Fn() -> bool,
    /// By coupling row what it is paid.
    paid: Vec<i64>,
    /// By coupling row its number in the group at hand.
    number: Vec<Option<u16>>,
}

impl<'a> Exchange<'a> {
    /// Of an award that is whole.
    pub(super) fn new(
        ground: &'a Ground<'a>,
        columns: &'a Columns,
        region: &'a Region,
        award: &'a mut Award,
        stop: &'a dyn Fn() -> bool,
    ) -> Self {
        let rows = ground.structure.coupling.len();
        let mut exchange =
            Exchange { ground, columns, region, award, stop, paid: vec![0; rows], number: vec![None; rows] };
        for block in 0..ground.structure.blocks.len() {
            exchange.pay(block, 1);
        }
        exchange
    }

    /// So many groups; gives the nodes.
    pub(super) fn run(&mut self, groups: u64, random: &mut Random) -> u64 {
        let mut nodes = 0;
        for number in 0..groups {
            if number % 16 == 0 && (self.stop)() {
                break;
            }
            let group = self.group(random);
            nodes += self.improve(&group, NODES).nodes;
        }
        nodes
    }

    /// Adds to what rows are paid what a block pays, or takes it away.
    fn pay(&mut self, block: usize, sign: i64) {
        let own = &self.ground.structure.blocks[block];
        for decision in self.award.chosen[block].iter().flatten() {
            for ((row, _), pays) in own.shared(*decision).zip(self.columns.pays(block, *decision)) {
                self.paid[own.coupling[row]] += sign * pays;
            }
        }
    }

    fn value(&self, block: usize, chosen: &[u16]) -> i64 {
        worth(&self.ground.structure.values[block], chosen)
    }

    fn loss_of_block(&self, block: usize) -> i64 {
        let chosen = self.award.chosen[block].as_deref().unwrap_or_default();
        self.columns.loss(block, chosen, self.value(block, chosen))
    }

    fn loss_of_row(&self, row: usize) -> i64 {
        self.columns.row_most[row] - self.paid[row]
    }

    /// What a row and all its blocks lose.
    fn lost_at(&self, row: usize) -> i64 {
        let blocks = self.ground.blocks_of[row].iter();
        self.loss_of_row(row) + blocks.map(|block| self.loss_of_block(*block as usize)).sum::<i64>()
    }

    /// Blocks of a row at which much is lost, then of rows of these: of each row all blocks, or one
    /// at a time.
    fn group(&self, random: &mut Random) -> Vec<usize> {
        let size = 2 + random.below(MOST - 1);
        let whole = random.chance(500);
        let anyone = |random: &mut Random| self.region.blocks[random.below(self.region.blocks.len())] as usize;
        let mut group: Vec<usize> = Vec::with_capacity(size);
        for _ in 0..2 * size {
            if group.len() >= size {
                break;
            }
            // The first row may be anywhere, the others touch the group.
            let from = |random: &mut Random| random.pick(&group).copied().unwrap_or_else(|| anyone(random));
            let Some(row) = self.worst_row(random, from) else { continue };
            let mut others: Vec<usize> = self.ground.blocks_of[row].iter().map(|other| *other as usize).collect();
            others.retain(|other| self.region.inside[*other] && !group.contains(other));
            random.shuffle(&mut others);
            if !whole {
                // Rather one that uses the row: it can make room.
                let user = others.iter().position(|other| self.award.uses(self.ground.structure, *other, row));
                others = others.get(user.unwrap_or(0)).copied().into_iter().collect();
            }
            group.extend(others);
            group.truncate(size);
        }
        if group.is_empty() { vec![anyone(random)] } else { group }
    }

    /// Of some rows of blocks drawn by `from` the one at which most is lost.
    fn worst_row(&self, random: &mut Random, from: impl Fn(&mut Random) -> usize) -> Option<usize> {
        let rows = (0..1 + random.below(LOOKS)).filter_map(|_| {
            let block = from(random);
            random.pick(&self.ground.structure.blocks[block].coupling).copied()
        });
        rows.max_by_key(|row| self.lost_at(*row))
    }

    /// The best that a group can do with its columns.
    pub(super) fn improve(&mut self, group: &[usize], nodes_most: u64) -> Decided {
        self.decide(group, nodes_most, false)
    }

    /// Whether a group has another choice that is worth as much; the award stays as it is.
    pub(super) fn another(&mut self, group: &[usize], nodes_most: u64) -> Decided {
        self.decide(group, nodes_most, true)
    }

    fn decide(&mut self, group: &[usize], nodes_most: u64, ties: bool) -> Decided {
        let structure = self.ground.structure;
        let mut rows: Vec<usize> = group.iter().flat_map(|block| &structure.blocks[*block].coupling).copied().collect();
        rows.sort_unstable();
        rows.dedup();
        if rows.len() >= usize::from(u16::MAX) {
            // More than can be numbered.
            return Decided { found: false, complete: false, nodes: 1 };
        }
        let of_rows = rows.iter().map(|row| self.loss_of_row(*row).min(self.payable(*row, group)));
        let lost = group.iter().map(|block| self.loss_of_block(*block)).chain(of_rows).fold(0, i64::saturating_add);
        // What is worth as much may lose as much.
        let (lost, below) = if ties { (lost.saturating_add(1), 1) } else { (lost, 0) };
        if lost <= 0 {
            return Decided { found: false, complete: true, nodes: 1 };
        }
        let before = self.award.value;
        let mut olds = Vec::with_capacity(group.len());
        for block in group {
            self.pay(*block, -1);
            olds.push(self.award.take(self.ground, *block).unwrap_or_default());
        }
        let above = before - self.award.value - below;
        for (number, row) in (0..).zip(&rows) {
            self.number[*row] = Some(number);
        }
        let columns = self.columns;
        let others = |block: usize, old: &Vec<u16>| {
            let old = old.clone();
            columns.below(block, lost).filter(move |column| *column != old)
        };
        let mut candidates = Candidates::default();
        for (block, old) in group.iter().zip(&olds) {
            candidates.blocks.push(Vec::new());
            for chosen in std::iter::once(old.as_slice()).chain(others(*block, old)) {
                self.add_candidate(*block, chosen, &mut candidates);
            }
        }
        let rooms: Vec<i64> = rows.iter().map(|row| self.region.limits[*row] - self.award.used[*row]).collect();
        let rooms = candidates.narrow(&rooms, ties);
        rows.iter().for_each(|row| self.number[*row] = None);
        let joint = Joint::search(Asked {
            candidates: &candidates,
            rooms: &rooms,
            above,
            lost,
            other_than_first: ties,
            nodes_most,
            stop: self.stop,
        });
        let decided = Decided { found: joint.found.is_some(), complete: joint.is_complete(), nodes: joint.nodes + 1 };
        let found = joint.found.filter(|_| !ties);
        for (index, (block, old)) in group.iter().zip(&olds).enumerate() {
            // The first is what the block had.
            let number = found.as_ref().map_or(0, |found| candidates.blocks[index][found[index] as usize].number);
            let column = (number as usize).checked_sub(1).and_then(|other| others(*block, old).nth(other));
            self.award.put(self.ground, *block, column.unwrap_or(old).to_vec());
            self.pay(*block, 1);
        }
        decided
    }

    /// By how much a group could pay more to a row than it does.
    fn payable(&self, row: usize, group: &[usize]) -> i64 {
        let structure = self.ground.structure;
        let of_block = |block: &usize| {
            let own = &structure.blocks[*block];
            let Ok(position) = own.coupling.binary_search(&row) else { return 0 };
            self.columns.pays_most(*block, position) - self.paid_by(*block, position)
        };
        group.iter().map(of_block).fold(0, i64::saturating_add)
    }

    /// What a block pays to one of its coupling rows, by position.
    fn paid_by(&self, block: usize, row: usize) -> i64 {
        let own = &self.ground.structure.blocks[block];
        let of_decision = |decision: &u16| {
            let pays = own.shared(*decision).zip(self.columns.pays(block, *decision));
            pays.filter(|((used, _), _)| *used == row).map(|(_, pays)| pays).sum::<i64>()
        };
        self.award.chosen[block].iter().flatten().map(of_decision).sum()
    }

    fn add_candidate(&self, block: usize, chosen: &[u16], candidates: &mut Candidates) {
        let own = &self.ground.structure.blocks[block];
        let value = self.value(block, chosen);
        let uses = chosen.iter().flat_map(|decision| own.shared(*decision));
        let uses = uses.filter_map(|(row, used)| Some((self.number[own.coupling[row]]?, used)));
        candidates.add(value, self.columns.loss(block, chosen, value), uses);
    }
}
