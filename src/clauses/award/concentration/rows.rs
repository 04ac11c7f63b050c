use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, RuleKind, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeSet;

/// One row a rule, part and group of affiliates that can win there.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let affiliates = case.dossier.affiliation_groups();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Concentration { measure, most_percent } = rule.kind else { continue };
        let group_of = rule.groups(&affiliates);
        let percent = most_percent.normalize();
        let whole = 100 * 10i128.pow(percent.scale());
        for part in &rule.parts {
            let brought: Vec<(VariableIx, Option<&TendererIx>, i128)> = variables
                .within(case, &part.lots)
                .map(|(variable, way)| (variable, group_of.get(&way.tenderer), measure.of_way(way, part)))
                .filter(|(_, _, amount)| *amount > 0)
                .collect();
            let groups: BTreeSet<&TendererIx> = brought.iter().filter_map(|(_, group, _)| *group).collect();
            for group in groups {
                let terms: Vec<(VariableIx, i128)> = brought
                    .iter()
                    .map(|(variable, of, amount)| {
                        let own = if *of == Some(group) { whole } else { 0 };
                        (*variable, (own - percent.mantissa()) * amount)
                    })
                    .collect();
                // At 100 percent and more nothing can exceed it.
                if terms.iter().any(|(_, coefficient)| *coefficient > 0) {
                    let key = vec![rule.id.clone(), part.key.clone(), case.dossier[*group].id.clone()];
                    model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, 0);
                }
            }
        }
    }
}
