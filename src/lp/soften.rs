use super::{Limit, Meaning, Model, Relation, VariableIx};
use std::sync::Arc;

impl Model {
    /// Lets rows give way together: adds the binary digits of the largest amount by which one of
    /// them is missed, the highest first, as variables. Gives them with their worth; their sum is
    /// at least that amount, and exactly that where an objective makes it least. No digits where
    /// the rows always hold.
    ///
    /// `sum <= right` becomes `sum - excess <= right`, and `sum >= right` becomes
    /// `sum + excess >= right`. An equation is left as it is: it has no one side to give way.
    pub fn soften(&mut self, rows: &[usize]) -> Vec<(VariableIx, i128)> {
        let sign = |relation| match relation {
            Relation::AtMost => 1,
            Relation::AtLeast => -1,
            Relation::Equal => 0,
        };
        let soft: Vec<usize> = rows.iter().copied().filter(|row| sign(self.rows[*row].relation) != 0).collect();
        let limit = |row: &usize| {
            let row = &self.rows[*row];
            let sign = sign(row.relation);
            let terms = row.terms.iter().map(|(variable, coefficient)| (*variable, sign * coefficient)).collect();
            Limit { terms, most: sign * row.right }
        };
        let limits: Arc<[Limit]> = soft.iter().map(limit).collect();
        let worst = |limit: &Limit| limit.terms.iter().map(|(_, c)| (*c).max(0)).sum::<i128>() - limit.most;
        let width = i128::BITS - limits.iter().map(worst).max().unwrap_or(0).max(0).leading_zeros();
        let name = soft.first().map(|row| self.rows[*row].name.to_string()).unwrap_or_default();
        let digits: Vec<(VariableIx, i128)> = (0..width)
            .rev()
            .map(|digit| {
                let meaning = Meaning::DigitOfExcess { limits: Arc::clone(&limits), digit };
                (self.add_meaning(format!("beyond[{name},{digit}]"), meaning), 1 << digit)
            })
            .collect();
        for row in soft {
            let sign = sign(self.rows[row].relation);
            self.rows[row].terms.extend(digits.iter().map(|(variable, worth)| (*variable, -sign * worth)));
        }
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::super::RowName;
    use super::*;

    #[test]
    fn digits_count_what_rows_are_missed_by() {
        for rows in [
            vec![(Relation::AtMost, 7)],
            vec![(Relation::AtMost, 30)],
            vec![(Relation::AtLeast, 20)],
            vec![(Relation::AtMost, 7), (Relation::AtMost, 4), (Relation::AtLeast, 20)],
        ] {
            let mut model = Model::default();
            let variables: Vec<VariableIx> = (0..4).map(|v| model.add_variable(format!("x{v}"))).collect();
            let terms: Vec<(VariableIx, i128)> = variables.iter().copied().zip([5, 9, -2, 11]).collect();
            for (relation, right) in &rows {
                model.add_row(RowName { clause: "test", key: vec![] }, terms.clone(), *relation, *right);
            }
            let digits = model.soften(&(0..rows.len()).collect::<Vec<_>>());
            assert_eq!(digits.is_empty(), rows == [(Relation::AtMost, 30)]);
            for bits in 0..16u32 {
                let mut values: Vec<bool> = (0..4).map(|v| bits >> v & 1 == 1).collect();
                values.resize(model.variables.len(), false);
                model.complete(&mut values);
                let sum: i128 = terms.iter().filter(|(v, _)| values[v.0]).map(|(_, c)| c).sum();
                let missed = rows.iter().map(|(relation, right)| match relation {
                    Relation::AtMost => sum - right,
                    _ => right - sum,
                });
                let counted: i128 = digits.iter().filter(|(v, _)| values[v.0]).map(|(_, worth)| worth).sum();
                assert_eq!(counted, missed.max().unwrap().max(0));
                assert!(model.broken_rows(&values).is_empty());
                // One less, and a row is broken.
                if let Some((lowest, _)) = digits.iter().rev().find(|(v, _)| values[v.0]) {
                    values[lowest.0] = false;
                    assert!(!model.broken_rows(&values).is_empty());
                }
            }
        }
    }
}
