use super::Totals;
use crate::domain::{AwardCase, CountyIx, CountyNeed, FairnessStep, GoalLevel, Service};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The service rate of a county.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceRate {
    /// The county.
    pub county: CountyIx,
    /// What it needs.
    pub need: CountyNeed,
    /// What it gets.
    pub service: Service,
    /// The share of the need that is met, in whole percents rounded down.
    pub percent: i128,
}

impl Totals {
    /// The service rate of each county that has a lot with an eligible candidate.
    pub fn rates(&self, case: &AwardCase<'_>) -> Vec<ServiceRate> {
        let rate = |(county, need): (CountyIx, CountyNeed)| {
            let service = self.served.get(&county).copied().unwrap_or_default();
            ServiceRate { county, need, service, percent: need.percent(service) }
        };
        case.county_needs().into_iter().map(rate).collect()
    }

    /// What the award is worth at a level of the objective, in the level's steps.
    pub fn level(&self, case: &AwardCase<'_>, level: &GoalLevel) -> i128 {
        match level {
            GoalLevel::Fairness(thresholds) => self.fairness(case, thresholds),
            GoalLevel::Service => self.service.steps(),
            GoalLevel::ServiceNetOfChanges => {
                let prices = case.dossier.change_prices();
                let priced = prices.iter().filter(|(lot, _)| self.changed.contains(*lot));
                self.service.steps() - priced.map(|(_, price)| price.steps()).sum::<i128>()
            }
            GoalLevel::Score => (self.score * Decimal::from(1_000_000)).round().mantissa(),
            GoalLevel::Price => self.price.fen(),
            GoalLevel::SocialWorkers => i128::from(self.social_workers),
            GoalLevel::Changes => self.changed.len() as i128,
            GoalLevel::Standby => self.standby_service.steps(),
        }
    }

    fn fairness(&self, case: &AwardCase<'_>, thresholds: &[FairnessStep]) -> i128 {
        let rates: BTreeMap<CountyIx, i128> =
            self.rates(case).into_iter().map(|rate| (rate.county, rate.percent)).collect();
        let reaches =
            |county: &CountyIx, percent: u32| rates.get(county).is_some_and(|rate| *rate >= i128::from(percent));
        let weighted = thresholds.iter().zip(FairnessStep::weights(thresholds));
        weighted
            .map(|(step, weight)| {
                let reached = step.counties.iter().filter(|county| reaches(county, step.percent)).count();
                reached as i128 * weight
            })
            .sum()
    }
}
