use crate::clauses::award::Paper;
use crate::domain::AwardCase;
use std::collections::BTreeMap;

/// One sum a set of exclusive bids; a bid waits for those that it requires.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let mut sums = BTreeMap::new();
    for way in case.first_ways() {
        for set in &case.dossier[way.bid].exclusive_sets {
            let sum = *sums.entry((way.tenderer, set)).or_insert_with(|| paper.sum(1));
            paper.bid_adds(way.bid, sum, 1);
        }
    }
    paper.bids_wait();
}
