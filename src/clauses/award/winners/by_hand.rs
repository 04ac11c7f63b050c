use crate::clauses::award::Paper;
use crate::domain::{AwardCase, RuleKind};
use std::collections::BTreeMap;

/// One sum a rule and part with a most; a group of affiliates counts with its first bid there.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    for rule in case.dossier.rules_in_force() {
        let RuleKind::Winners { most: Some(most), .. } = rule.kind else { continue };
        let group_of = rule.groups(case.dossier);
        for part in &rule.parts {
            let sum = paper.sum(most.into());
            let mut marks = BTreeMap::new();
            let here = case.first_ways().filter(|way| way.offers.iter().any(|offer| part.lots.contains(&offer.lot)));
            for way in here {
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
