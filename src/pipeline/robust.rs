use super::Prepared;
use super::planned::{PlannedRun, planned};
use super::record::{inputs, tender};
use super::what_if::asked;
use crate::domain::robust_record::{FORMAT, RefusedScenario, RobustRecord, RobustScenario};
use crate::domain::what_if_record::Origin;
use crate::findings::{Code, Finding};
use crate::inputs::nearest;
use crate::planning::described;
use crate::planning::robust::{Asked, Limits, Situation, answer, situation};
use crate::planning::what_if::Scenario;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How robust awards are asked for.
pub struct RobustOptions<'a> {
    /// Names of overlays, `a+b` for both together; all overlays where empty.
    pub asked: &'a [String],
    /// Folder of overlays; `what-if` in the dossier where absent.
    pub overlays: Option<&'a Path>,
    /// The worst so many percent of the probability, on a grid of a hundredth.
    pub worst_percent: Decimal,
    /// Rules hold in scenarios of so many percent, on a grid of a hundredth.
    pub keep_percent: Decimal,
    /// Probability of some scenarios, percent on a grid of a hundredth; the others share the rest.
    pub chances: &'a [(String, Decimal)],
    /// Time for everything; none means until all is proven.
    pub time_limit: Option<Duration>,
    /// Set when the user wants to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many pieces of work of how many are done, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// From files and overlays to awards that are chosen before the scenario is known.
pub fn robust(path: &Path, options: &RobustOptions<'_>) -> PlannedRun<RobustRecord> {
    let until = options.time_limit.map(|limit| Instant::now() + limit);
    planned(path, |prepared, findings| run(path, prepared, options, until, findings))
}

fn run(
    path: &Path,
    prepared: &Prepared,
    options: &RobustOptions<'_>,
    until: Option<Instant>,
    findings: &mut Vec<Finding>,
) -> Result<RobustRecord, Vec<Finding>> {
    let mut asked = asked(path, prepared, (options.overlays, options.asked), findings)?;
    asked.retain(|scenario| scenario.origin != Origin::WithoutOptionalRules);
    let base = prepared.premises();
    let mut refused = Vec::new();
    let mut taken: Vec<(Scenario, Situation)> = Vec::new();
    for scenario in asked {
        match situation(&base, &scenario) {
            Ok(situation) => taken.push((scenario, situation)),
            Err(finding) => refused.push(RefusedScenario { name: scenario.name, findings: vec![finding] }),
        }
    }
    let (taken, situations): (Vec<Scenario>, Vec<Situation>) = taken.into_iter().unzip();
    let parts = parts(&taken, options.chances)?;
    let all: i128 = parts.iter().sum();
    let (done, total) = (AtomicUsize::new(0), situations.len() + 2);
    let step_done = || (options.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, total);
    let question = Asked {
        situations: &situations,
        parts: &parts,
        worst: hundredths(options.worst_percent),
        keep: hundredths(options.keep_percent),
    };
    let answers = answer(&question, Limits { until, cancel: options.cancel }, &step_done)?;
    let told = taken.iter().zip(&parts).zip(&answers.alone).map(|((scenario, part), best)| RobustScenario {
        name: scenario.name.clone(),
        title: scenario.title.clone(),
        changes: scenario.changes.iter().map(described).collect(),
        chance: u64::try_from(*part).unwrap_or(0),
        of: u64::try_from(all).unwrap_or(0),
        best: *best,
    });
    Ok(RobustRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(&prepared.dossier),
        inputs: inputs(&prepared.dossier),
        worst_percent: options.worst_percent.normalize().to_string(),
        keep_percent: options.keep_percent.normalize().to_string(),
        scenarios: told.collect(),
        refused,
        awards: answers.awards,
        findings: findings.clone(),
    })
}

fn hundredths(percent: Decimal) -> i128 {
    (percent * Decimal::ONE_HUNDRED).floor().to_i128().unwrap_or(0)
}

/// The parts of the probability: what is given, and of the rest each as much as the others.
fn parts(scenarios: &[Scenario], chances: &[(String, Decimal)]) -> Result<Vec<i128>, Vec<Finding>> {
    let known: Vec<&str> = scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let unknown = chances.iter().filter(|(name, _)| !known.contains(&name.as_str())).map(|(name, _)| {
        let finding = Finding::new(Code::ScenarioUnknown).with("name", name);
        finding.with("nearest", nearest(name, &known).unwrap_or("none"))
    });
    let unknown: Vec<Finding> = unknown.collect();
    if !unknown.is_empty() {
        return Err(unknown);
    }
    let given =
        |scenario: &&Scenario| chances.iter().find(|(name, _)| *name == scenario.name).map(|(_, percent)| *percent);
    let others = scenarios.iter().filter(|scenario| given(scenario).is_none()).count();
    let rest = 10_000 - chances.iter().map(|(_, percent)| hundredths(*percent)).sum::<i128>();
    if rest < 0 || (rest == 0) != (others == 0) {
        return Err(vec![Finding::new(Code::ScenarioChances).with("rest", Decimal::new(rest as i64, 2))]);
    }
    let others = i128::try_from(others).unwrap_or(1).max(1);
    let part = |scenario| given(&scenario).map_or(rest, |percent| hundredths(percent) * others);
    Ok(scenarios.iter().map(part).collect())
}
