use super::goal::Goal;
use super::levels::{Climb, fixed_row};
use super::rivals::Another;
use super::search::{self, Relaxation, Task, value_of};
use super::{Method, SolveError, Stop};
use crate::lp::{Model, Sense};

/// Nodes that one try of the integer search may spend.
const QUICK_NODES: u64 = 4_000;

/// Batches of choices stay below this, so that their one goal is exact in floats.
const BATCH: i128 = 1 << 20;

/// A choice: its variables with their rank, the highest preferred.
struct Choice {
    terms: Vec<(usize, i128)>,
    /// Number of outcomes.
    radix: i128,
}

impl Climb<'_> {
    /// Walks the published tie-break from an assignment that attains all levels. Gives the
    /// unique answer, or the best on the way with the reason why it went no further.
    /// `goal` is the last one, `tied` whether another assignment is known.
    pub(super) fn break_ties(
        &mut self,
        mut values: Vec<bool>,
        goal: &Goal,
        mut tied: bool,
    ) -> Result<(Vec<bool>, Option<Stop>), SolveError> {
        let choices = choices(self.model);
        let mut from = 0;
        while from < choices.len() {
            // Ties are rare in a large model: whether there is one is asked before a long walk.
            for guided in [false, true] {
                if guided && !tied {
                    match self.another(goal, &values)? {
                        Another::None { .. } => return Ok((values, None)),
                        Another::Unknown(stop @ (Stop::TimeLimit | Stop::Cancelled)) => {
                            return Ok((values, Some(stop)));
                        }
                        // Not known is walked like known.
                        Another::Found(_) | Another::Unknown(_) => tied = true,
                    }
                }
                if self.method != Method::Highs {
                    let found = self.first_in_order(&choices[from..], guided)?;
                    match (found.best, found.stop) {
                        (Some((first, _)), _) => return Ok((first, None)),
                        (None, Some(stop)) if stop != Stop::NodeLimit => return Ok((values, Some(stop))),
                        (None, _) => {}
                    }
                }
            }
            let batch = batch_length(&choices[from..]);
            let goal = batch_goal(&choices[from..from + batch]);
            let incumbent = value_of(&goal.terms, &values);
            let answer = self.maximize(&goal, Some((values, incumbent)), None)?;
            values = answer.best.map(|(values, _)| values).unwrap_or_default();
            if !answer.proven {
                return Ok((values, Some(answer.stop)));
            }
            for (variable, _) in choices[from..from + batch].iter().flat_map(|choice| &choice.terms) {
                self.pin(fixed_row(*variable, values[*variable]));
            }
            from += batch;
        }
        Ok((values, None))
    }

    /// The first assignment in the order of the choices: the search itself walks it.
    fn first_in_order(&mut self, choices: &[Choice], guided: bool) -> Result<search::Found, SolveError> {
        let order: Vec<(usize, bool)> = choices
            .iter()
            .flat_map(|choice| choice.terms.iter().map(|(variable, rank)| (*variable, *rank > 0)))
            .collect();
        let node_limit = match (guided, self.method) {
            (false, _) => QUICK_NODES,
            (true, Method::Search) => u64::MAX,
            (true, _) => self.guided_nodes(),
        };
        let variables = self.model.variables.len();
        let task = Task {
            variables,
            lines: self.lines(),
            goal: &[],
            above: None,
            order: &order,
            first_only: true,
            node_limit,
        };
        let found = if guided && node_limit > 0 {
            let mut relaxation = Relaxation::new(variables, self.lines(), &[], false, self.clock)?;
            search::search(&task, Some(&mut relaxation), &self.clock)
        } else {
            search::search(&task, None, &self.clock)
        };
        self.nodes += found.nodes;
        Ok(found)
    }
}

/// The place of an assignment among others: of all levels the better value, then of the published
/// choices, one after the other, the earlier alternative. The larger is the better.
pub(super) fn rank(model: &Model, values: &[bool]) -> Vec<i128> {
    let levels = model.objectives.iter().map(|objective| match objective.sense {
        Sense::Maximize => objective.value(values),
        Sense::Minimize => -objective.value(values),
    });
    levels.chain(choices(model).iter().map(|choice| value_of(&choice.terms, values))).collect()
}

/// The published choices, then every variable in none of them, which stays out if it can.
fn choices(model: &Model) -> Vec<Choice> {
    let mut covered = vec![false; model.variables.len()];
    let mut choices = Vec::new();
    for alternatives in &model.tie_break {
        let count = i128::try_from(alternatives.len()).unwrap_or(i128::MAX);
        let terms = (1..=count).rev().zip(alternatives).map(|(rank, variable)| (variable.0, rank)).collect();
        for variable in alternatives {
            covered[variable.0] = true;
        }
        choices.push(Choice { terms, radix: count + 1 });
    }
    let rest = covered.iter().enumerate().filter(|(_, covered)| !**covered);
    choices.extend(rest.map(|(variable, _)| Choice { terms: vec![(variable, -1)], radix: 2 }));
    choices
}

/// How many choices fit one goal; at least one.
fn batch_length(choices: &[Choice]) -> usize {
    let mut product = 1;
    let mut length = 0;
    for choice in choices {
        product *= choice.radix;
        if product >= BATCH && length > 0 {
            break;
        }
        length += 1;
    }
    length
}

/// The choices as digits of one number, the first the highest.
fn batch_goal(choices: &[Choice]) -> Goal {
    let mut sums = std::collections::BTreeMap::new();
    let mut weight = 1;
    for choice in choices.iter().rev() {
        for (variable, rank) in &choice.terms {
            *sums.entry(*variable).or_insert(0) += rank * weight;
        }
        weight *= choice.radix;
    }
    Goal::unnamed(sums.into_iter().filter(|(_, coefficient)| *coefficient != 0).collect())
}
