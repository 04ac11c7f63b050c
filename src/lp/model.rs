use super::{Relation, Row, RowName};
use std::collections::BTreeMap;

/// Position of a variable in [`Model::variables`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableIx(pub usize);

/// A binary variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name, such as `award[B07]`.
    pub name: String,
    /// Fixed value, where something decides it beforehand.
    pub fixed: Option<bool>,
}

/// Which way an objective points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Larger is better.
    Maximize,
    /// Smaller is better.
    Minimize,
}

/// One level of the lexicographic objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Objective {
    /// Its name: `service`, `price`, `social-workers`.
    pub name: &'static str,
    /// The direction.
    pub sense: Sense,
    /// Terms by variable; each variable at most once, no zero coefficient.
    pub terms: Vec<(VariableIx, i128)>,
}

impl Objective {
    /// The value for an assignment of the variables.
    pub fn value(&self, values: &[bool]) -> i128 {
        self.terms.iter().filter(|(variable, _)| values[variable.0]).map(|(_, coefficient)| coefficient).sum()
    }
}

/// Binary variables under rows, with a lexicographic objective and a final tie-break.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// Variables.
    pub variables: Vec<Variable>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Objective levels, the most important first.
    pub objectives: Vec<Objective>,
    /// The published tie-break: after all levels, choice by choice in this order, the
    /// earliest alternative that can still be chosen. The alternatives of a choice exclude
    /// each other, and choosing none of them comes last. The choices together must determine
    /// every variable, so that the answer is unique.
    pub tie_break: Vec<Vec<VariableIx>>,
}

impl Model {
    /// Adds a free binary variable.
    pub fn add_variable(&mut self, name: String) -> VariableIx {
        self.variables.push(Variable { name, fixed: None });
        VariableIx(self.variables.len() - 1)
    }

    /// Adds a row. Terms on one variable are added up, zeros dropped.
    pub fn add_row(
        &mut self,
        name: RowName,
        terms: impl IntoIterator<Item = (VariableIx, i128)>,
        relation: Relation,
        right: i128,
    ) {
        self.rows.push(Row { name, terms: collected(terms), relation, right });
    }

    /// Adds the next level of the objective. Terms on one variable are added up.
    pub fn add_objective(
        &mut self,
        name: &'static str,
        sense: Sense,
        terms: impl IntoIterator<Item = (VariableIx, i128)>,
    ) {
        self.objectives.push(Objective { name, sense, terms: collected(terms) });
    }

    /// The rows that an assignment breaks, exactly.
    pub fn broken_rows(&self, values: &[bool]) -> Vec<&Row> {
        self.rows.iter().filter(|row| !row.holds(values)).collect()
    }
}

fn collected(terms: impl IntoIterator<Item = (VariableIx, i128)>) -> Vec<(VariableIx, i128)> {
    let mut sums: BTreeMap<VariableIx, i128> = BTreeMap::new();
    for (variable, coefficient) in terms {
        *sums.entry(variable).or_default() += coefficient;
    }
    sums.into_iter().filter(|(_, coefficient)| *coefficient != 0).collect()
}
