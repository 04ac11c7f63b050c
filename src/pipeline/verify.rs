//! Re-checks a result from the input files alone: exact integers, no solver.

use super::award::remarks;
use super::claims;
use super::differences::{compare, differs};
use super::record::{Ruled, record};
use super::{Prepared, infeasible, prepare, standbys};
use crate::award_model::by_hand;
use crate::clauses::award::{AwardClause, Check};
use crate::domain::conflict_record::InfeasibilityRecord;
use crate::domain::record::{Forced, PassedOver, Proof, ProofStatus, Record, RuleResult, Standing};
use crate::domain::{Award, AwardCase, AwardRule, BidIx};
use crate::explanation::swaps;
use crate::findings::{Code, Finding, Severity};
use crate::reports::json;
use crate::verify::decide;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Compares a result with what the files of its dossier give: the digests of the files, every
/// clause on every award, each total, each price by year, each score, each text.
///
/// What only a solver can know is taken as the result claims it, after checks that need none:
/// bounds that do not contradict the values, and the awards that explanations compare with.
///
/// Returns the record as recomputed, and the findings: an error for everything that differs,
/// and a word on what was not verified.
pub fn verify(result: &[u8], dossier: &Path) -> (Option<Record>, Vec<Finding>) {
    let (claimed, prepared) = rayon::join(|| json::read(result), || prepare(dossier));
    let mut claimed = match claimed {
        Ok(claimed) => claimed,
        Err(finding) => return (None, vec![finding]),
    };
    let prepared = match prepared {
        Ok(prepared) => prepared,
        Err(findings) => return (None, findings),
    };
    let mut faults = inputs(&claimed, &prepared);
    // With these findings no award would have been made.
    faults.extend(prepared.findings.iter().filter(|finding| finding.severity() == Severity::Error).cloned());
    match recomputed(&claimed, &prepared, &mut faults) {
        Ok(mut record) => {
            compare(&mut claimed, &mut record, &mut faults);
            faults.extend(limits_of_verifying(&record));
            (Some(record), faults)
        }
        Err(more) => {
            faults.extend(more);
            (None, faults)
        }
    }
}

/// What a verification without a solver cannot say.
fn limits_of_verifying(record: &Record) -> Vec<Finding> {
    let optimal = record.results.iter().find(|result| result.rule == AwardRule::Optimal);
    let of_optimum = match optimal.and_then(|result| Some(result.proof.as_ref()?.status)) {
        Some(ProofStatus::Infeasible) if record.infeasibility.as_ref().is_some_and(infeasible::is_found) => {
            Some(Finding::new(Code::ConflictsNotRepeated))
        }
        Some(ProofStatus::Infeasible) => Some(Finding::new(Code::NothingToVerify)),
        Some(ProofStatus::Optimal) => Some(Finding::new(Code::OptimalityNotRepeated)),
        _ => None,
    };
    let joint = record
        .joint
        .as_ref()
        .map(|joint| Finding::new(Code::JointNotRepeated).with("dossiers", joint.dossiers.join(", ")));
    let chosen = record.results.iter().filter_map(|result| result.standby_plan.as_ref()).any(|plan| plan.proven);
    of_optimum.into_iter().chain(joint).chain(chosen.then(|| Finding::new(Code::StandbysNotRepeated))).collect()
}

/// The files that the result was made from against the files that are there.
fn inputs(claimed: &Record, prepared: &Prepared) -> Vec<Finding> {
    let there: BTreeMap<&str, &str> =
        prepared.dossier.files.iter().map(|file| (file.name.as_str(), file.sha256.as_str())).collect();
    let then: BTreeMap<&str, &str> =
        claimed.inputs.iter().map(|file| (file.file.as_str(), file.sha256.as_str())).collect();
    let names: BTreeSet<&str> = there.keys().chain(then.keys()).copied().collect();
    let fault = |name: &str| match (then.get(name), there.get(name)) {
        (Some(before), Some(now)) if before == now => None,
        (Some(_), Some(_)) => Some(Finding::new(Code::InputChanged).with("file", name)),
        _ => Some(Finding::new(Code::InputSetChanged).with("file", name)),
    };
    names.into_iter().filter_map(fault).collect()
}

fn recomputed(claimed: &Record, prepared: &Prepared, faults: &mut Vec<Finding>) -> Result<Record, Vec<Finding>> {
    let whole = prepared.case();
    let shared = claimed.joint.as_ref().map(|joint| prepared.within(&joint.capacities));
    let within = shared.as_ref().unwrap_or(prepared);
    let optimal_case = within.case();
    let mut ruled = Vec::new();
    for rule in AwardRule::ALL {
        let case = if rule == AwardRule::Optimal { optimal_case } else { whole };
        let Some(result) = claimed.results.iter().find(|result| result.rule == rule) else {
            return Err(vec![differs("results", "", &format!("{rule:?}"))]);
        };
        let award = match by_hand(&case, rule) {
            Some(award) => Some(award),
            None => named_award(prepared, result)?,
        };
        if let Some(award) = &award {
            can_win(prepared, award)?;
        }
        let planned = award.is_some() && standbys::planned(&case, rule);
        let named = if planned { standbys::named(&case, result)? } else { BTreeMap::new() };
        let award = award.map(|award| Award { standbys: named, ..award });
        let decision = award.map(|award| decide(&case, award)).transpose()?;
        if let Some(decision) = decision.as_ref().filter(|_| must_be_lawful(claimed, result)) {
            faults.extend(broken_clauses(decision.checks.iter()));
        }
        if result.proof.is_some() != (rule == AwardRule::Optimal) {
            faults.push(Finding::new(Code::ProofContradicted).with("what", "proof"));
        }
        // That the choice is the best is the result's claim; where it has no plan, there is nothing to claim.
        let standbys_proven = planned.then(|| result.standby_plan.as_ref().is_none_or(|plan| plan.proven));
        ruled.push(Ruled { rule, decision, proof: result.proof.clone(), standbys_proven });
    }
    for ruled in &ruled {
        let case = if ruled.rule == AwardRule::Optimal { &optimal_case } else { &whole };
        faults.extend(standbys::contradictions(case, ruled));
    }
    faults.extend(claims::contradictions(&optimal_case, claimed, &ruled));
    let infeasibility = infeasibility(claimed, prepared, &ruled, faults)?;
    let award_of = |rule| ruled.iter().find(|r| r.rule == rule).and_then(|r| r.decision.as_ref()).map(|d| &d.award);
    let headline = award_of(prepared.dossier.tender.award_rule).or(award_of(AwardRule::Optimal));
    let elastic = claimed.headline.standing == Standing::Elastic;
    let headline = headline.filter(|_| !(elastic && infeasibility.as_ref().is_some_and(infeasible::is_found)));
    let explained = headline.map(|headline| passed_over(claimed, within, headline)).unwrap_or_default();
    let mut findings = prepared.findings.clone();
    findings.extend(remarks(&whole, &ruled, &prepared.findings));
    let mut record = record(prepared, within, &ruled, explained, findings);
    record.joint.clone_from(&claimed.joint);
    infeasible::enter(&mut record, infeasibility, elastic);
    Ok(record)
}

/// The conflicts and the relaxation of a result that says that no award is possible.
fn infeasibility(
    claimed: &Record,
    prepared: &Prepared,
    ruled: &[Ruled],
    faults: &mut Vec<Finding>,
) -> Result<Option<InfeasibilityRecord>, Vec<Finding>> {
    let proofs = || ruled.iter().filter_map(|ruled| ruled.proof.as_ref());
    if claimed.infeasibility.is_some() != proofs().any(|proof| proof.status == ProofStatus::Infeasible) {
        faults.push(Finding::new(Code::ProofContradicted).with("what", "infeasibility"));
    }
    let Some(claimed) = &claimed.infeasibility else { return Ok(None) };
    let mut named = named_award(prepared, &claimed.relaxation.result)?;
    if let Some(award) = &mut named {
        can_win(prepared, award)?;
        if prepared.dossier.reserves_standbys() {
            award.standbys = standbys::named(&prepared.case(), &claimed.relaxation.result)?;
        }
    }
    let others: Vec<&Award> = ruled.iter().filter_map(|ruled| Some(&ruled.decision.as_ref()?.award)).collect();
    infeasible::recompute(prepared, claimed, named, &others, faults).map(Some)
}

/// A bid that cannot win, or not with this share, has no totals to compare; its clause says all.
fn can_win(prepared: &Prepared, award: &Award) -> Result<(), Vec<Finding>> {
    let case = prepared.case();
    let mut broken = AwardClause::Eligibility.audit(&case, award);
    broken.retain(|check| !check.holds());
    if broken.is_empty() {
        let in_a_way = |bid: &BidIx| case.ways(*bid).iter().any(|way| way.share_percent == award.share_percent(*bid));
        if !award.bids.iter().all(in_a_way) {
            broken = AwardClause::Division.audit(&case, award);
        }
    } else {
        broken = named_by_floors(prepared, award, broken);
    }
    let findings = broken_clauses(broken.iter());
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// Bids that nothing but a quality floor excludes break that clause, not eligibility.
fn named_by_floors(prepared: &Prepared, award: &Award, mut broken: Vec<Check>) -> Vec<Check> {
    let held_out = infeasible::held_out(prepared);
    let mut floors = AwardClause::QualityFloor.audit(&AwardCase { candidates: &held_out, ..prepared.case() }, award);
    floors.retain(|check| !check.holds());
    let below: BTreeSet<&String> = floors.iter().filter_map(|check| check.arguments.get("bid")).collect();
    broken.retain(|check| check.arguments.get("bid").is_none_or(|bid| !below.contains(bid)));
    broken.into_iter().chain(floors.iter().cloned()).collect()
}

/// The optimal rule's award keeps every clause or is not one; so does whatever is called an award.
fn must_be_lawful(claimed: &Record, result: &RuleResult) -> bool {
    let is_award = claimed.headline.rule == result.rule && claimed.headline.standing == Standing::Award;
    result.rule == AwardRule::Optimal || is_award
}

/// The award that a result names by its bids; nothing where it has none.
pub(super) fn named_award(prepared: &Prepared, result: &RuleResult) -> Result<Option<Award>, Vec<Finding>> {
    let without = |proof: &Proof| matches!(proof.status, ProofStatus::Infeasible | ProofStatus::Unknown);
    if result.proof.as_ref().is_none_or(without) && result.awards.is_empty() {
        return Ok(None);
    }
    let positions: BTreeMap<&str, _> =
        prepared.dossier.bid_ixs().map(|bid| (prepared.dossier[bid].id.as_str(), bid)).collect();
    let mut award = Award::default();
    let mut unknown = Vec::new();
    for awarded in &result.awards {
        match positions.get(awarded.bid.as_str()) {
            Some(bid) => {
                award.bids.insert(*bid);
                award.shares.extend((awarded.share_percent != 100).then_some((*bid, awarded.share_percent)));
            }
            None => unknown.push(Finding::new(Code::UnknownBidAwarded).with("bid", &awarded.bid)),
        }
    }
    if unknown.is_empty() { Ok(Some(award)) } else { Err(unknown) }
}

/// A finding for each broken check.
pub(super) fn broken_clauses<'a>(checks: impl Iterator<Item = &'a Check>) -> Vec<Finding> {
    let broken = checks.filter(|check| !check.holds());
    let finding = |check: &Check| {
        let record = check.record();
        let mut finding = Finding::new(Code::ClauseBroken)
            .with("clause", format!("@limits-{}", check.clause))
            .with("where", check.key.join(", "))
            .with("used", record.used)
            .with("limit", record.limit);
        finding.arguments.extend(check.arguments.clone());
        finding
    };
    broken.map(finding).collect()
}

/// The swaps, repeated; what solving found about each is taken over from the result.
fn passed_over(claimed: &Record, prepared: &Prepared, headline: &Award) -> Vec<PassedOver> {
    let case = prepared.case();
    let mut claims: BTreeMap<&str, &Forced> = BTreeMap::new();
    for passed in &claimed.passed_over {
        claims.entry(&passed.lot).or_insert(&passed.forced);
    }
    let forced_of = |lot: &str| -> Forced {
        claims.get(lot).map(|forced| (*forced).clone()).unwrap_or(Forced {
            status: ProofStatus::Unknown,
            service_lost: None,
            price_added_yuan: None,
            changes: Vec::new(),
        })
    };
    let record = |swap: crate::explanation::Swap| swap.record(&case, forced_of(&prepared.dossier[swap.lot].id));
    swaps(&case, headline).into_iter().map(record).collect()
}
