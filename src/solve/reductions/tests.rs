//! Random award models against brute force.

use super::super::consequences::propagated;
use super::super::oracle::{Random, brute_force, name, random_model};
use super::super::tie_break::rank;
use super::super::{Method, Options, Status, Stop, solve};
use super::{Kept, Reduced, exchanged, reduce};
use crate::domain::Reductions;
use crate::lp::{Model, Relation, Row, Sense, VariableIx};

/// Lots with bids, packages over two lots, marks of tenderers with numbers of winners and prices
/// quoted once, ceilings, capacities, floors, exclusions, rows said twice; few tenderers and
/// small numbers, so that much is dominated, ties are many, and some rows never bind.
fn award_model(random: &mut Random) -> Model {
    let mut model = Model::default();
    let lots = random.between(1, 3) as usize;
    let bids = random.between(2, 7) as usize;
    let tenderers = random.between(1, 3) as usize;
    let mut on_lot: Vec<Vec<VariableIx>> = vec![Vec::new(); lots];
    let mut of_tenderer: Vec<Vec<VariableIx>> = vec![Vec::new(); tenderers];
    let mut all = Vec::new();
    for bid in 0..bids {
        let variable = model.add_variable(format!("award[{bid}]"));
        let lot = random.below(lots as i128) as usize;
        on_lot[lot].push(variable);
        if lots > 1 && random.below(4) == 0 {
            on_lot[(lot + 1) % lots].push(variable);
        }
        of_tenderer[random.below(tenderers as i128) as usize].push(variable);
        all.push(variable);
    }
    for (lot, bids) in on_lot.iter().enumerate().filter(|(_, bids)| !bids.is_empty()) {
        let relation = if random.below(5) == 0 { Relation::Equal } else { Relation::AtMost };
        model.add_row(name("one-award", lot), bids.iter().map(|v| (*v, 1)), relation, 1);
        model.tie_break.push(bids.clone());
    }
    let mut amounts = |variables: &[VariableIx], low: i128, high: i128, unit: i128| -> Vec<(VariableIx, i128)> {
        variables.iter().map(|v| (*v, random.between(low, high) * unit)).collect()
    };
    let mut prices = amounts(&all, 1, 4, 100);
    let staff = amounts(&all, 0, 3, 1);
    let used: Vec<_> = of_tenderer.iter().map(|own| amounts(own, 1, 3, 1)).collect();
    let mut marks = Vec::new();
    for (tenderer, own) in of_tenderer.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
        match random.below(4) {
            0 => {}
            1 => marks.push(model.add_any(format!("wins[{tenderer}]"), own)),
            2 => {
                let any = model.add_any(format!("once[{tenderer}]"), own);
                prices.push((any, random.between(-1, 2) * 50));
                marks.push(any);
            }
            _ => marks.push(model.add_reaches(format!("two[{tenderer}]"), &used[tenderer], 3)),
        }
    }
    if marks.len() > 1 && random.below(2) == 0 {
        let any = model.add_any("any".to_owned(), &marks[..2]);
        marks.push(any);
    }
    if !marks.is_empty() && random.below(2) == 0 {
        let relation = if random.below(3) > 0 { Relation::AtMost } else { Relation::AtLeast };
        model.add_row(name("winners", 0), marks.iter().map(|v| (*v, 1)), relation, 1);
    }
    let ceiling = random.between(2, 14) * 100 - random.below(2);
    model.add_row(name("ceiling", 0), prices.clone(), Relation::AtMost, ceiling);
    if random.below(3) > 0 {
        let other = ceiling / 100 + random.below(2);
        model.add_row(name("same", 0), prices.iter().map(|(v, c)| (*v, c / 50)), Relation::AtMost, 2 * other);
    }
    if random.below(2) == 0 {
        model.add_row(name("floor", 0), staff.clone(), Relation::AtLeast, random.between(1, 4));
    }
    for (tenderer, own) in used.iter().enumerate().filter(|(_, own)| !own.is_empty()) {
        model.add_row(name("capacity", tenderer), own.clone(), Relation::AtMost, random.between(1, 6));
    }
    if random.below(4) == 0 {
        let pair = [all[0], all[bids - 1]];
        model.add_row(name("exclusion", 0), pair.iter().map(|v| (*v, 1)), Relation::AtMost, 1);
    }
    if random.below(6) == 0 {
        model.variables[all[0].0].fixed = Some(random.below(2) == 0);
    }
    let service: Vec<_> = all.iter().map(|v| (*v, random.between(0, 4))).collect();
    model.add_objective("service", Sense::Maximize, service);
    model.add_objective("price", Sense::Minimize, prices);
    model.add_objective("social-workers", Sense::Maximize, staff);
    model
}

fn assignments(model: &Model) -> impl Iterator<Item = Vec<bool>> {
    let count = model.variables.len();
    (0..1u32 << count).map(move |bits| (0..count).map(|i| bits >> i & 1 == 1).collect())
}

fn allowed(model: &Model, values: &[bool]) -> bool {
    let fixed = |(variable, value): (&crate::lp::Variable, &bool)| variable.fixed.is_none_or(|fixed| fixed == *value);
    model.variables.iter().zip(values).all(fixed) && model.broken_rows(values).is_empty()
}

/// The rows that a reduction keeps.
fn rows(model: &Model, reduced: &Reduced) -> Vec<Row> {
    let row = |(row, kept): (&Row, &Kept)| match kept {
        Kept::Not => None,
        Kept::AsGiven => Some(row.clone()),
        Kept::Tightened { terms, right } => Some(Row { terms: terms.clone(), right: *right, ..row.clone() }),
    };
    model.rows.iter().zip(&reduced.rows).filter_map(row).collect()
}

/// What was reduced in so many models of a kind; each reduction is held against all assignments.
fn held_against_all_assignments(make: fn(&mut Random) -> Model, seed: u64, models: usize) -> Reductions {
    let mut random = Random(seed);
    let mut sum = Reductions::default();
    for round in 0..models {
        let model = make(&mut random);
        let Ok(lines) = propagated(&model) else { continue };
        let answer = brute_force(&model).map(|(_, values)| values);
        let Some(reduced) = reduce(&model, lines) else {
            assert_eq!(answer, None, "model {round}: {model:?}");
            continue;
        };
        let agrees =
            |values: &[bool]| reduced.decided.iter().zip(values).all(|(own, v)| own.is_none_or(|own| own == *v));
        // The answer is not left out.
        assert!(answer.is_none_or(|values| agrees(&values)), "model {round}: {model:?}");
        let kept = rows(&model, &reduced);
        for values in assignments(&model) {
            // The rows that are kept, as they are kept, allow the same.
            if agrees(&values) {
                assert_eq!(
                    kept.iter().all(|row| row.holds(&values)),
                    allowed(&model, &values),
                    "model {round}: {model:?}"
                );
            }
            // What an exchange makes of an assignment is allowed, no worse, and not left out.
            if allowed(&model, &values) {
                let other = exchanged(&model, &reduced.exchanges, &values);
                assert!(allowed(&model, &other) && agrees(&other), "model {round}: {model:?}");
                assert!(rank(&model, &other) > rank(&model, &values) || other == values, "model {round}: {model:?}");
            }
        }
        let Reductions { dominated, slack_rows, duplicate_rows, tightened_coefficients, .. } = reduced.counts;
        sum.dominated += dominated;
        sum.slack_rows += slack_rows;
        sum.duplicate_rows += duplicate_rows;
        sum.tightened_coefficients += tightened_coefficients;
    }
    sum
}

#[test]
fn nothing_is_lost_and_nothing_gained() {
    let sum = held_against_all_assignments(award_model, 1, 1500);
    let found = [sum.dominated, sum.slack_rows, sum.duplicate_rows, sum.tightened_coefficients];
    assert!(found[0] > 1000 && found[1] > 5000 && found[2] > 60 && found[3] > 700, "{found:?}");
}

#[test]
fn any_row_and_any_sign_is_reduced_safely() {
    let sum = held_against_all_assignments(random_model, 2, 600);
    assert!(sum.dominated > 500 && sum.slack_rows > 500 && sum.tightened_coefficients > 60, "{sum:?}");
}

#[test]
fn the_answer_and_the_verdict_stay_the_same() {
    let mut random = Random(3);
    let (mut optimal, mut infeasible, mut dominated) = (0, 0, 0);
    for round in 0..1200 {
        let model = award_model(&mut random);
        let method = [Method::Auto, Method::Search, Method::Highs][round % 3];
        let start: Vec<bool> = model.variables.iter().map(|_| random.below(2) == 0).collect();
        let options = Options { method, start: Some(&start), ..Options::default() };
        let outcome = solve(&model, &options).unwrap();
        dominated += outcome.reductions.dominated;
        match brute_force(&model) {
            None => {
                assert_eq!(outcome.status, Status::Infeasible, "model {round}: {model:?}");
                assert!(!outcome.infeasible_rows.is_empty());
                infeasible += 1;
            }
            Some((levels, values)) => {
                assert_eq!((outcome.status, outcome.stop), (Status::Optimal, Stop::Finished));
                assert_eq!(outcome.values, Some(values), "model {round}: {model:?}");
                let found: Vec<i128> = outcome.levels.iter().map(|level| level.value).collect();
                assert_eq!(found, levels);
                assert!(outcome.tie_broken);
                optimal += 1;
            }
        }
    }
    assert!(optimal > 600 && infeasible > 200 && dominated > 900, "{optimal} {infeasible} {dominated}");
}

/// Two lots, a ceiling that the dearest bids fit, and a better bid on the first.
#[test]
fn a_worse_bid_goes_and_a_ceiling_that_all_fit_ties_nothing() {
    let mut model = Model::default();
    let x: Vec<VariableIx> = (0..4).map(|v| model.add_variable(format!("award[{v}]"))).collect();
    for (lot, bids) in [[x[0], x[1]], [x[2], x[3]]].into_iter().enumerate() {
        model.add_row(name("one-award", lot), bids.map(|v| (v, 1)), Relation::AtMost, 1);
        model.tie_break.push(bids.to_vec());
    }
    let prices = [(x[0], 5), (x[1], 6), (x[2], 2), (x[3], 4)];
    model.add_row(name("ceiling", 0), prices, Relation::AtMost, 10);
    model.add_objective("service", Sense::Maximize, [(x[0], 9), (x[1], 8), (x[2], 3), (x[3], 5)]);
    let outcome = solve(&model, &Options::default()).unwrap();
    assert_eq!(outcome.values, Some(vec![true, false, false, true]));
    let Reductions { decisions, dominated, rows, slack_rows, .. } = outcome.reductions;
    assert_eq!((decisions, dominated, rows), (4, 2, 3));
    assert_eq!(slack_rows, 3);
    // Where the dearer bid of the second lot does not fit, each is worth a look.
    model.rows[2].right = 8;
    let outcome = solve(&model, &Options::default()).unwrap();
    assert_eq!(outcome.values, Some(vec![true, false, true, false]));
    assert_eq!(outcome.reductions.dominated, 1);
    // Where a bid is demanded, nothing is better.
    model.add_row(name("forced", 0), [(x[1], 1)], Relation::Equal, 1);
    let outcome = solve(&model, &Options::default()).unwrap();
    assert_eq!(outcome.values, Some(vec![false, true, true, false]));
}
