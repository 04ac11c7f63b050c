use super::{DEFINITION, Relation, Row, RowName};
use std::collections::BTreeMap;
use std::sync::Arc;

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
    /// What it means, where other variables determine it.
    pub meaning: Meaning,
    /// The places that it belongs to, by number: decisions of one place that little ties to other
    /// places can be solved apart. None where nobody said; a hint, which changes no answer.
    pub places: Vec<usize>,
}

/// What a variable means. All but decisions are determined by variables that come before them,
/// so that a partial assignment can be completed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Meaning {
    /// It is decided itself.
    #[default]
    Decision,
    /// It is true exactly where the sum of the terms reaches the least.
    Reaches {
        /// Terms, no negative coefficient.
        terms: Vec<(VariableIx, i128)>,
        /// The least; positive.
        least: i128,
    },
    /// It is true exactly where none of these is.
    NoneOf(Vec<VariableIx>),
    /// It is one binary digit of the largest amount by which one of these limits is exceeded.
    DigitOfExcess {
        /// The limits; shared by the digits of one excess.
        limits: Arc<[Limit]>,
        /// Which digit; 0 is the unit.
        digit: u32,
    },
}

/// A sum and the most that is no excess.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Terms.
    pub terms: Vec<(VariableIx, i128)>,
    /// The most.
    pub most: i128,
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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
        self.add_meaning(name, Meaning::Decision)
    }

    /// Adds a variable with its meaning; rows that make it mean that are the caller's.
    pub fn add_meaning(&mut self, name: String, meaning: Meaning) -> VariableIx {
        self.variables.push(Variable { name, fixed: None, meaning, places: Vec::new() });
        VariableIx(self.variables.len() - 1)
    }

    /// Adds a variable that is true exactly where one of others is, with the rows that define it:
    /// `x_i <= y` for each, and `y <= sum x_i`.
    pub fn add_any(&mut self, name: String, of: &[VariableIx]) -> VariableIx {
        let terms: Vec<(VariableIx, i128)> = of.iter().map(|variable| (*variable, 1)).collect();
        let any = self.add_meaning(name, Meaning::Reaches { terms: terms.clone(), least: 1 });
        for variable in of {
            self.define(any, [(*variable, 1), (any, -1)], Relation::AtMost, 0);
        }
        self.define(any, terms.into_iter().chain([(any, -1)]), Relation::AtLeast, 0);
        any
    }

    /// Adds a variable that is true exactly where none of others is, of which at most one can be:
    /// `sum x_i + y = 1`.
    pub fn add_none(&mut self, name: String, of: &[VariableIx]) -> VariableIx {
        let none = self.add_meaning(name, Meaning::NoneOf(of.to_vec()));
        self.define(none, of.iter().chain([&none]).map(|variable| (*variable, 1)), Relation::Equal, 1);
        none
    }

    /// Adds a variable that is true exactly where a sum reaches a least, with the rows that define
    /// it: `sum >= least * y` and `sum <= least - 1 + (most - least + 1) * y`.
    pub fn add_reaches(&mut self, name: String, terms: &[(VariableIx, i128)], least: i128) -> VariableIx {
        let most: i128 = terms.iter().map(|(_, coefficient)| coefficient).sum();
        let reaches = self.add_meaning(name, Meaning::Reaches { terms: terms.to_vec(), least });
        let with = |coefficient| terms.iter().copied().chain([(reaches, coefficient)]);
        self.define(reaches, with(-least), Relation::AtLeast, 0);
        self.define(reaches, with(least - 1 - most.max(least)), Relation::AtMost, least - 1);
        reaches
    }

    /// Adds a row that only says what a variable means. It belongs to no clause: nobody can waive
    /// it, and no conflict names it.
    pub fn define(
        &mut self,
        variable: VariableIx,
        terms: impl IntoIterator<Item = (VariableIx, i128)>,
        relation: Relation,
        right: i128,
    ) {
        let key = vec![self.variables.get(variable.0).map_or(String::new(), |variable| variable.name.clone())];
        self.add_row(RowName { clause: DEFINITION, key }, terms, relation, right);
    }

    /// Gives every variable that others determine its value, in the order of the variables.
    pub fn complete(&self, values: &mut [bool]) {
        for (position, variable) in self.variables.iter().enumerate() {
            let sum = |terms: &[(VariableIx, i128)]| -> i128 {
                terms.iter().filter(|(v, _)| values[v.0]).map(|(_, coefficient)| coefficient).sum()
            };
            let value = match &variable.meaning {
                Meaning::Decision => continue,
                Meaning::Reaches { terms, least } => sum(terms) >= *least,
                Meaning::NoneOf(others) => !others.iter().any(|other| values[other.0]),
                Meaning::DigitOfExcess { limits, digit } => {
                    let excess = limits.iter().map(|limit| sum(&limit.terms) - limit.most).max();
                    excess.unwrap_or(0).max(0) >> digit & 1 == 1
                }
            };
            values[position] = value;
        }
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
