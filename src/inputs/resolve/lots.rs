//! Lots and win limits.

use super::{Index, Tables, division};
use crate::domain::{CountyIx, JurisdictionIx, Lot, Money, Month, Quality, Scope, Volume, Weight, WinLimit};
use crate::findings::Code;
use crate::inputs::fold::quoted;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::{BTreeMap, BTreeSet};

/// The lots in published order.
pub(super) fn lots(tables: &Tables<'_>, buyers: &Index, counties: &Index, ledger: &mut Ledger) -> (Vec<Lot>, Index) {
    let mut index = Index::new("lots", tables.get("lots").is_some());
    let mut lots: Vec<Lot> = Vec::new();
    let mut same: BTreeMap<(CountyIx, String, Month), String> = BTreeMap::new();
    for row in tables.rows("lots", ledger) {
        let buyer = buyers.find(&row, "buyer", ledger);
        let county = counties.find(&row, "county", ledger);
        let Some(id) = row.text("lot") else { continue };
        index.add(id);
        // Placeholders stand only where an error was noted, so they never leave the reader.
        let lot = Lot {
            id: id.to_owned(),
            title: row.string("title"),
            buyer: JurisdictionIx(buyer.unwrap_or(0)),
            county: CountyIx(county.unwrap_or(0)),
            service: row.string("service"),
            volume: Volume::from_steps(row.steps("volume", Volume::STEPS_PER_UNIT).unwrap_or(0)),
            unit: row.string("unit"),
            need_weight: row
                .steps("need_weight", Weight::STEPS_PER_UNIT)
                .map_or(Weight::from_units(1), Weight::from_steps),
            ceiling_price: row.money("ceiling_price").unwrap_or(Money::ZERO),
            first_month: row.month("first_month").unwrap_or(Month { year: 2000, month: 1 }),
            months: row.count("months").unwrap_or(1),
            renewal_months: row.count("renewal_months").unwrap_or(0),
            quality_floor: Quality::from_steps(row.steps("quality_floor", Quality::STEPS_PER_UNIT).unwrap_or(0)),
            required: row.yes("required").unwrap_or(false),
            critical: row.yes("critical").unwrap_or(false),
            group: row.text("group").map(str::to_owned),
            reserved_for_small: row.yes("reserved_for_small").unwrap_or(false),
            division: division::read(&row, ledger),
        };
        if county.is_some() && row.month("first_month").is_some() {
            note_if_bought_twice(&lot, &mut same, &row, ledger);
        }
        lots.push(lot);
    }
    (lots, index)
}

fn note_if_bought_twice(
    lot: &Lot,
    same: &mut BTreeMap<(CountyIx, String, Month), String>,
    row: &Row<'_>,
    ledger: &mut Ledger,
) {
    let what = (lot.county, lot.service.clone(), lot.first_month);
    match same.get(&what) {
        Some(first) => ledger.note(Code::LotDuplicated, row.at("service"), |f| {
            f.with("lot", &lot.id)
                .with("other", first)
                .with("service", quoted(&lot.service))
                .with("month", lot.first_month)
        }),
        None => {
            same.insert(what, lot.id.clone());
        }
    }
}

/// The win limits that the tender documents publish.
pub(super) fn win_limits(tables: &Tables<'_>, lots: &[Lot], counties: &Index, ledger: &mut Ledger) -> Vec<WinLimit> {
    let groups: BTreeSet<&str> = lots.iter().filter_map(|lot| lot.group.as_deref()).collect();
    let mut group_index = Index::new("lots", tables.get("lots").is_some());
    for group in groups {
        group_index.add(group);
    }
    let mut limits = Vec::new();
    for row in tables.rows("win_limits", ledger) {
        let limit = WinLimit {
            scope: match row.choice("scope") {
                Some(0) => Scope::Overall,
                Some(_) if row.is_blank("scope_code") => {
                    ledger.note(Code::ValueMissing, row.at("scope_code"), |f| {
                        f.with("zh", "范围代码").with("en", "scope_code")
                    });
                    continue;
                }
                Some(1) => match counties.find(&row, "scope_code", ledger) {
                    Some(county) => Scope::County(CountyIx(county)),
                    None => continue,
                },
                Some(_) => match group_index.find(&row, "scope_code", ledger) {
                    Some(_) => Scope::LotGroup(row.string("scope_code")),
                    None => continue,
                },
                None => continue,
            },
            lots_most: row.count("lots_most"),
            money_most: row.money("money_most"),
        };
        if row.is_blank("lots_most") && row.is_blank("money_most") {
            ledger.note(Code::LimitEmpty, row.place(), |f| f);
        }
        limits.push(limit);
    }
    limits
}
