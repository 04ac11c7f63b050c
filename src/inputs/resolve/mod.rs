//! The third layer: typed rows become the dossier, identifiers become positions.
//!
//! Everything is read even after faults, so that all faults are found in one go; a
//! [`Dossier`] comes out only when there was no error.

mod bid_parts;
mod bids;
mod ceilings;
mod cells;
mod division;
mod index;
mod lots;
mod places;
mod plan;
mod price_terms;
mod rule_kind;
mod scores;
mod tender_rules;
mod tenderers;
mod waivers;

pub(crate) use index::Index;
pub(crate) use plan::plan;

use super::ledger::Ledger;
use super::source::Sources;
use super::tables::{TABLES, TENDER};
use super::typed::{self, OpenTable, Row};
use crate::domain::{AwardRule, Contact, Dossier, Goal, JurisdictionIx, Method, Provenance, Tender};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Procurement methods in the order of [`METHODS`](super::tables::METHODS).
const METHODS: [Method; 5] =
    [Method::Open, Method::Invited, Method::Negotiation, Method::Consultation, Method::SingleSource];
/// Award rules in the order of [`AWARD_RULES`](super::tables::AWARD_RULES).
const AWARD_RULES: [AwardRule; 3] = [AwardRule::LowestPrice, AwardRule::RankFirst, AwardRule::Optimal];
/// Provenances in the order of [`PROVENANCES`](super::tables::PROVENANCES).
const PROVENANCES: [Provenance; 3] = [Provenance::Real, Provenance::Synthetic, Provenance::Mixed];

/// The tables of a dossier, open.
pub(crate) struct Tables<'a> {
    open: BTreeMap<&'static str, OpenTable<'a>>,
}

impl<'a> Tables<'a> {
    fn open(sources: &'a Sources, ledger: &mut Ledger) -> Self {
        Self::open_those(sources, |_| true, ledger)
    }

    /// Some of the tables: whether the others are there, and what is in them, does not matter.
    fn open_those(sources: &'a Sources, wanted: impl Fn(&str) -> bool, ledger: &mut Ledger) -> Self {
        let mut open = BTreeMap::new();
        for table in TABLES.iter().filter(|table| wanted(table.en)) {
            if let Some(opened) = typed::open(sources, table.en, ledger) {
                open.insert(table.en, opened);
            }
        }
        Self { open }
    }

    /// A table; nothing where the dossier lacks it or it cannot be read.
    fn get(&self, name: &str) -> Option<&OpenTable<'a>> {
        self.open.get(name)
    }

    /// All rows of a table, read.
    fn rows<'t>(&'t self, name: &str, ledger: &mut Ledger) -> Vec<Row<'t>> {
        let Some(table) = self.get(name) else { return Vec::new() };
        let mut rows = table.rows();
        std::iter::from_fn(|| rows.next(ledger)).collect()
    }
}

/// Makes the dossier.
pub(crate) fn dossier(sources: &Sources, ledger: &mut Ledger) -> Option<Dossier> {
    let tender_row = typed::tender(sources, ledger);
    let tables = Tables::open(sources, ledger);
    let (mut jurisdictions, jurisdiction_index) = places::jurisdictions(&tables, ledger);
    places::funds(&tables, &jurisdiction_index, &mut jurisdictions, ledger);
    let (counties, county_index) = places::counties(&tables, ledger);
    let (lots, lot_index) = lots::lots(&tables, &jurisdiction_index, &county_index, ledger);
    let win_limits = lots::win_limits(&tables, &lots, &county_index, ledger);
    let (mut tenderers, tenderer_index) = tenderers::tenderers(&tables, ledger);
    tenderers::attachments(&tables, &tenderer_index, &mut tenderers, ledger);
    let tender = tender_row.and_then(|row| tender(&row, &jurisdiction_index, ledger));
    price_terms::discounts(&tables, &tenderer_index, &mut tenderers, ledger);
    let payers = price_terms::Payers {
        jurisdictions: &jurisdictions,
        index: &jurisdiction_index,
        counties: &county_index,
        tender: tender.as_ref(),
    };
    price_terms::once_only(&tables, &tenderer_index, &payers, &mut tenderers, ledger);
    let earlier = tenderers::earlier(&tables, &lot_index, &tenderer_index, ledger);
    let rules = tender_rules::Known {
        lots: &lots,
        lot_index: &lot_index,
        counties: &county_index,
        county_names: &counties.iter().map(|county| county.name.as_str()).collect::<Vec<_>>(),
        tenderers: &tenderers,
        tenderer_index: &tenderer_index,
        earlier: &earlier,
    };
    let tender_rules = tender_rules::read(&tables, &rules, ledger);
    let (mut bids, bid_index) = bids::bids(&tables, &tenderer_index, &lot_index, &tenderers, ledger);
    bids::note_packages_of_shares(&tables, (&bid_index, &bids), (&lot_index, &lots), ledger);
    let parts = bid_parts::Known { bids: &bid_index, lots: &lot_index, counties: &county_index };
    bid_parts::read(&tables, &parts, &mut bids, &lots, &tenderers, ledger);
    let (experts, scores) = scores::read(&tables, &bid_index, &lot_index, &bids, ledger);
    let bid_date = tender.as_ref().map(|tender| tender.bid_date);
    let waivers = waivers::read(&tables, (&jurisdiction_index, &county_index), bid_date, ledger);
    let mut dossier = Dossier {
        // Without a tender there has been an error, so this value never leaves.
        tender: tender?,
        jurisdictions,
        counties,
        lots,
        tenderers,
        bids,
        experts,
        scores,
        win_limits,
        tender_rules,
        waivers,
        earlier,
        files: sources.files.clone(),
    };
    if ledger.errors() > 0 {
        return None;
    }
    ceilings::assume_bases(&mut dossier, &tables, ledger);
    waivers::note_idle(&dossier, &tables, ledger);
    Some(dossier)
}

/// The procedure itself; nothing where a key that it needs is wrong.
fn tender(row: &Row<'_>, jurisdictions: &Index, ledger: &mut Ledger) -> Option<Tender> {
    debug_assert_eq!(TENDER.columns.len(), 19);
    let buyer = jurisdictions.find(row, "buyer", ledger);
    let written = |column| row.text(column).map(str::to_owned);
    Some(Tender {
        id: row.text("id")?.to_owned(),
        title: row.text("title")?.to_owned(),
        buyer: JurisdictionIx(buyer?),
        bid_date: row.date("bid_date")?,
        method: row.chosen("method", &METHODS)?,
        fiscal_year: row.year("fiscal_year")?,
        policy: row.text("policy")?.to_owned(),
        law: row.text("law")?.to_owned(),
        scoring_model: row.text("scoring_model")?.to_owned(),
        award_rule: row.chosen("award_rule", &AWARD_RULES)?,
        objective: match row.is_blank("objective") {
            true => Goal::USUAL.to_vec(),
            false => row.all_chosen("objective", &Goal::ALL)?,
        },
        small_deduction_percent: row.decimal("small_deduction_percent").unwrap_or(Decimal::ZERO),
        contact: Contact {
            person: written("contact_person"),
            phone: written("contact_phone"),
            address: written("contact_address"),
            challenge_office: written("challenge_office"),
            complaint_office: written("complaint_office"),
        },
        provenance: row.chosen("provenance", &PROVENANCES)?,
        provenance_note: row.text("provenance_note")?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables;
    use serde_json::to_value;

    #[test]
    fn words_and_values_stand_in_one_order() {
        for (word, value) in tables::METHODS.iter().zip(METHODS) {
            assert_eq!(to_value(value).unwrap(), word.en);
        }
        for (word, value) in tables::AWARD_RULES.iter().zip(AWARD_RULES) {
            assert_eq!(to_value(value).unwrap(), word.en);
        }
        for (word, value) in tables::GOALS.iter().zip(Goal::ALL) {
            assert_eq!(to_value(value).unwrap(), word.en);
        }
        for (word, value) in tables::PROVENANCES.iter().zip(PROVENANCES) {
            assert_eq!(to_value(value).unwrap(), word.en);
        }
    }
}
