//! What a result claims that only a solver can know, held against everything that can be known
//! without one: the claims must not contradict themselves, the recomputed totals, or an award
//! that keeps every rule and is better.

use super::record::Ruled;
use crate::clauses::award::audit_all;
use crate::domain::record::{Forced, LevelRecord, Proof, ProofStatus, Record};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Money, Service};
use crate::findings::{Code, Finding};
use crate::verify::Decision;
use std::collections::BTreeMap;

/// The levels of the objective, in their order.
const LEVELS: [&str; 3] = ["service", "price", "social-workers"];

/// Everything in the claimed proof and in the claimed explanations that cannot be true.
pub(super) fn contradictions(case: &AwardCase<'_>, claimed: &Record, ruled: &[Ruled]) -> Vec<Finding> {
    let Some(optimal) = ruled.iter().find(|ruled| ruled.rule == AwardRule::Optimal) else { return Vec::new() };
    let Some(proof) = &optimal.proof else { return Vec::new() };
    let lawful: Vec<&Decision> =
        ruled.iter().filter_map(|ruled| ruled.decision.as_ref()).filter(|decision| decision.lawful()).collect();
    let mut what = shape(proof, optimal.decision.as_ref());
    what.extend(levels(proof, optimal.decision.as_ref()));
    let bound = proof.levels.first().and_then(|level| level.bound.as_ref()?.parse::<Service>().ok());
    if lawful.iter().any(|decision| bound.is_some_and(|bound| decision.totals.service > bound)) {
        what.push("bound".to_owned());
    }
    if proof.status == ProofStatus::Infeasible && !lawful.is_empty() {
        what.push("status".to_owned());
    }
    if let Some(decision) = &optimal.decision {
        let first_is_proven = proof.levels.first().is_some_and(|level| level.proven);
        if first_is_proven && let Some(better) = improvement(case, &decision.award) {
            what.push(case.dossier[better].id.clone());
        }
        let wins = claimed
            .passed_over
            .iter()
            .filter(|passed| !forced_is_possible(case, decision, &passed.top, &passed.forced));
        what.extend(wins.map(|passed| format!("{} {}", passed.lot, passed.top)));
    }
    what.into_iter().map(|what| Finding::new(Code::ProofContradicted).with("what", what)).collect()
}

/// The right levels, in order; an optimum has an award and all of them proven.
fn shape(proof: &Proof, decision: Option<&Decision>) -> Vec<String> {
    let names: Vec<&str> = proof.levels.iter().map(|level| level.objective.as_str()).collect();
    let proven = names == LEVELS && proof.levels.iter().all(|level| level.proven);
    let complete = decision.is_none() || names == LEVELS;
    let optimal = proof.status == ProofStatus::Optimal;
    if complete && optimal == (proven && decision.is_some()) { Vec::new() } else { vec!["status".to_owned()] }
}

/// Values as recomputed, bounds on the right side of them, proofs in order.
pub(super) fn levels(proof: &Proof, decision: Option<&Decision>) -> Vec<String> {
    let Some(decision) = decision else { return Vec::new() };
    let totals = &decision.totals;
    let mut open = false;
    let mut wrong = Vec::new();
    for level in &proof.levels {
        // How far the bound is beyond the value, in steps; negative on the wrong side.
        let (value, beyond) = match level.objective.as_str() {
            "service" => (totals.service.to_string(), beyond::<Service>(level, Service::steps)),
            "price" => (totals.price.to_string(), beyond::<Money>(level, Money::fen).map(|steps| -steps)),
            _ => (totals.social_workers.to_string(), beyond::<i128>(level, |persons| persons)),
        };
        let bound_fits = match beyond {
            Some(steps) => !open && steps >= 0 && (!level.proven || steps == 0),
            None => level.bound.is_none() && !level.proven,
        };
        if value != level.value || !bound_fits || (level.exact && !level.proven) {
            wrong.push(level.objective.clone());
        }
        open |= !level.proven;
    }
    wrong
}

/// Bound less value, in steps; nothing where either is no number or the bound is absent.
fn beyond<T: std::str::FromStr>(level: &LevelRecord, steps: impl Fn(T) -> i128) -> Option<i128> {
    let of = |text: &str| text.parse::<T>().ok().map(&steps);
    of(level.bound.as_deref()?)?.checked_sub(of(&level.value)?)
}

/// A bid that would give more service in the place of the winners that it overlaps, every rule
/// kept: then the award was not optimal. Tries every single exchange, which is no proof.
fn improvement(case: &AwardCase<'_>, award: &Award) -> Option<BidIx> {
    let service = |award: &Award| -> Service {
        award.bids.iter().filter_map(|bid| case.candidate(*bid)).map(|candidate| candidate.service).sum()
    };
    let now = service(award);
    let winners = award.winners(case.dossier);
    let better = |candidate: &&crate::domain::Candidate| {
        let mut other = award.clone();
        for offer in &candidate.offers {
            if let Some(winner) = winners.get(&offer.lot) {
                other.bids.remove(winner);
            }
        }
        other.bids.insert(candidate.bid);
        service(&other) > now && audit_all(case, &other).iter().all(|check| check.holds())
    };
    case.candidates.iter().find(better).map(|candidate| candidate.bid)
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
    let totals = crate::verify::Totals::of(case, &other);
    positions.get(top).is_some_and(|top| other.bids.contains(top))
        && audit_all(case, &other).iter().all(|check| check.holds())
        && service_lost == optimal.totals.service - totals.service
        && price_added == totals.price - optimal.totals.price
}
