//! The exact search: depth first over the variables, in integers alone.
//!
//! No number here is a float, so what it proves is proven. The goal is one more line,
//! `goal >= best so far + 1`, which tightens as better assignments are found; bounding is
//! then nothing but propagation. A [`Guide`] may prune and fix more, again exactly.

mod guide;
mod lines;
mod store;

pub(super) use guide::Relaxation;
pub(super) use lines::{Line, lines};
pub(super) use store::Store;

use super::Stop;
use super::watch::Clock;

/// What to look for.
pub(super) struct Task<'a> {
    /// Number of variables.
    pub(super) variables: usize,
    /// Lines that all hold.
    pub(super) lines: &'a [Line],
    /// To maximize, coefficients by variable.
    pub(super) goal: &'a [(usize, i128)],
    /// Only assignments strictly better than this count.
    pub(super) above: Option<i128>,
    /// Variables in the order of branching, each with the value tried first. Variables
    /// left out come last, false first.
    pub(super) order: &'a [(usize, bool)],
    /// Stop at the first assignment: the first in the order, unless a guide leads.
    pub(super) first_only: bool,
    /// Most nodes to visit.
    pub(super) node_limit: u64,
}

/// What was found.
pub(super) struct Found {
    /// The best assignment above the given value, with its goal.
    pub(super) best: Option<(Vec<bool>, i128)>,
    /// Why the search ended before it was complete, if it did.
    pub(super) stop: Option<Stop>,
    /// Nodes visited.
    pub(super) nodes: u64,
}

/// What a guide says of a node.
pub(super) enum Advice {
    /// Nothing above the cutoff is below this node; proven in integers.
    Prune,
    /// Values that every assignment above the cutoff below this node has, proven in
    /// integers, and a variable to branch on next with the value to try first.
    Go {
        /// Proven values of free variables.
        fixed: Vec<(usize, bool)>,
        /// Where to branch.
        branch: Option<(usize, bool)>,
        /// An assignment that may be good; it is checked before it counts.
        candidate: Option<Vec<bool>>,
    },
}

/// Looks at a node with other means than propagation.
pub(super) trait Guide {
    /// The advice for a node, given the values so far; `cutoff` is the least goal that is
    /// still of interest.
    fn advise(&mut self, values: &[Option<bool>], cutoff: i128) -> Advice;
}

struct Decision {
    mark: usize,
    variable: usize,
    value: bool,
    /// Where the scan of the order stood.
    scanned: usize,
}

/// Searches.
pub(super) fn search(task: &Task<'_>, mut guide: Option<&mut dyn Guide>, clock: &Clock<'_>) -> Found {
    let mut store = Store::new(task.variables);
    for line in task.lines {
        store.add(line);
    }
    let lowest: i128 = task.goal.iter().map(|(_, coefficient)| (*coefficient).min(0)).sum();
    let mut cutoff = task.above.map_or(lowest, |above| above + 1);
    let negated = task.goal.iter().map(|(variable, coefficient)| (*variable, -coefficient)).collect();
    let goal_line = store.add(&Line { terms: negated, right: -cutoff });

    let order = whole_order(task);
    let mut found = Found { best: None, stop: None, nodes: 0 };
    let mut decisions: Vec<Decision> = Vec::new();
    let mut scanned = 0;
    let mut open = store.propagate().is_ok();
    loop {
        let mut next = None;
        if open {
            found.stop = (found.nodes >= task.node_limit).then_some(Stop::NodeLimit);
            if found.nodes.is_multiple_of(64) || guide.is_some() {
                found.stop = clock.stop().or(found.stop);
            }
            if found.stop.is_some() {
                return found;
            }
            found.nodes += 1;
            if let Some(guide) = guide.as_deref_mut() {
                match guide.advise(store.values(), cutoff) {
                    Advice::Prune => open = false,
                    Advice::Go { fixed, branch, candidate } => {
                        if let Some((values, goal)) = candidate.and_then(|values| accepted(task, values, cutoff)) {
                            found.best = Some((values, goal));
                            if task.first_only {
                                return found;
                            }
                            store.tighten(goal_line, goal + 1 - cutoff);
                            cutoff = goal + 1;
                            // The same node again, under the new cutoff.
                            open = store.propagate().is_ok();
                            if open {
                                continue;
                            }
                        } else {
                            for (variable, value) in fixed {
                                if store.value(variable).is_none() {
                                    store.assign(variable, value);
                                }
                            }
                            open = store.propagate().is_ok();
                            next = branch;
                        }
                    }
                }
            }
        }
        if open {
            while scanned < order.len() && store.value(order[scanned].0).is_some() {
                scanned += 1;
            }
            let free = next.filter(|(variable, _)| store.value(*variable).is_none());
            if let Some((variable, value)) = free.or_else(|| order.get(scanned).copied()) {
                decisions.push(Decision { mark: store.mark(), variable, value, scanned });
                store.assign(variable, value);
                open = store.propagate().is_ok();
                continue;
            }
            let values: Vec<bool> = store.values().iter().map(|value| *value == Some(true)).collect();
            let goal = value_of(task.goal, &values);
            found.best = Some((values, goal));
            if task.first_only {
                return found;
            }
            store.tighten(goal_line, goal + 1 - cutoff);
            cutoff = goal + 1;
        }
        let Some(decision) = decisions.pop() else { return found };
        store.undo(decision.mark);
        scanned = decision.scanned;
        store.assign(decision.variable, !decision.value);
        store.touch(goal_line);
        open = store.propagate().is_ok();
    }
}

/// A candidate that keeps every line and reaches the cutoff, with its goal.
fn accepted(task: &Task<'_>, values: Vec<bool>, cutoff: i128) -> Option<(Vec<bool>, i128)> {
    let goal = value_of(task.goal, &values);
    let holds = goal >= cutoff && task.lines.iter().all(|line| value_of(&line.terms, &values) <= line.right);
    holds.then_some((values, goal))
}

/// The goal of an assignment.
pub(super) fn value_of(goal: &[(usize, i128)], values: &[bool]) -> i128 {
    goal.iter().filter(|(variable, _)| values[*variable]).map(|(_, coefficient)| coefficient).sum()
}

fn whole_order(task: &Task<'_>) -> Vec<(usize, bool)> {
    let mut listed = vec![false; task.variables];
    let mut order = Vec::with_capacity(task.variables);
    for (variable, value) in task.order {
        if !std::mem::replace(&mut listed[*variable], true) {
            order.push((*variable, *value));
        }
    }
    order.extend(listed.iter().enumerate().filter(|(_, listed)| !**listed).map(|(variable, _)| (variable, false)));
    order
}
