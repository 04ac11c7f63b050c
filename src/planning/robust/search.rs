//! The award with the best worst part, by branching on which scenarios are the worst.

use super::joint::Joint;
use super::worst::Worst;
use crate::lp::{Model, Objective, Relation, RowName, Sense, VariableIx};
use crate::solve::{Options, SolveError, Status, solve};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a search may take.
#[derive(Clone, Copy)]
pub struct Limits<'a> {
    /// Until when; none means until it is proven.
    pub until: Option<Instant>,
    /// Set to stop before.
    pub cancel: &'a AtomicBool,
}

impl Limits<'_> {
    pub(super) fn left(&self) -> Option<Duration> {
        self.until.map(|until| until.saturating_duration_since(Instant::now()))
    }

    fn over(&self) -> bool {
        self.cancel.load(Ordering::Relaxed) || self.left() == Some(Duration::ZERO)
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The best assignment found, with its sum over the worst parts.
    pub best: Option<(Vec<bool>, i128)>,
    /// No assignment has a larger sum; absent where nothing is known, or where there is none.
    pub bound: Option<i128>,
    /// Whether the best is proven, and ties broken; or that there is none.
    pub proven: bool,
}

/// A form that may be the least: weights of scenarios, and its terms.
struct Form {
    weights: Vec<i128>,
    terms: Vec<(VariableIx, i128)>,
}

/// The awards at which a form is the least of some others.
struct Region {
    form: usize,
    /// Forms that it is known to have to be below.
    below: BTreeSet<usize>,
    /// No award of it has more; absent where that is not known.
    bound: Option<i128>,
}

/// The assignment with the largest sum over the worst parts, among those the one that the nominal
/// objective and tie-break prefer. `start` is an assignment to begin with.
///
/// # Errors
/// As [`solve`].
pub fn robust(joint: &Joint, worst: &Worst, start: Option<&[bool]>, limits: Limits<'_>) -> Result<Found, SolveError> {
    let mut search = Search { joint, worst, limits, forms: Vec::new(), best: None };
    let start = start.filter(|values| joint.model.broken_rows(values).is_empty());
    if let Some(values) = start {
        search.improve(values.to_vec());
    }
    let first = start.map_or_else(|| vec![0; joint.service.len()], |values| joint.values(values));
    search.form(worst.weights(&first));
    let mut open = vec![Region { form: 0, below: BTreeSet::new(), bound: None }];
    // The region that may hold the most comes first; one of which nothing is known before all.
    while let Some(next) = (0..open.len()).max_by_key(|at| (open[*at].bound.is_none(), open[*at].bound)) {
        let best = search.best.as_ref().map(|(_, sum)| *sum);
        if open[next].bound.is_some_and(|bound| best.is_some_and(|best| bound <= best)) {
            break;
        }
        if limits.over() || !search.explore(&mut open, next)? {
            let bound = open.iter().map(|region| region.bound).collect::<Option<Vec<_>>>();
            let bound = bound.and_then(|bounds| bounds.into_iter().chain(best).max());
            return Ok(Found { best: search.best, bound, proven: false });
        }
    }
    search.settle()
}

struct Search<'a> {
    joint: &'a Joint,
    worst: &'a Worst,
    limits: Limits<'a>,
    forms: Vec<Form>,
    best: Option<(Vec<bool>, i128)>,
}

impl Search<'_> {
    /// Keeps an assignment where it is the best so far; its sum.
    fn improve(&mut self, values: Vec<bool>) -> i128 {
        let sum = self.joint.worst(self.worst, &values);
        if self.best.as_ref().is_none_or(|(_, best)| sum > *best) {
            self.best = Some((values, sum));
        }
        sum
    }

    /// The position of a form; it is added where it is new.
    fn form(&mut self, weights: Vec<i128>) -> usize {
        self.forms.iter().position(|form| form.weights == weights).unwrap_or_else(|| {
            let terms = self.joint.form(&weights);
            self.forms.push(Form { weights, terms });
            self.forms.len() - 1
        })
    }

    /// Solves a region, and takes it away, narrows it, or adds what it lacks. False where a limit
    /// came first.
    fn explore(&mut self, open: &mut Vec<Region>, at: usize) -> Result<bool, SolveError> {
        let region = &open[at];
        let own = &self.forms[region.form].terms;
        let mut model = self.joint.model.clone();
        model.objectives = vec![Objective { name: "service", sense: Sense::Maximize, terms: collected(own, &[]) }];
        model.tie_break.clear();
        for other in &region.below {
            add(&mut model, "least-form", collected(&self.forms[*other].terms, own), 0);
        }
        if let Some((_, best)) = &self.best {
            add(&mut model, "better", own.clone(), best + 1);
        }
        let outcome = self.solve(&model, Some(1))?;
        match (outcome.status, outcome.values) {
            (Status::Infeasible, _) => {
                open.swap_remove(at);
            }
            (Status::Optimal, Some(values)) => {
                let bound = outcome.levels.first().map(|level| level.value);
                let sum = self.improve(values.clone());
                if bound == Some(sum) {
                    open.swap_remove(at);
                    return Ok(true);
                }
                let known = self.forms.len();
                let least = self.form(self.worst.weights(&self.joint.values(&values)));
                open[at].bound = bound;
                open[at].below.insert(least);
                if least == known {
                    // Its awards were in other regions until now: none has more than the most of these.
                    let most = open.iter().map(|region| region.bound).collect::<Option<Vec<_>>>();
                    let most = most.and_then(|bounds| bounds.into_iter().max());
                    open.push(Region { form: least, below: BTreeSet::new(), bound: most });
                }
            }
            (_, values) => {
                if let Some(values) = values {
                    self.improve(values);
                }
                let bound = outcome.levels.first().and_then(|level| level.bound);
                open[at].bound = bound.into_iter().chain(open[at].bound).min();
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Among all with the best sum the one that the nominal objective and tie-break prefer.
    fn settle(mut self) -> Result<Found, SolveError> {
        let Some((_, best)) = self.best else { return Ok(Found { best: None, bound: None, proven: true }) };
        loop {
            let mut model = self.joint.model.clone();
            for form in &self.forms {
                add(&mut model, "best-form", form.terms.clone(), best);
            }
            let outcome = self.solve(&model, None)?;
            let chosen = outcome.values.filter(|_| outcome.status == Status::Optimal && outcome.tie_broken);
            let Some(values) = chosen else {
                return Ok(Found { best: self.best, bound: Some(best), proven: false });
            };
            if self.joint.worst(self.worst, &values) == best {
                return Ok(Found { best: Some((values, best)), bound: Some(best), proven: true });
            }
            self.form(self.worst.weights(&self.joint.values(&values)));
        }
    }

    fn solve(&self, model: &Model, first_levels: Option<usize>) -> Result<crate::solve::Outcome, SolveError> {
        let start = self.best.as_ref().map(|(values, _)| values.as_slice());
        let options = Options {
            time_limit: self.limits.left(),
            cancel: Some(self.limits.cancel),
            start,
            first_levels,
            ..Options::default()
        };
        solve(model, &options)
    }
}

/// `terms >= right`.
fn add(model: &mut Model, clause: &'static str, terms: Vec<(VariableIx, i128)>, right: i128) {
    model.add_row(RowName { clause, key: Vec::new() }, terms, Relation::AtLeast, right);
}

/// Terms less others, one a variable.
fn collected(terms: &[(VariableIx, i128)], less: &[(VariableIx, i128)]) -> Vec<(VariableIx, i128)> {
    let mut sums: std::collections::BTreeMap<VariableIx, i128> = std::collections::BTreeMap::new();
    for (variable, coefficient) in terms.iter().copied().chain(less.iter().map(|(variable, c)| (*variable, -c))) {
        *sums.entry(variable).or_default() += coefficient;
    }
    sums.into_iter().filter(|(_, coefficient)| *coefficient != 0).collect()
}
