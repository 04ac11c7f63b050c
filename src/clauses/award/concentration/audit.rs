use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::Sense;
use crate::domain::{Award, AwardCase, RuleKind, TendererIx};
use std::cell::LazyCell;
use std::collections::BTreeMap;

/// One check a rule, part and group of affiliates that wins there.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let settled = LazyCell::new(|| case.settle(award));
    let by_lot = LazyCell::new(|| settled.by_lot(case.dossier));
    let affiliates = LazyCell::new(|| case.dossier.affiliation_groups());
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Concentration { measure, most_percent } = rule.kind else { continue };
        let group_of = rule.groups(&affiliates);
        let whole = 100 * 10i128.pow(most_percent.scale());
        for part in &rule.parts {
            let awarded = settled.awarded(measure, part, &by_lot);
            let most = (awarded.values().sum::<i128>() * most_percent.mantissa()).div_euclid(whole);
            let mut by_group: BTreeMap<TendererIx, i128> = BTreeMap::new();
            for (tenderer, amount) in awarded {
                if let Some(group) = group_of.get(&tenderer) {
                    *by_group.entry(*group).or_default() += amount;
                }
            }
            for (group, own) in by_group {
                let tenderer = &case.dossier[group];
                let key = vec![rule.id.clone(), part.key.clone(), tenderer.id.clone()];
                let check = Check::new(NAME, key, measure.unit(), own, Sense::AtMost, most);
                checks.push(check.with("rule", &rule.id).with("part", &part.name).with("name", &tenderer.name));
            }
        }
    }
    checks
}
