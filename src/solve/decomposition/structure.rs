//! From a model to blocks and coupling rows.

use super::block::{Block, BlockRow, Group};
use super::parts::{Parts, lines, numbered};
use super::places::Places;
use crate::lp::{Model, scale};
use std::collections::BTreeSet;

/// Sums of magnitudes stay below two to this power, so that multipliers times them fit 64 bits.
const WIDEST: u32 = 44;

/// Between blocks nothing is multiplied: sums over a row stay below two to this power.
const WIDEST_BETWEEN: u32 = 58;

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
    /// The most that a decision may be charged for one coupling row: then what a block is charged
    /// is no wider than its values, and every sum fits 64 bits.
    pub(super) charge_most: i64,
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

    /// The assignment in which each block chooses so; none where it breaks a row of the model. The
    /// door: whatever went on before, nothing else goes out.
    pub(super) fn assignment(&self, model: &Model, chosen: &[Option<Vec<u16>>]) -> Option<Vec<bool>> {
        let mut values = vec![false; model.variables.len()];
        for (block, chosen) in self.blocks.iter().zip(chosen) {
            for decision in chosen.iter().flatten() {
                values[block.variables[usize::from(*decision)]] = true;
            }
        }
        model.complete(&mut values);
        model.broken_rows(&values).is_empty().then_some(values)
    }

    /// By decision of a block what it is worth once it has paid its charge.
    pub(super) fn charged(&self, block: usize, charges: &[i64]) -> Vec<i64> {
        self.values[block].iter().zip(charges).map(|(value, charge)| value - charge).collect()
    }

    /// By block and row a price of nothing.
    pub(super) fn no_prices(&self) -> Vec<Vec<f64>> {
        self.blocks.iter().map(|block| vec![0.0; block.rows.len()]).collect()
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

/// A number below two to a power that 64 bits hold.
pub(super) fn narrow(value: i128, widest: u32) -> Option<i64> {
    (value.unsigned_abs() < 1 << widest).then_some(value as i64)
}

/// Which blocks to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Into {
    /// One of all variables.
    One,
    /// One a place; a decision of several places has a copy in each.
    Places,
}

/// Takes a model apart for a goal; none where places are not known, there is but one, or numbers
/// are too wide.
pub(super) fn structure(model: &Model, goal: &[(usize, i128)], into: Into) -> Option<Structure> {
    let places = match into {
        Into::One => Places::one(model),
        Into::Places => Places::of(model).filter(|places| places.blocks > 1)?,
    };
    let mut parts = Parts::new(model, &places)?;
    let mut coupling: Vec<Coupling> = parts.sameness().collect();
    let mut packings: Vec<Vec<(Vec<u16>, bool)>> = vec![Vec::new(); places.blocks];
    for (_, row) in model.rows.iter().enumerate().filter(|(position, _)| !places.is_told(*position)) {
        let block = places.of_row(row);
        if let Some(block) = block
            && let Some(packing) = parts.packing(block, row)
        {
            packings[block as usize].push(packing);
            continue;
        }
        for line in lines(row, if block.is_some() { WIDEST } else { WIDEST_BETWEEN })? {
            match block {
                Some(block) => parts.add_row(block, &line)?,
                None if line.terms.is_empty() => return None,
                None => coupling.push(parts.coupling(&line)),
            }
        }
    }
    let (values, unit) = values(&parts, goal, &places)?;
    let mut blocks = parts.blocks;
    for (block, packings) in blocks.iter_mut().zip(packings) {
        block.own_rows = block.rows.len();
        group(block, packings)?;
    }
    let mut whole = 0;
    for (block, values) in blocks.iter().zip(&values) {
        // Within a block values are summed in finer units.
        whole += i128::from(narrow(most(block, values), WIDEST)?);
    }
    if scale::bits(whole) >= i64::BITS - 2 {
        return None;
    }
    for (index, row) in coupling.iter().enumerate() {
        add_coupling(&mut blocks, index, row)?;
    }
    let terms = blocks
        .iter()
        .map(|block| (0..block.variables.len() as u16).map(|decision| block.shared(decision).count()).sum::<usize>());
    let charge_most = (1 << WIDEST) / terms.max().unwrap_or(0).max(1) as i64;
    Some(Structure { blocks, coupling, values, unit, charge_most })
}

/// The groups that a search decides one after the other, and what excludes what.
fn group(part: &mut Block, mut packings: Vec<(Vec<u16>, bool)>) -> Option<()> {
    let decisions = part.variables.len();
    for (set, _) in &mut packings {
        set.sort_unstable();
        for one in set.iter() {
            part.excludes[usize::from(*one)].extend(set.iter());
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

/// What a block's choice can be worth, whatever its sign: of each group one decision at most counts.
fn most(block: &Block, values: &[i64]) -> i128 {
    let of_group = |group: &Group| {
        let values = group.members.iter().map(|member| values[usize::from(*member)].unsigned_abs());
        i128::from(values.max().unwrap_or(0))
    };
    block.groups.iter().map(of_group).sum()
}

fn add_group(part: &mut Block, covered: &mut [bool], members: Vec<u16>, must: bool) -> Option<()> {
    let group = numbered(part.groups.len())?;
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

/// The goal by block and decision, spread over copies. None where it speaks of marks.
fn values(parts: &Parts, goal: &[(usize, i128)], places: &Places) -> Option<(Vec<Vec<i64>>, i64)> {
    let widest = goal.iter().map(|(_, c)| scale::bits(*c)).max().unwrap_or(0);
    let unit = 1i64 << FINE.saturating_sub(widest);
    let mut values: Vec<Vec<i64>> = parts.blocks.iter().map(|part| vec![0; part.variables.len()]).collect();
    for (variable, coefficient) in goal {
        if places.is_mark[*variable] {
            return None;
        }
        let whole = narrow(coefficient * i128::from(unit), WIDEST)?;
        let copies = parts.copies.get(variable).map_or(&[][..], Vec::as_slice);
        let share = whole / (copies.len() as i64 + 1);
        for (block, position) in copies {
            values[*block as usize][usize::from(*position)] = share;
        }
        let (block, position) = parts.home[*variable];
        values[block as usize][usize::from(position)] = whole - share * copies.len() as i64;
    }
    Some((values, unit))
}
