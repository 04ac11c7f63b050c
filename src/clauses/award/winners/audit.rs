use super::{LEAST, MOST};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, LotIx, RuleKind, TendererIx};
use std::collections::BTreeSet;

/// One check a rule, part and limit, also where nothing is awarded.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Winners { least, most } = rule.kind else { continue };
        let group_of = rule.groups(case.dossier);
        for part in &rule.parts {
            let mut suppliers: BTreeSet<TendererIx> = BTreeSet::new();
            let mut awarded: BTreeSet<LotIx> = BTreeSet::new();
            for bid in award.bids.iter().map(|bid| &case.dossier[*bid]) {
                let here: Vec<LotIx> =
                    bid.offers.iter().map(|offer| offer.lot).filter(|lot| part.lots.contains(lot)).collect();
                suppliers.extend(group_of.get(&bid.tenderer).filter(|_| !here.is_empty()));
                awarded.extend(here);
            }
            let room: u32 = awarded.iter().map(|lot| case.dossier[*lot].winners_possible()).sum();
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
