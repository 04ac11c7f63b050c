use super::packing::Packings;
use super::{Draft, Kept};
use crate::lp::{Relation, VariableIx};
use std::collections::BTreeSet;

/// Restates inequalities with the smallest coefficients that allow the same choices; gives how
/// many coefficients changed.
///
/// Let a line `sum a_j x_j <= b` be over groups of which at most one variable is true
/// ([`Packings`]), `most` what its left side can reach, and `e = most - b > 0` its excess. Take a
/// group whose largest coefficient `m` exceeds `e`, and let `d = m - e`. The other groups reach at
/// most `R = most - m = b - d`. With
///
/// ```text
/// a'_j = max(a_j - d, 0) in this group,    b' = b - d = R
/// ```
///
/// the same assignments keep the line:
///
/// * none of the group is true: the others are at most `R`, which is no more than `b` and `b'`;
/// * `j` with `a_j <= d` is true: the others are at most `R <= b - a_j`, and `R = b'`;
/// * `j` with `a_j > d` is true: `others <= b - a_j` is `others <= b' - a'_j`.
///
/// `most` falls by `d` like `b`, so `e` stays, and each group can be treated alone. A negative
/// coefficient is a positive one of `1 - x`, a group of its own: it becomes `max(a_j, -e)` with the
/// same `b`. The relaxation is sharper, since the old line is the new one plus `d` times the
/// packing, or times `x <= 1`.
///
/// Equations stay, and so do packings, on which this rests.
pub(super) fn tighten(draft: &Draft<'_>, packings: &mut Packings, rows: &mut [Kept]) -> usize {
    let mut changed = 0;
    for (line, row) in draft.lines.owners.iter().enumerate() {
        let relation = draft.model.rows[*row].relation;
        if relation == Relation::Equal || packings.is_packing[line] || !draft.binds(line) {
            continue;
        }
        let (terms, slack) = draft.residual(line);
        let excess = packings.span(&terms) - slack;
        if excess > 0
            && let Some(tight) = tightened(&terms, slack, excess, packings)
        {
            let sign = if relation == Relation::AtMost { 1 } else { -1 };
            let mut terms: Vec<(VariableIx, i128)> =
                tight.terms.into_iter().map(|(variable, c)| (VariableIx(variable), sign * c)).collect();
            terms.sort_unstable();
            rows[*row] = Kept::Tightened { terms, right: sign * tight.right };
            changed += tight.changed;
        }
        packings.forget(&terms);
    }
    changed
}

/// A line restated.
struct Tight {
    terms: Vec<(usize, i128)>,
    right: i128,
    /// How many coefficients are others.
    changed: usize,
}

/// A line restated; none where nothing changes.
fn tightened(terms: &[(usize, i128)], slack: i128, excess: i128, packings: &Packings) -> Option<Tight> {
    let mut right = slack + terms.iter().map(|(_, c)| (*c).min(0)).sum::<i128>();
    let mut lowered = BTreeSet::new();
    let mut tight = Vec::with_capacity(terms.len());
    let mut changed = 0;
    for (variable, coefficient) in terms {
        let (largest, group) = packings.largest(*variable, *coefficient);
        let by = (largest - excess).max(0);
        changed += usize::from(by > 0);
        if *coefficient < 0 {
            tight.push((*variable, coefficient + by));
            continue;
        }
        if group.is_none_or(|group| lowered.insert(group)) {
            right -= by;
        }
        if *coefficient > by {
            tight.push((*variable, coefficient - by));
        }
    }
    (changed > 0).then_some(Tight { terms: tight, right, changed })
}
