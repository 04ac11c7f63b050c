//! **Opinions, clauses 7 and 12.** The service may not be sub-contracted away (转包); a bid whose
//! tenderer declares to do so is out.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// The reason where the tenderer declares to sub-contract the service away.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    if !case.dossier[case.dossier[bid].tenderer].subcontracts {
        return Vec::new();
    }
    let reason = case.reason(Code::SubcontractsAway, bid).under("opinions-7");
    vec![Exclusion { bid, lot: None, reason }]
}
