use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, RuleKind};
use crate::lp::{Model, Relation, RowName, VariableIx};

/// One row a rule and part where others than the rule's tenderers can win.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Reserve { measure, least_percent } = rule.kind else { continue };
        let percent = least_percent.normalize();
        let whole = 100 * 10i128.pow(percent.scale());
        for part in &rule.parts {
            let terms: Vec<(VariableIx, i128)> = variables
                .within(case, &part.lots)
                .map(|(variable, way)| {
                    let own = if rule.tenderers.contains(&way.tenderer) { whole } else { 0 };
                    (variable, (own - percent.mantissa()) * measure.of_way(way, part))
                })
                .collect();
            if terms.iter().any(|(_, coefficient)| *coefficient < 0) {
                let key = vec![rule.id.clone(), part.key.clone()];
                model.add_row(RowName { clause: NAME, key }, terms, Relation::AtLeast, 0);
            }
        }
    }
}
