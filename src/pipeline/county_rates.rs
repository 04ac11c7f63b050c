//! The counties' service rates as the record keeps them.

use super::Prepared;
use crate::domain::record::CountyRate;
use crate::verify::{ServiceRate, Totals};

/// The rate of each county that has a lot with an eligible bid.
pub(super) fn county_rates(prepared: &Prepared, totals: &Totals) -> Vec<CountyRate> {
    let rates = totals.rates(&prepared.case());
    let rate = |rate: ServiceRate| {
        let county = &prepared.dossier[rate.county];
        CountyRate {
            county: county.code.clone(),
            name: county.name.clone(),
            need: rate.need.need,
            service: rate.service,
            percent: u32::try_from(rate.percent).unwrap_or(u32::MAX),
        }
    };
    rates.into_iter().map(rate).collect()
}
