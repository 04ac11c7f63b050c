//! What a result claims that only a solver can know, held against everything that can be known
//! without one: the claims must not contradict themselves, the recomputed totals, or an award
//! that keeps every rule and is better.

use super::record::Ruled;
use super::standbys::{lawful_but_for_standbys, lawful_with_standbys, with_standbys};
use crate::clauses::award::{Audited, AwardClause, Check, Exchange};
use crate::domain::record::{Forced, LevelRecord, Proof, ProofStatus, Record};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Candidate, GoalLevel};
use crate::findings::{Code, Finding};
use crate::verify::{Decision, Totals};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Everything in the claimed proof and in the claimed explanations that cannot be true.
pub(super) fn contradictions(case: &AwardCase<'_>, claimed: &Record, ruled: &[Ruled]) -> Vec<Finding> {
    let Some(optimal) = ruled.iter().find(|ruled| ruled.rule == AwardRule::Optimal) else { return Vec::new() };
    let Some(proof) = &optimal.proof else { return Vec::new() };
    let lawful: Vec<&Decision> = ruled
        .iter()
        .filter_map(|ruled| ruled.decision.as_ref())
        .filter(|decision| lawful_here(case, decision))
        .collect();
    let levels = case.levels();
    let mut what = shape(&levels, proof, optimal.decision.as_ref());
    if let Some(decision) = &optimal.decision {
        what.extend(values_and_bounds(case, &levels, &proof.levels, decision));
    }
    if let (Some(level), Some(claim)) = (levels.first(), proof.levels.first()) {
        let bound = claim.bound.as_ref().and_then(|bound| level.read(bound));
        let beyond = |decision: &&Decision| better(level, decision.totals.level(case, level), bound);
        if lawful.iter().any(beyond) {
            what.push("bound".to_owned());
        }
        if let (true, Some(decision)) = (claim.proven, &optimal.decision)
            && let Some(better) = improvement(case, level, &decision.award)
        {
            what.push(case.dossier[better].id.clone());
        }
    }
    if proof.status == ProofStatus::Infeasible && !lawful.is_empty() {
        what.push("status".to_owned());
    }
    if let Some(decision) = &optimal.decision {
        let wins = claimed
            .passed_over
            .iter()
            .filter(|passed| !forced_is_possible(case, decision, &passed.top, &passed.forced));
        what.extend(wins.map(|passed| format!("{} {}", passed.lot, passed.top)));
    }
    what.into_iter().map(|what| Finding::new(Code::ProofContradicted).with("what", what)).collect()
}

/// Whether an award keeps every clause in this case too: rules that go lot by lot were decided
/// without what others need of shared capacities.
fn lawful_here(case: &AwardCase<'_>, decision: &Decision) -> bool {
    decision.lawful() && AwardClause::Capacity.audit(case, &decision.award).iter().all(Check::holds)
}

/// Whether a value is better than a bound; no bound excludes nothing.
fn better(level: &GoalLevel, value: i128, bound: Option<i128>) -> bool {
    bound.is_some_and(|bound| if level.minimizes() { value < bound } else { value > bound })
}

/// The right levels, in order; an optimum has an award and all of them proven.
fn shape(levels: &[GoalLevel], proof: &Proof, decision: Option<&Decision>) -> Vec<String> {
    let names = proof.levels.iter().map(|level| level.objective.as_str());
    let all = names.eq(levels.iter().map(GoalLevel::name));
    let proven = all && proof.levels.iter().all(|level| level.proven);
    let complete = decision.is_none() || all;
    let optimal = proof.status == ProofStatus::Optimal;
    if complete && optimal == (proven && decision.is_some()) { Vec::new() } else { vec!["status".to_owned()] }
}

/// Values as recomputed, bounds on the right side of them, proofs in order.
pub(super) fn values_and_bounds(
    case: &AwardCase<'_>,
    levels: &[GoalLevel],
    claims: &[LevelRecord],
    decision: &Decision,
) -> Vec<String> {
    let mut open = false;
    let mut wrong = Vec::new();
    for (level, claim) in levels.iter().zip(claims) {
        let value = decision.totals.level(case, level);
        // A bound that cannot be read is no bound either.
        let bound = claim.bound.as_ref().map(|bound| level.read(bound));
        let bound_fits = match bound {
            Some(Some(bound)) => !open && !better(level, value, Some(bound)) && (!claim.proven || value == bound),
            Some(None) => false,
            None => !claim.proven,
        };
        if level.show(value) != claim.value || !bound_fits || (claim.exact && !claim.proven) {
            wrong.push(level.name().to_owned());
        }
        open |= !claim.proven;
    }
    wrong
}

/// A bid that would be better at a level in the place of the winners that it overlaps, every rule
/// kept: then the award was not optimal. Tries every single exchange, which is no proof. Only what
/// breaks nothing nearby is audited and added up in whole: of a large award that takes long.
fn improvement(case: &AwardCase<'_>, level: &GoalLevel, award: &Award) -> Option<BidIx> {
    let now = Totals::of(case, award).level(case, level);
    let audited = Audited::new(case, award);
    let is_better = |candidate: &&Candidate| {
        let out = audited.overlapped(candidate.bid);
        if !may_improve(case, level, candidate, award, &out) {
            return false;
        }
        let exchange = Exchange { out, taken: candidate.bid, share_percent: candidate.share_percent };
        let other = || {
            let mut other = award.clone();
            for bid in &exchange.out {
                other.bids.remove(bid);
                other.shares.remove(bid);
            }
            other.bids.insert(candidate.bid);
            other.shares.extend((candidate.share_percent < 100).then_some((candidate.bid, candidate.share_percent)));
            other
        };
        if !audited.broken_by(&exchange, || with_standbys(case, &other())).is_empty() {
            return false;
        }
        let other = other();
        better(level, Totals::of(case, &other).level(case, level), Some(now)) && lawful_with_standbys(case, &other)
    };
    case.candidates.par_iter().find_first(is_better).map(|candidate| candidate.bid)
}

/// Whether an exchange can improve a level at all, where that is quickly seen: the totals of a
/// large award take long.
fn may_improve(
    case: &AwardCase<'_>,
    level: &GoalLevel,
    candidate: &Candidate,
    award: &Award,
    replaced: &BTreeSet<BidIx>,
) -> bool {
    let ways = replaced
        .iter()
        .flat_map(|bid| case.ways(*bid).iter().find(|way| way.share_percent == award.share_percent(*bid)));
    match level {
        GoalLevel::Service => candidate.service > ways.map(|way| way.service).sum(),
        _ => true,
    }
}

/// Whether the award that an explanation compares with can exist as it says: the changes applied
/// to the optimum keep every rule, contain the bid, and cost what is claimed.
fn forced_is_possible(case: &AwardCase<'_>, optimal: &Decision, top: &str, forced: &Forced) -> bool {
    let (Some(service_lost), Some(price_added)) = (forced.service_lost, forced.price_added_yuan) else {
        return forced.service_lost.is_none() && forced.price_added_yuan.is_none() && forced.changes.is_empty();
    };
    let positions: BTreeMap<&str, BidIx> =
        case.dossier.bid_ixs().map(|bid| (case.dossier[bid].id.as_str(), bid)).collect();
    let mut other = optimal.award.clone();
    for from in forced.changes.iter().filter_map(|change| positions.get(change.from.as_deref()?)) {
        other.bids.remove(from);
    }
    other.bids.extend(forced.changes.iter().filter_map(|change| positions.get(change.to.as_deref()?)));
    let totals = Totals::of(case, &other);
    positions.get(top).is_some_and(|top| other.bids.contains(top))
        && lawful_but_for_standbys(case, &other)
        && service_lost == optimal.totals.service - totals.service
        && price_added == totals.price - optimal.totals.price
}
