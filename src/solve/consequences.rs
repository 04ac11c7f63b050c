//! What can be computed on, and what follows from rows and fixed variables at once.

use super::SolveError;
use super::search::{Line, Store, lines};
use crate::lp::scale::bits;
use crate::lp::{Model, Relation, Row, RowName, Union, VariableIx};

/// Sums of magnitudes must stay below two to this power, so that no integer overflows.
const WIDEST: u32 = 100;

/// The rows of a model as lines, their consequences drawn.
pub(super) struct Lines {
    /// The lines and the values that follow.
    pub(super) store: Store,
    /// The row of each line.
    pub(super) owners: Vec<usize>,
}

/// Refuses what cannot be computed on: unknown variables and numbers too wide.
pub(super) fn check(model: &Model, start: Option<&[bool]>) -> Result<(), SolveError> {
    let count = model.variables.len();
    let test = |name: &dyn ToString, terms: &[(VariableIx, i128)], right: i128| {
        if terms.iter().any(|(variable, _)| variable.0 >= count) {
            return Err(SolveError::NoSuchVariable { name: name.to_string() });
        }
        let sum = terms.iter().try_fold(right.unsigned_abs(), |sum, (_, c)| sum.checked_add(c.unsigned_abs()));
        match sum.and_then(|sum| i128::try_from(sum).ok()) {
            Some(sum) if bits(sum) <= WIDEST => Ok(()),
            _ => Err(SolveError::TooLarge { name: name.to_string() }),
        }
    };
    for row in &model.rows {
        test(&row.name, &row.terms, row.right)?;
    }
    for objective in &model.objectives {
        test(&objective.name, &objective.terms, 0)?;
    }
    if model.tie_break.iter().flatten().any(|variable| variable.0 >= count) {
        return Err(SolveError::NoSuchVariable { name: "tie_break".to_owned() });
    }
    if start.is_some_and(|start| start.len() != count) {
        return Err(SolveError::NoSuchVariable { name: "start".to_owned() });
    }
    Ok(())
}

/// The rows as lines with their consequences.
///
/// # Errors
/// The names of rows that cannot all hold.
pub(super) fn propagated(model: &Model) -> Result<Lines, Vec<RowName>> {
    let mut store = Store::new(model.variables.len());
    let mut owners = Vec::new();
    for (index, row) in model.rows.iter().enumerate() {
        let both = lines(row);
        for line in [both.upper, both.lower].into_iter().flatten() {
            store.add(&line);
            owners.push(index);
        }
    }
    for (index, variable) in model.variables.iter().enumerate() {
        if let Some(value) = variable.fixed {
            store.assign(index, value);
        }
    }
    match store.propagate() {
        Ok(()) => Ok(Lines { store, owners }),
        Err(line) => Err(connected_rows(model, owners[line])),
    }
}

/// Names of the rows connected with a row, before any reduction.
fn connected_rows(model: &Model, row: usize) -> Vec<RowName> {
    let mut union = Union::new(model.variables.len());
    let free = |row: &Row| -> Vec<usize> {
        row.terms.iter().map(|(v, _)| v.0).filter(|v| model.variables[*v].fixed.is_none()).collect()
    };
    for row in &model.rows {
        union.connect(free(row));
    }
    let root = free(&model.rows[row]).first().map(|variable| union.root(*variable));
    let mut names = Vec::new();
    for (index, other) in model.rows.iter().enumerate() {
        let same = free(other).first().map(|variable| union.root(*variable));
        if index == row || (root.is_some() && same == root) {
            names.push(RowName::clone(&other.name));
        }
    }
    names
}

/// Whether an equation has no answer already because its right side is off the grid of
/// its coefficients.
pub(super) fn off_grid(row: &Row) -> bool {
    row.relation == Relation::Equal
        && row.right % crate::lp::scale::grid(row.terms.iter().map(|(_, coefficient)| *coefficient)) != 0
}

/// The lines of rows.
pub(super) fn all_lines(rows: &[Row]) -> Vec<Line> {
    rows.iter()
        .flat_map(|row| {
            let both = lines(row);
            [both.upper, both.lower]
        })
        .flatten()
        .collect()
}
