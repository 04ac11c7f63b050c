use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, CountyIx, ParameterKey};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// One check a county with a lot in the tender: all staff against the whole floor.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut sent: BTreeMap<CountyIx, i128> = BTreeMap::new();
    for (county, seconded) in award.bids.iter().flat_map(|bid| &case.dossier[*bid].seconded) {
        let counted = i128::from(seconded.persons) - i128::from(seconded.funded.min(seconded.persons));
        *sent.entry(*county).or_default() += counted;
    }
    let served: BTreeSet<CountyIx> = case.dossier.lots.iter().map(|lot| lot.county).collect();
    let mut checks = Vec::new();
    for position in served {
        let county = &case.dossier[position];
        let staff = i128::from(county.staff_in_post) + sent.get(&position).copied().unwrap_or(0);
        // In decimals of a person, where the rows divide integers.
        let share = Decimal::from(county.recipients()) * case.rules.value(ParameterKey::StaffingRate);
        let floor = (share * Decimal::new(1, 3)).ceil().mantissa();
        let check = Check::new(NAME, vec![county.code.clone()], Unit::Persons, staff, Sense::AtLeast, floor);
        checks.push(check.with("code", &county.code).with("name", &county.name));
    }
    checks
}
