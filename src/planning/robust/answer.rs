use super::joint::{Joint, Situation, carried, service_first};
use super::search::{Found, Limits, robust};
use super::worst::Worst;
use crate::award_rules::{Effort, best};
use crate::domain::robust_record::{InScenario, RobustAim, RobustAward, RobustStanding, RobustTotals};
use crate::domain::{Award, ChangeKind, Service};
use crate::explanation::holders;
use crate::findings::{Code, Finding};
use crate::planning::what_if::Scenario;
use crate::planning::{Premises, apply};
use crate::solve::Status;
use crate::verify::decide;
use rayon::prelude::*;

/// What is asked of scenarios.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The scenarios; the first is the tender as published.
    pub situations: &'a [Situation],
    /// Part of the probability of each; positive.
    pub parts: &'a [i128],
    /// The worst so many hundredths of a percent.
    pub worst: i128,
    /// Rules hold in scenarios of so many hundredths of a percent.
    pub keep: i128,
}

/// The answers.
#[derive(Debug, Clone)]
pub struct Answers {
    /// Most service of an award for each scenario alone, where that is proven.
    pub alone: Vec<Option<Service>>,
    /// The awards, by aim.
    pub awards: Vec<RobustAward>,
}

/// A scenario as a situation.
///
/// # Errors
/// Why it cannot be taken: a change cannot be made, or makes other bids than the tender as
/// published has, so that no award is the same in both.
pub fn situation(base: &Premises, scenario: &Scenario) -> Result<Situation, Finding> {
    let mut premises = base.clone();
    for change in &scenario.changes {
        if let ChangeKind::Merged { .. } | ChangeKind::Split { .. } | ChangeKind::Added { .. } = change.kind {
            let finding = Finding::new(Code::OverlayImpossible).at(change.place.clone());
            return Err(finding.with("reason", "@overlay-reason-other-bids"));
        }
        apply(change, &mut premises)?;
    }
    Ok(Situation { name: scenario.name.clone(), evaluated: premises.evaluate() })
}

/// The nominal and the robust awards. `done` hears of each award and scenario.
///
/// # Errors
/// Findings where the solver fails or model and audits disagree: a fault of the program.
pub fn answer(asked: &Asked<'_>, limits: Limits<'_>, done: &(dyn Fn() + Sync)) -> Result<Answers, Vec<Finding>> {
    let alone = |situation: &Situation| {
        let found = best_alone(situation, limits);
        done();
        found
    };
    let alone: Vec<Option<Alone>> = asked.situations.par_iter().map(alone).collect::<Result<_, _>>()?;
    let best: Vec<Option<Service>> = alone.iter().map(|found| found.as_ref().and_then(|found| found.proven)).collect();
    let nominal = alone.first().and_then(Option::as_ref);
    let worst = Worst::share(asked.parts, asked.worst);
    let telling = Telling { asked, worst: &worst, best: &best };
    let first = RobustAward {
        aim: RobustAim::Nominal,
        standing: match nominal {
            None => RobustStanding::NoAward,
            Some(found) if found.proven.is_some() => RobustStanding::Proven,
            Some(_) => RobustStanding::Unproven,
        },
        award: match nominal.and_then(|found| found.award.as_ref()) {
            Some(award) => Some(telling.totals(award, nominal.and_then(|found| found.proven))?),
            None => None,
        },
    };
    let mut awards = vec![first];
    let joint = Joint::new(asked.situations, asked.parts, asked.keep);
    let start = joint.as_ref().zip(nominal.and_then(|found| found.award.as_ref()));
    let start = start.map(|(joint, award)| joint.assignment(asked.situations, award));
    let aims = [(RobustAim::WorstCase, Worst::case(asked.situations.len())), (RobustAim::WorstMean, worst.clone())];
    let one = |(aim, worst): &(RobustAim, Worst)| {
        let Some(joint) = &joint else { return Ok(None) };
        let found = robust(joint, worst, start.as_deref(), limits)
            .map_err(|fault| vec![Finding::new(Code::SolverFailed).with("reason", fault)])?;
        done();
        telling.robust(*aim, worst, joint, &found).map(Some)
    };
    let found: Vec<Option<RobustAward>> = aims.par_iter().map(one).collect::<Result<_, _>>()?;
    awards.extend(found.into_iter().flatten());
    Ok(Answers { alone: best, awards })
}

/// The best award for one scenario alone; nothing where, proven, none keeps all rules.
struct Alone {
    award: Option<Award>,
    proven: Option<Service>,
}

fn best_alone(situation: &Situation, limits: Limits<'_>) -> Result<Option<Alone>, Vec<Finding>> {
    let case = situation.evaluated.case();
    let model = service_first(&case, situation);
    let effort = Effort { time_limit: limits.left(), cancel: Some(limits.cancel), ..Effort::default() };
    let outcome =
        best(&case, &model, &effort).map_err(|fault| vec![Finding::new(Code::SolverFailed).with("reason", fault)])?;
    if outcome.status == Status::Infeasible {
        return Ok(None);
    }
    let award = outcome.values.as_ref().map(|values| model.award(&case, values));
    let only = outcome.status == Status::Optimal && outcome.tie_broken;
    let proven = outcome.levels.first().filter(|_| only).map(|level| Service::from_steps(level.value));
    Ok(Some(Alone { award, proven }))
}

struct Telling<'a> {
    asked: &'a Asked<'a>,
    worst: &'a Worst,
    best: &'a [Option<Service>],
}

impl Telling<'_> {
    fn robust(&self, aim: RobustAim, worst: &Worst, joint: &Joint, found: &Found) -> Result<RobustAward, Vec<Finding>> {
        let bound = found.bound.map(|sum| worst.mean(sum));
        let award = match &found.best {
            None => None,
            Some((values, _)) => {
                let totals = self.totals(&joint.award(&self.asked.situations[0].evaluated.case(), values), bound)?;
                self.agrees(&joint.values(values), &totals)?;
                Some(totals)
            }
        };
        let standing = match (&award, found.proven) {
            (Some(_), true) => RobustStanding::Proven,
            (None, true) => RobustStanding::NoAward,
            (_, false) => RobustStanding::Unproven,
        };
        Ok(RobustAward { aim, standing, award })
    }

    /// The audits count the services that the model counts, and rules hold where they have to.
    fn agrees(&self, counted: &[i128], totals: &RobustTotals) -> Result<(), Vec<Finding>> {
        let disagreement = |what: &str, one: String, other: String| {
            let finding = Finding::new(Code::InternalDisagreement).with("what", what);
            vec![finding.with("one", one).with("other", other)]
        };
        for (counted, audited) in counted.iter().zip(&totals.in_scenarios) {
            let counted = Service::from_steps(*counted);
            if counted != audited.service {
                return Err(disagreement("@total-service", counted.to_string(), audited.service.to_string()));
            }
        }
        let parts = self.asked.parts.iter().zip(&totals.in_scenarios);
        let kept: i128 = parts.filter(|(_, found)| found.broken.is_empty()).map(|(part, _)| part).sum();
        let all: i128 = self.asked.parts.iter().sum();
        let as_published = totals.in_scenarios.first().is_some_and(|found| found.broken.is_empty());
        if !as_published || kept * 10_000 < all * self.asked.keep {
            return Err(disagreement("kept-scenarios", kept.to_string(), all.to_string()));
        }
        Ok(())
    }

    fn totals(&self, award: &Award, bound: Option<Service>) -> Result<RobustTotals, Vec<Finding>> {
        let nominal = self.asked.situations[0].evaluated.case();
        let mut in_scenarios = Vec::new();
        for (situation, best) in self.asked.situations.iter().zip(self.best) {
            let case = situation.evaluated.case();
            let (award, gone) = carried(award, &nominal, &case);
            let decision = decide(&case, award)?;
            in_scenarios.push(InScenario {
                service: decision.totals.service,
                price_yuan: decision.totals.price,
                regret: best.map(|best| best - decision.totals.service),
                gone,
                broken: decision.checks.iter().filter(|check| !check.holds()).map(|check| check.record()).collect(),
            });
        }
        let values: Vec<i128> = in_scenarios.iter().map(|found| found.service.steps()).collect();
        let here = in_scenarios.first().map_or(Service::ZERO, |found| found.service);
        let held = holders(nominal.dossier, award).into_iter();
        Ok(RobustTotals {
            holders: held.map(|(lot, holder)| (nominal.dossier[lot].id.clone(), holder)).collect(),
            worst: Service::from_steps(values.iter().copied().min().unwrap_or(0)),
            worst_mean: self.worst.mean(self.worst.value(&values)),
            bound,
            price_of_robustness: self.best.first().copied().flatten().map(|best| best - here),
            in_scenarios,
        })
    }
}
