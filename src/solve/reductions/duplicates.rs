use super::Draft;
use crate::lp::scale::grid;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Of lines with the same left side leaves the one with the least right side, the first of several.
///
/// `L(x) <= b` implies `L(x) <= b'` for `b <= b'`, so the others hold anyway. Left sides are
/// compared over free variables, each line divided by the common divisor of its coefficients and
/// its right side rounded down, which no integers notice. A packing that is left out here leaves
/// an equal packing.
pub(super) fn drop(draft: &mut Draft<'_>) {
    let mut found: Vec<(u64, usize)> =
        (0..draft.implied.len()).filter(|line| draft.binds(*line)).map(|line| (hash(draft, line), line)).collect();
    found.sort_unstable();
    for same in found.chunk_by(|(one, _), (other, _)| one == other).filter(|same| same.len() > 1) {
        let mut stay: Vec<(Vec<(usize, i128)>, i128, usize)> = Vec::new();
        for (_, line) in same {
            let (terms, right) = left_and_right(draft, *line);
            match stay.iter_mut().find(|(known, _, _)| *known == terms) {
                None => stay.push((terms, right, *line)),
                Some((_, least, kept)) if right < *least => {
                    draft.implied[*kept] = true;
                    (*least, *kept) = (right, *line);
                }
                Some(_) => draft.implied[*line] = true,
            }
        }
    }
}

/// The terms on free variables, the largest first, and the right side left for them.
fn left_and_right(draft: &Draft<'_>, line: usize) -> (Vec<(usize, i128)>, i128) {
    let free = draft.lines.store.terms(line).iter().filter(|(variable, _)| draft.is_free(*variable));
    let mut terms: Vec<(usize, i128)> = free.copied().collect();
    let least: i128 = terms.iter().map(|(_, c)| (*c).min(0)).sum();
    let divisor = grid(terms.iter().map(|(_, c)| *c));
    terms.iter_mut().for_each(|(_, c)| *c /= divisor);
    (terms, (draft.lines.store.slack(line) + least).div_euclid(divisor))
}

/// Equal for equal left sides, and the same on every machine.
fn hash(draft: &Draft<'_>, line: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    left_and_right(draft, line).0.hash(&mut hasher);
    hasher.finish()
}
