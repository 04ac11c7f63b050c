use super::{DEFINITION, Relation, Row, RowName};
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
        // Most rows of a large model are of this kind: they have one name.
        let definition = Arc::new(self.definition(any));
        for variable in of {
            self.add_row(Arc::clone(&definition), [(*variable, 1), (any, -1)], Relation::AtMost, 0);
        }
        self.add_row(definition, terms.into_iter().chain([(any, -1)]), Relation::AtLeast, 0);
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
        self.add_row(self.definition(variable), terms, relation, right);
    }

    /// The name of the rows that say what a variable means.
    fn definition(&self, variable: VariableIx) -> RowName {
        let name = self.variables.get(variable.0).map_or(String::new(), |variable| variable.name.clone());
        RowName { clause: DEFINITION, key: vec![name] }
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
        name: impl Into<Arc<RowName>>,
        terms: impl IntoIterator<Item = (VariableIx, i128)>,
        relation: Relation,
        right: i128,
    ) {
        self.rows.push(Row { name: name.into(), terms: collected(terms), relation, right });
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

/// Terms by variable, each once, in no more memory than they need.
fn collected(terms: impl IntoIterator<Item = (VariableIx, i128)>) -> Vec<(VariableIx, i128)> {
    let mut terms: Vec<(VariableIx, i128)> = terms.into_iter().collect();
    // Most come so.
    if !terms.is_sorted_by(|(one, _), (next, _)| one < next) {
        terms.sort_unstable_by_key(|(variable, _)| *variable);
        terms.dedup_by(|(variable, more), (kept, sum)| {
            let same = variable == kept;
            if same {
                *sum += *more;
            }
            same
        });
    }
    terms.retain(|(_, coefficient)| *coefficient != 0);
    terms.shrink_to_fit();
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_come_by_variable_each_once_and_without_zeros() {
        let [a, b, c] = [0, 1, 2].map(VariableIx);
        assert_eq!(collected([(a, 2), (b, 0), (c, -1)]), [(a, 2), (c, -1)]);
        assert_eq!(collected([(c, 3), (a, 5), (b, 1), (c, 4), (b, -1)]), [(a, 5), (c, 7)]);
    }

    #[test]
    fn the_rows_of_a_definition_share_its_name() {
        let mut model = Model::default();
        let of: Vec<VariableIx> = (0..2).map(|v| model.add_variable(format!("x{v}"))).collect();
        model.add_any("any".into(), &of);
        assert!(model.rows.iter().all(|row| Arc::ptr_eq(&row.name, &model.rows[0].name)));
        assert_eq!(model.rows[0].name.to_string(), "definition[any]");
    }
}
