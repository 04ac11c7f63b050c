//! Claimed conflicts, held against what can be known without solving.

use super::ground::Ground;
use super::record;
use crate::domain::conflict_record::{ConflictPart, ConflictRecord};
use crate::domain::{Award, AwardCase, Candidate};
use std::collections::BTreeSet;

/// Claimed conflicts with every name and limit as the case gives them; parts that the case does
/// not have are left out. What only solving shows is taken as claimed: that nothing keeps the
/// parts together, that each is necessary, how much each limit alone is short.
pub fn renamed(case: &AwardCase<'_>, below_floor: &[Candidate], claimed: &[ConflictRecord]) -> Vec<ConflictRecord> {
    let ground = Ground::new(case, below_floor);
    let checks = ground.checks();
    let part = |claimed: &ConflictPart| {
        let own = ground.parts.iter().find(|part| part.clause == claimed.clause && part.key == claimed.key)?;
        let mut part = record::part(&ground, &checks, own);
        if let (Some(limit), Some(claimed)) = (&mut part.limit, &claimed.limit) {
            limit.short.clone_from(&claimed.short);
        }
        Some(part)
    };
    let conflict = |claimed: &ConflictRecord| ConflictRecord {
        irreducible: claimed.irreducible,
        parts: claimed.parts.iter().filter_map(part).collect(),
    };
    claimed.iter().map(conflict).collect()
}

/// The claimed conflicts, by position, that an award refutes because it keeps all their parts.
pub fn refuted(
    case: &AwardCase<'_>,
    below_floor: &[Candidate],
    claimed: &[ConflictRecord],
    awards: &[&Award],
) -> Vec<usize> {
    let ground = Ground::new(case, below_floor);
    let broken: Vec<BTreeSet<usize>> =
        awards.iter().filter_map(|award| ground.values(award)).map(|values| ground.broken(&values)).collect();
    let position =
        |part: &ConflictPart| ground.parts.iter().position(|own| own.clause == part.clause && own.key == part.key);
    let refuted = |conflict: &ConflictRecord| {
        let parts: Vec<usize> = conflict.parts.iter().filter_map(position).collect();
        let rows = ground.rows(&parts);
        parts.len() == conflict.parts.len() && broken.iter().any(|broken| rows.iter().all(|row| !broken.contains(row)))
    };
    (0..).zip(claimed).filter(|(_, conflict)| refuted(conflict)).map(|(position, _)| position).collect()
}
