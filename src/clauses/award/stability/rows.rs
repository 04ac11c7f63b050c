use super::{CHANGES, KEEP};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, LotIx, LotPart, RuleKind, TenderRule};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a lot that is kept, one a part in which too many lots could change.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut earlier_ways: BTreeMap<LotIx, Vec<(VariableIx, i128)>> = BTreeMap::new();
    for (variable, way) in variables.ways(case) {
        for offer in way.offers.iter().filter(|offer| case.dossier.earlier.get(&offer.lot) == Some(&way.tenderer)) {
            earlier_ways.entry(offer.lot).or_default().push((variable, 1));
        }
    }
    for rule in case.dossier.rules_in_force() {
        for part in &rule.parts {
            let key = || vec![rule.id.clone(), part.key.clone()];
            match rule.kind {
                RuleKind::KeepEarlier => {
                    for lot in lots(case, rule, part) {
                        // Without a candidate of the earlier supplier the lot is free.
                        let Some(ways) = earlier_ways.get(&lot) else { continue };
                        let key = [key(), vec![case.dossier[lot].id.clone()]].concat();
                        model.add_row(RowName { clause: KEEP, key }, ways.iter().copied(), Relation::AtLeast, 1);
                    }
                }
                RuleKind::ChangesMost { most } => {
                    let changed: Vec<(VariableIx, i128)> =
                        lots(case, rule, part).filter_map(|lot| Some((variables.changed(lot)?, 1))).collect();
                    if changed.len() as i128 > i128::from(most) {
                        let name = RowName { clause: CHANGES, key: key() };
                        model.add_row(name, changed, Relation::AtMost, i128::from(most));
                    }
                }
                _ => {}
            }
        }
    }
}

/// The lots of a part whose earlier supplier the rule speaks of.
pub(super) fn lots<'a>(
    case: &AwardCase<'a>,
    rule: &'a TenderRule,
    part: &'a LotPart,
) -> impl Iterator<Item = LotIx> + use<'a> {
    let earlier = &case.dossier.earlier;
    part.lots.iter().copied().filter(|lot| earlier.get(lot).is_some_and(|supplier| rule.tenderers.contains(supplier)))
}
