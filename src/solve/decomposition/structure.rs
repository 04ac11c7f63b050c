//! From a model to blocks and coupling rows.

use super::block::{Block, BlockRow, Group};
use super::parts::{Parts, lines};
use crate::lp::{DEFINITION, Meaning, Model, Union, scale};
use std::collections::{BTreeMap, BTreeSet};

/// Sums of magnitudes stay below two to this power, so that multipliers times them fit 64 bits.
const WIDEST: u32 = 44;

/// Magnitude, as a power of two, to which the largest coefficient of a goal is brought where it is
/// smaller: what multipliers can be told apart by.
const FINE: u32 = 20;

/// A model as blocks.
#[derive(Debug)]
pub(super) struct Structure {
    /// The blocks.
    pub(super) blocks: Vec<Block>,
    /// The rows that tie them, each as `sum <= right`.
    pub(super) coupling: Vec<Coupling>,
    /// The goal's coefficient of each decision, by block; to be maximized.
    pub(super) values: Vec<Vec<i64>>,
    /// A step of the goal in the unit of [`Structure::values`].
    pub(super) unit: i64,
}

impl Structure {
    /// What each block chooses in an assignment.
    pub(super) fn chosen(&self, values: &[bool]) -> Vec<Vec<u16>> {
        let of_block = |block: &Block| {
            let own = (0u16..).zip(&block.variables);
            own.filter(|(_, variable)| values[**variable]).map(|(position, _)| position).collect()
        };
        self.blocks.iter().map(of_block).collect()
    }
}

/// A coupling row: at most `right`.
#[derive(Debug)]
pub(super) struct Coupling {
    /// Block, position in the block, coefficient.
    pub(super) terms: Vec<(u32, u16, i64)>,
    /// The right side.
    pub(super) right: i64,
}

/// A number of which sums fit 64 bits.
pub(super) fn narrow(value: i128) -> Option<i64> {
    (value.unsigned_abs() < 1 << WIDEST).then_some(value as i64)
}

/// Which blocks to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Into {
    /// One of all variables.
    One,
    /// One a place; places that a variable ties together are one.
    Places,
}

/// Takes a model apart for a goal; none where it has no places, or what blocks cannot say: then it
/// is for the solver of the whole.
pub(super) fn structure(model: &Model, goal: &[(usize, i128)], into: Into) -> Option<Structure> {
    let block_of = match into {
        Into::One => vec![0; model.variables.len()],
        Into::Places => blocks_of(model)?,
    };
    let count = block_of.iter().max()? + 1;
    if into == Into::Places && count < 2 {
        return None;
    }
    let mut parts = Parts::new(model, &block_of, count)?;
    let mut coupling = Vec::new();
    let mut packings: Vec<Vec<(Vec<u16>, bool)>> = vec![Vec::new(); count];
    for row in &model.rows {
        if row.name.clause == DEFINITION && parts.is_told_by_marks(row) {
            continue;
        }
        let own: BTreeSet<usize> = row.terms.iter().map(|(v, _)| block_of[v.0]).collect();
        let of_one = own.first().copied().filter(|_| own.len() == 1);
        if let (Some(block), Some(packing)) = (of_one, parts.packing(row)) {
            packings[block].push(packing);
            continue;
        }
        for line in lines(row)? {
            match of_one {
                Some(block) => parts.add_row(block, &line)?,
                None if line.terms.is_empty() => return None,
                None => coupling.push(parts.coupling(&line)?),
            }
        }
    }
    let Parts { mut blocks, home, .. } = parts;
    for (block, packings) in blocks.iter_mut().zip(packings) {
        block.own_rows = block.rows.len();
        group(block, packings)?;
    }
    for (index, row) in coupling.iter().enumerate() {
        add_coupling(&mut blocks, index, row)?;
    }
    let (values, unit) = values(&blocks, goal, &home)?;
    Some(Structure { blocks, coupling, values, unit })
}

/// The block of each variable.
fn blocks_of(model: &Model) -> Option<Vec<usize>> {
    let places = 1 + model.variables.iter().flat_map(|variable| &variable.places).max()?;
    let mut union = Union::new(places);
    for variable in &model.variables {
        union.connect(variable.places.iter().copied());
    }
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    let mut block_of = Vec::with_capacity(model.variables.len());
    for variable in &model.variables {
        let root = match (&variable.meaning, variable.places.first()) {
            (_, Some(place)) => union.root(*place),
            (Meaning::Reaches { terms, .. }, None) => {
                let mut blocks = terms.iter().map(|(v, _)| model.variables[v.0].places.first().map(|p| union.root(*p)));
                let first = blocks.next()??;
                if !blocks.all(|block| block == Some(first)) {
                    return None;
                }
                first
            }
            _ => return None,
        };
        let next = numbers.len();
        block_of.push(*numbers.entry(root).or_insert(next));
    }
    Some(block_of)
}

/// The groups that a search decides one after the other, and what excludes what.
fn group(part: &mut Block, mut packings: Vec<(Vec<u16>, bool)>) -> Option<()> {
    let decisions = part.variables.len();
    for (set, _) in &packings {
        for one in set {
            part.excludes[usize::from(*one)].extend(set);
        }
    }
    for excluded in &mut part.excludes {
        excluded.sort_unstable();
        excluded.dedup();
    }
    // Sets with a must are groups in any case; of the others the largest, until all decisions are in one.
    packings.sort_by_key(|(set, must)| (!must, std::cmp::Reverse(set.len()), set.first().copied()));
    let mut covered = vec![false; decisions];
    for (set, must) in packings {
        if must || set.iter().any(|decision| !covered[usize::from(*decision)]) {
            add_group(part, &mut covered, set, must)?;
        }
    }
    for decision in 0..decisions {
        if !covered[decision] {
            add_group(part, &mut covered, vec![u16::try_from(decision).ok()?], false)?;
        }
    }
    for mark in 0..part.marks.len() {
        let groups: BTreeSet<u16> = (0..decisions)
            .filter(|decision| part.marks_of[*decision].iter().any(|m| usize::from(*m) == mark))
            .flat_map(|decision| part.groups_of[decision].iter().copied())
            .collect();
        part.marks[mark].most = groups.len().max(1) as i64;
    }
    Some(())
}

fn add_group(part: &mut Block, covered: &mut [bool], members: Vec<u16>, must: bool) -> Option<()> {
    let group = u16::try_from(part.groups.len()).ok()?;
    for member in &members {
        covered[usize::from(*member)] = true;
        part.groups_of[usize::from(*member)].push(group);
    }
    part.groups.push(Group { members, must });
    Some(())
}

/// A block's part of a coupling row. Where no coefficient of the row is negative, the block alone
/// has to keep it.
fn add_coupling(parts: &mut [Block], index: usize, row: &Coupling) -> Option<()> {
    let right = if row.terms.iter().all(|(_, _, c)| *c >= 0) { row.right } else { i64::MAX };
    for (block, position, coefficient) in &row.terms {
        let part = &mut parts[*block as usize];
        if part.coupling.last() != Some(&index) {
            part.coupling.push(index);
            part.rows.push(BlockRow { right, falls: false, width: 0 });
        }
        let own = u16::try_from(part.rows.len() - 1).ok()?;
        part.uses[usize::from(*position)].push((own, *coefficient));
        part.rows[usize::from(own)].falls |= *coefficient < 0;
        part.rows[usize::from(own)].width += coefficient.abs();
    }
    Some(())
}

fn values(parts: &[Block], goal: &[(usize, i128)], home: &[Option<(u32, u16)>]) -> Option<(Vec<Vec<i64>>, i64)> {
    let widest = goal.iter().map(|(_, c)| scale::bits(*c)).max().unwrap_or(0);
    let unit = 1i64 << FINE.saturating_sub(widest);
    let mut values: Vec<Vec<i64>> = parts.iter().map(|part| vec![0; part.variables.len()]).collect();
    for (variable, coefficient) in goal {
        let (block, position) = home[*variable]?;
        values[block as usize][usize::from(position)] = narrow(coefficient * i128::from(unit))?;
    }
    let sum: i128 = values.iter().flatten().map(|value| i128::from(value.abs())).sum();
    narrow(sum)?;
    Some((values, unit))
}
