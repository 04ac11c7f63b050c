//! Buyers, their funds, and counties.

use super::{Index, Tables};
use crate::domain::{AreaLevel, County, Funds, Jurisdiction, JurisdictionIx, Money};
use crate::findings::Code;
use crate::inputs::divisions;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::BTreeMap;

/// Levels in the order of [`LEVELS`](crate::inputs::tables::LEVELS).
const LEVELS: [AreaLevel; 4] = [AreaLevel::Province, AreaLevel::Prefecture, AreaLevel::County, AreaLevel::Township];

/// The buyer tree.
pub(super) fn jurisdictions(tables: &Tables<'_>, ledger: &mut Ledger) -> (Vec<Jurisdiction>, Index) {
    let mut index = Index::new("jurisdictions", tables.get("jurisdictions").is_some());
    let rows = tables.rows("jurisdictions", ledger);
    let mut jurisdictions = Vec::new();
    let mut kept = Vec::new();
    for row in &rows {
        let Some(code) = row.text("code") else { continue };
        check_code(code, row, ledger);
        index.add(code);
        jurisdictions.push(Jurisdiction {
            code: code.to_owned(),
            name: row.string("name"),
            level: row.chosen("level", &LEVELS).unwrap_or(AreaLevel::County),
            parent: None,
            funds: BTreeMap::new(),
        });
        kept.push(row);
    }
    for (jurisdiction, row) in jurisdictions.iter_mut().zip(&kept) {
        jurisdiction.parent = index.find(row, "parent", ledger).map(JurisdictionIx);
    }
    for position in 0..jurisdictions.len() {
        if is_above_itself(&jurisdictions, position)
            && let Some(row) = kept.get(position)
        {
            ledger.note(Code::BuyerCycle, row.at("parent"), |f| f.with("code", index.name(position)));
        }
    }
    (jurisdictions, index)
}

/// Whether walking upwards leads back to the start.
fn is_above_itself(jurisdictions: &[Jurisdiction], start: usize) -> bool {
    let mut next = jurisdictions.get(start).and_then(|jurisdiction| jurisdiction.parent);
    // A longer walk than there are levels can only go round another circle.
    for _ in 0..=16 {
        match next {
            Some(JurisdictionIx(position)) if position == start => return true,
            Some(JurisdictionIx(position)) => {
                next = jurisdictions.get(position).and_then(|jurisdiction| jurisdiction.parent);
            }
            None => return false,
        }
    }
    true
}

fn check_code(code: &str, row: &Row<'_>, ledger: &mut Ledger) {
    if !divisions::has_form(code) {
        ledger.note(Code::DivisionCodeBad, row.at("code"), |f| f.with("code", code));
    } else if let Some((new, _)) = divisions::replacement(code) {
        ledger.note(Code::DivisionCodeOld, row.at("code"), |f| f.with("code", code).with("new", new));
    }
}

/// The funds of the jurisdictions, by year.
pub(super) fn funds(tables: &Tables<'_>, index: &Index, jurisdictions: &mut [Jurisdiction], ledger: &mut Ledger) {
    for row in tables.rows("funds", ledger) {
        let of = index.find(&row, "jurisdiction", ledger).and_then(|position| jurisdictions.get_mut(position));
        let (Some(jurisdiction), Some(year)) = (of, row.year("year")) else { continue };
        let funds = Funds {
            prior_spending: row.money("prior_spending").unwrap_or(Money::ZERO),
            committed: row.money("committed").unwrap_or(Money::ZERO),
            estimated: row.yes("estimated").unwrap_or(false),
        };
        jurisdiction.funds.insert(year, funds);
    }
}

/// The counties.
pub(super) fn counties(tables: &Tables<'_>, ledger: &mut Ledger) -> (Vec<County>, Index) {
    let mut index = Index::new("counties", tables.get("counties").is_some());
    let mut counties = Vec::new();
    for row in tables.rows("counties", ledger) {
        let Some(code) = row.text("code") else { continue };
        check_code(code, &row, ledger);
        index.add(code);
        counties.push(County {
            code: code.to_owned(),
            name: row.string("name"),
            urban_dibao: row.integer("urban_dibao").unwrap_or(0),
            rural_dibao: row.integer("rural_dibao").unwrap_or(0),
            tekun: row.integer("tekun").unwrap_or(0),
            staff_in_post: row.integer("staff_in_post").unwrap_or(0),
        });
    }
    (counties, index)
}
