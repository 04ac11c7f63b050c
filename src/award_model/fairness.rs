use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, CountyIx, FairnessStep, GoalLevel};
use crate::lp::scale::grid;
use crate::lp::{Meaning, Model, Relation, VariableIx};
use std::collections::BTreeMap;

/// Variables that say which service rates each county reaches.
#[derive(Debug, Default)]
pub(super) struct CountyRates(BTreeMap<(CountyIx, u32), VariableIx>);

impl CountyRates {
    /// Adds them for every threshold of the levels.
    pub(super) fn add(
        case: &AwardCase<'_>,
        levels: &[GoalLevel],
        variables: &AwardVariables,
        model: &mut Model,
    ) -> Self {
        let mut percents: BTreeMap<CountyIx, Vec<u32>> = BTreeMap::new();
        for level in levels {
            let GoalLevel::Fairness(thresholds) = level else { continue };
            for step in thresholds {
                step.counties.iter().for_each(|county| percents.entry(*county).or_default().push(step.percent));
            }
        }
        let mut rates = CountyRates::default();
        if percents.is_empty() {
            return rates;
        }
        let needs = case.county_needs();
        let mut services = county_services(case, variables);
        for (county, percents) in percents {
            let (need, service) = (&needs[&county], services.remove(&county).unwrap_or_default());
            // On the grid on which the service can move at all, numbers are small.
            let step = grid(service.iter().map(|(_, steps)| *steps));
            let service: Vec<_> = service.into_iter().map(|(variable, steps)| (variable, steps / step)).collect();
            let rungs: Vec<(u32, i128)> = percents
                .into_iter()
                .map(|percent| (percent, -(-need.service_at(percent).steps()).div_euclid(step)))
                .collect();
            let reached = ladder(&case.dossier[county].code, &service, &rungs, model);
            rates.0.extend(rungs.iter().zip(reached).map(|((percent, _), variable)| ((county, *percent), variable)));
        }
        rates
    }

    /// The thresholds of a level as one number.
    pub(super) fn terms(&self, thresholds: &[FairnessStep]) -> Vec<(VariableIx, i128)> {
        let weighted = thresholds.iter().zip(FairnessStep::weights(thresholds));
        weighted
            .flat_map(|(step, weight)| step.counties.iter().map(move |county| (county, step.percent, weight)))
            .map(|(county, percent, weight)| (self.0[&(*county, percent)], weight))
            .collect()
    }
}

/// What each way serves in each county, in steps of service, as terms.
pub fn county_services(
    case: &AwardCase<'_>,
    variables: &AwardVariables,
) -> BTreeMap<CountyIx, Vec<(VariableIx, i128)>> {
    let mut services: BTreeMap<CountyIx, Vec<(VariableIx, i128)>> = BTreeMap::new();
    for (variable, way) in variables.ways(case) {
        for offer in &way.offers {
            let county = services.entry(case.dossier[offer.lot].county).or_default();
            match county.last_mut() {
                Some((last, steps)) if *last == variable => *steps += offer.service.steps(),
                _ => county.push((variable, offer.service.steps())),
            }
        }
    }
    services
}

/// Variables `a_h` that are true where the service reaches each rung, in percent and in steps, the
/// lowest first. With `a_h <= a_(h-1)` they are as many as the rungs reached, so two rows define
/// all of them, and more tightly than two rows each would:
/// `service >= least_1 a_1 + sum of (least_h - least_(h-1)) a_h` and
/// `service <= least_1 - 1 + sum of (least_(h+1) - least_h) a_h`, where after the last rung comes
/// one more than the most service that there is.
fn ladder(county: &str, service: &[(VariableIx, i128)], rungs: &[(u32, i128)], model: &mut Model) -> Vec<VariableIx> {
    let reached: Vec<VariableIx> = rungs
        .iter()
        .map(|(percent, least)| {
            let meaning = Meaning::Reaches { terms: service.to_vec(), least: *least };
            model.add_meaning(format!("rate[{county},{percent}%]"), meaning)
        })
        .collect();
    for pair in reached.windows(2) {
        model.define(pair[1], [(pair[1], 1), (pair[0], -1)], Relation::AtMost, 0);
    }
    let leasts: Vec<i128> = rungs.iter().map(|(_, least)| *least).collect();
    let beyond = service.iter().map(|(_, steps)| steps).sum::<i128>() + 1;
    let before = std::iter::once(&0).chain(&leasts);
    let after = leasts.iter().skip(1).chain([&beyond]);
    let own = || reached.iter().copied().zip(&leasts);
    let up = own().zip(before).map(|((variable, least), before)| (variable, before - least));
    let down = own().zip(after).map(|((variable, least), after)| (variable, least - after));
    if let (Some(first), Some(least)) = (reached.first(), leasts.first()) {
        model.define(*first, service.iter().copied().chain(up), Relation::AtLeast, 0);
        model.define(*first, service.iter().copied().chain(down), Relation::AtMost, least - 1);
    }
    reached
}
