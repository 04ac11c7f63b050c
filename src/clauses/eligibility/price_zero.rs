//! **Procurement law, art. 2.** Procurement is for payment (有偿): a price of zero is no bid, and
//! it would make every other price worth no points.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, Money};
use crate::findings::Code;

/// One reason a lot offered at no price.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let free = case.dossier[bid].offers.iter().filter(|offer| offer.price <= Money::ZERO);
    free.map(|offer| {
        let reason = case.reason(Code::PriceZero, bid).with("lot", &case.dossier[offer.lot].id);
        Exclusion { bid, lot: Some(offer.lot), reason: reason.under("law-2") }
    })
    .collect()
}
