//! Maximizing with `HiGHS`, accepting in integers.

use super::covers;
use super::highs::{Program, RunState, SolverEvent};
use super::search::value_of;
use super::watch::Clock;
use super::{SolveError, Stop};
use crate::lp::scale::{FloatObjective, float_objective, float_row};
use crate::lp::{Row, VariableIx};
use std::time::{Duration, Instant};

/// Rounds of exact cuts before giving up: one is usual, several are rare.
const ROUNDS: u32 = 200;

/// The most that the estimated error may be, in grid steps, for a floating bound to prove.
const DOUBT: f64 = 0.25;

/// What a run of `HiGHS` gives, all of it exact but the bound.
pub(super) struct Mixed {
    /// The best assignment that keeps every row, with its goal.
    pub(super) best: Option<(Vec<bool>, i128)>,
    /// A bound on the goal, rounded up.
    pub(super) bound: Option<i128>,
    /// The solver's verdict: bound and value meet, or nothing is there.
    pub(super) proven: bool,
    /// Why it ended.
    pub(super) stop: Stop,
    pub(super) nodes: u64,
    pub(super) cuts: u64,
}

/// A goal to maximize under rows.
pub(super) struct Goal<'a> {
    pub(super) variables: usize,
    pub(super) rows: &'a [Row],
    pub(super) goal: &'a [(usize, i128)],
    /// Only an assignment that reaches this is of interest. The bound is watched for falling
    /// below it, which costs less than a row that demands it: such a row is long, and slows
    /// every relaxation.
    pub(super) least: Option<i128>,
    /// Whether any assignment that reaches the least will do.
    pub(super) any: bool,
}

/// Hears the best goal, its bound and the nodes so far.
pub(super) type Tell<'a> = &'a dyn Fn(Option<i128>, Option<i128>, u64);

/// Maximizes. Rows that the exact acceptance had to add are appended to `extra`, for the
/// next goal under the same rows. `start` keeps all of them; `hint` need not.
pub(super) fn maximize(
    task: &Goal<'_>,
    extra: &mut Vec<Row>,
    start: Option<&(Vec<bool>, i128)>,
    hint: Option<&[bool]>,
    clock: &Clock<'_>,
    tell: Tell<'_>,
) -> Result<Mixed, SolveError> {
    let Goal { variables, rows, goal, least, any } = *task;
    let reached = |best: &Option<(Vec<bool>, i128)>| {
        least.is_some_and(|least| best.as_ref().is_some_and(|(_, value)| *value >= least))
    };
    let objective = float_objective(goal);
    let float_rows: Vec<_> = rows.iter().chain(extra.iter()).map(as_float).collect();
    let mut program = Program::new(variables, &objective.terms, &float_rows, true)?;
    program.absolute_gap(half(objective.step()))?;
    if least.is_some() || start.is_some() {
        program.spare_heuristics(any)?;
    }
    if let Some(least) = least {
        program.nothing_below(objective.surely_below(least))?;
    }
    let mut mixed =
        Mixed { best: start.cloned(), bound: None, proven: false, stop: Stop::Precision, nodes: 0, cuts: 0 };
    for _ in 0..ROUNDS {
        if let Some(stop) = clock.stop() {
            mixed.stop = stop;
            return Ok(mixed);
        }
        // A changed model forgets its solution, so the incumbent is handed over each time.
        if let Some(values) = mixed.best.as_ref().map(|(values, _)| values.as_slice()).or(hint) {
            program.start(&values.iter().copied().enumerate().collect::<Vec<_>>())?;
        }
        let mut stopped = None;
        let mut told = Instant::now();
        let before = mixed.nodes;
        let run = {
            let best = &mut mixed.best;
            let extra = &*extra;
            program.run(clock.left(), |event| {
                match event {
                    SolverEvent::Improved(columns) => {
                        keep_better(best, &rounded(columns), goal, rows, extra);
                    }
                    SolverEvent::Search { bound, nodes } if told.elapsed() > Duration::from_millis(100) => {
                        told = Instant::now();
                        let incumbent = best.as_ref().map(|(_, value)| *value);
                        tell(incumbent, objective.upper_bound(bound), before + nodes);
                    }
                    _ => {}
                }
                if let SolverEvent::Search { bound, .. } = event {
                    let below = objective.upper_bound(bound).zip(least).is_some_and(|(bound, least)| bound < least);
                    if below || any && reached(best) {
                        return true;
                    }
                }
                stopped = clock.stop();
                stopped.is_some()
            })?
        };
        mixed.nodes += run.nodes;
        let bound = run.bound.and_then(|bound| objective.upper_bound(bound));
        mixed.bound = match (mixed.bound, bound) {
            (Some(old), Some(new)) => Some(old.min(new)),
            (old, new) => old.or(new),
        };
        if mixed.bound.zip(least).is_some_and(|(bound, least)| bound < least) {
            mixed.best = None;
            mixed.proven = true;
            mixed.stop = Stop::Finished;
            return Ok(mixed);
        }
        match run.state {
            RunState::Stopped => {
                if let Some(columns) = &run.columns {
                    keep_better(&mut mixed.best, &rounded(columns), goal, rows, extra);
                }
                mixed.stop = stopped.or_else(|| clock.stop()).unwrap_or(Stop::Precision);
                if least.is_some() && !reached(&mixed.best) {
                    mixed.best = None;
                }
                return Ok(mixed);
            }
            RunState::Infeasible => {
                // With an exact assignment in hand the verdict is trouble with floats.
                mixed.proven = mixed.best.is_none();
                mixed.stop = if mixed.proven { Stop::Finished } else { Stop::Precision };
                return Ok(mixed);
            }
            RunState::Optimal => {
                let Some(columns) = &run.columns else { return Ok(mixed) };
                let values = rounded(columns);
                let broken: Vec<Row> = rows
                    .iter()
                    .chain(extra.iter())
                    .filter(|row| !row.holds(&values))
                    .flat_map(|row| covers::cuts(row, &values))
                    .collect();
                if broken.is_empty() {
                    keep_better(&mut mixed.best, &values, goal, rows, extra);
                    conclude(&mut mixed, &objective, run.bound);
                    if least.is_some() && !reached(&mixed.best) {
                        mixed.best = None;
                        mixed.proven = false;
                    }
                    return Ok(mixed);
                }
                for cut in broken {
                    program.add_row(&as_float(&cut))?;
                    extra.push(cut);
                    mixed.cuts += 1;
                }
            }
        }
    }
    Ok(mixed)
}

/// Whether the bound of a floating run could not prove this value of a goal: its error would be
/// beyond what is trusted.
pub(super) fn is_too_wide(goal: &[(usize, i128)], value: i128) -> bool {
    float_objective(goal).doubt_at(value) >= DOUBT
}

/// The run ended as optimal with an answer that holds: whether that proves anything.
fn conclude(mixed: &mut Mixed, objective: &FloatObjective, bound: Option<f64>) {
    let Some((_, value)) = &mixed.best else { return };
    let trusted = bound.is_some_and(|bound| objective.doubt(bound) < DOUBT) || objective.terms.is_empty();
    // The gap was below half a step, so the bound, rounded down, is the value.
    let meets = mixed.bound.is_none_or(|bound| bound <= *value);
    mixed.proven = trusted && meets;
    mixed.stop = if mixed.proven { Stop::Finished } else { Stop::Precision };
    if mixed.proven {
        mixed.bound = Some(*value);
    }
}

fn keep_better(
    best: &mut Option<(Vec<bool>, i128)>,
    values: &[bool],
    goal: &[(usize, i128)],
    rows: &[Row],
    extra: &[Row],
) {
    let value = value_of(goal, values);
    if best.as_ref().is_none_or(|(_, old)| value > *old) && rows.iter().chain(extra).all(|row| row.holds(values)) {
        *best = Some((values.to_vec(), value));
    }
}

#[allow(clippy::float_arithmetic)]
fn half(step: f64) -> f64 {
    step / 2.0
}

fn rounded(columns: &[f64]) -> Vec<bool> {
    columns.iter().map(|value| *value > 0.5).collect()
}

fn as_float(row: &Row) -> crate::lp::scale::FloatRow {
    let divisor = crate::lp::scale::grid(row.terms.iter().map(|(_, coefficient)| *coefficient));
    let terms: Vec<_> = row.terms.iter().map(|(VariableIx(v), c)| (*v, c / divisor)).collect();
    let right = match row.relation {
        crate::lp::Relation::AtMost => row.right.div_euclid(divisor),
        crate::lp::Relation::AtLeast => -(-row.right).div_euclid(divisor),
        // An equation off the grid cannot hold; components refuse it before this.
        crate::lp::Relation::Equal if row.right % divisor != 0 => return float_row(&[], row.relation, 1),
        crate::lp::Relation::Equal => row.right / divisor,
    };
    float_row(&terms, row.relation, right)
}
