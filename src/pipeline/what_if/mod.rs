mod checkpoint;

pub use checkpoint::checkpoint_beside;

use super::record::{inputs, tender};
use super::{Prepared, prepare};
use crate::domain::record::TenderRecord;
use crate::domain::what_if_record::{FORMAT, ScenarioAnswer, ScenarioRecord, WhatIfRecord};
use crate::findings::{Finding, any_error};
use crate::inputs::overlays::{self, Context};
use crate::planning::what_if::{Answered, Means, Scenario, answer, common_and_contested, compare, scenarios};
use crate::solve::Series;
use checkpoint::Checkpoint;
use rayon::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How scenarios are run.
pub struct WhatIfOptions<'a> {
    /// Names of overlays, `a+b` for both together; all overlays where empty.
    pub asked: &'a [String],
    /// Folder of overlays; `what-if` in the dossier where absent.
    pub overlays: Option<&'a Path>,
    /// Where finished scenarios are kept until all are; none keeps nothing.
    pub checkpoint: Option<PathBuf>,
    /// Time for all scenarios together; none means until each is proven.
    pub time_limit: Option<Duration>,
    /// Set when the user wants to stop: what is finished stays in the checkpoint.
    pub cancel: &'a AtomicBool,
    /// Told how many scenarios of how many are done, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct WhatIfRun {
    /// The record; absent where the files could not be understood.
    pub record: Option<WhatIfRecord>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
    /// Whether a limit or the user came before all was proven.
    pub stopped: bool,
}

/// From files and overlays to the answers of all scenarios.
pub fn what_if(path: &Path, options: &WhatIfOptions<'_>) -> WhatIfRun {
    let failed = |findings| WhatIfRun { record: None, findings, stopped: false };
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return failed(findings),
    };
    let mut findings = prepared.findings.clone();
    let asked = match asked(path, &prepared, (options.overlays, options.asked), &mut findings) {
        Ok(asked) => asked,
        Err(more) => {
            findings.extend(more);
            return failed(findings);
        }
    };
    match answers(&prepared, &asked, options) {
        Ok((answered, stopped)) => {
            let record = record(&prepared, answered, findings.clone());
            WhatIfRun { record: Some(record), findings, stopped }
        }
        Err(more) => {
            findings.extend(more);
            failed(findings)
        }
    }
}

/// The scenarios that are asked for, of the overlays in `folder` or in the dossier's own: inside it,
/// or beside a workbook.
///
/// Findings about the overlays join `findings`.
///
/// # Errors
/// Where one of them is an error: nothing more; else what is wrong with the names.
pub(super) fn asked(
    path: &Path,
    prepared: &Prepared,
    (folder, names): (Option<&Path>, &[String]),
    findings: &mut Vec<Finding>,
) -> Result<Vec<Scenario>, Vec<Finding>> {
    let own = || if path.is_dir() { path.join(overlays::FOLDER) } else { path.with_extension(overlays::FOLDER) };
    let folder = folder.map_or_else(own, Path::to_owned);
    let dossier = if path.is_dir() { path } else { &folder };
    let context = Context { dossier, method: prepared.dossier.tender.method, rules: &prepared.rules };
    let (overlays, more) = overlays::read_folder(&folder, &context);
    findings.extend(more);
    if any_error(findings) { Err(Vec::new()) } else { scenarios(&overlays, names) }
}

/// All answers in the order of the scenarios: the first alone, for the others start from it.
fn answers(
    prepared: &Prepared,
    asked: &[Scenario],
    options: &WhatIfOptions<'_>,
) -> Result<(Vec<ScenarioRecord>, bool), Vec<Finding>> {
    let base = prepared.premises();
    let mut checkpoint = Checkpoint::open(options.checkpoint.as_deref(), &prepared.dossier, &prepared.rules)?;
    let end = options.time_limit.map(|limit| Instant::now() + limit);
    let done = AtomicUsize::new(0);
    let ask = |scenario: &Scenario, known: &BTreeMap<String, u32>, series: Series| -> Result<_, Vec<Finding>> {
        let series = RefCell::new(series);
        let key = checkpoint.key(scenario);
        let kept = checkpoint.kept(&key).map(|record| Answered { record, stopped: false });
        let answered = match kept {
            Some(kept) => kept,
            None => {
                let time_limit = end.map(|end| end.saturating_duration_since(Instant::now()));
                let means = Means { known, series: &series, time_limit, cancel: options.cancel };
                let answered = answer(&base, scenario, &means)?;
                if !answered.stopped {
                    checkpoint.keep(&key, &answered.record)?;
                }
                answered
            }
        };
        (options.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, asked.len());
        Ok((answered, series.into_inner()))
    };
    let [first, rest @ ..] = asked else { return Ok((Vec::new(), false)) };
    let (first, found) = ask(first, &BTreeMap::new(), Series::default())?;
    let known = match &first.record.answer {
        ScenarioAnswer::Awarded(award) => award.bids.clone(),
        _ => BTreeMap::new(),
    };
    // A collection of results keeps the order of the scenarios, whoever finishes first.
    let rest: Vec<Answered> = rest
        .par_iter()
        .map(|scenario| Ok(ask(scenario, &known, found.clone())?.0))
        .collect::<Result<_, Vec<Finding>>>()?;
    let stopped = first.stopped || rest.iter().any(|answered| answered.stopped);
    let records = std::iter::once(first).chain(rest).map(|answered| answered.record).collect();
    if !stopped {
        checkpoint.remove();
    }
    Ok((records, stopped))
}

fn record(prepared: &Prepared, mut scenarios: Vec<ScenarioRecord>, findings: Vec<Finding>) -> WhatIfRecord {
    let tender: TenderRecord = tender(&prepared.dossier);
    let published: Vec<String> = prepared.dossier.lots.iter().map(|lot| lot.id.clone()).collect();
    compare(&mut scenarios, &published);
    let (common, contested) = common_and_contested(&scenarios, &published);
    WhatIfRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender,
        inputs: inputs(&prepared.dossier),
        scenarios,
        common,
        contested,
        findings,
    }
}
