//! A synthetic prefecture: agreement of the methods on a county, and the measurement.

use super::oracle::{Random, name};
use super::{Method, Options, Progress, solve};
use crate::lp::{Model, Relation, Sense, VariableIx};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// A prefecture: 20 counties of 5 lots with 8 bids each, 40 tenderers with capacities over
/// all counties, a ceiling and a staffing floor a county. Synthetic.
fn prefecture(seed: u64, counties: usize, wide: bool) -> Model {
    let mut random = Random(seed);
    let mut model = Model::default();
    let tenderers = counties * 2;
    let mut service = Vec::new();
    let mut price = Vec::new();
    let mut workers = Vec::new();
    let mut use_by_tenderer: Vec<Vec<(VariableIx, i128)>> = vec![Vec::new(); tenderers];
    for county in 0..counties {
        let (mut prices, mut staff, mut typical) = (Vec::new(), Vec::new(), 0);
        for lot in 0..5 {
            let size = random.between(200_000, 3_000_000);
            let mut bids = Vec::new();
            for bid in 0..8 {
                let variable = model.add_variable(format!("award[{county},{lot},{bid}]"));
                let quality = random.between(600_000, 980_000);
                let fen = size * (80 + random.below(30)) + random.below(100) * 100;
                service.push((
                    variable,
                    if wide { size * quality * random.between(9_000, 10_999) } else { size / 1000 * quality / 1000 },
                ));
                prices.push((variable, fen));
                staff.push((variable, random.between(1, 6)));
                workers.push((variable, random.between(0, 3)));
                let tenderer = random.below(tenderers as i128) as usize;
                use_by_tenderer[tenderer].push((variable, size / 10_000));
                bids.push(variable);
            }
            typical += size * 93;
            model.add_row(name("one-award", county * 5 + lot), bids.iter().map(|v| (*v, 1)), Relation::AtMost, 1);
            model.tie_break.push(bids);
        }
        price.extend(prices.clone());
        model.add_row(name("fund-ceiling", county), prices, Relation::AtMost, typical);
        model.add_row(name("staffing-floor", county), staff, Relation::AtLeast, 16);
    }
    for (tenderer, terms) in use_by_tenderer.into_iter().enumerate() {
        let total: i128 = terms.iter().map(|(_, amount)| amount).sum();
        model.add_row(name("capacity", tenderer), terms, Relation::AtMost, total / 4);
    }
    model.add_objective("service", Sense::Maximize, service);
    model.add_objective("price", Sense::Minimize, price);
    model.add_objective("social-workers", Sense::Maximize, workers);
    model
}

/// Run by hand: `cargo test --lib solve::prefecture::measure -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn measure() {
    let cases = [
        (1, false, 60),
        (1, true, 60),
        (5, false, 60),
        (20, false, 60),
        (20, true, 60),
        (20, true, 1),
        (200, false, 20),
    ];
    for (counties, wide, seconds) in cases {
        let model = prefecture(77, counties, wide);
        for method in [Method::Auto, Method::Highs] {
            let begun = Instant::now();
            let last = Mutex::new(None);
            let progress = |progress: Progress| {
                if let Ok(mut last) = last.lock()
                    && *last != progress.level
                {
                    println!("    at {:?}: {:?}", begun.elapsed(), progress.level);
                    *last = progress.level;
                }
            };
            let time_limit = Some(Duration::from_secs(seconds));
            let options = Options { method, time_limit, progress: Some(&progress), ..Options::default() };
            let outcome = solve(&model, &options).unwrap();
            println!(
                "{counties} counties, wide {wide}, at most {seconds} s, {method:?}: {:?} {:?} {:?}, {} nodes, {} cuts, ties broken {}",
                begun.elapsed(),
                outcome.status,
                outcome.stop,
                outcome.nodes,
                outcome.cuts,
                outcome.tie_broken
            );
            for level in &outcome.levels {
                println!("    {level:?}");
            }
        }
    }
}

#[test]
fn all_methods_agree_on_a_county() {
    for seed in 0..6 {
        for wide in [false, true] {
            let model = prefecture(seed, 1, wide);
            let mut answers = [Method::Search, Method::Highs, Method::Auto].map(|method| {
                let outcome = solve(&model, &Options { method, ..Options::default() }).unwrap();
                let exact = outcome.levels.iter().all(|level| level.exact);
                assert!(exact || method == Method::Highs, "{outcome:?}");
                (outcome.status, outcome.tie_broken, outcome.values)
            });
            let [first, rest @ ..] = &mut answers;
            assert!(rest.iter().all(|answer| answer == first), "seed {seed}: {answers:?}");
        }
    }
}
