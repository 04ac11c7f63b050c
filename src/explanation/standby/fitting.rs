use super::is_presence;
use crate::clauses::award::{AwardClause, Check, standby_exit};
use crate::domain::{Award, AwardCase, BidIx, Candidate, LotIx};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The winner of each critical lot that has one.
pub(super) fn critical_winners(case: &AwardCase<'_>, award: &Award) -> BTreeMap<LotIx, BidIx> {
    let mut winners = award.winners(case.dossier);
    winners.retain(|lot, _| case.dossier[*lot].critical);
    winners
}

/// By lot the eligible bids on it alone, in order of submission: neither packages nor bids that are
/// made only together with another.
pub(super) fn alone<'a>(case: &AwardCase<'a>) -> BTreeMap<LotIx, Vec<&'a Candidate>> {
    let mut alone: BTreeMap<LotIx, Vec<&Candidate>> = BTreeMap::new();
    for candidate in case.first_ways() {
        let Some(first) = candidate.offers.first() else { continue };
        let on_lot = candidate.offers.iter().all(|offer| offer.lot == first.lot);
        if on_lot && candidate.share_percent == 100 && case.dossier[candidate.bid].requires.is_empty() {
            alone.entry(first.lot).or_default().push(candidate);
        }
    }
    alone
}

/// Names stand-bys one after another for the critical lots that have none, each time the bid with
/// the most service that fits beside those named: what can be done without solving, and not always
/// the best, nor the most.
pub fn fill_standbys(case: &AwardCase<'_>, award: &mut Award) {
    let groups = case.dossier.affiliation_groups();
    // Stand-bys are paid nothing: whoever is named, the award costs the same.
    let settled = case.settle(award);
    let alone = alone(case);
    for (lot, winner) in critical_winners(case, award) {
        if award.standbys.contains_key(&lot) {
            continue;
        }
        let leaving = case.dossier[winner].tenderer;
        let mut bids: Vec<&Candidate> = alone.get(&lot).cloned().unwrap_or_default();
        bids.retain(|candidate| groups[candidate.tenderer.0] != groups[leaving.0]);
        bids.sort_by_key(|candidate| (Reverse(candidate.service), candidate.bid));
        for candidate in bids {
            award.standbys.insert(lot, candidate.bid);
            if standby_exit(case, award, &settled, leaving).iter().all(Check::holds) {
                break;
            }
            award.standbys.remove(&lot);
        }
    }
}

/// What is wrong with the stand-bys that an award names: one that is not fit, or limits that a case
/// of exit exceeds. That a lot has none is another matter.
pub fn misfits(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let unnamed = |check: &Check| {
        let named = |lot: &LotIx| check.key.first() == Some(&case.dossier[*lot].id);
        is_presence(check) && !award.standbys.keys().any(named)
    };
    let checks = AwardClause::Standby.audit(case, award).into_iter();
    checks.filter(|check| !check.holds() && !unnamed(check)).collect()
}
