//! From a model to blocks and coupling rows.

use super::block::{Block, BlockRow, Group, Mark};
use crate::lp::{DEFINITION, Meaning, Model, Relation, Row, Union, scale};
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

fn narrow(value: i128) -> Option<i64> {
    (value.unsigned_abs() < 1 << WIDEST).then_some(value as i64)
}

/// A row as `sum <= right` over variables, its coefficients divided by their divisor.
struct Line {
    terms: Vec<(usize, i64)>,
    right: i64,
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

/// Blocks under way.
struct Parts {
    blocks: Vec<Block>,
    /// Block and position of each decision.
    home: Vec<Option<(u32, u16)>>,
    /// Position in its block of each mark.
    marks: Vec<Option<u16>>,
    /// The decisions that make each mark true.
    members: Vec<Vec<usize>>,
}

impl Parts {
    fn new(model: &Model, block_of: &[usize], count: usize) -> Option<Self> {
        let variables = model.variables.len();
        let mut parts = Parts {
            blocks: (0..count).map(|_| Block::default()).collect(),
            home: vec![None; variables],
            marks: vec![None; variables],
            members: vec![Vec::new(); variables],
        };
        for (variable, (data, block)) in model.variables.iter().zip(block_of).enumerate() {
            let own = &mut parts.blocks[*block];
            match &data.meaning {
                Meaning::Decision => {
                    parts.home[variable] =
                        Some((u32::try_from(*block).ok()?, u16::try_from(own.variables.len()).ok()?));
                    own.variables.push(variable);
                }
                Meaning::Reaches { terms, least: 1 } => {
                    parts.members[variable] = terms.iter().map(|(v, _)| v.0).collect();
                    parts.marks[variable] = Some(u16::try_from(own.marks.len()).ok()?);
                    own.marks.push(Mark { uses: Vec::new(), most: 1 });
                }
                _ => return None,
            }
        }
        for own in &mut parts.blocks {
            let decisions = own.variables.len();
            own.uses = vec![Vec::new(); decisions];
            own.marks_of = vec![Vec::new(); decisions];
            own.groups_of = vec![Vec::new(); decisions];
            own.excludes = (0..decisions).map(|own| vec![own as u16]).collect();
        }
        for (mark, members) in parts.marks.iter().zip(&parts.members) {
            for member in members {
                let (block, position) = parts.home[*member]?;
                parts.blocks[block as usize].marks_of[usize::from(position)].push((*mark)?);
            }
        }
        Some(parts)
    }

    /// Whether a row only says what a mark means.
    fn is_told_by_marks(&self, row: &Row) -> bool {
        let Some((mark, coefficient)) = row.terms.iter().find(|(v, _)| self.marks[v.0].is_some()) else { return false };
        let members = &self.members[mark.0];
        let others = row.terms.iter().filter(|(v, _)| v != mark);
        *coefficient == -1
            && row.right == 0
            && others.clone().all(|(v, c)| *c == 1 && members.contains(&v.0))
            && match row.relation {
                Relation::AtMost => others.count() == 1,
                Relation::AtLeast => others.count() == members.len(),
                Relation::Equal => false,
            }
    }

    /// The decisions of a row of which at most one can be true, and whether one must.
    fn packing(&self, row: &Row) -> Option<(Vec<u16>, bool)> {
        let one = row.relation != Relation::AtLeast && row.right == 1;
        let members = row.terms.iter().map(|(v, c)| self.home[v.0].filter(|_| *c == 1).map(|(_, position)| position));
        one.then(|| members.collect::<Option<Vec<u16>>>()).flatten().map(|set| (set, row.relation == Relation::Equal))
    }

    fn add_row(&mut self, block: usize, line: &Line) -> Option<()> {
        let own = &mut self.blocks[block];
        let row = u16::try_from(own.rows.len()).ok()?;
        for (variable, coefficient) in &line.terms {
            match (self.home[*variable], self.marks[*variable]) {
                (Some((_, position)), _) => own.uses[usize::from(position)].push((row, *coefficient)),
                (None, Some(mark)) => own.marks[usize::from(mark)].uses.push((row, *coefficient)),
                (None, None) => return None,
            }
        }
        let falls = line.terms.iter().any(|(_, c)| *c < 0);
        own.rows.push(BlockRow { right: line.right, falls, width: line.terms.iter().map(|(_, c)| c.abs()).sum() });
        Some(())
    }

    /// A row between blocks; none where it speaks of a mark.
    fn coupling(&self, line: &Line) -> Option<Coupling> {
        let terms = line.terms.iter().map(|(v, c)| self.home[*v].map(|(block, position)| (block, position, *c)));
        let mut terms: Vec<(u32, u16, i64)> = terms.collect::<Option<_>>()?;
        terms.sort_unstable();
        Some(Coupling { terms, right: line.right })
    }
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

/// A row as lines; none where its numbers are too wide.
fn lines(row: &Row) -> Option<Vec<Line>> {
    let divisor = scale::grid(row.terms.iter().map(|(_, c)| *c));
    let mut lines = Vec::new();
    for (sign, wanted) in [(1, row.relation != Relation::AtLeast), (-1, row.relation != Relation::AtMost)] {
        if wanted {
            let terms: Option<Vec<_>> =
                row.terms.iter().map(|(v, c)| narrow(sign * c / divisor).map(|c| (v.0, c))).collect();
            let terms = terms?;
            let right = (sign * row.right).div_euclid(divisor);
            narrow(terms.iter().map(|(_, c)| i128::from(c.abs())).sum::<i128>() + right.abs())?;
            lines.push(Line { terms, right: right as i64 });
        }
    }
    Some(lines)
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
