use crate::domain::record::LotChange;
use crate::domain::{Award, BidIx, Dossier, LotIx};
use std::collections::BTreeMap;

/// The lots that go from one bid to another, or to or from nobody, in published order.
pub(super) fn changes(
    dossier: &Dossier,
    before: &BTreeMap<LotIx, BidIx>,
    after: &BTreeMap<LotIx, BidIx>,
) -> Vec<LotChange> {
    let named =
        |bids: &BTreeMap<LotIx, BidIx>| bids.iter().map(|(lot, bid)| (*lot, dossier[*bid].id.clone())).collect();
    differences(dossier, &named(before), &named(after))
}

/// The lots of which the winners, or their shares, differ between two awards.
pub fn flips(dossier: &Dossier, before: &Award, after: &Award) -> Vec<LotChange> {
    differences(dossier, &holders(dossier, before), &holders(dossier, after))
}

/// Who holds each awarded lot: `B07`, or `B03 60%, B07 40%` where it is divided.
pub fn holders(dossier: &Dossier, award: &Award) -> BTreeMap<LotIx, String> {
    let mut holders: BTreeMap<LotIx, String> = BTreeMap::new();
    for bid in &award.bids {
        let share = match award.share_percent(*bid) {
            100 => String::new(),
            share => format!(" {share}%"),
        };
        for offer in &dossier[*bid].offers {
            let held = holders.entry(offer.lot).or_default();
            let separator = if held.is_empty() { "" } else { ", " };
            *held += &format!("{separator}{}{share}", dossier[*bid].id);
        }
    }
    holders
}

fn differences(dossier: &Dossier, before: &BTreeMap<LotIx, String>, after: &BTreeMap<LotIx, String>) -> Vec<LotChange> {
    dossier
        .lot_ixs()
        .map(|lot| (lot, before.get(&lot).cloned(), after.get(&lot).cloned()))
        .filter(|(_, from, to)| from != to)
        .map(|(lot, from, to)| LotChange { lot: dossier[lot].id.clone(), from, to })
        .collect()
}
