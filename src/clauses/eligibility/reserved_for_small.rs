//! **财库〔2020〕46号.** A lot reserved for small and micro enterprises is open to them and to
//! bodies treated like them (employers of disabled people, prison enterprises) only.

use super::EligibilityCase;
use crate::clauses::scoring::low_price_first::is_deducted;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// One reason a reserved lot, where the tenderer is neither small nor micro nor treated so.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    if is_deducted(case.dossier[case.dossier[bid].tenderer].size) {
        return Vec::new();
    }
    let reserved = case.dossier[bid].offers.iter().filter(|offer| case.dossier[offer.lot].reserved_for_small);
    reserved
        .map(|offer| {
            let reason = case.reason(Code::ReservedForSmall, bid).with("lot", &case.dossier[offer.lot].id);
            Exclusion { bid, lot: Some(offer.lot), reason: reason.under("finance-2020-46") }
        })
        .collect()
}
