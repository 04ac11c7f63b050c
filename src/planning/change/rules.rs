use super::{county, impossible, jurisdiction, money, must_be, position, yuan};
use crate::domain::{
    Force, Goal, LimitMeasure, Money, ParameterKey, Scope, WaivedRule, Waiver, WaiverSubject, WinLimit,
};
use crate::findings::{Finding, Place};
use crate::planning::Premises;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub(super) fn parameter(
    premises: &mut Premises,
    key: ParameterKey,
    expects: Decimal,
    value: Decimal,
) -> Result<(), Finding> {
    let parameter = premises.rules.parameters.get_mut(&key).ok_or_else(|| impossible("no-parameter"))?;
    must_be(parameter.value.normalize(), expects.normalize())?;
    if ParameterKey::out_of_range(value, key.unit()).is_some() {
        return Err(impossible("out-of-range"));
    }
    parameter.value = value;
    Ok(())
}

pub(super) fn switch(premises: &mut Premises, id: &str, expects: bool, value: bool) -> Result<(), Finding> {
    let rules = &mut premises.dossier.tender_rules;
    let found = position("rule", id, rules.iter().map(|rule| rule.id.as_str()))?;
    must_be(rules[found].on, expects)?;
    rules[found].on = value;
    Ok(())
}

pub(super) fn win_limit(
    premises: &mut Premises,
    scope: &str,
    measure: LimitMeasure,
    (expects, value): (Decimal, Decimal),
) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let named: Vec<String> = dossier
        .win_limits
        .iter()
        .map(|limit| match &limit.scope {
            Scope::Overall => "overall".to_owned(),
            Scope::County(county) => dossier.counties[county.0].code.clone(),
            Scope::LotGroup(group) => group.clone(),
        })
        .collect();
    let first = position("win-limit", scope, named.iter().map(String::as_str))?;
    // A scope may have a limit on lots in one row and one on money in another.
    let limits = |limit: &WinLimit| match measure {
        LimitMeasure::Lots => limit.lots_most.is_some(),
        LimitMeasure::Money => limit.money_most.is_some(),
    };
    let asked = (0..named.len()).find(|at| named[*at] == scope && limits(&dossier.win_limits[*at]));
    let limit = &mut dossier.win_limits[asked.unwrap_or(first)];
    match measure {
        LimitMeasure::Lots => {
            let lots = limit.lots_most.as_mut().ok_or_else(|| impossible("no-limit"))?;
            must_be(Decimal::from(*lots), expects.normalize())?;
            *lots = value.floor().to_u32().ok_or_else(|| impossible("negative"))?;
        }
        LimitMeasure::Money => {
            let most = limit.money_most.as_mut().ok_or_else(|| impossible("no-limit"))?;
            must_be(yuan(*most), expects.normalize())?;
            *most = money(value)?;
        }
    }
    Ok(())
}

pub(super) fn objective(premises: &mut Premises, expects: &[Goal], value: &[Goal]) -> Result<(), Finding> {
    let names = |goals: &[Goal]| goals.iter().map(|goal| goal.name()).collect::<Vec<_>>().join(", ");
    must_be(names(&premises.dossier.tender.objective), names(expects))?;
    premises.dossier.tender.objective = value.to_vec();
    Ok(())
}

/// A waiver as if it were decided on the day on which bids are opened.
pub(super) fn waiver(
    premises: &mut Premises,
    rule: &WaivedRule,
    (expects, value): (Decimal, Decimal),
    (authority, reason): (&str, &str),
) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let (key, subject) = match rule {
        WaivedRule::FundCeiling(code, year) => {
            let jurisdiction = jurisdiction(dossier, code)?;
            must_be(yuan(dossier.raised(jurisdiction, *year)), expects.normalize())?;
            let raised_by: Money = money(value)?;
            (ParameterKey::FundCeilingRate, WaiverSubject::FundCeiling { jurisdiction, year: *year, raised_by })
        }
        WaivedRule::StaffingFloor(code) => {
            let county = county(dossier, code)?;
            must_be(Decimal::from(dossier.lowered(county)), expects.normalize())?;
            let lowered_by = value.floor().to_u32().ok_or_else(|| impossible("persons"))?;
            (ParameterKey::StaffingRate, WaiverSubject::StaffingFloor { county, lowered_by })
        }
    };
    if premises.rules.parameter(key).force == Force::Hard {
        return Err(impossible("hard-rule"));
    }
    let (date, place) = (dossier.tender.bid_date, Place::default());
    let (authority, reason) = (authority.to_owned(), reason.to_owned());
    dossier.waivers.push(Waiver { subject, authority, date, reason, place });
    Ok(())
}
