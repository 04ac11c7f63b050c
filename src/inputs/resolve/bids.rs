//! Bids: rows of one bid become one bid.

use super::{Index, Tables};
use crate::domain::{Bid, BidIx, Few, Lot, LotIx, Money, Offer, Tenderer, TendererIx, Volume};
use crate::findings::Code;
use crate::inputs::fold::quoted;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::{Row, Value};
use std::collections::BTreeMap;

/// What the rows of one bid say of the bid itself.
#[derive(Default)]
struct Said<'t> {
    /// The first row: its number, and its tenderer.
    first: Option<(u32, Value<'t>)>,
    /// The row that names exclusive sets, and the one that names required bids.
    sets: Option<Row<'t>>,
    requires: Option<Row<'t>>,
}

/// The bids in order of submission: the order of their first rows.
pub(super) fn bids(
    tables: &Tables<'_>,
    tenderers: &Index,
    lots: &Index,
    tenderer_list: &[Tenderer],
    ledger: &mut Ledger,
) -> (Vec<Bid>, Index) {
    let mut index = Index::new("bids", tables.get("bids").is_some());
    let mut bids: Vec<Bid> = Vec::new();
    let mut said: Vec<Said<'_>> = Vec::new();
    let mut rows = tables.get("bids").map(|table| table.rows());
    while let Some(row) = rows.as_mut().and_then(|rows| rows.next(ledger)) {
        let tenderer = tenderers.find(&row, "tenderer", ledger);
        let lot = lots.find(&row, "lot", ledger);
        let Some(id) = row.text("bid") else { continue };
        let position = index.position(id).unwrap_or_else(|| {
            bids.push(Bid {
                id: id.to_owned(),
                tenderer: TendererIx(tenderer.unwrap_or(0)),
                offers: Vec::new(),
                seconded: Few::new(),
                uses: Few::new(),
                workers: Vec::new(),
                payments: Few::new(),
                exclusive_sets: Vec::new(),
                requires: Vec::new(),
                facts: Few::new(),
                place: row.place().place(),
            });
            said.push(Said::default());
            index.add(id)
        });
        let (Some(bid), Some(said)) = (bids.get_mut(position), said.get_mut(position)) else { continue };
        if let Some(lot) = lot {
            bid.offers.push(Offer {
                lot: LotIx(lot),
                price: row.money("price").unwrap_or(Money::ZERO),
                volume: Volume::from_steps(row.steps("volume", Volume::STEPS_PER_UNIT).unwrap_or(0)),
            });
        }
        agree(said, row, ledger);
    }
    for bid in &mut bids {
        bid.offers.sort_by_key(|offer| offer.lot);
        // Most bids have one offer; room for four each would be the largest part of a country's bids.
        bid.offers.shrink_to_fit();
    }
    exclusive_sets(&mut bids, &said, tenderer_list, ledger);
    requirements(&mut bids, &said, &index, ledger);
    (bids, index)
}

/// A package is won whole or not at all, so it cannot offer a lot that is won in shares.
pub(super) fn note_packages_of_shares(
    tables: &Tables<'_>,
    (bid_index, bids): (&Index, &[Bid]),
    (lot_index, lots): (&Index, &[Lot]),
    ledger: &mut Ledger,
) {
    if lots.iter().all(|lot| lot.division.is_none()) {
        return;
    }
    for row in tables.rows("bids", &mut Ledger::default()) {
        let bid = row.text("bid").and_then(|id| bids.get(bid_index.position(id)?));
        let lot = row.text("lot").and_then(|id| lots.get(lot_index.position(id)?));
        let (Some(bid), Some(lot)) = (bid, lot) else { continue };
        if bid.offers.len() > 1 && lot.division.is_some() {
            ledger.note(Code::DivisionPackage, row.at("lot"), |f| f.with("bid", &bid.id).with("lot", &lot.id));
        }
    }
}

/// Checks that a row says the same of its bid as the rows before; a blank cell says nothing.
fn agree<'t>(said: &mut Said<'t>, row: Row<'t>, ledger: &mut Ledger) {
    let number = |row: &Row<'_>| row.place().row.unwrap_or(0);
    let differ = |column: &str, first: u32, was: String, is: String, ledger: &mut Ledger| {
        ledger.note(Code::BidRowsDiffer, row.at(column), |f| {
            f.with("bid", row.string("bid")).with("first", first).with("was", quoted(&was)).with("is", quoted(&is))
        });
    };
    match &said.first {
        None => said.first = Some((number(&row), row.value("tenderer").clone())),
        Some((first, Value::Text(was))) => {
            if let Some(is) = row.text("tenderer")
                && was != is
            {
                differ("tenderer", *first, was.to_string(), is.to_owned(), ledger);
            }
        }
        Some(_) => {}
    }
    for (column, slot) in [("exclusive_sets", &mut said.sets), ("requires", &mut said.requires)] {
        let ids = sorted(row.ids(column));
        if ids.is_empty() {
            continue;
        }
        match slot {
            None => *slot = Some(row.clone()),
            Some(first) => {
                let was = sorted(first.ids(column));
                if was != ids {
                    differ(column, number(first), was.join("; "), ids.join("; "), ledger);
                }
            }
        }
    }
}

fn sorted(ids: &[String]) -> Vec<String> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    ids
}

/// Sets are of one tenderer: two tenderers may use the same name.
fn exclusive_sets(bids: &mut [Bid], said: &[Said<'_>], tenderers: &[Tenderer], ledger: &mut Ledger) {
    let mut sizes: BTreeMap<(TendererIx, String), u32> = BTreeMap::new();
    for (bid, said) in bids.iter_mut().zip(said) {
        bid.exclusive_sets = said.sets.as_ref().map(|row| sorted(row.ids("exclusive_sets"))).unwrap_or_default();
        for set in &bid.exclusive_sets {
            *sizes.entry((bid.tenderer, set.clone())).or_insert(0) += 1;
        }
    }
    for (bid, said) in bids.iter().zip(said) {
        let Some(row) = &said.sets else { continue };
        for set in &bid.exclusive_sets {
            if sizes.get(&(bid.tenderer, set.clone())) == Some(&1) {
                ledger.note(Code::SetOfOne, row.at("exclusive_sets"), |f| {
                    let tenderer = tenderers.get(bid.tenderer.0).map_or("", |tenderer| tenderer.id.as_str());
                    f.with("set", quoted(set)).with("bid", &bid.id).with("tenderer", tenderer)
                });
            }
        }
    }
}

fn requirements(bids: &mut [Bid], said: &[Said<'_>], index: &Index, ledger: &mut Ledger) {
    let tenderers: Vec<TendererIx> = bids.iter().map(|bid| bid.tenderer).collect();
    for (bid, said) in bids.iter_mut().zip(said) {
        let Some(row) = &said.requires else { continue };
        for id in sorted(row.ids("requires")) {
            let Some(required) = index.resolve(&id, row, "requires", ledger) else { continue };
            if tenderers.get(required) != Some(&bid.tenderer) {
                ledger
                    .note(Code::RequiresForeign, row.at("requires"), |f| f.with("bid", &bid.id).with("required", &id));
            }
            bid.requires.push(BidIx(required));
        }
        bid.requires.sort();
    }
    for position in in_circles(bids) {
        if let (Some(bid), Some(Said { requires: Some(row), .. })) = (bids.get(position), said.get(position)) {
            ledger.note(Code::RequiresCycle, row.at("requires"), |f| f.with("bid", &bid.id));
        }
    }
}

/// Positions of bids that can be reached from themselves, in order: what is left when bids
/// that require nothing, or nothing that is left, and bids that nothing left requires, have
/// been taken away again and again.
fn in_circles(bids: &[Bid]) -> Vec<usize> {
    let count = bids.len();
    let mut requires: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut required_by: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (position, bid) in bids.iter().enumerate() {
        for BidIx(required) in &bid.requires {
            if let (Some(out), Some(back)) = (requires.get_mut(position), required_by.get_mut(*required)) {
                out.push(*required);
                back.push(position);
            }
        }
    }
    let mut left = vec![true; count];
    // Peel from the ends, then from the starts; what survives both lies on or between circles.
    for (edges, back) in [(&requires, &required_by), (&required_by, &requires)] {
        let mut degree: Vec<usize> =
            edges.iter().map(|to| to.iter().filter(|to| left.get(**to).copied().unwrap_or(false)).count()).collect();
        let mut free: Vec<usize> =
            (0..count).filter(|at| left.get(*at) == Some(&true) && degree.get(*at) == Some(&0)).collect();
        while let Some(at) = free.pop() {
            if let Some(flag) = left.get_mut(at) {
                *flag = false;
            }
            for before in back.get(at).into_iter().flatten() {
                if let Some(degree) = degree.get_mut(*before)
                    && *degree > 0
                {
                    *degree -= 1;
                    if *degree == 0 && left.get(*before) == Some(&true) {
                        free.push(*before);
                    }
                }
            }
        }
    }
    (0..count).filter(|at| left.get(*at) == Some(&true)).collect()
}
