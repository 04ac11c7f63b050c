use super::rows::{in_scope, lots_in_scope};
use crate::clauses::award::Paper;
use crate::domain::AwardCase;
use std::collections::BTreeMap;

/// One sum a limit and group of affiliates that bids in its scope.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let groups = case.dossier.affiliation_groups();
    let by_lot = case.ways_by_lot();
    for (limit, lots) in case.dossier.win_limits.iter().zip(lots_in_scope(case)) {
        let (mut lots_sums, mut money_sums) = (BTreeMap::new(), BTreeMap::new());
        for position in by_lot.within(&lots) {
            let way = &case.candidates[position];
            let group = groups[way.tenderer.0];
            let offers = || way.offers.iter().filter(|offer| in_scope(case, &limit.scope, offer.lot));
            // Each bid once, in its first way.
            let first = case.candidate(way.bid).is_some_and(|first| std::ptr::eq(first, way));
            if let Some(most) = limit.lots_most.filter(|_| first) {
                let sum = *lots_sums.entry(group).or_insert_with(|| paper.sum(most.into()));
                paper.bid_adds(way.bid, sum, offers().count() as i128);
            }
            if let Some(most) = limit.money_most {
                let sum = *money_sums.entry(group).or_insert_with(|| paper.sum(most.fen()));
                paper.way_adds(position, sum, offers().map(|offer| offer.price.fen()).sum());
            }
        }
    }
}
