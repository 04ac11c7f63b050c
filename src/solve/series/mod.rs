//! Series of models that differ little: what one solve found, the next one starts from.

#[cfg(test)]
mod tests;

use super::components::Component;
use super::levels::Part;
use super::tie_break::rank;
use super::{Method, Options, Outcome, SolveError, Stop, run};
use crate::lp::Model;
use std::collections::{BTreeSet, VecDeque};

/// Assignments remembered; the oldest goes first.
const ASSIGNMENTS: usize = 16;

/// Solved components remembered; the oldest goes first.
const COMPONENTS: usize = 1024;

/// Remembers assignments and solved components from one solve to the next, for scenarios, forced
/// bids, points of a frontier: models with other coefficients, right sides or fixed variables,
/// with bids less or more.
///
/// The best remembered assignment that keeps all rows is the start; where none does, the one
/// that was given or found last is repaired. A component that was solved to its end before, the
/// very same in every number and name, is not solved again.
///
/// Memory makes a solve fast, never different: a run that ends by itself with its ties broken
/// gives the same values and levels as [`super::solve`]. Only [`Outcome::nodes`],
/// [`Outcome::cuts`] and [`super::Level::exact`] tell how it came by them. With
/// [`Options::first_levels`] the levels are the same; among assignments that attain them the
/// start decides, as it does for [`super::solve`].
///
/// To try scenarios side by side, solve the base, then give each of them a clone.
#[derive(Debug, Clone, Default)]
pub struct Series {
    /// The names of the variables that are true, since models of a series need not have the
    /// same variables; the newest first.
    assignments: VecDeque<BTreeSet<String>>,
    /// The newest first.
    solved: VecDeque<Solved>,
}

#[derive(Debug, Clone)]
struct Solved {
    model: Model,
    method: Method,
    first_levels: Option<usize>,
    part: Part,
}

impl Series {
    /// Remembers an assignment of a model's variables, such as an award found elsewhere. It may
    /// break rows.
    pub fn remember(&mut self, model: &Model, values: &[bool]) {
        let chosen = model.variables.iter().zip(values).filter(|(_, value)| **value);
        let names: BTreeSet<String> = chosen.map(|(variable, _)| variable.name.clone()).collect();
        self.assignments.retain(|known| *known != names);
        self.assignments.push_front(names);
        self.assignments.truncate(ASSIGNMENTS);
    }

    /// Solves the next model of the series and remembers what it finds. [`Options::start`] is
    /// one more assignment to start from.
    ///
    /// # Errors
    /// As [`super::solve`].
    pub fn solve(&mut self, model: &Model, options: &Options<'_>) -> Result<Outcome, SolveError> {
        let (outcome, parts) = run(model, options, self)?;
        if let Some(values) = &outcome.values {
            self.remember(model, values);
        }
        for (component, part) in parts {
            // What ended early is not remembered: more time may give more.
            if part.stop == Stop::Finished && self.solved(&component.model, options).is_none() {
                let Options { method, first_levels, .. } = *options;
                self.solved.push_front(Solved { model: component.model, method, first_levels, part });
            }
        }
        self.solved.truncate(COMPONENTS);
        Ok(outcome)
    }

    /// The remembered assignments as values of a model, the newest first.
    pub(super) fn starts(&self, model: &Model) -> Vec<Vec<bool>> {
        let values = |names: &BTreeSet<String>| {
            let mut values: Vec<bool> = model.variables.iter().map(|variable| names.contains(&variable.name)).collect();
            model.complete(&mut values);
            values
        };
        self.assignments.iter().map(values).collect()
    }

    /// What is known of a component, at no cost.
    pub(super) fn solved(&self, model: &Model, options: &Options<'_>) -> Option<Part> {
        let same = |solved: &&Solved| {
            (solved.method, solved.first_levels) == (options.method, options.first_levels) && solved.model == *model
        };
        let part = self.solved.iter().find(same).map(|solved| solved.part.clone())?;
        Some(Part { nodes: 0, cuts: 0, ..part })
    }
}

/// What to start a component from: the best of the starts that keep its rows, else the first.
pub(super) fn start(component: &Component, starts: &[Vec<bool>]) -> Option<Vec<bool>> {
    let own = |start: &Vec<bool>| component.variables.iter().map(|variable| start[*variable]).collect();
    let own: Vec<Vec<bool>> = starts.iter().map(own).collect();
    let model = &component.model;
    let keeping = own.iter().filter(|values| model.broken_rows(values).is_empty());
    keeping.max_by_key(|values| rank(model, values)).or(own.first()).cloned()
}
