use super::components::{all_lines, off_grid};
use super::relaxed;
use super::search::{self, Advice, Guide, Line, Relaxation, Store, Task, value_of};
use super::watch::Clock;
use super::{Method, SolveError, Stop};
use crate::lp::scale::grid;
use crate::lp::{Model, Objective, Relation, Row, RowName, Sense, VariableIx};

/// Nodes that the integer search may spend before `HiGHS` takes over: some milliseconds.
const QUICK_NODES: u64 = 4_000;

/// Components with fewer variables are not worth a relaxation between levels.
const SMALL: usize = 24;

/// What is known of one component.
pub(super) struct Part {
    pub(super) values: Option<Vec<bool>>,
    pub(super) infeasible: bool,
    pub(super) levels: Vec<PartLevel>,
    pub(super) tie_broken: bool,
    pub(super) stop: Stop,
    pub(super) nodes: u64,
    pub(super) cuts: u64,
}

/// What is known of a level in one component.
#[derive(Clone, Copy)]
pub(super) struct PartLevel {
    pub(super) bound: Option<i128>,
    pub(super) proven: bool,
    pub(super) exact: bool,
}

/// An objective to maximize, in steps of its own grid.
pub(super) struct Goal {
    pub(super) terms: Vec<(usize, i128)>,
    /// Value of the objective = factor * goal.
    factor: i128,
    name: Option<&'static str>,
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
        Row { name, terms, relation: Relation::AtLeast, right: value }
    }
}

/// The answer to one goal.
pub(super) struct Answer {
    pub(super) best: Option<(Vec<bool>, i128)>,
    pub(super) bound: i128,
    pub(super) proven: bool,
    pub(super) exact: bool,
    pub(super) stop: Stop,
    /// The integer search did not get there.
    pub(super) hard: bool,
    /// Whether the best is the only one, where that became known.
    pub(super) unique: Option<bool>,
}

/// One component under way: its rows, the levels pinned so far, the cuts found.
pub(super) struct Climb<'a> {
    pub(super) model: &'a Model,
    pub(super) rows: Vec<Row>,
    pub(super) lines: Vec<Line>,
    pub(super) cuts: Vec<Row>,
    pub(super) clock: Clock<'a>,
    pub(super) method: Method,
    pub(super) nodes: u64,
    pub(super) cut_count: u64,
}

/// Solves a component level by level, then breaks ties.
pub(super) fn climb(
    model: &Model,
    start: Option<&[bool]>,
    method: Method,
    first_levels: Option<usize>,
    clock: Clock<'_>,
) -> Result<Part, SolveError> {
    let mut climb = Climb {
        model,
        rows: model.rows.clone(),
        lines: all_lines(&model.rows),
        cuts: Vec::new(),
        clock,
        method,
        nodes: 0,
        cut_count: 0,
    };
    let mut part = Part {
        values: start.filter(|values| model.broken_rows(values).is_empty()).map(<[bool]>::to_vec),
        infeasible: model.rows.iter().any(off_grid),
        levels: Vec::new(),
        tie_broken: false,
        stop: Stop::Finished,
        nodes: 0,
        cuts: 0,
    };
    if !part.infeasible {
        climb.run(&mut part, start, first_levels)?;
    }
    part.nodes = climb.nodes;
    part.cuts = climb.cut_count;
    Ok(part)
}

impl Climb<'_> {
    fn run(&mut self, part: &mut Part, hint: Option<&[bool]>, first: Option<usize>) -> Result<(), SolveError> {
        let count = first.unwrap_or(usize::MAX).min(self.model.objectives.len());
        let mut goals: Vec<Goal> = self.model.objectives.iter().take(count).map(Goal::new).collect();
        if goals.iter().all(|goal| goal.terms.is_empty()) {
            // Nothing to optimize: still, an assignment is to be found.
            goals.push(Goal::unnamed(Vec::new()));
        }
        let mut attained: Vec<(&Goal, i128)> = Vec::new();
        let mut tied = false;
        for goal in &goals {
            if goal.terms.is_empty() && part.values.is_none() && goal.name.is_some() {
                part.levels.push(PartLevel { bound: Some(0), proven: true, exact: true });
                continue;
            }
            let incumbent = part.values.take().map(|values| {
                let value = value_of(&goal.terms, &values);
                (values, value)
            });
            let answer = self.maximize(goal, incumbent, hint)?;
            if goal.name.is_some() {
                let bound = Some(answer.bound * goal.factor);
                part.levels.push(PartLevel { bound, proven: answer.proven, exact: answer.exact });
            }
            let rest = count.saturating_sub(part.levels.len());
            let Some((values, value)) = answer.best else {
                part.infeasible = answer.proven;
                part.stop = answer.stop;
                return Ok(());
            };
            if !answer.proven {
                part.values = Some(values);
                part.stop = answer.stop;
                // What comes later is not known; its value will be what it happens to be.
                part.levels.extend(vec![PartLevel { bound: None, proven: false, exact: false }; rest]);
                return Ok(());
            }
            self.pin(goal.pin(value));
            attained.push((goal, value));
            if answer.hard && first.is_none() && !tied {
                // A large model has one optimum as a rule. To know it spares the other levels.
                let unique = match answer.unique {
                    Some(unique) => Some(unique),
                    None => match self.another(goal, &values)? {
                        (None, stop) => stop.is_none().then_some(true),
                        (Some(other), _) if value_of(&goal.terms, &other) > value => {
                            return Ok(refuted(part, goal, other, rest));
                        }
                        _ => Some(false),
                    },
                };
                if unique == Some(true) {
                    let later = goals.iter().filter(|goal| goal.name.is_some()).skip(part.levels.len());
                    part.levels.extend(later.map(|goal| {
                        let bound = Some(value_of(&goal.terms, &values) * goal.factor);
                        PartLevel { bound, proven: true, exact: false }
                    }));
                    part.values = Some(values);
                    part.tie_broken = true;
                    return Ok(());
                }
                tied = unique == Some(false);
            }
            part.values = Some(values);
            self.fix_to_levels(&attained)?;
        }
        if first.is_none()
            && let Some(last) = goals.last()
            && let Some(values) = part.values.take()
        {
            let (values, unbroken) = self.break_ties(values, last, tied)?;
            part.values = Some(values);
            part.tie_broken = unbroken.is_none();
            part.stop = unbroken.unwrap_or(Stop::Finished);
        }
        Ok(())
    }

    /// Fixes what every assignment that attains the levels has in common, as far as their
    /// relaxations prove it: most of a large model, which makes what comes later small.
    fn fix_to_levels(&mut self, attained: &[(&Goal, i128)]) -> Result<(), SolveError> {
        if self.method == Method::Highs || self.model.variables.len() < SMALL {
            return Ok(());
        }
        for (goal, value) in attained.iter().rev().filter(|(goal, _)| !goal.terms.is_empty()) {
            let mut store = Store::new(self.model.variables.len());
            for line in &self.lines {
                store.add(line);
            }
            if store.propagate().is_err() {
                return Ok(());
            }
            let before = store.values().to_vec();
            let advice =
                Relaxation::new(before.len(), &self.lines, &goal.terms, false, self.clock)?.advise(&before, *value);
            if let Advice::Go { fixed, .. } = advice {
                for (variable, value) in fixed {
                    self.pin(fixed_row(variable, value));
                }
            }
        }
        Ok(())
    }

    /// Keeps a row from here on.
    pub(super) fn pin(&mut self, row: Row) {
        if !row.terms.is_empty() {
            self.lines.extend(all_lines(std::slice::from_ref(&row)));
            self.rows.push(row);
        }
    }

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
            hard: false,
            unique: None,
        };
        if self.method != Method::Highs {
            self.search(goal, &mut answer)?;
        }
        if !answer.proven && self.method != Method::Search && self.clock.stop().is_none() {
            self.highs(goal, &mut answer, hint)?;
            if answer.stop == Stop::Precision {
                self.prove_by_rivals(goal, &mut answer)?;
            }
            if self.method == Method::Auto && answer.proven {
                // A verdict in floats: try to prove it in integers.
                self.guided(goal, &mut answer, self.guided_nodes())?;
            }
            answer.hard = true;
        }
        self.tell(goal, &answer);
        Ok(answer)
    }

    /// Nodes with a relaxation each that take about a third of a second.
    pub(super) fn guided_nodes(&self) -> u64 {
        let size: usize = self.lines.iter().map(|line| line.terms.len()).sum();
        (400_000 / (u64::try_from(size).unwrap_or(u64::MAX) + 1)).clamp(10, 400)
    }

    fn search(&mut self, goal: &Goal, answer: &mut Answer) -> Result<(), SolveError> {
        let quick = if self.method == Method::Search { QUICK_NODES * 4 } else { QUICK_NODES };
        let found = search::search(&self.task(goal, answer, quick, &by_size(goal)), None, &self.clock);
        self.settle(answer, found);
        let guided = if self.method == Method::Search { u64::MAX } else { self.guided_nodes() };
        if answer.proven || self.clock.stop().is_some() { Ok(()) } else { self.guided(goal, answer, guided) }
    }

    /// The exact search with a relaxation at each node.
    fn guided(&mut self, goal: &Goal, answer: &mut Answer, nodes: u64) -> Result<(), SolveError> {
        let found = {
            let variables = self.model.variables.len();
            let mut relaxation = Relaxation::new(variables, &self.lines, &goal.terms, true, self.clock)?;
            search::search(&self.task(goal, answer, nodes, &by_size(goal)), Some(&mut relaxation), &self.clock)
        };
        self.settle(answer, found);
        Ok(())
    }

    fn task<'t>(&'t self, goal: &'t Goal, answer: &Answer, nodes: u64, order: &'t [(usize, bool)]) -> Task<'t> {
        Task {
            variables: self.model.variables.len(),
            lines: &self.lines,
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
        let task =
            relaxed::Goal { variables: self.model.variables.len(), rows: &self.rows, goal: &goal.terms, enough: None };
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

/// A better assignment than the floats had proven: the level is not proven after all.
fn refuted(part: &mut Part, goal: &Goal, better: Vec<bool>, rest: usize) {
    let most: i128 = goal.terms.iter().map(|(_, coefficient)| (*coefficient).max(0)).sum();
    if let Some(level) = part.levels.last_mut() {
        *level = PartLevel { bound: Some(most * goal.factor), proven: false, exact: false };
    }
    part.levels.extend(vec![PartLevel { bound: None, proven: false, exact: false }; rest]);
    part.values = Some(better);
    part.stop = Stop::Precision;
}

/// Variables by the size of their coefficient, each with its better value first.
fn by_size(goal: &Goal) -> Vec<(usize, bool)> {
    let mut order: Vec<(usize, i128)> = goal.terms.clone();
    order.sort_by_key(|(variable, c)| (std::cmp::Reverse(c.unsigned_abs()), *variable));
    order.iter().map(|(variable, c)| (*variable, *c > 0)).collect()
}

/// The row that fixes a variable.
pub(super) fn fixed_row(variable: usize, value: bool) -> Row {
    let name = RowName { clause: "fixed", key: Vec::new() };
    Row { name, terms: vec![(VariableIx(variable), 1)], relation: Relation::Equal, right: i128::from(value) }
}
