//! **Tender documents.** A tenderer may make a bid depend on another of its bids: the one wins only
//! together with the other. Where the other is out, the one can never win, so it is out too; it
//! does not count as a tenderer on its lot, nor does it keep a required lot waiting for it.

use super::reason;
use crate::domain::{BidIx, Dossier, Exclusion};
use crate::findings::Code;
use std::collections::BTreeSet;

/// Takes out, too, whoever requires somebody that is out, and whoever requires those, and so on.
pub fn close(dossier: &Dossier, out: &mut BTreeSet<BidIx>) {
    loop {
        let follows =
            |bid: &BidIx| !out.contains(bid) && dossier[*bid].requires.iter().any(|other| out.contains(other));
        let followers: Vec<BidIx> = dossier.bid_ixs().filter(follows).collect();
        if followers.is_empty() {
            return;
        }
        out.extend(followers);
    }
}

/// The reason against each bid, one for each bid that it requires and that is out.
pub fn check(dossier: &Dossier, out: &BTreeSet<BidIx>) -> Vec<Exclusion> {
    let missing =
        |bid: BidIx| dossier[bid].requires.iter().filter(|other| out.contains(other)).map(move |other| (bid, *other));
    let exclusion = |(bid, other): (BidIx, BidIx)| {
        let reason = reason(dossier, Code::RequiresIneligible, bid).with("required", &dossier[other].id);
        Exclusion { bid, lot: None, reason: reason.under("tender-documents") }
    };
    dossier.bid_ixs().flat_map(missing).map(exclusion).collect()
}
