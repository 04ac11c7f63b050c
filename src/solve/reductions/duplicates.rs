use super::Draft;
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
        let mut stay: Vec<(_, i128, usize)> = Vec::new();
        for (_, line) in same {
            // With the same left side the least slack is the least right side.
            let (terms, slack) = draft.residual(*line);
            match stay.iter_mut().find(|(known, _, _)| *known == terms) {
                None => stay.push((terms, slack, *line)),
                Some((_, least, kept)) if slack < *least => {
                    draft.implied[*kept] = true;
                    (*least, *kept) = (slack, *line);
                }
                Some(_) => draft.implied[*line] = true,
            }
        }
    }
}

/// Equal for equal left sides, and the same on every machine.
fn hash(draft: &Draft<'_>, line: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    draft.residual(line).0.hash(&mut hasher);
    hasher.finish()
}
