//! `zeyou whatif` as its users run it: every kind of change, a base that has moved, a run that is
//! killed and goes on.

#[path = "../dossiers/mod.rs"]
mod dossiers;
mod kinds;
mod resume;

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use zeyou::domain::what_if_record::{ScenarioAnswer, WhatIfRecord};

fn worked() -> PathBuf {
    dossiers::scenario("worked")
}

fn command(dossier: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").arg("whatif").arg(dossier).args(arguments);
    command
}

fn run(dossier: &Path, arguments: &[&str]) -> Output {
    command(dossier, arguments).output().expect("it runs")
}

fn record(dossier: &Path, arguments: &[&str]) -> WhatIfRecord {
    let output = run(dossier, &[arguments, &["--json"]].concat());
    serde_json::from_slice(&output.stdout).expect("a record")
}

/// A copy of the worked dossier with these overlays, by name and text, and no others.
fn with(overlays: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let (folder, dossier) = dossiers::copy("worked");
    fs::create_dir(dossier.join("what-if")).expect("writable");
    for (name, text) in overlays {
        fs::write(dossier.join(format!("what-if/{name}.toml")), text).expect("writable");
    }
    (folder, dossier)
}

#[test]
fn the_worked_tender_in_both_languages() {
    for lang in ["zh", "en"] {
        let output = run(&worked(), &["--lang", lang, "--fresh"]);
        assert_eq!(output.status.code(), Some(0));
        insta::assert_snapshot!(format!("worked-{lang}"), String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn rules_of_the_tender_are_switched() {
    let dossier = dossiers::scenario("re-award");
    let record = record(&dossier, &["--fresh"]);
    let service: Vec<_> = record
        .scenarios
        .iter()
        .map(|scenario| match &scenario.answer {
            ScenarioAnswer::Awarded(award) => award.service,
            other => panic!("{other:?}"),
        })
        .collect();
    let [published, without, may_change, worth] = service.as_slice() else { panic!("{service:?}") };
    // Without all rules nothing is better; with one rule less, nothing worse than with all.
    assert!(published < may_change && may_change <= without, "{service:?}");
    assert!(worth <= without, "{service:?}");
}

#[test]
fn scenarios_are_named_combined_and_compared_with_both_baselines() {
    let rate = "title = 'rate'\n[[change]]\nkind = 'parameter'\nkey = 'fund-ceiling-rate'\nexpects = 3\nvalue = 3.5\n";
    let less =
        "title = 'B18 out'\n[[change]]\nkind = 'forbidden'\nbid = 'B18'\nexpects = '高县社区服务促进会（虚构）'\n";
    let both = "title = 'both'\ncombine = ['rate', 'less']\n";
    let (_folder, dossier) = with(&[("rate", rate), ("less", less), ("both", both)]);
    let all = record(&dossier, &[]);
    let names: Vec<&str> = all.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names, ["as-published", "without-optional-rules", "both", "less", "rate"]);
    let asked = record(&dossier, &["rate+less"]);
    assert_eq!(asked.scenarios.len(), 3);
    // Two overlays named together are the overlay that combines them.
    assert_eq!(asked.scenarios[2].answer, all.scenarios[2].answer);
    assert_eq!(asked.scenarios[2].against_base, all.scenarios[2].against_base);
    // Every lot is either safe to promise or hangs on an assumption.
    assert_eq!(all.common.len() + all.contested.len(), 6);
    for lot in &all.contested {
        let scenarios: usize = lot.holders.iter().map(|holder| holder.scenarios.len()).sum();
        assert_eq!(scenarios, 5);
    }
}

#[test]
fn a_grid_gives_every_combination_and_more_of_a_limit_never_less_service() {
    let grid = "title = 'grid'\n[[change]]\nkind = 'parameter'\nkey = 'fund-ceiling-rate'\nexpects = 3\n\
                value = [2.5, 3, 3.5]\n[[change]]\nkind = 'quality-floor'\nlot = 'A-03'\nexpects = 68\nvalue = [60, 99]\n";
    let (_folder, dossier) = with(&[("grid", grid)]);
    let record = record(&dossier, &[]);
    let names: Vec<&str> = record.scenarios.iter().skip(2).map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names[0], "grid[value=2.5,value=60]");
    assert_eq!(names.len(), 6);
    let service: Vec<_> = record
        .scenarios
        .iter()
        .skip(2)
        .map(|scenario| match &scenario.answer {
            ScenarioAnswer::Awarded(award) => Some(award.service),
            _ => None,
        })
        .collect();
    // By rate, then by floor: more money never less service, a higher floor never more.
    assert!(service[0] <= service[2] && service[2] <= service[4], "{service:?}");
    assert!((0..3).all(|rate| service[2 * rate + 1] <= service[2 * rate]), "{service:?}");
}

#[test]
fn what_an_overlay_cannot_say_is_refused() {
    let faulty =
        [("'required'\nlott = 'A-01'\nexpects = true\nvalue = false", "model-key-unknown"), ("'exits'", "model-value")];
    for (change, code) in faulty {
        let (_folder, dossier) = with(&[("x", &format!("title = 'x'\n[[change]]\nkind = {change}\n"))]);
        let output = run(&dossier, &["--json"]);
        assert_eq!(output.status.code(), Some(1), "{code}");
        let shown = String::from_utf8_lossy(&output.stdout);
        assert!(shown.contains(code), "{code}: {shown}");
    }
}
