use super::{LOTS, MONEY};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, LotIx, Scope, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a limit and group of affiliates that could exceed it.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let groups = case.dossier.affiliation_groups();
    for (limit, lots) in case.dossier.win_limits.iter().zip(lots_in_scope(case)) {
        let scope = match &limit.scope {
            Scope::Overall => String::from("*"),
            Scope::County(county) => case.dossier[*county].code.clone(),
            Scope::LotGroup(group) => group.clone(),
        };
        // Terms by group: variable, lots in scope, fen in scope.
        let mut terms: BTreeMap<TendererIx, Vec<(VariableIx, i128, i128)>> = BTreeMap::new();
        for (variable, candidate) in variables.within(case, &lots) {
            let offers = || candidate.offers.iter().filter(|offer| in_scope(case, &limit.scope, offer.lot));
            let (lots, fen) = (offers().count() as i128, offers().map(|offer| offer.price.fen()).sum());
            terms.entry(groups[candidate.tenderer.0]).or_default().push((variable, lots, fen));
        }
        for (group, terms) in terms {
            let key = vec![scope.clone(), case.dossier[group].id.clone()];
            let mut add = |name, terms: Vec<(VariableIx, i128)>, most: i128| {
                if terms.iter().map(|(_, coefficient)| coefficient).sum::<i128>() > most {
                    model.add_row(RowName { clause: name, key: key.clone() }, terms, Relation::AtMost, most);
                }
            };
            if let Some(most) = limit.lots_most {
                add(LOTS, terms.iter().map(|(variable, lots, _)| (*variable, *lots)).collect(), i128::from(most));
            }
            if let Some(most) = limit.money_most {
                add(MONEY, terms.iter().map(|(variable, _, fen)| (*variable, *fen)).collect(), most.fen());
            }
        }
    }
}

/// The lots that each limit speaks of.
pub(super) fn lots_in_scope(case: &AwardCase<'_>) -> Vec<Vec<LotIx>> {
    let limits = &case.dossier.win_limits;
    let mut in_scope: BTreeMap<Scope, Vec<LotIx>> = BTreeMap::new();
    for position in case.dossier.lot_ixs().filter(|_| !limits.is_empty()) {
        let lot = &case.dossier[position];
        let scopes = [Some(Scope::Overall), Some(Scope::County(lot.county)), lot.group.clone().map(Scope::LotGroup)];
        for scope in scopes.into_iter().flatten() {
            in_scope.entry(scope).or_default().push(position);
        }
    }
    limits.iter().map(|limit| in_scope.get(&limit.scope).cloned().unwrap_or_default()).collect()
}

/// Whether a limit of this scope speaks of a lot.
pub(super) fn in_scope(case: &AwardCase<'_>, scope: &Scope, lot: LotIx) -> bool {
    match scope {
        Scope::Overall => true,
        Scope::County(county) => case.dossier[lot].county == *county,
        Scope::LotGroup(group) => case.dossier[lot].group.as_ref() == Some(group),
    }
}
