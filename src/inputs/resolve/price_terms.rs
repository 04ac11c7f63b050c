//! Terms of tenderers' prices beyond their bids: discount ladders and once-only prices.

use super::tenderers::tenderer_of;
use super::{Index, Tables};
use crate::domain::{CountyIx, DiscountTier, Jurisdiction, JurisdictionIx, OnceOnlyPrice, Tender, Tenderer, Threshold};
use crate::findings::Code;
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The discount ladders, each sorted by its thresholds.
pub(super) fn discounts(tables: &Tables<'_>, index: &Index, tenderers: &mut [Tenderer], ledger: &mut Ledger) {
    let mut ladders: BTreeMap<usize, Vec<(DiscountTier, Row<'_>)>> = BTreeMap::new();
    for row in tables.rows("discounts", ledger) {
        let tenderer = index.find(&row, "tenderer", ledger);
        let threshold = threshold(&row, ledger);
        let percent = row.decimal("percent");
        if percent == Some(Decimal::ONE_HUNDRED) {
            ledger.note(Code::NumberTooLarge, row.at("percent"), |f| f.with("value", "100").with("most", "99.9999"));
            continue;
        }
        if let (Some(tenderer), Some(threshold), Some(percent)) = (tenderer, threshold, percent) {
            let tier = DiscountTier { threshold, percent: percent.normalize() };
            ladders.entry(tenderer).or_default().push((tier, row));
        }
    }
    for (position, mut ladder) in ladders {
        ladder.sort_by_key(|(tier, _)| tier.threshold);
        note_if_unsound(&ladder, index.name(position), ledger);
        if let Some(tenderer) = tenderers.get_mut(position) {
            tenderer.discounts = ladder.into_iter().map(|(tier, _)| tier).collect();
        }
    }
}

/// From where on a tier counts: lots or money, one of them.
fn threshold(row: &Row<'_>, ledger: &mut Ledger) -> Option<Threshold> {
    let (lots, money) = (row.is_blank("lots_least"), row.is_blank("money_least"));
    if lots == money {
        ledger.note(Code::DiscountThreshold, row.at("lots_least"), |f| {
            f.with("given", if lots { "none" } else { "both" })
        });
        return None;
    }
    let of_lots = row.count("lots_least").map(Threshold::Lots);
    of_lots.or_else(|| row.money("money_least").map(Threshold::Money))
}

/// A ladder, lowest threshold first: one measure, and more off for more won.
fn note_if_unsound(ladder: &[(DiscountTier, Row<'_>)], tenderer: &str, ledger: &mut Ledger) {
    for pair in ladder.windows(2) {
        let [(below, _), (above, row)] = pair else { continue };
        match (below.threshold, above.threshold) {
            (Threshold::Lots(_), Threshold::Money(_)) => {
                ledger.note(Code::DiscountMixed, row.at("money_least"), |f| f.with("tenderer", tenderer));
            }
            // The table's key keeps thresholds apart.
            _ if above.percent <= below.percent => ledger.note(Code::DiscountNotRising, row.at("percent"), |f| {
                f.with("tenderer", tenderer).with("percent", above.percent).with("below", below.percent)
            }),
            _ => {}
        }
    }
}

/// Who may pay a once-only price.
pub(super) struct Payers<'p> {
    /// Buyers with their funds.
    pub jurisdictions: &'p [Jurisdiction],
    /// Their positions.
    pub index: &'p Index,
    /// Positions of counties.
    pub counties: &'p Index,
    /// The tender; absent where it could not be read.
    pub tender: Option<&'p Tender>,
}

/// The once-only prices, in the order of the file.
pub(super) fn once_only(
    tables: &Tables<'_>,
    index: &Index,
    payers: &Payers<'_>,
    tenderers: &mut [Tenderer],
    ledger: &mut Ledger,
) {
    for row in tables.rows("once_only", ledger) {
        let county = payers.counties.find(&row, "county", ledger);
        let payer = payers.of(&row, county, ledger);
        let Some(tenderer) = tenderer_of(&row, index, tenderers, ledger) else { continue };
        let (Some(price), Some(payer)) = (row.money("price"), payer) else { continue };
        let year = row.year("year").or(payers.tender.map(|tender| tender.fiscal_year));
        payers.note_if_unlimited(payer, &tenderer.id, &row, ledger);
        tenderer.once_only.push(OnceOnlyPrice { county: county.map(CountyIx), price, payer, year: year.unwrap_or(0) });
    }
}

impl Payers<'_> {
    /// The payer that a row names; else the jurisdiction with the county's code, else the
    /// tender's buyer.
    fn of(&self, row: &Row<'_>, county: Option<usize>, ledger: &mut Ledger) -> Option<JurisdictionIx> {
        if !row.is_blank("payer") {
            return self.index.find(row, "payer", ledger).map(JurisdictionIx);
        }
        let of_county = county.and_then(|county| self.index.position(self.counties.name(county)));
        of_county.map(JurisdictionIx).or(self.tender.map(|tender| tender.buyer))
    }

    fn note_if_unlimited(&self, payer: JurisdictionIx, tenderer: &str, row: &Row<'_>, ledger: &mut Ledger) {
        let mut next = Some(payer);
        // More steps than there are jurisdictions can only go round a circle.
        for _ in 0..=self.jurisdictions.len() {
            let Some(jurisdiction) = next.and_then(|JurisdictionIx(position)| self.jurisdictions.get(position)) else {
                break;
            };
            if !jurisdiction.funds.is_empty() {
                return;
            }
            next = jurisdiction.parent;
        }
        ledger.note(Code::OnceOnlyUnlimited, row.at("payer"), |f| {
            f.with("tenderer", tenderer).with("payer", self.index.name(payer.0))
        });
    }
}
