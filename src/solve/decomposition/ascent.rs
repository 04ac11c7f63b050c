//! Towards better multipliers.
//!
//! First sweeps: blocks are solved a few at a time, and what they and their rows disagree on moves
//! at once by a part of its worth, less with every sweep (an incremental subgradient method; Nedić
//! and Bertsekas 2001). Then steps of all multipliers by subgradients with Polyak's step towards a
//! target (1969), turned by what came before (Camerini, Fratta and Maffioli 1975). Steps are
//! floats, multipliers integers: whatever the steps, the bound holds.

#![allow(clippy::float_arithmetic, reason = "steps are floats; the bound is computed in integers")]

use super::Problem;
use super::multipliers::{Evaluated, Multipliers};
use crate::domain::Random;

/// Sweeps, and after how many of them there is a first bound.
const SWEEPS: u32 = 16;
const EARLY: u32 = 8;

/// Parts of a sweep.
const PARTS: usize = 32;

/// The part of its worth, in permille, by which what is disagreed on moves in the first sweep, and
/// what is left of that after each, in percent.
const NUDGE: i64 = 200;
const LEFT: i64 = 70;

/// Where the gap to the best award is not known, or out of these, the target is so far below the bound.
const FARTHEST: f64 = 5e-3;
const NEAREST: f64 = 1e-4;

/// How a way goes on.
struct Way {
    /// The part of the way to the target that a step goes.
    length: f64,
    /// The part of the last direction that is kept.
    keep: f64,
    /// Steps without a lower bound until the length is cut.
    patience: u32,
    shorter: f64,
    direction: Vec<f64>,
    fails: u32,
    lowest: f64,
}

impl Way {
    fn new(dimensions: usize, length: f64, keep: f64, patience: u32, shorter: f64) -> Self {
        Way { length, keep, patience, shorter, direction: vec![0.0; dimensions], fails: 0, lowest: f64::INFINITY }
    }

    /// Takes note of a bound; true where it is time to go back to the best.
    fn note(&mut self, bound: f64, enough: f64) -> bool {
        if bound < self.lowest - enough {
            self.fails = 0;
        } else {
            self.fails += 1;
        }
        self.lowest = self.lowest.min(bound);
        if self.fails >= self.patience {
            self.fails = 0;
            self.length *= self.shorter;
            return true;
        }
        false
    }

    /// Turns towards a gradient; gives the length of the step, in units of the direction.
    fn turn(&mut self, gradient: impl Iterator<Item = f64>, gap: f64) -> f64 {
        let (mut norm, mut own) = (0.0, 0.0);
        for (direction, gradient) in self.direction.iter_mut().zip(gradient) {
            *direction = self.keep * *direction + (1.0 - self.keep) * gradient;
            norm += *direction * *direction;
            own += gradient * gradient;
        }
        // Where directions cancel out, their sum is no measure.
        let measure = norm.max(0.3 * own);
        if measure > 0.0 { self.length * gap / measure } else { 0.0 }
    }
}

/// The way to better multipliers, step by step.
pub(super) struct Ascent {
    way: Way,
    sweeps: u32,
    nudge: i64,
    random: Random,
}

impl Ascent {
    pub(super) fn new(multipliers: &Multipliers) -> Self {
        let way = Way::new(multipliers.at.len(), 0.6, 0.9, 20, 0.7);
        Ascent { way, sweeps: 0, nudge: NUDGE, random: Random::new(3) }
    }

    /// Whether more steps would hardly change anything.
    pub(super) fn is_settled(&self) -> bool {
        self.way.length < 1e-3
    }

    /// Whether an award is worth trying that was not before: the multipliers say something, or say
    /// much more.
    pub(super) fn is_landmark(&self) -> bool {
        self.sweeps == EARLY || self.sweeps == SWEEPS
    }

    /// Whether all sweeps are done.
    pub(super) fn is_swept(&self) -> bool {
        self.sweeps >= SWEEPS
    }

    /// One sweep over all blocks.
    pub(super) fn sweep(&mut self, problem: &Problem<'_>, multipliers: &mut Multipliers) -> Evaluated {
        let mut order: Vec<usize> = (0..problem.structure.blocks.len()).collect();
        self.random.shuffle(&mut order);
        for part in order.chunks(order.len().div_ceil(PARTS)) {
            if multipliers.nudge(problem, part, self.nudge) == Evaluated::Infeasible {
                return Evaluated::Infeasible;
            }
        }
        self.sweeps += 1;
        self.nudge = self.nudge * LEFT / 100;
        if self.is_landmark() { multipliers.evaluate(problem) } else { Evaluated::Nothing }
    }

    /// One step of all multipliers and one evaluation. `value` is the best award's, where there is one.
    pub(super) fn step(
        &mut self,
        problem: &Problem<'_>,
        multipliers: &mut Multipliers,
        value: Option<i64>,
    ) -> Evaluated {
        let structure = problem.structure;
        let difference = multipliers.difference();
        let lowest = multipliers.bound.unwrap_or(0);
        let length = self.way.turn(difference.iter().map(|d| f64::from(*d)), gap(lowest, multipliers.bound, value));
        for row in 0..structure.coupling.len() {
            for (term, (_, _, weight)) in multipliers.terms.of_row(row).zip(&structure.coupling[row].terms) {
                let moved = multipliers.at[term] as f64 + length * self.way.direction[term];
                multipliers.set(structure, term, *weight, moved.round() as i64);
            }
        }
        let Evaluated::Bound(bound) = multipliers.evaluate(problem) else {
            return Evaluated::Infeasible;
        };
        let enough = gap(lowest, multipliers.bound, value) / 2000.0;
        if self.way.note(bound as f64, enough) {
            multipliers.at.clone_from(&multipliers.best);
            self.way.direction.fill(0.0);
            return multipliers.evaluate(problem);
        }
        Evaluated::Bound(bound)
    }
}

/// How far the target lies below a bound.
fn gap(bound: i64, lowest: Option<i64>, value: Option<i64>) -> f64 {
    let size = (lowest.unwrap_or(bound).abs() as f64).max(1.0);
    let known = value.map_or(f64::INFINITY, |value| (lowest.unwrap_or(bound) - value) as f64);
    let above = (bound - lowest.unwrap_or(bound)) as f64;
    above + known.clamp(NEAREST * size, FARTHEST * size)
}
