//! Bids of a county: four to thirteen tenderers a lot, alternatives, packages, bids that exclude or
//! require each other, bids with a fault, and once-only prices of those who come from outside.

use super::suppliers::Pools;
use crate::domain::{BidIx, CountyIx, LotIx, Money, OnceOnlyPrice, TendererIx};
use crate::inputs::generate::bids::{bundle, package, several, single};
use crate::inputs::generate::{Draft, YEAR, scores, steps, twists};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Least tenderers of a lot who may win as far as the generator knows.
const SURE_LEAST: usize = 4;

/// Adds what is bid in a county by itself.
pub(super) fn add(draft: &mut Draft, county: usize, pools: &Pools) {
    draft.recent = draft.dossier.bids.len();
    let lots: Vec<LotIx> = draft.lots_of(county).collect();
    for lot in &lots {
        for who in bidders(draft, *lot, pools) {
            single(draft, *lot, who, 0);
            if draft.random.chance(60) {
                // An alternative bid: better and dearer.
                single(draft, *lot, who, 5);
            }
        }
    }
    for _ in 0..draft.random.between(3, 6) {
        package(draft, &lots, 4);
    }
    let faults = [300, 150, 100].map(|permille| i64::from(draft.random.chance(permille)));
    twists::faults(draft, faults);
    tie(draft, county);
    for lot in lots {
        twists::lower_floor(draft, lot);
    }
    mobilise(draft, county, pools);
}

/// In three of twenty counties a package with a lot of the county before, in the same prefecture.
pub(super) fn add_across(draft: &mut Draft, county: usize, before: usize) {
    if !draft.random.chance(150) {
        return;
    }
    let own = std::mem::replace(&mut draft.recent, before);
    let lots: Vec<LotIx> = draft.lots_of(county - 1).chain(draft.lots_of(county)).collect();
    let sides = |bids: BTreeMap<LotIx, usize>| -> [Vec<usize>; 2] {
        [county - 1, county].map(|side| {
            let here = bids.iter().filter(|(lot, _)| draft.dossier[**lot].county.0 == side);
            here.map(|(_, bid)| *bid).collect()
        })
    };
    let both = several(draft, &lots).into_iter().map(sides).filter(|sides| sides.iter().all(|side| !side.is_empty()));
    let both: Vec<[Vec<usize>; 2]> = both.collect();
    if let Some(sides) = draft.random.pick(&both).cloned() {
        let parts = sides.iter().filter_map(|side| draft.random.pick(side).copied()).collect();
        bundle(draft, parts);
    }
    draft.recent = own;
}

/// States the facts of the bids of the county: the committee's points on each lot, and the bid's own.
pub(super) fn judge(draft: &mut Draft) {
    for position in draft.recent..draft.dossier.bids.len() {
        let lots: Vec<LotIx> = draft.dossier.bids[position].offers.iter().map(|offer| offer.lot).collect();
        let single = lots.len() == 1;
        for (lot, quality) in lots.into_iter().zip(draft.merits[position].quality.clone()) {
            let points = (quality * 100 + draft.random.bell(120)).clamp(0, 10_000);
            let key = ((!single).then_some(lot), "committee_points".to_owned());
            draft.dossier.bids[position].facts.insert(key, Decimal::new(points, 2).normalize());
        }
        scores::state_facts(draft, position);
    }
}

/// Who bids on a lot: six in ten are from the prefecture, a quarter from the province, the others
/// from anywhere; affiliates avoid each other.
fn bidders(draft: &mut Draft, lot: LotIx, pools: &Pools) -> Vec<usize> {
    let sure = |draft: &Draft, who: usize| draft.characters[who].eligible && !draft.characters[who].affiliated;
    let small = |draft: &Draft, who: usize| draft.dossier.tenderers[who].is_small();
    let enough = pools.all().filter(|who| sure(draft, *who) && small(draft, *who)).count() > SURE_LEAST;
    let reserved = draft.dossier[lot].reserved_for_small && enough;
    draft.dossier.lots[lot.0].reserved_for_small = reserved;
    let mut able: Vec<usize> = Vec::new();
    for _ in 0..draft.random.between(4, 13) {
        // A lot may want more tenderers than there are.
        for _ in 0..12 {
            let pool = match draft.random.between(1, 100) {
                1..=60 => &pools.local,
                61..=85 => &pools.provincial,
                _ => &pools.national,
            };
            let Some(who) = draft.random.pick(pool).copied() else { continue };
            let controller = &draft.dossier.tenderers[who].controller;
            let met = |other: &usize| controller.is_some() && draft.dossier.tenderers[*other].controller == *controller;
            if !able.contains(&who) && !able.iter().any(met) && (!reserved || small(draft, who)) {
                able.push(who);
                break;
            }
        }
    }
    let mut others: Vec<usize> = pools
        .all()
        .filter(|who| sure(draft, *who) && !able.contains(who) && (!reserved || small(draft, *who)))
        .collect();
    draft.random.shuffle(&mut others);
    let known = able.iter().filter(|who| sure(draft, **who)).count();
    able.extend(others.into_iter().take(SURE_LEAST.saturating_sub(known)));
    able
}

/// One single bid in thirty shares a team with another of the tenderer in the county, so that at
/// most one of both may win; one in two hundred is good only together with another.
fn tie(draft: &mut Draft, county: usize) {
    let mut used = BTreeSet::new();
    let code = draft.dossier.counties[county].code.clone();
    for first in draft.recent..draft.dossier.bids.len() {
        let (shares, requires) = (draft.random.chance(33), draft.random.chance(5));
        let [offer] = draft.dossier.bids[first].offers[..] else { continue };
        if !(shares || requires) || used.contains(&first) {
            continue;
        }
        let tenderer = draft.dossier.bids[first].tenderer;
        let other = draft.recent_bids().find(|(position, bid)| {
            let elsewhere = bid.offers.len() == 1 && bid.offers[0].lot != offer.lot;
            *position > first && bid.tenderer == tenderer && elsewhere && !used.contains(position)
        });
        let Some((second, _)) = other else { continue };
        if shares {
            for position in [first, second] {
                draft.dossier.bids[position].exclusive_sets.push(format!("{code}-X{:02}", used.len() / 2 + 1));
            }
        } else {
            draft.dossier.bids[first].requires.push(BidIx(second));
        }
        used.extend([first, second]);
    }
}

/// Whoever comes from outside the prefecture wants 0.5 to 2 % of the county's ceiling once.
fn mobilise(draft: &mut Draft, county: usize, pools: &Pools) {
    let tenderers: BTreeSet<TendererIx> = draft.recent_bids().map(|(_, bid)| bid.tenderer).collect();
    let purse = draft.purses[county];
    for who in tenderers.into_iter().filter(|who| !pools.home.contains(&who.0)) {
        let yuan = purse.prior_spending * 3 / 100 * draft.random.between(5, 20) / 1000;
        let price = Money::from_yuan(steps((yuan / 100 * 100).max(100)));
        let county = Some(CountyIx(county));
        draft.dossier.tenderers[who.0].once_only.push(OnceOnlyPrice { county, price, payer: purse.payer, year: YEAR });
    }
}
