//! Blocks under way: which decision is where, and which block a row belongs to.

use super::block::{Block, BlockRow, Mark};
use super::places::Places;
use super::structure::{Coupling, narrow};
use crate::lp::{Meaning, Model, Relation, Row, scale};
use std::collections::BTreeMap;

/// A row as `sum <= right` over variables, its coefficients divided by their divisor.
pub(super) struct Line {
    pub(super) terms: Vec<(usize, i64)>,
    right: i64,
}

/// Blocks under way.
pub(super) struct Parts {
    pub(super) blocks: Vec<Block>,
    /// Block and position of each decision; of its first copy, where it has several.
    pub(super) home: Vec<(u32, u16)>,
    /// The other copies.
    pub(super) copies: BTreeMap<usize, Vec<(u32, u16)>>,
    /// Position in its block of each mark.
    marks: Vec<Option<u16>>,
}

impl Parts {
    pub(super) fn new(model: &Model, places: &Places) -> Option<Self> {
        let count = model.variables.len();
        let mut parts = Parts {
            blocks: (0..places.blocks).map(|_| Block::default()).collect(),
            home: vec![(0, 0); count],
            copies: BTreeMap::new(),
            marks: vec![None; count],
        };
        for variable in 0..count {
            let home = places.home(variable);
            if places.is_mark[variable] {
                let own = &mut parts.blocks[home as usize];
                parts.marks[variable] = Some(numbered(own.marks.len())?);
                own.marks.push(Mark { uses: Vec::new(), most: 1 });
                continue;
            }
            parts.home[variable] = parts.add(home, variable)?;
            for block in places.more(variable) {
                let copy = parts.add(*block, variable)?;
                parts.copies.entry(variable).or_default().push(copy);
            }
        }
        for own in &mut parts.blocks {
            let decisions = own.variables.len();
            own.uses = vec![Vec::new(); decisions];
            own.marks_of = vec![Vec::new(); decisions];
            own.groups_of = vec![Vec::new(); decisions];
            own.excludes = (0..decisions).map(|own| vec![own as u16]).collect();
        }
        for variable in (0..count).filter(|variable| places.is_mark[*variable]) {
            let Meaning::Reaches { terms, .. } = &model.variables[variable].meaning else { return None };
            let block = places.home(variable);
            for (member, _) in terms {
                let position = parts.position(member.0, block)?;
                parts.blocks[block as usize].marks_of[usize::from(position)].push(parts.marks[variable]?);
            }
        }
        Some(parts)
    }

    fn add(&mut self, block: u32, variable: usize) -> Option<(u32, u16)> {
        let own = &mut self.blocks[block as usize].variables;
        own.push(variable);
        Some((block, numbered(own.len() - 1)?))
    }

    /// The position of a decision's copy in a block.
    fn position(&self, variable: usize, block: u32) -> Option<u16> {
        let copies = self.copies.get(&variable).into_iter().flatten();
        let mut all = std::iter::once(&self.home[variable]).chain(copies);
        all.find(|(of, _)| *of == block).map(|(_, position)| *position)
    }

    /// The decisions of a block's row of which at most one can be true, and whether one must.
    pub(super) fn packing(&self, block: u32, row: &Row) -> Option<(Vec<u16>, bool)> {
        if row.relation == Relation::AtLeast || row.right != 1 {
            return None;
        }
        let members = row.terms.iter().map(|(v, c)| {
            let decision = *c == 1 && self.marks[v.0].is_none();
            decision.then(|| self.position(v.0, block)).flatten()
        });
        members.collect::<Option<Vec<u16>>>().map(|set| (set, row.relation == Relation::Equal))
    }

    /// Adds a row to the block in which all its variables are.
    pub(super) fn add_row(&mut self, block: u32, line: &Line) -> Option<()> {
        let row = u16::try_from(self.blocks[block as usize].rows.len()).ok()?;
        for (variable, coefficient) in &line.terms {
            match self.marks[*variable] {
                Some(mark) => self.blocks[block as usize].marks[usize::from(mark)].uses.push((row, *coefficient)),
                None => {
                    let position = self.position(*variable, block)?;
                    self.blocks[block as usize].uses[usize::from(position)].push((row, *coefficient));
                }
            }
        }
        let falls = line.terms.iter().any(|(_, c)| *c < 0);
        let width = line.terms.iter().map(|(_, c)| c.abs()).sum();
        self.blocks[block as usize].rows.push(BlockRow { right: line.right, falls, width });
        Some(())
    }

    /// A row between blocks.
    pub(super) fn coupling(&self, line: &Line) -> Coupling {
        let term = |(variable, coefficient): &(usize, i64)| {
            let (block, position) = self.home[*variable];
            (block, position, *coefficient)
        };
        let mut terms: Vec<(u32, u16, i64)> = line.terms.iter().map(term).collect();
        terms.sort_unstable();
        Coupling { terms, right: line.right }
    }

    /// What makes the copies of each decision the same: neither more nor less than the first.
    pub(super) fn sameness(&self) -> impl Iterator<Item = Coupling> + '_ {
        let pairs =
            self.copies.iter().flat_map(|(variable, copies)| copies.iter().map(|copy| (self.home[*variable], *copy)));
        pairs.flat_map(|(first, copy)| {
            [1, -1].map(|sign| {
                let mut terms = vec![(first.0, first.1, sign), (copy.0, copy.1, -sign)];
                terms.sort_unstable();
                Coupling { terms, right: 0 }
            })
        })
    }
}

/// A position as a number; none beyond those of which the count, too, is one.
pub(super) fn numbered(position: usize) -> Option<u16> {
    u16::try_from(position).ok().filter(|number| *number < u16::MAX)
}

/// A row as lines; none where its numbers are too wide: sums have to stay below two to the power of `widest`.
pub(super) fn lines(row: &Row, widest: u32) -> Option<Vec<Line>> {
    let divisor = scale::grid(row.terms.iter().map(|(_, c)| *c));
    let mut lines = Vec::new();
    for (sign, wanted) in [(1, row.relation != Relation::AtLeast), (-1, row.relation != Relation::AtMost)] {
        if wanted {
            let terms = row.terms.iter().map(|(v, c)| narrow(sign * c / divisor, widest).map(|c| (v.0, c)));
            let terms: Vec<(usize, i64)> = terms.collect::<Option<_>>()?;
            let right = (sign * row.right).div_euclid(divisor);
            narrow(terms.iter().map(|(_, c)| i128::from(c.abs())).sum::<i128>() + right.abs(), widest)?;
            lines.push(Line { terms, right: right as i64 });
        }
    }
    Some(lines)
}
