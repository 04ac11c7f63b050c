//! Bids that were never handed in.

use super::impossible;
use crate::domain::{BidIx, Dossier};
use crate::findings::Finding;
use crate::planning::Premises;
use std::collections::{BTreeMap, BTreeSet};

/// Takes bids out, with those that require one of them; the others keep their order.
///
/// # Errors
/// Where one of them must win by an assumption before: both cannot be.
pub(super) fn withdraw(premises: &mut Premises, mut gone: BTreeSet<BidIx>) -> Result<(), Finding> {
    loop {
        let requires = |bid: &BidIx| premises.dossier[*bid].requires.iter().any(|needed| gone.contains(needed));
        let more: Vec<BidIx> = premises.dossier.bid_ixs().filter(|bid| !gone.contains(bid) && requires(bid)).collect();
        if more.is_empty() {
            break;
        }
        gone.extend(more);
    }
    if premises.forced.iter().any(|bid| gone.contains(bid)) {
        return Err(impossible("forced-gone"));
    }
    let kept: BTreeMap<BidIx, BidIx> = premises
        .dossier
        .bid_ixs()
        .filter(|bid| !gone.contains(bid))
        .enumerate()
        .map(|(position, bid)| (bid, BidIx(position)))
        .collect();
    renumber(&mut premises.dossier, &kept);
    for assumed in [&mut premises.forced, &mut premises.forbidden] {
        *assumed = assumed.iter().filter_map(|bid| kept.get(bid).copied()).collect();
    }
    Ok(())
}

fn renumber(dossier: &mut Dossier, kept: &BTreeMap<BidIx, BidIx>) {
    let mut position = 0;
    dossier.bids.retain(|_| {
        position += 1;
        kept.contains_key(&BidIx(position - 1))
    });
    for bid in &mut dossier.bids {
        bid.requires = bid.requires.iter().filter_map(|needed| kept.get(needed).copied()).collect();
    }
    let scores = std::mem::take(&mut dossier.scores);
    dossier.scores = scores
        .into_iter()
        .filter_map(|((bid, lot, criterion), entries)| Some(((*kept.get(&bid)?, lot, criterion), entries)))
        .collect();
}
