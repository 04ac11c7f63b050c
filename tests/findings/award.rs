//! What an award has to say to its readers, and what an explanation cannot find.

use crate::tender::{Change, Row, Tender, check};
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::findings::{Code, Finding};
use zeyou::pipeline::{AwardOptions, AwardRun, award};

/// The required lots alone cost more than the ceiling allows.
pub const NO_MONEY: Change = ("资金.csv", "\"5,700.00\"", "\"3,000.00\"");
const RANK_FIRST: Change = ("tender.toml", "award_rule = \"optimal\"", "award_rule = \"rank-first\"");
/// Both who could stand by for A-04 beside what they win lack one person.
const NO_STANDBY: &[Change] =
    &[("能力.csv", "T02,工作人员,18", "T02,工作人员,17"), ("能力.csv", "T08,工作人员,8", "T08,工作人员,6")];

#[rustfmt::skip]
const ROWS: &[Row] = &[
    (Code::CeilingOvercommitted, "", &[("资金.csv", "\"560,000.00\"", "\"56,000,000.00\"")]),
    (Code::RequiredLotFailed, "", &[("投标.csv", "\"305,000.00\"", "0.00")]),
    (Code::PublishedRuleBreaks, "", &[RANK_FIRST]),
    (Code::StandbyMissing, "", NO_STANDBY),
    (Code::WinnerUnderReview, "", &[("投标.csv", "B04,T02,A-01,\"512,000.00\"", "B04,T02,A-01,\"5,120.00\"")]),
    (Code::NoFeasibleAward, "", &[NO_MONEY]),
];

/// Those that a limit of time or an option brings about.
const ELASTIC: &[Row] = &[(Code::AwardNeedsWaivers, "", &[NO_MONEY])];
const WITHOUT_TIME: &[Row] = &[(Code::StandbysUnproven, "", &[RANK_FIRST])];

pub fn codes() -> impl Iterator<Item = Code> {
    [ROWS, ELASTIC, WITHOUT_TIME].into_iter().flatten().map(|(code, ..)| *code)
}

pub fn awarded(tender: &Tender, elastic: bool, time_limit: Option<Duration>) -> AwardRun {
    let cancel = AtomicBool::new(false);
    let explanation_limit = Duration::ZERO;
    let options = AwardOptions {
        time_limit,
        work_limit: None,
        threads: 1,
        explanation_limit,
        elastic,
        cancel: &cancel,
        progress: &|_| {},
    };
    award(&tender.path(), &options)
}

#[test]
fn each_remark_of_an_award_is_made() {
    check(ROWS, |tender| awarded(tender, false, None).findings);
}

#[test]
fn a_proposal_needs_waivers() {
    // The record says it; the run's own findings are those of the files.
    check(ELASTIC, |tender| awarded(tender, true, None).record.map(|record| record.findings).unwrap_or_default());
}

#[test]
fn without_time_nothing_is_proven() {
    let found = |tender: &Tender| -> Vec<Finding> { awarded(tender, false, Some(Duration::ZERO)).findings };
    check(WITHOUT_TIME, found);
}
