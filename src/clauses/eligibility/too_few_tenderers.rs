//! **Procurement law, art. 36; 财库〔2015〕124号.** A lot needs a number of competing tenderers that
//! depends on the method. Counted are tenderers, not bids: alternative bids count once, and
//! affiliates count as one. Counted are the bids that passed everything else; a lot that fails
//! here does not in turn reduce the count of another lot on which its packages compete, since
//! the competition there did take place.

use super::{EligibilityCase, reason};
use crate::domain::{BidIx, Exclusion, LotIx, ParameterKey, TendererIx};
use crate::findings::Code;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Whether the lot has too few tenderers among the bids that passed everything else.
pub fn fails(case: &EligibilityCase<'_>, passed: &[BidIx]) -> bool {
    Decimal::from(count(case, passed)) < case.rules.value(ParameterKey::TenderersLeast)
}

fn count(case: &EligibilityCase<'_>, passed: &[BidIx]) -> usize {
    let group = |bid: &BidIx| {
        let tenderer = case.dossier[*bid].tenderer;
        case.groups.get(tenderer.0).copied().unwrap_or(tenderer)
    };
    passed.iter().map(group).collect::<BTreeSet<TendererIx>>().len()
}

/// The reason against each bid of a lot that failed.
pub fn check(case: &EligibilityCase<'_>, lot: LotIx, bids: &[BidIx], passed: &[BidIx]) -> Vec<Exclusion> {
    let parameter = case.rules.parameter(ParameterKey::TenderersLeast);
    let present = count(case, passed);
    bids.iter()
        .map(|bid| {
            let reason = reason(case.dossier, Code::TooFewTenderers, *bid).with("lot", &case.dossier[lot].id);
            let reason = reason.with("present", present).with("least", parameter.value).under(&parameter.clause);
            Exclusion { bid: *bid, lot: Some(lot), reason }
        })
        .collect()
}
