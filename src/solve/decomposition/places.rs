//! Which blocks a variable has a part in.

use crate::lp::{Meaning, Model, Row, VariableIx};
use crate::solve::reductions::Marks;
use std::collections::BTreeMap;

/// The blocks of each variable: a decision of several places is in each of them.
#[derive(Debug)]
pub(super) struct Places {
    /// How many blocks there are.
    pub(super) blocks: usize,
    /// The first block of each variable.
    home: Vec<u32>,
    /// The other blocks, of variables that have some.
    more: BTreeMap<usize, Vec<u32>>,
    /// Whether a variable is a mark ([`Marks`]) of decisions, all of them in its block, and in no row
    /// but of that block. Every other variable is decided under its rows.
    pub(super) is_mark: Vec<bool>,
    /// By row the variable that it only says the meaning of, if that is told by its members.
    defines: Vec<Option<usize>>,
}

impl Places {
    /// One block for all.
    pub(super) fn one(model: &Model) -> Self {
        let count = model.variables.len();
        Places::marked(model, 1, vec![0; count], BTreeMap::new())
    }

    /// A block for each place; none where some variable has none, and no row says where it belongs.
    pub(super) fn of(model: &Model) -> Option<Self> {
        let mut numbers: BTreeMap<usize, u32> = BTreeMap::new();
        for place in model.variables.iter().flat_map(|variable| &variable.places) {
            numbers.entry(*place).or_default();
        }
        for (number, block) in (0..).zip(numbers.values_mut()) {
            *block = number;
        }
        let count = model.variables.len();
        let mut home: Vec<Option<u32>> = vec![None; count];
        let mut more = BTreeMap::new();
        for (variable, data) in model.variables.iter().enumerate() {
            let mut blocks = data.places.iter().map(|place| numbers[place]);
            home[variable] = blocks.next();
            let others: Vec<u32> = blocks.collect();
            if !others.is_empty() {
                more.insert(variable, others);
            }
        }
        for (variable, data) in model.variables.iter().enumerate() {
            if let (None, Meaning::Reaches { terms, .. }) = (home[variable], &data.meaning) {
                home[variable] = common(terms.iter().map(|(v, _)| *v), &home, &more).or_else(|| first(terms, &home));
            }
        }
        for row in &model.rows {
            if let Some(block) = first(&row.terms, &home) {
                row.terms.iter().for_each(|(v, _)| home[v.0] = home[v.0].or(Some(block)));
            }
        }
        let home = home.into_iter().collect::<Option<_>>()?;
        Some(Places::marked(model, numbers.len(), home, more))
    }

    /// The first block of a variable.
    pub(super) fn home(&self, variable: usize) -> u32 {
        self.home[variable]
    }

    /// The other blocks of a variable.
    pub(super) fn more(&self, variable: usize) -> &[u32] {
        self.more.get(&variable).map_or(&[], Vec::as_slice)
    }

    fn has(&self, variable: usize, block: u32) -> bool {
        self.home[variable] == block || self.more(variable).contains(&block)
    }

    /// The block in which all variables of a row are, if there is one.
    pub(super) fn of_row(&self, row: &Row) -> Option<u32> {
        let all = |block: &u32| row.terms.iter().all(|(v, _)| self.has(v.0, *block));
        let (first, _) = row.terms.first()?;
        std::iter::once(&self.home[first.0]).chain(self.more(first.0)).find(|block| all(block)).copied()
    }

    fn marked(model: &Model, blocks: usize, home: Vec<u32>, more: BTreeMap<usize, Vec<u32>>) -> Self {
        let rows: Vec<usize> = (0..model.rows.len()).collect();
        let Marks { is_mark, defines, .. } = Marks::new(model, &rows);
        let mut places = Places { blocks, home, more, is_mark, defines };
        for (variable, data) in model.variables.iter().enumerate() {
            if let Meaning::Reaches { terms, .. } = &data.meaning {
                let block = places.home[variable];
                let decisions = |v: &VariableIx| model.variables[v.0].meaning == Meaning::Decision;
                let here = terms.iter().all(|(v, _)| decisions(v) && places.has(v.0, block));
                places.is_mark[variable] &= here;
            }
        }
        for (position, row) in model.rows.iter().enumerate() {
            if !places.is_told(position) && places.of_row(row).is_none() {
                row.terms.iter().for_each(|(v, _)| places.is_mark[v.0] = false);
            }
        }
        places
    }

    /// Whether a row, by its position, only says what a mark means.
    pub(super) fn is_told(&self, row: usize) -> bool {
        self.defines[row].is_some_and(|mark| self.is_mark[mark])
    }
}

/// The first block that any of the variables has.
fn first(terms: &[(VariableIx, i128)], home: &[Option<u32>]) -> Option<u32> {
    terms.iter().find_map(|(v, _)| home[v.0])
}

/// The block that all of the variables have.
fn common(
    mut variables: impl Iterator<Item = VariableIx>,
    home: &[Option<u32>],
    more: &BTreeMap<usize, Vec<u32>>,
) -> Option<u32> {
    let of = |variable: VariableIx| home[variable.0].iter().chain(more.get(&variable.0).into_iter().flatten()).copied();
    let mut blocks: Vec<u32> = of(variables.next()?).collect();
    for variable in variables {
        blocks.retain(|block| of(variable).any(|other| other == *block));
    }
    blocks.first().copied()
}
