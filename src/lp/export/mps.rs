use super::{divisor, legend, small};
use crate::lp::{Model, Objective, Relation, Sense};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The model in free MPS. The first level of the objective is the objective, further levels are
/// free rows, which solvers ignore. All are to be minimized, for not every solver heeds another
/// direction: what the model maximizes is negated, and the comments say so.
pub fn mps(model: &Model) -> String {
    let sign = |objective: &Objective| if objective.sense == Sense::Maximize { -1 } else { 1 };
    // The word tells CBC that fields end at blanks, not at columns.
    let mut text = legend(model, "*", sign) + "NAME zeyou FREE\nROWS\n";
    for position in 0..model.objectives.len().max(1) {
        let _ = writeln!(text, " N o{position}");
    }
    let rows: Vec<_> = model.rows.iter().map(small).collect();
    for (position, row) in model.rows.iter().enumerate() {
        let kind = match row.relation {
            Relation::AtMost => 'L',
            Relation::AtLeast => 'G',
            Relation::Equal => 'E',
        };
        let _ = writeln!(text, " {kind} r{position}");
    }
    let mut columns: BTreeMap<usize, Vec<(String, i128)>> = BTreeMap::new();
    for (position, objective) in model.objectives.iter().enumerate() {
        let step = divisor(objective) * sign(objective);
        for (variable, coefficient) in &objective.terms {
            columns.entry(variable.0).or_default().push((format!("o{position}"), coefficient / step));
        }
    }
    for (position, row) in rows.iter().enumerate() {
        for (variable, coefficient) in &row.terms {
            columns.entry(variable.0).or_default().push((format!("r{position}"), *coefficient));
        }
    }
    text += "COLUMNS\n M0 'MARKER' 'INTORG'\n";
    for variable in 0..model.variables.len() {
        let entries = columns.remove(&variable).unwrap_or_else(|| vec![("o0".to_owned(), 0)]);
        for (row, coefficient) in entries {
            let _ = writeln!(text, " x{variable} {row} {coefficient}");
        }
    }
    text += " M1 'MARKER' 'INTEND'\nRHS\n";
    for (position, row) in rows.iter().enumerate().filter(|(_, row)| row.right != 0) {
        let _ = writeln!(text, " RHS r{position} {}", row.right);
    }
    text += "BOUNDS\n";
    for (position, variable) in model.variables.iter().enumerate() {
        let _ = match variable.fixed {
            Some(value) => writeln!(text, " FX BND x{position} {}", u8::from(value)),
            None => writeln!(text, " UP BND x{position} 1"),
        };
    }
    text + "ENDATA\n"
}
