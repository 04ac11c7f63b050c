//! Awards lot by lot, in published order, as a committee makes them by hand.

use crate::clauses::award::AwardClause;
use crate::domain::{Award, AwardCase, Candidate, CandidateOffer, LotIx};

/// The rules that a committee keeps while it goes through the lots: what it can add up on paper
/// (law art. 43; 兼投不兼中). Whatever else the award breaks is reported beside it.
const KEPT_BY_HAND: [AwardClause; 4] =
    [AwardClause::FundCeiling, AwardClause::WinLimits, AwardClause::OwnLimits, AwardClause::Conditions];

/// Each lot to its cheapest eligible bid, whatever else that breaks: the rule that the policy
/// warns of (opinions, clause 2). Equal prices go by rank.
///
/// A package wins only where it is the cheapest on every one of its lots and all are open.
pub fn lowest_price(case: &AwardCase<'_>) -> Award {
    lot_by_lot(case, |offer| (offer.price.fen(), offer.rank), |_| true)
}

/// Each lot to its highest composite score, under win limits, the tenderers' own limits and
/// conditions, and what is left of each ceiling; a bid that does not fit is passed over for the
/// next in rank (law art. 43).
///
/// A package wins only where it ranks first among the bids that still fit on every one of its
/// lots and all are open. A bid that requires another wins only after that one.
pub fn rank_first(case: &AwardCase<'_>) -> Award {
    let fits = |award: &Award| KEPT_BY_HAND.iter().all(|clause| clause.audit(case, award).iter().all(|c| c.holds()));
    lot_by_lot(case, |offer| (0, offer.rank), fits)
}

fn lot_by_lot(
    case: &AwardCase<'_>,
    order: impl Fn(&CandidateOffer) -> (i128, u32),
    fits: impl Fn(&Award) -> bool,
) -> Award {
    let lots = case.dossier.lots.len();
    let mut on_lot: Vec<Vec<(&Candidate, &CandidateOffer)>> = vec![Vec::new(); lots];
    for candidate in case.candidates {
        for offer in &candidate.offers {
            on_lot[offer.lot.0].push((candidate, offer));
        }
    }
    for bids in &mut on_lot {
        bids.sort_by_key(|(candidate, offer)| (order(offer), candidate.bid));
    }
    let mut award = Award::default();
    let mut open = vec![true; lots];
    let is_open = |candidate: &Candidate, open: &[bool]| candidate.offers.iter().all(|offer| open[offer.lot.0]);
    let with = |award: &Award, candidate: &Candidate| {
        let mut larger = award.clone();
        larger.bids.insert(candidate.bid);
        larger
    };
    for lot in (0..lots).map(LotIx) {
        if !open[lot.0] {
            continue;
        }
        for (candidate, _) in &on_lot[lot.0] {
            if !is_open(candidate, &open) || !fits(&with(&award, candidate)) {
                continue;
            }
            // On its other lots a package must stand first among the bids that still fit.
            let leads = candidate.offers.iter().all(|offer| {
                offer.lot == lot
                    || on_lot[offer.lot.0]
                        .iter()
                        .find(|(rival, _)| is_open(rival, &open) && fits(&with(&award, rival)))
                        .is_some_and(|(rival, _)| rival.bid == candidate.bid)
            });
            if leads {
                award.bids.insert(candidate.bid);
                for offer in &candidate.offers {
                    open[offer.lot.0] = false;
                }
                break;
            }
        }
    }
    award
}
