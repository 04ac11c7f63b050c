//! Components, `HiGHS`, lexicographic levels; the outcome and its proof.
//!
//! [`solve`] takes an exact [`Model`] and gives an [`Outcome`]:
//!
//! 1. *reduce*: the consequences of fixed variables and rows are drawn, and what no answer needs
//!    is left out, in integers: see `reductions`; [`Outcome::reductions`] counts it;
//! 2. *split*: what no row and no tie-break choice connects is solved apart; a
//!    lexicographic optimum of the whole is the union of those of the parts;
//! 3. *climb*: each level is solved, its value kept as a row, and the next one solved from
//!    there; then the published tie-break, choice by choice, makes the answer unique;
//! 4. each goal goes to the *exact search* first, which knows no floats; where that does
//!    not end soon, `HiGHS` solves a scaled copy, every answer is re-checked in integers,
//!    and one that breaks a row by as little as one is cut off exactly and solved again;
//! 5. the first goal of a small component is searched as one block, and a component of many
//!    places is taken apart (see `decomposition`): where it is too large for `HiGHS`, that is
//!    all, with the best award and an exact bound when a limit comes.
//!
//! # What a proof rests on
//!
//! Values and rows are always exact. A level's *bound* is
//!
//! * [`Level::exact`]: by integer search alone, pruned by propagation and by integer
//!   multipliers taken from the duals of the relaxation (their error costs sharpness,
//!   never truth);
//! * or by `HiGHS` with tolerances of 1e-9 and no gap, where the error of its bound is
//!   *estimated* (columns * 1e-9 + 2^-48 of the value, in scaled units) at under a quarter
//!   of a grid step. Goals too wide for that are proven by asking for rivals near the best:
//!   see `rivals.rs`. Verdicts of infeasibility, and that no other assignment attains a
//!   level, rest on the same tolerances.
//!
//! Where neither holds the level is not called proven, and its bound is rounded outward.
//!
//! The answer does not depend on the number of threads. Under a time limit it depends on how far the
//! machine comes in that time; under [`Options::work_limit`] it is the same everywhere.

mod apart;
mod components;
mod consequences;
mod covers;
#[cfg(test)]
mod cross_check;
mod decomposition;
mod goal;
mod highs;
mod levels;
#[cfg(test)]
mod oracle;
mod outcome;
#[cfg(test)]
mod prefecture;
mod reductions;
mod relaxed;
mod rivals;
mod search;
mod series;
#[cfg(test)]
mod tests;
mod tie_break;
mod watch;

pub use decomposition::{PricedBlock, Pricing};
pub use highs::HighsError;
pub use outcome::{Feasibility, Level, Method, Options, Outcome, Progress, SolveError, Status, Stop};

use crate::domain::Reductions;
use crate::lp::{Model, Objective, Sense};
use components::{Component, Parts, Split};
use levels::Part;
pub use series::Series;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use watch::Watch;

/// Solves a model.
///
/// # Errors
/// When the model is not one (unknown variables, numbers too wide), or the solver fails.
/// No answer, a limit, or an infeasible model are outcomes, not errors.
pub fn solve(model: &Model, options: &Options<'_>) -> Result<Outcome, SolveError> {
    run(model, options, &Series::default()).map(|(outcome, _)| outcome)
}

/// Solves a model with what is remembered; gives the components that were solved, too.
fn run(model: &Model, options: &Options<'_>, series: &Series) -> Result<(Outcome, Vec<(Component, Part)>), SolveError> {
    let begun = Instant::now();
    consequences::check(model, options.start)?;
    let in_time = Watch::new(options, begun, 1).component().stop().is_none();
    match components::split(model, in_time) {
        Split::Infeasible(rows) => {
            let outcome = Outcome {
                status: Status::Infeasible,
                stop: Stop::Finished,
                values: None,
                levels: Vec::new(),
                tie_broken: false,
                infeasible_rows: rows,
                components: 0,
                nodes: 0,
                cuts: 0,
                reductions: Reductions::default(),
            };
            Ok((outcome, Vec::new()))
        }
        Split::Parts(split) => {
            let components = &split.components;
            let watch = Watch::new(options, begun, components.len());
            let remembered = series.starts(model);
            let starts = options.start.into_iter().chain(remembered.iter().map(Vec::as_slice));
            let starts: Vec<Vec<bool>> =
                starts.map(|start| reductions::exchanged(model, &split.exchanges, start)).collect();
            let Options { method, first_levels, threads, .. } = *options;
            let climb = |component: &Component, start: Option<&[bool]>, watch: &Watch<'_>| {
                levels::climb(&component.model, start, method, first_levels, watch.component())
            };
            let one = |index: usize| match series.solved(&components[index].model, options) {
                Some(part) => Ok(part),
                None => {
                    let start = series::start(&components[index], &starts);
                    climb(&components[index], start.as_deref(), &watch)
                }
            };
            let all: Vec<usize> = (0..components.len()).collect();
            let mut timed = solve_parts(&all, threads, &watch, one)?;
            // What a fair share was too short for gets what the others have left of theirs.
            loop {
                let cut_short = |index: &usize| timed[*index].0.stop == Stop::TimeLimit;
                let waiting = all.iter().copied().filter(cut_short).count();
                let share = Watch::new(options, begun, waiting).share();
                let again: Vec<usize> =
                    all.iter().copied().filter(cut_short).filter(|index| timed[*index].1 < share).collect();
                if again.is_empty() {
                    break;
                }
                let watch = Watch::new(options, begun, again.len());
                let one = |index: usize| climb(&components[index], timed[index].0.values.as_deref(), &watch);
                let more = solve_parts(&again, threads, &watch, one)?;
                again.into_iter().zip(more).for_each(|(index, part)| timed[index] = part);
            }
            let parts: Vec<Part> = timed.into_iter().map(|(part, _)| part).collect();
            let outcome = merged(model, options, &split, &parts);
            Ok((outcome, split.components.into_iter().zip(parts).collect()))
        }
    }
}

/// Whether some assignment keeps these rows (positions in [`Model::rows`]), objectives
/// aside. The step of a search for an irreducible conflict.
///
/// # Errors
/// As [`solve`].
pub fn feasible(model: &Model, rows: &[usize], options: &Options<'_>) -> Result<Feasibility, SolveError> {
    let part = Model {
        variables: model.variables.clone(),
        rows: rows.iter().filter_map(|row| model.rows.get(*row).cloned()).collect(),
        ..Model::default()
    };
    let outcome = solve(&part, &Options { first_levels: Some(0), ..*options })?;
    Ok(match (outcome.status, outcome.values) {
        (_, Some(values)) => Feasibility::Yes(values),
        (Status::Infeasible, None) => Feasibility::No,
        (_, None) => Feasibility::Unknown,
    })
}

/// A solved component with how long it took.
type Timed = Result<(Part, Duration), SolveError>;

/// Solves components, each on one thread, and measures how long each takes; results in their order.
fn solve_parts(
    components: &[usize],
    threads: usize,
    watch: &Watch<'_>,
    solve: impl Fn(usize) -> Result<Part, SolveError> + Sync,
) -> Result<Vec<(Part, Duration)>, SolveError> {
    let one = |component: usize| {
        let begun = Instant::now();
        let part = solve(component);
        watch.finished_one();
        Ok((part?, begun.elapsed()))
    };
    if threads <= 1 || components.is_empty() {
        return components.iter().map(|component| one(*component)).collect();
    }
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|_| SolveError::Threads)?;
    let next = AtomicUsize::new(0);
    let done: Mutex<Vec<(usize, Timed)>> = Mutex::new(Vec::new());
    pool.broadcast(|_| {
        // In order, so that small components are done before the fair shares are cut.
        while let Some((index, component)) = {
            let index = next.fetch_add(1, Ordering::Relaxed);
            components.get(index).map(|component| (index, *component))
        } {
            let part = one(component);
            if let Ok(mut done) = done.lock() {
                done.push((index, part));
            }
        }
    });
    let mut done = done.into_inner().map_err(|_| SolveError::Threads)?;
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, part)| part).collect()
}

fn merged(model: &Model, options: &Options<'_>, split: &Parts, parts: &[Part]) -> Outcome {
    let Parts { decided, components, .. } = split;
    let mut outcome = Outcome {
        status: Status::Unknown,
        stop: parts.iter().map(|part| part.stop).max().unwrap_or(Stop::Finished),
        values: None,
        levels: Vec::new(),
        tie_broken: options.first_levels.is_none() && parts.iter().all(|part| part.tie_broken),
        infeasible_rows: Vec::new(),
        components: components.len(),
        nodes: parts.iter().map(|part| part.nodes).sum(),
        cuts: parts.iter().map(|part| part.cuts).sum(),
        reductions: split.counts,
    };
    if parts.iter().any(|part| part.infeasible) {
        let without = components.iter().zip(parts).filter(|(_, part)| part.infeasible);
        let without = without.flat_map(|(component, _)| component.variables.iter().copied()).collect();
        outcome.infeasible_rows = components::conflicting(model, &without);
        outcome.status = Status::Infeasible;
        outcome.tie_broken = false;
        return outcome;
    }
    let mut values: Vec<bool> = decided.iter().map(|value| *value == Some(true)).collect();
    for (component, part) in components.iter().zip(parts) {
        let Some(own) = &part.values else {
            outcome.tie_broken = false;
            return outcome;
        };
        for (variable, value) in component.variables.iter().zip(own) {
            values[*variable] = *value;
        }
    }
    // The last door: nothing that breaks a row of the model as given goes out.
    if !model.broken_rows(&values).is_empty() {
        outcome.stop = Stop::Precision;
        outcome.tie_broken = false;
        return outcome;
    }
    let mut proven_so_far = true;
    let count = options.first_levels.unwrap_or(usize::MAX);
    for (index, objective) in model.objectives.iter().enumerate().take(count) {
        let level = level(objective, index, decided, &values, parts, proven_so_far);
        proven_so_far = level.proven;
        outcome.levels.push(level);
    }
    outcome.status = if proven_so_far { Status::Optimal } else { Status::Feasible };
    outcome.values = Some(values);
    outcome
}

fn level(
    objective: &Objective,
    index: usize,
    decided: &[Option<bool>],
    values: &[bool],
    parts: &[Part],
    before_proven: bool,
) -> Level {
    let levels = || parts.iter().map(|part| part.levels.get(index));
    let constant: i128 =
        objective.terms.iter().filter(|(variable, _)| decided[variable.0] == Some(true)).map(|(_, c)| c).sum();
    let sum = levels().try_fold(constant, |sum, level| Some(sum + level?.bound?));
    let value = objective.value(values);
    let all = |test: fn(&levels::PartLevel) -> bool| before_proven && levels().all(|level| level.is_some_and(test));
    let bound = sum.filter(|_| before_proven);
    // A value beyond its bound would be an error of the solver; then nothing is proven.
    let sound = bound.is_none_or(|bound| match objective.sense {
        Sense::Maximize => value <= bound,
        Sense::Minimize => value >= bound,
    });
    let proven = sound && all(|level| level.proven);
    Level {
        name: objective.name,
        value,
        bound: bound.filter(|_| sound),
        proven,
        exact: proven && all(|level| level.exact),
    }
}
