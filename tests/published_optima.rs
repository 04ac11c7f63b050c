//! Imported public instances, awarded by the whole pipeline, against their published optima.
//! Where the data are not present the tests say so and pass.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::record::{ProofStatus, Record, RuleResult, Standing};
use zeyou::domain::{AwardRule, Dossier, Money, Service};
use zeyou::findings::any_error;
use zeyou::inputs::import::{cats, gap, pabulib, sscflp, worldbank};
use zeyou::inputs::write_dossier;
use zeyou::messages::Lang;
use zeyou::pipeline::{AwardOptions, award, verify};

fn published(path: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    if !path.exists() {
        println!("skipped, data not found: {}", path.display());
        return None;
    }
    Some(path)
}

/// Awards a dossier as files, verifies the record from the files, and gives the optimal result.
fn awarded(dossier: Option<Dossier>) -> (Record, RuleResult) {
    let dossier = dossier.expect("imported");
    let folder = tempfile::tempdir().expect("a folder");
    write_dossier(&dossier, folder.path(), Lang::Zh).expect("written");
    let cancel = AtomicBool::new(false);
    let options = AwardOptions {
        time_limit: None,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::ZERO,
        elastic: false,
        cancel: &cancel,
        progress: &|_| {},
    };
    let run = award(folder.path(), &options);
    let record = run.record.ok_or(run.findings).expect("a record");
    let bytes = serde_json::to_vec(&record).expect("JSON");
    let (_, faults) = verify(&bytes, folder.path());
    assert!(!any_error(&faults), "{faults:?}");
    let optimal = record.results.iter().find(|result| result.rule == AwardRule::Optimal).expect("there").clone();
    assert_eq!(record.headline.standing, Standing::Award);
    assert_eq!(optimal.proof.as_ref().map(|proof| proof.status), Some(ProofStatus::Optimal));
    (record, optimal)
}

/// A row of `optima.csv`, by the end of its first cell.
fn optimum(folder: &Path, name: &str, column: usize) -> String {
    let table = fs::read_to_string(folder.join("optima.csv")).expect("optima.csv");
    let row = table.lines().find(|line| line.split(',').next().is_some_and(|first| first.ends_with(name)));
    row.and_then(|row| row.split(',').nth(column)).expect("the instance is listed").to_owned()
}

#[test]
fn generalized_assignment_reaches_its_published_optima() {
    let Some(folder) = published("public/gap") else { return };
    for name in ["gap1-0", "gap1-2", "gap1-4", "gap2-0", "gap2-2", "gap2-4", "a05100"] {
        let bytes = fs::read(folder.join(name)).expect("readable");
        let (_, optimal) = awarded(gap::import(name, &bytes, Lang::Zh).0);
        assert_eq!(
            optimal.price_yuan,
            Money::from_yuan(optimum(&folder, name, 6).parse().expect("a number")),
            "{name}"
        );
    }
}

/// The total price of a facility location problem against its published optimum: bids' prices hold
/// one yuan a lot more than the published costs, and once-only prices count in the total.
fn facility_location(folder: &Path, number: usize) {
    let name = format!("p{number}");
    let bytes = fs::read(folder.join(&name)).expect("readable");
    let (record, optimal) = awarded(sscflp::import(&name, &bytes, Lang::Zh).0);
    let optima = fs::read_to_string(folder.join("optima.txt")).expect("optima.txt");
    let published: usize = optima.lines().nth(number - 1).and_then(|line| line.trim().parse().ok()).expect("a number");
    assert_eq!(optimal.price_yuan, Money::from_yuan((published + record.lots.len()) as i128), "{name}");
    let once_only: Money = optimal.once_only.iter().map(|price| price.price_yuan).sum();
    let bids: Money = optimal.awards.iter().map(|award| award.price_yuan).sum();
    assert_eq!(optimal.price_yuan, bids + once_only, "{name}");
    assert_eq!(optimal.once_only.len() as u32, optimal.suppliers, "{name}: each plant in use is paid for once");
}

#[test]
fn facility_location_reaches_its_published_optima() {
    let Some(folder) = published("public/sscflp") else { return };
    for number in [1, 2, 3, 4, 5, 6, 10] {
        facility_location(&folder, number);
    }
}

#[test]
#[ignore = "takes minutes"]
fn all_facility_location_reaches_its_published_optima() {
    let Some(folder) = published("public/sscflp") else { return };
    for number in 1..=20 {
        let begun = std::time::Instant::now();
        facility_location(&folder, number);
        println!("p{number}: {:.1} s", begun.elapsed().as_secs_f64());
    }
}

#[test]
fn combinatorial_auctions_reach_the_best_known_values() {
    let Some(folder) = published("public/cats") else { return };
    for name in ["regions-npv_g40_b200_0000.txt", "paths_g40_b200_0000.txt", "matching_g40_b200_0000.txt"] {
        let bytes = fs::read(folder.join(name)).expect("readable");
        let (_, optimal) = awarded(cats::import(name, &bytes, Lang::Zh).0);
        let known: Service = optimum(&folder, name, 3).parse().expect("a decimal");
        // Values are rounded to thousandths a bid: at most 40 goods, so at most 40 bids win.
        let tolerance = Service::from_steps(40 * Service::STEPS_PER_UNIT / 1000);
        assert!(optimal.service + tolerance >= known && known + tolerance >= optimal.service, "{name}");
    }
}

#[test]
fn city_districts_together_are_worth_the_sum_of_their_optima() {
    let Some(folder) = published("public/pabulib") else { return };
    let names = ["Bemowo", "Rembertow", "Wawer", "Wola"].map(|district| format!("Poland_Warszawa_2023_{district}.pb"));
    let files: Vec<(String, Vec<u8>)> =
        names.iter().map(|name| (name.clone(), fs::read(folder.join(name)).expect("readable"))).collect();
    let (_, optimal) = awarded(pabulib::import(&files, Lang::Zh).0);
    let votes: i128 = names.iter().map(|name| optimum(&folder, name, 4).parse::<i128>().expect("a number")).sum();
    assert_eq!(optimal.service, Service::from_units(votes));
}

#[test]
fn the_world_banks_largest_project_is_awarded_whole() {
    let Some(file) = published("worldbank/bids.csv") else { return };
    let bytes = fs::read(file).expect("readable");
    let (record, optimal) = awarded(worldbank::import("bids.csv", &bytes, "P113435", Lang::Zh).0);
    assert_eq!(record.lots.len(), 157);
    assert_eq!(optimal.awards.len(), 157);
    // Quality is neutral in these data, so the optimum is the lowest price of each lot.
    let lowest = record.results.iter().find(|result| result.rule == AwardRule::LowestPrice).expect("there");
    assert_eq!(optimal.price_yuan, lowest.price_yuan);
}
