//! Bids that nothing but quality floors excludes, as if there were no floors.

use super::{candidates, evaluate};
use crate::domain::{BidIx, Candidate, Dossier, Evaluation, Quality, Rules, ScoringModel};
use crate::findings::Code;
use std::collections::BTreeMap;

/// The ways in which bids could win that only quality floors exclude, their own or those of bids
/// that they require, rated as if every floor were zero; in the order of [`candidates`]. A bid that is also excluded because its lot failed for
/// lack of tenderers is none of them: that lot needs a new tender (law art. 36), whatever gives way.
pub fn below_floor(dossier: &Dossier, rules: &Rules, model: &ScoringModel, evaluation: &Evaluation) -> Vec<Candidate> {
    let mut only_floors: BTreeMap<BidIx, bool> = BTreeMap::new();
    for exclusion in &evaluation.exclusions {
        let may_be_floors = matches!(exclusion.reason.code, Code::BelowQualityFloor | Code::RequiresIneligible);
        *only_floors.entry(exclusion.bid).or_insert(true) &= may_be_floors;
    }
    only_floors.retain(|_, only| *only);
    if only_floors.is_empty() {
        return Vec::new();
    }
    let mut without = dossier.clone();
    for lot in &mut without.lots {
        lot.quality_floor = Quality::ZERO;
    }
    let ways = candidates(&without, rules, &evaluate(&without, rules, model));
    ways.into_iter().filter(|way| only_floors.contains_key(&way.bid)).collect()
}
