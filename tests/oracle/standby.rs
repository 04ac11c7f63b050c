//! Every way to name stand-bys for an award.

use std::collections::{BTreeMap, BTreeSet};
use zeyou::domain::{Award, BidIx, Dossier, LotIx};

/// An award with every way to name stand-bys: for each critical lot nobody or any bid with an
/// offer on it, also one that is not fit; where nobody wins the lot, nobody or its first bid. Of an
/// award that breaks other clauses two are enough.
pub fn assignments(dossier: &Dossier, award: &Award, all: bool) -> Vec<Award> {
    let winners = award.winners(dossier);
    let mut named: Vec<BTreeMap<LotIx, BidIx>> = vec![BTreeMap::new()];
    for lot in dossier.lot_ixs().filter(|lot| dossier[*lot].critical) {
        let on_lot: BTreeSet<BidIx> = dossier.bid_ixs().filter(|bid| dossier[*bid].offer(lot).is_some()).collect();
        let most = if winners.contains_key(&lot) { usize::MAX } else { 1 };
        let with =
            |named: &BTreeMap<LotIx, BidIx>, bid| named.iter().map(|(l, b)| (*l, *b)).chain([(lot, bid)]).collect();
        let more: Vec<BTreeMap<LotIx, BidIx>> =
            named.iter().flat_map(|named| on_lot.iter().take(most).map(|bid| with(named, *bid))).collect();
        named.extend(more);
    }
    if !all {
        named.drain(1..named.len().saturating_sub(1).max(1));
    }
    named.into_iter().map(|standbys| Award { standbys, ..award.clone() }).collect()
}
