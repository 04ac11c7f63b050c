//! Why a lot's top-ranked bid did not win.

use super::budget::Budget;
use super::by_rule::with_bid;
use super::changes::flips;
use super::fill_standbys;
use crate::award_model::{AwardModel, is_kept_while_choosing};
use crate::award_rules::{Effort, award};
use crate::clauses::award::{Audited, Check, Exchange, audit_all};
use crate::domain::record::{CheckRecord, Forced, PassedOver, ProofStatus};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, LotIx, Money, Service};
use crate::lp::Model;
use crate::solve::Status;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What is asked, and how long the answers may take.
pub struct Question<'a> {
    /// The case.
    pub case: &'a AwardCase<'a>,
    /// Its model.
    pub model: &'a AwardModel,
    /// The award that heads the report.
    pub headline: &'a Award,
    /// The optimal award, with which forced awards are compared; absent where none was found.
    pub optimal: Option<&'a Award>,
    /// Time for all answers together, shared fairly among them; what is not answered within
    /// its share says so.
    pub time_limit: Duration,
    /// Set when the user wants to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

/// A lot whose top-ranked eligible bid did not win.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swap {
    /// The lot.
    pub lot: LotIx,
    /// Its top-ranked bid.
    pub top: BidIx,
    /// The winner, where there is one.
    pub winner: Option<BidIx>,
    /// What putting the top bid in the winner's place, and changing nothing else, would break.
    pub breaks: Vec<CheckRecord>,
}

/// The lots whose top-ranked eligible bid is not in the award, in published order. No solving:
/// a verifier can repeat it.
///
/// Of what the swap breaks, only the checks that the published rule keeps are a reason: a
/// committee that goes lot by lot does not look at the others.
pub fn swaps(case: &AwardCase<'_>, award: &Award) -> Vec<Swap> {
    let mut top_of: BTreeMap<LotIx, BidIx> = BTreeMap::new();
    for candidate in case.candidates {
        for offer in candidate.offers.iter().filter(|offer| offer.rank == 1) {
            top_of.entry(offer.lot).or_insert(candidate.bid);
        }
    }
    let winners = award.winners(case.dossier);
    let audited = Audited::new(case, award);
    let swap = |lot: LotIx| {
        let top = top_of.get(&lot).copied().filter(|top| !award.bids.contains(top))?;
        let winner = winners.get(&lot).copied();
        Some(Swap { lot, top, winner, breaks: broken_by_swap(&audited, top) })
    };
    case.dossier.lot_ixs().collect::<Vec<_>>().into_par_iter().filter_map(swap).collect()
}

/// Answers why each top-ranked bid was passed over: what the swap alone would break, and the
/// best award that does contain the bid.
///
/// The solves run in parallel; each is deterministic, so the answers are the same at any number
/// of threads unless the time runs out.
pub fn passed_over(question: &Question<'_>) -> Vec<PassedOver> {
    let swaps = swaps(question.case, question.headline);
    // A package may top several lots: it is forced in once.
    let distinct: BTreeSet<BidIx> = swaps.iter().map(|swap| swap.top).collect();
    let budget = Budget::new(question.time_limit, distinct.len(), question.progress);
    let answer = |top: BidIx| {
        let time = budget.share(Duration::ZERO);
        let forced = force(question.case, question.model, question.optimal, top, time, question.cancel);
        budget.answered();
        (top, forced)
    };
    let forced: BTreeMap<BidIx, Forced> = distinct.into_par_iter().map(answer).collect();
    swaps.into_iter().map(|swap| swap.record(question.case, forced[&swap.top].clone())).collect()
}

impl Swap {
    /// The swap as the record keeps it.
    pub fn record(&self, case: &AwardCase<'_>, forced: Forced) -> PassedOver {
        PassedOver {
            lot: case.dossier[self.lot].id.clone(),
            top: case.dossier[self.top].id.clone(),
            winner: self.winner.map(|bid| case.dossier[bid].id.clone()),
            breaks: self.breaks.clone(),
            forced,
        }
    }
}

/// The checks that an award fails.
pub(super) fn broken(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    audit_all(case, award).into_iter().filter(|check| !check.holds()).collect()
}

/// The checks that fail once a bid takes the place of every winner that it overlaps, and that did
/// not fail before, of those that the published rule keeps while it chooses.
pub(super) fn broken_by_swap(audited: &Audited<'_>, top: BidIx) -> Vec<CheckRecord> {
    let (case, award) = (audited.case(), audited.award());
    let exchange = Exchange { out: audited.overlapped(top), taken: top, share_percent: largest_share(case, top) };
    let broken = audited.broken_by(&exchange, || exchanged(case, award, &exchange));
    let kept = broken.iter().filter(|check| is_kept_while_choosing(case.dossier.tender.award_rule, check.clause));
    kept.map(|check| check.record()).collect()
}

fn largest_share(case: &AwardCase<'_>, bid: BidIx) -> u32 {
    case.candidate(bid).map_or(100, |way| way.share_percent)
}

/// The award with a bid in the place of every winner that it overlaps, with its largest share.
pub(super) fn swapped(case: &AwardCase<'_>, award: &Award, top: BidIx) -> Award {
    let overlaps = |bid: &&BidIx| case.dossier[top].offers.iter().any(|o| case.dossier[**bid].offer(o.lot).is_some());
    let out = award.bids.iter().filter(overlaps).copied().collect();
    exchanged(case, award, &Exchange { out, taken: top, share_percent: largest_share(case, top) })
}

/// The award after an exchange.
fn exchanged(case: &AwardCase<'_>, award: &Award, exchange: &Exchange) -> Award {
    let Exchange { out, taken, share_percent } = exchange;
    let mut swapped = Award::of(award.bids.difference(out).copied().chain([*taken]));
    let stays = |(bid, _): &(&BidIx, &u32)| !out.contains(bid);
    swapped.shares = award.shares.iter().filter(stays).map(|(bid, share)| (*bid, *share)).collect();
    swapped.shares.extend((*share_percent < 100).then_some((*taken, *share_percent)));
    if case.dossier.reserves_standbys() {
        // Where the winner stays, so does the stand-by; else the best that fits.
        let (before, after) = (award.winners(case.dossier), swapped.winners(case.dossier));
        let stays = |lot: &LotIx| before.get(lot) == after.get(lot);
        swapped.standbys = award.standbys.iter().filter(|(lot, _)| stays(lot)).map(|(lot, bid)| (*lot, *bid)).collect();
        fill_standbys(case, &mut swapped);
    }
    swapped
}

/// The best award that contains a bid, compared with the optimal one: solved again with the bid
/// fixed in, as far as service and price are decided.
pub(super) fn force(
    case: &AwardCase<'_>,
    model: &AwardModel,
    optimal: Option<&Award>,
    top: BidIx,
    time: Duration,
    cancel: &AtomicBool,
) -> Forced {
    let unanswered = |status| Forced { status, service_lost: None, price_added_yuan: None, changes: Vec::new() };
    if time.is_zero() {
        return unanswered(ProofStatus::Unknown);
    }
    let forced = with_bid(case, model, top);
    // The optimal award with the top bid in the winners' place: a hint where it breaks a row.
    let exchanged = optimal.map(|optimal| swapped(case, optimal, top));
    let effort = Effort {
        time_limit: Some(time),
        cancel: Some(cancel),
        model: Some(&forced),
        known: exchanged.as_ref(),
        first_levels: levels_of_totals(&forced.model),
        ..Effort::default()
    };
    let Ok(ruling) = award(case, AwardRule::Optimal, &effort) else { return unanswered(ProofStatus::Unknown) };
    let status = match ruling.outcome.map(|outcome| outcome.status) {
        Some(Status::Optimal) => ProofStatus::Optimal,
        Some(Status::Feasible) => ProofStatus::WithinGap,
        Some(Status::Infeasible) => ProofStatus::Infeasible,
        Some(Status::Unknown) | None => ProofStatus::Unknown,
    };
    let (Some(decision), Some(optimal)) = (ruling.decision, optimal) else { return unanswered(status) };
    let other = decision.award;
    let totals = |award: &Award| -> (Service, Money) {
        let settled = case.settle(award);
        (settled.won.iter().map(|way| way.service).sum(), settled.price())
    };
    let dossier = case.dossier;
    let ((service, price), (other_service, other_price)) = (totals(optimal), totals(&other));
    Forced {
        status,
        service_lost: Some(service - other_service),
        price_added_yuan: Some(other_price - price),
        changes: flips(dossier, optimal, &other),
    }
}

/// How many levels of the objective decide service and price; none where only all of them and the
/// tie-break do.
pub(super) fn levels_of_totals(model: &Model) -> Option<usize> {
    let position = |name: &str| model.objectives.iter().position(|level| level.name == name);
    Some(position("service")?.max(position("price")?) + 1)
}
