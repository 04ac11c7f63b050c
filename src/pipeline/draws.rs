use super::Prepared;
use super::planned::{PlannedRun, planned};
use super::record::{inputs, tender};
use crate::award_rules::{Effort, award};
use crate::domain::draws_record::{DrawsRecord, FORMAT, UncertaintyRecord};
use crate::domain::{ScoreDraw, Spread, Uncertainty};
use crate::explanation::holders;
use crate::findings::{Code, Finding};
use crate::inputs::{nearest, uncertainty};
use crate::planning::Premises;
use crate::planning::draws::{Bench, Tally, anew_record, kept_record};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How draws are made.
pub struct DrawsOptions<'a> {
    /// The model of uncertainty; the built-in one where absent.
    pub model: Option<&'a Path>,
    /// Seed.
    pub seed: u64,
    /// How many.
    pub draws: u64,
    /// Whether the award is also decided anew in each.
    pub anew: bool,
    /// Time for all; none means until all are made.
    pub time_limit: Option<Duration>,
    /// Set when the user wants to stop: the draws that are made stay.
    pub cancel: &'a AtomicBool,
    /// Told how many draws of how many are made, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// From files and a model of uncertainty to what comes of the draws.
pub fn draws(path: &Path, options: &DrawsOptions<'_>) -> PlannedRun<DrawsRecord> {
    planned(path, |prepared, findings| run(prepared, options, findings))
}

fn run(prepared: &Prepared, options: &DrawsOptions<'_>, findings: &[Finding]) -> Result<DrawsRecord, Vec<Finding>> {
    let until = options.time_limit.map(|limit| Instant::now() + limit);
    let left = || until.map(|until| until.saturating_duration_since(Instant::now()));
    let model = uncertainty::read(options.model)?;
    let base = prepared.premises();
    known_tenderers(&base, &model)?;
    let rule = base.dossier.tender.award_rule;
    let effort = Effort { time_limit: left(), cancel: Some(options.cancel), ..Effort::default() };
    let ruling = award(&prepared.case(), rule, &effort)?;
    let decided = ruling.only_award().ok().flatten().cloned();
    let as_is = ruling.decision.as_ref().filter(|_| decided.is_some());
    let bench = Bench { base: &base, decided: decided.as_ref(), model: &model, seed: options.seed, anew: options.anew };
    let tally = tally(&bench, options, &left)?;
    Ok(DrawsRecord {
        format: FORMAT.to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        tender: tender(&base.dossier),
        inputs: inputs(&base.dossier),
        model: model_record(&model, options.model.is_none()),
        seed: options.seed,
        asked: options.draws,
        made: tally.made,
        rule,
        kept: as_is.and_then(|decision| kept_record(&tally, &base.dossier, decision)),
        anew: options.anew.then(|| anew_record(&tally, &base.dossier, decided.as_ref())),
        findings: findings.to_vec(),
    })
}

/// Makes the draws on all threads, until all are made or the time is over.
fn tally(
    bench: &Bench<'_>,
    options: &DrawsOptions<'_>,
    left: &(dyn Fn() -> Option<Duration> + Sync),
) -> Result<Tally, Vec<Finding>> {
    let dossier = &bench.base.dossier;
    let decided: BTreeMap<String, String> = bench.decided.map_or_else(BTreeMap::new, |award| {
        holders(dossier, award).into_iter().map(|(lot, holder)| (dossier[lot].id.clone(), holder)).collect()
    });
    let winners = bench.decided.map_or(0, |award| award.bids.len());
    let (tally, done) = (Mutex::new(Tally::default()), AtomicUsize::new(0));
    let total = usize::try_from(options.draws).unwrap_or(usize::MAX);
    (0..options.draws).into_par_iter().try_for_each(|number| {
        let left = left();
        if options.cancel.load(Ordering::Relaxed) || left == Some(Duration::ZERO) {
            return Ok(());
        }
        let came = bench.make(number, left, options.cancel)?;
        if options.cancel.load(Ordering::Relaxed) && came.unanswered() {
            return Ok(());
        }
        // A thread that panicked had added its draw whole or not at all.
        tally.lock().unwrap_or_else(PoisonError::into_inner).add(&came, &decided, winners);
        (options.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, total);
        Ok::<(), Vec<Finding>>(())
    })?;
    Ok(tally.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Every tenderer that the model names must be one of the tender's.
fn known_tenderers(base: &Premises, model: &Uncertainty) -> Result<(), Vec<Finding>> {
    let known: Vec<&str> = base.dossier.tenderers.iter().map(|tenderer| tenderer.id.as_str()).collect();
    let unknown = model.exits.keys().filter(|id| !known.contains(&id.as_str())).map(|id| {
        let finding = Finding::new(Code::OverlayUnknown).with("what", "@overlay-what-tenderer").with("name", id);
        finding.with("nearest", nearest(id, &known).unwrap_or("none"))
    });
    let unknown: Vec<Finding> = unknown.collect();
    if unknown.is_empty() { Ok(()) } else { Err(unknown) }
}

fn model_record(model: &Uncertainty, built_in: bool) -> UncertaintyRecord {
    let spreads = [
        ("prices.market", model.market_prices),
        ("prices.tenderer", model.tenderer_prices),
        ("recipients.all", model.all_recipients),
        ("recipients.county", model.county_recipients),
        ("funds.growth", model.funds_growth),
        ("funds.jurisdiction", model.jurisdiction_funds),
    ];
    let shown = |Spread { least, likely, most }: Spread| [least, likely, most].map(|percent| percent.to_string());
    UncertaintyRecord {
        title: model.title.clone(),
        source: model.source.clone(),
        built_in,
        spreads: spreads.map(|(name, spread)| (name.to_owned(), shown(spread))).into(),
        scores: match model.scores {
            ScoreDraw::AsGiven => "as-given",
            ScoreDraw::Committee => "committee",
            ScoreDraw::Points => "points",
        }
        .to_owned(),
        exit_percent: model.exit_percent.to_string(),
        exits: model.exits.iter().map(|(id, percent)| (id.clone(), percent.to_string())).collect(),
    }
}
