//! Tests of the clauses and of the evaluation as a whole.

mod eligibility;
mod properties;
mod reviews;
mod scoring;
mod sheet;
mod tender_rules;

use super::test_dossier::{TestDossier, tender};
use crate::domain::{BidIx, Evaluation};
use crate::findings::{Code, Finding};
use crate::messages::{Catalogue, Lang};

/// The codes against a bid, in the order of the evaluation; each reason is notices only, and
/// has its clause and its sentences in both languages.
fn codes(evaluation: &Evaluation, bid: usize) -> Vec<Code> {
    let of_bid = evaluation.exclusions.iter().filter(|exclusion| exclusion.bid == BidIx(bid));
    of_bid
        .map(|exclusion| {
            assert!(exclusion.reason.clause.is_some(), "{:?}", exclusion.reason);
            said(&exclusion.reason);
            exclusion.reason.code
        })
        .collect()
}

/// The findings of a code.
fn found(evaluation: &Evaluation, code: Code) -> Vec<&Finding> {
    let found: Vec<&Finding> = evaluation.findings.iter().filter(|finding| finding.code == code).collect();
    found.iter().copied().for_each(said);
    found
}

/// Fails where a finding's sentences or clause are missing, or lack an argument.
pub(crate) fn said(finding: &Finding) {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(lang);
        let line = catalogue.line(finding);
        let broken = ["{", "[finding-", "[clause-", "@"].iter().any(|mark| line.contains(mark));
        assert!(!broken && !catalogue.action(finding).is_empty(), "{lang:?}: {line}");
    }
}

/// The codes against the first bid after a change to a sound tender of three bids on lot `A`,
/// but for the lot's failing when one of the three is out.
fn after(change: impl FnOnce(&mut TestDossier)) -> Vec<Code> {
    let mut codes = codes(&evaluated(change), 0);
    codes.retain(|code| *code != Code::TooFewTenderers);
    codes
}

/// The evaluation after a change to a sound tender of three bids on lot `A`.
fn evaluated(change: impl FnOnce(&mut TestDossier)) -> Evaluation {
    let mut dossier = tender().with_three_bids();
    change(&mut dossier);
    dossier.evaluate()
}
