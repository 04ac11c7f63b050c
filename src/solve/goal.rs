use super::levels::Climb;
use super::relaxed;
use super::search::{self, Relaxation, Task};
use super::{Method, SolveError, Stop};
use crate::lp::scale::grid;
use crate::lp::{Objective, Relation, Row, RowName, Sense, VariableIx};

/// Nodes that the integer search may spend before `HiGHS` takes over: some milliseconds.
const QUICK_NODES: u64 = 4_000;

/// Variables from which on a component is too large for the integer search without a guide.
const LARGE: usize = 200;

/// An objective to maximize, in steps of its own grid.
pub(super) struct Goal {
    pub(super) terms: Vec<(usize, i128)>,
    /// Value of the objective = factor * goal.
    pub(super) factor: i128,
    pub(super) name: Option<&'static str>,
}

impl Goal {
    pub(super) fn new(objective: &Objective) -> Goal {
        let grid = grid(objective.terms.iter().map(|(_, coefficient)| *coefficient));
        let factor = if objective.sense == Sense::Maximize { grid } else { -grid };
        let terms = objective.terms.iter().map(|(variable, c)| (variable.0, c / factor)).collect();
        Goal { terms, factor, name: Some(objective.name) }
    }

    /// A goal of the tie-break, told to nobody.
    pub(super) fn unnamed(terms: Vec<(usize, i128)>) -> Goal {
        Goal { terms, factor: 1, name: None }
    }

    /// The row that keeps the goal at this value or better.
    pub(super) fn pin(&self, value: i128) -> Row {
        let terms = self.terms.iter().map(|(variable, c)| (VariableIx(*variable), *c)).collect();
        let name = RowName { clause: "level", key: self.name.iter().map(|name| (*name).to_owned()).collect() };
        Row { name: name.into(), terms, relation: Relation::AtLeast, right: value }
    }
}

/// The answer to one goal.
pub(super) struct Answer {
    pub(super) best: Option<(Vec<bool>, i128)>,
    pub(super) bound: i128,
    pub(super) proven: bool,
    pub(super) exact: bool,
    pub(super) stop: Stop,
    /// The quick search did not get there.
    pub(super) hard: bool,
    /// Whether the best is the only one, where that became known.
    pub(super) unique: Option<bool>,
    /// Whether that is known in integers alone.
    pub(super) unique_exactly: bool,
}

impl Climb<'_> {
    /// The best assignment for a goal under all rows so far.
    pub(super) fn maximize(
        &mut self,
        goal: &Goal,
        incumbent: Option<(Vec<bool>, i128)>,
        hint: Option<&[bool]>,
    ) -> Result<Answer, SolveError> {
        let most: i128 = goal.terms.iter().map(|(_, coefficient)| (*coefficient).max(0)).sum();
        let mut answer = Answer {
            best: incumbent,
            bound: most,
            proven: false,
            exact: false,
            stop: Stop::Finished,
            hard: true,
            unique: None,
            unique_exactly: false,
        };
        if self.taken_apart(goal, &mut answer) {
            self.tell(goal, &answer);
            return Ok(answer);
        }
        if self.method != Method::Highs {
            self.search(goal, &mut answer, hint)?;
        }
        if !answer.proven && self.method != Method::Search && self.clock.stop().is_none() {
            // From an award in hand a goal too wide for a floating bound goes to its rivals at once.
            let wide = answer.best.as_ref().is_some_and(|(_, value)| relaxed::is_too_wide(&goal.terms, *value));
            if !wide {
                self.highs(goal, &mut answer, hint)?;
            }
            if wide || answer.stop == Stop::Precision {
                self.prove_by_rivals(goal, &mut answer, hint)?;
            }
            if self.method == Method::Auto && answer.proven && self.guided_nodes() > 0 {
                // A verdict in floats: try to prove it in integers.
                self.guided(goal, &mut answer, self.guided_nodes())?;
            }
        }
        self.tell(goal, &answer);
        Ok(answer)
    }

    /// Nodes with a relaxation each that take about a third of a second; none for a model
    /// so large that a single relaxation takes long.
    pub(super) fn guided_nodes(&self) -> u64 {
        let size: usize = self.lines().iter().map(|line| line.terms.len()).sum();
        (400_000 / (u64::try_from(size).unwrap_or(u64::MAX) + 1)).min(400)
    }

    fn search(&mut self, goal: &Goal, answer: &mut Answer, hint: Option<&[bool]>) -> Result<(), SolveError> {
        // Once time is up a large model is not even laid out for the search.
        if let Some(stop) = self.clock.stop().filter(|_| self.model.variables.len() > LARGE) {
            answer.stop = stop;
            return Ok(());
        }
        let quick = match (self.method, &answer.best) {
            (Method::Search, _) => QUICK_NODES * 4,
            // A large model is not solved here; the nodes are there to find a first assignment.
            (_, Some(_)) if self.model.variables.len() > LARGE => QUICK_NODES / 8,
            _ => QUICK_NODES,
        };
        // What a hint chose comes first: so it is repaired where it breaks a row.
        let mut order = by_size(goal);
        if let Some(hint) = hint.filter(|_| answer.best.is_none()) {
            order.iter_mut().filter(|(variable, _)| hint[*variable]).for_each(|(_, value)| *value = true);
            order.sort_by_key(|(variable, _)| !hint[*variable]);
        }
        let found = search::search(&self.task(goal, answer, quick, &order), None, &self.clock);
        self.settle(answer, found);
        answer.hard = !answer.proven;
        let guided = if self.method == Method::Search { u64::MAX } else { self.guided_nodes() };
        if answer.proven || guided == 0 || self.clock.stop().is_some() {
            Ok(())
        } else {
            self.guided(goal, answer, guided)
        }
    }

    /// The exact search with a relaxation at each node.
    fn guided(&mut self, goal: &Goal, answer: &mut Answer, nodes: u64) -> Result<(), SolveError> {
        let found = {
            let variables = self.model.variables.len();
            let mut relaxation = Relaxation::new(variables, self.lines(), &goal.terms, true, self.clock)?;
            search::search(&self.task(goal, answer, nodes, &by_size(goal)), Some(&mut relaxation), &self.clock)
        };
        self.settle(answer, found);
        Ok(())
    }

    fn task<'t>(&'t self, goal: &'t Goal, answer: &Answer, nodes: u64, order: &'t [(usize, bool)]) -> Task<'t> {
        Task {
            variables: self.model.variables.len(),
            lines: self.lines(),
            goal: &goal.terms,
            above: answer.best.as_ref().map(|(_, value)| *value),
            order,
            first_only: false,
            node_limit: nodes,
        }
    }

    /// Takes over what a search found; a complete one is a proof.
    fn settle(&mut self, answer: &mut Answer, found: search::Found) {
        self.nodes += found.nodes;
        let better = found.best.is_some();
        answer.best = found.best.or(answer.best.take());
        if better {
            // That another one was the only best says nothing of this one.
            answer.unique = None;
        }
        if let Some((_, value)) = &answer.best {
            answer.bound = answer.bound.max(*value);
        }
        match found.stop {
            None => {
                answer.proven = true;
                answer.exact = true;
                answer.stop = Stop::Finished;
                answer.bound = answer.best.as_ref().map_or(answer.bound, |(_, value)| *value);
            }
            // A verdict that stood before keeps standing unless a better value refutes it.
            Some(stop) if !answer.proven || better => {
                answer.proven = false;
                answer.stop =
                    if self.method == Method::Auto && stop == Stop::NodeLimit { Stop::Precision } else { stop };
            }
            Some(_) => {}
        }
    }

    fn highs(&mut self, goal: &Goal, answer: &mut Answer, hint: Option<&[bool]>) -> Result<(), SolveError> {
        let clock = self.clock;
        let tell = |incumbent: Option<i128>, bound: Option<i128>, nodes: u64| {
            clock.tell(goal.name, incumbent.map(|v| v * goal.factor), bound.map(|b| b * goal.factor), nodes);
        };
        let variables = self.model.variables.len();
        let task = relaxed::Goal { variables, rows: &self.rows, goal: &goal.terms, least: None, any: false };
        let mixed = relaxed::maximize(&task, &mut self.cuts, answer.best.as_ref(), hint, &clock, &tell)?;
        self.nodes += mixed.nodes;
        self.cut_count += mixed.cuts;
        answer.best = mixed.best;
        answer.stop = mixed.stop;
        answer.proven = mixed.proven;
        answer.bound = mixed.bound.map_or(answer.bound, |bound| bound.min(answer.bound));
        if let Some((_, value)) = &answer.best {
            // A bound below a value in hand is the solver's error, and not passed on.
            answer.bound = answer.bound.max(*value);
        }
        Ok(())
    }

    fn tell(&self, goal: &Goal, answer: &Answer) {
        let incumbent = answer.best.as_ref().map(|(_, value)| value * goal.factor);
        self.clock.tell(goal.name, incumbent, Some(answer.bound * goal.factor), self.nodes);
    }
}

/// Variables by the size of their coefficient, each with its better value first.
fn by_size(goal: &Goal) -> Vec<(usize, bool)> {
    let mut order: Vec<(usize, i128)> = goal.terms.clone();
    order.sort_by_key(|(variable, c)| (std::cmp::Reverse(c.unsigned_abs()), *variable));
    order.iter().map(|(variable, c)| (*variable, *c > 0)).collect()
}
