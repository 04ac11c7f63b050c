//! Many places that little ties together: solved apart, priced together.
//!
//! A province awards the lots of 183 counties at once, whose suppliers share staff. A general
//! solver sees one large model. Here it is taken apart ([`structure`]): every place is a *block*,
//! with its lots, its ceiling, its floors; rows over several blocks are *coupling rows*.
//!
//! * A block alone is solved exactly in some ten microseconds ([`search`]), bounded by prices of
//!   its rows ([`prices`]).
//! * Lagrangian decomposition gives the bound ([`multipliers`]): each decision of a coupling row
//!   is in its block and in the row, a knapsack ([`knapsack`]), and multipliers price the
//!   difference (Guignard and Kim 1987; for assignment with capacities, the bound of
//!   Jörnsten and Näsberg 1986). They are improved a few blocks at a time, then all
//!   at once ([`ascent`]; Nedić and Bertsekas 2001, Polyak 1969, Camerini, Fratta and Maffioli 1975).
//! * Awards come from filling one block after the other at these prices ([`award`]), and then by
//!   ruin and recreate with simulated annealing ([`recreate`]; Schrimpf et al. 2000), side by side in
//!   regions that cannot disturb each other ([`lanes`]).
//! * Against the bound each block and each row loses something. Only choices that lose less than is
//!   lost in all can help ([`columns`]; route enumeration, Baldacci, Christofides and Mingozzi 2008):
//!   groups of blocks are decided together among these, exactly ([`exchange`], [`joint`]), and at the
//!   end all blocks, which closes the proof where few choices are left ([`close`]).
//!
//! Bound and award are computed in integers throughout: floats only choose where to look.
//! What is found depends on the model and on the work done, never on threads or time; a time
//! limit decides how much work that is.
//!
//! # What is taken apart
//!
//! Every linear row over binary variables, so every clause: within a block it is a row of the
//! block, between blocks a coupling row. A decision of several places (a package over two
//! counties) has a copy in each, and coupling rows make them the same. A variable that is true
//! where any decision of its block is, is known to the block's search; any other auxiliary
//! variable is decided like a bid, under the rows that say what it means. Only where variables
//! have no place, or numbers would not fit 64 bits, the model goes to the solver of the whole.

mod ascent;
mod award;
mod block;
mod branch;
mod candidates;
mod close;
mod columns;
mod cycle;
mod descent;
mod exchange;
mod joint;
mod knapsack;
mod lanes;
mod multipliers;
mod parts;
mod places;
mod prices;
mod pricing;
mod recreate;
mod run;
mod search;
mod single;
mod structure;
#[cfg(test)]
mod tests;

pub use pricing::{PricedBlock, Pricing};
pub(super) use single::single;

use super::Stop;
use super::watch::Clock;
use crate::lp::Model;
use rayon::prelude::*;
use run::Run;
use search::Searcher;
use structure::{Into, Structure, structure};

/// When a run ends, proofs and limits aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// Not before.
    Limit,
    /// Soon: what follows goes on from there.
    Brief,
}

/// What is known of a goal after a run. All of it is exact.
#[derive(Debug)]
pub(super) struct Decomposed {
    /// The best assignment, which keeps all rows, with its goal.
    pub(super) best: Option<(Vec<bool>, i128)>,
    /// No assignment has more.
    pub(super) bound: Option<i128>,
    /// Whether that, or that there is no assignment at all, is proven.
    pub(super) proven: bool,
    /// Whether no other assignment has as much, where that is known.
    pub(super) unique: Option<bool>,
    /// Why it ended.
    pub(super) stop: Stop,
    /// Nodes searched.
    pub(super) nodes: u64,
}

/// What is worked on, and with what.
#[derive(Clone, Copy)]
struct Problem<'a> {
    structure: &'a Structure,
    /// By block.
    searchers: &'a [Searcher],
    effort: Effort<'a>,
}

/// Time, work and threads of a run.
#[derive(Clone, Copy)]
struct Effort<'a> {
    clock: &'a Clock<'a>,
    threads: usize,
    work: Option<u64>,
}

impl Effort<'_> {
    /// Does the same with each item, side by side where there are threads; results in the items'
    /// order.
    fn spread<T: Send, R: Send>(&self, items: &mut [T], one: impl Fn(usize, &mut T) -> R + Sync) -> Vec<R> {
        if self.threads <= 1 {
            return items.iter_mut().enumerate().map(|(index, item)| one(index, item)).collect();
        }
        items.par_iter_mut().enumerate().map(|(index, item)| one(index, item)).collect()
    }

    /// Does two things, side by side where there are threads.
    fn both<A: Send, B: Send>(&self, one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
        if self.threads <= 1 { (one(), other()) } else { rayon::join(one, other) }
    }
}

/// Hears the best goal so far, its bound, and the nodes.
pub(super) type Tell<'a> = &'a dyn Fn(Option<i128>, Option<i128>, u64);

/// Maximizes a goal over a model that falls into places; none where it does not.
pub(super) fn maximize(
    model: &Model,
    goal: &[(usize, i128)],
    start: Option<&[bool]>,
    until: Until,
    clock: &Clock<'_>,
    tell: Tell<'_>,
) -> Option<Decomposed> {
    let structure = structure(model, goal, Into::Places)?;
    let searchers: Vec<Searcher> = structure.blocks.iter().map(Searcher::new).collect();
    let effort = Effort { clock, threads: clock.threads(), work: clock.work_limit() };
    let mut run = Run::new(Problem { structure: &structure, searchers: &searchers, effort });
    if let Some(start) = start {
        run.start(structure.chosen(start));
    }
    let steps = |value: i64| i128::from(value.div_euclid(structure.unit));
    run.run(until, &|value, bound, nodes| tell(value.map(steps), bound.map(steps), nodes));
    let best = run.best.as_ref().and_then(|award| {
        let values = structure.assignment(model, &award.chosen)?;
        Some((values, steps(award.value)))
    });
    let proven = run.infeasible || (best.is_some() && run.is_proven());
    let stop = match clock.stop() {
        _ if proven => Stop::Finished,
        Some(stop) => stop,
        None => Stop::NodeLimit,
    };
    let unique = if proven { run.is_only() } else { None };
    Some(Decomposed { best, bound: run.bound().map(steps), proven, unique, stop, nodes: run.nodes() })
}
