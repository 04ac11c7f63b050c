use super::Prepared;
use super::planned::{PlannedRun, planned};
use super::record::{inputs, tender};
use crate::award_rules::{Effort, award};
use crate::domain::weights_record::{CriterionRange, FORMAT, LotRanges, MapCell, WeightsRecord};
use crate::domain::{Award, Dossier, LotIx};
use crate::explanation::holders;
use crate::findings::{Code, Finding};
use crate::inputs::nearest;
use crate::planning::weights::{Awards, Axis, Borders, MapAxis, axes, leaders, winners, winners_map};
use crate::planning::{Evaluated, Premises};
use crate::solve::Stop;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How weights are tried.
pub struct WeightsOptions<'a> {
    /// Points a step; positive.
    pub step: Decimal,
    /// The two criteria of a map, each with its weights where they are not the usual ones.
    pub map: Option<[MapSide; 2]>,
    /// Weights a side of the map.
    pub map_steps: u32,
    /// Time for everything; none means until all is found.
    pub time_limit: Option<Duration>,
    /// Set when the user wants to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many pieces of work of how many are done, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// A criterion of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapSide {
    /// The criterion.
    pub criterion: String,
    /// Its least and most weight; where absent what the law allows of the price, and of others
    /// from half the published weight to half as much again.
    pub range: Option<(Decimal, Decimal)>,
}

/// From files to the weights over which leaders and winners stay.
pub fn weights(path: &Path, options: &WeightsOptions<'_>) -> PlannedRun<WeightsRecord> {
    planned(path, |prepared, findings| run(prepared, options, findings))
}

fn run(prepared: &Prepared, options: &WeightsOptions<'_>, findings: &[Finding]) -> Result<WeightsRecord, Vec<Finding>> {
    let until = options.time_limit.map(|limit| Instant::now() + limit);
    let base = prepared.evaluated();
    let axes = axes(&base.premises, options.step);
    let map_axes = options.map.as_ref().map(|sides| map_axes(&axes, sides, options.map_steps)).transpose()?;
    let cells = map_axes.as_ref().map_or(0, |[rows, columns]| rows.weights.len() * columns.weights.len());
    let (done, total) = (AtomicUsize::new(0), 2 * axes.len() + cells);
    let step_done = || (options.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, total);
    let go_on = || !options.cancel.load(Ordering::Relaxed) && until.is_none_or(|until| Instant::now() < until);

    let ranked: Vec<_> = axes
        .par_iter()
        .map(|axis| {
            let found = leaders(&base, axis, &go_on);
            step_done();
            found
        })
        .collect();
    let mut complete = ranked.iter().all(|borders| borders.complete);
    let dossier = &base.premises.dossier;
    let first: BTreeMap<LotIx, String> = base
        .evaluation
        .sheets
        .iter()
        .filter_map(|sheet| {
            let row = sheet.rows.first().filter(|row| row.rank.is_some())?;
            Some((sheet.lot, dossier[row.bid].id.clone()))
        })
        .collect();
    let mut record = WeightsRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(dossier),
        inputs: inputs(dossier),
        rule: dossier.tender.award_rule,
        step: options.step.normalize().to_string(),
        criteria: criteria(&base.premises, &axes),
        leaders: lot_ranges(dossier, &first, &axes, &ranked),
        winners: Vec::new(),
        map: None,
        complete,
        findings: findings.to_vec(),
    };
    let published = match published(&base, until, options.cancel)? {
        Ok(Some(published)) => published,
        // No award keeps all rules, proven: nobody wins, whatever the weights up to here.
        Ok(None) => return Ok(record),
        Err(_) => {
            record.complete = false;
            return Ok(record);
        }
    };
    let awards = Awards { premises: &base.premises, known: Some(&published), until, cancel: options.cancel };
    let won = axes
        .par_iter()
        .map(|axis| {
            let found = winners(&awards, &published, axis);
            step_done();
            found
        })
        .collect::<Result<Vec<_>, _>>()?;
    complete &= won.iter().all(|borders| borders.complete);
    record.winners = lot_ranges(dossier, &holders(dossier, &published), &axes, &won);
    if let Some([rows, columns]) = &map_axes {
        let map = winners_map(&awards, &published, (rows, columns), &step_done)?;
        complete &= !map.cells.iter().flatten().any(|cell| *cell == MapCell::Unanswered);
        record.map = Some(map);
    }
    record.complete = complete;
    Ok(record)
}

/// The award at the published weights; nothing where no award keeps all rules, and where neither is
/// proven, what stopped the proof.
fn published(
    base: &Evaluated,
    until: Option<Instant>,
    cancel: &AtomicBool,
) -> Result<Result<Option<Award>, Stop>, Vec<Finding>> {
    let left = until.map(|until| until.saturating_duration_since(Instant::now()));
    let effort = Effort { time_limit: left, cancel: Some(cancel), ..Effort::default() };
    let ruling = award(&base.case(), base.premises.dossier.tender.award_rule, &effort)?;
    Ok(ruling.only_award().map(|award| award.cloned()))
}

fn criteria(premises: &Premises, axes: &[Axis]) -> Vec<CriterionRange> {
    let leaves = premises.scoring.leaves().zip(axes);
    leaves
        .map(|((criterion, _), axis)| CriterionRange {
            criterion: criterion.id.clone(),
            name_zh: criterion.name_zh.clone(),
            name_en: criterion.name_en.clone(),
            weight: criterion.weight.normalize().to_string(),
            least: axis.least().normalize().to_string(),
            most: axis.most().normalize().to_string(),
        })
        .collect()
}

/// The ranges of each lot: borders come by criterion, then by lot.
fn lot_ranges(
    dossier: &Dossier,
    holders: &BTreeMap<LotIx, String>,
    axes: &[Axis],
    borders: &[Borders],
) -> Vec<LotRanges> {
    let of_lot = |lot: LotIx| LotRanges {
        lot: dossier[lot].id.clone(),
        title: dossier[lot].title.clone(),
        holder: holders.get(&lot).cloned(),
        ranges: axes
            .iter()
            .zip(borders)
            .map(|(axis, borders)| {
                let (down, up) = &borders.by_lot[lot.0];
                axis.range(down, up)
            })
            .collect(),
    };
    dossier.lot_ixs().map(of_lot).collect()
}

fn map_axes(axes: &[Axis], sides: &[MapSide; 2], steps: u32) -> Result<[MapAxis; 2], Vec<Finding>> {
    let side = |side: &MapSide| {
        let names: Vec<&str> = axes.iter().map(|axis| axis.criterion.as_str()).collect();
        let Some(axis) = axes.iter().find(|axis| axis.criterion == side.criterion) else {
            let finding = Finding::new(Code::OverlayUnknown).with("what", "@overlay-what-criterion");
            let finding = finding.with("name", &side.criterion);
            return Err(vec![finding.with("nearest", nearest(&side.criterion, &names).unwrap_or("none"))]);
        };
        let half = axis.weight / Decimal::TWO;
        let usual = || (axis.least().max(half), axis.most().min(axis.weight + half));
        let (from, to) = side.range.unwrap_or_else(usual);
        Ok(MapAxis::spread(&side.criterion, from, to, steps))
    };
    Ok([side(&sides[0])?, side(&sides[1])?])
}
