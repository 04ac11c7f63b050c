use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Amount, Award, AwardCase};
use std::collections::BTreeSet;

/// One check a tenderer that wins and each capacity that it declared or uses.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for (position, won) in award.by_tenderer(case.dossier) {
        let tenderer = &case.dossier[position];
        let resources: BTreeSet<&String> =
            tenderer.capacities.keys().chain(won.iter().flat_map(|bid| bid.uses.keys())).collect();
        for resource in resources {
            let used: Amount = won.iter().filter_map(|bid| bid.uses.get(resource)).copied().sum();
            let limit = tenderer.capacities.get(resource).map_or(0, |amount| amount.steps());
            let key = vec![tenderer.id.clone(), resource.clone()];
            let check = Check::new(NAME, key, Unit::Capacity, used.steps(), Sense::AtMost, limit);
            checks.push(check.with("id", &tenderer.id).with("name", &tenderer.name).with("resource", resource));
        }
    }
    checks
}
