use crate::clauses::award::Paper;
use crate::domain::{AwardCase, RuleKind};
use std::collections::BTreeMap;

/// One sum a rule and part with a most; a group of affiliates counts with its first bid there.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let (by_lot, affiliates) = (case.ways_by_lot(), case.dossier.affiliation_groups());
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Winners { most: Some(most), .. } = rule.kind else { continue };
        let group_of = rule.groups(&affiliates);
        for part in &rule.parts {
            let sum = paper.sum(most.into());
            let mut marks = BTreeMap::new();
            for way in by_lot.within(&part.lots).into_iter().map(|position| &case.candidates[position]) {
                let Some(group) = group_of.get(&way.tenderer) else { continue };
                let mark = *marks.entry(*group).or_insert_with(|| {
                    let mark = paper.mark();
                    paper.mark_adds(mark, sum, 1);
                    mark
                });
                paper.bid_brings(way.bid, mark);
            }
        }
    }
}
