//! What is said about bids in tables of their own: seconded staff, use of capacities, key
//! workers, payments and facts. A country's have hundreds of thousands of rows, which are not kept.

use super::{Index, Tables};
use crate::domain::{Amount, Bid, CountyIx, KeyWorker, Lot, LotIx, Money, Seconded, Tenderer, Year};
use crate::findings::Code;
use crate::inputs::fold::{nearest, quoted};
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::BTreeMap;

/// What the parts refer to.
pub(super) struct Known<'i> {
    /// Bids.
    pub bids: &'i Index,
    /// Lots.
    pub lots: &'i Index,
    /// Counties.
    pub counties: &'i Index,
}

impl Known<'_> {
    /// The bid that a row speaks of.
    fn bid<'b>(&self, row: &Row<'_>, bids: &'b mut [Bid], ledger: &mut Ledger) -> Option<&'b mut Bid> {
        self.bids.find(row, "bid", ledger).and_then(|position| bids.get_mut(position))
    }

    /// The lot that a row speaks of, if the bid offers it; else that is noted.
    fn lot_of(&self, row: &Row<'_>, bid: &Bid, ledger: &mut Ledger) -> Option<LotIx> {
        let lot = LotIx(self.lots.find(row, "lot", ledger)?);
        offered(bid, lot, self.lots, row, ledger)
    }
}

/// The lot if the bid offers it; else that is noted.
pub(super) fn offered(bid: &Bid, lot: LotIx, lots: &Index, row: &Row<'_>, ledger: &mut Ledger) -> Option<LotIx> {
    if bid.offer(lot).is_some() {
        return Some(lot);
    }
    ledger.note(Code::LotNotInBid, row.at("lot"), |f| {
        let offered: Vec<&str> = bid.offers.iter().map(|offer| lots.name(offer.lot.0)).collect();
        f.with("bid", &bid.id).with("lot", lots.name(lot.0)).with("offered", offered.join(", "))
    });
    None
}

/// Reads all five tables.
pub(super) fn read(
    tables: &Tables<'_>,
    known: &Known<'_>,
    bids: &mut [Bid],
    lots: &[Lot],
    tenderers: &[Tenderer],
    ledger: &mut Ledger,
) {
    seconded(tables, known, bids, ledger);
    uses(tables, known, bids, tenderers, ledger);
    key_workers(tables, known, bids, ledger);
    payments(tables, known, bids, lots, ledger);
    facts(tables, known, bids, ledger);
}

fn seconded(tables: &Tables<'_>, known: &Known<'_>, bids: &mut [Bid], ledger: &mut Ledger) {
    let Some(table) = tables.get("seconded") else { return };
    let mut rows = table.rows();
    while let Some(row) = rows.next(ledger) {
        let county = known.counties.find(&row, "county", ledger);
        let Some(bid) = known.bid(&row, bids, ledger) else { continue };
        let (Some(county), Some(persons)) = (county, row.count("persons")) else { continue };
        let part = |column: &str| row.count(column).unwrap_or(0);
        let seconded = Seconded {
            persons,
            degree_holders: part("degree_holders"),
            social_workers: part("social_workers"),
            funded: part("funded"),
        };
        for column in ["degree_holders", "social_workers", "funded"] {
            if part(column) > persons {
                ledger.note(Code::SecondedPartExceeds, row.at(column), |f| {
                    f.with("part", part(column)).with("persons", persons)
                });
            }
        }
        bid.seconded.insert(CountyIx(county), seconded);
    }
}

fn uses(tables: &Tables<'_>, known: &Known<'_>, bids: &mut [Bid], tenderers: &[Tenderer], ledger: &mut Ledger) {
    let Some(table) = tables.get("uses") else { return };
    let mut rows = table.rows();
    while let Some(row) = rows.next(ledger) {
        let Some(bid) = known.bid(&row, bids, ledger) else { continue };
        let (Some(resource), Some(steps)) = (row.text("resource"), row.steps("amount", Amount::STEPS_PER_UNIT)) else {
            continue;
        };
        if let Some(tenderer) = tenderers.get(bid.tenderer.0)
            && !tenderer.capacities.contains_key(resource)
        {
            ledger.note(Code::ResourceUndeclared, row.at("resource"), |f| {
                let near = nearest(resource, tenderer.capacities.keys().map(String::as_str)).unwrap_or("none");
                f.with("resource", quoted(resource)).with("tenderer", &tenderer.id).with("nearest", near)
            });
        }
        bid.uses.insert(resource.to_owned(), Amount::from_steps(steps));
    }
}

fn key_workers(tables: &Tables<'_>, known: &Known<'_>, bids: &mut [Bid], ledger: &mut Ledger) {
    let Some(table) = tables.get("key_workers") else { return };
    let mut rows = table.rows();
    while let Some(row) = rows.next(ledger) {
        let Some(bid) = known.bid(&row, bids, ledger) else { continue };
        let lot = known.lot_of(&row, bid, ledger);
        if let (Some(lot), Some(id)) = (lot, row.text("worker")) {
            bid.workers.reserve_exact(1);
            bid.workers.push(KeyWorker { id: id.to_owned(), name: row.string("name"), lot });
        }
    }
}

fn payments(tables: &Tables<'_>, known: &Known<'_>, bids: &mut [Bid], lots: &[Lot], ledger: &mut Ledger) {
    let errors_before = ledger.errors();
    // The first row of each bid and lot with payments, for the finding about their sum.
    let rows = tables.rows("payments", ledger);
    let mut first: BTreeMap<(usize, LotIx), &Row<'_>> = BTreeMap::new();
    for row in &rows {
        let Some(position) = known.bids.find(row, "bid", ledger) else { continue };
        let Some(bid) = bids.get_mut(position) else { continue };
        let Some(lot) = known.lot_of(row, bid, ledger) else { continue };
        let (Some(year), Some(amount)) = (row.year("year"), row.money("amount")) else { continue };
        if let Some(lot) = lots.get(lot.0) {
            note_if_outside(lot, year, row, ledger);
        }
        bid.payments.insert((lot, year), amount);
        first.entry((position, lot)).or_insert(row);
    }
    // Sums of amounts that could not all be read would only repeat the fault.
    if ledger.errors() > errors_before || errors_before > 0 && !prices_are_sound(bids) {
        return;
    }
    for ((position, lot), row) in first {
        let Some(bid) = bids.get(position) else { continue };
        let paid: Money = bid.payments.range((lot, Year::MIN)..=(lot, Year::MAX)).map(|(_, amount)| *amount).sum();
        let Some(offer) = bid.offer(lot) else { continue };
        if paid != offer.price {
            ledger.note(Code::PaymentsDiffer, row.at("amount"), |f| {
                f.with("bid", &bid.id)
                    .with("lot", known.lots.name(lot.0))
                    .with("paid", paid.grouped())
                    .with("price", offer.price.grouped())
                    .with("difference", (paid - offer.price).grouped())
            });
        }
    }
}

/// Whether no bid has the placeholder of a price that could not be read.
fn prices_are_sound(bids: &[Bid]) -> bool {
    bids.iter().all(|bid| bid.offers.iter().all(|offer| offer.price > Money::ZERO))
}

fn note_if_outside(lot: &Lot, year: Year, row: &Row<'_>, ledger: &mut Ledger) {
    let years = lot.first_month.months_by_year(lot.months);
    if years.iter().any(|(of_lot, _)| *of_lot == year) {
        return;
    }
    ledger.note(Code::PaymentOutsideTerm, row.at("year"), |f| {
        let last = years.last().map_or(lot.first_month.year, |(year, _)| *year);
        f.with("year", year).with("lot", &lot.id).with("from", lot.first_month.year).with("until", last)
    });
}

fn facts(tables: &Tables<'_>, known: &Known<'_>, bids: &mut [Bid], ledger: &mut Ledger) {
    let Some(table) = tables.get("facts") else { return };
    let mut rows = table.rows();
    while let Some(row) = rows.next(ledger) {
        let Some(bid) = known.bid(&row, bids, ledger) else { continue };
        let lot = match row.is_blank("lot") {
            true => None,
            false => match known.lot_of(&row, bid, ledger) {
                Some(lot) => Some(lot),
                None => continue,
            },
        };
        if let (Some(fact), Some(value)) = (row.text("fact"), row.decimal("value")) {
            bid.facts.insert((lot, fact.to_owned()), value);
        }
    }
}
