//! How many: the recipients of real counties are the province's published and estimated totals,
//! split by townships; those of artificial counties are drawn around the country's mean.

use super::sites::{Site, real};
use crate::domain::Random;
use crate::inputs::generate::places::Recipients;

/// Urban recipients of the minimum living guarantee in Sichuan on 30 June 2021 (published).
const URBAN: i64 = 631_000;
/// Rural ones in mid-2021: an estimate between 3.6 and 3.9 million.
const RURAL: i64 = 3_700_000;
/// Persons in extreme difficulty: the country had 9.3 for 100 recipients of the minimum living
/// guarantee in 2017.
const TEKUN: i64 = 400_000;

/// Yuan a head and year in real counties: Sichuan spent some 17 billion on 4.7 million persons.
const YUAN_REAL: (i64, i64) = (2_600, 4_600);
/// In artificial ones: the country spent 4,192 in 2017.
const YUAN_ARTIFICIAL: (i64, i64) = (2_900, 5_500);

/// Median of an artificial county and its spread, in thousandths of an octave (sigma 0.6): the
/// mean is the country's of 2017, 57.99 million persons in 2,844 counties.
const MEDIAN: i64 = 17_000;
const SPREAD: i64 = 866;
/// Spread of a real county around its share (sigma 0.35), and the mean of that factor, in
/// thousandths.
const SPREAD_REAL: i64 = 505;
const MEAN_REAL: i64 = 1_063;

/// What splits the province's totals: all counties' weights.
#[derive(Debug, Clone, Copy)]
pub(super) struct Totals {
    urban: i64,
    rural: i64,
}

impl Totals {
    pub(super) fn new() -> Self {
        let counties = || real().into_iter().flat_map(|prefecture| prefecture.counties);
        let sum = |weight: fn(&Site) -> i64| counties().map(|county| weight(&county)).sum::<i64>().max(1);
        Self { urban: sum(urban_weight), rural: sum(rural_weight) }
    }

    /// The recipients of a county, and the range of yuan spent a head.
    pub(super) fn draw(self, random: &mut Random, site: &Site) -> (Recipients, (i64, i64)) {
        if site.townships.is_none() {
            let all = (MEDIAN * random.lognormal(SPREAD) / 1000).max(1_500);
            let tekun = all * random.between(60, 120) / 1000;
            let urban = all * random.between(80, 400) / 1000;
            return (Recipients { urban, rural: all - urban - tekun, tekun }, YUAN_ARTIFICIAL);
        }
        let mut share = |total: i64, weight: i64, whole: i64| {
            (total * weight / whole * random.lognormal(SPREAD_REAL) / MEAN_REAL).max(50)
        };
        let urban = share(URBAN, urban_weight(site), self.urban);
        let rural = share(RURAL, rural_weight(site), self.rural);
        let tekun = share(TEKUN, rural_weight(site), self.rural);
        (Recipients { urban, rural, tekun }, YUAN_REAL)
    }
}

/// Townships count threefold in districts and twofold in cities.
fn urban_weight(site: &Site) -> i64 {
    let kind = if site.name.ends_with('区') { 3 } else { 1 + i64::from(site.name.ends_with('市')) };
    kind * site.townships.unwrap_or(0)
}

/// Townships of districts count two thirds.
fn rural_weight(site: &Site) -> i64 {
    (if site.name.ends_with('区') { 2 } else { 3 }) * site.townships.unwrap_or(0)
}
