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

/// The eligible bids on a lot alone, in order of submission: neither packages nor bids that are
/// made only together with another.
pub(super) fn alone_on<'a>(case: &AwardCase<'a>, lot: LotIx) -> impl Iterator<Item = &'a Candidate> + use<'a> {
    let dossier = case.dossier;
    case.first_ways().filter(move |candidate| {
        let on_lot = candidate.offers.iter().all(|offer| offer.lot == lot);
        on_lot && candidate.share_percent == 100 && dossier[candidate.bid].requires.is_empty()
    })
}

/// Names stand-bys one after another for the critical lots that have none, each time the bid with
/// the most service that fits beside those named: what can be done without solving, and not always
/// the best, nor the most.
pub fn fill_standbys(case: &AwardCase<'_>, award: &mut Award) {
    let groups = case.dossier.affiliation_groups();
    // Stand-bys are paid nothing: whoever is named, the award costs the same.
    let settled = case.settle(award);
    for (lot, winner) in critical_winners(case, award) {
        if award.standbys.contains_key(&lot) {
            continue;
        }
        let leaving = case.dossier[winner].tenderer;
        let mut bids: Vec<&Candidate> =
            alone_on(case, lot).filter(|candidate| groups[candidate.tenderer.0] != groups[leaving.0]).collect();
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
