//! Brute force over every assignment, and random models for it.

use crate::lp::{Model, Relation, RowName, Sense, VariableIx};

/// A small seeded generator; the same numbers on every machine.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, limit: i128) -> i128 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i128::from(self.0 >> 33) % limit
    }

    pub(super) fn between(&mut self, low: i128, high: i128) -> i128 {
        low + self.below(high - low + 1)
    }
}

pub(super) fn name(clause: &'static str, key: usize) -> RowName {
    RowName { clause, key: vec![key.to_string()] }
}

/// Lots with bids under one-award rows, a few rows of every relation, three levels with
/// coefficients small enough to tie, and a tie-break that leaves some variables out.
pub(super) fn random_model(random: &mut Random) -> Model {
    let mut model = Model::default();
    let count = random.between(1, 12) as usize;
    for index in 0..count {
        let variable = model.add_variable(format!("x{index}"));
        if random.below(12) == 0 {
            model.variables[variable.0].fixed = Some(random.below(3) == 0);
        }
    }
    let mut next = 0;
    while next < count {
        let size = random.between(1, 4).min((count - next) as i128) as usize;
        let lot: Vec<VariableIx> = (next..next + size).map(VariableIx).collect();
        next += size;
        if random.below(6) == 0 {
            continue;
        }
        let relation = if random.below(4) == 0 { Relation::Equal } else { Relation::AtMost };
        model.add_row(name("one", next), lot.iter().map(|v| (*v, 1)), relation, 1);
        model.tie_break.push(lot);
    }
    let rows = random.below(5);
    for row in 0..rows {
        let relation =
            [Relation::AtMost, Relation::AtMost, Relation::AtLeast, Relation::Equal][random.below(4) as usize];
        let scale = [1, 1, 100, 1_000_000_007, 1 << 55][random.below(5) as usize];
        let members: Vec<VariableIx> = (0..count).filter(|_| random.below(3) > 0).map(VariableIx).collect();
        let low = if random.below(3) == 0 { -4 } else { 0 };
        let terms: Vec<(VariableIx, i128)> =
            members.iter().map(|v| (*v, random.between(low, 6) * scale + random.below(scale.min(2)))).collect();
        // The right side is met by some assignment exactly, or missed by one.
        let left: i128 = terms.iter().filter(|_| random.below(3) == 0).map(|(_, c)| c).sum();
        let right = left + random.below(3) - 1;
        model.add_row(name("row", row as usize), terms, relation, right);
    }
    for level in ["first", "second", "third"] {
        let sense = if random.below(2) == 0 { Sense::Maximize } else { Sense::Minimize };
        let scale = [1, 10, 1_000_003, 1 << 70][random.below(4) as usize];
        let terms: Vec<_> =
            (0..count).map(|v| (VariableIx(v), random.between(-1, 3) * scale + random.below(scale.min(2)))).collect();
        model.add_objective(level, sense, terms);
    }
    model
}

/// The lexicographic optimum by trying everything: values of the levels, and the unique
/// assignment.
pub(super) fn brute_force(model: &Model) -> Option<(Vec<i128>, Vec<bool>)> {
    let count = model.variables.len();
    let mut best: Option<(Vec<i128>, Vec<bool>)> = None;
    for bits in 0..1u32 << count {
        let values: Vec<bool> = (0..count).map(|i| bits >> i & 1 == 1).collect();
        let fixed =
            model.variables.iter().zip(&values).all(|(variable, value)| variable.fixed.is_none_or(|f| f == *value));
        if !fixed || !model.broken_rows(&values).is_empty() {
            continue;
        }
        let mut key: Vec<i128> = model
            .objectives
            .iter()
            .map(|objective| match objective.sense {
                Sense::Maximize => objective.value(&values),
                Sense::Minimize => -objective.value(&values),
            })
            .collect();
        for choice in &model.tie_break {
            let position = choice.iter().position(|variable| values[variable.0]).unwrap_or(choice.len());
            key.push(-(position as i128));
        }
        for (index, value) in values.iter().enumerate() {
            if !model.tie_break.iter().flatten().any(|variable| variable.0 == index) {
                key.push(-i128::from(*value));
            }
        }
        if best.as_ref().is_none_or(|(old, _)| key > *old) {
            best = Some((key, values));
        }
    }
    best.map(|(_, values)| (model.objectives.iter().map(|objective| objective.value(&values)).collect(), values))
}
