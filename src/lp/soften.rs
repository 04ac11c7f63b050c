use super::{Meaning, Model, Relation, VariableIx};
use std::sync::Arc;

impl Model {
    /// Lets a row give way: adds the binary digits of the amount by which it is missed, the highest
    /// first, as variables. Gives them with their worth; their sum is at least that amount, and
    /// exactly that where an objective makes it least. No digits where the row always holds.
    ///
    /// `sum <= right` becomes `sum - excess <= right`, and `sum >= right` becomes
    /// `sum + shortfall >= right`. An equation is left as it is: it has no one side to give way.
    pub fn soften(&mut self, row: usize) -> Vec<(VariableIx, i128)> {
        let softened = &self.rows[row];
        let sign = match softened.relation {
            Relation::AtMost => 1,
            Relation::AtLeast => -1,
            Relation::Equal => return Vec::new(),
        };
        let name = softened.name.to_string();
        let terms: Arc<[(VariableIx, i128)]> =
            softened.terms.iter().map(|(variable, coefficient)| (*variable, sign * coefficient)).collect();
        let most = sign * softened.right;
        let worst: i128 = terms.iter().map(|(_, coefficient)| (*coefficient).max(0)).sum::<i128>() - most;
        let width = i128::BITS - worst.max(0).leading_zeros();
        let digits: Vec<(VariableIx, i128)> = (0..width)
            .rev()
            .map(|digit| {
                let meaning = Meaning::DigitOfExcess { terms: Arc::clone(&terms), most, digit };
                (self.add_meaning(format!("beyond[{name},{digit}]"), meaning), 1 << digit)
            })
            .collect();
        self.rows[row].terms.extend(digits.iter().map(|(variable, worth)| (*variable, -sign * worth)));
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::super::RowName;
    use super::*;

    #[test]
    fn digits_count_what_a_row_is_missed_by() {
        for (relation, right) in [(Relation::AtMost, 7), (Relation::AtMost, 30), (Relation::AtLeast, 20)] {
            let mut model = Model::default();
            let variables: Vec<VariableIx> = (0..4).map(|v| model.add_variable(format!("x{v}"))).collect();
            let terms: Vec<(VariableIx, i128)> = variables.iter().copied().zip([5, 9, -2, 11]).collect();
            model.add_row(RowName { clause: "test", key: vec![] }, terms.clone(), relation, right);
            let digits = model.soften(0);
            assert_eq!(digits.is_empty(), right == 30);
            for bits in 0..16u32 {
                let mut values: Vec<bool> = (0..4).map(|v| bits >> v & 1 == 1).collect();
                values.resize(model.variables.len(), false);
                model.complete(&mut values);
                let sum: i128 = terms.iter().filter(|(v, _)| values[v.0]).map(|(_, c)| c).sum();
                let missed = if relation == Relation::AtMost { sum - right } else { right - sum };
                let counted: i128 = digits.iter().filter(|(v, _)| values[v.0]).map(|(_, worth)| worth).sum();
                assert_eq!(counted, missed.max(0));
                assert!(model.broken_rows(&values).is_empty());
                // One less, and the row is broken.
                if let Some((lowest, _)) = digits.iter().rev().find(|(v, _)| values[v.0]) {
                    values[lowest.0] = false;
                    assert_eq!(model.broken_rows(&values).len(), 1);
                }
            }
        }
    }
}
