use super::{divisor, legend, small};
use crate::lp::{Model, Relation, Sense, VariableIx};
use std::fmt::Write;

/// The longest line that readers of the format are sure to take.
const LINE: usize = 200;

/// The model in the LP format of CPLEX. The format has one objective: the first level; further
/// levels stand in comments, as they would be written in its place.
pub fn lp(model: &Model) -> String {
    let mut text = legend(model, "\\", |_| 1);
    for (position, objective) in model.objectives.iter().enumerate() {
        let step = divisor(objective);
        let terms: Vec<_> = objective.terms.iter().map(|(variable, c)| (*variable, c / step)).collect();
        let sense = if objective.sense == Sense::Maximize { "Maximize" } else { "Minimize" };
        let mark = if position == 0 { "" } else { "\\ " };
        let _ = write!(text, "{mark}{sense}\n{mark} o{position}: {}\n", sum(&terms, mark));
    }
    if model.objectives.is_empty() {
        text += "Maximize\n o0: 0 x0\n";
    }
    text += "Subject To\n";
    for (position, row) in model.rows.iter().enumerate() {
        let relation = match row.relation {
            Relation::AtMost => "<=",
            Relation::AtLeast => ">=",
            Relation::Equal => "=",
        };
        let row = small(row);
        let _ = writeln!(text, " r{position}: {} {relation} {}", sum(&row.terms, ""), row.right);
    }
    text += "Bounds\n";
    for (position, variable) in model.variables.iter().enumerate() {
        if let Some(value) = variable.fixed {
            let _ = writeln!(text, " x{position} = {}", u8::from(value));
        }
    }
    text += "Binaries\n";
    for (position, variable) in model.variables.iter().enumerate() {
        if variable.fixed.is_none() {
            let _ = writeln!(text, " x{position}");
        }
    }
    text + "End\n"
}

/// A sum over several lines where it is long; an empty one is `0 x0`.
fn sum(terms: &[(VariableIx, i128)], mark: &str) -> String {
    let (mut text, mut line) = (String::new(), 0);
    for (variable, coefficient) in terms {
        let sign = if *coefficient < 0 { '-' } else { '+' };
        let term = format!("{sign} {} x{} ", coefficient.unsigned_abs(), variable.0);
        if line + term.len() > LINE {
            let _ = write!(text, "\n{mark}   ");
            line = 0;
        }
        line += term.len();
        text += &term;
    }
    if text.is_empty() { "0 x0".to_owned() } else { text.trim_end().to_owned() }
}
