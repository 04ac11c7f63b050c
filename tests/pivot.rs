//! `zeyou pivot` as its users run it, on the worked tender and on what is made of it.

mod dossiers;

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use zeyou::domain::pivot_record::{PivotRecord, Reading, Variant, WinnersAnswer};

fn worked() -> PathBuf {
    dossiers::scenario("worked")
}

fn run(dossier: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").arg("pivot").arg(dossier).args(arguments).output().expect("it runs")
}

fn shown(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

fn analysed(dossier: &Path, arguments: &[&str]) -> PivotRecord {
    let output = run(dossier, &[arguments, &["--json"]].concat());
    serde_json::from_slice(&output.stdout).expect("a record")
}

/// A copy of the worked dossier with one change of one file.
fn changed(file: &str, from: &str, to: &str) -> (TempDir, PathBuf) {
    let (folder, dossier) = dossiers::copy("worked");
    dossiers::edit(&dossier.join(file), from, to);
    (folder, dossier)
}

#[test]
fn the_worked_tender_in_chinese() {
    let output = run(&worked(), &["--lang", "zh"]);
    assert_eq!(output.status.code(), Some(0));
    insta::assert_snapshot!(shown(&output));
}

#[test]
fn the_worked_tender_in_english() {
    insta::assert_snapshot!(shown(&run(&worked(), &["--lang", "en"])));
}

#[test]
fn every_question_is_in_the_json_and_says_the_same_at_any_number_of_threads() {
    let record = analysed(&worked(), &[]);
    let count = |is: fn(&Variant) -> bool| record.pivot.variants.iter().filter(|one| is(&one.variant)).count();
    assert_eq!(count(|variant| matches!(variant, Variant::WithoutExpert { .. })), 5);
    assert_eq!(count(|variant| matches!(variant, Variant::WithoutCriterion { .. })), 7);
    // One a ranked offer: six lots have a winner each, of package B06 two.
    assert_eq!(count(|variant| matches!(variant, Variant::PointsFewer { .. })), 6);
    let ranked: usize = record.pivot.margins.iter().map(|margin| margin.rivals.len() + 1).sum();
    assert_eq!(record.pivot.variants.len(), 5 + 7 + ranked);
    let bytes = |threads: &str| {
        let mut command = Command::cargo_bin("zeyou").expect("built");
        command.env("RAYON_NUM_THREADS", threads).arg("pivot").arg(worked()).arg("--json");
        command.output().expect("it runs").stdout
    };
    assert_eq!(bytes("1"), bytes("2"));
}

#[test]
fn an_expert_far_from_the_others_and_an_extreme_score_are_named() {
    // The others gave 93, 94, 95 and 94.
    let (_folder, dossier) = changed("评分.csv", "E3,team,B01,A-01,93", "E3,team,B01,A-01,10");
    let record = analysed(&dossier, &[]);
    let [extreme] = record.pivot.extremes.as_slice() else { panic!("{:?}", record.pivot.extremes) };
    assert_eq!((extreme.expert.as_str(), extreme.points.as_str(), extreme.others.as_str()), ("E3", "10", "94"));
    assert!(shown(&run(&dossier, &[])).contains("E3 评委三 gave 10, far below the others' median of 94"));
    let first = &record.pivot.agreement[0];
    assert!(first.w.as_ref().is_some_and(|w| w.reading >= Reading::Moderate && w.value != "1"), "{first:?}");
}

#[test]
fn objective_items_come_from_the_scoring_model() {
    let (_folder, dossier) =
        changed("tender.toml", "scoring_model = \"services-comprehensive\"", "scoring_model = \"own\"");
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/scoring/services-comprehensive.toml");
    let model = fs::read_to_string(model).expect("the model exists");
    let own = model.replacen("name = \"services-comprehensive\"", "name = \"own\"", 1);
    let own = own.replacen("scale = \"100\"", "scale = \"100\"\nobjective = true", 1);
    fs::create_dir(dossier.join("scoring")).expect("writable");
    fs::write(dossier.join("scoring/own.toml"), own).expect("writable");
    let record = analysed(&dossier, &[]);
    assert_eq!(record.pivot.objective_items, ["plan"]);
    let first = record.pivot.objective_differences.first().expect("the experts differ on the plan");
    assert_eq!((first.lot.as_str(), first.bid.as_str(), first.scores.len()), ("A-01", "B01", 5));
    let codes: Vec<&str> = record.findings.iter().map(|finding| finding.code.name()).collect();
    assert!(codes.contains(&"objective-scores-differ"), "{codes:?}");
}

#[test]
fn what_is_not_answered_in_time_is_listed() {
    let output = run(&worked(), &["--time-limit", "0"]);
    assert_eq!(output.status.code(), Some(4));
    let text = shown(&output);
    assert!(text.contains("Unanswered questions") && text.contains("• without E1 评委一"), "{text}");
    let record = analysed(&worked(), &["--time-limit", "0"]);
    assert!(record.pivot.variants.iter().all(|one| one.winners == WinnersAnswer::Unanswered));
    assert_eq!(record.pivot.agreement.len(), 6);
}

#[test]
fn a_blank_score_stops_the_analysis() {
    let (_folder, dossier) = changed("评分.csv", "E3,team,B01,A-01,93", "E3,team,B01,A-01,");
    let output = run(&dossier, &["--json"]);
    assert_eq!(output.status.code(), Some(1));
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON even then");
    assert_eq!(value["ok"], false);
    assert!(value["findings"].to_string().contains("score-missing"), "{value}");
}
