use super::{LEAST, MOST};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, LotPart, RuleKind, TenderRule, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// For each rule and part: who wins there, and one row a limit.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let affiliates = case.dossier.affiliation_groups();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Winners { least, most } = rule.kind else { continue };
        let group_of = rule.groups(&affiliates);
        for part in &rule.parts {
            let mut ways_of: BTreeMap<TendererIx, Vec<VariableIx>> = BTreeMap::new();
            for (variable, way) in variables.within(case, &part.lots) {
                if let Some(group) = group_of.get(&way.tenderer) {
                    ways_of.entry(*group).or_default().push(variable);
                }
            }
            let name = |group: TendererIx| format!("wins[{},{},{}]", rule.id, part.key, case.dossier[group].id);
            let wins: Vec<(VariableIx, i128)> =
                ways_of.into_iter().map(|(group, ways)| (model.add_any(name(group), &ways), 1)).collect();
            let key = || vec![rule.id.clone(), part.key.clone()];
            if let Some(most) = most
                && wins.len() as i128 > i128::from(most)
            {
                let name = RowName { clause: MOST, key: key() };
                model.add_row(name, wins.iter().copied(), Relation::AtMost, i128::from(most));
            }
            if let Some(least) = least {
                let needed = needed(case, variables, model, rule, part, least);
                if !needed.is_empty() {
                    let terms = wins.into_iter().chain(needed.into_iter().map(|needed| (needed, -1)));
                    model.add_row(RowName { clause: LEAST, key: key() }, terms, Relation::AtLeast, 0);
                }
            }
        }
    }
}

/// For each number up to the least a variable that says whether the awarded lots of the part can
/// have so many suppliers; as many of them are true as suppliers are needed.
fn needed(
    case: &AwardCase<'_>,
    variables: &AwardVariables,
    model: &mut Model,
    rule: &TenderRule,
    part: &LotPart,
    least: u32,
) -> Vec<VariableIx> {
    let mut suppliers: Vec<(VariableIx, i128)> = Vec::new();
    for position in &part.lots {
        let ways: Vec<VariableIx> = variables.on(*position).collect();
        if ways.is_empty() {
            continue;
        }
        let lot = &case.dossier[*position];
        match lot.division {
            // At most one of its bids wins.
            None => suppliers.extend(ways.into_iter().map(|way| (way, 1))),
            Some(division) => {
                let name = format!("awarded[{},{},{}]", rule.id, part.key, lot.id);
                suppliers.push((model.add_any(name, &ways), i128::from(division.winners_possible())));
            }
        }
    }
    let most: i128 = suppliers.iter().map(|(_, possible)| possible).sum();
    (1..=i128::from(least).min(most))
        .map(|number| {
            let name = format!("room[{},{},{number}]", rule.id, part.key);
            model.add_reaches(name, &suppliers, number)
        })
        .collect()
}
