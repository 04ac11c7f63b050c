//! The take-over plan of an award: who stands by for its critical lots, why nobody does, and what
//! becomes of each supplier's lots should it leave (opinions, clause 12). No solving: a verifier can
//! repeat it.

mod exits;
mod fitting;
#[cfg(test)]
mod tests;

pub use fitting::{fill_standbys, misfits};

use crate::clauses::award::{Check, STANDBY, standby_exit};
use crate::domain::standby_record::{
    MissingReason, MissingStandby, StandbyBid, StandbyLot, StandbyMode, StandbyObstacle, StandbyPlan,
};
use crate::domain::{Award, AwardCase, BidIx, Candidate, LotIx, Settlement, TendererIx};
use fitting::{alone, critical_winners};

/// The plan of an award with the stand-bys that it names; nothing where it has no critical lot.
/// Whether their choice is proven the best is the solver's to say.
pub fn standby_plan(case: &AwardCase<'_>, award: &Award, proven: bool) -> Option<StandbyPlan> {
    let winners = critical_winners(case, award);
    if winners.is_empty() {
        return None;
    }
    let dossier = case.dossier;
    let alone = alone(case);
    let trial = Trial { case, settled: &case.settle(award), groups: &dossier.affiliation_groups() };
    let mut tried = award.clone();
    let mut lot = |(lot, winner): (LotIx, BidIx)| {
        let named = award.standbys.get(&lot).and_then(|bid| case.candidate(*bid));
        StandbyLot {
            lot: dossier[lot].id.clone(),
            bid: dossier[winner].id.clone(),
            tenderer: dossier[dossier[winner].tenderer].id.clone(),
            standby: named.map(|standby| standby_bid(case, standby)),
            missing: named.is_none().then(|| {
                let bids = alone.get(&lot).map_or(&[][..], Vec::as_slice);
                trial.missing(&mut tried, bids, lot, dossier[winner].tenderer)
            }),
        }
    };
    Some(StandbyPlan {
        mode: if dossier.reserves_standbys() { StandbyMode::Reserve } else { StandbyMode::Nominate },
        proven,
        lots: winners.into_iter().map(&mut lot).collect(),
        exits: exits::exits(case, award),
    })
}

/// A bid on one lot as the record names it.
fn standby_bid(case: &AwardCase<'_>, standby: &Candidate) -> StandbyBid {
    StandbyBid {
        bid: case.dossier[standby.bid].id.clone(),
        tenderer: case.dossier[standby.tenderer].id.clone(),
        price_yuan: standby.price,
        quality: standby.offers.first().map(|offer| offer.quality).unwrap_or_default(),
        service: standby.service,
    }
}

/// What stand-bys are tried with.
struct Trial<'a> {
    case: &'a AwardCase<'a>,
    /// What is paid for the award: stand-bys are paid nothing.
    settled: &'a Settlement<'a>,
    groups: &'a [TendererIx],
}

impl Trial<'_> {
    /// Why nobody stands by for a lot that `winner` has won: each bid that might, tried exactly.
    fn missing(&self, award: &mut Award, bids: &[&Candidate], lot: LotIx, winner: TendererIx) -> MissingStandby {
        let dossier = self.case.dossier;
        let obstacle = |candidate: &&Candidate| {
            let affiliate = self.groups[candidate.tenderer.0] == self.groups[winner.0];
            let breaks = if affiliate { Vec::new() } else { self.exceeded(award, lot, candidate.bid, winner) };
            let mut even_alone = false;
            if !breaks.is_empty() {
                let others = std::mem::take(&mut award.standbys);
                even_alone = !self.exceeded(award, lot, candidate.bid, winner).is_empty();
                award.standbys = others;
            }
            StandbyObstacle {
                bid: dossier[candidate.bid].id.clone(),
                tenderer: dossier[candidate.tenderer].id.clone(),
                affiliate,
                even_alone,
                breaks: breaks.iter().map(Check::record).collect(),
            }
        };
        let others = bids.iter().filter(|candidate| candidate.tenderer != winner);
        let obstacles: Vec<StandbyObstacle> = others.map(obstacle).collect();
        let reason = if obstacles.is_empty() {
            MissingReason::NobodyElse
        } else if obstacles.iter().all(|obstacle| obstacle.affiliate) {
            MissingReason::OnlyAffiliates
        } else {
            MissingReason::Limits
        };
        MissingStandby { reason, obstacles }
    }

    /// The limits that the winner's exit exceeds where a bid stands by for its lot: no other exit
    /// changes.
    fn exceeded(&self, award: &mut Award, lot: LotIx, bid: BidIx, winner: TendererIx) -> Vec<Check> {
        award.standbys.insert(lot, bid);
        let mut checks = standby_exit(self.case, award, self.settled, winner);
        award.standbys.remove(&lot);
        checks.retain(|check| !check.holds());
        checks
    }
}

/// Whether a check is about a lot's having a fit stand-by, not about a limit.
fn is_presence(check: &Check) -> bool {
    check.clause == STANDBY
}
