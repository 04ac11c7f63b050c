//! Golden results: each shipped scenario from its files to the report that a committee reads, and
//! verified from the files again. A change that moves a single fen shows here.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::findings::any_error;
use zeyou::messages::{Catalogue, Lang};
use zeyou::pipeline::{AwardOptions, AwardRun, award, verify};
use zeyou::reports::json;
use zeyou::reports::terminal::{self, Style};

const PLAIN: Style = Style { colour: false, width: Some(120) };

fn run(scenario: &Path) -> AwardRun {
    let cancel = AtomicBool::new(false);
    let progress = |_| {};
    let options = AwardOptions {
        time_limit: None,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::from_secs(600),
        elastic: false,
        cancel: &cancel,
        progress: &progress,
    };
    award(scenario, &options)
}

/// The report in Chinese; the result must verify.
fn golden(name: &str) -> String {
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name);
    let record = run(&scenario).record.expect("a result");
    let mut bytes = Vec::new();
    json::write(&record, &mut bytes).expect("a record can be written");
    let (again, findings) = verify(&bytes, &scenario);
    assert!(!any_error(&findings), "{name}: {findings:?}");
    assert_eq!(again.as_ref(), Some(&record), "{name}");
    terminal::award(&record, &Catalogue::new(Lang::Zh), PLAIN)
}

#[test]
fn worked() {
    insta::assert_snapshot!(golden("worked"));
}

#[test]
fn discounts() {
    insta::assert_snapshot!(golden("discounts"));
}

#[test]
fn re_award() {
    insta::assert_snapshot!(golden("re-award"));
}

#[test]
fn standby() {
    insta::assert_snapshot!(golden("standby"));
}

#[test]
fn infeasible() {
    insta::assert_snapshot!(golden("infeasible"));
}
