//! Every finding is brought about by a test, from outside: each code of the table has a row that
//! says how to break the worked tender, a model, a result, an overlay or a foreign file so that the
//! code comes out, at the file where its cause stands. A new code without a row fails here.
//!
//! The readers' codes, up to the first of rule sets, have their rows in `tests/inputs`.

mod award;
mod commands;
#[path = "../dossiers/mod.rs"]
mod dossiers;
mod evaluation;
mod imports;
mod models;
mod tender;
mod verify;
mod what_if;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use zeyou::findings::Code;

/// Codes that nothing from outside can bring about with certainty: why, and the file whose own tests
/// make them, where any can.
const FROM_WITHIN: &[(Code, &str, &str)] = &[
    (Code::FundedStaffImpossible, "the reader refuses such a row first", "src/evaluation/tests/eligibility.rs"),
    (Code::ScoreTwice, "the reader refuses such a row first", "src/evaluation/tests/scoring.rs"),
    (Code::PerformanceOutOfRange, "the reader refuses such a cell first", "src/evaluation/tests/scoring.rs"),
    (Code::NoAwardInTime, "how far the solver comes in a time differs", "src/pipeline/award.rs"),
    (Code::StoppedAtLimit, "how far the solver comes in a time differs", "src/pipeline/award.rs"),
    (Code::ExportBeyondFloats, "it takes changes all through the tables", "tests/export.rs"),
    (Code::JointNotRepeated, "it takes dossiers that share suppliers", "tests/batch/groups.rs"),
    (Code::BatchEmpty, "it takes a folder of dossiers", "tests/batch/main.rs"),
    (Code::BatchRunning, "it takes two runs at once", "tests/batch/faults.rs"),
    (Code::InputsMoved, "it takes a worker's task", "tests/batch/protocol.rs"),
    (Code::WorkerUnavailable, "it takes a program that cannot be started", "src/pipeline/batch/pool.rs"),
    (Code::WorkerDied, "it takes a worker that is killed", "tests/batch/faults.rs"),
    (Code::NotPriced, "it takes a worker's input", "src/pipeline/batch/pricing.rs"),
    (Code::RequestUnreadable, "it takes a worker's input", "tests/batch/protocol.rs"),
    (Code::JointInfeasible, "it takes dossiers that share suppliers", "tests/batch/groups.rs"),
    (Code::JointObjectivesDiffer, "it takes dossiers that share suppliers", "tests/batch/groups.rs"),
    (Code::SharedCapacityDiffers, "it takes dossiers that share suppliers", "tests/batch/groups.rs"),
    (Code::SharedCapacityExceeded, "it takes dossiers that share suppliers", "tests/batch/groups.rs"),
    (Code::SharedCeilingExceeded, "it takes dossiers of one buyer", "tests/batch/main.rs"),
    (Code::SolverFailed, "only a fault of the solver or of the model shows it", "src/award_rules.rs"),
];

fn with_rows() -> BTreeSet<Code> {
    let of_rows = [models::ROWS, evaluation::ROWS].into_iter().flatten().map(|(code, ..)| *code);
    let of_others = award::codes().chain(verify::codes()).chain(what_if::codes());
    of_rows.chain(of_others).chain(commands::codes()).chain(imports::codes()).collect()
}

#[test]
fn every_code_has_its_row() {
    let rows = with_rows();
    let of_models = Code::ALL.iter().position(|code| *code == Code::ModelName).expect("the first of rule sets");
    for code in &Code::ALL[of_models..] {
        let within = FROM_WITHIN.iter().find(|(known, ..)| known == code);
        assert_ne!(rows.contains(code), within.is_some(), "{code} has a row, or a reason why it has none");
    }
    assert!(rows.is_disjoint(&Code::ALL[..of_models].iter().copied().collect()), "the readers' have theirs");
}

/// What cannot be brought about from outside is made by a test beside the code that raises it.
#[test]
fn codes_from_within_are_made_by_tests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (code, _, file) in FROM_WITHIN {
        let text = fs::read_to_string(root.join(file)).expect("the sources can be read");
        let tests = text.split_once("#[cfg(test)]").map_or(text.as_str(), |(_, tests)| tests);
        assert!(tests.contains(&format!("Code::{code:?}")), "{file} makes {code}");
    }
}
