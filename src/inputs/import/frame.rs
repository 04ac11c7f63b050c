//! What all imported dossiers have in common: neutral rules, artificial places and tenderers.

use crate::domain::{
    Amount, AreaLevel, AwardRule, Bid, BidIx, Condition, Contact, County, CountyIx, Date, Dossier, Evidence, Few,
    Funds, Goal, InputFile, Jurisdiction, JurisdictionIx, Lot, LotIx, Met, Method, Money, Month, Offer, OnceOnlyPrice,
    Provenance, Quality, Size, Tender, Tenderer, TendererIx, TendererKind, Volume, Weight, Year,
};
use crate::findings::Place;
use crate::inputs::generate::credit_code_for;
use crate::messages::{Catalogue, Lang};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The year in which all imported contracts run, from January to December.
const YEAR: Year = 2026;

/// Code of the artificial place at the root; GB/T 2260 assigns no code that begins with 99.
const ROOT: u32 = 990_000;

/// A dossier in the making.
pub(super) struct Frame {
    dossier: Dossier,
    words: Catalogue,
    evidence: String,
}

impl Frame {
    /// A dossier with neutral rules, one artificial prefecture that runs the tender, and nothing
    /// else. The title and the provenance note are messages of the catalogue.
    pub(super) fn new(
        id: &str,
        provenance: Provenance,
        title: (&str, &[(&str, &str)]),
        note: (&str, &[(&str, &str)]),
        lang: Lang,
    ) -> Self {
        let words = Catalogue::new(lang);
        let tender = Tender {
            id: identifier(id),
            title: words.format(title.0, title.1),
            buyer: JurisdictionIx(0),
            bid_date: Date::constant(YEAR, 1, 1),
            method: Method::Open,
            fiscal_year: YEAR,
            policy: "neutral".to_owned(),
            law: "neutral".to_owned(),
            scoring_model: "neutral".to_owned(),
            award_rule: AwardRule::Optimal,
            objective: Goal::USUAL.to_vec(),
            small_deduction_percent: Decimal::ZERO,
            contact: Contact::default(),
            provenance,
            provenance_note: words.format(note.0, note.1),
        };
        let root = Jurisdiction {
            code: ROOT.to_string(),
            name: words.text("import-root"),
            level: AreaLevel::Prefecture,
            parent: None,
            funds: BTreeMap::new(),
        };
        let dossier = Dossier {
            tender,
            jurisdictions: vec![root],
            counties: Vec::new(),
            lots: Vec::new(),
            tenderers: Vec::new(),
            bids: Vec::new(),
            experts: Vec::new(),
            scores: BTreeMap::new(),
            win_limits: Vec::new(),
            tender_rules: Vec::new(),
            waivers: Vec::new(),
            earlier: BTreeMap::new(),
            files: Vec::new(),
        };
        let evidence = words.text("import-evidence");
        Self { dossier, words, evidence }
    }

    /// A message in the language of the dossier.
    pub(super) fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// Names a source file with its digest.
    pub(super) fn source(&mut self, name: &str, bytes: &[u8]) {
        let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        self.dossier.files.push(InputFile { name: name.to_owned(), sha256, bytes: bytes.len() as u64 });
        self.dossier.files.sort();
    }

    /// An artificial county: buyer and place of service. With a ceiling, that is exactly what
    /// the neutral rule (100 %) lets it spend; without one, nothing will limit it.
    pub(super) fn county(&mut self, name: &str, ceiling: Option<Money>) -> (JurisdictionIx, CountyIx) {
        let code = (ROOT as usize + 1 + self.dossier.counties.len()).to_string();
        let base = |prior_spending| Funds { prior_spending, committed: Money::ZERO, estimated: false };
        self.dossier.jurisdictions.push(Jurisdiction {
            code: code.clone(),
            name: name.to_owned(),
            level: AreaLevel::County,
            parent: Some(JurisdictionIx(0)),
            funds: ceiling.map(|ceiling| (YEAR, base(ceiling))).into_iter().collect(),
        });
        self.dossier.counties.push(County {
            code,
            name: name.to_owned(),
            urban_dibao: 0,
            rural_dibao: 0,
            tekun: 0,
            staff_in_post: 0,
        });
        (JurisdictionIx(self.dossier.jurisdictions.len() - 1), CountyIx(self.dossier.counties.len() - 1))
    }

    /// A tenderer with an artificial credit code and all conditions taken as met.
    pub(super) fn tenderer(&mut self, id: &str, name: &str, kind: TendererKind) -> TendererIx {
        let evidence = |condition| (condition, Evidence { met: Met::Yes, document: self.evidence.clone() });
        let number = u32::try_from(self.dossier.tenderers.len()).unwrap_or(u32::MAX);
        let tenderer = Tenderer {
            id: identifier(id),
            name: plain_text(name),
            credit_code: credit_code_for(kind, number),
            kind,
            registered_on: Date::constant(2000, 1, 1),
            controller: None,
            responsible_person: None,
            size: if kind == TendererKind::Enterprise { Size::Medium } else { Size::NotAnEnterprise },
            funded_staff: None,
            subcontracts: false,
            conditions: Condition::ALL.into_iter().map(evidence).collect(),
            staff: BTreeMap::new(),
            capacities: BTreeMap::new(),
            debarments: Vec::new(),
            performance: BTreeMap::new(),
            own_lots_most: None,
            own_money_most: None,
            discounts: Vec::new(),
            once_only: Vec::new(),
        };
        self.dossier.tenderers.push(tenderer);
        TendererIx(self.dossier.tenderers.len() - 1)
    }

    /// Sets a tenderer's capacity.
    pub(super) fn capacity(&mut self, tenderer: TendererIx, resource: &str, amount: Amount) {
        if let Some(tenderer) = self.dossier.tenderers.get_mut(tenderer.0) {
            tenderer.capacities.insert(resource.to_owned(), amount);
        }
    }

    /// A price that a tenderer quotes once, whichever of its bids win; a price of zero is none.
    pub(super) fn once_only(&mut self, tenderer: TendererIx, price: Money, payer: JurisdictionIx) {
        if price > Money::ZERO
            && let Some(tenderer) = self.dossier.tenderers.get_mut(tenderer.0)
        {
            tenderer.once_only.push(OnceOnlyPrice { county: None, price, payer, year: YEAR });
        }
    }

    /// What the award is to reach, where it is not the usual.
    pub(super) fn objective(&mut self, goals: &[Goal]) {
        self.dossier.tender.objective = goals.to_vec();
    }

    /// Takes back the last condition, with the reason.
    pub(super) fn condition_not_met(&mut self, tenderer: TendererIx, document: String) {
        if let Some(tenderer) = self.dossier.tenderers.get_mut(tenderer.0) {
            tenderer.conditions.insert(Condition::Other, Evidence { met: Met::No, document });
        }
    }

    /// A lot of the neutral service, of the smallest volume that there is, without quality
    /// floor; its ceiling price follows the bids.
    pub(super) fn lot(&mut self, id: &str, title: &str, (buyer, county): (JurisdictionIx, CountyIx)) -> &mut Lot {
        self.dossier.lots.push(Lot {
            id: identifier(id),
            title: plain_text(title),
            buyer,
            county,
            service: "benchmark".to_owned(),
            volume: Volume::from_steps(1),
            unit: String::new(),
            need_weight: Weight::from_units(1),
            ceiling_price: Money::from_fen(1),
            first_month: Month { year: YEAR, month: 1 },
            months: 12,
            renewal_months: 0,
            quality_floor: Quality::ZERO,
            required: false,
            critical: false,
            group: None,
            reserved_for_small: false,
            division: None,
        });
        let last = self.dossier.lots.len() - 1;
        &mut self.dossier.lots[last]
    }

    /// Position of the lot that was added last.
    pub(super) fn last_lot(&self) -> LotIx {
        LotIx(self.dossier.lots.len().saturating_sub(1))
    }

    /// A bid of quality 100 on each of its lots, which stand in published order; raises the
    /// lots' ceiling prices to its prices.
    pub(super) fn bid(&mut self, id: &str, tenderer: TendererIx, offers: Vec<Offer>, place: Place) -> &mut Bid {
        for offer in &offers {
            if let Some(lot) = self.dossier.lots.get_mut(offer.lot.0) {
                lot.ceiling_price = lot.ceiling_price.max(offer.price);
            }
        }
        self.dossier.bids.push(Bid {
            id: identifier(id),
            tenderer,
            offers,
            seconded: Few::new(),
            uses: Few::new(),
            workers: Vec::new(),
            payments: Few::new(),
            exclusive_sets: Vec::new(),
            requires: Vec::new(),
            facts: Few::from([((None, "quality".to_owned()), Decimal::ONE_HUNDRED)]),
            place,
        });
        let last = BidIx(self.dossier.bids.len() - 1);
        &mut self.dossier.bids[last.0]
    }

    /// The dossier. A county without a ceiling gets one that cannot bind: all its bids
    /// and once-only prices together.
    pub(super) fn finish(mut self) -> Dossier {
        let mut asked = vec![Money::ZERO; self.dossier.jurisdictions.len()];
        for offer in self.dossier.bids.iter().flat_map(|bid| &bid.offers) {
            let buyer = self.dossier.lots.get(offer.lot.0).map_or(0, |lot| lot.buyer.0);
            if let Some(asked) = asked.get_mut(buyer) {
                *asked += offer.price;
            }
        }
        for price in self.dossier.tenderers.iter().flat_map(|tenderer| &tenderer.once_only) {
            if let Some(asked) = asked.get_mut(price.payer.0) {
                *asked += price.price;
            }
        }
        for (area, asked) in self.dossier.jurisdictions.iter_mut().zip(asked).skip(1) {
            area.funds.entry(YEAR).or_insert(Funds { prior_spending: asked, committed: Money::ZERO, estimated: false });
        }
        self.dossier
    }
}

/// A foreign text made fit for a cell: no control characters, single spaces, at most 200
/// characters; one that a spreadsheet would take for a formula gets an apostrophe before it.
pub(super) fn plain_text(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let joined = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = joined.chars().take(200).collect();
    if cut.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) { format!("'{cut}") } else { cut }
}

/// A foreign text made fit for an identifier: letters, digits, `.`, `_` and `-`, not at the
/// beginning; other characters become `_`.
pub(super) fn identifier(text: &str) -> String {
    let kept = text.trim().chars().take(80);
    let kept: String =
        kept.map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-') { c } else { '_' }).collect();
    if kept.starts_with(|c: char| c.is_ascii_alphanumeric()) { kept } else { format!("X{kept}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_texts_are_made_harmless() {
        assert_eq!(plain_text("=1+1"), "'=1+1");
        assert_eq!(plain_text("  a\tb\r\n c "), "a b c");
        assert_eq!(plain_text("Więcej parku"), "Więcej parku");
        assert_eq!(identifier("A;1/б"), "A_1__");
        assert_eq!(identifier("-7"), "X-7");
        assert_eq!(identifier(""), "X");
    }
}
