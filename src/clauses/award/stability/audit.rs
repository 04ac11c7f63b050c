use super::{CHANGES, KEEP};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, LotIx, RuleKind, TenderRule, TendererIx};
use std::collections::{BTreeMap, BTreeSet};

/// One check a lot that its earlier supplier can keep, one a part whose changes are limited.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let dossier = case.dossier;
    let mut checks = Vec::new();
    let speaks = |rule: &TenderRule| matches!(rule.kind, RuleKind::KeepEarlier | RuleKind::ChangesMost { .. });
    if !dossier.rules_in_force().any(speaks) {
        return checks;
    }
    let mut held: BTreeMap<(LotIx, TendererIx), i128> = BTreeMap::new();
    for bid in award.bids.iter().map(|bid| &dossier[*bid]) {
        for offer in &bid.offers {
            *held.entry((offer.lot, bid.tenderer)).or_default() += 1;
        }
    }
    let bids_of_earlier = |lot: LotIx| held.get(&(lot, dossier.earlier[&lot])).copied().unwrap_or(0);
    let can_win: BTreeSet<(LotIx, TendererIx)> =
        case.candidates.iter().flat_map(|way| way.offers.iter().map(|offer| (offer.lot, way.tenderer))).collect();
    for rule in dossier.rules_in_force() {
        for part in &rule.parts {
            let spoken_of =
                |lot: &&LotIx| dossier.earlier.get(lot).is_some_and(|supplier| rule.tenderers.contains(supplier));
            let lots: Vec<LotIx> = part.lots.iter().filter(spoken_of).copied().collect();
            match rule.kind {
                RuleKind::KeepEarlier => {
                    let keepable = lots.iter().filter(|lot| can_win.contains(&(**lot, dossier.earlier[*lot])));
                    checks.extend(keepable.map(|lot| {
                        let (data, supplier) = (&dossier[*lot], &dossier[dossier.earlier[lot]]);
                        let key = vec![rule.id.clone(), part.key.clone(), data.id.clone()];
                        Check::new(KEEP, key, Unit::Bids, bids_of_earlier(*lot), Sense::AtLeast, 1)
                            .with("rule", &rule.id)
                            .with("lot", &data.id)
                            .with("title", &data.title)
                            .with("name", &supplier.name)
                    }));
                }
                RuleKind::ChangesMost { most } => {
                    let changed = lots.iter().filter(|lot| bids_of_earlier(**lot) == 0).count() as i128;
                    let key = vec![rule.id.clone(), part.key.clone()];
                    let check = Check::new(CHANGES, key, Unit::Lots, changed, Sense::AtMost, i128::from(most));
                    checks.push(check.with("rule", &rule.id).with("part", &part.name));
                }
                _ => {}
            }
        }
    }
    checks
}
