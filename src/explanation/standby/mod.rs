//! The take-over plan of an award: who stands by for its critical lots, why nobody does, and what
//! becomes of each supplier's lots should it leave (opinions, clause 12). No solving: a verifier can
//! repeat it.

mod exits;
mod fitting;
#[cfg(test)]
mod tests;

pub use fitting::{fill_standbys, misfits};

use crate::clauses::award::{AwardClause, Check, STANDBY};
use crate::domain::standby_record::{
    MissingReason, MissingStandby, StandbyBid, StandbyLot, StandbyMode, StandbyObstacle, StandbyPlan,
};
use crate::domain::{Award, AwardCase, BidIx, Candidate, LotIx};
use fitting::{alone_on, critical_winners};
use std::collections::BTreeMap;

/// The plan of an award with the stand-bys that it names; nothing where it has no critical lot.
/// Whether their choice is proven the best is the solver's to say.
pub fn standby_plan(case: &AwardCase<'_>, award: &Award, proven: bool) -> Option<StandbyPlan> {
    let winners = critical_winners(case, award);
    if winners.is_empty() {
        return None;
    }
    let dossier = case.dossier;
    let lot = |(lot, winner): (LotIx, BidIx)| {
        let named = award.standbys.get(&lot).and_then(|bid| case.candidate(*bid));
        StandbyLot {
            lot: dossier[lot].id.clone(),
            bid: dossier[winner].id.clone(),
            tenderer: dossier[dossier[winner].tenderer].id.clone(),
            standby: named.map(|standby| standby_bid(case, standby)),
            missing: named.is_none().then(|| missing(case, award, lot, winner)),
        }
    };
    Some(StandbyPlan {
        mode: if dossier.reserves_standbys() { StandbyMode::Reserve } else { StandbyMode::Nominate },
        proven,
        lots: winners.into_iter().map(lot).collect(),
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

/// Why nobody stands by for a lot: each bid that might, tried exactly.
fn missing(case: &AwardCase<'_>, award: &Award, lot: LotIx, winner: BidIx) -> MissingStandby {
    let dossier = case.dossier;
    let groups = dossier.affiliation_groups();
    let winner = dossier[winner].tenderer;
    let obstacle = |candidate: &Candidate| {
        let affiliate = groups[candidate.tenderer.0] == groups[winner.0];
        let with = |others: BTreeMap<LotIx, BidIx>| {
            let standbys = others.into_iter().chain([(lot, candidate.bid)]).collect();
            exceeded(case, &Award { standbys, ..award.clone() })
        };
        let breaks = if affiliate { Vec::new() } else { with(award.standbys.clone()) };
        StandbyObstacle {
            bid: dossier[candidate.bid].id.clone(),
            tenderer: dossier[candidate.tenderer].id.clone(),
            affiliate,
            even_alone: !breaks.is_empty() && !with(BTreeMap::new()).is_empty(),
            breaks: breaks.iter().map(Check::record).collect(),
        }
    };
    let others = alone_on(case, lot).filter(|candidate| candidate.tenderer != winner);
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

/// The limits that cases of exit exceed.
fn exceeded(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let checks = AwardClause::Standby.audit(case, award).into_iter();
    checks.filter(|check| !check.holds() && !is_presence(check)).collect()
}

/// Whether a check is about a lot's having a fit stand-by, not about a limit.
fn is_presence(check: &Check) -> bool {
    check.clause == STANDBY
}
