use super::{Model, Relation, Sense, VariableIx};
use std::fmt::Write;

impl Model {
    /// The model as text to read: objectives, rows with their names, fixed variables and
    /// the tie-break, all numbers exact. Not a solver's format.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for objective in &self.objectives {
            let sense = if objective.sense == Sense::Maximize { "maximize" } else { "minimize" };
            let _ = writeln!(text, "{sense} {}: {}", objective.name, self.sum(&objective.terms));
        }
        for row in &self.rows {
            let relation = match row.relation {
                Relation::AtMost => "<=",
                Relation::AtLeast => ">=",
                Relation::Equal => "=",
            };
            let _ = writeln!(text, "{}: {} {relation} {}", row.name, self.sum(&row.terms), row.right);
        }
        for variable in &self.variables {
            if let Some(value) = variable.fixed {
                let _ = writeln!(text, "fixed: {} = {}", variable.name, u8::from(value));
            }
        }
        for choice in &self.tie_break {
            let names: Vec<&str> = choice.iter().map(|variable| self.name(*variable)).collect();
            let _ = writeln!(text, "prefer: {}", names.join(", "));
        }
        text
    }

    fn sum(&self, terms: &[(VariableIx, i128)]) -> String {
        let mut text = String::new();
        for (position, (variable, coefficient)) in terms.iter().enumerate() {
            let sign = match (position, *coefficient < 0) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            };
            let _ = match coefficient.unsigned_abs() {
                1 => write!(text, "{sign}{}", self.name(*variable)),
                magnitude => write!(text, "{sign}{magnitude} {}", self.name(*variable)),
            };
        }
        if text.is_empty() { "0".to_owned() } else { text }
    }

    fn name(&self, variable: VariableIx) -> &str {
        self.variables.get(variable.0).map_or("?", |variable| variable.name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::super::RowName;
    use super::*;

    #[test]
    fn a_model_reads_as_its_rows() {
        let mut model = Model::default();
        let a = model.add_variable("award[B01]".to_owned());
        let b = model.add_variable("award[B02]".to_owned());
        model.variables[b.0].fixed = Some(false);
        let name = RowName { clause: "fund-ceiling", key: vec!["510104".to_owned(), "2026".to_owned()] };
        model.add_row(name, [(a, 1200), (b, -1)], Relation::AtMost, 1500);
        model.add_objective("service", Sense::Maximize, [(a, 1), (b, 7)]);
        model.add_objective("price", Sense::Minimize, []);
        model.tie_break = vec![vec![a, b]];
        assert_eq!(
            model.to_text(),
            "maximize service: award[B01] + 7 award[B02]\n\
             minimize price: 0\n\
             fund_ceiling[510104,2026]: 1200 award[B01] - award[B02] <= 1500\n\
             fixed: award[B02] = 0\n\
             prefer: award[B01], award[B02]\n"
        );
    }
}
