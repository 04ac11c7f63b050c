//! Stand-bys for awards that are decided: nominated by solving, checked against what can be known
//! without.

use super::proof::proof;
use super::record::Ruled;
use crate::award_model::nomination;
use crate::award_rules::{Effort, Ruling, best};
use crate::clauses::award::{AwardClause, Check, audit_all};
use crate::domain::record::{Proof, ProofStatus, RuleResult};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, LotIx};
use crate::explanation::{fill_standbys, misfits};
use crate::findings::{Code, Finding};
use crate::solve::Status;
use crate::verify::decide;
use std::collections::BTreeMap;

/// Whether the plan of a rule's award is made: where stand-bys are reserved for each rule, else for
/// the published rule alone.
pub(super) fn planned(case: &AwardCase<'_>, rule: AwardRule) -> bool {
    case.dossier.reserves_standbys() || rule == case.dossier.tender.award_rule
}

/// A rule's award with the stand-bys of its plan.
///
/// # Errors
/// Findings where the solver fails or two computations of a total disagree.
pub(super) fn ruled(
    case: &AwardCase<'_>,
    rule: AwardRule,
    ruling: Ruling,
    limits: &Effort<'_>,
) -> Result<Ruled, Vec<Finding>> {
    let proof = ruling.outcome.as_ref().map(|outcome| proof(&case.levels(), outcome));
    let mut ruled = Ruled { rule, decision: ruling.decision, proof, standbys_proven: None };
    if let Some(decision) = ruled.decision.as_mut().filter(|_| planned(case, rule)) {
        ruled.standbys_proven = Some(match &ruled.proof {
            Some(proof) if case.dossier.reserves_standbys() => proven_by(proof),
            _ => {
                let mut award = decision.award.clone();
                let proven = nominate(case, &mut award, limits)?;
                *decision = decide(case, award)?;
                proven
            }
        });
    }
    Ok(ruled)
}

/// Whether the optimum with its reserved stand-bys is proven to the last choice.
pub(super) fn proven_by(proof: &Proof) -> bool {
    proof.status == ProofStatus::Optimal && proof.tie_broken
}

/// Names the best stand-bys for an award, and says whether they are proven to be. What a limit
/// leaves open is filled up by taking what fits, lot by lot.
///
/// # Errors
/// A finding where the solver fails.
pub(super) fn nominate(case: &AwardCase<'_>, award: &mut Award, limits: &Effort<'_>) -> Result<bool, Vec<Finding>> {
    award.standbys.clear();
    if !award.winners(case.dossier).keys().any(|lot| case.dossier[*lot].critical) {
        return Ok(true);
    }
    let model = nomination(case, award);
    fill_standbys(case, award);
    let solved = best(case, &model, &Effort { known: Some(&*award), ..*limits });
    let outcome = solved.map_err(|fault| vec![Finding::new(Code::SolverFailed).with("reason", fault)])?;
    if let Some(values) = &outcome.values {
        award.standbys = model.award(case, values).standbys;
        fill_standbys(case, award);
    }
    Ok(outcome.status == Status::Optimal && outcome.tie_broken)
}

/// The stand-bys that a result names.
///
/// # Errors
/// A finding for each lot or bid that the dossier does not have.
pub(super) fn named(case: &AwardCase<'_>, result: &RuleResult) -> Result<BTreeMap<LotIx, BidIx>, Vec<Finding>> {
    let dossier = case.dossier;
    let (mut named, mut unknown) = (BTreeMap::new(), Vec::new());
    for lot in result.standby_plan.iter().flat_map(|plan| &plan.lots) {
        let Some(standby) = &lot.standby else { continue };
        let position = dossier.lot_ixs().find(|position| dossier[*position].id == lot.lot);
        let bid = dossier.bid_ixs().find(|bid| dossier[*bid].id == standby.bid);
        match (position, bid) {
            (Some(position), Some(bid)) => {
                named.insert(position, bid);
            }
            _ => unknown.push(Finding::new(Code::UnknownBidAwarded).with("bid", &standby.bid)),
        }
    }
    if unknown.is_empty() { Ok(named) } else { Err(unknown) }
}

/// What a reader of the published rule's plan should know first.
pub(super) fn remarks(case: &AwardCase<'_>, ruled: &Ruled) -> Vec<Finding> {
    let (Some(decision), Some(proven)) = (&ruled.decision, ruled.standbys_proven) else { return Vec::new() };
    let winners = decision.award.winners(case.dossier);
    let critical = winners.keys().filter(|lot| case.dossier[**lot].critical);
    let missing = critical.filter(|lot| !decision.award.standbys.contains_key(lot)).map(|lot| {
        let lot = &case.dossier[*lot];
        Finding::new(Code::StandbyMissing).with("lot", &lot.id).with("title", &lot.title).under("opinions-12")
    });
    let unproven = (!proven).then(|| Finding::new(Code::StandbysUnproven).under("opinions-12"));
    missing.chain(unproven).collect()
}

/// What a verification without a solver can hold against the stand-bys of a result: one that is not
/// fit or breaks a limit; a choice that claims to be the best, though one bid more or another bid
/// with more service would do.
pub(super) fn contradictions(case: &AwardCase<'_>, ruled: &Ruled) -> Vec<Finding> {
    let (Some(decision), Some(proven)) = (&ruled.decision, ruled.standbys_proven) else { return Vec::new() };
    let award = &decision.award;
    let unfit = misfits(case, award);
    let mut faults: Vec<Finding> = super::verify::broken_clauses(unfit.iter());
    if proven && unfit.is_empty() && (fits_one_more(case, award) || one_is_better(case, award)) {
        faults.push(Finding::new(Code::ProofContradicted).with("what", "standby"));
    }
    faults
}

/// An award with stand-bys that fit where they are reserved, and none elsewhere.
pub(super) fn with_standbys(case: &AwardCase<'_>, award: &Award) -> Award {
    let mut award = Award { standbys: BTreeMap::new(), ..award.clone() };
    if case.dossier.reserves_standbys() {
        fill_standbys(case, &mut award);
    }
    award
}

/// Whether an award, with stand-bys that fit where they are reserved, keeps every rule.
pub(super) fn lawful_with_standbys(case: &AwardCase<'_>, award: &Award) -> bool {
    audit_all(case, &with_standbys(case, award)).iter().all(Check::holds)
}

/// Whether an award of which no stand-bys are known keeps every rule but theirs.
pub(super) fn lawful_but_for_standbys(case: &AwardCase<'_>, award: &Award) -> bool {
    let others = AwardClause::ALL.into_iter().filter(|clause| *clause != AwardClause::Standby);
    others.flat_map(|clause| clause.audit(case, award)).all(|check| check.holds())
}

fn fits_one_more(case: &AwardCase<'_>, award: &Award) -> bool {
    let mut fuller = award.clone();
    fill_standbys(case, &mut fuller);
    fuller.standbys.len() > award.standbys.len()
}

/// Whether some lot could have a stand-by with more service, the others unchanged.
fn one_is_better(case: &AwardCase<'_>, award: &Award) -> bool {
    let service = |award: &Award, lot: &LotIx| {
        award.standbys.get(lot).and_then(|bid| case.candidate(*bid)).map(|candidate| candidate.service)
    };
    award.standbys.keys().any(|lot| {
        let mut other = award.clone();
        other.standbys.remove(lot);
        fill_standbys(case, &mut other);
        service(&other, lot) > service(award, lot)
    })
}
