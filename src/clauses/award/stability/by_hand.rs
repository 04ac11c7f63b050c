use super::rows::lots;
use crate::clauses::award::Paper;
use crate::domain::{AwardCase, LotIx, RuleKind};
use std::collections::BTreeSet;

/// A lot is lost to its earlier supplier once it is given, all of it, to others: one sum a lot that
/// is kept, of which none may be lost, and one a part whose changes are limited. Lots that the
/// earlier supplier cannot win have changed from the start. A lot that nobody has yet may still
/// stay; where in the end nobody gets it, only the audit counts it.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let earlier = &case.dossier.earlier;
    let offered = case.first_ways().flat_map(|way| way.offers.iter().map(move |offer| (offer.lot, way.tenderer)));
    let can_stay: BTreeSet<LotIx> =
        offered.filter(|(lot, tenderer)| earlier.get(lot) == Some(tenderer)).map(|(lot, _)| lot).collect();
    for rule in case.dossier.rules_in_force() {
        for part in &rule.parts {
            match rule.kind {
                RuleKind::KeepEarlier => {
                    for lot in lots(case, rule, part).filter(|lot| can_stay.contains(lot)) {
                        let sum = paper.sum(0);
                        paper.counts_lost(sum, lot);
                    }
                }
                RuleKind::ChangesMost { most } => {
                    let sum = paper.sum(most.into());
                    for lot in lots(case, rule, part) {
                        if can_stay.contains(&lot) { paper.counts_lost(sum, lot) } else { paper.begins(sum, 1) }
                    }
                }
                _ => {}
            }
        }
    }
}
