//! Weights: every range and every cell of the map against the plain way, weight by weight.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::award_rules::{Effort, award};
use zeyou::domain::weights_record::{MapCell, WeightRange, WeightsRecord};
use zeyou::domain::{AwardCase, LotIx};
use zeyou::evaluation::{candidates, evaluate};
use zeyou::explanation::holders;
use zeyou::pipeline::{MapSide, Prepared, WeightsOptions, prepare, weights};
use zeyou::planning::{Premises, reweighted};

fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

fn read(name: &str) -> (Prepared, Premises) {
    let prepared = prepare(&scenario(name)).unwrap();
    let premises = Premises::new(prepared.dossier.clone(), prepared.rules.clone(), prepared.scoring.clone());
    (prepared, premises)
}

fn run(name: &str, step: Decimal, map: Option<[MapSide; 2]>, time_limit: Option<Duration>) -> WeightsRecord {
    let cancel = AtomicBool::new(false);
    let options = WeightsOptions { step, map, map_steps: 4, time_limit, cancel: &cancel, progress: &|_, _| {} };
    weights(&scenario(name), &options).record.unwrap()
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Who leads each lot at these weights; nothing where the law does not allow them.
fn leaders_at(premises: &Premises, fixed: &[(&str, Decimal)]) -> Option<BTreeMap<String, String>> {
    let model = reweighted(premises, fixed).ok()?;
    let evaluation = evaluate(&premises.dossier, &premises.rules, &model);
    let leader = |sheet: &zeyou::domain::LotSheet| {
        let row = sheet.rows.first().filter(|row| row.rank == Some(1))?;
        Some((premises.dossier[sheet.lot].id.clone(), premises.dossier[row.bid].id.clone()))
    };
    Some(evaluation.sheets.iter().filter_map(leader).collect())
}

/// Who wins each lot at these weights.
fn winners_at(premises: &Premises, fixed: &[(&str, Decimal)]) -> Option<BTreeMap<String, String>> {
    let model = reweighted(premises, fixed).ok()?;
    let (dossier, rules) = (&premises.dossier, &premises.rules);
    let evaluation = evaluate(dossier, rules, &model);
    let candidates = candidates(dossier, rules, &evaluation);
    let case = AwardCase { dossier, rules, candidates: &candidates };
    let ruling = award(&case, dossier.tender.award_rule, &Effort::default()).unwrap();
    let award = ruling.only_award().unwrap().cloned().unwrap_or_default();
    Some(holders(dossier, &award).into_iter().map(|(lot, held): (LotIx, _)| (dossier[lot].id.clone(), held)).collect())
}

#[test]
fn ranges_of_leaders_are_those_of_trying_every_weight() {
    let mut borders = 0;
    for name in ["worked", "standby", "discounts", "re-award"] {
        borders += leaders_of(name);
    }
    assert!(borders > 10, "{borders} leaders hang on weights");
}

/// Compares the ranges of leaders with those of trying every weight; how many leaders change.
fn leaders_of(name: &str) -> usize {
    let (prepared, premises) = read(name);
    let record = run(name, Decimal::ONE, None, None);
    assert!(record.complete);
    let mut borders = 0;
    for (at, (criterion, _)) in prepared.scoring.leaves().enumerate() {
        let published = criterion.weight;
        let holder = |steps: i64, lot: &str| {
            let found = leaders_at(&premises, &[(&criterion.id, published + Decimal::from(steps))])?;
            Some(found.get(lot).cloned())
        };
        for lot in &record.leaders {
            let range = &lot.ranges[at];
            for (way, end, other) in [(-1, &range.from, &range.below), (1, &range.to, &range.above)] {
                let mut steps = 0;
                let next = loop {
                    match holder(way * (steps + 1), &lot.lot) {
                        Some(found) if found == lot.holder => steps += 1,
                        next => break next,
                    }
                };
                assert_eq!(number(end), published + Decimal::from(way * steps), "{} {}", lot.lot, criterion.id);
                assert_eq!(other.as_ref().map(|other| other.holder.clone()), next);
                borders += usize::from(other.is_some());
            }
        }
    }
    borders
}

#[test]
fn borders_of_winners_are_true_on_both_sides() {
    let (_, premises) = read("worked");
    let record = run("worked", Decimal::ONE, None, None);
    let mut borders = 0;
    for lot in &record.winners {
        for range in &lot.ranges {
            let WeightRange { criterion, from, to, below, above } = range;
            for weight in [from, to] {
                let won = winners_at(&premises, &[(criterion, number(weight))]).unwrap();
                assert_eq!(won.get(&lot.lot), lot.holder.as_ref(), "{} {criterion} {weight}", lot.lot);
            }
            for (other, end) in [(below, from), (above, to)] {
                let Some(other) = other else { continue };
                assert_eq!((number(&other.weight) - number(end)).abs(), Decimal::ONE);
                let won = winners_at(&premises, &[(criterion, number(&other.weight))]).unwrap();
                assert_eq!(won.get(&lot.lot), other.holder.as_ref());
                assert_ne!(other.holder, lot.holder);
                borders += 1;
            }
        }
    }
    assert!(borders > 0, "the worked tender has winners that hang on weights");
}

#[test]
fn every_cell_of_the_map_is_the_award_at_its_weights() {
    let (_, premises) = read("worked");
    let leaves: Vec<String> = premises.scoring.leaves().map(|(criterion, _)| criterion.id.clone()).collect();
    let price = leaves.iter().find(|id| *id == "price").unwrap().clone();
    let other = leaves.iter().find(|id| **id != price).unwrap().clone();
    let range = Some((Decimal::from(5), Decimal::from(50)));
    let sides = [MapSide { criterion: price.clone(), range }, MapSide { criterion: other.clone(), range: None }];
    let map = run("worked", Decimal::ONE, Some(sides), None).map.unwrap();
    assert_eq!(map.awards.iter().map(|award| award.cells).sum::<usize>(), {
        map.cells.iter().flatten().filter(|cell| matches!(cell, MapCell::Award { .. })).count()
    });
    let mut not_allowed = 0;
    for (row, cells) in map.row_weights.iter().zip(&map.cells) {
        for (column, cell) in map.column_weights.iter().zip(cells) {
            let won = winners_at(&premises, &[(&price, number(row)), (&other, number(column))]);
            match cell {
                MapCell::Award { award } => assert_eq!(Some(&map.awards[*award].holders), won.as_ref()),
                MapCell::NotAllowed => {
                    assert_eq!(won, None);
                    not_allowed += 1;
                }
                cell => panic!("{cell:?}"),
            }
        }
    }
    assert!(not_allowed > 0, "the law bounds the weight of the price");
}

#[test]
fn a_limit_of_time_leaves_only_what_is_known() {
    let record = run("worked", Decimal::ONE, None, Some(Duration::ZERO));
    assert!(!record.complete && record.winners.is_empty());
    for (range, criterion) in record.leaders.iter().flat_map(|lot| lot.ranges.iter().zip(&record.criteria)) {
        assert_eq!((&range.from, &range.to), (&criterion.weight, &criterion.weight));
        assert_eq!((&range.below, &range.above), (&None, &None));
    }
}
