use super::CurveOptions;
use super::points::{ceilings, names, per_ten_thousand, point};
use crate::award_rules::{self, Effort};
use crate::domain::frontier_record::{
    FORMAT, FrontierError, FrontierPoint, FrontierRecord, FrontierStanding, GapRecord, MarkRecord, PlaceRecord,
};
use crate::domain::{AwardCase, AwardRule, Money, Service};
use crate::explanation::flips;
use crate::findings::Finding;
use crate::pipeline::Prepared;
use crate::pipeline::planned::{PlannedRun, planned};
use crate::pipeline::record::{inputs, tender};
use crate::planning::frontier::{Frontier, Place, Question, frontier as searched, place};
use crate::planning::{Curve, ceilings as all_ceilings, without_ceilings};
use crate::verify::{Decision, decide};
use rust_decimal::Decimal;
use std::path::Path;
use std::time::Instant;

/// What is asked of a frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrontierAsked {
    /// How many points are enough; nothing for all.
    pub points_most: Option<usize>,
    /// Whether to set the fund ceilings aside.
    pub lift_ceilings: bool,
}

/// From files to the frontier.
pub fn frontier(path: &Path, asked: FrontierAsked, options: &CurveOptions<'_>) -> PlannedRun<FrontierRecord> {
    planned(path, |prepared, _| worked_out(prepared, asked, options))
}

fn worked_out(
    prepared: &Prepared,
    asked: FrontierAsked,
    options: &CurveOptions<'_>,
) -> Result<FrontierRecord, Vec<Finding>> {
    let begun = Instant::now();
    let marked = marked(prepared, options)?;
    let best = marked.iter().find(|(rule, ..)| *rule == AwardRule::Optimal);
    let lifted = asked.lift_ceilings.then(|| without_ceilings(&prepared.dossier));
    let case = AwardCase { dossier: lifted.as_ref().unwrap_or(&prepared.dossier), ..prepared.case() };
    let answer = searched(&Question {
        case,
        known: best.map(|(_, decision, _)| &decision.award),
        points_most: asked.points_most,
        time_limit: options.time_limit.saturating_sub(begun.elapsed()),
        cancel: options.cancel,
        progress: Some(options.progress),
    });
    let (standing, curve) = match answer {
        Frontier::NoAward => (FrontierStanding::NoAward, Curve { points: Vec::new(), gaps: Vec::new() }),
        Frontier::Points(curve) if curve.gaps.is_empty() => (FrontierStanding::Complete, curve),
        Frontier::Points(curve) if asked.points_most.is_none_or(|most| curve.points.len() < most) => {
            (FrontierStanding::Stopped, curve)
        }
        Frontier::Points(curve) => (FrontierStanding::Part, curve),
    };
    let mut marks = Vec::new();
    for (rule, decision, proven) in marked {
        let kept = decide(&case, decision.award.clone())?.lawful();
        marks.push(MarkRecord {
            rule,
            proven,
            award: point(prepared, &decision),
            lawful: decision.lawful(),
            place: place_record(place(&curve, &decision, kept)),
        });
    }
    let dossier = &prepared.dossier;
    Ok(FrontierRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(dossier),
        inputs: inputs(dossier),
        names: names(dossier),
        ceilings_lifted: asked.lift_ceilings,
        ceilings: ceilings(dossier, &all_ceilings(&prepared.case())),
        standing,
        points: points(prepared, &curve)?,
        gaps: gaps(&curve),
        error: error(&curve),
        marks,
        findings: prepared.findings.clone(),
    })
}

/// The awards of the three rules, as far as there are such, each with whether it is the only one
/// that the rule admits.
fn marked(prepared: &Prepared, options: &CurveOptions<'_>) -> Result<Vec<(AwardRule, Decision, bool)>, Vec<Finding>> {
    let effort = Effort { time_limit: Some(options.time_limit / 4), cancel: Some(options.cancel), ..Effort::default() };
    let mut marked = Vec::new();
    for rule in AwardRule::ALL {
        let ruling = award_rules::award(&prepared.case(), rule, &effort)?;
        let proven = ruling.only_award().is_ok();
        marked.extend(ruling.decision.map(|decision| (rule, decision, proven)));
    }
    Ok(marked)
}

fn points(prepared: &Prepared, curve: &Curve) -> Result<Vec<FrontierPoint>, Vec<Finding>> {
    let mut points = Vec::new();
    let mut before: Option<&Decision> = None;
    for (number, decision) in (1..).zip(&curve.points) {
        let price_more = before.map(|before| decision.totals.price - before.totals.price);
        let service_more = before.map(|before| decision.totals.service - before.totals.service);
        points.push(FrontierPoint {
            number,
            award: point(prepared, decision),
            within_ceilings: decide(&prepared.case(), decision.award.clone())?.lawful(),
            price_more_yuan: price_more,
            service_more,
            service_per_ten_thousand: service_more.zip(price_more).and_then(|(s, p)| per_ten_thousand(s, p)),
            changes: before.map_or_else(Vec::new, |b| flips(&prepared.dossier, &b.award, &decision.award)),
        });
        before = Some(decision);
    }
    Ok(points)
}

fn gaps(curve: &Curve) -> Vec<GapRecord> {
    let gap = |gap: &crate::planning::Gap| {
        let before = curve.points.iter().take_while(|point| point.totals.price.fen() < gap.number.0).count();
        GapRecord {
            after: u32::try_from(before).ok().filter(|before| *before > 0),
            price_from_yuan: Money::from_fen(gap.number.0),
            price_to_yuan: Money::from_fen(gap.number.1),
            service_from: Service::from_steps(gap.service.0),
            service_to: Service::from_steps(gap.service.1),
            reason: gap.reason,
        }
    };
    curve.gaps.iter().map(gap).collect()
}

/// How much more service than the best point that costs no more an award in a gap can give.
fn error(curve: &Curve) -> Option<FrontierError> {
    if curve.points.is_empty() {
        return None;
    }
    let lost = |gap: &crate::planning::Gap| {
        let cheaper = curve.points.iter().take_while(|point| point.totals.price.fen() <= gap.number.0);
        let best = cheaper.last().map_or(0, |point| point.totals.service.steps());
        (gap.service.1 - best, gap.service.1)
    };
    // In millionths of the whole, rounded up.
    let share = |(lost, whole): (i128, i128)| if whole > 0 { -(-lost * 1_000_000).div_euclid(whole) } else { 0 };
    let service = curve.gaps.iter().map(|gap| lost(gap).0).max()?;
    let millionths = curve.gaps.iter().map(|gap| share(lost(gap))).max()?;
    let percent = Decimal::try_from_i128_with_scale(millionths, 4).unwrap_or_default().normalize();
    Some(FrontierError { service: Service::from_steps(service), percent: percent.to_string() })
}

fn place_record(place: Place) -> PlaceRecord {
    let number = |position: usize| u32::try_from(position + 1).unwrap_or(u32::MAX);
    match place {
        Place::On(position) => PlaceRecord::On { point: number(position) },
        Place::Dominated(by) => PlaceRecord::Dominated { by: by.into_iter().map(number).collect() },
        Place::InGap => PlaceRecord::InGap,
        Place::Beyond => PlaceRecord::Beyond,
    }
}
