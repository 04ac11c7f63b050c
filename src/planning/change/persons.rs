use super::shares::spread;
use super::{county, impossible, must_be};
use crate::domain::{County, To};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// More persons than any county has, and few enough for every sum.
const MOST: u64 = 1_000_000_000;

/// Recipients of one county or of all: the new sum is spread over counties and categories by their
/// numbers so far.
pub(super) fn recipients(premises: &mut Premises, code: Option<&str>, expects: u64, to: To) -> Result<(), Finding> {
    let one = code.map(|code| county(&premises.dossier, code)).transpose()?;
    let counties = premises.dossier.counties.iter_mut().enumerate();
    let chosen: Vec<&mut County> =
        counties.filter(|(position, _)| one.is_none_or(|one| one.0 == *position)).map(|(_, county)| county).collect();
    must_be(chosen.iter().map(|county| county.recipients()).sum::<u64>(), expects)?;
    let after = persons(to, expects)?;
    if expects == 0 && after > 0 {
        return Err(impossible("no-recipients"));
    }
    let mut numbers: Vec<&mut u64> = chosen
        .into_iter()
        .flat_map(|county| [&mut county.urban_dibao, &mut county.rural_dibao, &mut county.tekun])
        .collect();
    let sizes: Vec<i128> = numbers.iter().map(|number| i128::from(**number)).collect();
    for (number, part) in numbers.iter_mut().zip(spread(after.into(), &sizes)) {
        **number = u64::try_from(part).unwrap_or(MOST);
    }
    Ok(())
}

pub(super) fn staff_in_post(premises: &mut Premises, code: &str, expects: u64, to: To) -> Result<(), Finding> {
    let county = county(&premises.dossier, code)?;
    let staff = &mut premises.dossier.counties[county.0].staff_in_post;
    must_be(*staff, expects)?;
    *staff = persons(to, expects)?;
    Ok(())
}

fn persons(to: To, before: u64) -> Result<u64, Finding> {
    let after = to.of(Decimal::from(before)).and_then(|after| after.floor().to_u64());
    after.filter(|after| *after <= MOST).ok_or_else(|| impossible("persons"))
}
