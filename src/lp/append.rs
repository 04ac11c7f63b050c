use super::{Limit, Meaning, Model, RowName, VariableIx};

impl Model {
    /// Adds the variables and rows of another model behind its own, their names marked and
    /// their places other places; objectives and tie-breaks are left to the caller. Gives how far positions of variables move.
    pub fn append(&mut self, other: &Model, mark: &str) -> usize {
        let by = self.variables.len();
        let places = self.variables.iter().flat_map(|variable| &variable.places).max().map_or(0, |last| last + 1);
        let moved = |variable: &VariableIx| VariableIx(variable.0 + by);
        let terms = |terms: &[(VariableIx, i128)]| -> Vec<(VariableIx, i128)> {
            terms.iter().map(|(variable, coefficient)| (moved(variable), *coefficient)).collect()
        };
        for variable in &other.variables {
            let meaning = match &variable.meaning {
                Meaning::Decision => Meaning::Decision,
                Meaning::Reaches { terms: of, least } => Meaning::Reaches { terms: terms(of), least: *least },
                Meaning::NoneOf(others) => Meaning::NoneOf(others.iter().map(moved).collect()),
                Meaning::DigitOfExcess { limits, digit } => {
                    let limits = limits.iter().map(|limit| Limit { terms: terms(&limit.terms), most: limit.most });
                    Meaning::DigitOfExcess { limits: limits.collect(), digit: *digit }
                }
            };
            let added = self.add_meaning(format!("{}@{mark}", variable.name), meaning);
            self.variables[added.0].fixed = variable.fixed;
            self.variables[added.0].places = variable.places.iter().map(|place| place + places).collect();
        }
        for row in &other.rows {
            let key = row.name.key.iter().cloned().chain([mark.to_owned()]).collect();
            self.add_row(RowName { clause: row.name.clause, key }, terms(&row.terms), row.relation, row.right);
        }
        by
    }
}

#[cfg(test)]
mod tests {
    use super::super::Relation;
    use super::*;

    #[test]
    fn a_model_behind_another_means_the_same() {
        let mut model = Model::default();
        let x: Vec<VariableIx> = (0..3).map(|v| model.add_variable(format!("x{v}"))).collect();
        model.add_any("any".into(), &x[..2]);
        model.add_none("none".into(), &x[2..]);
        model.add_reaches("reaches".into(), &[(x[0], 2), (x[2], 3)], 4);
        let name = RowName { clause: "test", key: vec!["k".into()] };
        model.add_row(name, x.iter().map(|v| (*v, 2)), Relation::AtMost, 3);
        model.soften(&[model.rows.len() - 1]);
        let size = model.variables.len();
        let mut both = Model::default();
        assert_eq!((both.append(&model, "a"), both.append(&model, "b")), (0, size));
        assert_eq!((both.variables.len(), both.rows.len()), (2 * size, 2 * model.rows.len()));
        for bits in 0..8u32 {
            let mut one: Vec<bool> = (0..3).map(|v| bits >> v & 1 == 1).collect();
            one.resize(size, false);
            let mut two = [one.clone(), one.clone()].concat();
            model.complete(&mut one);
            both.complete(&mut two);
            assert_eq!(two, [one.clone(), one.clone()].concat());
            assert_eq!(both.broken_rows(&two).len(), 2 * model.broken_rows(&one).len());
        }
    }
}
