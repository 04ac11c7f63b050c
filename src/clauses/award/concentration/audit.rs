use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::Sense;
use crate::domain::{Award, AwardCase, RuleKind, TendererIx};
use std::collections::BTreeSet;

/// One check a rule, part and group of affiliates that wins there.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let settled = case.settle(award);
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Concentration { measure, most_percent } = rule.kind else { continue };
        let group_of = rule.groups(case.dossier);
        let whole = 100 * 10i128.pow(most_percent.scale());
        for part in &rule.parts {
            let all = settled.awarded(measure, part, |_| true);
            let most = (all * most_percent.mantissa()).div_euclid(whole);
            let here = settled.won.iter().filter(|way| way.offers.iter().any(|offer| part.lots.contains(&offer.lot)));
            let groups: BTreeSet<TendererIx> = here.filter_map(|way| group_of.get(&way.tenderer)).copied().collect();
            for group in groups {
                let own = settled.awarded(measure, part, |tenderer| group_of.get(&tenderer) == Some(&group));
                let tenderer = &case.dossier[group];
                let key = vec![rule.id.clone(), part.key.clone(), tenderer.id.clone()];
                let check = Check::new(NAME, key, measure.unit(), own, Sense::AtMost, most);
                checks.push(check.with("rule", &rule.id).with("part", &part.name).with("name", &tenderer.name));
            }
        }
    }
    checks
}
