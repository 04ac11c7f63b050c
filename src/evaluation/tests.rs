//! Tests of the clauses and of the evaluation as a whole.

mod eligibility;
mod reviews;
mod sheet;

use super::test_dossier::TestDossier;
use crate::domain::{BidIx, Evaluation};
use crate::findings::{Code, Finding};

/// The codes against a bid, in the order of the evaluation.
fn codes(evaluation: &Evaluation, bid: usize) -> Vec<Code> {
    let of_bid = evaluation.exclusions.iter().filter(|exclusion| exclusion.bid == BidIx(bid));
    of_bid.map(|exclusion| exclusion.reason.code).collect()
}

/// The findings of a code.
fn found(evaluation: &Evaluation, code: Code) -> Vec<&Finding> {
    evaluation.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The codes against the first bid after a change to a sound tender of three bids.
fn after(change: impl FnOnce(&mut TestDossier)) -> Vec<Code> {
    let mut dossier = super::test_dossier::tender().with_three_bids();
    change(&mut dossier);
    codes(&dossier.evaluate(), 0)
}
