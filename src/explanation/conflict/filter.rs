//! Leaving out parts as long as no award keeps the others.

use super::ground::Ground;
use crate::lp::{Objective, Sense};
use crate::solve::{Feasibility, Options, Status, feasible, solve};
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// No single question may use up more than this part of the time that is left.
const SHARE: u32 = 4;

/// Whether an award keeps some parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Feasible,
    Infeasible,
    /// A limit came first.
    Unknown,
}

/// Parts in conflict, the softest first.
pub(super) struct Conflict {
    pub parts: Vec<usize>,
    /// Whether each was proven necessary.
    pub irreducible: bool,
}

/// Asks which parts can hold together.
pub(super) struct Filter<'a> {
    ground: &'a Ground<'a>,
    deadline: Instant,
    cancel: &'a AtomicBool,
    /// The rows that each assignment found so far breaks.
    found: Vec<BTreeSet<usize>>,
}

impl<'a> Filter<'a> {
    pub fn new(ground: &'a Ground<'a>, deadline: Instant, cancel: &'a AtomicBool) -> Self {
        Self { ground, deadline, cancel, found: Vec::new() }
    }

    /// Whether some award keeps these parts.
    pub fn verdict(&mut self, parts: &[usize]) -> Verdict {
        let rows = self.ground.rows(parts);
        if self.found.iter().any(|broken| rows.iter().all(|row| !broken.contains(row))) {
            return Verdict::Feasible;
        }
        let Some(options) = self.options() else { return Verdict::Unknown };
        match feasible(self.ground.model(), &rows, &options) {
            Ok(Feasibility::Yes(values)) => {
                self.found.push(self.ground.broken(&values));
                Verdict::Feasible
            }
            Ok(Feasibility::No) => Verdict::Infeasible,
            Ok(Feasibility::Unknown) | Err(_) => Verdict::Unknown,
        }
    }

    /// Leaves out, from parts that no award keeps together, all that can be: the last given first.
    pub fn shrink(&mut self, parts: &[usize]) -> Conflict {
        let mut kept: Vec<usize> = Vec::new();
        let mut open: Vec<usize> = self.connected(parts.to_vec());
        let mut irreducible = true;
        let mut block = open.len().div_ceil(2);
        while !open.is_empty() {
            block = block.clamp(1, open.len());
            let rest = open.len() - block;
            let remaining: Vec<usize> = open[..rest].iter().chain(&kept).copied().collect();
            match self.verdict(&remaining) {
                Verdict::Infeasible => {
                    let group = self.connected(remaining);
                    kept.retain(|part| group.contains(part));
                    open.retain(|part| group.contains(part) && !kept.contains(part));
                    block *= 2;
                }
                _ if block > 1 => block /= 2,
                verdict => {
                    irreducible &= verdict == Verdict::Feasible;
                    kept.extend(open.pop());
                }
            }
        }
        kept.sort_by_key(|part| self.ground.parts[*part].softness());
        // After the softest one, parts of a kind stand in published order.
        if let Some((_, rest)) = kept.split_first_mut() {
            rest.sort_by_key(|part| (self.ground.parts[*part].softness().0, *part));
        }
        Conflict { parts: kept, irreducible }
    }

    /// By how much the rows of a part are missed at least, the others kept; nothing where that was
    /// not proven in time.
    pub fn short(&mut self, part: usize, others: &[usize]) -> Option<i128> {
        let mut model = self.ground.model().clone();
        let terms = model.soften(&self.ground.added(part, others));
        let own = self.ground.rows(&[others, &[part]].concat());
        model.rows = own.into_iter().map(|row| model.rows[row].clone()).collect();
        model.objectives = vec![Objective { name: "short", sense: Sense::Minimize, terms }];
        model.tie_break = Vec::new();
        let outcome = solve(&model, &Options { first_levels: Some(1), ..self.options()? }).ok()?;
        outcome.levels.first().filter(|_| outcome.status == Status::Optimal).map(|level| level.value)
    }

    /// Of parts that no award keeps together, those of the first group of connected rows that no
    /// assignment keeps; all of them where there is one group, or no group could be proven.
    fn connected(&mut self, parts: Vec<usize>) -> Vec<usize> {
        let groups = self.ground.model().connected(&self.ground.rows(&parts));
        let in_group = |group: &BTreeSet<usize>| -> Vec<usize> {
            let rows = |part: &usize| self.ground.parts[*part].rows.iter().any(|row| group.contains(row));
            parts.iter().copied().filter(rows).collect()
        };
        let mut groups: Vec<Vec<usize>> = groups
            .into_iter()
            .map(|rows| in_group(&rows.into_iter().collect()))
            .filter(|own| !own.is_empty())
            .collect();
        groups.sort();
        if groups.len() < 2 {
            return parts;
        }
        // A part of several rows may stand in several groups; then they are not apart.
        let infeasible = groups.into_iter().find(|group| self.verdict(group) == Verdict::Infeasible);
        infeasible.unwrap_or(parts)
    }

    /// Options for the next question; none when time is up.
    fn options(&self) -> Option<Options<'a>> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        let share = (left / SHARE).max(Duration::from_millis(1));
        (!left.is_zero()).then(|| Options { time_limit: Some(share), cancel: Some(self.cancel), ..Options::default() })
    }
}
