use super::super::oracle::{Random, brute_force, random_model};
use super::super::{Method, Options, Status, solve};
use super::*;
use crate::lp::VariableIx;

/// The next model of a series: one to three numbers changed, a bid out, or a bid fixed.
fn perturbed(random: &mut Random, base: &Model) -> Model {
    let mut model = base.clone();
    for _ in 0..random.between(1, 3) {
        let variable = random.below(model.variables.len() as i128) as usize;
        match random.below(5) {
            0 => model.variables[variable].fixed = Some(random.below(2) == 0),
            1 if !model.rows.is_empty() => {
                let row = random.below(model.rows.len() as i128) as usize;
                let row = &mut model.rows[row];
                row.right += random.between(-2, 2) * row.terms.first().map_or(1, |(_, c)| c.abs());
            }
            2 if !model.rows.is_empty() => {
                let row = random.below(model.rows.len() as i128) as usize;
                for (_, coefficient) in &mut model.rows[row].terms {
                    *coefficient += random.below(2) * coefficient.signum();
                }
            }
            3 => {
                let level = random.below(model.objectives.len() as i128) as usize;
                for (_, coefficient) in &mut model.objectives[level].terms {
                    *coefficient += random.below(2) * coefficient.signum();
                }
            }
            _ => model = without(&model, variable),
        }
    }
    model
}

/// The model anew, without a variable.
fn without(model: &Model, gone: usize) -> Model {
    if model.variables.len() == 1 {
        return model.clone();
    }
    let mut rest = model.clone();
    rest.variables.remove(gone);
    let place = |v: VariableIx| (v.0 != gone).then(|| VariableIx(v.0 - usize::from(v.0 > gone)));
    let kept = |terms: &[(VariableIx, i128)]| -> Vec<(VariableIx, i128)> {
        terms.iter().filter_map(|(v, c)| Some((place(*v)?, *c))).collect()
    };
    rest.rows.iter_mut().for_each(|row| row.terms = kept(&row.terms));
    rest.objectives.iter_mut().for_each(|level| level.terms = kept(&level.terms));
    rest.tie_break.iter_mut().for_each(|choice| *choice = choice.iter().filter_map(|v| place(*v)).collect());
    rest
}

/// Brute force, a solve on its own, and a solve in a series give one answer.
fn series_agree(method: Method, seed: u64, bases: usize) {
    let mut random = Random(seed);
    let options = Options { method, ..Options::default() };
    let (mut optimal, mut infeasible, mut repeated) = (0, 0, 0);
    for _ in 0..bases {
        let base = loop {
            let base = random_model(&mut random);
            if brute_force(&base).is_some() {
                break base;
            }
        };
        let mut series = Series::default();
        let mut models = vec![base.clone()];
        models.extend((0..8).map(|_| perturbed(&mut random, &base)));
        models.push(base);
        for model in models {
            let cold = solve(&model, &options).unwrap();
            let warm = series.solve(&model, &options).unwrap();
            match brute_force(&model) {
                None => {
                    assert_eq!((cold.status, warm.status), (Status::Infeasible, Status::Infeasible), "{model:?}");
                    infeasible += 1;
                }
                Some((_, values)) => {
                    assert_eq!((cold.status, warm.status), (Status::Optimal, Status::Optimal), "{model:?}");
                    assert!(cold.tie_broken && warm.tie_broken);
                    assert_eq!(warm.values.as_ref(), Some(&values), "{model:?} {series:?}");
                    assert_eq!(cold.values, Some(values), "{model:?}");
                    let told = |outcome: &Outcome| -> Vec<(i128, Option<i128>)> {
                        outcome.levels.iter().map(|level| (level.value, level.bound)).collect()
                    };
                    assert_eq!(told(&cold), told(&warm));
                    optimal += 1;
                    repeated += usize::from(cold.nodes > 0 && warm.nodes == 0);
                }
            }
        }
    }
    let met = format!("{optimal} optimal, {infeasible} infeasible, {repeated} repeated");
    assert!(optimal > bases * 4 && infeasible > bases / 4 && repeated > bases / 50, "{met}");
}

#[test]
fn a_series_agrees_with_brute_force_and_with_solves_on_their_own() {
    series_agree(Method::Auto, 31, 120);
}

#[test]
fn a_series_of_the_search_alone_agrees() {
    series_agree(Method::Search, 32, 200);
}

#[test]
fn a_series_of_highs_alone_agrees() {
    series_agree(Method::Highs, 33, 60);
}

#[test]
fn what_is_remembered_is_bounded_and_said_once() {
    let mut random = Random(41);
    let model = loop {
        let model = random_model(&mut random);
        if model.variables.len() == 12 {
            break model;
        }
    };
    let mut series = Series::default();
    for bits in 0..40u32 {
        let values: Vec<bool> = (0..12).map(|v| bits >> v & 1 == 1).collect();
        series.remember(&model, &values);
        series.remember(&model, &values);
        assert_eq!(series.starts(&model)[0], values);
    }
    assert_eq!(series.assignments.len(), ASSIGNMENTS);
    // A name that a model does not know is not chosen; the others stay.
    let rest = without(&model, 0);
    let mut values: Vec<bool> = (0..12).map(|v| v % 2 == 0).collect();
    series.remember(&model, &values);
    values.remove(0);
    assert_eq!(series.starts(&rest)[0], values);
}
