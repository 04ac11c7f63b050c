use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, Bid};
use std::collections::BTreeSet;

/// One check a tenderer that wins and each capacity that it declared or uses.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for (position, won) in award.by_tenderer(case.dossier) {
        let tenderer = &case.dossier[position];
        let won: Vec<(&Bid, u32)> = won.into_iter().map(|ix| (&case.dossier[ix], award.share_percent(ix))).collect();
        let resources: BTreeSet<&String> =
            tenderer.capacities.keys().chain(won.iter().flat_map(|(bid, _)| bid.uses.keys())).collect();
        for resource in resources {
            let used = used(&won, resource);
            let limit = tenderer.capacities.get(resource).map_or(0, |amount| amount.steps());
            let key = vec![tenderer.id.clone(), resource.clone()];
            let check = Check::new(NAME, key, Unit::Capacity, used, Sense::AtMost, limit);
            checks.push(check.with("id", &tenderer.id).with("name", &tenderer.name).with("resource", resource));
        }
    }
    checks
}

/// What bids use of a capacity, each with its share in percent.
pub(in crate::clauses::award) fn used(won: &[(&Bid, u32)], resource: &str) -> i128 {
    // Of a share, rounded up to the hundredth.
    let of_share = |(bid, share): &(&Bid, u32)| {
        let whole = bid.uses.get(resource).map_or(0, |amount| amount.steps());
        (whole * i128::from(*share) + 99).div_euclid(100)
    };
    won.iter().map(of_share).sum()
}
