use crate::domain::record::LotChange;
use crate::domain::what_if_record::{
    AgainstBase, CommonLot, ContestedLot, HolderRecord, ScenarioAnswer, ScenarioAward, ScenarioRecord,
};
use std::collections::BTreeMap;

/// Compares every scenario with the first, the tender as published.
pub fn compare(scenarios: &mut [ScenarioRecord], published: &[String]) {
    let Some(base) = scenarios.first().and_then(award).cloned() else { return };
    for scenario in scenarios.iter_mut().skip(1) {
        let against = award(scenario).map(|other| AgainstBase {
            service: other.service - base.service,
            price_yuan: other.price_yuan - base.price_yuan,
            flips: flips(&base, other, published),
        });
        scenario.against_base = against;
    }
}

fn award(scenario: &ScenarioRecord) -> Option<&ScenarioAward> {
    match &scenario.answer {
        ScenarioAnswer::Awarded(award) => Some(award),
        ScenarioAnswer::NoAward(_) | ScenarioAnswer::Unanswered | ScenarioAnswer::Refused { .. } => None,
    }
}

/// Every lot of one of two awards or of the published tender: first as published, then the others.
fn flips(base: &ScenarioAward, other: &ScenarioAward, published: &[String]) -> Vec<LotChange> {
    let further = other.holders.keys().chain(&other.unmet).filter(|lot| !published.contains(lot));
    published
        .iter()
        .chain(further)
        .map(|lot| (lot, base.holders.get(lot).cloned(), other.holders.get(lot).cloned()))
        .filter(|(_, from, to)| from != to)
        .map(|(lot, from, to)| LotChange { lot: lot.clone(), from, to })
        .collect()
}

/// The published lots that the same bids hold in all scenarios with an award, and the others.
pub fn common_and_contested(scenarios: &[ScenarioRecord], published: &[String]) -> (Vec<CommonLot>, Vec<ContestedLot>) {
    let awards: Vec<(&str, &ScenarioAward)> =
        scenarios.iter().filter_map(|scenario| Some((scenario.name.as_str(), award(scenario)?))).collect();
    let (mut common, mut contested) = (Vec::new(), Vec::new());
    for lot in published.iter().filter(|_| !awards.is_empty()) {
        let mut by_holder: BTreeMap<Option<&String>, Vec<String>> = BTreeMap::new();
        for (name, award) in &awards {
            by_holder.entry(award.holders.get(lot)).or_default().push((*name).to_owned());
        }
        if by_holder.len() == 1 {
            let holder = by_holder.into_keys().next().flatten().cloned();
            common.push(CommonLot { lot: lot.clone(), holder });
        } else {
            let holder =
                |(holder, scenarios): (Option<&String>, _)| HolderRecord { holder: holder.cloned(), scenarios };
            let mut holders: Vec<HolderRecord> = by_holder.into_iter().map(holder).collect();
            holders.sort_by_key(|holder| std::cmp::Reverse(holder.scenarios.len()));
            contested.push(ContestedLot { lot: lot.clone(), holders });
        }
    }
    (common, contested)
}
