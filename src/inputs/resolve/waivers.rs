//! Recorded decisions to waive a rule "in principle".

use super::cells::{note_if_blank, note_if_given};
use super::{Index, Tables};
use crate::domain::{Amount, CountyIx, Date, Dossier, JurisdictionIx, Money, Waiver, WaiverSubject};
use crate::findings::Code;
use crate::inputs::ledger::Ledger;
use crate::inputs::tables::WAIVABLE;
use crate::inputs::typed::Row;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;

/// The waivers in the order of the file. That each waives a rule which may be waived is checked
/// when the rule sets are there.
pub(super) fn read(
    tables: &Tables<'_>,
    places: (&Index, &Index),
    bid_date: Option<Date>,
    ledger: &mut Ledger,
) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for row in tables.rows("waivers", ledger) {
        let subject = subject(&row, places, ledger);
        let Some(date) = row.date("date") else { continue };
        if let Some(bid_date) = bid_date.filter(|bid_date| *bid_date < date) {
            ledger.note(Code::WaiverLate, row.at("date"), |f| f.with("date", date).with("bid_date", bid_date));
        }
        if let Some(subject) = subject {
            let (authority, reason) = (row.string("authority"), row.string("reason"));
            waivers.push(Waiver { subject, authority, date, reason, place: row.place().place() });
        }
    }
    waivers
}

/// What a row waives, where and by how much.
fn subject(row: &Row<'_>, (buyers, counties): (&Index, &Index), ledger: &mut Ledger) -> Option<WaiverSubject> {
    let rule = WAIVABLE.get(row.choice("rule")?)?.en;
    if rule == "fund-ceiling-rate" {
        let jurisdiction = buyers.find(row, "place", ledger);
        note_if_blank(row, "year", "rule", ledger);
        let raised_by = row.steps("amount", 100).map(Money::from_fen);
        let (jurisdiction, year) = (JurisdictionIx(jurisdiction?), row.year("year")?);
        return Some(WaiverSubject::FundCeiling { jurisdiction, year, raised_by: raised_by? });
    }
    let county = counties.find(row, "place", ledger).map(CountyIx);
    note_if_given(row, "year", "rule", ledger);
    let amount = row.decimal("amount");
    if rule == "staffing-rate" {
        let lowered_by = amount.and_then(|amount| persons(amount, row, ledger));
        return Some(WaiverSubject::StaffingFloor { county: county?, lowered_by: lowered_by? });
    }
    let lowered_by_percent = amount.and_then(|amount| percent(amount, row, ledger));
    Some(WaiverSubject::SecondedDegrees { county: county?, lowered_by_percent: lowered_by_percent? })
}

fn persons(amount: Decimal, row: &Row<'_>, ledger: &mut Ledger) -> Option<u32> {
    if !amount.fract().is_zero() {
        ledger.note(Code::NumberTooFine, row.at("amount"), |f| f.with("value", amount).with("places", 0));
        return None;
    }
    let persons = amount.to_u32();
    if persons.is_none() {
        ledger.note(Code::NumberTooLarge, row.at("amount"), |f| f.with("value", amount).with("most", u32::MAX));
    }
    persons
}

fn percent(amount: Decimal, row: &Row<'_>, ledger: &mut Ledger) -> Option<Amount> {
    if amount > Decimal::ONE_HUNDRED {
        ledger.note(Code::NumberTooLarge, row.at("amount"), |f| f.with("value", amount).with("most", 100));
        return None;
    }
    Amount::from_decimal(amount)
}

/// Notes each waiver of a rule that does not bind at its place: no ceiling, no lot, nobody
/// seconded there.
pub(super) fn note_idle(dossier: &Dossier, tables: &Tables<'_>, ledger: &mut Ledger) {
    let served: BTreeSet<CountyIx> = dossier.lots.iter().map(|lot| lot.county).collect();
    let seconded: BTreeSet<CountyIx> = dossier.bids.iter().flat_map(|bid| bid.seconded.keys().copied()).collect();
    let rows = tables.rows("waivers", &mut Ledger::default());
    for (waiver, row) in dossier.waivers.iter().zip(&rows) {
        let binds = match waiver.subject {
            WaiverSubject::FundCeiling { jurisdiction, year, .. } => dossier[jurisdiction].funds.contains_key(&year),
            WaiverSubject::StaffingFloor { county, .. } => served.contains(&county),
            WaiverSubject::SecondedDegrees { county, .. } => seconded.contains(&county),
        };
        if !binds {
            ledger.note(Code::WaiverIdle, row.at("place"), |f| f.with("place", row.string("place")));
        }
    }
}
