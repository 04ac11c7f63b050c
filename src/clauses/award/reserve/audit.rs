use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::Sense;
use crate::domain::{Award, AwardCase, RuleKind};
use std::cell::LazyCell;

/// One check a rule and part, also where nothing is awarded.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let settled = LazyCell::new(|| case.settle(award));
    let by_lot = LazyCell::new(|| settled.by_lot(case.dossier));
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Reserve { measure, least_percent } = rule.kind else { continue };
        let whole = 100 * 10i128.pow(least_percent.scale());
        for part in &rule.parts {
            let awarded = settled.awarded(measure, part, &by_lot);
            let all: i128 = awarded.values().sum();
            let least = -(-all * least_percent.mantissa()).div_euclid(whole);
            let own =
                awarded.iter().filter(|(tenderer, _)| rule.tenderers.contains(tenderer)).map(|(_, own)| own).sum();
            let key = vec![rule.id.clone(), part.key.clone()];
            let check = Check::new(NAME, key, measure.unit(), own, Sense::AtLeast, least);
            checks.push(check.with("rule", &rule.id).with("part", &part.name));
        }
    }
    checks
}
