use super::Scenario;
use crate::award_model::build;
use crate::award_rules::{Effort, Ruling, award};
use crate::clauses::award::Check;
use crate::domain::record::ProofStatus;
use crate::domain::what_if_record::{
    FundSlack, Origin, RuleTotals, ScenarioAnswer, ScenarioAward, ScenarioRecord, Shortfall, StaffingSlack,
};
use crate::domain::{
    Award, AwardCase, AwardRule, BidIx, Concession, Dossier, GoalLevel, Money, Service, WaiverSubject,
};
use crate::explanation::{holders, relax};
use crate::findings::Finding;
use crate::planning::{Evaluated, Premises, apply, described};
use crate::solve::{Options, Outcome, Series, Status};
use crate::verify::Decision;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// An answered scenario.
#[derive(Debug, Clone)]
pub struct Answered {
    /// The record, not yet compared.
    pub record: ScenarioRecord,
    /// Whether a limit or the user stopped it: asked again, it may answer more.
    pub stopped: bool,
}

/// What a scenario is answered with.
#[derive(Clone, Copy)]
pub struct Means<'a> {
    /// The award of the tender as published, by the names of bids, to start from.
    pub known: &'a BTreeMap<String, u32>,
    /// What solves before have found; it is told what this one finds.
    pub series: &'a RefCell<Series>,
    /// Wall time, or none for as long as it takes.
    pub time_limit: Option<Duration>,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
}

/// Asks a scenario: makes its changes, evaluates and solves.
///
/// # Errors
/// Findings where the solver fails or two computations of a total differ: a fault of the program.
pub fn answer(base: &Premises, scenario: &Scenario, means: &Means<'_>) -> Result<Answered, Vec<Finding>> {
    let record = |answer, stopped| {
        Ok(Answered {
            record: ScenarioRecord {
                name: scenario.name.clone(),
                title: scenario.title.clone(),
                origin: scenario.origin,
                changes: scenario.changes.iter().map(described).collect(),
                answer,
                against_base: None,
            },
            stopped,
        })
    };
    let end = means.time_limit.map(|limit| Instant::now() + limit);
    let (evaluated, ruling) = match ruled(base, scenario, means)? {
        Ok(ruled) => ruled,
        Err(finding) => return record(ScenarioAnswer::Refused { findings: vec![finding] }, false),
    };
    let stopped = ruling.only_award().is_err();
    match (&ruling.decision, &ruling.outcome) {
        (Some(decision), Some(outcome)) => {
            let award = awarded(&evaluated, outcome, decision, stopped)?;
            record(ScenarioAnswer::Awarded(Box::new(award)), stopped)
        }
        _ if stopped => record(ScenarioAnswer::Unanswered, true),
        _ => {
            let left = end.map(|end| end.saturating_duration_since(Instant::now()));
            let (short, stopped) = shortfall(&evaluated, left, means.cancel)?;
            record(ScenarioAnswer::NoAward(short), stopped)
        }
    }
}

/// A scenario's changes made and evaluated, and its award by the optimal rule; in place of these why
/// a change cannot be made.
///
/// # Errors
/// As [`answer`].
pub fn ruled(
    base: &Premises,
    scenario: &Scenario,
    means: &Means<'_>,
) -> Result<Result<(Evaluated, Ruling), Finding>, Vec<Finding>> {
    let mut premises = base.clone();
    if scenario.origin == Origin::WithoutOptionalRules {
        premises.dossier.tender_rules.iter_mut().for_each(|rule| rule.on = false);
        premises.dossier.win_limits.clear();
    }
    for change in &scenario.changes {
        if let Err(finding) = apply(change, &mut premises) {
            return Ok(Err(finding));
        }
    }
    let evaluated = premises.evaluate();
    let ruling = optimal(&evaluated, means)?;
    Ok(Ok((evaluated, ruling)))
}

/// The award by the optimal rule, with the bids that are forced in.
fn optimal(evaluated: &Evaluated, means: &Means<'_>) -> Result<Ruling, Vec<Finding>> {
    let case = evaluated.case();
    let mut model = build(&case);
    for bid in &evaluated.premises.forced {
        model.force(&case, *bid);
    }
    let known = known_award(case.dossier, means.known);
    let effort = Effort {
        time_limit: means.time_limit,
        cancel: Some(means.cancel),
        model: Some(&model),
        known: Some(&known),
        series: Some(means.series),
        ..Effort::default()
    };
    award(&case, AwardRule::Optimal, &effort)
}

/// The winning bids of an award by name, each with its share of its lot in percent.
pub fn bids(dossier: &Dossier, award: &Award) -> BTreeMap<String, u32> {
    award.bids.iter().map(|bid| (dossier[*bid].id.clone(), award.share_percent(*bid))).collect()
}

/// An award by names of bids and shares in percent, as far as a dossier has them.
pub fn known_award(dossier: &Dossier, known: &BTreeMap<String, u32>) -> Award {
    let mut award = Award::default();
    for bid in dossier.bid_ixs() {
        if let Some(share) = known.get(&dossier[bid].id) {
            award.bids.insert(bid);
            award.shares.extend((*share < 100).then_some((bid, *share)));
        }
    }
    award
}

fn awarded(
    evaluated: &Evaluated,
    outcome: &Outcome,
    decision: &Decision,
    stopped: bool,
) -> Result<ScenarioAward, Vec<Finding>> {
    let case = evaluated.case();
    let dossier = case.dossier;
    let held = holders(dossier, &decision.award);
    let mut rules = Vec::new();
    for rule in AwardRule::ALL {
        match rule {
            AwardRule::LowestPrice | AwardRule::RankFirst => {
                let by_hand = award(&case, rule, &Effort::default())?.decision;
                rules.extend(by_hand.map(|decision| totals(rule, dossier, &decision)));
            }
            AwardRule::Optimal => rules.push(totals(rule, dossier, decision)),
        }
    }
    Ok(ScenarioAward {
        status: if stopped { ProofStatus::WithinGap } else { ProofStatus::Optimal },
        service: decision.totals.service,
        service_bound: service_bound(&case, outcome),
        price_yuan: decision.totals.price,
        social_workers: decision.totals.social_workers,
        suppliers: decision.totals.suppliers,
        bids: bids(dossier, &decision.award),
        holders: held.iter().map(|(lot, holder)| (dossier[*lot].id.clone(), holder.clone())).collect(),
        unmet: dossier.lot_ixs().filter(|lot| !held.contains_key(lot)).map(|lot| dossier[lot].id.clone()).collect(),
        staffing: tightest(decision, "staffing-floor").map(|check| StaffingSlack {
            county: key(check, 0),
            name: named(check),
            persons: i64::try_from(check.slack()).unwrap_or(i64::MAX),
        }),
        funds: tightest(decision, "fund-ceiling").map(|check| FundSlack {
            jurisdiction: key(check, 0),
            name: named(check),
            year: key(check, 1),
            yuan: Money::from_fen(check.slack()),
        }),
        rules,
    })
}

/// What is missing at least, and whether a limit or the user stopped that question; the bids that a
/// planner forces in are left out of it.
fn shortfall(
    evaluated: &Evaluated,
    time_limit: Option<Duration>,
    cancel: &AtomicBool,
) -> Result<(Shortfall, bool), Vec<Finding>> {
    let case = evaluated.case();
    let dossier = case.dossier;
    let levels = Concession::FIRST_TO_GIVE.len();
    let options = Options { time_limit, cancel: Some(cancel), first_levels: Some(levels), ..Options::default() };
    let relaxation = relax(&case, &Award::default(), &options)?;
    let stopped = matches!(relaxation.outcome.status, Status::Feasible | Status::Unknown);
    let Some((_, concessions)) = &relaxation.relaxed else { return Ok((Shortfall::default(), stopped)) };
    let mut short = Shortfall { proven: !stopped, ..Shortfall::default() };
    for waiver in &concessions.waivers {
        match *waiver {
            WaiverSubject::FundCeiling { jurisdiction, year, raised_by } => short.funds.push(FundSlack {
                jurisdiction: dossier[jurisdiction].code.clone(),
                name: dossier[jurisdiction].name.clone(),
                year: year.to_string(),
                yuan: raised_by,
            }),
            WaiverSubject::StaffingFloor { county, lowered_by } => short.staffing.push(StaffingSlack {
                county: dossier[county].code.clone(),
                name: dossier[county].name.clone(),
                persons: lowered_by.into(),
            }),
            WaiverSubject::SecondedDegrees { .. } => {}
        }
    }
    short.lots = concessions.unawarded.iter().map(|lot| dossier[*lot].id.clone()).collect();
    Ok((short, stopped))
}

/// Where service is what is wanted first, its bound.
fn service_bound(case: &AwardCase<'_>, outcome: &Outcome) -> Option<Service> {
    let first = case.levels().into_iter().next()?;
    let level = outcome.levels.first().filter(|_| first == GoalLevel::Service)?;
    level.bound.map(Service::from_steps)
}

/// The check of a clause with the least to spare; the first of several.
fn tightest<'a>(decision: &'a Decision, clause: &str) -> Option<&'a Check> {
    decision.checks.iter().filter(|check| check.clause == clause).min_by_key(|check| check.slack())
}

fn key(check: &Check, index: usize) -> String {
    check.key.get(index).cloned().unwrap_or_default()
}

fn named(check: &Check) -> String {
    check.arguments.get("name").cloned().unwrap_or_default()
}

fn totals(rule: AwardRule, dossier: &Dossier, decision: &Decision) -> RuleTotals {
    let offered = |bid: &BidIx| dossier[*bid].offers.iter().map(|offer| offer.lot);
    let lots: BTreeSet<_> = decision.award.bids.iter().flat_map(offered).collect();
    RuleTotals {
        rule,
        service: decision.totals.service,
        price_yuan: decision.totals.price,
        lots: u32::try_from(lots.len()).unwrap_or(u32::MAX),
        lawful: decision.lawful(),
    }
}
