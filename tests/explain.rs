//! `zeyou explain` as its users run it, on the worked tender and on what is made of it.

mod dossiers;

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use zeyou::domain::explain_record::{BidStanding, ExplainRecord, Loss, Smallest};

fn worked() -> PathBuf {
    dossiers::scenario("worked")
}

fn zeyou(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").args(arguments).output().expect("it runs")
}

fn explain(dossier: &Path, arguments: &[&str]) -> Output {
    zeyou(&[&["explain", path(dossier)], arguments].concat())
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn shown(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn answered(dossier: &Path, arguments: &[&str]) -> ExplainRecord {
    let output = explain(dossier, &[arguments, &["--json"]].concat());
    serde_json::from_slice(&output.stdout).expect("a record")
}

/// A copy of the worked dossier with one change of one file.
fn changed(file: &str, from: &str, to: &str) -> (TempDir, PathBuf) {
    let (folder, dossier) = dossiers::copy("worked");
    dossiers::edit(&dossier.join(file), from, to);
    (folder, dossier)
}

const ALL: &[&str] = &[
    "--bid", "B01", "--bid", "B06", "--bid", "B17", "--lot", "A-01", "--lot", "B-01", "--county", "511525", "--rules",
];

#[test]
fn the_worked_tender_in_chinese() {
    let output = explain(&worked(), &[ALL, &["--lang", "zh"]].concat());
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn the_worked_tender_in_english() {
    insta::assert_snapshot!(shown(&explain(&worked(), &[ALL, &["--lang", "en"]].concat())));
}

#[test]
fn the_answers_are_the_same_at_any_number_of_threads() {
    let bytes = |threads: &str| {
        let mut command = Command::cargo_bin("zeyou").expect("built");
        command.env("RAYON_NUM_THREADS", threads).arg("explain").arg(worked()).args(ALL).arg("--json");
        command.output().expect("it runs").stdout
    };
    assert_eq!(bytes("1"), bytes("2"));
}

/// The bids that the optimal rule, which the worked tender published, awards.
fn winners(dossier: &Path) -> Vec<String> {
    let output = zeyou(&["award", path(dossier), "--overwrite", "--explain-limit", "0", "--json"]);
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(record["headline"]["standing"], "award");
    let results = record["results"].as_array().expect("results");
    let optimal = results.iter().find(|result| result["rule"] == "optimal").expect("each rule");
    let awards = optimal["awards"].as_array().expect("awards");
    awards.iter().map(|award| award["bid"].as_str().expect("a bid").to_owned()).collect()
}

#[test]
fn a_loser_wins_with_the_price_that_it_is_told_and_not_with_one_fen_more() {
    let record = answered(&worked(), &["--bid", "B01"]);
    let Some(Loss { price: Smallest::Enough(price), .. }) = &record.answers.bids[0].loss else {
        panic!("{:?}", record.answers.bids[0])
    };
    let enough = price.prices[0].to_yuan;
    for (price, wins) in [(enough, true), (enough + zeyou::domain::Money::from_fen(1), false)] {
        let (_folder, dossier) =
            changed("投标.csv", "B01,T01,A-01,\"585,000.00\"", &format!("B01,T01,A-01,\"{}\"", price.grouped()));
        assert_eq!(winners(&dossier).contains(&"B01".to_owned()), wins, "{price}");
    }
}

#[test]
fn winner_loser_and_excluded_are_told_apart() {
    let record = answered(&worked(), &["--bid", "B06", "--bid", "B01", "--bid", "B20", "--bid", "B01"]);
    let standings: Vec<(&str, BidStanding)> =
        record.answers.bids.iter().map(|bid| (bid.bid.as_str(), bid.standing)).collect();
    let expected = [("B06", BidStanding::Won), ("B01", BidStanding::Lost), ("B20", BidStanding::Excluded)];
    assert_eq!(standings, expected, "in the order of asking, each once");
    assert!(record.answers.bids[0].loss.is_none());
    assert_eq!(record.exclusions.len(), 1);
    assert_eq!(record.exclusions[0].reasons.len(), 2, "debarred, and too few degrees");
    // Neither price nor points help who is debarred.
    let loss = record.answers.bids[2].loss.as_ref().expect("it did not win");
    assert!(matches!((&loss.price, &loss.points), (Smallest::NotEnough(_), Smallest::NotEnough(_))), "{loss:?}");
}

#[test]
fn the_page_is_whole_bilingual_and_not_overwritten_unasked() {
    let folder = TempDir::new().expect("a temporary folder");
    let page = folder.path().join("why.html");
    let write = |more: &[&str]| explain(&worked(), &[&["--bid", "B01", "--html", path(&page)], more].concat());
    assert_eq!(write(&[]).status.code(), Some(0));
    let text = fs::read_to_string(&page).expect("written");
    assert!(text.contains("lang=\"zh\"") && text.contains("lang=\"en\"") && text.contains("SYNTHETIC"));
    assert!(
        !text.contains("src=") && !text.contains("http://") && !text.contains("https://"),
        "nothing from elsewhere"
    );
    assert_eq!(text.matches("<table").count(), 1);
    let again = write(&["--json"]);
    assert_eq!(again.status.code(), Some(1));
    assert!(shown(&again).contains("page-exists"));
    assert_eq!(write(&["--overwrite"]).status.code(), Some(0));
    let nowhere = explain(&worked(), &["--bid", "B01", "--html", "no/such/folder/why.html", "--json"]);
    assert!(shown(&nowhere).contains("page-unwritable"));
}

#[test]
fn unknown_names_and_no_question_are_refused() {
    let output = explain(&worked(), &["--bid", "B99", "--lot", "Z", "--county", "nowhere", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(shown(&output).matches("\"asked-about-unknown\"").count(), 3);
    assert_eq!(explain(&worked(), &[]).status.code(), Some(2));
    assert_eq!(explain(&worked(), &["--rules", "--overwrite"]).status.code(), Some(2));
}

#[test]
fn what_is_not_answered_in_time_is_listed() {
    let output = explain(&worked(), &["--bid", "B01", "--county", "高县", "--time-limit", "0"]);
    assert_eq!(output.status.code(), Some(4));
    let text = shown(&output);
    assert!(text.contains("Unanswered questions"), "{text}");
    assert!(text.contains("• the result of the published rule: the time was over"), "{text}");
}

#[test]
fn a_tender_without_any_award_is_explained_too() {
    let (_folder, dossier) = changed("资金.csv", "\"5,700.00\"", "\"3,000.00\"");
    let record = answered(&dossier, &["--bid", "B01", "--county", "511525", "--rules"]);
    assert_eq!(record.answers.unanswered, []);
    let text = shown(&explain(&dossier, &["--rules"]));
    assert!(text.contains("proven that no combination keeps all rules"), "{text}");
    assert!(text.contains("a combination that keeps all rules exists only now"), "{text}");
}
