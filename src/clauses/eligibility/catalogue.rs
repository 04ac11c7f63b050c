//! **Opinions, clause 6.** What may be bought stands in the rule set's catalogue; a lot for
//! anything else can have no award.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// One reason a lot whose service is not in the catalogue.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let lots = case.dossier[bid].offers.iter().map(|offer| offer.lot);
    lots.filter(|lot| !case.rules.services.contains_key(&case.dossier[*lot].service))
        .map(|lot| {
            let reason = case.reason(Code::ServiceUnknown, bid).with("lot", &case.dossier[lot].id);
            let reason = reason.with("service", &case.dossier[lot].service).under("opinions-6");
            Exclusion { bid, lot: Some(lot), reason }
        })
        .collect()
}
