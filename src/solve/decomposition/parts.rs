//! Blocks under way: which decision is where, and which block a row belongs to.

use super::block::{Block, BlockRow, Mark};
use super::structure::{Coupling, narrow};
use crate::lp::{Meaning, Model, Relation, Row, scale};

/// A row as `sum <= right` over variables, its coefficients divided by their divisor.
pub(super) struct Line {
    pub(super) terms: Vec<(usize, i64)>,
    right: i64,
}

/// Blocks under way.
pub(super) struct Parts {
    pub(super) blocks: Vec<Block>,
    /// Block and position of each decision.
    pub(super) home: Vec<Option<(u32, u16)>>,
    /// Position in its block of each mark.
    marks: Vec<Option<u16>>,
    /// The decisions that make each mark true.
    members: Vec<Vec<usize>>,
}

impl Parts {
    pub(super) fn new(model: &Model, block_of: &[usize], count: usize) -> Option<Self> {
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
    pub(super) fn is_told_by_marks(&self, row: &Row) -> bool {
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
    pub(super) fn packing(&self, row: &Row) -> Option<(Vec<u16>, bool)> {
        let one = row.relation != Relation::AtLeast && row.right == 1;
        let members = row.terms.iter().map(|(v, c)| self.home[v.0].filter(|_| *c == 1).map(|(_, position)| position));
        one.then(|| members.collect::<Option<Vec<u16>>>()).flatten().map(|set| (set, row.relation == Relation::Equal))
    }

    pub(super) fn add_row(&mut self, block: usize, line: &Line) -> Option<()> {
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
    pub(super) fn coupling(&self, line: &Line) -> Option<Coupling> {
        let terms = line.terms.iter().map(|(v, c)| self.home[*v].map(|(block, position)| (block, position, *c)));
        let mut terms: Vec<(u32, u16, i64)> = terms.collect::<Option<_>>()?;
        terms.sort_unstable();
        Some(Coupling { terms, right: line.right })
    }
}

/// A row as lines; none where its numbers are too wide.
pub(super) fn lines(row: &Row) -> Option<Vec<Line>> {
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
