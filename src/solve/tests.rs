use super::oracle::{Random, brute_force, name, random_model};
use super::{Feasibility, Method, Options, Status, Stop, feasible, solve};
use crate::lp::{Model, Relation, Sense, VariableIx};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

fn agrees_with_brute_force(method: Method, seed: u64, count: usize) {
    let mut random = Random(seed);
    let (mut infeasible, mut optimal) = (0, 0);
    for round in 0..count {
        let model = random_model(&mut random);
        let outcome = solve(&model, &Options { method, ..Options::default() }).unwrap();
        match brute_force(&model) {
            None => {
                assert_eq!(outcome.status, Status::Infeasible, "round {round}: {model:?}");
                assert!(!outcome.infeasible_rows.is_empty());
                infeasible += 1;
            }
            Some((levels, values)) => {
                assert_eq!(outcome.status, Status::Optimal, "round {round}: {model:?} {outcome:?}");
                let found: Vec<i128> = outcome.levels.iter().map(|level| level.value).collect();
                assert_eq!(found, levels, "round {round}: {model:?}");
                assert_eq!(outcome.values, Some(values), "round {round}: {model:?}");
                assert!(outcome.tie_broken && outcome.stop == Stop::Finished);
                assert!(outcome.levels.iter().all(|level| level.proven && level.bound == Some(level.value)));
                assert!(method != Method::Search || outcome.levels.iter().all(|level| level.exact));
                optimal += 1;
            }
        }
    }
    assert!(infeasible > count / 20 && optimal > count / 3, "{infeasible} infeasible, {optimal} optimal");
}

#[test]
fn the_search_agrees_with_brute_force() {
    agrees_with_brute_force(Method::Search, 1, 4000);
}

#[test]
fn highs_agrees_with_brute_force() {
    agrees_with_brute_force(Method::Highs, 2, 1500);
}

#[test]
fn both_together_agree_with_brute_force() {
    agrees_with_brute_force(Method::Auto, 3, 1500);
}

/// 12 lots with 5 bids each, prices of a million to a hundred million yuan in fen, and a
/// ceiling at what an attractive award costs, plus `delta` fen.
fn tight_ceiling(random: &mut Random, delta: i128) -> (Model, Vec<bool>) {
    let mut model = Model::default();
    let (mut prices, mut services, mut attractive) = (Vec::new(), Vec::new(), Vec::new());
    for lot in 0..12 {
        let mut best = (0, VariableIx(0));
        let mut bids = Vec::new();
        for bid in 0..5 {
            let variable = model.add_variable(format!("award[{lot},{bid}]"));
            let price = random.between(100_000_000, 10_000_000_000);
            let service = price / 1000 + random.below(3_000_000);
            prices.push((variable, price));
            services.push((variable, service));
            bids.push(variable);
            best = best.max((service, variable));
        }
        attractive.push(best.1);
        model.add_row(name("one", lot), bids.iter().map(|bid| (*bid, 1)), Relation::AtMost, 1);
        model.tie_break.push(bids);
    }
    let values: Vec<bool> = (0..60).map(|v| attractive.contains(&VariableIx(v))).collect();
    let cost: i128 = prices.iter().filter(|(v, _)| values[v.0]).map(|(_, price)| price).sum();
    model.add_row(name("fund-ceiling", 0), prices.clone(), Relation::AtMost, cost + delta);
    model.add_objective("service", Sense::Maximize, services);
    model.add_objective("price", Sense::Minimize, prices);
    (model, values)
}

#[test]
fn a_ceiling_is_kept_to_the_fen_and_spent_to_the_fen() {
    for method in [Method::Highs, Method::Auto] {
        let mut random = Random(11);
        let mut cuts = 0;
        for _ in 0..15 {
            let mut seed = Random(random.0);
            let (at_limit, attractive) = tight_ceiling(&mut seed, 0);
            let outcome = solve(&at_limit, &Options { method, ..Options::default() }).unwrap();
            assert_eq!(outcome.status, Status::Optimal);
            assert_eq!(outcome.values.as_ref(), Some(&attractive), "an award that spends the ceiling exactly");
            let (below, _) = tight_ceiling(&mut random, -1);
            let outcome = solve(&below, &Options { method, ..Options::default() }).unwrap();
            assert_eq!(outcome.status, Status::Optimal);
            let values = outcome.values.unwrap();
            assert!(below.broken_rows(&values).is_empty() && values != attractive);
            // The same without reductions, which leave little for floats to go wrong with.
            let options = Options::default();
            let watch = super::watch::Watch::new(&options, std::time::Instant::now(), 1);
            let part = super::levels::climb(&below, None, method, None, watch.component()).unwrap();
            assert_eq!(part.values, Some(values));
            cuts += part.cuts;
        }
        // Floats alone would have broken the ceiling: the exact cuts are what kept it.
        assert!(method != Method::Highs || cuts > 0);
    }
}

#[test]
fn an_infeasible_component_is_named() {
    let mut model = Model::default();
    let x: Vec<VariableIx> = (0..6).map(|v| model.add_variable(format!("x{v}"))).collect();
    model.add_row(name("fine", 0), [(x[0], 1), (x[1], 1)], Relation::AtMost, 1);
    model.add_row(name("even", 0), [(x[2], 2), (x[3], 2), (x[4], 2)], Relation::Equal, 3);
    model.add_row(name("also", 0), [(x[4], 1), (x[5], 1)], Relation::AtMost, 1);
    model.add_objective("o", Sense::Maximize, x.iter().map(|v| (*v, 1)));
    for method in [Method::Search, Method::Highs, Method::Auto] {
        let outcome = solve(&model, &Options { method, ..Options::default() }).unwrap();
        assert_eq!(outcome.status, Status::Infeasible);
        assert!(outcome.infeasible_rows.contains(&name("even", 0)));
        assert!(!outcome.infeasible_rows.contains(&name("fine", 0)));
        assert!(outcome.values.is_none() && outcome.levels.is_empty());
    }
    assert!(matches!(feasible(&model, &[0, 2], &Options::default()).unwrap(), Feasibility::Yes(_)));
    assert_eq!(feasible(&model, &[1], &Options::default()).unwrap(), Feasibility::No);
}

/// Knapsacks with strongly correlated weights: hard enough to be stopped.
fn hard(count: usize) -> Model {
    let mut random = Random(5);
    let mut model = Model::default();
    let x: Vec<VariableIx> = (0..count).map(|v| model.add_variable(format!("x{v}"))).collect();
    let mut values = Vec::new();
    for row in 0..8 {
        let weights: Vec<_> = x.iter().map(|v| (*v, random.between(100_000, 999_999))).collect();
        let total: i128 = weights.iter().map(|(_, weight)| weight).sum();
        model.add_row(name("knapsack", row), weights.clone(), Relation::AtMost, total / 2);
        values = weights;
    }
    model.add_objective("value", Sense::Maximize, values.iter().map(|(v, weight)| (*v, weight + 10_000)));
    model.tie_break = x.iter().map(|v| vec![*v]).collect();
    model
}

#[test]
fn no_time_gives_the_start_or_nothing() {
    let model = hard(60);
    let none = Options { time_limit: Some(Duration::ZERO), ..Options::default() };
    let outcome = solve(&model, &none).unwrap();
    assert_eq!((outcome.status, outcome.stop), (Status::Unknown, Stop::TimeLimit));
    assert!(outcome.values.is_none());
    let start: Vec<bool> = (0..60).map(|v| v % 3 == 0).collect();
    assert!(model.broken_rows(&start).is_empty());
    let outcome = solve(&model, &Options { start: Some(&start), ..none }).unwrap();
    assert_eq!((outcome.status, outcome.stop), (Status::Feasible, Stop::TimeLimit));
    assert_eq!(outcome.levels[0].value, model.objectives[0].value(&start));
    assert!(outcome.levels[0].bound.unwrap() > outcome.levels[0].value && !outcome.levels[0].proven);
    assert_eq!(outcome.values, Some(start));
}

#[test]
fn a_limit_keeps_the_best_found_with_its_bound() {
    let model = hard(150);
    let options = Options { time_limit: Some(Duration::from_millis(700)), ..Options::default() };
    let begun = std::time::Instant::now();
    let outcome = solve(&model, &options).unwrap();
    assert!(begun.elapsed() < Duration::from_secs(6), "{:?}", begun.elapsed());
    assert_eq!((outcome.status, outcome.stop), (Status::Feasible, Stop::TimeLimit));
    let level = &outcome.levels[0];
    assert!(level.bound.unwrap() >= level.value && !level.proven && !outcome.tie_broken);
    assert!(model.broken_rows(&outcome.values.unwrap()).is_empty());
}

#[test]
fn cancelling_keeps_the_best_found() {
    let model = hard(150);
    let cancel = AtomicBool::new(false);
    let told = AtomicUsize::new(0);
    let progress = |progress: super::Progress| {
        told.fetch_add(1, Ordering::Relaxed);
        if progress.incumbent.is_some() {
            cancel.store(true, Ordering::Relaxed);
        }
    };
    let options = Options { cancel: Some(&cancel), progress: Some(&progress), ..Options::default() };
    let outcome = solve(&model, &options).unwrap();
    assert_eq!((outcome.status, outcome.stop), (Status::Feasible, Stop::Cancelled));
    assert!(told.load(Ordering::Relaxed) > 0);
    let outcome = solve(&model, &Options { cancel: Some(&cancel), ..Options::default() }).unwrap();
    assert_eq!((outcome.status, outcome.stop), (Status::Unknown, Stop::Cancelled));
}

#[test]
fn components_make_the_whole_at_any_number_of_threads() {
    let mut random = Random(21);
    let mut several = 0;
    for _ in 0..60 {
        let parts: Vec<Model> = (0..4).map(|_| random_model(&mut random)).collect();
        let mut whole = Model::default();
        let mut sums = [0; 3];
        let mut feasible = true;
        for level in ["first", "second", "third"] {
            whole.add_objective(level, Sense::Maximize, []);
        }
        for part in &parts {
            let shift = whole.variables.len();
            let moved = |terms: &[(VariableIx, i128)], sign: i128| -> Vec<(VariableIx, i128)> {
                terms.iter().map(|(v, c)| (VariableIx(v.0 + shift), c * sign)).collect()
            };
            whole.variables.extend(part.variables.clone());
            for row in &part.rows {
                whole.add_row(row.name.clone(), moved(&row.terms, 1), row.relation, row.right);
            }
            for (index, objective) in part.objectives.iter().enumerate() {
                let sign = if objective.sense == Sense::Maximize { 1 } else { -1 };
                whole.objectives[index].terms.extend(moved(&objective.terms, sign));
            }
            let choices = part.tie_break.iter();
            whole.tie_break.extend(choices.map(|c| c.iter().map(|v| VariableIx(v.0 + shift)).collect::<Vec<_>>()));
            match brute_force(part) {
                None => feasible = false,
                Some((levels, _)) => {
                    for (index, objective) in part.objectives.iter().enumerate() {
                        sums[index] += if objective.sense == Sense::Maximize { levels[index] } else { -levels[index] };
                    }
                }
            }
        }
        let one = solve(&whole, &Options { threads: 1, ..Options::default() }).unwrap();
        let two = solve(&whole, &Options { threads: 2, ..Options::default() }).unwrap();
        assert_eq!(one, two);
        if feasible {
            assert_eq!(one.levels.iter().map(|level| level.value).collect::<Vec<_>>(), sums);
            several += usize::from(one.components >= 2);
        } else {
            assert_eq!(one.status, Status::Infeasible);
        }
    }
    assert!(several > 1, "{several}");
}

#[test]
fn what_is_not_a_model_is_refused() {
    let mut model = Model::default();
    let x = model.add_variable("x".to_owned());
    model.add_row(name("far", 0), [(VariableIx(7), 1)], Relation::AtMost, 1);
    assert!(matches!(solve(&model, &Options::default()), Err(super::SolveError::NoSuchVariable { .. })));
    model.rows.clear();
    model.add_row(name("wide", 0), [(x, 1 << 101)], Relation::AtMost, 1);
    assert!(matches!(solve(&model, &Options::default()), Err(super::SolveError::TooLarge { .. })));
    assert_eq!(solve(&Model::default(), &Options::default()).unwrap().status, Status::Optimal);
}

/// The relaxation's advice at every node, against brute force.
#[test]
fn the_guided_search_agrees_with_brute_force() {
    let mut random = Random(9);
    let options = Options::default();
    let watch = super::watch::Watch::new(&options, std::time::Instant::now(), 1);
    let (mut found, mut none) = (0, 0);
    for _ in 0..1200 {
        let mut model = random_model(&mut random);
        model.objectives.truncate(1);
        for variable in &mut model.variables {
            variable.fixed = None;
        }
        let goal = super::goal::Goal::new(&model.objectives[0]);
        let lines = super::consequences::all_lines(&model.rows);
        let variables = model.variables.len();
        let mut guide =
            super::search::Relaxation::new(variables, &lines, &goal.terms, true, watch.component()).unwrap();
        let task = super::search::Task {
            variables,
            lines: &lines,
            goal: &goal.terms,
            above: None,
            order: &[],
            first_only: false,
            node_limit: u64::MAX,
        };
        let answer = super::search::search(&task, Some(&mut guide), &watch.component());
        assert!(answer.stop.is_none());
        match brute_force(&model) {
            None => {
                assert!(answer.best.is_none(), "{model:?}");
                none += 1;
            }
            Some((levels, _)) => {
                let (values, _) = answer.best.unwrap_or_else(|| panic!("lost: {model:?}"));
                assert_eq!(model.objectives[0].value(&values), levels[0], "{model:?}");
                found += 1;
            }
        }
    }
    assert!(found > 300 && none > 50, "{found} {none}");
}
