use super::consequences::{all_lines, off_grid};
use super::goal::Goal;
use super::rivals::Another;
use super::search::{Advice, Guide, Line, Relaxation, Store, value_of};
use super::watch::Clock;
use super::{Method, SolveError, Stop};
use crate::lp::{Model, Relation, Row, RowName, VariableIx};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Components with fewer variables are not worth a relaxation between levels.
const SMALL: usize = 24;

/// What is known of one component.
#[derive(Debug, Clone)]
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
#[derive(Debug, Clone, Copy)]
pub(super) struct PartLevel {
    pub(super) bound: Option<i128>,
    pub(super) proven: bool,
    pub(super) exact: bool,
}

/// One component under way: its rows, the levels pinned so far, the cuts found.
pub(super) struct Climb<'a> {
    pub(super) model: &'a Model,
    /// Copied only where a row is added: a large component may never need one.
    pub(super) rows: Cow<'a, [Row]>,
    /// The rows as lines, once somebody searches.
    lines: OnceCell<Vec<Line>>,
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
        rows: Cow::Borrowed(&model.rows),
        lines: OnceCell::new(),
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
                let another = match answer.unique {
                    Some(true) => Another::None { exact: answer.unique_exactly },
                    Some(false) => Another::Found(values.clone()),
                    None => self.another(goal, &values)?,
                };
                match another {
                    Another::Found(other) if value_of(&goal.terms, &other) > value => {
                        refuted(part, goal, other, rest);
                        return Ok(());
                    }
                    Another::Found(_) => tied = true,
                    Another::None { exact } => {
                        let exact = exact && part.levels.iter().all(|level| level.exact);
                        let later = goals.iter().filter(|goal| goal.name.is_some()).skip(part.levels.len());
                        part.levels.extend(later.map(|goal| {
                            let bound = Some(value_of(&goal.terms, &values) * goal.factor);
                            PartLevel { bound, proven: true, exact }
                        }));
                        part.values = Some(values);
                        part.tie_broken = true;
                        return Ok(());
                    }
                    Another::Unknown(_) => {}
                }
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
        if self.method == Method::Highs || self.model.variables.len() < SMALL || self.guided_nodes() == 0 {
            return Ok(());
        }
        for (goal, value) in attained.iter().rev().filter(|(goal, _)| !goal.terms.is_empty()) {
            let mut store = Store::new(self.model.variables.len());
            for line in self.lines() {
                store.add(line);
            }
            if store.propagate().is_err() {
                return Ok(());
            }
            let before = store.values().to_vec();
            let advice =
                Relaxation::new(before.len(), self.lines(), &goal.terms, false, self.clock)?.advise(&before, *value);
            if let Advice::Go { fixed, .. } = advice {
                for (variable, value) in fixed {
                    self.pin(fixed_row(variable, value));
                }
            }
        }
        Ok(())
    }

    /// The rows so far as lines.
    pub(super) fn lines(&self) -> &[Line] {
        self.lines.get_or_init(|| all_lines(&self.rows))
    }

    /// Keeps a row from here on.
    pub(super) fn pin(&mut self, row: Row) {
        if !row.terms.is_empty() {
            if let Some(lines) = self.lines.get_mut() {
                lines.extend(all_lines(std::slice::from_ref(&row)));
            }
            self.rows.to_mut().push(row);
        }
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

/// The row that fixes a variable.
pub(super) fn fixed_row(variable: usize, value: bool) -> Row {
    let name = RowName { clause: "fixed", key: Vec::new() };
    Row {
        name: name.into(),
        terms: vec![(VariableIx(variable), 1)],
        relation: Relation::Equal,
        right: i128::from(value),
    }
}
