use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, ParameterKey};
use rust_decimal::Decimal;

/// One check a county with a lot in the tender: all staff against the whole floor.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for position in case.dossier.county_ixs() {
        if case.dossier.lots.iter().all(|lot| lot.county != position) {
            continue;
        }
        let county = &case.dossier[position];
        let mut staff = i128::from(county.staff_in_post);
        for bid in &award.bids {
            if let Some(seconded) = case.dossier[*bid].seconded.get(&position) {
                staff += i128::from(seconded.persons) - i128::from(seconded.funded.min(seconded.persons));
            }
        }
        // In decimals of a person, where the rows divide integers.
        let share = Decimal::from(county.recipients()) * case.rules.value(ParameterKey::StaffingRate);
        let floor = (share * Decimal::new(1, 3)).ceil().mantissa();
        let check = Check::new(NAME, vec![county.code.clone()], Unit::Persons, staff, Sense::AtLeast, floor);
        checks.push(check.with("code", &county.code).with("name", &county.name));
    }
    checks
}
