//! What: four to seven lots a county, their reference cost together 62 to 142 % of its ceiling,
//! so that the ceiling binds in about half of the counties.

use super::services::SERVICES;
use super::{Draft, START, steps};
use crate::domain::{CountyIx, Lot, LotIx, Money, Quality, Scope, Volume, Weight, WinLimit};

/// What the later steps need of a lot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Need {
    /// Reference cost for all months, yuan.
    pub reference: i64,
    /// Position of the service.
    pub service: usize,
    /// Least quality of an award.
    pub floor: i64,
}

/// Group of the household surveys, which one tenderer may not win all.
const SURVEYS: &str = "survey";

pub(super) fn add(draft: &mut Draft) {
    for county in 0..draft.dossier.counties.len() {
        add_lots(draft, county, (620, 1420), 2, (2, 4));
    }
    limits(draft);
}

/// Adds the lots of a county, whose reference cost together is drawn between two thousandths of
/// what is left of the ceiling: those that it always buys and from `least` to `most` others.
pub(super) fn add_lots(
    draft: &mut Draft,
    county: usize,
    (low, high): (i64, i64),
    always: usize,
    (least, most): (i64, i64),
) {
    let ceiling = draft.purses[county].prior_spending * 3 / 100 - draft.purses[county].committed;
    let total = ceiling * draft.random.between(low, high) / 1000;
    let mut services: Vec<usize> = (always..SERVICES.len()).collect();
    draft.random.shuffle(&mut services);
    services.truncate(usize::try_from(draft.random.between(least, most)).unwrap_or(2));
    services.extend(0..always);
    services.sort_unstable();
    let shares: Vec<i64> =
        services.iter().map(|service| draft.random.between(60, 140) + if *service < 2 { 60 } else { 0 }).collect();
    let whole: i64 = shares.iter().sum();
    for (number, (service, share)) in services.into_iter().zip(shares).enumerate() {
        add_one(draft, county, number + 1, service, total * share / whole);
    }
}

fn add_one(draft: &mut Draft, county: usize, number: usize, service: usize, cost: i64) {
    let kind = &SERVICES[service];
    let volume = (cost / kind.unit_price).max(1);
    let reference = volume * kind.unit_price;
    let place = &draft.dossier.counties[county];
    let (id, title) = (format!("{}-{number:02}", place.code), format!("{}{}服务", place.name, kind.name));
    // Units differ; the weight makes a unit of each service worth about its price.
    let need_weight = kind.unit_price * draft.random.between(900, 1150) / 100;
    let months = match draft.random.between(1, 10) {
        1..=7 => 9,
        8..=9 => 12,
        _ => 21,
    };
    let floor = if kind.critical { 70 } else { 60 };
    draft.needs.push(Need { reference, service, floor });
    let lot = Lot {
        id,
        title,
        buyer: draft.purses[county].payer,
        county: CountyIx(county),
        service: kind.code.to_owned(),
        volume: Volume::from_units(steps(volume)),
        unit: kind.unit.to_owned(),
        need_weight: Weight::from_steps(steps(need_weight)),
        ceiling_price: Money::from_yuan(steps((reference * 112 / 100 + 99) / 100 * 100)),
        first_month: START,
        months,
        renewal_months: if draft.random.chance(150) { 12 } else { 0 },
        quality_floor: Quality::from_units(steps(floor)),
        required: draft.random.chance(kind.required_permille),
        critical: kind.critical,
        group: (kind.code == "household-survey").then(|| SURVEYS.to_owned()),
        reserved_for_small: kind.code == "publicity" && draft.random.chance(500),
        division: None,
    };
    draft.dossier.lots.push(lot);
}

/// Win limits: overall, for the surveys, and in each county with many lots.
fn limits(draft: &mut Draft) {
    let limit = |scope, lots| WinLimit { scope, lots_most: Some(lots), money_most: None };
    draft.dossier.win_limits.push(limit(Scope::Overall, 12));
    draft.dossier.win_limits.push(limit(Scope::LotGroup(SURVEYS.to_owned()), 5));
    for county in 0..draft.dossier.counties.len() {
        if draft.lots_of(county).count() >= 6 {
            draft.dossier.win_limits.push(limit(Scope::County(CountyIx(county)), 3));
        }
    }
}

impl Draft {
    /// Positions of the lots of a county; lots are added county by county.
    pub(super) fn lots_of(&self, county: usize) -> impl Iterator<Item = LotIx> + use<> {
        let from = |county: usize| self.dossier.lots.partition_point(|lot| lot.county.0 < county);
        (from(county)..from(county + 1)).map(LotIx)
    }
}
