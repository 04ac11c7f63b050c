//! The program as its users run it: commands, exit codes, files, tampering.

mod dossiers;

use assert_cmd::Command;
use dossiers::{edit, scenario};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

fn zeyou(arguments: &[&str]) -> std::process::Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").args(arguments).output().expect("it runs")
}

fn code(output: &std::process::Output) -> i32 {
    output.status.code().expect("it was not killed")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// A copy of the worked dossier, as `tender` in a new folder.
fn copy() -> (TempDir, PathBuf) {
    dossiers::copy("worked")
}

fn path(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

fn awarded(dossier: &Path) -> Value {
    let output = zeyou(&["award", path(dossier), "--json"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn optimal(record: &Value) -> &Value {
    let results = record["results"].as_array().expect("three results");
    results.iter().find(|result| result["rule"] == "optimal").expect("the optimal rule")
}

#[test]
fn the_worked_tender_goes_from_check_to_verify() {
    let (folder, dossier) = copy();
    for command in ["check", "score"] {
        let output = zeyou(&[command, path(&dossier)]);
        assert_eq!(code(&output), 0, "{command}: {}", text(&output.stdout));
        let output = zeyou(&[command, path(&dossier), "--json"]);
        let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(value["ok"], true, "{command}");
    }
    let record = awarded(&dossier);
    assert_eq!(record["headline"]["standing"], "award");
    assert_eq!(optimal(&record)["proof"]["status"], "optimal");
    let results = folder.path().join("tender-results");
    for file in ["award.json", "report.html", "awards.csv", "rankings.csv", "checks.csv"] {
        assert!(results.join(file).is_file(), "{file}");
    }
    for target in [&dossier, &results, &results.join("award.json")] {
        let output = zeyou(&["verify", path(target)]);
        assert_eq!(code(&output), 0, "{}", text(&output.stdout));
    }
}

#[test]
fn the_three_rules_of_the_worked_tender_differ() {
    let (_folder, dossier) = copy();
    let record = awarded(&dossier);
    let results = record["results"].as_array().expect("results");
    let winners = |rule: &str| -> Vec<String> {
        let result = results.iter().find(|result| result["rule"] == rule).expect("each rule");
        result["awards"].as_array().expect("awards").iter().map(|award| award["bid"].to_string()).collect()
    };
    assert_ne!(winners("lowest-price"), winners("rank-first"));
    assert_ne!(winners("rank-first"), winners("optimal"));
    assert_ne!(winners("lowest-price"), winners("optimal"));
}

#[test]
fn results_are_not_overwritten_unasked_and_input_never() {
    let (folder, dossier) = copy();
    awarded(&dossier);
    let before = fs::read(folder.path().join("tender-results/award.json")).expect("written");
    let output = zeyou(&["award", path(&dossier)]);
    assert_eq!(code(&output), 1, "{}", text(&output.stderr));
    let output = zeyou(&["award", path(&dossier), "--overwrite"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let after = fs::read(folder.path().join("tender-results/award.json")).expect("written again");
    assert_eq!(before, after, "the same input gives the same bytes");
    let output = zeyou(&["award", path(&dossier), "--overwrite", "--out", path(&dossier)]);
    assert_eq!(code(&output), 2, "the dossier itself is refused as a results folder");
    assert!(dossier.join("tender.toml").is_file());
}

#[test]
fn the_answer_does_not_depend_on_threads() {
    let (folder, dossier) = copy();
    let bytes = |threads: &str| {
        let out = folder.path().join(format!("out-{threads}"));
        let mut command = Command::cargo_bin("zeyou").expect("built");
        command.env("RAYON_NUM_THREADS", threads).args(["award", path(&dossier), "--out", path(&out)]);
        assert!(command.output().expect("it runs").status.success());
        fs::read(out.join("award.json")).expect("written")
    };
    assert_eq!(bytes("1"), bytes("2"));
}

#[test]
fn a_tampered_result_is_refused_with_the_clause_that_it_breaks() {
    let (folder, dossier) = copy();
    let record = awarded(&dossier);
    let file = folder.path().join("tender-results/award.json");
    // Give one lot to the top bid that the ceiling or a capacity forbids.
    let passed = record["passed_over"].as_array().expect("a list");
    let passed =
        passed.iter().find(|p| p["breaks"].as_array().is_some_and(|b| !b.is_empty())).expect("one breaks a rule");
    let mut forged = record.clone();
    for award in forged["results"][2]["awards"].as_array_mut().expect("awards") {
        if award["lot"] == passed["lot"] {
            award["bid"] = passed["top"].clone();
        }
    }
    fs::write(&file, forged.to_string()).expect("writable");
    let output = zeyou(&["verify", path(&dossier), "--json"]);
    assert_eq!(code(&output), 1);
    let report = text(&output.stdout);
    assert!(report.contains("clause-broken"), "{report}");
    assert!(report.contains("@limits-fund-ceiling"), "{report}");
}

#[test]
fn every_tampered_figure_is_found() {
    let (folder, dossier) = copy();
    let record = awarded(&dossier);
    let file = folder.path().join("tender-results/award.json");
    let tamper = |change: &dyn Fn(&mut Value)| {
        let mut forged = record.clone();
        change(&mut forged);
        assert_ne!(forged, record);
        fs::write(&file, forged.to_string()).expect("writable");
        let output = zeyou(&["verify", path(&dossier), "--json"]);
        assert_eq!(code(&output), 1, "{}", text(&output.stdout));
        text(&output.stdout)
    };
    assert!(tamper(&|r| r["results"][2]["price_yuan"] = "1.00".into()).contains("result-differs"));
    assert!(tamper(&|r| r["results"][0]["awards"][0]["bid"] = "B99".into()).contains("result-differs"));
    assert!(tamper(&|r| r["results"][2]["awards"][0]["bid"] = "B99".into()).contains("unknown-bid-awarded"));
    assert!(tamper(&|r| r["results"][2]["proof"]["levels"][0]["value"] = "1".into()).contains("proof-contradicted"));
    assert!(
        tamper(&|r| r["results"][2]["proof"]["levels"][0]["bound"] = "999999".into()).contains("proof-contradicted")
    );
    assert!(tamper(&|r| r["lots"][0]["ranking"][0]["quality"] = "99".into()).contains("result-differs"));
    assert!(tamper(&|r| r["headline"]["rule"] = "lowest-price".into()).contains("result-differs"));
    assert!(tamper(&|r| r["tender"]["provenance"] = "real".into()).contains("result-differs"));
    assert!(tamper(&|r| r["exclusions"] = Value::Array(Vec::new())).contains("result-differs"));
    assert!(tamper(&|r| r["format"] = "zeyou-award/0".into()).contains("result-other-format"));
    assert!(tamper(&|r| r["inputs"][0]["sha256"] = "0".repeat(64).into()).contains("input-changed"));
    assert!(tamper(&|r| r["inputs"][0]["file"] = "other.csv".into()).contains("input-set-changed"));
}

#[test]
fn a_changed_input_is_found() {
    let (_folder, dossier) = copy();
    awarded(&dossier);
    edit(&dossier.join("投标.csv"), "B01,T01,A-01,\"585,000.00\"", "B01,T01,A-01,\"585,000.01\"");
    let output = zeyou(&["verify", path(&dossier), "--json"]);
    assert_eq!(code(&output), 1);
    assert!(text(&output.stdout).contains("input-changed"));
}

#[test]
fn an_impossible_ceiling_is_an_answer() {
    let (_folder, dossier) = copy();
    // The required lots alone cost more.
    edit(&dossier.join("资金.csv"), "\"5,700.00\"", "\"3,000.00\"");
    let output = zeyou(&["award", path(&dossier), "--json"]);
    assert_eq!(code(&output), 3, "{}", text(&output.stderr));
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(record["headline"]["standing"], "infeasible");
    assert!(optimal(&record)["awards"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn a_dossier_is_not_written_over_other_files() {
    let (folder, dossier) = copy();
    let problem = folder.path().join("problem.txt");
    fs::write(&problem, "2 2\n1 2 3 4\n1 1 1 1\n2 2\n").expect("writable");
    let import = |out: &Path| zeyou(&["import", "gap", path(&problem), "--out", path(out), "--json"]);
    let output = import(&dossier);
    assert_eq!(code(&output), 1);
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["findings"][0]["code"], "dossier-unwritable", "{report}");
    assert_eq!(code(&import(&folder.path().join("new"))), 0);
}

#[test]
fn a_rule_that_was_not_published_gives_a_plan_only() {
    let (_folder, dossier) = copy();
    edit(&dossier.join("tender.toml"), "award_rule = \"optimal\"", "award_rule = \"rank-first\"");
    let output = zeyou(&["award", path(&dossier), "--json"]);
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(record["headline"]["rule"], "rank-first");
    assert_eq!(optimal(&record)["plan"], true);
    let lawful = record["results"][1]["lawful"].as_bool().expect("a verdict");
    assert_eq!(code(&output), if lawful { 0 } else { 3 });
    let output = zeyou(&["verify", path(&dossier)]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
}

#[test]
fn a_limit_keeps_a_verified_award_and_says_so() {
    let folder = TempDir::new().expect("a temporary folder");
    let out = folder.path().join("out");
    let prefecture = scenario("prefecture");
    let arguments =
        ["award", path(&prefecture), "--out", path(&out), "--time-limit", "0.05", "--explain-limit", "0", "--json"];
    let output = zeyou(&arguments);
    let record: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    match optimal(&record)["proof"]["status"].as_str() {
        Some("within-gap") => assert_eq!(code(&output), 4),
        Some("unknown") => assert_eq!(code(&output), 1),
        other => panic!("0.05 s do not suffice for a proof: {other:?}"),
    }
    let output = zeyou(&["verify", path(&out), "--dossier", path(&prefecture)]);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
}

#[test]
fn a_new_dossier_passes_the_check_in_both_languages() {
    for lang in ["zh", "en"] {
        let folder = TempDir::new().expect("a temporary folder");
        let dossier = folder.path().join("new");
        assert_eq!(code(&zeyou(&["new", path(&dossier), "--lang", lang])), 0);
        let output = zeyou(&["check", path(&dossier), "--json"]);
        assert_eq!(code(&output), 0, "{lang}: {}", text(&output.stdout));
        awarded(&dossier);
        assert_ne!(code(&zeyou(&["new", path(&dossier)])), 0, "a filled folder is left alone");
    }
}

#[test]
fn wrong_use_is_two_and_missing_files_are_findings() {
    assert_eq!(code(&zeyou(&[])), 2);
    assert_eq!(code(&zeyou(&["judge"])), 2);
    assert_eq!(code(&zeyou(&["award"])), 2);
    assert_eq!(code(&zeyou(&["award", "x", "--time-limit", "soon"])), 2);
    assert_eq!(code(&zeyou(&["award", "x", "--time-limit", "-1"])), 2);
    assert_eq!(code(&zeyou(&["award", "x", "--explain-limit", "1e18"])), 2);
    assert_eq!(code(&zeyou(&["check", "no-such-folder"])), 1);
    let output = zeyou(&["check", "no-such-folder", "--json"]);
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON even then");
    assert_eq!(value["ok"], false);
}

#[test]
fn every_command_has_help_with_an_example_in_both_languages() {
    for lang in ["zh", "en"] {
        let commands = [
            "check",
            "score",
            "award",
            "explain",
            "pivot",
            "frontier",
            "budget",
            "fairness",
            "verify",
            "letters",
            "voice",
            "new",
            "schema",
            "import",
            "generate",
            "completions",
        ];
        for command in commands {
            let output = zeyou(&[command, "--help", "--lang", lang]);
            assert_eq!(code(&output), 0);
            let help = text(&output.stdout);
            assert!(help.contains(&format!("zeyou {command} ")), "{lang} {command}: an example in {help}");
            assert!(!help.contains("[help-"), "{lang} {command}: a text is missing in {help}");
        }
        assert!(!text(&zeyou(&["--help", "--lang", lang]).stdout).contains("[help-"));
    }
}

#[test]
fn a_generated_tender_of_counties_passes_the_check_and_is_awarded() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = folder.path().join("exercise");
    for count in ["0", "2845"] {
        let output = zeyou(&["generate", path(&dossier), "--counties", count, "--lang", "en"]);
        assert_eq!(code(&output), 2);
        assert!(text(&output.stderr).contains("1 to 2844"), "{}", text(&output.stderr));
    }
    for wrong in [&["--counties", "2", "--prefecture", "510300"][..], &["--capacity", "loose"], &["--counties", "-1"]] {
        assert_eq!(code(&zeyou(&[&["generate", path(&dossier)], wrong].concat())), 2, "{wrong:?}");
    }
    assert!(!dossier.exists());

    let generate = ["generate", path(&dossier), "--counties", "2", "--seed", "5", "--capacity", "loose"];
    assert_eq!(code(&zeyou(&generate)), 0);
    let planted = fs::read_to_string(folder.path().join("exercise-planted.csv")).expect("the planted award");
    assert!(planted.lines().count() > 4 && planted.contains("510105-"), "{planted}");
    let output = zeyou(&["check", path(&dossier), "--json"]);
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((code(&output), &value["ok"]), (0, &Value::Bool(true)));
    let output = zeyou(&["award", path(&dossier), "--explain-limit", "0", "--json"]);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));

    // What is there stays.
    assert_eq!(code(&zeyou(&generate)), 1);
    fs::remove_dir_all(&dossier).expect("removed");
    assert_eq!(code(&zeyou(&generate)), 1, "the planted award is still there");
    assert!(!dossier.exists());
}

#[test]
fn schemas_and_completions_are_printed() {
    for kind in ["dossier", "award", "explain", "pivot", "frontier", "budget", "fairness"] {
        let output = zeyou(&["schema", kind]);
        let schema: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert!(schema.is_object());
    }
    assert!(text(&zeyou(&["completions", "bash"]).stdout).contains("zeyou"));
}

/// The codes of the findings in a command's JSON.
fn codes(output: &std::process::Output) -> Vec<String> {
    let value: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let findings = value["findings"].as_array().expect("findings");
    findings.iter().map(|finding| finding["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn a_winner_with_an_abnormally_low_price_is_named_in_the_headline() {
    let (_folder, dossier) = copy();
    edit(&dossier.join("投标.csv"), "B04,T02,A-01,\"512,000.00\"", "B04,T02,A-01,\"5,120.00\"");
    let output = zeyou(&["award", path(&dossier), "--json"]);
    assert!(codes(&output).contains(&"winner-under-review".to_owned()), "WinnerUnderReview");
    let output = zeyou(&["award", path(&dossier), "--overwrite"]);
    let shown = text(&output.stdout);
    let verdict = shown.lines().find(|line| line.contains("By the published rule")).expect("a verdict");
    assert!(verdict.contains("B04"), "{verdict}");
}

#[test]
fn a_promise_beyond_the_need_does_not_buy_the_award() {
    let (_folder, dossier) = copy();
    edit(&dossier.join("投标.csv"), "B10,T05,A-03,\"121,000.00\",1500", "B10,T05,A-03,\"121,000.00\",150000");
    assert!(codes(&zeyou(&["check", path(&dossier), "--json"])).contains(&"volume-far-above".to_owned()));
    let record = awarded(&dossier);
    let rows = record["lots"][2]["ranking"].as_array().expect("a ranking");
    let row = rows.iter().find(|row| row["bid"] == "B10").expect("B10 bids on A-03");
    let (service, quality): (f64, f64) = (
        row["service"].as_str().and_then(|text| text.parse().ok()).expect("a decimal"),
        row["quality"].as_str().and_then(|text| text.parse().ok()).expect("a decimal"),
    );
    // 1,500 visits asked for, 120 % of them credited, need weight 1.2.
    assert!((service - 1.2 * 1_800.0 * quality / 100.0).abs() < 1e-6, "{service}");
}

#[test]
fn namesakes_are_a_question_and_one_identity_is_an_exclusion() {
    let (_folder, dossier) = copy();
    let file = dossier.join("供应商.csv");
    edit(&file, ",甲某,", ",丁某,");
    let asked = codes(&zeyou(&["check", path(&dossier), "--json"]));
    assert!(asked.contains(&"namesakes".to_owned()) && !asked.contains(&"related-tenderers".to_owned()), "{asked:?}");
    edit(&file, ",丁某,", ",丁某 511525198001010011,");
    edit(&file, ",丁某,", ",丁某 511525198001010011,");
    let told = codes(&zeyou(&["check", path(&dossier), "--json"]));
    assert!(!told.contains(&"namesakes".to_owned()) && told.contains(&"related-tenderers".to_owned()), "{told:?}");
}

#[test]
fn verification_says_what_it_did_not_verify() {
    let (folder, dossier) = copy();
    let record = awarded(&dossier);
    let not_repeated = ["optimality-not-repeated", "standbys-not-repeated"];
    assert_eq!(codes(&zeyou(&["verify", path(&dossier), "--json"])), not_repeated);
    // A result that claims the impossible is refused where another rule's award keeps all rules.
    let file = folder.path().join("tender-results/award.json");
    let mut forged = record.clone();
    forged["results"][2]["proof"] = Value::Null;
    fs::write(&file, forged.to_string()).expect("writable");
    assert!(codes(&zeyou(&["verify", path(&dossier), "--json"])).contains(&"proof-contradicted".to_owned()));
    edit(&dossier.join("资金.csv"), "\"5,700.00\"", "\"3,000.00\"");
    assert_eq!(code(&zeyou(&["award", path(&dossier), "--overwrite"])), 3);
    let output = zeyou(&["verify", path(&dossier), "--json"]);
    assert_eq!(codes(&output), ["conflicts-not-repeated"]);
}

#[test]
fn results_do_not_go_into_the_dossier() {
    let (_folder, dossier) = copy();
    let inside = dossier.join("decision");
    assert_eq!(code(&zeyou(&["award", path(&dossier), "--out", path(&inside)])), 2);
    assert!(!inside.exists());
}
