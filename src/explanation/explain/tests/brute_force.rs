//! The best award by trying every set of bids, judged by the audits alone.

use crate::award_model::{lowest_price, rank_first};
use crate::clauses::award::{Check, audit_all};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Money, Service};
use crate::verify::Totals;
use std::cmp::Reverse;

/// As the usual objective orders awards, the best one first: most service, least price, most
/// social workers, then lot by lot the earliest submission.
type Merit = (Reverse<Service>, Money, Reverse<u64>, Vec<usize>);

fn merit(case: &AwardCase<'_>, award: &Award) -> Merit {
    let totals = Totals::of(case, award);
    let winner =
        |lot| award.bids.iter().find(|bid| case.dossier[**bid].offer(lot).is_some()).map_or(usize::MAX, |b| b.0);
    (
        Reverse(totals.service),
        totals.price,
        Reverse(totals.social_workers),
        case.dossier.lot_ixs().map(winner).collect(),
    )
}

/// The best award that breaks no check but those that are ignored, of those that `admits`.
pub(super) fn best(
    case: &AwardCase<'_>,
    ignored: impl Fn(&Check) -> bool,
    admits: impl Fn(&Award) -> bool,
) -> Option<Award> {
    let bids: Vec<BidIx> = case.first_ways().map(|way| way.bid).collect();
    assert!(bids.len() <= 12, "too many to try");
    let set = |bits: usize| {
        let chosen = bids.iter().enumerate().filter(|(position, _)| bits >> position & 1 == 1);
        Award::of(chosen.map(|(_, bid)| *bid))
    };
    let kept =
        |award: &Award| admits(award) && audit_all(case, award).iter().all(|check| check.holds() || ignored(check));
    (0..1usize << bids.len()).map(set).filter(kept).min_by_key(|award| merit(case, award))
}

/// The award of a rule.
pub(super) fn by_rule(case: &AwardCase<'_>, rule: AwardRule) -> Option<Award> {
    match rule {
        AwardRule::LowestPrice => Some(lowest_price(case)),
        AwardRule::RankFirst => Some(rank_first(case)),
        AwardRule::Optimal => best(case, |_| false, |_| true),
    }
}

/// Service and price of an award, as verification adds them up.
pub(super) fn totals(case: &AwardCase<'_>, award: &Award) -> (Service, Money) {
    let totals = Totals::of(case, award);
    (totals.service, totals.price)
}
