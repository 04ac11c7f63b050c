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
    let kept: Vec<BTreeSet<(&str, &[String])>> = awards
        .iter()
        .filter_map(|award| ground.values(award))
        .map(|values| {
            let kept = (0..ground.parts.len()).filter(|part| !ground.breaks(*part, &values));
            kept.map(|part| (ground.parts[part].clause, ground.parts[part].key.as_slice())).collect()
        })
        .collect();
    let keeps = |kept: &BTreeSet<(&str, &[String])>, conflict: &ConflictRecord| {
        conflict.parts.iter().all(|part| kept.contains(&(part.clause.as_str(), part.key.as_slice())))
    };
    let refuted = |conflict: &ConflictRecord| kept.iter().any(|kept| keeps(kept, conflict));
    (0..).zip(claimed).filter(|(_, conflict)| refuted(conflict)).map(|(position, _)| position).collect()
}
