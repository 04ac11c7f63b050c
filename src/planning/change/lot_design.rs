//! Lots bought together or in parts, on the bids that there are. What such bids would be is expected,
//! not offered; reports say so.

use super::shares::{Parts, moneys, percent_of, reprice, volumes};
use super::withdraw::withdraw;
use super::{impossible, lot_named};
use crate::domain::{Amount, Bid, BidIx, Dossier, Lot, LotIx, LotNamed, LotScope, Money, Offer, Seconded, TendererIx};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Most parts of a lot: more would be no lots any more.
const PARTS_MOST: u32 = 100;

/// Whether lots can be bought as one: two at least, each once, none of them in shares.
///
/// # Errors
/// A finding that says so.
pub fn mergeable(dossier: &Dossier, lots: &[LotIx]) -> Result<(), Finding> {
    let distinct: BTreeSet<LotIx> = lots.iter().copied().collect();
    let whole = lots.iter().all(|lot| dossier[*lot].division.is_none());
    if whole && distinct.len() == lots.len() && lots.len() > 1 { Ok(()) } else { Err(impossible("merged-lots")) }
}

/// Lots bought as one. A tenderer's first single bid on each of them makes its package; whoever
/// lacks one drops out, and so does every other bid on one of the lots that does not hold all.
pub(super) fn merged(premises: &mut Premises, named: &[LotNamed], percent: Decimal) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let lots: Vec<LotIx> = named.iter().map(|named| lot_named(dossier, named)).collect::<Result<_, _>>()?;
    mergeable(dossier, &lots)?;
    let lots: BTreeSet<LotIx> = lots.into_iter().collect();
    if percent <= Decimal::ZERO || percent > Decimal::ONE_THOUSAND {
        return Err(impossible("percent"));
    }
    let mut singles: BTreeMap<TendererIx, BTreeMap<LotIx, BidIx>> = BTreeMap::new();
    let mut parts = BTreeSet::new();
    for position in dossier.bid_ixs() {
        let bid = &dossier[position];
        let inside = bid.offers.iter().filter(|offer| lots.contains(&offer.lot)).count();
        if inside > 0 && inside < lots.len() {
            parts.insert(position);
        }
        if let [offer] = bid.offers.as_slice()
            && lots.contains(&offer.lot)
        {
            singles.entry(bid.tenderer).or_default().entry(offer.lot).or_insert(position);
        }
    }
    singles.retain(|_, bids| bids.len() == lots.len());
    let mut packaged = 0;
    for bids in singles.values() {
        let whole: Vec<BidIx> = bids.values().copied().collect();
        if whole.iter().any(|single| premises.forbidden.contains(single)) {
            premises.forbidden.insert(BidIx(dossier.bids.len()));
        }
        add_package(dossier, &whole, percent);
        packaged += 1;
    }
    let holds_all = dossier.bids.iter().any(|bid| lots.iter().all(|lot| bid.offer(*lot).is_some()));
    if packaged == 0 && !holds_all {
        return Err(impossible("no-package"));
    }
    withdraw(premises, parts)
}

/// The package of a tenderer's single bids, in the order of lots.
fn add_package(dossier: &mut Dossier, singles: &[BidIx], percent: Decimal) {
    let new = BidIx(dossier.bids.len());
    let bids: Vec<Bid> = singles.iter().map(|single| dossier[*single].clone()).collect();
    let mut package = bids[0].clone();
    package.id = bids.iter().map(|bid| bid.id.as_str()).collect::<Vec<_>>().join("+");
    for bid in &bids[1..] {
        package.offers.extend(bid.offers.iter().copied());
        for (county, staff) in &bid.seconded {
            let sum = package.seconded.or_insert(*county, Seconded::default());
            *sum = Seconded {
                persons: sum.persons + staff.persons,
                degree_holders: sum.degree_holders + staff.degree_holders,
                social_workers: sum.social_workers + staff.social_workers,
                funded: sum.funded + staff.funded,
            };
        }
        for (resource, amount) in &bid.uses {
            let sum = package.uses.or_insert(resource.clone(), Amount::ZERO);
            *sum = *sum + *amount;
        }
        package.workers.extend(bid.workers.iter().cloned());
        package.payments.extend(bid.payments.iter().map(|(key, paid)| (*key, *paid)));
        package.exclusive_sets.extend(bid.exclusive_sets.iter().cloned());
        package.requires.extend(bid.requires.iter().copied());
    }
    package.exclusive_sets.sort();
    package.exclusive_sets.dedup();
    // What one of its bids requires, the package brings itself.
    package.requires.retain(|needed| !singles.contains(needed));
    package.facts.clear();
    for bid in &bids {
        for ((lot, name), value) in &bid.facts {
            for offer in &bid.offers {
                if lot.is_none_or(|lot| lot == offer.lot) {
                    package.facts.or_insert((Some(offer.lot), name.clone()), *value);
                }
            }
        }
    }
    for offer in package.offers.clone() {
        reprice(&mut package, offer.lot, Money::from_fen(percent_of(offer.price.fen(), percent)));
    }
    for (single, bid) in singles.iter().zip(&bids) {
        copy_scores(dossier, (*single, bid.offers[0].lot), (new, bid.offers[0].lot));
    }
    dossier.bids.push(package);
}

/// A bid on a lot gets the points of another.
pub(super) fn copy_scores(dossier: &mut Dossier, (from, on): (BidIx, LotIx), (to, lot): (BidIx, LotIx)) {
    let of_bid =
        dossier.scores.range((from, on, String::new())..).take_while(|((bid, at, _), _)| (*bid, *at) == (from, on));
    let copied: Vec<_> =
        of_bid.map(|((_, _, criterion), entries)| ((to, lot, criterion.clone()), entries.clone())).collect();
    dossier.scores.extend(copied);
}

/// A lot in equal parts: its single bids become one a part, packages hold all parts.
pub(super) fn split(premises: &mut Premises, named: &LotNamed, parts: u32) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let whole = lot_named(dossier, named)?;
    if !(2..=PARTS_MOST).contains(&parts) {
        return Err(impossible("parts"));
    }
    let count = parts as usize;
    let lot = dossier[whole].clone();
    let (lot_volumes, ceilings) = (volumes(lot.volume, count), moneys(lot.ceiling_price, count));
    let part_of = |index: usize| Lot {
        id: part_name(&lot.id, index + 1),
        title: format!("{}（{}/{parts}）", lot.title, index + 1),
        volume: lot_volumes[index],
        ceiling_price: ceilings[index],
        ..lot.clone()
    };
    dossier.lots[whole.0] = part_of(0);
    let mut positions = vec![whole];
    for index in 1..count {
        positions.push(add_lot(dossier, part_of(index), whole, |_| true));
    }
    let mut split: BTreeMap<BidIx, Vec<BidIx>> = BTreeMap::new();
    let mut sets: BTreeSet<(TendererIx, String)> = BTreeSet::new();
    for position in dossier.bid_ixs().collect::<Vec<_>>() {
        match dossier[position].offers.as_slice() {
            [offer] if offer.lot == whole => {
                let bid = &dossier[position];
                sets.extend(bid.exclusive_sets.iter().map(|set| (bid.tenderer, set.clone())));
                split.insert(position, split_single(dossier, position, &positions));
            }
            offers if offers.iter().any(|offer| offer.lot == whole) => split_in_package(dossier, position, &positions),
            _ => {}
        }
    }
    for bid in &mut dossier.bids {
        // A bid that excluded the whole excludes each part; the parts hold the old name no more.
        let held: Vec<String> =
            bid.exclusive_sets.iter().filter(|set| sets.contains(&(bid.tenderer, (*set).clone()))).cloned().collect();
        bid.exclusive_sets.extend(held.iter().flat_map(|set| (1..=count).map(move |part| part_name(set, part))));
        // One that required the whole requires all of it.
        let more: Vec<BidIx> = bid.requires.iter().filter_map(|needed| split.get(needed)).flatten().copied().collect();
        bid.requires.extend(more);
    }
    // What a planner assumes of a bid holds of its parts.
    for assumed in [&mut premises.forced, &mut premises.forbidden] {
        let more: Vec<BidIx> = assumed.iter().filter_map(|bid| split.get(bid)).flatten().copied().collect();
        assumed.extend(more);
    }
    Ok(())
}

/// The name of a part of something, counted from 1.
fn part_name(whole: &str, part: usize) -> String {
    format!("{whole}.{part}")
}

/// Appends a lot to the published order, and to the rules that speak of the one it is made from.
pub(super) fn add_lot(dossier: &mut Dossier, lot: Lot, from: LotIx, in_scope: impl Fn(LotScope) -> bool) -> LotIx {
    let new = LotIx(dossier.lots.len());
    for rule in dossier.tender_rules.iter_mut().filter(|rule| in_scope(rule.lot_scope)) {
        for part in rule.parts.iter_mut().filter(|part| part.lots.contains(&from)) {
            part.lots.insert(new);
        }
    }
    if let Some(supplier) = dossier.earlier.get(&from).copied() {
        dossier.earlier.insert(new, supplier);
    }
    dossier.lots.push(lot);
    new
}

/// The parts of a single bid: each is won for itself; exclusions hold part by part. Gives the parts
/// after the first, which takes the bid's own place.
fn split_single(dossier: &mut Dossier, position: BidIx, lots: &[LotIx]) -> Vec<BidIx> {
    let whole = dossier[position].clone();
    let offer = whole.offers[0];
    let (prices, offered) = (moneys(offer.price, lots.len()), volumes(offer.volume, lots.len()));
    let Parts { uses, seconded } = Parts::of(&whole, lots.len());
    let mut further = Vec::new();
    for (index, lot) in lots.iter().enumerate() {
        let mut bid = whole.clone();
        bid.id = part_name(&whole.id, index + 1);
        bid.uses.clone_from(&uses[index]);
        bid.seconded.clone_from(&seconded[index]);
        move_to(&mut bid, offer.lot, *lot);
        bid.offers[0].volume = offered[index];
        reprice(&mut bid, *lot, prices[index]);
        for set in &mut bid.exclusive_sets {
            *set = part_name(set, index + 1);
        }
        if index == 0 {
            dossier.bids[position.0] = bid;
        } else {
            let part = BidIx(dossier.bids.len());
            copy_scores(dossier, (position, offer.lot), (part, *lot));
            dossier.bids.push(bid);
            further.push(part);
        }
    }
    further
}

/// All that a bid says of a lot, said of another.
pub(super) fn move_to(bid: &mut Bid, from: LotIx, to: LotIx) {
    for offer in bid.offers.iter_mut().filter(|offer| offer.lot == from) {
        offer.lot = to;
    }
    for worker in bid.workers.iter_mut().filter(|worker| worker.lot == from) {
        worker.lot = to;
    }
    let payments = std::mem::take(&mut bid.payments);
    bid.payments =
        payments.into_iter().map(|((lot, year), paid)| ((if lot == from { to } else { lot }, year), paid)).collect();
    let facts = std::mem::take(&mut bid.facts);
    let moved = |lot: Option<LotIx>| lot.map(|lot| if lot == from { to } else { lot });
    bid.facts = facts.into_iter().map(|((lot, name), value)| ((moved(lot), name), value)).collect();
}

/// A package that holds the whole lot holds all its parts.
fn split_in_package(dossier: &mut Dossier, position: BidIx, lots: &[LotIx]) {
    let whole = lots[0];
    let Some(offer) = dossier[position].offer(whole).copied() else { return };
    let (prices, offered) = (moneys(offer.price, lots.len()), volumes(offer.volume, lots.len()));
    let mut bid = dossier[position].clone();
    let promised: Vec<_> = bid.workers.iter().filter(|worker| worker.lot == whole).cloned().collect();
    let facts: Vec<_> =
        bid.facts.iter().filter(|((lot, _), _)| *lot == Some(whole)).map(|(k, v)| (k.clone(), *v)).collect();
    let paid: Vec<_> = bid.payments.iter().filter(|((lot, _), _)| *lot == whole).map(|(k, v)| (*k, *v)).collect();
    for (index, lot) in lots.iter().copied().enumerate() {
        if index > 0 {
            bid.offers.push(Offer { lot, price: prices[index], volume: offered[index] });
            bid.workers.extend(promised.iter().cloned().map(|mut worker| {
                worker.lot = lot;
                worker
            }));
            bid.facts.extend(facts.iter().map(|((_, name), value)| ((Some(lot), name.clone()), *value)));
            bid.payments.extend(paid.iter().map(|((_, year), paid)| ((lot, *year), *paid)));
            copy_scores(dossier, (position, whole), (position, lot));
        } else if let Some(first) = bid.offers.iter_mut().find(|offer| offer.lot == whole) {
            first.volume = offered[0];
        }
        reprice(&mut bid, lot, prices[index]);
    }
    dossier.bids[position.0] = bid;
}
