use super::{LOTS, MONEY};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, CandidateOffer, Money, Scope, TendererIx};
use std::collections::BTreeMap;

/// One check a limit and winning group of affiliates.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let dossier = case.dossier;
    if dossier.win_limits.is_empty() {
        return Vec::new();
    }
    let groups = dossier.affiliation_groups();
    let settled = case.settle(award);
    // From the offers to the limits that count them, where the rows go from the limits to the lots.
    let mut limits_of: BTreeMap<&Scope, Vec<usize>> = BTreeMap::new();
    for (position, limit) in dossier.win_limits.iter().enumerate() {
        limits_of.entry(&limit.scope).or_default().push(position);
    }
    let mut won_under: Vec<BTreeMap<TendererIx, Vec<&CandidateOffer>>> =
        vec![BTreeMap::new(); dossier.win_limits.len()];
    for way in &settled.won {
        for offer in &way.offers {
            let lot = &dossier[offer.lot];
            let scopes =
                [Some(Scope::Overall), Some(Scope::County(lot.county)), lot.group.clone().map(Scope::LotGroup)];
            for limit in scopes.iter().flatten().filter_map(|scope| limits_of.get(scope)).flatten() {
                won_under[*limit].entry(groups[way.tenderer.0]).or_default().push(offer);
            }
        }
    }
    let mut checks = Vec::new();
    for (limit, won_by_group) in dossier.win_limits.iter().zip(won_under) {
        let (scope, shown) = match &limit.scope {
            Scope::Overall => ("*", "@scope-overall"),
            Scope::County(county) => (dossier[*county].code.as_str(), dossier[*county].name.as_str()),
            Scope::LotGroup(group) => (group.as_str(), group.as_str()),
        };
        for (group, won) in won_by_group {
            let key = vec![scope.to_owned(), dossier[group].id.clone()];
            let name = &dossier[group].name;
            if let Some(most) = limit.lots_most {
                let check =
                    Check::new(LOTS, key.clone(), Unit::Lots, won.len() as i128, Sense::AtMost, i128::from(most));
                checks.push(check.with("scope", shown).with("name", name));
            }
            if let Some(most) = limit.money_most {
                let money: Money = won.iter().map(|offer| offer.price).sum();
                let check = Check::new(MONEY, key, Unit::Yuan, money.fen(), Sense::AtMost, most.fen());
                checks.push(check.with("scope", shown).with("name", name));
            }
        }
    }
    checks
}
