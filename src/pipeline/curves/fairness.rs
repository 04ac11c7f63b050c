use super::CurveOptions;
use super::points::{names, point};
use crate::domain::Service;
use crate::domain::fairness_record::{FORMAT, FairnessGap, FairnessPoint, FairnessRecord, FairnessStanding};
use crate::explanation::flips;
use crate::pipeline::Prepared;
use crate::pipeline::planned::{PlannedRun, planned};
use crate::pipeline::record::{inputs, tender};
use crate::planning::fairness::{FairnessCurve, Question, fairness as searched};
use crate::planning::{Curve, Gap};
use crate::verify::Decision;
use std::path::Path;

/// From files to the fairness curve.
pub fn fairness(path: &Path, options: &CurveOptions<'_>) -> PlannedRun<FairnessRecord> {
    planned(path, |prepared, _| {
        let answer = searched(&Question {
            case: prepared.case(),
            time_limit: options.time_limit,
            cancel: options.cancel,
            progress: Some(options.progress),
        });
        let nothing = Curve { points: Vec::new(), gaps: Vec::new() };
        let (standing, curve) = match answer {
            FairnessCurve::NoAward => (FairnessStanding::NoAward, nothing),
            FairnessCurve::NoNeed => (FairnessStanding::NoNeed, nothing),
            FairnessCurve::Points(curve) if curve.gaps.is_empty() => (FairnessStanding::Complete, curve),
            FairnessCurve::Points(curve) => (FairnessStanding::Stopped, curve),
        };
        let dossier = &prepared.dossier;
        Ok(FairnessRecord {
            format: FORMAT.to_owned(),
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            tender: tender(dossier),
            inputs: inputs(dossier),
            names: names(dossier),
            standing,
            points: points(prepared, &curve),
            gaps: curve.gaps.iter().rev().map(gap).collect(),
            findings: prepared.findings.clone(),
        })
    })
}

fn points(prepared: &Prepared, curve: &Curve) -> Vec<FairnessPoint> {
    // The most service of all, where no gap may hide more.
    let most = curve.points.last().map(|decision| decision.totals.service);
    let most = most.filter(|most| curve.gaps.iter().all(|gap| gap.service.1 <= most.steps()));
    let mut points = Vec::new();
    let mut before: Option<&Decision> = None;
    for decision in curve.points.iter().rev() {
        let award = point(prepared, decision);
        let lowest = award.totals.lowest_rate_percent.unwrap_or(0);
        let counties = award.county_rates.iter().filter(|rate| rate.percent.min(100) == lowest);
        points.push(FairnessPoint {
            lowest_rate_percent: lowest,
            lowest_counties: counties.map(|rate| rate.county.clone()).collect(),
            service_given_up: most.map(|most| most - decision.totals.service),
            changes: before.map_or_else(Vec::new, |b| flips(&prepared.dossier, &b.award, &decision.award)),
            award,
        });
        before = Some(decision);
    }
    points
}

fn gap(gap: &Gap) -> FairnessGap {
    let percent = |number: i128| u32::try_from(-number).unwrap_or(0);
    FairnessGap {
        percent_from: percent(gap.number.1),
        percent_to: percent(gap.number.0),
        service_from: Service::from_steps(gap.service.0),
        service_to: Service::from_steps(gap.service.1),
        reason: gap.reason,
    }
}
