use super::{LEAST, MOST};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, RuleKind, TendererIx};
use std::collections::BTreeSet;

/// One check a rule, part and limit, also where nothing is awarded.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let (by_lot, affiliates) = (award.by_lot(case.dossier), case.dossier.affiliation_groups());
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Winners { least, most } = rule.kind else { continue };
        let group_of = rule.groups(&affiliates);
        for part in &rule.parts {
            let awarded = || part.lots.iter().filter(|lot| !by_lot.on(**lot).is_empty());
            let winners = awarded().flat_map(|lot| by_lot.on(*lot)).map(|bid| case.dossier[*bid].tenderer);
            let suppliers: BTreeSet<TendererIx> =
                winners.filter_map(|tenderer| group_of.get(&tenderer)).copied().collect();
            let room: u32 = awarded().map(|lot| case.dossier[*lot].winners_possible()).sum();
            let limits = [(LEAST, Sense::AtLeast, least.map(|least| least.min(room))), (MOST, Sense::AtMost, most)];
            for (name, sense, limit) in limits {
                let Some(limit) = limit else { continue };
                let key = vec![rule.id.clone(), part.key.clone()];
                let check = Check::new(name, key, Unit::Suppliers, suppliers.len() as i128, sense, i128::from(limit));
                checks.push(check.with("rule", &rule.id).with("part", &part.name));
            }
        }
    }
    checks
}
