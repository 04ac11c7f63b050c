//! **Opinions, clause 5.** A supplier is lawfully registered; a body registered after the bid
//! date did not exist when bids were opened. Registration on the bid date itself suffices. There
//! is no least age: newcomers are welcome (clause 11).

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// The reason where registration is later than the bid date.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let registered = case.dossier[case.dossier[bid].tenderer].registered_on;
    let opened = case.dossier.tender.bid_date;
    if registered <= opened {
        return Vec::new();
    }
    let reason = case.reason(Code::RegisteredAfterBid, bid).with("registered", registered).with("date", opened);
    vec![Exclusion { bid, lot: None, reason: reason.under("opinions-5") }]
}
