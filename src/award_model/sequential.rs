//! Awards lot by lot, in published order, as a committee makes them by hand.

use crate::clauses::award::AwardClause;
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Candidate, CandidateOffer, Division, LotIx};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The rules that a committee keeps while it goes through the lots: what it can add up on paper
/// (law art. 43; 兼投不兼中). Whatever else the award breaks is reported beside it.
const KEPT_BY_HAND: [AwardClause; 4] =
    [AwardClause::FundCeiling, AwardClause::WinLimits, AwardClause::OwnLimits, AwardClause::Conditions];

/// The clauses that a rule keeps while it chooses: all for the optimum, for the others what a
/// committee keeps by hand.
pub fn kept_while_choosing(rule: AwardRule) -> &'static [AwardClause] {
    match rule {
        AwardRule::Optimal => &AwardClause::ALL,
        AwardRule::LowestPrice | AwardRule::RankFirst => &KEPT_BY_HAND,
    }
}

/// The award of a rule that goes lot by lot; nothing for the optimal rule, which takes a solver.
pub fn by_hand(case: &AwardCase<'_>, rule: AwardRule) -> Option<Award> {
    match rule {
        AwardRule::LowestPrice => Some(lowest_price(case)),
        AwardRule::RankFirst => Some(rank_first(case)),
        AwardRule::Optimal => None,
    }
}

/// Each lot to its lowest evaluated price, that is, after the policy's deductions for small
/// enterprises (财库〔2020〕46号); equal prices go by rank. Where the documents published this rule
/// the committee keeps what it keeps under rank-first too; else it is the contrast that the policy
/// warns of (opinions, clause 2), whatever it breaks.
///
/// Packages win as under [`rank_first`], so the award is the cheapest lot by lot, and not
/// always the cheapest in total.
pub fn lowest_price(case: &AwardCase<'_>) -> Award {
    let published = case.dossier.tender.award_rule == AwardRule::LowestPrice;
    let order: Vec<LotIx> = case.dossier.lot_ixs().collect();
    let fits = |award: &Award| !published || kept_by_hand(case, award);
    lot_by_lot(case, &order, |offer| (offer.adjusted_price, offer.rank), fits)
}

/// Each lot to its highest composite score, under win limits, the tenderers' own limits and
/// conditions, and what is left of each ceiling; a bid that does not fit is passed over for the
/// next in rank (law art. 43).
///
/// A package wins only where it leads on every one of its lots, all open, among the bids that
/// still fit. Another package that cannot lead on all of *its* lots does not stand in its way. A
/// bid that requires another wins only after that one. A divisible lot goes in the largest shares
/// that its division admits, the best bid's first.
pub fn rank_first(case: &AwardCase<'_>) -> Award {
    rank_first_in(case, &case.dossier.lot_ixs().collect::<Vec<LotIx>>())
}

/// [`rank_first`] with the lots in another order than the published one: what would have been
/// decided otherwise had the documents published that order.
pub fn rank_first_in(case: &AwardCase<'_>, order: &[LotIx]) -> Award {
    lot_by_lot(case, order, |offer| (Decimal::ZERO, offer.rank), |award| kept_by_hand(case, award))
}

/// Whether an award keeps what a committee can add up on paper.
fn kept_by_hand(case: &AwardCase<'_>, award: &Award) -> bool {
    KEPT_BY_HAND.iter().all(|clause| clause.audit(case, award).iter().all(|check| check.holds()))
}

fn lot_by_lot(
    case: &AwardCase<'_>,
    lots_in_order: &[LotIx],
    order: impl Fn(&CandidateOffer) -> (Decimal, u32),
    fits: impl Fn(&Award) -> bool,
) -> Award {
    let lots = case.dossier.lots.len();
    let mut on_lot: Vec<Vec<(&Candidate, &CandidateOffer)>> = vec![Vec::new(); lots];
    for candidate in case.first_ways() {
        for offer in &candidate.offers {
            on_lot[offer.lot.0].push((candidate, offer));
        }
    }
    for bids in &mut on_lot {
        bids.sort_by_key(|(candidate, offer)| (order(offer), candidate.bid));
    }
    let queues = on_lot.iter().map(|bids| bids.iter().map(|(candidate, _)| *candidate).collect()).collect();
    let mut sequence = Sequence { queues, open: vec![true; lots], award: Award::default(), fits };
    for lot in lots_in_order.iter().copied().filter(|lot| !on_lot[lot.0].is_empty()) {
        if !sequence.open[lot.0] {
            continue;
        }
        if let Some(division) = case.dossier[lot].division {
            sequence.share_out(lot, division);
            continue;
        }
        let mut struck = BTreeSet::new();
        while let Some(leader) = sequence.leader(lot, &struck) {
            if sequence.leads_everywhere(leader, &mut struck, &mut vec![leader.bid]) {
                sequence.give(leader);
                break;
            }
            struck.insert(leader.bid);
        }
    }
    sequence.award
}

/// The lots given so far, and who waits for the others.
struct Sequence<'a, F> {
    /// Candidates of each lot, the best first.
    queues: Vec<Vec<&'a Candidate>>,
    open: Vec<bool>,
    award: Award,
    fits: F,
}

impl<'a, F: Fn(&Award) -> bool> Sequence<'a, F> {
    /// The best candidate of a lot that is not struck, finds all its lots open, and fits.
    fn leader(&self, lot: LotIx, struck: &BTreeSet<BidIx>) -> Option<&'a Candidate> {
        let stands = |candidate: &&&'a Candidate| {
            let open = candidate.offers.iter().all(|offer| self.open[offer.lot.0]);
            let mut larger = self.award.clone();
            larger.bids.insert(candidate.bid);
            open && !struck.contains(&candidate.bid) && (self.fits)(&larger)
        };
        self.queues[lot.0].iter().find(stands).copied()
    }

    /// Whether a candidate leads on all its lots, once rival packages that do not lead on theirs
    /// are struck. `path` holds the packages whose lead is being asked: two that stand in each
    /// other's way block each other, and the first in published order gives way.
    fn leads_everywhere(&self, candidate: &Candidate, struck: &mut BTreeSet<BidIx>, path: &mut Vec<BidIx>) -> bool {
        for offer in &candidate.offers {
            while let Some(leader) = self.leader(offer.lot, struck) {
                if leader.bid == candidate.bid {
                    break;
                }
                if leader.offers.len() == 1 || path.contains(&leader.bid) {
                    return false;
                }
                path.push(leader.bid);
                let blocks = self.leads_everywhere(leader, struck, path);
                path.pop();
                if blocks {
                    return false;
                }
                struck.insert(leader.bid);
            }
        }
        true
    }

    /// Divides a lot: each bid in its turn gets the largest share that fits and that leaves a rest
    /// which the bids behind it can make up. A lot that cannot be given out whole is not given at
    /// all. (No package contains a divisible lot, so only the lot's own bids stand in the queue.)
    fn share_out(&mut self, lot: LotIx, division: Division) {
        let before = self.award.clone();
        let (mut rest, mut winners) = (100, 0);
        let queue = &self.queues[lot.0];
        for (behind, candidate) in (0..queue.len()).rev().zip(queue) {
            let places = division.winners_most.map_or(u32::MAX, |most| most - winners - 1);
            let more = u32::try_from(behind).unwrap_or(u32::MAX).min(places);
            let shares = division.shares().filter(|share| *share <= rest && division.makes_up(rest - share, more));
            let with = |share: u32| {
                let mut larger = self.award.clone();
                larger.bids.insert(candidate.bid);
                larger.shares.extend((share < 100).then_some((candidate.bid, share)));
                larger
            };
            let Some((share, larger)) =
                shares.map(|share| (share, with(share))).find(|(_, larger)| (self.fits)(larger))
            else {
                continue;
            };
            self.award = larger;
            (rest, winners) = (rest - share, winners + 1);
            if rest == 0 {
                break;
            }
        }
        if rest > 0 {
            self.award = before;
        }
        self.open[lot.0] = false;
    }

    fn give(&mut self, candidate: &Candidate) {
        self.award.bids.insert(candidate.bid);
        for offer in &candidate.offers {
            self.open[offer.lot.0] = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::evaluation::candidates;
    use crate::evaluation::test_dossier::{TestDossier, tender};

    /// Bids of 900, 950 and 1,000 yuan of the tenderers T1 to T3, ranked in this order, on one lot
    /// in shares.
    fn divided(least: u32, most: u32, winners_most: Option<u32>) -> TestDossier {
        let mut dossier = tender().with_three_bids();
        dossier.0.lots[0].division =
            Some(Division { step_percent: 10, least_percent: least, most_percent: most, winners_most });
        dossier
    }

    fn shares(dossier: &TestDossier) -> Vec<(usize, u32)> {
        let (rules, evaluation) = (dossier.rules(), dossier.evaluate());
        let candidates = candidates(&dossier.0, &rules, &evaluation);
        let case = AwardCase { dossier: &dossier.0, rules: &rules, candidates: &candidates };
        let award = rank_first(&case);
        for award in [&award, &lowest_price(&case)] {
            let kept = AwardClause::Division.audit(&case, award).iter().all(|check| check.holds());
            assert!(kept || award.bids.is_empty());
        }
        award.bids.iter().map(|bid| (bid.0, award.share_percent(*bid))).collect()
    }

    #[test]
    fn the_best_bids_get_the_largest_shares_that_make_up_the_lot() {
        assert_eq!(shares(&divided(10, 100, None)), [(0, 100)]);
        assert_eq!(shares(&divided(10, 60, Some(2))), [(0, 60), (1, 40)]);
        // 60 would leave 40, which nobody may have.
        assert_eq!(shares(&divided(50, 60, Some(2))), [(0, 50), (1, 50)]);
        assert_eq!(shares(&divided(20, 40, Some(3))), [(0, 40), (1, 40), (2, 20)]);
        assert_eq!(shares(&divided(30, 40, Some(3))), [(0, 40), (1, 30), (2, 30)]);
    }

    #[test]
    fn a_bid_that_does_not_fit_is_passed_over_and_what_is_left_of_a_lot_is_not_given() {
        let mut dossier = divided(40, 60, Some(2));
        // 60 % of 900 yuan are 540 yuan, 40 % are 360.
        dossier.0.tenderers[0].own_money_most = Some(Money::from_yuan(539));
        assert_eq!(shares(&dossier), [(0, 50), (1, 50)]);
        dossier.0.tenderers[0].own_money_most = Some(Money::from_yuan(359));
        assert_eq!(shares(&dossier), [(1, 60), (2, 40)]);
        dossier.0.tenderers[1].own_money_most = Some(Money::from_yuan(1));
        assert_eq!(shares(&dossier), []);
    }
}
