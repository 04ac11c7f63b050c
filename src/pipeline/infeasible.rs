//! A tender that has no award: what is in conflict, and what would have to give way.

use super::award::{AwardOptions, Stage};
use super::proof::proof;
use super::record::{Ruled, rule_result};
use super::verify::broken_clauses;
use super::waivers::proposed;
use super::{Prepared, claims, standbys};
use crate::clauses::award::audit_all;
use crate::domain::conflict_record::{InfeasibilityRecord, RelaxationRecord};
use crate::domain::record::{Headline, Proof, ProofStatus, Record, RuleResult, Standing};
use crate::domain::{Award, AwardCase, AwardRule, Candidate, Concession, GoalLevel, Money};
use crate::evaluation::below_floor;
use crate::explanation::conflict::{Inquiry, conflicts, refuted, renamed};
use crate::explanation::{Concessions, relax};
use crate::findings::{Code, Finding};
use crate::solve::Options;
use crate::verify::{Decision, decide};

/// Examines a case that was proven to have no award. `start` is an award to start from.
///
/// # Errors
/// Findings where the solver fails, or where two computations disagree.
pub(super) fn examine(
    prepared: &Prepared,
    start: &Award,
    options: &AwardOptions<'_>,
) -> Result<InfeasibilityRecord, Vec<Finding>> {
    let case = prepared.case();
    let found = conflicts(&Inquiry {
        case: &case,
        below_floor: &held_out(prepared),
        time_limit: options.explanation_limit,
        cancel: options.cancel,
        progress: &|count| (options.progress)(Stage::Conflicts(count)),
    });
    let time_limit = if options.elastic { options.time_limit } else { Some(options.explanation_limit) };
    let solve = Options {
        time_limit,
        cancel: Some(options.cancel),
        progress: Some(&|progress| (options.progress)(Stage::Solving(progress))),
        ..Options::default()
    };
    let relaxation = relax(&case, start, &solve)?;
    Ok(InfeasibilityRecord {
        conflicts: found.conflicts,
        complete: found.complete,
        relaxation: relaxation_record(prepared, relaxation.relaxed, proof(&relaxation.levels, &relaxation.outcome)),
    })
}

/// The bids that nothing but quality floors excludes.
pub(super) fn held_out(prepared: &Prepared) -> Vec<Candidate> {
    below_floor(&prepared.dossier, &prepared.rules, &prepared.scoring, &prepared.evaluation)
}

fn relaxation_record(prepared: &Prepared, relaxed: Option<(Decision, Concessions)>, proof: Proof) -> RelaxationRecord {
    let (decision, concessions) =
        relaxed.map_or((None, Concessions::default()), |(decision, concessions)| (Some(decision), concessions));
    // Stand-bys that the documents reserve are part of the award; others are named once it is one.
    let reserved = decision.is_some() && prepared.dossier.reserves_standbys();
    let standbys_proven = reserved.then(|| standbys::proven_by(&proof));
    let ruled = Ruled { rule: AwardRule::Optimal, decision, proof: Some(proof), standbys_proven };
    RelaxationRecord {
        waivers: concessions.waivers.iter().map(|subject| proposed(prepared, *subject)).collect(),
        unawarded: concessions.unawarded.iter().map(|lot| prepared.dossier[*lot].id.clone()).collect(),
        // Whatever rule was published, this is not its result.
        result: RuleResult { plan: true, ..rule_result(prepared, &ruled) },
    }
}

/// Puts the answer into the record; `elastic` makes the award with the least violation its
/// headline, where there is one.
pub(super) fn enter(record: &mut Record, infeasibility: Option<InfeasibilityRecord>, elastic: bool) {
    if let Some(found) = infeasibility.as_ref().filter(|found| elastic && is_found(found)) {
        record.headline = Headline { rule: AwardRule::Optimal, standing: Standing::Elastic };
        let relaxation = &found.relaxation;
        let finding = Finding::new(Code::AwardNeedsWaivers).with("waivers", relaxation.waivers.len());
        record.findings.push(finding.with("lots", relaxation.unawarded.len()));
    }
    record.infeasibility = infeasibility;
}

/// Whether there is an award with a least violation.
pub(super) fn is_found(infeasibility: &InfeasibilityRecord) -> bool {
    let proof = infeasibility.relaxation.result.proof.as_ref();
    proof.is_some_and(|proof| matches!(proof.status, ProofStatus::Optimal | ProofStatus::WithinGap))
}

/// What a claimed answer gives when it is computed again from the files: names and limits of the
/// conflicts, the award that is named with its checks, and what it would need to be allowed. What
/// differs shows in the comparison of the records; what cannot be true is a fault.
///
/// # Errors
/// Findings where the award that is named cannot be totalled, or breaks what nobody can allow.
pub(super) fn recompute(
    prepared: &Prepared,
    claimed: &InfeasibilityRecord,
    named: Option<Award>,
    others: &[&Award],
    faults: &mut Vec<Finding>,
) -> Result<InfeasibilityRecord, Vec<Finding>> {
    let case = prepared.case();
    let contradicted = |what: String| Finding::new(Code::ProofContradicted).with("what", what);
    let relaxed = match named {
        Some(award) => {
            let decision = decide(&case, award)?;
            let concessions = Concessions::of(&prepared.dossier, &decision.checks)
                .map_err(|broken| broken_clauses(broken.into_iter()))?;
            Some((decision, concessions))
        }
        None => None,
    };
    let below_floor = held_out(prepared);
    let awards: Vec<&Award> =
        others.iter().copied().chain(relaxed.iter().map(|(decision, _)| &decision.award)).collect();
    let refuted = refuted(&case, &below_floor, &claimed.conflicts, &awards);
    faults.extend(refuted.into_iter().map(|position| contradicted(format!("conflict {}", position + 1))));
    let Some(proof) = claimed.relaxation.result.proof.clone() else {
        return Err(vec![contradicted("proof".to_owned())]);
    };
    faults.extend(violations(&case, &proof, relaxed.as_ref()).into_iter().map(contradicted));
    if let Some((_, concessions)) = &relaxed
        && others.iter().any(|other| less_is_violated(&case, other, concessions))
    {
        faults.push(contradicted("relaxation".to_owned()));
    }
    Ok(InfeasibilityRecord {
        conflicts: renamed(&case, &below_floor, &claimed.conflicts),
        complete: claimed.complete,
        relaxation: relaxation_record(prepared, relaxed, proof),
    })
}

/// Whether an award violates less than what is claimed to be the least, and nothing that may not
/// give way.
fn less_is_violated(case: &AwardCase<'_>, award: &Award, claimed: &Concessions) -> bool {
    let amounts = |concessions: &Concessions| {
        let order = Concession::FIRST_TO_GIVE.into_iter().rev();
        order.map(|concession| concessions.amount(concession)).collect::<Vec<i128>>()
    };
    let checks = audit_all(case, award);
    Concessions::of(case.dossier, &checks).is_ok_and(|other| amounts(&other) < amounts(claimed))
}

/// The levels of the violation that cannot be true: each has the value that the award's own checks
/// give, and a bound on the right side of it.
fn violations(case: &AwardCase<'_>, proof: &Proof, relaxed: Option<&(Decision, Concessions)>) -> Vec<String> {
    let Some((decision, concessions)) = relaxed else {
        let without = matches!(proof.status, ProofStatus::Infeasible | ProofStatus::Unknown);
        return if without && proof.levels.is_empty() { Vec::new() } else { vec!["status".to_owned()] };
    };
    let (violation, of_tender) = proof.levels.split_at(proof.levels.len().min(Concession::FIRST_TO_GIVE.len()));
    let levels = case.levels();
    let mut wrong = claims::values_and_bounds(case, &levels, of_tender, decision);
    if !of_tender.iter().map(|level| level.objective.as_str()).eq(levels.iter().map(GoalLevel::name)) {
        wrong.push("status".to_owned());
    }
    for (position, concession) in Concession::FIRST_TO_GIVE.into_iter().rev().enumerate() {
        let amount = concessions.amount(concession);
        let steps = |text: &str| match concession {
            Concession::ExcessMoney => text.parse().ok().map(Money::fen),
            _ => text.parse().ok(),
        };
        let holds = violation.get(position).is_some_and(|level| {
            let bound = level.bound.as_deref().map(steps);
            // Digits of an excess that is not proven least may count too much.
            let value = steps(&level.value).is_some_and(|value| value == amount || (!level.proven && value > amount));
            let bounded = bound.is_none_or(|bound| bound.is_some_and(|bound| bound <= amount));
            let met = !level.proven || bound == Some(Some(amount));
            level.objective == concession.name() && value && bounded && met
        });
        if !holds {
            wrong.push(concession.name().to_owned());
        }
    }
    wrong
}
