use super::{Model, VariableIx};
use std::collections::BTreeMap;

/// What is connected with what, over positions (union-find).
#[derive(Debug, Clone)]
pub struct Union {
    parents: Vec<usize>,
}

impl Union {
    /// So many positions, each for itself.
    pub fn new(count: usize) -> Self {
        Union { parents: (0..count).collect() }
    }

    /// The position that stands for all that are connected with this one.
    pub fn root(&mut self, mut position: usize) -> usize {
        while self.parents[position] != position {
            self.parents[position] = self.parents[self.parents[position]];
            position = self.parents[position];
        }
        position
    }

    /// Connects positions with each other.
    pub fn connect(&mut self, positions: impl IntoIterator<Item = usize>) {
        let mut first = None;
        for position in positions {
            let root = self.root(position);
            match first {
                None => first = Some(root),
                Some(first) => self.parents[root] = first,
            }
        }
    }
}

impl Model {
    /// Rows (positions in [`Model::rows`]) by what their variables connect; groups and rows in the
    /// order given. An assignment keeps all of them exactly where one keeps each group. A row
    /// without variables is a group of its own.
    pub fn connected(&self, rows: &[usize]) -> Vec<Vec<usize>> {
        let mut union = Union::new(self.variables.len());
        for row in rows {
            union.connect(self.rows[*row].terms.iter().map(|(variable, _)| variable.0));
        }
        let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for row in rows {
            let group = match self.rows[*row].terms.first() {
                Some((VariableIx(variable), _)) => *group_of.entry(union.root(*variable)).or_insert(groups.len()),
                None => groups.len(),
            };
            if group == groups.len() {
                groups.push(Vec::new());
            }
            groups[group].push(*row);
        }
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Relation, RowName};
    use super::*;

    #[test]
    fn rows_are_grouped_by_what_they_share() {
        let mut model = Model::default();
        let x: Vec<VariableIx> = (0..6).map(|v| model.add_variable(format!("x{v}"))).collect();
        for members in [&[0, 1][..], &[2, 3], &[1, 4], &[], &[5], &[3]] {
            let name = RowName { clause: "test", key: vec![] };
            model.add_row(name, members.iter().map(|v| (x[*v], 1)), Relation::AtMost, 1);
        }
        assert_eq!(model.connected(&[0, 1, 2, 3, 4, 5]), [vec![0, 2], vec![1, 5], vec![3], vec![4]]);
        assert_eq!(model.connected(&[5, 4, 1]), [vec![5, 1], vec![4]]);
    }
}
