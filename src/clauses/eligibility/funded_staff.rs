//! **Opinions, clause 5.** Fiscal money and posts of 公益二类 institutions are to be co-ordinated:
//! such a body declares its funded staff (0 is a declaration), and seconds at most that many of
//! them. Nobody can second more funded staff to a county than persons in all.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, TendererKind};
use crate::findings::Code;

/// The reasons about funded staff.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let tenderer = &case.dossier[case.dossier[bid].tenderer];
    let seconded = &case.dossier[bid].seconded;
    let mut reasons = Vec::new();
    for (county, staff) in seconded.iter().filter(|(_, staff)| staff.funded > staff.persons) {
        let reason = case.reason(Code::FundedStaffImpossible, bid).with("county", &case.dossier[*county].name);
        reasons.push(reason.with("funded", staff.funded).with("persons", staff.persons));
    }
    let funded: u64 = seconded.values().map(|staff| u64::from(staff.funded)).sum();
    match tenderer.funded_staff {
        None if tenderer.kind == TendererKind::PublicInstitutionTwo => {
            reasons.push(case.reason(Code::FundedStaffUndeclared, bid));
        }
        declared => {
            let declared = declared.unwrap_or(0);
            if funded > u64::from(declared) {
                let reason = case.reason(Code::FundedStaffExceeded, bid);
                reasons.push(reason.with("funded", funded).with("declared", declared));
            }
        }
    }
    let exclusion = |reason: crate::findings::Finding| Exclusion { bid, lot: None, reason: reason.under("opinions-5") };
    reasons.into_iter().map(exclusion).collect()
}
