//! **Tender documents.** The offered volume is at least the lot's.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// One reason a lot of which less is offered than asked for.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let mut exclusions = Vec::new();
    for offer in &case.dossier[bid].offers {
        let lot = &case.dossier[offer.lot];
        if offer.volume < lot.volume {
            let reason = case.reason(Code::VolumeShort, bid).with("lot", &lot.id).with("unit", &lot.unit);
            let reason = reason.with("offered", offer.volume).with("asked", lot.volume);
            exclusions.push(Exclusion { bid, lot: Some(offer.lot), reason: reason.under("tender-documents") });
        }
    }
    exclusions
}
