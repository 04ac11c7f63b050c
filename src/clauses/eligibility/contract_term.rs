//! **Opinions, clause 7, item 4; MOF Order 102, art. 24.** A contract lasts at most 36 months,
//! renewals included. *Formula:* `months + renewal_months <= term`.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, ParameterKey};
use crate::findings::Code;
use rust_decimal::Decimal;

/// One reason a lot whose term with renewals is too long.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let parameter = case.rules.parameter(ParameterKey::ContractTerm);
    let mut exclusions = Vec::new();
    for offer in &case.dossier[bid].offers {
        let lot = &case.dossier[offer.lot];
        let months = u64::from(lot.months) + u64::from(lot.renewal_months);
        if Decimal::from(months) > parameter.value {
            let reason = case.reason(Code::TermTooLong, bid).with("lot", &lot.id).with("months", months);
            let reason = reason.with("most", parameter.value).under(&parameter.clause);
            exclusions.push(Exclusion { bid, lot: Some(offer.lot), reason });
        }
    }
    exclusions
}
