//! The model in solvers' formats, for whoever wants to check an optimum with another solver: free
//! MPS and the LP format of CPLEX.
//!
//! Numbers are exact integers. Each row and objective is divided by the greatest common divisor of
//! its numbers, so that they are as small as they can be; a comment says by how much an objective
//! was divided, so that its value can be read back. A solver that reads them as floats rounds what
//! has more than 53 bits: [`exact_in_floats`] says whether any has.
//!
//! Names are short and ASCII, since the formats allow little else; comments say what each means.

mod lp_format;
mod mps;

pub use lp_format::lp;
pub use mps::mps;

use super::scale::{EXACT_BITS, bits, grid};
use super::{Model, Objective, Relation, Row, VariableIx};

/// A row with numbers as small as they can be.
struct Small {
    terms: Vec<(VariableIx, i128)>,
    right: i128,
}

/// What a row's numbers are divided by: the largest number that divides all coefficients. An
/// inequality's right side is rounded to the nearest value that the left side can take.
fn small(row: &Row) -> Small {
    let step = grid(row.terms.iter().map(|(_, coefficient)| *coefficient));
    let right = match row.relation {
        Relation::AtMost => row.right.div_euclid(step),
        Relation::AtLeast => -(-row.right).div_euclid(step),
        // An equation off its grid has no answer; it keeps its numbers, and stays without one.
        Relation::Equal if row.right % step != 0 => return Small { terms: row.terms.clone(), right: row.right },
        Relation::Equal => row.right / step,
    };
    Small { terms: row.terms.iter().map(|(variable, c)| (*variable, c / step)).collect(), right }
}

/// What an objective is divided by.
fn divisor(objective: &Objective) -> i128 {
    grid(objective.terms.iter().map(|(_, coefficient)| *coefficient))
}

/// Whether a solver that counts in doubles reads every number as it is written.
pub fn exact_in_floats(model: &Model) -> bool {
    let fits = |number: i128| bits(number) <= EXACT_BITS;
    let rows = model.rows.iter().map(small);
    let objective_fits = |objective: &Objective| {
        let divisor = divisor(objective);
        objective.terms.iter().all(|(_, c)| fits(c / divisor))
    };
    rows.into_iter().all(|row| fits(row.right) && row.terms.iter().all(|(_, c)| fits(*c)))
        && model.objectives.iter().all(objective_fits)
}

/// Comments that say what the short names mean, a line each after `mark`; `sign` is -1 where an
/// objective is written negated.
fn legend(model: &Model, mark: &str, sign: impl Fn(&Objective) -> i128) -> String {
    let one_line = |name: &str| name.replace(['\n', '\r'], " ");
    let mut text = format!("{mark} zeyou {}: binary variables, exact integers\n", env!("CARGO_PKG_VERSION"));
    for (position, objective) in model.objectives.iter().enumerate() {
        let name = objective.name;
        text += &format!(
            "{mark} o{position} = {name} / {}: level {}\n",
            divisor(objective) * sign(objective),
            position + 1
        );
    }
    for (position, row) in model.rows.iter().enumerate() {
        text += &format!("{mark} r{position} = {}\n", one_line(&row.name.to_string()));
    }
    for (position, variable) in model.variables.iter().enumerate() {
        text += &format!("{mark} x{position} = {}\n", one_line(&variable.name));
    }
    text
}
