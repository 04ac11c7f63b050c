use crate::lp::VariableIx;
use crate::lp::{Relation, Row, RowName};
use std::sync::Arc;

/// Exact cuts for a row that a rounded floating answer broke: each holds for every
/// assignment that keeps the row, and `values` breaks it. A broken `<=` row gives a cover
/// cut, `sum over S of x <= |S| - 1`, `S` least in the sense that no literal can be left
/// out, and extended by the literals whose coefficient is at least the cover's largest.
/// Literals make one form of all signs: a negative coefficient counts with `1 - x`.
pub(super) fn cuts(row: &Row, values: &[bool]) -> Vec<Row> {
    let left = row.left(values);
    let mut cuts = Vec::new();
    if row.relation != Relation::AtLeast && left > row.right {
        cuts.push(cover(&row.name, row.terms.iter().map(|(variable, c)| (variable.0, *c)), row.right, values));
    }
    if row.relation != Relation::AtMost && left < row.right {
        cuts.push(cover(&row.name, row.terms.iter().map(|(variable, c)| (variable.0, -c)), -row.right, values));
    }
    cuts
}

fn cover(name: &Arc<RowName>, terms: impl Iterator<Item = (usize, i128)>, right: i128, values: &[bool]) -> Row {
    // In literals every weight is positive: c x = |c| * literal + min(c, 0).
    let literals: Vec<(usize, i128)> = terms.collect();
    let capacity = right - literals.iter().map(|(_, c)| (*c).min(0)).sum::<i128>();
    let is_true = |variable: usize, coefficient: i128| values[variable] == (coefficient > 0);
    let mut chosen: Vec<(usize, i128)> = literals.iter().copied().filter(|(v, c)| is_true(*v, *c)).collect();
    chosen.sort_by_key(|(variable, c)| (c.unsigned_abs(), *variable));
    let mut excess = chosen.iter().map(|(_, c)| c.abs()).sum::<i128>() - capacity;
    // Small weights leave first, as long as the rest still overruns.
    let mut kept: Vec<(usize, i128)> = Vec::new();
    for (variable, c) in chosen {
        if c.abs() < excess {
            excess -= c.abs();
        } else {
            kept.push((variable, c));
        }
    }
    let most = i128::try_from(kept.len()).unwrap_or(i128::MAX) - 1;
    let largest = kept.iter().map(|(_, c)| c.abs()).max().unwrap_or(0);
    let inside: Vec<usize> = kept.iter().map(|(variable, _)| *variable).collect();
    kept.extend(literals.iter().copied().filter(|(v, c)| c.abs() >= largest && !inside.contains(v)));
    // Back from literals: a negated variable counts -1 and moves 1 to the right side.
    let negated = i128::try_from(kept.iter().filter(|(_, c)| *c < 0).count()).unwrap_or(0);
    let mut terms: Vec<(VariableIx, i128)> = kept.iter().map(|(v, c)| (VariableIx(*v), c.signum())).collect();
    terms.sort_unstable();
    Row { name: Arc::clone(name), terms, relation: Relation::AtMost, right: most - negated }
}

/// The cut that excludes exactly the assignments with all of these values.
pub(super) fn no_good(values: impl Iterator<Item = (usize, bool)>) -> Row {
    let terms: Vec<_> = values.map(|(variable, value)| (VariableIx(variable), if value { 1 } else { -1 })).collect();
    let chosen = i128::try_from(terms.iter().filter(|(_, sign)| *sign > 0).count()).unwrap_or(0);
    let name = RowName { clause: "no-good", key: Vec::new() };
    Row { name: name.into(), terms, relation: Relation::AtMost, right: chosen - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assignments(n: usize) -> impl Iterator<Item = Vec<bool>> {
        (0..1u32 << n).map(move |bits| (0..n).map(|i| bits >> i & 1 == 1).collect())
    }

    #[test]
    fn a_cut_takes_the_broken_answer_and_nothing_that_keeps_the_row() {
        let mut seed = 7u64;
        let mut random = move |n: i128| {
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            i128::from(seed >> 33) % n
        };
        let mut count = 0;
        for _ in 0..400 {
            let relation = [Relation::AtMost, Relation::AtLeast, Relation::Equal][random(3) as usize];
            let terms = (0..6).map(|v| (VariableIx(v), random(21) - 10)).filter(|(_, c)| *c != 0).collect();
            let name = RowName { clause: "test", key: vec![] };
            let row = Row { name: name.into(), terms, relation, right: random(21) - 10 };
            for broken in assignments(6).filter(|values| !row.holds(values)) {
                let cuts = cuts(&row, &broken);
                assert!(cuts.iter().any(|cut| !cut.holds(&broken)));
                count += 1;
                for kept in assignments(6).filter(|values| row.holds(values)) {
                    assert!(cuts.iter().all(|cut| cut.holds(&kept)), "{row:?} {broken:?} {cuts:?} {kept:?}");
                }
            }
        }
        assert!(count > 1000);
    }

    #[test]
    fn a_no_good_takes_one_assignment() {
        let taken = vec![true, false, true];
        let cut = no_good(taken.iter().copied().enumerate());
        assert!(assignments(3).all(|values| cut.holds(&values) == (values != taken)));
    }
}
