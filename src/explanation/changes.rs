use crate::domain::record::LotChange;
use crate::domain::{BidIx, Dossier, LotIx};
use std::collections::BTreeMap;

/// The lots that go from one bid to another, or to or from nobody, in published order.
pub(super) fn changes(
    dossier: &Dossier,
    before: &BTreeMap<LotIx, BidIx>,
    after: &BTreeMap<LotIx, BidIx>,
) -> Vec<LotChange> {
    let bid = |bids: &BTreeMap<LotIx, BidIx>, lot| bids.get(&lot).map(|bid| dossier[*bid].id.clone());
    dossier
        .lot_ixs()
        .map(|lot| (lot, bid(before, lot), bid(after, lot)))
        .filter(|(_, from, to)| from != to)
        .map(|(lot, from, to)| LotChange { lot: dossier[lot].id.clone(), from, to })
        .collect()
}
