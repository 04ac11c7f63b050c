use super::CurveOptions;
use super::points::{answer, ceilings, names, per_ten_thousand, point};
use crate::domain::budget_record::{BudgetCurveRecord, BudgetPoint, BudgetRecord, FORMAT, ThresholdRecord};
use crate::domain::record::LotChange;
use crate::domain::{Award, JurisdictionIx, Money};
use crate::explanation::flips;
use crate::findings::{Code, Finding};
use crate::pipeline::Prepared;
use crate::pipeline::planned::{PlannedRun, planned};
use crate::pipeline::record::{inputs, tender};
use crate::planning::Answer;
use crate::planning::budget::{BudgetCurve, Question, Threshold, budget as worked_out};
use crate::verify::Decision;
use std::collections::BTreeSet;
use std::path::Path;

/// What is asked of budgets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BudgetAsked {
    /// Codes or names of jurisdictions whose ceilings are moved alone.
    pub jurisdictions: Vec<String>,
    /// Whether each jurisdiction that has a ceiling is moved alone.
    pub each: bool,
    /// The points in percent of today's money.
    pub percents: Vec<u32>,
}

/// From files to budget curves: of the jurisdictions named; of all ceilings together where none is.
pub fn budget(path: &Path, asked: &BudgetAsked, options: &CurveOptions<'_>) -> PlannedRun<BudgetRecord> {
    planned(path, |prepared, _| {
        let question = Question {
            case: prepared.case(),
            jurisdictions: jurisdictions(prepared, asked)?,
            together: asked.jurisdictions.is_empty(),
            percents: asked.percents.clone(),
            time_limit: options.time_limit,
            cancel: options.cancel,
            progress: Some(options.progress),
        };
        let curves = worked_out(&question);
        let today = curves.today.with_most_service();
        let dossier = &prepared.dossier;
        Ok(BudgetRecord {
            format: FORMAT.to_owned(),
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            tender: tender(dossier),
            inputs: inputs(dossier),
            names: names(dossier),
            today: answer(prepared, &curves.today),
            award: today.map(|decision| point(prepared, decision)),
            curves: curves.curves.iter().map(|curve| record(prepared, curve, today)).collect(),
            findings: prepared.findings.clone(),
        })
    })
}

/// The jurisdictions that are moved alone, each once.
fn jurisdictions(prepared: &Prepared, asked: &BudgetAsked) -> Result<Vec<JurisdictionIx>, Vec<Finding>> {
    let dossier = &prepared.dossier;
    let with_ceiling: BTreeSet<JurisdictionIx> =
        crate::planning::ceilings(&prepared.case()).into_keys().map(|(jurisdiction, _)| jurisdiction).collect();
    let mut found: Vec<JurisdictionIx> = Vec::new();
    let mut unknown = Vec::new();
    for name in &asked.jurisdictions {
        let named = |one: &JurisdictionIx| dossier[*one].code == *name || dossier[*one].name == *name;
        match with_ceiling.iter().copied().find(named) {
            Some(one) if found.contains(&one) => {}
            Some(one) => found.push(one),
            None => {
                let finding = Finding::new(Code::AskedAboutUnknown).with("kind", "@budget-kind-jurisdiction");
                unknown.push(finding.with("name", name));
            }
        }
    }
    if asked.each {
        found.extend(with_ceiling.into_iter().filter(|one| !found.contains(one)).collect::<Vec<_>>());
    }
    if unknown.is_empty() { Ok(found) } else { Err(unknown) }
}

/// The lots that change hands from today's award to an answer; none where either is no award.
fn changes(prepared: &Prepared, today: Option<&Decision>, answer: &Answer) -> Vec<LotChange> {
    let nobody = Award::default();
    match (today, answer.with_most_service()) {
        (_, None) => Vec::new(),
        (today, Some(other)) => {
            flips(&prepared.dossier, today.map_or(&nobody, |decision| &decision.award), &other.award)
        }
    }
}

fn record(prepared: &Prepared, curve: &BudgetCurve, today: Option<&Decision>) -> BudgetCurveRecord {
    let dossier = &prepared.dossier;
    let purse = &curve.purse;
    let mut points: Vec<BudgetPoint> = Vec::new();
    let mut before: Option<(Money, &Answer)> = None;
    for (percent, fen, point) in &curve.points {
        let money = Money::from_fen(*fen);
        let marginal = before.and_then(|(money_before, answer_before)| {
            let more = point.with_most_service()?.totals.service - answer_before.with_most_service()?.totals.service;
            per_ten_thousand(more, money - money_before)
        });
        points.push(BudgetPoint {
            percent: *percent,
            money_yuan: money,
            answer: answer(prepared, point),
            service_per_ten_thousand: marginal,
            changes: changes(prepared, today, point),
        });
        before = Some((money, point));
    }
    let threshold = |threshold: &Threshold| match threshold {
        Threshold::Never => ThresholdRecord::Never,
        Threshold::At(fen, beyond) => ThresholdRecord::At {
            money_yuan: Money::from_fen(*fen),
            difference_yuan: Money::from_fen((fen - purse.money).abs()),
            answer: answer(prepared, beyond),
            changes: changes(prepared, today, beyond),
        },
        Threshold::Open { below, enough, reason } => ThresholdRecord::Open {
            too_little_yuan: (*below >= 0).then(|| Money::from_fen(*below)),
            enough_yuan: enough.map(Money::from_fen),
            reason: *reason,
        },
    };
    BudgetCurveRecord {
        jurisdiction: purse.jurisdiction.map(|jurisdiction| dossier[jurisdiction].code.clone()),
        name: purse.jurisdiction.map(|jurisdiction| dossier[jurisdiction].name.clone()),
        ceilings: ceilings(dossier, &purse.ceilings),
        money_yuan: Money::from_fen(purse.money),
        points,
        more: threshold(&curve.more),
        less: threshold(&curve.less),
    }
}
