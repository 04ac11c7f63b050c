//! Overlays that cannot be asked, and changes that the tender refuses.

use crate::tender::{Row, Tender, WHOLE, check};
use rust_decimal::Decimal;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use zeyou::domain::what_if_record::ScenarioAnswer;
use zeyou::findings::{Code, Finding};
use zeyou::pipeline::{RobustOptions, WhatIfOptions, robust, what_if};

const OVERLAY: &str = "what-if/x.toml";

/// One overlay with one change.
macro_rules! change {
    ($change:literal) => {
        &[(OVERLAY, WHOLE, concat!("title = 'x'\n[[change]]\n", $change, "\n"))]
    };
}

/// A list of 101 values.
macro_rules! hundred_and_one {
    () => {
        concat!("[", tens!(), tens!(), tens!(), tens!(), tens!(), tens!(), tens!(), tens!(), tens!(), tens!(), "1]")
    };
}

macro_rules! tens {
    () => {
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 1, "
    };
}

/// More combinations than are run.
const MANY: &str = concat!(
    "title = 'x'\n[[change]]\nkind = 'quality-floor'\nlot = 'A-03'\nexpects = 68\nvalue = ",
    hundred_and_one!(),
    "\n[[change]]\nkind = 'quality-floor'\nlot = 'A-02'\nexpects = 70\nvalue = ",
    hundred_and_one!(),
    "\n",
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (Code::OverlayEmpty, OVERLAY, &[(OVERLAY, WHOLE, "title = 'x'\n")]),
    (Code::OverlayListsDiffer, OVERLAY, change!("kind = 'exit'\ntenderer = ['T01', 'T02']\nexpects = 'one'")),
    (Code::OverlayUnknown, OVERLAY, change!("kind = 'exit'\ntenderer = 'T99'\nexpects = 'x'")),
    (Code::OverlayMoved, OVERLAY, change!("kind = 'quality-floor'\nlot = 'A-02'\nexpects = 71\nvalue = 60")),
    (Code::OverlayImpossible, OVERLAY, change!("kind = 'quality-floor'\nlot = 'A-02'\nexpects = 70\nvalue = 101")),
    (Code::OverlayCombine, OVERLAY, &[(OVERLAY, WHOLE, "title = 'x'\ncombine = ['x']\n")]),
    (Code::OverlayTooMany, "", &[(OVERLAY, WHOLE, MANY)]),
];

/// The row of a scenario that is asked for by a name that nothing has.
const ASKED: &[Row] = &[(Code::ScenarioUnknown, "", &[])];

/// The row of a run whose finished scenarios cannot be kept: a file stands where their folder should.
const UNKEPT: &[Row] = &[(Code::ResultsUnwritable, "", &[])];

/// The row of robust awards over scenarios whose probabilities leave nothing to the others, or too little.
const CHANCES: &[Row] = &[(Code::ScenarioChances, "", &[])];

pub fn codes() -> impl Iterator<Item = Code> {
    [ROWS, ASKED, UNKEPT, CHANCES].into_iter().flatten().map(|(code, ..)| *code)
}

fn found(tender: &Tender, asked: &[String], checkpoint: Option<PathBuf>) -> Vec<Finding> {
    let cancel = AtomicBool::new(false);
    let (overlays, time_limit) = (None, None);
    let options = WhatIfOptions { asked, overlays, checkpoint, time_limit, cancel: &cancel, progress: &|_, _| {} };
    let run = what_if(&tender.path(), &options);
    let scenarios = run.record.into_iter().flat_map(|record| record.scenarios);
    let refused = scenarios.flat_map(|scenario| match scenario.answer {
        ScenarioAnswer::Refused { findings } => findings,
        _ => Vec::new(),
    });
    run.findings.into_iter().chain(refused).collect()
}

fn of_robust(tender: &Tender) -> Vec<Finding> {
    let cancel = AtomicBool::new(false);
    let chances = [("as-published".to_owned(), Decimal::ONE_HUNDRED), ("as-published".to_owned(), Decimal::ONE)];
    let options = RobustOptions {
        asked: &[],
        overlays: None,
        worst_percent: Decimal::TEN,
        keep_percent: Decimal::TEN,
        chances: &chances,
        time_limit: None,
        cancel: &cancel,
        progress: &|_, _| {},
    };
    robust(&tender.path(), &options).findings
}

#[test]
fn each_fault_of_an_overlay_is_found() {
    check(CHANCES, of_robust);
    check(ROWS, |tender| found(tender, &[], None));
    check(ASKED, |tender| found(tender, &["no-such-scenario".to_owned()], None));
    check(UNKEPT, |tender| found(tender, &[], Some(tender.path().join("tender.toml/checkpoint"))));
}
