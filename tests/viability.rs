//! `zeyou viability`: a planned tender without tenderers and bids.

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Output;

fn zeyou(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").args(arguments).output().expect("the program runs")
}

/// The tables that are there before a tender, of the dossier without an award.
fn plan() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/infeasible");
    for name in ["tender.toml", "采购主体.csv", "资金.csv", "区县.csv", "标包.csv"] {
        fs::copy(scenario.join(name), folder.path().join(name)).expect("copied");
    }
    folder
}

#[test]
fn a_plan_needs_no_bids() {
    let folder = plan();
    let path = folder.path().to_str().expect("Unicode");
    let output = zeyou(&["viability", path, "--staff-year-cost", "62,900", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(record["verdict"], "tight");
    let row = record["ceilings"].as_array().expect("a list").iter().find(|row| row["jurisdiction"] == "513434");
    let row = row.expect("the county has a ceiling");
    // One person for nine months; required lots of 440,000 and 240,000 yuan.
    for (column, value) in [
        ("ceiling_yuan", "672300.00"),
        ("committed_yuan", "99800.00"),
        ("money_yuan", "572500.00"),
        ("staff_cost_yuan", "47175.00"),
        ("left_yuan", "525325.00"),
        ("required_lots_yuan", "680000.00"),
        ("balance_yuan", "-154675.00"),
        ("balance_staff_included_yuan", "-107500.00"),
        ("verdict", "tight"),
    ] {
        assert_eq!(row[column], json!(value), "{column}");
    }
    let said = String::from_utf8(zeyou(&["viability", path, "--staff-year-cost", "62900"]).stdout).expect("UTF-8");
    assert!(
        said.contains("bids have to stay 154,675.00 yuan below their ceiling prices in all; 107,500.00 yuan where")
    );
    // A page says it in both languages, and is replaced only when asked.
    let file = folder.path().with_extension("html");
    let file = file.to_str().expect("Unicode");
    let page = |more: &[&str]| {
        let arguments = ["viability", path, "--staff-year-cost", "62900", "--html", file];
        zeyou(&[&arguments[..], more].concat()).status.code()
    };
    assert_eq!((page(&[]), page(&[]), page(&["--overwrite"])), (Some(0), Some(1), Some(0)));
    let written = fs::read_to_string(file).expect("the page is there");
    fs::remove_file(file).expect("it was there");
    for part in
        ["154,675.00", "bids have to stay", "必采标包最高限价", "Required lots at ceiling prices", "zeyou-viability/1"]
    {
        assert!(written.contains(part), "{part}");
    }
    // The dossier with all its tables says the same.
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/infeasible");
    let output = zeyou(&["viability", whole.to_str().expect("Unicode"), "--staff-year-cost", "62900", "--json"]);
    let whole: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&whole["ceilings"], &whole["counties"]), (&record["ceilings"], &record["counties"]));
}

#[test]
fn what_cannot_hold_is_three_and_says_by_how_much() {
    let folder = plan();
    let path = folder.path().to_str().expect("Unicode");
    let output = zeyou(&["viability", path, "--staff-year-cost", "500000"]);
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(said.contains("only 1,074,000.00 yuan are left: 1,551,000.00 yuan short, before any lot is paid"));
    assert!(said.contains("suppliers cannot second them at this labour cost, 1,675,000.00 yuan are missing"));
    // At a hundredth of a fen, or without the cost, there is no answer.
    for wrong in [&["viability", path][..], &["viability", path, "--staff-year-cost", "0.001"]] {
        assert_eq!(zeyou(wrong).status.code(), Some(2));
    }
    fs::remove_file(folder.path().join("区县.csv")).expect("it was there");
    let output = zeyou(&["viability", path, "--staff-year-cost", "500000", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("table-missing"));
}
