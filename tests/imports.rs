//! Importers on the published files, read where they are present.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use zeyou::domain::{Amount, Bid, BidIx, Condition, Dossier, Met, Money, Quality, Service, check_credit_code};
use zeyou::findings::{Code, Finding, Place, Severity};
use zeyou::inputs::generate::{Parameters, generate};
use zeyou::inputs::import::{cats, gap, pabulib, sscflp, worldbank};
use zeyou::inputs::{read_dossier, write_dossier};
use zeyou::messages::{Catalogue, Lang};
use zeyou::pipeline::prepare;

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

/// The rows of a table of optima, by the name in its first column.
fn optima(path: &Path) -> BTreeMap<String, Vec<String>> {
    let mut reader = csv::Reader::from_path(path.join("optima.csv")).unwrap();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>());
    rows.map(|row| (row[0].rsplit('/').next().unwrap().to_owned(), row)).collect()
}

fn file(path: &Path, name: &str) -> Vec<u8> {
    fs::read(path.join(name)).unwrap()
}

/// What must hold in any imported dossier.
fn sound(dossier: &Dossier) {
    let mut codes: Vec<&str> = dossier.tenderers.iter().map(|tenderer| tenderer.credit_code.as_str()).collect();
    assert!(codes.iter().all(|code| check_credit_code(code).is_ok()));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), dossier.tenderers.len());
    for bid in &dossier.bids {
        assert!(!bid.offers.is_empty());
        assert!(bid.offers.windows(2).all(|pair| pair[0].lot < pair[1].lot));
        assert!(bid.offers.iter().all(|offer| offer.price <= dossier[offer.lot].ceiling_price));
        assert!(bid.offers.iter().all(|offer| offer.volume >= dossier[offer.lot].volume));
    }
    assert!(dossier.affiliation_groups().iter().enumerate().all(|(position, group)| position == group.0));
    assert!(!dossier.tender.provenance_note.contains("{$") && !dossier.tender.provenance_note.starts_with('['));
}

/// Every finding is said in both languages, with nothing left open.
fn spoken(findings: &[Finding]) {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        for finding in findings {
            let line = catalogue.line(finding);
            assert!(!line.contains("[finding-") && !line.contains("{$") && !line.contains('@'), "{line}");
        }
    }
}

fn published_winner(bid: &Bid) -> bool {
    bid.facts.contains_key(&(None, "published_winner".to_owned()))
}

#[test]
fn generalized_assignment() {
    let Some(path) = published("public/gap") else { return };
    let optima = optima(&path);
    assert_eq!(optima.len(), 34);
    for (name, row) in &optima {
        let (dossier, findings) = gap::import(name, &file(&path, name), Lang::En);
        let dossier = dossier.unwrap();
        assert!(findings.is_empty());
        sound(&dossier);
        let (jobs, agents): (usize, usize) = (row[3].parse().unwrap(), row[4].parse().unwrap());
        assert_eq!((dossier.lots.len(), dossier.tenderers.len(), dossier.bids.len()), (jobs, agents, jobs * agents));
        // No assignment is cheaper than each job at its cheapest agent.
        let optimum: i128 = row[6].parse().unwrap();
        let cheapest = |lot| dossier.bids.iter().filter_map(move |bid| bid.offer(lot)).map(|offer| offer.price).min();
        let least: Money = dossier.lot_ixs().filter_map(cheapest).sum();
        assert!(least <= Money::from_yuan(optimum), "{name}: {least} against {optimum}");
    }
}

#[test]
fn facility_location() {
    let Some(path) = published("public/sscflp") else { return };
    let optima = fs::read_to_string(path.join("optima.txt")).unwrap();
    assert_eq!(optima.lines().count(), 20);
    for (number, optimum) in (1..).zip(optima.lines()) {
        let name = format!("p{number}");
        let bytes = file(&path, &name);
        let (dossier, findings) = sscflp::import(&name, &bytes, Lang::En);
        let dossier = dossier.unwrap();
        assert!(findings.is_empty());
        sound(&dossier);
        let text = String::from_utf8(bytes).unwrap();
        let sizes: Vec<usize> = text.split_whitespace().take(2).map(|size| size.parse().unwrap()).collect();
        assert_eq!(vec![dossier.lots.len(), dossier.tenderers.len()], sizes);
        assert_eq!(dossier.bids.len(), sizes[0] * sizes[1]);
        assert!(dossier.tenderers.iter().all(|plant| plant.once_only.len() == 1 && plant.capacities.len() == 1));
        // Customers take the same from every plant, and all plants together can serve them.
        let taken = |bid: &Bid| (bid.offers[0].lot, bid.uses["supply"]);
        let demands: BTreeSet<_> = dossier.bids.iter().map(taken).collect();
        assert_eq!(demands.len(), sizes[0], "{name}");
        let demand: Amount = demands.into_iter().map(|(_, amount)| amount).sum();
        assert!(demand <= dossier.tenderers.iter().map(|plant| plant.capacities["supply"]).sum(), "{name}");
        // No plan is cheaper than each customer at its cheapest plant and one plant open.
        let cheapest = |lot| dossier.bids.iter().filter_map(move |bid| bid.offer(lot)).map(|offer| offer.price).min();
        let opened = dossier.tenderers.iter().map(|plant| plant.once_only[0].price).min().unwrap();
        let least: Money = dossier.lot_ixs().filter_map(cheapest).sum::<Money>() + opened;
        assert!(least <= with_a_yuan_a_lot(optimum, &dossier), "{name}: {least} against {optimum}");
    }
}

/// A published total as an imported dossier's: with the yuan a lot that keeps prices from being zero.
fn with_a_yuan_a_lot(published: &str, dossier: &Dossier) -> Money {
    Money::from_yuan(published.trim().parse::<i128>().unwrap() + dossier.lots.len() as i128)
}

#[test]
fn combinatorial_auctions() {
    let Some(path) = published("public/cats") else { return };
    for name in optima(&path).keys() {
        let bytes = file(&path, name);
        let (dossier, findings) = cats::import(name, &bytes, Lang::En);
        let dossier = dossier.unwrap();
        spoken(&findings);
        sound(&dossier);
        let text = String::from_utf8(bytes).unwrap();
        let announced = |key: &str| -> usize {
            text.lines().find_map(|line| line.strip_prefix(key)).unwrap().trim().parse().unwrap()
        };
        assert_eq!((dossier.lots.len(), dossier.bids.len()), (announced("goods "), announced("bids ")));
        let rounded: u32 = findings.iter().map(|finding| finding.arguments["count"].parse::<u32>().unwrap()).sum();
        let mut inexact = 0;
        for (position, line) in text.lines().filter(|line| line.ends_with('#')).enumerate() {
            let value: Service = line.split_whitespace().nth(1).unwrap().parse().unwrap();
            let offers = dossier[BidIx(position)].offers.iter();
            let quality = Quality::from_units(100);
            let service: Service = offers.map(|o| Service::of(dossier[o.lot].need_weight, o.volume, quality)).sum();
            // Half of the sixth decimal, in steps of the twelfth.
            assert!((value - service).steps().abs() <= 500_000, "{name} bid {position}: {value} became {service}");
            inexact += u32::from(value != service);
        }
        assert_eq!(rounded, inexact, "{name}");
        println!("{name}: {} bids, {} tenderers, {rounded} rounded", dossier.bids.len(), dossier.tenderers.len());
    }
}

#[test]
fn participatory_budgets_of_one_city() {
    let Some(path) = published("public/pabulib") else { return };
    let optima = optima(&path);
    assert_eq!(optima.len(), 18);
    let files: Vec<(String, Vec<u8>)> = optima.keys().map(|name| (name.clone(), file(&path, name))).collect();
    let (dossier, findings) = pabulib::import(&files, Lang::Zh);
    let dossier = dossier.unwrap();
    assert!(findings.is_empty(), "{findings:?}");
    sound(&dossier);
    assert_eq!((dossier.counties.len(), dossier.jurisdictions.len(), dossier.files.len()), (18, 19, 18));
    for (county, (name, row)) in dossier.county_ixs().zip(&optima) {
        let lots: Vec<_> = dossier.lot_ixs().filter(|lot| dossier[*lot].county == county).collect();
        assert_eq!(lots.len(), row[1].parse::<usize>().unwrap(), "{name}");
        let bids = || dossier.bids.iter().filter(|bid| lots.contains(&bid.offers[0].lot));
        let ceiling = dossier[dossier[lots[0]].buyer].funds[&2026].prior_spending;
        assert_eq!(ceiling, row[2].parse().unwrap(), "{name}");
        assert_eq!(bids().map(Bid::price).sum::<Money>(), row[3].parse().unwrap(), "{name}");
        // What the city selected is within the budget and not better than the optimum.
        let selected = || bids().filter(|bid| published_winner(bid));
        assert!(selected().map(Bid::price).sum::<Money>() <= ceiling, "{name}");
        let votes: i128 = selected().map(|bid| bid.offers[0].volume.steps() / 1_000).sum();
        assert_eq!(votes.to_string(), row[5], "{name}");
        assert!(votes <= row[4].parse().unwrap(), "{name}");
    }
}

#[test]
fn real_contracts_of_the_world_bank() {
    let Some(path) = published("worldbank") else { return };
    let bytes = file(&path, "bids.csv");
    let mut projects: Vec<String> = Vec::new();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    for row in reader.records() {
        let project = row.unwrap()[0].to_owned();
        if !projects.contains(&project) {
            projects.push(project);
        }
    }
    assert_eq!(projects.len(), 20);
    let (mut lots, mut agreeing, mut rows) = (0, 0, 0);
    for project in &projects {
        let (dossier, findings) = worldbank::import("bids.csv", &bytes, project, Lang::En);
        let dossier = dossier.unwrap();
        spoken(&findings);
        sound(&dossier);
        assert!(findings.iter().all(|finding| finding.code == Code::ImportLeftOut));
        rows += dossier.bids.len() + findings.len();
        let (of, same) = lowest_price_agrees(&dossier);
        (lots, agreeing) = (lots + of, agreeing + same);
        println!("{project}: lowest price won {same} of {of} contracts; {} bids left out", findings.len());
        if project == "P113435" {
            // 1,036 bids, of which ten rejected ones have a price in another currency only.
            assert_eq!((dossier.lots.len(), dossier.bids.len(), findings.len()), (157, 1026, 10));
        }
    }
    assert_eq!(rows, 3441);
    println!("all: lowest price won {agreeing} of {lots} contracts");
    assert!(agreeing * 100 >= lots * 75 && agreeing * 100 <= lots * 95);
}

/// Lots with a published winner, and those of them whose cheapest bid that was not rejected is it.
fn lowest_price_agrees(dossier: &Dossier) -> (usize, usize) {
    let (mut of, mut same) = (0, 0);
    for lot in dossier.lot_ixs() {
        let met = |bid: &&Bid| dossier[bid.tenderer].conditions[&Condition::Other].met == Met::Yes;
        let bids = || dossier.bids.iter().filter(met).filter(|bid| bid.offers[0].lot == lot);
        if bids().any(published_winner) {
            of += 1;
            let least = bids().map(Bid::price).min();
            same += usize::from(bids().any(|bid| published_winner(bid) && Some(bid.price()) == least));
        }
    }
    (of, same)
}

/// Writes a dossier in a language, reads it back, and compares everything but the places and
/// the files' names. Returns what the reader noticed.
fn round_trip(dossier: &Dossier, lang: Lang) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    write_dossier(dossier, folder.path(), lang).unwrap();
    let read = read_dossier(folder.path());
    let errors: Vec<_> = read.findings.iter().filter(|finding| finding.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{:?}", &errors[..errors.len().min(5)]);
    let plain = |dossier: &Dossier| {
        let mut dossier = dossier.clone();
        dossier.files.clear();
        dossier.bids.iter_mut().for_each(|bid| bid.place = Place::default());
        dossier.scores.values_mut().flatten().for_each(|entry| entry.place = Place::default());
        dossier
    };
    let (written, read_back) = (plain(dossier), plain(&read.dossier.unwrap()));
    assert_eq!(written.tender, read_back.tender);
    assert_eq!(written.jurisdictions, read_back.jurisdictions);
    assert_eq!(written.counties, read_back.counties);
    assert_eq!(written.lots, read_back.lots);
    assert_eq!(written.tenderers, read_back.tenderers);
    assert_eq!(written.bids, read_back.bids);
    assert_eq!(written.experts, read_back.experts);
    assert_eq!(written.scores, read_back.scores);
    assert_eq!(written.win_limits, read_back.win_limits);
    assert_eq!(written.tender.objective, read_back.tender.objective);
    read.findings
}

#[test]
fn imported_dossiers_survive_writing_and_reading() {
    let Some(path) = published("public") else { return };
    let (gap_file, auction) = (file(&path, "gap/gap1-0"), file(&path, "cats/paths_g40_b200_0000.txt"));
    let location = file(&path, "sscflp/p1");
    let district = "Poland_Warszawa_2023_Wesola.pb".to_owned();
    let files = [(district.clone(), file(&path.join("pabulib"), &district))];
    let bids = file(&path, "../worldbank/bids.csv");
    for lang in Lang::ALL {
        for dossier in [
            gap::import("gap1-0", &gap_file, lang).0.unwrap(),
            cats::import("paths", &auction, lang).0.unwrap(),
            sscflp::import("p1", &location, lang).0.unwrap(),
            pabulib::import(&files, lang).0.unwrap(),
            worldbank::import("bids.csv", &bids, "P113435", lang).0.unwrap(),
        ] {
            let findings = round_trip(&dossier, lang);
            let codes: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
            // Imported lots all buy the one neutral service.
            assert!(codes.iter().all(|code| [Code::LotDuplicated, Code::MoreFindings].contains(code)), "{codes:?}");
        }
    }
}

fn prefecture_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/prefecture")
}

/// The files of a folder by name.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

/// `cargo test --test imports -- --ignored` writes the shipped prefecture anew, into a folder
/// that must have been emptied.
#[test]
#[ignore = "writes scenarios/prefecture"]
fn write_the_prefecture() {
    let generated = generate(&Parameters::default()).unwrap();
    write_dossier(&generated.dossier, &prefecture_folder(), Lang::Zh).unwrap();
}

#[test]
fn the_shipped_prefecture_is_what_the_generator_makes() {
    let generated = generate(&Parameters::default()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    write_dossier(&generated.dossier, folder.path(), Lang::Zh).unwrap();
    let (made, shipped) = (contents(folder.path()), contents(&prefecture_folder()));
    assert_eq!(made.keys().collect::<Vec<_>>(), shipped.keys().collect::<Vec<_>>());
    for (name, bytes) in made {
        assert!(shipped[&name] == bytes, "{name} differs");
    }
}

#[test]
fn the_shipped_prefecture_reads_without_a_remark() {
    let generated = generate(&Parameters::default()).unwrap();
    for lang in Lang::ALL {
        let findings = round_trip(&generated.dossier, lang);
        assert!(findings.is_empty(), "{findings:?}");
    }
    let read = read_dossier(&prefecture_folder());
    assert!(read.findings.is_empty());
    // The rows that the generator names are those of the files.
    let places = |dossier: &Dossier| dossier.bids.iter().map(|bid| bid.place.row).collect::<Vec<_>>();
    assert_eq!(places(&read.dossier.unwrap()), places(&generated.dossier));
}

/// What the generator believes of its bids, the evaluation finds: no lot fails, and every bid
/// of the planted award may win.
#[test]
fn the_planted_award_is_eligible() {
    let prepared = prepare(&prefecture_folder()).unwrap();
    let failed = |code: Code| code == Code::TooFewTenderers;
    let exclusions = &prepared.evaluation.exclusions;
    assert!(!exclusions.iter().any(|exclusion| failed(exclusion.reason.code)));
    let out: BTreeSet<BidIx> = exclusions.iter().map(|exclusion| exclusion.bid).collect();
    assert!((40..200).contains(&out.len()), "{}", out.len());
    let planted = generate(&Parameters::default()).unwrap().planted;
    assert!(planted.bids.is_disjoint(&out), "{:?}", planted.bids.intersection(&out).collect::<Vec<_>>());
}
