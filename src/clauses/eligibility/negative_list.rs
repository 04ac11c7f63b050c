//! **Opinions, clause 6.** Never bought: approval of benefits, raising and paying out of funds,
//! supervision, handling of complaints. A lot for one of them can have no award, so every bid on
//! it is out.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, ServiceGroup};
use crate::findings::Code;

/// One reason a lot on the negative list.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let lots = case.dossier[bid].offers.iter().map(|offer| offer.lot);
    lots.filter_map(|lot| {
        let item = case.rules.services.get(&case.dossier[lot].service)?;
        (item.group == ServiceGroup::Forbidden).then(|| {
            let reason = case.reason(Code::ServiceForbidden, bid).with("lot", &case.dossier[lot].id);
            let reason = reason.with("service_zh", &item.name_zh).with("service_en", &item.name_en);
            Exclusion { bid, lot: Some(lot), reason: reason.under("opinions-6") }
        })
    })
    .collect()
}
