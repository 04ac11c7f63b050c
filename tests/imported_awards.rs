//! Awards on published instances against their published optima, where the files are present.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::record::{ProofStatus, RuleResult};
use zeyou::domain::{AwardRule, BidIx, Dossier, Met, Money, Service};
use zeyou::inputs::import::{cats, gap, pabulib, worldbank};
use zeyou::inputs::write_dossier;
use zeyou::messages::Lang;
use zeyou::pipeline::{AwardOptions, award};

/// A folder or file of the published data; nothing, and a word on the terminal, where it is absent.
fn published(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    if path.exists() {
        Some(path)
    } else {
        println!("skipped, data not found: {}", path.display());
        None
    }
}

/// Rows of a table of optima, by the name in the first column; a cell by its title.
fn optima(folder: &Path) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder.join("optima.csv")).unwrap();
    let titles = reader.headers().unwrap().clone();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let name = row[0].rsplit('/').next().unwrap().to_owned();
        (name, titles.iter().zip(&row).map(|(title, cell)| (title.to_owned(), cell.to_owned())).collect())
    });
    rows.collect()
}

/// The results of the three rules, through files as a user would; solved until it is proven.
fn results(dossier: &Dossier) -> Vec<RuleResult> {
    let folder = tempfile::tempdir().unwrap();
    write_dossier(dossier, folder.path(), Lang::Zh).unwrap();
    let options = AwardOptions {
        time_limit: None,
        explanation_limit: Duration::ZERO,
        cancel: &AtomicBool::new(false),
        progress: &|_| {},
    };
    let run = award(folder.path(), &options);
    run.record.unwrap_or_else(|| panic!("{:?}", run.findings)).results
}

fn optimal(dossier: &Dossier) -> RuleResult {
    let results = results(dossier);
    let result = results.into_iter().find(|result| result.rule == AwardRule::Optimal).unwrap();
    assert_eq!(result.proof.as_ref().unwrap().status, ProofStatus::Optimal);
    result
}

#[test]
fn generalized_assignment_to_its_published_optima() {
    let Some(path) = published("public/gap") else { return };
    // These take seconds; the larger ones take minutes and more.
    let quick = ["gap1-", "gap2-", "gap3-", "gap4-", "a05100", "a10100", "c05100"];
    let mut compared = 0;
    for (name, row) in optima(&path).iter().filter(|(name, _)| quick.iter().any(|begin| name.starts_with(begin))) {
        let (dossier, _) = gap::import(name, &fs::read(path.join(name)).unwrap(), Lang::Zh);
        let result = optimal(&dossier.unwrap());
        assert_eq!(result.price_yuan, Money::from_yuan(row["Optimum"].parse().unwrap()), "{name}");
        compared += 1;
    }
    assert_eq!(compared, 15);
}

#[test]
fn combinatorial_auctions_to_their_proven_optima() {
    let Some(path) = published("public/cats") else { return };
    let mut compared = 0;
    for (name, row) in optima(&path).iter().filter(|(_, row)| row["highs_status"] == "Optimal") {
        let (dossier, findings) = cats::import(name, &fs::read(path.join(name)).unwrap(), Lang::Zh);
        let result = optimal(&dossier.unwrap());
        // The table's figures are floating-point sums; each rounded value adds half a millionth.
        let rounded: i128 = findings.iter().map(|finding| finding.arguments["count"].parse::<i128>().unwrap()).sum();
        let text = row["highs_objective"].get(..14).unwrap_or(&row["highs_objective"]);
        let distance = (text.parse::<Service>().unwrap() - result.service).steps().abs();
        assert!(distance <= 1_000_000 + rounded * 500_000, "{name}: {text} against {}", result.service);
        compared += 1;
    }
    assert_eq!(compared, 10);
}

/// The joint award of some districts is as good as their optima together.
fn districts(path: &Path, wanted: &dyn Fn(&str) -> bool) {
    let optima = optima(path);
    let names: Vec<&String> = optima.keys().filter(|name| wanted(name)).collect();
    let files: Vec<_> = names.iter().map(|name| ((*name).clone(), fs::read(path.join(name)).unwrap())).collect();
    let result = optimal(&pabulib::import(&files, Lang::Zh).0.unwrap());
    let votes: i128 = names.iter().map(|name| optima[*name]["optimum_votes"].parse::<i128>().unwrap()).sum();
    assert_eq!(result.service, Service::from_units(votes));
    assert!(result.lawful);
}

#[test]
fn participatory_budgets_to_the_sum_of_the_districts_optima() {
    let Some(path) = published("public/pabulib") else { return };
    let small = ["Wesola", "Wilanow", "Wlochy", "Zoliborz", "Rembertow", "Srodmiescie"];
    districts(&path, &|name| small.iter().any(|district| name.contains(district)));
}

#[test]
#[ignore = "all 18 districts: two minutes in a debug build"]
fn the_whole_citys_budget_to_the_sum_of_the_districts_optima() {
    let Some(path) = published("public/pabulib") else { return };
    districts(&path, &|_| true);
}

/// Without quality scores and without anything that couples contracts, the optimum is the
/// lowest price lot by lot: 157 real contracts, 1,026 real bids.
#[test]
fn real_contracts_go_to_the_lowest_price() {
    let Some(path) = published("worldbank/bids.csv") else { return };
    let dossier = worldbank::import("bids.csv", &fs::read(path).unwrap(), "P113435", Lang::Zh).0.unwrap();
    let results = results(&dossier);
    let of = |rule| results.iter().find(|result| result.rule == rule).unwrap();
    let (optimal, lowest) = (of(AwardRule::Optimal), of(AwardRule::LowestPrice));
    assert_eq!((optimal.awards.len(), optimal.price_yuan), (157, lowest.price_yuan));
    let winner = |bid: BidIx| dossier[bid].facts.contains_key(&(None, "published_winner".to_owned()));
    let mut as_published = 0;
    for awarded in &optimal.awards {
        let bid = dossier.bid_ixs().find(|bid| dossier[*bid].id == awarded.bid).unwrap();
        let conditions = &dossier[dossier[bid].tenderer].conditions;
        assert!(conditions.values().all(|evidence| evidence.met == Met::Yes), "{} was rejected", awarded.bid);
        as_published += usize::from(winner(bid));
    }
    println!("the lowest price is the published award in {as_published} of 157 contracts");
    assert!(as_published >= 60);
}
