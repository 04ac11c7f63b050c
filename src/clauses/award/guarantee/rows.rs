use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Guarantee, Quality, RuleKind, Service};
use crate::lp::{Model, Relation, RowName, VariableIx};

/// One row a rule and part where something is guaranteed.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Guarantee(guarantee) = rule.kind else { continue };
        for part in &rule.parts {
            let least = match guarantee {
                Guarantee::Service(service) => service.steps(),
                Guarantee::NeedPercent(percent) => {
                    let lots = part.lots.iter().map(|lot| &case.dossier[*lot]);
                    let full = Quality::from_units(100);
                    let need: Service = lots.map(|lot| Service::of(lot.need_weight, lot.volume, full)).sum();
                    let whole = 100 * 10i128.pow(percent.scale());
                    (need.steps() * percent.mantissa() + whole - 1).div_euclid(whole)
                }
            };
            if least <= 0 {
                continue;
            }
            let of_rule = variables.within(case, &part.lots).filter(|(_, way)| rule.tenderers.contains(&way.tenderer));
            let terms: Vec<(VariableIx, i128)> = of_rule
                .map(|(variable, way)| {
                    let here = way.offers.iter().filter(|offer| part.lots.contains(&offer.lot));
                    (variable, here.map(|offer| offer.service.steps()).sum())
                })
                .collect();
            let key = vec![rule.id.clone(), part.key.clone()];
            model.add_row(RowName { clause: NAME, key }, terms, Relation::AtLeast, least);
        }
    }
}
