//! Tenders whose suppliers' capacities bind them together.

use crate::{Batch, code, outcome};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use zeyou::findings::Code;

fn award(batch: &Batch, name: &str) -> Value {
    serde_json::from_slice(&fs::read(batch.results().join(name).join("award.json")).unwrap()).unwrap()
}

/// Who wins under the published rule, and what each supplier's staff that takes.
fn staff_used(batch: &Batch, name: &str) -> std::collections::BTreeMap<String, i64> {
    let record = award(batch, name);
    let rule = &record["headline"]["rule"];
    let result = record["results"].as_array().unwrap().iter().find(|result| result["rule"] == *rule).unwrap();
    let won: std::collections::BTreeSet<(&str, &str)> = result["awards"]
        .as_array()
        .unwrap()
        .iter()
        .map(|award| (award["bid"].as_str().unwrap(), award["tenderer"].as_str().unwrap()))
        .collect();
    let uses = fs::read_to_string(batch.folder().join(name).join("能力占用.csv")).unwrap();
    let mut used = std::collections::BTreeMap::new();
    for line in uses.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if let (Some((_, tenderer)), "工作人员") = (won.iter().find(|(bid, _)| *bid == cells[0]), cells[1]) {
            *used.entry((*tenderer).to_owned()).or_default() += cells[2].parse::<i64>().unwrap();
        }
    }
    used
}

/// The staff that each supplier states.
fn stated(dossier: &Path) -> std::collections::BTreeMap<String, i64> {
    let table = fs::read_to_string(dossier.join("能力.csv")).unwrap();
    let rows = table.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let staff = rows.filter(|cells| cells[1] == "工作人员");
    staff.map(|cells| (cells[0].to_owned(), cells[2].parse().unwrap())).collect()
}

fn codes(record: &Value) -> Vec<&str> {
    record["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

fn verified(batch: &Batch, name: &str) -> (bool, String) {
    let mut verify = Command::new(env!("CARGO_BIN_EXE_zeyou"));
    // The dossier is found by itself.
    let output = verify.env("ZEYOU_LANG", "en").arg("verify").arg(batch.results().join(name)).output().unwrap();
    (output.status.success(), String::from_utf8(output.stdout).unwrap())
}

fn verified_codes(batch: &Batch, name: &str) -> String {
    let mut verify = Command::new(env!("CARGO_BIN_EXE_zeyou"));
    verify.args(["verify", "--json"]).arg(batch.results().join(name));
    let output = verify.arg("--dossier").arg(batch.folder().join(name)).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The worked tender with lots that need not be awarded, so that there are awards together.
fn pair() -> Batch {
    let batch = Batch::new();
    for name in ["a", "b"] {
        let lots = batch.add("worked", name).join("标包.csv");
        let text = fs::read_to_string(&lots).unwrap();
        fs::write(&lots, text.replace(",是,", ",否,")).unwrap();
    }
    batch
}

#[test]
fn what_a_supplier_has_is_promised_once() {
    let batch = pair();
    let output = batch.run(&[]);
    assert_eq!(code(&output), 0, "{}", String::from_utf8_lossy(&output.stdout));
    let record = batch.record();
    assert_eq!(record["groups"][0]["dossiers"], serde_json::json!(["a", "b"]));
    let stated = stated(&batch.folder().join("a"));
    let (one, two) = (staff_used(&batch, "a"), staff_used(&batch, "b"));
    let mut bound = false;
    for (supplier, limit) in stated {
        let used = one.get(&supplier).copied().unwrap_or(0) + two.get(&supplier).copied().unwrap_or(0);
        assert!(used <= limit, "{supplier}: {used} of {limit}");
        bound |= used > 0 && 2 * used > limit;
    }
    assert!(bound, "the tenders compete for somebody");
    for shared in record["groups"][0]["capacities"].as_array().unwrap() {
        let used: f64 = shared["published"].as_str().unwrap().parse().unwrap();
        assert!(used <= shared["capacity"]["limit"].as_str().unwrap().parse().unwrap(), "{shared}");
    }
    // Each says what it was decided with, and its proof is the group's.
    for name in ["a", "b"] {
        let award = award(&batch, name);
        assert_eq!(award["joint"]["together"], serde_json::json!(["a", "b"]));
        assert_eq!(award["joint"]["proof"], record["groups"][0]["parts"][0]["proof"]);
        assert_eq!(outcome(&record, name)["joint"], "a");
        let (holds, said) = verified(&batch, name);
        assert!(holds, "{said}");
        assert!(said.contains("taken from the result"), "{said}");
        assert!(verified_codes(&batch, name).contains(Code::JointNotRepeated.name()));
        let page = fs::read_to_string(batch.results().join(name).join("report.html")).unwrap();
        assert!(page.contains("Decided together with other tenders"));
        // No more is claimed than is proven: alone, a better award may exist.
        assert_eq!(page.matches("Proven optimal").count(), page.matches("shared capacities: Proven optimal").count());
        assert!(page.contains("shared capacities: Proven optimal"));
    }
    let sum: f64 = ["a", "b"].iter().map(|name| service(&award(&batch, name))).sum();
    let level = &record["groups"][0]["parts"][0]["proof"]["levels"][0];
    assert!((sum - level["value"].as_str().unwrap().parse::<f64>().unwrap()).abs() < 1e-6, "{level}");
    // Nobody who uses more elsewhere is believed.
    let file = batch.results().join("a/award.json");
    let forged = fs::read_to_string(&file).unwrap();
    let elsewhere = award(&batch, "a")["joint"]["capacities"][0]["used_elsewhere"].clone();
    let forged = forged.replacen(&format!("\"used_elsewhere\": {elsewhere}"), "\"used_elsewhere\": \"999\"", 1);
    fs::write(&file, forged).unwrap();
    let (holds, said) = verified(&batch, "a");
    assert!(!holds || elsewhere == "999", "{said}");
}

fn service(award: &Value) -> f64 {
    let results = award["results"].as_array().unwrap();
    let optimal = results.iter().find(|result| result["rule"] == "optimal").unwrap();
    optimal["service"].as_str().unwrap().parse().unwrap()
}

#[test]
fn tenders_that_cannot_all_be_served_are_named_with_what_is_missing() {
    let batch = Batch::new();
    for name in ["a", "b", "d"] {
        batch.add("worked", name);
    }
    batch.add_unbound("worked", "c");
    assert_eq!(code(&batch.run(&[])), 1);
    let record = batch.record();
    for name in ["a", "b", "d"] {
        let findings = &outcome(&record, name)["findings"];
        assert_eq!(findings[0]["code"], Code::JointInfeasible.name(), "{findings}");
        assert_eq!(findings[0]["arguments"]["dossiers"], "a, b, d");
        assert!(findings[0]["arguments"]["capacities"].as_str().unwrap().contains("工作人员"));
    }
    assert_eq!(outcome(&record, "c")["kind"], "done");
}

#[test]
fn a_published_rule_that_goes_lot_by_lot_comes_first_and_the_optimum_takes_what_is_left() {
    let batch = pair();
    let tender = batch.folder().join("b/tender.toml");
    let text = fs::read_to_string(&tender).unwrap();
    fs::write(&tender, text.replace("award_rule = \"optimal\"", "award_rule = \"rank-first\"")).unwrap();
    batch.run(&[]);
    let record = batch.record();
    let parts = record["groups"][0]["parts"].as_array().unwrap();
    assert_eq!(parts[0]["dossiers"], serde_json::json!(["b"]));
    assert_eq!(parts[0]["proof"], Value::Null);
    assert_eq!(parts[1]["dossiers"], serde_json::json!(["a"]));
    assert_eq!(award(&batch, "b").get("joint"), None);
    let stated = stated(&batch.folder().join("a"));
    let (one, two) = (staff_used(&batch, "a"), staff_used(&batch, "b"));
    for (supplier, used) in &one {
        let used = used + two.get(supplier).copied().unwrap_or(0);
        assert!(used <= stated[supplier], "{supplier}");
    }
    let exceeds = two.iter().any(|(supplier, used)| *used > stated[supplier]);
    assert_eq!(codes(&record).contains(&Code::SharedCapacityExceeded.name()), exceeds);
    assert!(exceeds, "rank first does not look at capacities");
    assert!(verified(&batch, "a").0 && verified(&batch, "b").0);
}

#[test]
fn tenders_that_want_different_things_go_one_after_the_other() {
    let batch = pair();
    let tender = batch.folder().join("b/tender.toml");
    let text = fs::read_to_string(&tender).unwrap();
    fs::write(&tender, text + "\nobjective = \"service, social-workers\"\n").unwrap();
    // What one states otherwise is said, and the least counts.
    let table = batch.folder().join("b/能力.csv");
    let text = fs::read_to_string(&table).unwrap();
    fs::write(&table, text.replace("T01,工作人员,13", "T01,工作人员,14")).unwrap();
    batch.run(&[]);
    let record = batch.record();
    assert!(codes(&record).contains(&Code::JointObjectivesDiffer.name()), "{:?}", codes(&record));
    assert!(codes(&record).contains(&Code::SharedCapacityDiffers.name()));
    let parts = record["groups"][0]["parts"].as_array().unwrap();
    assert_eq!((&parts[0]["dossiers"][0], &parts[1]["dossiers"][0]), (&Value::from("a"), &Value::from("b")));
    for name in ["a", "b"] {
        let (holds, said) = verified(&batch, name);
        assert!(holds, "{said}");
    }
}

#[test]
fn what_another_tender_states_less_of_is_named() {
    let batch = Batch::new();
    for name in ["a", "b"] {
        batch.add("worked", name);
    }
    // By what the other states, nobody can serve the required lots here.
    let table = batch.folder().join("b/能力.csv");
    let text = fs::read_to_string(&table).unwrap();
    let (head, rows) = text.split_once('\n').unwrap();
    let less: Vec<String> = rows.lines().map(|row| format!("{},1", row.rsplit_once(',').unwrap().0)).collect();
    fs::write(&table, format!("{head}\n{}\n", less.join("\n"))).unwrap();
    assert_eq!(code(&batch.run(&[])), 1);
    let record = batch.record();
    let findings = &outcome(&record, "a")["findings"];
    assert_eq!(findings[0]["code"], Code::JointInfeasible.name(), "{findings}");
    assert!(findings[0]["arguments"]["capacities"].as_str().unwrap().contains("(1 / 13)"), "{findings}");
    // The other has none by its own statement, and its own record says why.
    assert_eq!(outcome(&record, "b")["headline"]["standing"], "infeasible");
    let (holds, said) = verified(&batch, "b");
    assert!(holds, "{said}");
}
