use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, CountyIx, ParameterKey, WaiverSubject};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// One check a county with a lot in the tender: all staff against the whole floor.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let sent = sent(case, award);
    let served: BTreeSet<CountyIx> = case.dossier.lots.iter().map(|lot| lot.county).collect();
    served.into_iter().map(|county| check(case, county, sent.get(&county).copied().unwrap_or(0))).collect()
}

/// Persons that an award sends to each county, as the floor counts them.
pub(in crate::clauses::award) fn sent(case: &AwardCase<'_>, award: &Award) -> BTreeMap<CountyIx, i128> {
    let mut sent: BTreeMap<CountyIx, i128> = BTreeMap::new();
    for bid in &award.bids {
        let share = i128::from(award.share_percent(*bid));
        for (county, seconded) in &case.dossier[*bid].seconded {
            let counted = i128::from(seconded.persons) - i128::from(seconded.funded.min(seconded.persons));
            *sent.entry(*county).or_default() += (counted * share).div_euclid(100);
        }
    }
    sent
}

/// The check of a county.
pub(in crate::clauses::award) fn check(case: &AwardCase<'_>, position: CountyIx, sent: i128) -> Check {
    let county = &case.dossier[position];
    let staff = i128::from(county.staff_in_post) + sent;
    // In decimals of a person, where the rows divide integers.
    let share = Decimal::from(county.recipients()) * case.rules.value(ParameterKey::StaffingRate);
    let waived: i128 = case
        .dossier
        .waivers
        .iter()
        .map(|waiver| match waiver.subject {
            WaiverSubject::StaffingFloor { county, lowered_by } if county == position => i128::from(lowered_by),
            _ => 0,
        })
        .sum();
    let floor = ((share * Decimal::new(1, 3)).ceil().mantissa() - waived).max(0);
    let check = Check::new(NAME, vec![county.code.clone()], Unit::Persons, staff, Sense::AtLeast, floor);
    check.with("code", &county.code).with("name", &county.name)
}
