//! Awards lot by lot, in published order, as a committee makes them by hand.

use crate::clauses::award::{Check, Paper, Tally, audit_all, kept_by_hand};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Candidate, CandidateOffer, Division, LotIx};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The checks of an award that a rule keeps while it chooses: all for the optimum, for the others
/// what a committee [keeps by hand](kept_by_hand).
pub fn kept_while_choosing(rule: AwardRule, case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    audit_all(case, award).into_iter().filter(|check| is_kept_while_choosing(rule, check.clause)).collect()
}

/// Whether a rule keeps checks of this name while it chooses.
pub fn is_kept_while_choosing(rule: AwardRule, check: &str) -> bool {
    match rule {
        AwardRule::Optimal => true,
        AwardRule::LowestPrice | AwardRule::RankFirst => kept_by_hand(check),
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
    let paper = if published { Paper::by_hand(case) } else { Paper::blank(case) };
    let by_price = LotByLot::new(case, paper, |offer| (offer.adjusted_price, offer.rank));
    by_price.award(&case.dossier.lot_ixs().collect::<Vec<LotIx>>())
}

/// Each lot to its highest composite score, under what a committee [keeps by hand](kept_by_hand):
/// what is left of each ceiling, limits, conditions, and lots that stay with their earlier
/// suppliers; a bid that does not fit is passed over for the next in rank (law art. 43).
///
/// A package wins only where it leads on every one of its lots, all open, among the bids that
/// still fit. Another package that cannot lead on all of *its* lots does not stand in its way. A
/// bid that requires another wins only after that one. A divisible lot goes in the largest shares
/// that its division admits, the best bid's first. A lot that is to stay with its earlier supplier
/// goes to the best of that supplier's bids that fit, or to nobody; of a divisible one others get
/// what leaves the earlier supplier a share.
pub fn rank_first(case: &AwardCase<'_>) -> Award {
    LotByLot::by_rank(case).award(&case.dossier.lot_ixs().collect::<Vec<LotIx>>())
}

/// Who waits for which lot, and on what paper: ready to go through the lots in any order.
#[derive(Debug)]
pub struct LotByLot<'a> {
    case: AwardCase<'a>,
    paper: Paper<'a>,
    /// Candidates of each lot, the best first.
    queues: Vec<Vec<&'a Candidate>>,
}

impl<'a> LotByLot<'a> {
    /// As [`rank_first`] goes through them.
    pub fn by_rank(case: &AwardCase<'a>) -> Self {
        Self::new(case, Paper::by_hand(case), |offer| (Decimal::ZERO, offer.rank))
    }

    fn new(case: &AwardCase<'a>, paper: Paper<'a>, order: impl Fn(&CandidateOffer) -> (Decimal, u32)) -> Self {
        let mut on_lot: Vec<Vec<(&Candidate, &CandidateOffer)>> = vec![Vec::new(); case.dossier.lots.len()];
        for candidate in case.first_ways() {
            for offer in &candidate.offers {
                on_lot[offer.lot.0].push((candidate, offer));
            }
        }
        for bids in &mut on_lot {
            bids.sort_by_key(|(candidate, offer)| (order(offer), candidate.bid));
        }
        let queues = on_lot.iter().map(|bids| bids.iter().map(|(candidate, _)| *candidate).collect()).collect();
        Self { case: *case, paper, queues }
    }

    /// The award with the lots in this order: had the documents published another one, what would
    /// have been decided otherwise.
    pub fn award(&self, order: &[LotIx]) -> Award {
        let open = vec![true; self.queues.len()];
        let mut sequence = Sequence { queues: &self.queues, open, tally: Tally::new(&self.paper) };
        for lot in order.iter().copied().filter(|lot| !self.queues[lot.0].is_empty()) {
            if !sequence.open[lot.0] {
                continue;
            }
            if let Some(division) = self.case.dossier[lot].division {
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
        sequence.tally.award()
    }
}

/// The lots given so far, and who waits for the others.
struct Sequence<'p> {
    queues: &'p [Vec<&'p Candidate>],
    open: Vec<bool>,
    tally: Tally<'p>,
}

impl<'p> Sequence<'p> {
    /// The best candidate of a lot that is not struck, finds all its lots open, and fits.
    fn leader(&self, lot: LotIx, struck: &BTreeSet<BidIx>) -> Option<&'p Candidate> {
        let stands = |candidate: &&&Candidate| {
            let open = candidate.offers.iter().all(|offer| self.open[offer.lot.0]);
            open && !struck.contains(&candidate.bid) && self.tally.fits(candidate.bid, 100)
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
        let before = self.tally.clone();
        let (mut rest, mut winners) = (100, 0);
        let queue = &self.queues[lot.0];
        for (behind, candidate) in (0..queue.len()).rev().zip(queue) {
            let places = division.winners_most.map_or(u32::MAX, |most| most - winners - 1);
            let more = u32::try_from(behind).unwrap_or(u32::MAX).min(places);
            let mut shares = division.shares().filter(|share| *share <= rest && division.makes_up(rest - share, more));
            let Some(share) = shares.find(|share| self.tally.fits(candidate.bid, *share)) else { continue };
            self.tally.give(candidate.bid, share);
            (rest, winners) = (rest - share, winners + 1);
            if rest == 0 {
                break;
            }
        }
        if rest > 0 {
            self.tally = before;
        }
        self.open[lot.0] = false;
    }

    fn give(&mut self, candidate: &Candidate) {
        self.tally.give(candidate.bid, 100);
        for offer in &candidate.offers {
            self.open[offer.lot.0] = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::award::AwardClause;
    use crate::domain::{LotPart, LotScope, Money, RuleKind, TenderRule, TendererIx, TendererScope};
    use crate::evaluation::candidates;
    use crate::evaluation::test_dossier::{TestDossier, tender};
    use crate::findings::Place;

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

    fn rule(dossier: &TestDossier, kind: RuleKind) -> TenderRule {
        TenderRule {
            id: "R1".into(),
            kind,
            on: true,
            lot_scope: LotScope::Overall,
            parts: vec![LotPart { key: "*".into(), name: "*".into(), lots: dossier.0.lot_ixs().collect() }],
            tenderer_scope: TendererScope::Everyone,
            tenderers: dossier.0.tenderer_ixs().collect(),
            reason: String::new(),
            place: Place::default(),
        }
    }

    #[test]
    fn a_lot_stays_with_its_earlier_supplier_or_is_not_given() {
        for kind in [RuleKind::KeepEarlier, RuleKind::ChangesMost { most: 0 }] {
            let mut dossier = tender().with_three_bids();
            dossier.0.earlier.insert(LotIx(0), TendererIx(2));
            let rule = rule(&dossier, kind);
            dossier.0.tender_rules.push(rule);
            assert_eq!(shares(&dossier), [(2, 100)]);
            dossier.0.tenderers[2].own_money_most = Some(Money::from_yuan(1));
            assert_eq!(shares(&dossier), []);
        }
    }

    #[test]
    fn of_a_divided_lot_the_earlier_supplier_keeps_the_least_share_that_is_left() {
        let mut dossier = divided(20, 100, None);
        dossier.0.earlier.insert(LotIx(0), TendererIx(2));
        let rule = rule(&dossier, RuleKind::KeepEarlier);
        dossier.0.tender_rules.push(rule);
        assert_eq!(shares(&dossier), [(0, 80), (2, 20)]);
        dossier.0.lots[0].division.as_mut().unwrap().most_percent = 40;
        assert_eq!(shares(&dossier), [(0, 40), (1, 40), (2, 20)]);
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
