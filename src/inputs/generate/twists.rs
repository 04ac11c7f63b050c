//! Twists after all bids are drawn: faults, ties between bids, floors that would fail a lot.

use super::{Draft, steps};
use crate::domain::{BidIx, LotIx, Quality};

/// Spoils some bids, ties some others, and lowers the floors that then ask too much.
pub(super) fn add(draft: &mut Draft) {
    faults(draft, [6, 3, 2]);
    ties(draft);
    for lot in draft.dossier.lot_ixs() {
        lower_floor(draft, lot);
    }
}

/// Bids with a fault of their own, on lots that keep enough others: price above the ceiling
/// price, a seconded person without degree, and a price that asks for a review.
pub(super) fn faults(draft: &mut Draft, mut spoilt: [i64; 3]) {
    let mut order: Vec<usize> = (draft.recent..draft.dossier.bids.len()).collect();
    draft.random.shuffle(&mut order);
    for position in order {
        let merit = &draft.merits[position];
        let [offer] = draft.dossier.bids[position].offers[..] else { continue };
        if !merit.eligible || draft.sure_tenderers(offer.lot) < 5 {
            continue;
        }
        let ceiling = draft.dossier[offer.lot].ceiling_price;
        let bid = &mut draft.dossier.bids[position];
        if spoilt[0] > 0 {
            bid.offers[0].price = ceiling.portion(103, 100);
            bid.payments.clear();
            spoilt[0] -= 1;
        } else if spoilt[1] > 0 {
            let Some(staff) = bid.seconded.values_mut().next() else { continue };
            staff.degree_holders -= 1;
            staff.social_workers = staff.social_workers.min(staff.degree_holders);
            spoilt[1] -= 1;
        } else if spoilt[2] > 0 {
            bid.offers[0].price = ceiling.portion(41, 100);
            bid.payments.clear();
            spoilt[2] -= 1;
        } else {
            break;
        }
        draft.merits[position].eligible = false;
    }
}

/// Some tenderers offer one team for two lots, or one lot only together with another.
fn ties(draft: &mut Draft) {
    let mut order: Vec<usize> = (0..draft.dossier.bids.len()).collect();
    draft.random.shuffle(&mut order);
    let (mut sets, mut used) = (0, vec![false; order.len()]);
    for (at, first) in order.iter().enumerate() {
        if sets == 16 || used[*first] || draft.dossier.bids[*first].offers.len() != 1 {
            continue;
        }
        let (tenderer, lot) = (draft.dossier.bids[*first].tenderer, draft.dossier.bids[*first].offers[0].lot);
        let second = order.iter().skip(at + 1).find(|other| {
            let other_bid = &draft.dossier.bids[**other];
            !used[**other]
                && other_bid.tenderer == tenderer
                && other_bid.offers.len() == 1
                && draft.dossier[other_bid.offers[0].lot].county != draft.dossier[lot].county
        });
        let Some(second) = second.copied() else { continue };
        (used[*first], used[second]) = (true, true);
        sets += 1;
        if sets <= 12 {
            for position in [*first, second] {
                draft.dossier.bids[position].exclusive_sets.push(format!("X{sets:02}"));
            }
        } else {
            draft.dossier.bids[*first].requires.push(BidIx(second));
        }
    }
}

/// A quality floor that would leave a lot with fewer than three tenderers, so that it failed
/// (procurement law, art. 36), is lowered.
pub(super) fn lower_floor(draft: &mut Draft, lot: LotIx) {
    while draft.needs[lot.0].floor > 0 && draft.sure_tenderers(lot) < 3 {
        draft.needs[lot.0].floor -= 10;
        draft.dossier.lots[lot.0].quality_floor = Quality::from_units(steps(draft.needs[lot.0].floor));
    }
}
