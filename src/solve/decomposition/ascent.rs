//! Towards better multipliers.
//!
//! First one price a coupling row, which charges every decision for what it uses of the row; then,
//! from there, one multiplier a decision. Both by subgradients with Polyak's step towards a
//! target (1969), turned by what came before (Camerini, Fratta and Maffioli 1975). Steps are
//! floats, multipliers integers: whatever the steps, the bound holds.

#![allow(clippy::float_arithmetic, reason = "steps are floats; the bound is computed in integers")]

use super::Problem;
use super::multipliers::{Evaluated, Multipliers};
use super::structure::Structure;

/// Steps with one price a row.
const PRICE_STEPS: u32 = 40;

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
    prices: Vec<f64>,
    best_prices: Vec<f64>,
    by_price: Way,
    by_decision: Way,
    steps: u32,
}

impl Ascent {
    pub(super) fn new(structure: &Structure, multipliers: &Multipliers) -> Self {
        let rows = structure.coupling.len();
        Ascent {
            prices: vec![0.0; rows],
            best_prices: vec![0.0; rows],
            by_price: Way::new(rows, 1.0, 0.5, 6, 0.6),
            by_decision: Way::new(multipliers.at.len(), 0.3, 0.9, 20, 0.7),
            steps: 0,
        }
    }

    /// Whether more steps would hardly change anything.
    pub(super) fn is_settled(&self) -> bool {
        self.steps > PRICE_STEPS && self.by_decision.length < 1e-3
    }

    /// One step and one evaluation. `value` is the best award's, where there is one.
    pub(super) fn step(
        &mut self,
        problem: &Problem<'_>,
        multipliers: &mut Multipliers,
        value: Option<i64>,
    ) -> Evaluated {
        self.steps += 1;
        if self.steps <= PRICE_STEPS {
            self.price_step(problem, multipliers, value)
        } else {
            if self.steps == PRICE_STEPS + 1 {
                multipliers.at.clone_from(&multipliers.best);
                if multipliers.evaluate(problem) == Evaluated::Infeasible {
                    return Evaluated::Infeasible;
                }
            }
            self.decision_step(problem, multipliers, value)
        }
    }

    fn price_step(&mut self, problem: &Problem<'_>, multipliers: &mut Multipliers, value: Option<i64>) -> Evaluated {
        let structure = problem.structure;
        for row in 0..self.prices.len() {
            let terms = multipliers.terms(row);
            for (term, weight) in terms.zip(&structure.coupling[row].terms) {
                let charge = (self.prices[row] * weight.2 as f64).round() as i64;
                multipliers.at[term] = charge.clamp(-structure.charge_most, structure.charge_most);
            }
        }
        let Evaluated::Bound(bound) = multipliers.evaluate(problem) else {
            return Evaluated::Infeasible;
        };
        if (bound as f64) < self.by_price.lowest {
            self.best_prices.clone_from(&self.prices);
        }
        if self.by_price.note(bound as f64, 0.0) {
            self.prices.clone_from(&self.best_prices);
        }
        let used = multipliers.used();
        let rights: Vec<f64> = structure.coupling.iter().map(|row| (row.right.abs() as f64).max(1.0)).collect();
        let over = used.iter().zip(&structure.coupling).zip(&rights).zip(&self.prices);
        let gradient = over.map(|(((used, row), right), price)| {
            let over = (*used - row.right) as f64 / right;
            if *price <= 0.0 && over < 0.0 { 0.0 } else { over }
        });
        let length = self.by_price.turn(gradient, gap(bound, multipliers.bound, value));
        for ((price, direction), right) in self.prices.iter_mut().zip(&self.by_price.direction).zip(&rights) {
            *price = (*price + length * direction / right).max(0.0);
        }
        Evaluated::Bound(bound)
    }

    fn decision_step(&mut self, problem: &Problem<'_>, multipliers: &mut Multipliers, value: Option<i64>) -> Evaluated {
        let structure = problem.structure;
        let difference = multipliers.difference();
        let lowest = multipliers.bound.unwrap_or(0);
        let length =
            self.by_decision.turn(difference.iter().map(|d| f64::from(*d)), gap(lowest, multipliers.bound, value));
        for row in 0..structure.coupling.len() {
            for (term, (_, _, weight)) in multipliers.terms(row).zip(&structure.coupling[row].terms) {
                let moved = multipliers.at[term] as f64 + length * self.by_decision.direction[term];
                let moved = (moved.round() as i64).clamp(-structure.charge_most, structure.charge_most);
                multipliers.at[term] = if *weight < 0 { moved.min(0) } else { moved.max(0) };
            }
        }
        let Evaluated::Bound(bound) = multipliers.evaluate(problem) else {
            return Evaluated::Infeasible;
        };
        let enough = gap(lowest, multipliers.bound, value) / 2000.0;
        if self.by_decision.note(bound as f64, enough) {
            multipliers.at.clone_from(&multipliers.best);
            self.by_decision.direction.fill(0.0);
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
