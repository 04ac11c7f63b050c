//! **Opinions, clause 9.** Seconded staff in principle hold a college degree (大专) or more.
//!
//! *Formula:* `100 * degree holders >= sum over counties c of share_c * persons_c`, where
//! `share_c = max(0, share_percent - what recorded decisions waive in c)`; degree holders of all
//! counties of the bid together, all in exact decimals. A bid that seconds nobody passes.
//!
//! Without waivers this is one share over all the bid's staff. A waiver lowers only what the staff
//! of its own county must bring: degree holders beyond that count for the bid's other counties,
//! as they do without any waiver.

use super::EligibilityCase;
use crate::domain::{Amount, BidIx, Exclusion, ParameterKey};
use crate::findings::Code;
use rust_decimal::{Decimal, RoundingStrategy};

/// The reason where too few of the seconded staff hold a degree.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let parameter = case.rules.parameter(ParameterKey::SecondedDegreeShare);
    let (mut persons, mut holders, mut needed, mut waives) = (0u64, 0u64, Decimal::ZERO, false);
    for (county, staff) in &case.dossier[bid].seconded {
        persons += u64::from(staff.persons);
        holders += u64::from(staff.degree_holders);
        let lowered = case.dossier.degree_share_lowered(*county);
        waives |= lowered > Amount::ZERO;
        let waived = Decimal::from_i128_with_scale(lowered.steps(), Amount::PLACES);
        // At most 10^13 persons times a percentage: exact in a decimal.
        needed += (parameter.value - waived).max(Decimal::ZERO) * Decimal::from(staff.persons);
    }
    if Decimal::from(holders) * Decimal::ONE_HUNDRED >= needed {
        return Vec::new();
    }
    let needed = (needed / Decimal::ONE_HUNDRED).round_dp_with_strategy(0, RoundingStrategy::ToPositiveInfinity);
    let reason = case.reason(Code::DegreeShare, bid).with("holders", holders).with("persons", persons);
    let reason = reason.with("needed", needed).with("waived", if waives { "yes" } else { "no" });
    let reason = reason.with("share", parameter.value).under(&parameter.clause);
    vec![Exclusion { bid, lot: None, reason }]
}
