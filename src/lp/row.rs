use super::VariableIx;
use std::fmt;
use std::sync::Arc;

/// The clause name of rows that only define a variable: see [`Model::define`](super::Model::define).
pub const DEFINITION: &str = "definition";

/// Name of a row: the clause and where it applies, printed as `fund_ceiling[510104,2026]`.
/// It goes unchanged into model dumps, findings and reports.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowName {
    /// Name of the award clause, such as `fund-ceiling`.
    pub clause: &'static str,
    /// Where it applies.
    pub key: Vec<String>,
}

impl fmt::Display for RowName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.clause.replace('-', "_"), self.key.join(","))
    }
}

/// How a row's left side relates to its right side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
}

/// `sum of coefficient * variable  (<= | >= | =)  right side`, exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name; rows that say one thing together share it, and so does a part of the model.
    pub name: Arc<RowName>,
    /// Terms by variable; each variable at most once, no zero coefficient.
    pub terms: Vec<(VariableIx, i128)>,
    /// The relation.
    pub relation: Relation,
    /// The right side.
    pub right: i128,
}

impl Row {
    /// The left side for an assignment of the variables.
    pub fn left(&self, values: &[bool]) -> i128 {
        self.terms.iter().filter(|(variable, _)| values[variable.0]).map(|(_, coefficient)| coefficient).sum()
    }

    /// Whether an assignment keeps the row, exactly.
    pub fn holds(&self, values: &[bool]) -> bool {
        let left = self.left(values);
        match self.relation {
            Relation::AtMost => left <= self.right,
            Relation::AtLeast => left >= self.right,
            Relation::Equal => left == self.right,
        }
    }
}
