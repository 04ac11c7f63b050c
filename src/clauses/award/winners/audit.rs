use super::{LEAST, MOST};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, BidIx, LotIx, LotPart, RuleKind, TenderRule, TendererIx};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// One check a rule, part and limit, also where nothing is awarded.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let (by_lot, affiliates) = (award.by_lot(case.dossier), case.dossier.affiliation_groups());
    let mut checks = Vec::new();
    for rule in case.dossier.rules_in_force().filter(|rule| matches!(rule.kind, RuleKind::Winners { .. })) {
        let group_of = rule.groups(&affiliates);
        let on = |lot| Cow::Borrowed(by_lot.on(lot));
        checks.extend(rule.parts.iter().flat_map(|part| of_part(case, rule, part, &group_of, on)));
    }
    checks
}

/// The checks of a rule's part with the winners on each of its lots.
pub(in crate::clauses::award) fn of_part<'w>(
    case: &AwardCase<'_>,
    rule: &TenderRule,
    part: &LotPart,
    group_of: &BTreeMap<TendererIx, TendererIx>,
    on: impl Fn(LotIx) -> Cow<'w, [BidIx]>,
) -> Vec<Check> {
    let RuleKind::Winners { least, most } = rule.kind else { return Vec::new() };
    let mut suppliers: BTreeSet<TendererIx> = BTreeSet::new();
    let mut room = 0;
    for lot in &part.lots {
        let winners = on(*lot);
        if !winners.is_empty() {
            room += case.dossier[*lot].winners_possible();
            let tenderers = winners.iter().map(|bid| case.dossier[*bid].tenderer);
            suppliers.extend(tenderers.filter_map(|tenderer| group_of.get(&tenderer)));
        }
    }
    let limits = [(LEAST, Sense::AtLeast, least.map(|least| least.min(room))), (MOST, Sense::AtMost, most)];
    let check = |(name, sense, limit): (&'static str, Sense, Option<u32>)| {
        let key = vec![rule.id.clone(), part.key.clone()];
        let check = Check::new(name, key, Unit::Suppliers, suppliers.len() as i128, sense, i128::from(limit?));
        Some(check.with("rule", &rule.id).with("part", &part.name))
    };
    limits.into_iter().filter_map(check).collect()
}
