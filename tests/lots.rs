//! `zeyou lots` as its users run it.

use assert_cmd::Command;
use std::path::{Path, PathBuf};
use std::process::Output;

fn worked() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked")
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::cargo_bin("zeyou").expect("the program is built");
    command.env("ZEYOU_LANG", "en").arg("lots").arg(worked()).args(arguments).output().expect("it runs")
}

#[test]
fn packages_of_the_worked_tender_in_both_languages() {
    for lang in ["zh", "en"] {
        let output = run(&["--lang", lang, "--merge", "A-01+A-03", "--merge", "A-03+B-02"]);
        assert_eq!(output.status.code(), Some(0));
        insta::assert_snapshot!(format!("lots-{lang}"), String::from_utf8_lossy(&output.stdout));
    }
}

#[test]
fn a_lot_that_is_not_there_is_refused_and_a_limit_leaves_questions_open() {
    let output = run(&["--merge", "A-01+A-99", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("overlay-unknown"));
    // One lot, or the same one twice, is no package.
    for merge in ["A-01", "A-01+A-01"] {
        let output = run(&["--merge", merge, "--json"]);
        assert_eq!(output.status.code(), Some(1), "{merge}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("overlay-impossible"), "{merge}");
    }
    assert_eq!(run(&["--time-limit", "0"]).status.code(), Some(4));
}
