use super::Line;
use super::{Advice, Guide};
use crate::lp::Relation;
use crate::lp::scale::{bits, fixed_point, float_objective, float_row};
use crate::solve::highs::{HighsError, Program, Run, RunState};
use crate::solve::watch::Clock;

/// Looks at a node through its linear relaxation, and proves what it sees in integers.
///
/// The solver's duals, whatever their error, become nonnegative integer multipliers `y`
/// (times a power of two `k`). For every assignment that keeps the lines `A x <= b`,
///
/// ```text
/// k goal(x)  <=  k goal(x) + y (b - A x)  =  y b + sum over j of (k c_j - sum_i y_i a_ij) x_j
/// ```
///
/// and the right side is at most `y b` plus the positive reduced values of the free
/// variables: a bound by integer arithmetic alone, as sharp as the duals are good. A
/// variable whose reduced value exceeds the bound's distance to the cutoff is fixed. An
/// infeasible relaxation is proven likewise, with its ray for `y` and no goal.
pub(in crate::solve) struct Relaxation<'a> {
    program: Program,
    lines: &'a [Line],
    exponents: Vec<i32>,
    goal: Vec<i128>,
    goal_exponent: i32,
    /// `k = 2^precision`.
    precision: u32,
    limits: Vec<Option<bool>>,
    /// Whether to choose where to branch, and to offer the rounded relaxation.
    leads: bool,
    clock: Clock<'a>,
}

impl<'a> Relaxation<'a> {
    /// The relaxation of lines and a goal over so many variables.
    pub(in crate::solve) fn new(
        variables: usize,
        lines: &'a [Line],
        goal: &[(usize, i128)],
        leads: bool,
        clock: Clock<'a>,
    ) -> Result<Self, HighsError> {
        let objective = float_objective(goal);
        let rows: Vec<_> = lines.iter().map(|line| float_row(&line.terms, Relation::AtMost, line.right)).collect();
        let program = Program::new(variables, &objective.terms, &rows, false)?;
        let mut dense = vec![0; variables];
        for (variable, coefficient) in goal {
            dense[*variable] = *coefficient;
        }
        let width = bits(goal.iter().map(|(_, coefficient)| coefficient.abs()).sum());
        Ok(Relaxation {
            program,
            lines,
            exponents: rows.iter().map(|row| row.exponent).collect(),
            goal: dense,
            goal_exponent: objective.exponent,
            precision: 110u32.saturating_sub(width).min(50),
            limits: vec![None; variables],
            leads,
            clock,
        })
    }

    fn solve(&mut self, values: &[Option<bool>]) -> Option<Run> {
        for (variable, value) in values.iter().enumerate() {
            if self.limits[variable] != *value {
                let (lower, upper) = value.map_or((0.0, 1.0), |value| {
                    let value = f64::from(u8::from(value));
                    (value, value)
                });
                self.program.column_limits(variable, lower, upper).ok()?;
                self.limits[variable] = *value;
            }
        }
        let clock = self.clock;
        self.program.run(clock.left(), |_| clock.stop().is_some()).ok()
    }

    /// Multipliers in integers; none where one is out of range.
    fn multipliers(&self, duals: &[f64], shift: i32) -> Option<Vec<i128>> {
        duals.iter().zip(&self.exponents).map(|(dual, exponent)| fixed_point(dual.abs(), shift + exponent)).collect()
    }

    /// The constant and the reduced values of `weight * goal + y (b - A x)`.
    fn reduced(&self, multipliers: &[i128], weight: i128) -> Option<(i128, Vec<i128>)> {
        let mut reduced = Vec::with_capacity(self.goal.len());
        for coefficient in &self.goal {
            reduced.push(coefficient.checked_mul(weight)?);
        }
        let mut constant = 0i128;
        for (line, y) in self.lines.iter().zip(multipliers).filter(|(_, y)| **y != 0) {
            constant = constant.checked_add(line.right.checked_mul(*y)?)?;
            for (variable, coefficient) in &line.terms {
                reduced[*variable] = reduced[*variable].checked_sub(coefficient.checked_mul(*y)?)?;
            }
        }
        Some((constant, reduced))
    }

    /// The advice that multipliers prove: at least `floor` is wanted of the weighted goal.
    fn proven(&self, values: &[Option<bool>], multipliers: &[i128], weight: i128, floor: i128) -> Option<Advice> {
        let (constant, reduced) = self.reduced(multipliers, weight)?;
        let mut bound = constant;
        for (value, reduced) in values.iter().zip(&reduced) {
            let most = match value {
                Some(true) => *reduced,
                Some(false) => 0,
                None => (*reduced).max(0),
            };
            bound = bound.checked_add(most)?;
        }
        let distance = bound.checked_sub(floor)?;
        if distance < 0 {
            return Some(Advice::Prune);
        }
        let fixed = values
            .iter()
            .zip(&reduced)
            .enumerate()
            .filter(|(_, (value, reduced))| value.is_none() && reduced.abs() > distance)
            .map(|(variable, (_, reduced))| (variable, *reduced > 0))
            .collect();
        Some(Advice::Go { fixed, branch: None, candidate: None })
    }

    fn proven_by_duals(&self, run: &Run, values: &[Option<bool>], cutoff: i128) -> Option<Advice> {
        let duals = run.row_duals.as_ref()?;
        let shift = i32::try_from(self.precision).ok()? - self.goal_exponent;
        let multipliers = self.multipliers(duals, shift)?;
        let weight = 1i128 << self.precision;
        self.proven(values, &multipliers, weight, cutoff.checked_mul(weight)?)
    }

    fn proven_by_ray(&mut self, values: &[Option<bool>]) -> Option<Advice> {
        let ray = self.program.infeasibility_ray()?;
        let multipliers = self.multipliers(&ray, 40)?;
        self.proven(values, &multipliers, 0, 0)
    }
}

impl Guide for Relaxation<'_> {
    fn advise(&mut self, values: &[Option<bool>], cutoff: i128) -> Advice {
        let nothing = Advice::Go { fixed: Vec::new(), branch: None, candidate: None };
        let Some(run) = self.solve(values) else { return nothing };
        match run.state {
            RunState::Stopped => nothing,
            RunState::Infeasible => self.proven_by_ray(values).unwrap_or(nothing),
            RunState::Optimal => match self.proven_by_duals(&run, values, cutoff).unwrap_or(nothing) {
                Advice::Go { fixed, .. } if self.leads => {
                    let branch = run.columns.as_deref().and_then(|columns| most_fractional(columns, values));
                    let candidate = run.columns.map(|columns| columns.iter().map(|value| *value > 0.5).collect());
                    Advice::Go { fixed, branch, candidate }
                }
                advice => advice,
            },
        }
    }
}

/// The free variable nearest to one half, tried first where it leans; none where the
/// relaxation is integral.
#[allow(clippy::float_arithmetic)]
fn most_fractional(columns: &[f64], values: &[Option<bool>]) -> Option<(usize, bool)> {
    let mut best: Option<(usize, f64)> = None;
    for (variable, (column, value)) in columns.iter().zip(values).enumerate() {
        let distance = (column - 0.5).abs();
        if value.is_none() && distance < 0.5 - 1e-6 && best.is_none_or(|(_, old)| distance < old) {
            best = Some((variable, distance));
        }
    }
    best.map(|(variable, _)| (variable, columns.get(variable).is_some_and(|column| *column > 0.5)))
}
