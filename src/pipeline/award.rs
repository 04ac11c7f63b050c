use super::record::{Ruled, record};
use super::{Prepared, infeasible, prepare, standbys};
use crate::award_model::build;
use crate::award_rules::{self, Effort, Ruling};
use crate::domain::batch_record::JointRecord;
use crate::domain::record::{ProofStatus, Record};
use crate::domain::{Award, AwardCase, AwardRule, LotIx, ParameterKey};
use crate::explanation::{Question, passed_over};
use crate::findings::{Code, Finding, any_error};
use crate::solve::{Progress, Status};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// What stand-bys get after the limit.
const MOMENT: Duration = Duration::from_secs(1);

/// Where an award stands, for a progress line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The solver works.
    Solving(Progress),
    /// Conflicts found so far.
    Conflicts(usize),
    /// Questions answered, of how many.
    Explaining(usize, usize),
}

/// How an award is computed.
pub struct AwardOptions<'a> {
    /// Time for the optimal award; none means until it is proven.
    pub time_limit: Option<Duration>,
    /// Work for the optimal award, in search nodes of a decomposition: what it gives is the same on
    /// every machine. None means until it is proven.
    pub work_limit: Option<u64>,
    /// Threads that may work on the optimal award; the result does not depend on it.
    pub threads: usize,
    /// Time for all explanations together.
    pub explanation_limit: Duration,
    /// Whether the award with the least violation heads the record where no award keeps all rules.
    pub elastic: bool,
    /// Set when the user wants to stop: the best award found so far is kept.
    pub cancel: &'a AtomicBool,
    /// Told about phase, incumbent, bound and gap, from any thread.
    pub progress: &'a (dyn Fn(Stage) + Sync),
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct AwardRun {
    /// The record; absent where the files could not be understood or nothing may be printed.
    pub record: Option<Record>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
    /// Whether a limit or the user stopped the solver before its proof was complete.
    pub stopped: bool,
}

/// The main job: from files to a defended award.
pub fn award(path: &Path, options: &AwardOptions<'_>) -> AwardRun {
    let failed = |findings| AwardRun { record: None, findings, stopped: false };
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return failed(findings),
    };
    let mut findings = prepared.findings.clone();
    if any_error(&findings) {
        return failed(findings);
    }
    match decided(&prepared, options, &mut findings, None) {
        Ok((record, stopped)) => AwardRun { findings: record.findings.clone(), record: Some(record), stopped },
        Err(more) => {
            findings.extend(more);
            failed(findings)
        }
    }
}

/// What a dossier got that was decided together with others.
pub(super) struct Share {
    /// The dossier with what the others leave of shared capacities.
    pub within: Prepared,
    /// Its optimal award.
    pub ruling: Ruling,
    /// The group.
    pub record: JointRecord,
}

/// Decides by all rules. Where a share of a group is given, the optimal award is taken from it and
/// explained within what the others leave; the other rules go by the dossier alone.
pub(super) fn decided(
    prepared: &Prepared,
    options: &AwardOptions<'_>,
    findings: &mut Vec<Finding>,
    share: Option<Share>,
) -> Result<(Record, bool), Vec<Finding>> {
    let (whole, within) = (prepared.case(), share.as_ref().map_or(prepared, |share| &share.within));
    let case = within.case();
    let by_hand = |rule| award_rules::award(&whole, rule, &Effort::default());
    // Neither of the two rules that go lot by lot needs the model.
    let (model, (lowest_price, rank_first)) = rayon::join(
        || build(&case),
        || rayon::join(|| by_hand(AwardRule::LowestPrice), || by_hand(AwardRule::RankFirst)),
    );
    let limits = Effort { time_limit: options.time_limit, cancel: Some(options.cancel), ..Effort::default() };
    let lowest_price = standbys::ruled(&whole, AwardRule::LowestPrice, lowest_price?, &limits)?;
    let rank_first = standbys::ruled(&whole, AwardRule::RankFirst, rank_first?, &limits)?;
    let tell = |progress| (options.progress)(Stage::Solving(progress));
    // The rank-first award often keeps every rule: then it is an award to start from.
    let lawful = rank_first.decision.as_ref().filter(|decision| decision.lawful());
    let known = lawful.map(|decision| &decision.award);
    let AwardOptions { work_limit, threads, .. } = *options;
    let effort = Effort { model: Some(&model), known, progress: Some(&tell), work_limit, threads, ..limits };
    let begun = Instant::now();
    let optimal = match &share {
        Some(share) => share.ruling.clone(),
        None => award_rules::award(&case, AwardRule::Optimal, &effort)?,
    };
    let status = optimal.outcome.as_ref().map(|outcome| outcome.status);
    let rank_first_award = rank_first.decision.as_ref().map(|decision| decision.award.clone()).unwrap_or_default();
    let infeasibility = match status {
        Some(Status::Infeasible) => Some(infeasible::examine(prepared, &rank_first_award, options)?),
        _ => None,
    };
    let stopped = matches!(status, Some(Status::Feasible | Status::Unknown));
    // Its stand-bys get what it leaves of the time, and a moment where it leaves nothing.
    let left = |limit: Duration| limit.saturating_sub(begun.elapsed()).max(limit.min(MOMENT));
    let limits = Effort { time_limit: options.time_limit.map(left), ..limits };
    let optimal = standbys::ruled(&case, AwardRule::Optimal, optimal, &limits)?;
    let ruled = [lowest_price, rank_first, optimal];
    let award_of = |rule| ruled.iter().find(|r| r.rule == rule).and_then(|r| r.decision.as_ref()).map(|d| &d.award);
    let optimal_award = award_of(AwardRule::Optimal);
    let explained = match award_of(prepared.dossier.tender.award_rule).or(optimal_award) {
        // The headline is no rule's result, and every bid forced in would be as impossible.
        _ if options.elastic && infeasibility.as_ref().is_some_and(infeasible::is_found) => Vec::new(),
        Some(headline) => passed_over(&Question {
            case: &case,
            model: &model,
            headline,
            optimal: optimal_award,
            time_limit: options.explanation_limit,
            cancel: options.cancel,
            progress: Some(&|done, total| (options.progress)(Stage::Explaining(done, total))),
        }),
        None => Vec::new(),
    };
    // As large as the record that comes now.
    drop(model);
    findings.extend(remarks(&case, &ruled, &prepared.findings));
    let mut record = record(prepared, within, &ruled, explained, findings.clone());
    record.joint = share.map(|share| share.record);
    infeasible::enter(&mut record, infeasibility, options.elastic);
    Ok((record, stopped))
}

/// What a reader of the award should know first.
pub(super) fn remarks(case: &AwardCase<'_>, ruled: &[Ruled], evaluated: &[Finding]) -> Vec<Finding> {
    let mut remarks = data_remarks(case);
    let published = ruled.iter().find(|r| r.rule == case.dossier.tender.award_rule).and_then(|r| r.decision.as_ref());
    if let Some(decision) = published {
        remarks.extend(under_review(case, &decision.award, evaluated));
        let broken = decision.checks.iter().filter(|check| !check.holds()).count();
        if broken > 0 {
            remarks.push(Finding::new(Code::PublishedRuleBreaks).with("count", broken));
        }
    }
    remarks.extend(
        ruled.iter().filter(|r| r.rule == case.dossier.tender.award_rule).flat_map(|r| standbys::remarks(case, r)),
    );
    remarks.extend(ruled.iter().filter_map(|ruled| match ruled.proof.as_ref()?.status {
        ProofStatus::Infeasible => Some(Finding::new(Code::NoFeasibleAward)),
        ProofStatus::Unknown => Some(Finding::new(Code::NoAwardInTime)),
        ProofStatus::WithinGap => Some(Finding::new(Code::StoppedAtLimit)),
        ProofStatus::Optimal => None,
    }));
    remarks
}

/// Winners whose price a committee has to review first (Order 87, art. 60), once a lot.
fn under_review(case: &AwardCase<'_>, award: &Award, evaluated: &[Finding]) -> Vec<Finding> {
    let low = [Code::PriceFarBelowMean, Code::PriceFarBelowSecond, Code::PriceFarBelowCeiling];
    let reviewed: BTreeSet<(&str, &str)> = evaluated
        .iter()
        .filter(|finding| low.contains(&finding.code))
        .filter_map(|finding| Some((finding.arguments.get("bid")?.as_str(), finding.arguments.get("lot")?.as_str())))
        .collect();
    let won = award.bids.iter().flat_map(|bid| case.dossier[*bid].offers.iter().map(move |offer| (*bid, offer.lot)));
    won.map(|(bid, lot)| (case.dossier[bid].id.as_str(), case.dossier[lot].id.as_str()))
        .filter(|pair| reviewed.contains(pair))
        .map(|(bid, lot)| Finding::new(Code::WinnerUnderReview).with("bid", bid).with("lot", lot).under("order-87-60"))
        .collect()
}

/// Ceilings that are already exceeded, required lots that failed.
fn data_remarks(case: &AwardCase<'_>) -> Vec<Finding> {
    let dossier = case.dossier;
    let mut remarks = Vec::new();
    let rate = case.rules.parameter(ParameterKey::FundCeilingRate);
    for jurisdiction in &dossier.jurisdictions {
        for (year, funds) in &jurisdiction.funds {
            let share = funds.prior_spending.portion(rate.value.mantissa(), 100 * 10i128.pow(rate.value.scale()));
            if funds.committed > share {
                let finding =
                    Finding::new(Code::CeilingOvercommitted).with("name", &jurisdiction.name).with("year", year);
                remarks.push(finding.with("excess", (funds.committed - share).grouped()).under(&rate.clause));
            }
        }
    }
    let can_win: BTreeSet<LotIx> =
        case.candidates.iter().flat_map(|candidate| &candidate.offers).map(|offer| offer.lot).collect();
    for lot in dossier.lot_ixs().filter(|lot| dossier[*lot].required) {
        if !can_win.contains(&lot) {
            let finding = Finding::new(Code::RequiredLotFailed).with("lot", &dossier[lot].id);
            remarks.push(finding.with("title", &dossier[lot].title).under("law-36"));
        }
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clauses::award::Check;
    use crate::domain::record::{Proof, Sense, Unit};
    use crate::domain::{Award, Funds, Money, Reductions};
    use crate::evaluation::test_dossier::{TestDossier, tender};
    use crate::verify::{Decision, Totals};

    fn codes(tender: &TestDossier, ruled: &[Ruled]) -> Vec<Code> {
        let rules = tender.rules();
        let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &[] };
        remarks(&case, ruled, &[]).iter().map(|finding| finding.code).collect()
    }

    fn proven(status: ProofStatus) -> Ruled {
        let proof = Proof { status, levels: Vec::new(), tie_broken: false, reductions: Reductions::default() };
        Ruled { rule: AwardRule::Optimal, decision: None, proof: Some(proof), standbys_proven: None }
    }

    #[test]
    fn how_the_solver_ended_is_said() {
        for (status, code) in [
            (ProofStatus::Infeasible, Some(Code::NoFeasibleAward)),
            (ProofStatus::Unknown, Some(Code::NoAwardInTime)),
            (ProofStatus::WithinGap, Some(Code::StoppedAtLimit)),
            (ProofStatus::Optimal, None),
        ] {
            assert_eq!(codes(&tender(), &[proven(status)]), Vec::from_iter(code), "{status:?}");
        }
    }

    #[test]
    fn a_published_rule_that_breaks_a_clause_is_said() {
        // One bid on a lot is kept, two are not.
        for (winners, expected) in [(1, vec![]), (2, vec![Code::PublishedRuleBreaks])] {
            let check = Check::new("one-award", vec!["A".into()], Unit::Bids, winners, Sense::AtMost, 1);
            let decision = Decision { award: Award::default(), checks: vec![check], totals: Totals::default() };
            let ruled = |rule| Ruled { rule, decision: Some(decision.clone()), proof: None, standbys_proven: None };
            // The published rule of the test tender is rank-first.
            assert_eq!(codes(&tender(), &[ruled(AwardRule::LowestPrice)]), []);
            assert_eq!(codes(&tender(), &[ruled(AwardRule::RankFirst)]), expected);
        }
    }

    #[test]
    fn a_required_lot_without_eligible_bids_is_said() {
        let mut tender = tender();
        let lot = tender.lot("A");
        assert_eq!(codes(&tender, &[]), [Code::RequiredLotFailed]);
        tender.0.lots[lot.0].required = false;
        assert_eq!(codes(&tender, &[]), []);
    }

    #[test]
    fn a_ceiling_that_earlier_contracts_exceed_is_said() {
        let mut tender = tender();
        let rate = tender.rules().value(ParameterKey::FundCeilingRate);
        let ceiling = Money::from_yuan(1_000_000).portion(rate.mantissa(), 100 * 10i128.pow(rate.scale()));
        for (excess, expected) in [(0, vec![]), (1, vec![Code::CeilingOvercommitted])] {
            let committed = ceiling + Money::from_fen(excess);
            let funds = Funds { prior_spending: Money::from_yuan(1_000_000), committed, estimated: false };
            tender.0.jurisdictions[0].funds.insert(2026, funds);
            assert_eq!(codes(&tender, &[]), expected);
        }
    }
}
