//! The dossier without an award, from the command line: its conflicts, the award with the least
//! violation, what becomes of it once its waivers are signed, and what verification refuses.

mod dossiers;

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

fn zeyou(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "zh").args(arguments).output().expect("the program runs")
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a path in Unicode")
}

/// A copy of the dossier in a folder of its own.
fn copy() -> (tempfile::TempDir, PathBuf) {
    dossiers::copy("infeasible")
}

fn record(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn codes(output: &Output) -> Vec<String> {
    let findings = record(output)["findings"].as_array().cloned().unwrap_or_default();
    findings.iter().filter_map(|finding| Some(finding["code"].as_str()?.to_owned())).collect()
}

/// `clause[key]` of each part of a conflict.
fn parts(conflict: &Value) -> Vec<String> {
    let key = |part: &Value| {
        let key: Vec<&str> = part["key"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        format!("{}[{}]", part["clause"].as_str().unwrap_or_default(), key.join(","))
    };
    conflict["parts"].as_array().into_iter().flatten().map(key).collect()
}

fn winners(result: &Value) -> Vec<&str> {
    result["awards"].as_array().into_iter().flatten().filter_map(|award| award["bid"].as_str()).collect()
}

#[test]
fn two_conflicts_and_the_least_that_would_have_to_give_way() {
    let (_folder, dossier) = copy();
    assert_eq!(zeyou(&["check", path(&dossier)]).status.code(), Some(0));
    let output = zeyou(&["award", path(&dossier), "--json"]);
    assert_eq!(output.status.code(), Some(3));
    let record = record(&output);
    assert_eq!(record["headline"]["standing"], "infeasible");
    let found = &record["infeasibility"];
    assert_eq!(found["complete"], true);
    let conflicts = found["conflicts"].as_array().expect("a list");
    assert_eq!(
        conflicts.iter().map(parts).collect::<Vec<_>>(),
        [
            vec!["fund-ceiling[513434,2026]", "required-lot[Y-01]", "required-lot[Y-02]", "quality-floor[Y-02]"],
            vec!["staffing-floor[513402]", "win-limit-lots[会理照护,T05]"],
        ]
    );
    assert!(conflicts.iter().all(|conflict| conflict["irreducible"] == true));
    assert_eq!(conflicts[0]["parts"][0]["limit"]["short"], "12340.56");
    assert_eq!(conflicts[0]["parts"][3]["bids"], json!(["B07"]));
    let waivers = found["relaxation"]["waivers"].as_array().expect("a list");
    let waived: Vec<_> = waivers.iter().map(|waiver| (&waiver["place"], &waiver["amount"])).collect();
    assert_eq!(waived, [(&json!("513434"), &json!("12340.56")), (&json!("513402"), &json!("3"))]);
}

#[test]
fn signed_waivers_make_the_proposal_an_award() {
    let (folder, dossier) = copy();
    let output = zeyou(&["award", path(&dossier), "--elastic", "--json"]);
    assert_eq!(output.status.code(), Some(3), "a proposal is no award");
    let proposed = record(&output);
    assert_eq!(proposed["headline"], json!({ "rule": "optimal", "standing": "elastic" }));
    assert!(codes(&output).contains(&"award-needs-waivers".to_owned()));
    let verified = zeyou(&["verify", path(&dossier), "--json"]);
    assert_eq!((verified.status.code(), codes(&verified)), (Some(0), vec!["conflicts-not-repeated".to_owned()]));
    let said = zeyou(&["verify", path(&dossier)]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("22项规则复核中2项不符合，正是它建议豁免"));
    // The authority fills in the three blanks at the end of each row.
    let table = fs::read_to_string(folder.path().join("tender-results/proposed-waivers.csv")).expect("it is there");
    let signed: Vec<String> = table
        .lines()
        .map(|line| match line.strip_suffix(",,,") {
            Some(line) => format!("{line},某人民政府,2026-03-10,示例"),
            None => line.to_owned(),
        })
        .collect();
    fs::write(dossier.join("豁免.csv"), signed.join("\n")).expect("writable");
    let output = zeyou(&["award", path(&dossier), "--overwrite", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let awarded = record(&output);
    assert_eq!(awarded["headline"]["standing"], "award");
    assert_eq!(awarded["infeasibility"], Value::Null);
    let proposal = winners(&proposed["infeasibility"]["relaxation"]["result"]);
    assert_eq!(proposal.len(), 5);
    assert_eq!(winners(&awarded["results"][2]), proposal);
}

#[test]
fn verification_refuses_what_was_changed() {
    let (folder, dossier) = copy();
    let original = record(&zeyou(&["award", path(&dossier), "--elastic", "--json"]));
    let file = folder.path().join("tender-results/award.json");
    let verified = |change: &dyn Fn(&mut Value)| {
        let mut changed = original.clone();
        change(&mut changed);
        fs::write(&file, changed.to_string()).expect("writable");
        codes(&zeyou(&["verify", path(&dossier), "--json"]))
    };
    let refused = |code: &str, change: &dyn Fn(&mut Value)| {
        let codes = verified(change);
        assert!(codes.contains(&code.to_owned()), "{code} is not in {codes:?}");
    };
    let relaxation = |record: &mut Value| record["infeasibility"]["relaxation"].take();
    let put = |record: &mut Value, relaxation: Value| record["infeasibility"]["relaxation"] = relaxation;
    // A smaller waiver than the award needs, or none.
    refused("result-differs", &|record| {
        record["infeasibility"]["relaxation"]["waivers"][0]["amount"] = json!("12340.55")
    });
    refused("result-differs", &|record| record["infeasibility"]["relaxation"]["waivers"] = json!([]));
    refused("result-differs", &|record| record["headline"]["standing"] = json!("award"));
    // A violation that the award's own checks do not give.
    refused("proof-contradicted", &|record| {
        let mut changed = relaxation(record);
        changed["result"]["proof"]["levels"][1]["value"] = json!("12340.55");
        changed["result"]["proof"]["levels"][1]["bound"] = json!("12340.55");
        put(record, changed);
    });
    // Another award: it breaks the win limit, which no waiver can allow.
    refused("clause-broken", &|record| {
        let mut changed = relaxation(record);
        let awards = changed["result"]["awards"].as_array_mut().expect("a list");
        awards.iter_mut().find(|award| award["lot"] == "H-02").expect("it is awarded")["bid"] = json!("B14");
        put(record, changed);
    });
    // Without the ceiling the rest is no conflict: the proposal itself keeps it.
    refused("proof-contradicted", &|record| {
        record["infeasibility"]["conflicts"][0]["parts"].as_array_mut().expect("a list").remove(0);
    });
    refused("result-differs", &|record| {
        record["infeasibility"]["conflicts"][0]["parts"][0]["limit"]["limit"] = json!("600000.00");
    });
    refused("proof-contradicted", &|record| record["infeasibility"] = Value::Null);
    // Where no award was found at all, there is nothing to re-check.
    let without = verified(&|record| {
        let mut changed = relaxation(record);
        (changed["waivers"], changed["unawarded"]) = (json!([]), json!([]));
        let proof = json!({ "status": "unknown", "levels": [], "tie_broken": false });
        let result = changed["result"].as_object_mut().expect("an object");
        for (name, value) in result.iter_mut() {
            match value {
                Value::Array(list) => list.clear(),
                Value::String(text) if name != "rule" => *text = "0".to_owned(),
                Value::Number(number) => *number = 0.into(),
                _ => {}
            }
        }
        (result["proof"], result["price_yuan"]) = (proof, json!("0.00"));
        put(record, changed);
        record["headline"]["standing"] = json!("infeasible");
        let findings = record["findings"].as_array_mut().expect("a list");
        findings.retain(|finding| finding["code"] != "award-needs-waivers");
    });
    assert_eq!(without, ["nothing-to-verify"]);
}
