//! Years in which lots are paid and for which the base of the ceiling is not known yet.

use super::Tables;
use crate::domain::{Dossier, Funds, JurisdictionIx, LotIx, Money, Year};
use crate::findings::Code;
use crate::inputs::ledger::{At, Ledger};
use std::collections::{BTreeMap, BTreeSet};

/// Carries the newest known base forward to each year in which a jurisdiction, or one below
/// it, pays and has no entry of its own; each assumption is noted. A lot above which nothing
/// has a ceiling is noted too. (Opinions, clause 8: the ceiling rests on last year's
/// spending, which for later contract years nobody knows when the contract is signed.)
pub(super) fn assume_bases(dossier: &mut Dossier, tables: &Tables<'_>, ledger: &mut Ledger) {
    let lots_file = tables.get("lots").map_or("", |table| table.file());
    let funds_file = tables.get("funds").map_or("", |table| table.file());
    let mut years_of: BTreeMap<JurisdictionIx, BTreeSet<Year>> = BTreeMap::new();
    let lots_rows = tables.rows("lots", &mut Ledger::default());
    for (position, lot) in dossier.lots.iter().enumerate() {
        let chain = dossier.chain(lot.buyer);
        if chain.iter().all(|jurisdiction| dossier[*jurisdiction].funds.is_empty()) {
            let at = lots_rows.get(position).map_or(At::file(lots_file), |row| row.at("buyer"));
            ledger.note(Code::CeilingNowhere, at, |f| f.with("lot", &lot.id).with("buyer", &dossier[lot.buyer].code));
        }
        let years = lot.first_month.months_by_year(lot.months);
        for jurisdiction in chain {
            years_of.entry(jurisdiction).or_default().extend(years.iter().map(|(year, _)| *year));
        }
    }
    for bid in &dossier.bids {
        for (LotIx(lot), year) in bid.payments.keys() {
            if let Some(lot) = dossier.lots.get(*lot) {
                for jurisdiction in dossier.chain(lot.buyer) {
                    years_of.entry(jurisdiction).or_default().insert(*year);
                }
            }
        }
    }
    for price in dossier.tenderers.iter().flat_map(|tenderer| &tenderer.once_only) {
        for jurisdiction in dossier.chain(price.payer) {
            years_of.entry(jurisdiction).or_default().insert(price.year);
        }
    }
    for (jurisdiction, years) in years_of {
        let Some(jurisdiction) = dossier.jurisdictions.get_mut(jurisdiction.0) else { continue };
        let known = jurisdiction.funds.clone();
        for year in years {
            if known.contains_key(&year) {
                continue;
            }
            let before = known.range(..year).next_back();
            let Some((base_year, base)) = before.or_else(|| known.first_key_value()) else { continue };
            let (code, name) = (jurisdiction.code.clone(), jurisdiction.name.clone());
            ledger.note(Code::CeilingBaseAssumed, At::file(funds_file), |f| {
                f.with("code", code)
                    .with("name", name)
                    .with("year", year)
                    .with("base", base.prior_spending.grouped())
                    .with("base_year", *base_year)
            });
            let assumed = Funds { prior_spending: base.prior_spending, committed: Money::ZERO, estimated: true };
            jurisdiction.funds.insert(year, assumed);
        }
    }
}
