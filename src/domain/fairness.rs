//! The counties' service rates, and the thresholds by which the fairness goal compares awards.

use super::{AwardCase, CountyIx, LotIx, Quality, Service};
use std::collections::BTreeMap;

/// What a county needs of a tender, and what awards can give it at most.
///
/// The need is the weighted volume at full quality of all its lots that have an eligible
/// candidate. A lot without one has failed whatever is awarded (procurement law, art. 36): it
/// would only lower the rate of its county in every award alike, and a county whose lots failed
/// would then decide for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CountyNeed {
    /// Weighted volume at quality 100.
    pub need: Service,
    /// No award gives more: the most of each lot.
    most: Service,
}

impl CountyNeed {
    /// The rate of a service: the share of the need that it meets, in whole percents rounded down.
    pub fn percent(&self, service: Service) -> i128 {
        (service.steps() * 100).div_euclid(self.need.steps().max(1))
    }

    /// The least service with this rate.
    pub fn service_at(&self, percent: u32) -> Service {
        // Rounded up.
        Service::from_steps(-(-self.need.steps() * i128::from(percent)).div_euclid(100))
    }
}

/// A service rate, and the counties that some award may let reach it.
///
/// The rates of two awards compare as *leximin* says, the lowest first, then the next lowest, and
/// so on. On whole percents that is: most counties that reach 1 %, then most that reach 2 %, and
/// so on, for the sorted rates first differ at a rate that one county more reaches. So each rate
/// is a digit, the number of counties that reach it, and several of them make one number, the
/// first the highest digit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FairnessStep {
    /// The rate.
    pub percent: u32,
    /// The counties; never empty.
    pub counties: Vec<CountyIx>,
}

/// Numbers made of thresholds stay below this, so that solvers compute exactly with them.
const BATCH: i128 = 1 << 20;

/// Above it a county has all that it asks for.
const FULL_PERCENT: u32 = 100;

impl FairnessStep {
    /// What a county that reaches each threshold adds to the number.
    pub fn weights(thresholds: &[FairnessStep]) -> Vec<i128> {
        let mut weight = 1;
        let mut weights: Vec<i128> = thresholds
            .iter()
            .rev()
            .map(|threshold| {
                let own = weight;
                weight *= threshold.radix();
                own
            })
            .collect();
        weights.reverse();
        weights
    }

    fn radix(&self) -> i128 {
        self.counties.len() as i128 + 1
    }

    /// The number as people can read it: how many counties reach the rates, `1-40:3 41-55:2`.
    pub(super) fn show(thresholds: &[FairnessStep], number: i128) -> String {
        let mut rest = number;
        // First and last percent, counties that reach them.
        let mut runs: Vec<(u32, u32, i128)> = Vec::new();
        for (threshold, weight) in thresholds.iter().zip(Self::weights(thresholds)) {
            let reached = rest.div_euclid(weight);
            rest = rest.rem_euclid(weight);
            match runs.last_mut() {
                Some((_, last, same)) if *same == reached && *last + 1 == threshold.percent => {
                    *last = threshold.percent
                }
                _ => runs.push((threshold.percent, threshold.percent, reached)),
            }
        }
        let runs = runs.iter().map(|(first, last, reached)| {
            if first == last { format!("{first}:{reached}") } else { format!("{first}-{last}:{reached}") }
        });
        runs.collect::<Vec<_>>().join(" ")
    }

    /// The inverse of [`FairnessStep::show`].
    pub(super) fn read(thresholds: &[FairnessStep], text: &str) -> Option<i128> {
        let mut reached: BTreeMap<u32, i128> = BTreeMap::new();
        for run in text.split(' ') {
            let (percents, counties) = run.split_once(':')?;
            let (first, last) = percents.split_once('-').unwrap_or((percents, percents));
            let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
            let counties: u32 = counties.parse().ok()?;
            let within = last <= FULL_PERCENT;
            reached.extend(within.then(|| (first..=last).map(|percent| (percent, i128::from(counties))))?);
        }
        let digits = thresholds.iter().zip(Self::weights(thresholds));
        let number = digits.map(|(step, weight)| Some(reached.remove(&step.percent)? * weight));
        let number = number.sum::<Option<i128>>()?;
        // What is left speaks of rates that are none of these thresholds.
        reached.is_empty().then_some(number)
    }
}

impl AwardCase<'_> {
    /// The need of each county that has a lot with an eligible candidate.
    pub fn county_needs(&self) -> BTreeMap<CountyIx, CountyNeed> {
        // Of a lot the most service, whoever wins it: of a share as much as the whole would be at
        // its rate, rounded up, since the shares of a lot sum to it.
        let mut on_lot: BTreeMap<LotIx, i128> = BTreeMap::new();
        for way in self.candidates {
            for offer in &way.offers {
                let whole = -(-offer.service.steps() * 100).div_euclid(i128::from(way.share_percent));
                let most = on_lot.entry(offer.lot).or_default();
                *most = whole.max(*most);
            }
        }
        let mut needs: BTreeMap<CountyIx, CountyNeed> = BTreeMap::new();
        for (lot, most) in on_lot {
            let lot = &self.dossier[lot];
            let full = Service::of(lot.need_weight, lot.volume, Quality::from_units(100));
            let county = needs.entry(lot.county).or_default();
            county.need = county.need + full;
            county.most = county.most + Service::from_steps(most);
        }
        needs.retain(|_, county| county.need > Service::ZERO);
        needs
    }

    /// The thresholds of the fairness goal in batches, each the number of one level. A rate that no
    /// county can reach separates no two awards and is left out; rates above 100 % count as 100 %.
    pub(super) fn fairness_thresholds(&self) -> Vec<Vec<FairnessStep>> {
        let needs = self.county_needs();
        let mut batches: Vec<Vec<FairnessStep>> = Vec::new();
        let mut product = BATCH;
        for percent in 1..=FULL_PERCENT {
            let reachable = needs.iter().filter(|(_, county)| county.percent(county.most) >= i128::from(percent));
            let step = FairnessStep { percent, counties: reachable.map(|(position, _)| *position).collect() };
            if step.counties.is_empty() {
                break;
            }
            product *= step.radix();
            if product >= BATCH {
                product = step.radix();
                batches.push(Vec::new());
            }
            if let Some(batch) = batches.last_mut() {
                batch.push(step);
            }
        }
        batches
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(percent: u32, counties: usize) -> FairnessStep {
        FairnessStep { percent, counties: (0..counties).map(CountyIx).collect() }
    }

    #[test]
    fn a_number_shows_how_many_counties_reach_each_rate() {
        let steps = [step(61, 3), step(62, 3), step(63, 2), step(64, 1)];
        assert_eq!(FairnessStep::weights(&steps), [24, 6, 2, 1]);
        // 3 and 3 reach 61 and 62, 1 reaches 63, none 64.
        let number = 3 * 24 + 3 * 6 + 2;
        assert_eq!(FairnessStep::show(&steps, number), "61-62:3 63:1 64:0");
        assert_eq!(FairnessStep::read(&steps, "61-62:3 63:1 64:0"), Some(number));
        for number in 0..96 {
            assert_eq!(FairnessStep::read(&steps, &FairnessStep::show(&steps, number)), Some(number));
        }
        for wrong in ["", "61-63:3", "61-62:3 63:1 64:0 65:0", "61-62:3 63:1 64:", "61-4000000000:3"] {
            assert_eq!(FairnessStep::read(&steps, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_rate_is_reached_at_its_least_service_and_not_a_step_below() {
        let need = CountyNeed { need: Service::from_steps(333), ..CountyNeed::default() };
        for percent in [1, 33, 99, 100] {
            let least = need.service_at(percent);
            assert_eq!(need.percent(least), percent.into());
            assert_eq!(need.percent(least - Service::from_steps(1)), i128::from(percent) - 1);
        }
    }
}
