//! **Order 87, art. 63.** A bid above the lot's published ceiling price (最高限价) is invalid.
//! The bid price itself is compared, not the price adjusted for scoring; the ceiling itself is
//! admissible.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// One reason a lot whose ceiling price the bid exceeds.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let mut exclusions = Vec::new();
    for offer in &case.dossier[bid].offers {
        let lot = &case.dossier[offer.lot];
        if offer.price > lot.ceiling_price {
            let reason = case.reason(Code::AboveCeilingPrice, bid).with("lot", &lot.id);
            let reason = reason.with("price", offer.price.grouped()).with("ceiling", lot.ceiling_price.grouped());
            exclusions.push(Exclusion { bid, lot: Some(offer.lot), reason: reason.under("order-87-63") });
        }
    }
    exclusions
}
