//! Goals beyond the usual ones and a re-award, from files to a result that verifies, and tampering
//! with its levels.

mod dossiers;

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The worked dossier with these goals, and an earlier award whose suppliers bid again.
fn dossier(goals: &str) -> (TempDir, PathBuf) {
    let (folder, dossier) = dossiers::copy("worked");
    let objective = format!("\nobjective = \"{goals}\"\nprovenance =");
    dossiers::edit(&dossier.join("tender.toml"), "\nprovenance =", &objective);
    fs::write(dossier.join("原中标.csv"), "标包编号,供应商编号\nA-02,T05\nA-04,T08\nB-02,T05\n").expect("writable");
    (folder, dossier)
}

fn run(command: &str, dossier: &Path) -> (i32, Value) {
    let mut zeyou = Command::cargo_bin("zeyou").expect("the program is built");
    let output = zeyou.args([command, dossier.to_str().expect("UTF-8"), "--json"]).output().expect("it runs");
    let shown = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code().expect("it was not killed"), serde_json::from_slice(&output.stdout).expect(&shown))
}

fn optimal(record: &Value) -> &Value {
    let results = record["results"].as_array().expect("three results");
    results.iter().find(|result| result["rule"] == "optimal").expect("the optimal rule")
}

/// The counties' rates, the lowest first.
fn rates(result: &Value) -> Vec<u64> {
    let counties = result["county_rates"].as_array().expect("a list");
    let mut rates: Vec<u64> = counties.iter().map(|county| county["percent"].as_u64().expect("a number")).collect();
    rates.sort_unstable();
    rates
}

fn changes(result: &Value) -> u64 {
    result["changes"].as_u64().expect("there was an earlier award")
}

#[test]
fn each_goal_is_served_first_and_verified() {
    let (_fair, fair) = dossier("区县公平、服务量、价格");
    let (_stable, stable) = dossier("更换最少、服务量、价格");
    let (_usual, usual) = dossier("服务量、价格");
    let records = [&fair, &stable, &usual].map(|dossier| {
        let (code, record) = run("award", dossier);
        assert_eq!(code, 0);
        let (code, verified) = run("verify", dossier);
        assert_eq!(code, 0, "{verified}");
        record
    });
    let [fair, stable, usual] = records.each_ref().map(optimal);
    assert!(rates(fair) >= rates(usual), "{:?} {:?}", rates(fair), rates(usual));
    assert!(rates(fair) >= rates(stable));
    assert!(changes(stable) < changes(usual), "{} {}", changes(stable), changes(usual));
    assert!(changes(stable) <= changes(fair));
    let levels = |result: &Value| -> Vec<String> {
        let levels = result["proof"]["levels"].as_array().expect("levels");
        levels.iter().map(|level| level["objective"].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!(levels(stable), ["changes", "service", "price"]);
    assert_eq!(levels(fair)[0], "fairness");
    assert_eq!(levels(fair).iter().rev().take(2).collect::<Vec<_>>(), ["price", "service"]);
    assert_eq!(stable["proof"]["levels"][0]["value"], changes(stable).to_string());
}

#[test]
fn tampered_levels_are_found() {
    let (folder, dossier) = dossier("区县公平、更换最少、综合得分");
    let (code, record) = run("award", &dossier);
    assert_eq!(code, 0);
    let file = folder.path().join("tender-results/award.json");
    let tamper = |change: &dyn Fn(&mut Value)| {
        let mut forged = record.clone();
        change(&mut forged["results"][2]);
        assert_ne!(forged, record);
        fs::write(&file, forged.to_string()).expect("writable");
        let (code, report) = run("verify", &dossier);
        assert_eq!(code, 1, "{report}");
        report.to_string()
    };
    let count = record["results"][2]["proof"]["levels"].as_array().expect("levels").len();
    for level in 0..count {
        for part in ["value", "bound"] {
            for text in ["1-100:9", "0", "7", "-1", "no number", ""] {
                if record["results"][2]["proof"]["levels"][level][part] == text {
                    continue;
                }
                let found = tamper(&|result| result["proof"]["levels"][level][part] = text.into());
                assert!(found.contains("proof-contradicted"), "level {level} {part} {text}");
            }
        }
    }
    assert!(tamper(&|result| result["county_rates"][0]["percent"] = 100.into()).contains("result-differs"));
    assert!(tamper(&|result| result["changes"] = 0.into()).contains("result-differs"));
    assert!(
        tamper(&|result| {
            result["proof"]["levels"].as_array_mut().expect("levels").remove(0);
        })
        .contains("proof-contradicted")
    );
}
