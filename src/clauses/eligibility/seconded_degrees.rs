//! **Opinions, clause 9.** Seconded staff in principle hold a college degree (大专) or more.
//!
//! *Formula:* `100 * degree holders >= share_percent * persons`, over all counties of the bid, in
//! integers. A bid that seconds nobody passes.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion, ParameterKey};
use crate::findings::Code;
use rust_decimal::Decimal;

/// The reason where too few of the seconded staff hold a degree.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let seconded = case.dossier[bid].seconded.values();
    let (persons, holders) = seconded.fold((0u64, 0u64), |(persons, holders), staff| {
        (persons + u64::from(staff.persons), holders + u64::from(staff.degree_holders))
    });
    let parameter = case.rules.parameter(ParameterKey::SecondedDegreeShare);
    // At most 10^13 persons times a percentage: exact in a decimal.
    if Decimal::from(holders) * Decimal::ONE_HUNDRED >= parameter.value * Decimal::from(persons) {
        return Vec::new();
    }
    let reason = case.reason(Code::DegreeShare, bid).with("holders", holders).with("persons", persons);
    let reason = reason.with("share", parameter.value).under(&parameter.clause);
    vec![Exclusion { bid, lot: None, reason }]
}
