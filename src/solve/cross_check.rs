//! A second opinion: the same model through `good_lp` and its bundled solver.
//!
//! For tests alone, so that neither `good_lp` nor its solver is part of the program.
//! Shares nothing with the other rooms of this floor but the scaling of rows. What it gives
//! is compared with the first level, never printed as an award of its own.

use crate::lp::scale::{float_objective, float_row, grid};
use crate::lp::{Model, Sense};
use good_lp::solvers::microlp::microlp;
use good_lp::{Expression, ProblemVariables, ResolutionError, Solution, SolverModel, Variable, constraint, variable};

/// What the second solver says of the first level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondOpinion {
    /// Its optimum: the exact value of its rounded answer.
    Value(i128),
    /// No assignment keeps the rows.
    Infeasible,
    /// It failed, or its rounded answer breaks a row of the exact model.
    None,
}

/// Solves the first level (or mere feasibility, where there is none) with microlp. Small
/// and middling models only: it has no time limit.
pub fn second_opinion(model: &Model) -> SecondOpinion {
    let objective = model.objectives.first();
    let mut problem = ProblemVariables::new();
    let columns: Vec<Variable> = model
        .variables
        .iter()
        .map(|own| match own.fixed {
            None => problem.add(variable().binary()),
            Some(value) => {
                let value = f64::from(u8::from(value));
                problem.add(variable().min(value).max(value))
            }
        })
        .collect();
    let expression = |terms: &[(usize, f64)]| {
        let mut sum = Expression::with_capacity(terms.len());
        for (column, coefficient) in terms {
            if let Some(column) = columns.get(*column) {
                sum.add_mul(*coefficient, *column);
            }
        }
        sum
    };
    let terms: Vec<(usize, i128)> =
        objective.map(|objective| objective.terms.iter().map(|(v, c)| (v.0, *c)).collect()).unwrap_or_default();
    let divisor = grid(terms.iter().map(|(_, coefficient)| *coefficient));
    let terms: Vec<(usize, i128)> = terms.into_iter().map(|(v, c)| (v, c / divisor)).collect();
    let goal = expression(&float_objective(&terms).terms);
    let maximize = objective.is_none_or(|objective| objective.sense == Sense::Maximize);
    let unsolved = if maximize { problem.maximise(goal) } else { problem.minimise(goal) };
    let mut program = unsolved.using(microlp);
    for row in &model.rows {
        let terms: Vec<(usize, i128)> = row.terms.iter().map(|(v, c)| (v.0, *c)).collect();
        let row = float_row(&terms, row.relation, row.right);
        if row.upper.is_finite() {
            program.add_constraint(constraint!(expression(&row.terms) <= row.upper));
        }
        if row.lower.is_finite() {
            program.add_constraint(constraint!(expression(&row.terms) >= row.lower));
        }
    }
    match program.solve() {
        Ok(solution) => {
            let values: Vec<bool> = columns.iter().map(|column| solution.value(*column) > 0.5).collect();
            if model.broken_rows(&values).is_empty() {
                SecondOpinion::Value(objective.map_or(0, |objective| objective.value(&values)))
            } else {
                SecondOpinion::None
            }
        }
        Err(ResolutionError::Infeasible) => SecondOpinion::Infeasible,
        Err(_) => SecondOpinion::None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::oracle::{Random, name, random_model};
    use super::super::{Options, Status, solve};
    use super::*;
    use crate::lp::Relation;

    #[test]
    fn both_solvers_say_the_same() {
        let mut random = Random(31);
        let (mut agreed, mut infeasible) = (0, 0);
        while agreed + infeasible < 300 {
            let mut model = random_model(&mut random);
            // Numbers that a plain floating solver can be asked about.
            let wide = |terms: &[(crate::lp::VariableIx, i128)]| terms.iter().any(|(_, c)| c.abs() > 1_000_000);
            if model.rows.iter().any(|row| wide(&row.terms)) || wide(&model.objectives[0].terms) {
                continue;
            }
            model.objectives.truncate(1);
            let outcome = solve(&model, &Options::default()).unwrap();
            match second_opinion(&model) {
                SecondOpinion::Value(value) => {
                    assert_eq!(Some(value), outcome.levels.first().map(|level| level.value), "{model:?}");
                    agreed += 1;
                }
                SecondOpinion::Infeasible => {
                    assert_eq!(outcome.status, Status::Infeasible, "{model:?}");
                    infeasible += 1;
                }
                SecondOpinion::None => panic!("no opinion on {model:?}"),
            }
        }
        assert!(agreed > 100 && infeasible > 10);
    }

    #[test]
    fn an_answer_that_breaks_a_row_is_no_opinion() {
        let mut model = Model::default();
        let x: Vec<_> = (0..2).map(|v| model.add_variable(format!("x{v}"))).collect();
        // Beyond 53 bits the floating row lets one unit too much pass.
        let big = 1i128 << 80;
        model.add_row(name("tight", 0), [(x[0], big), (x[1], big)], Relation::AtMost, 2 * big - 1);
        model.add_objective("count", Sense::Maximize, [(x[0], 1), (x[1], 1)]);
        assert_eq!(second_opinion(&model), SecondOpinion::None);
        assert_eq!(solve(&model, &Options::default()).unwrap().levels[0].value, 1);
    }
}
