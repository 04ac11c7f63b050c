//! What a letter says.

use super::letter::{Block, Item, Letter, Section, Table};
use super::why;
use crate::domain::voice_record::{Notice, Outcome, OwnBid, OwnLot, TendererVoice};
use crate::domain::{Method, Provenance};
use crate::messages::Catalogue;
use crate::reports::figures;
use crate::reports::wording::{provenance, rule_name, waiver_sentence};

/// The letter; none where the tenderer is due none.
pub(super) fn letter(voice: &TendererVoice, catalogue: &Catalogue) -> Option<Letter> {
    let notice = voice.notice?;
    let composer = Composer { voice, catalogue };
    let real = voice.tender.provenance == Provenance::Real;
    let parts = [
        composer.won(),
        composer.contract(),
        composer.standbys(),
        composer.scores(),
        composer.reasons(),
        composer.exclusions(),
        composer.results(),
        composer.rules(),
        composer.waivers(),
        Some(composer.rights()),
    ];
    let numerals = catalogue.text("letter-numerals");
    let numbered = parts.into_iter().flatten().zip(numerals.split_whitespace());
    Some(Letter {
        lang: catalogue.lang(),
        label: (!real).then(|| provenance(catalogue, &voice.tender)),
        printed_label: (!real).then(|| catalogue.text("letter-printed-warning")),
        title: catalogue.text(title(notice, voice.tender.method)),
        addressee: catalogue.format("letter-addressee", &[("name", &voice.tenderer.name)]),
        opening: composer.opening(notice),
        sections: numbered
            .map(|(section, number)| Section {
                heading: catalogue.format("letter-heading", &[("number", number), ("heading", &section.heading)]),
                ..section
            })
            .collect(),
        ending: vec![catalogue.text("letter-disclosure"), catalogue.text("letter-closing")],
        signature: vec![
            catalogue.format("letter-seal", &[("buyer", &voice.tender.buyer_name)]),
            catalogue.text("letter-date"),
        ],
        contact: composer.contact(),
        annex: composer.annex(),
    })
}

/// The title by what is notified; a negotiated purchase is concluded (成交), a tender is won (中标).
pub(super) fn title(notice: Notice, method: Method) -> &'static str {
    let tender = matches!(method, Method::Open | Method::Invited);
    match (notice, tender) {
        (Notice::Won, true) => "letter-title-won-tender",
        (Notice::Won, false) => "letter-title-won-negotiated",
        (Notice::NotSelected, true) => "letter-title-not-selected-tender",
        (Notice::NotSelected, false) => "letter-title-not-selected-negotiated",
        (Notice::NotQualified, _) => "letter-title-not-qualified",
        (Notice::InvalidBid, true) => "letter-title-invalid-bid-tender",
        (Notice::InvalidBid, false) => "letter-title-invalid-bid-negotiated",
    }
}

/// Composes the parts of a letter, each in the room of its subject.
pub(super) struct Composer<'a> {
    pub(super) voice: &'a TendererVoice,
    pub(super) catalogue: &'a Catalogue,
}

impl<'a> Composer<'a> {
    pub(super) fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    pub(super) fn titles(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.text(id)).collect()
    }

    pub(super) fn section(&self, heading: &str, blocks: Vec<Block>) -> Section {
        Section { heading: self.text(heading), blocks }
    }

    /// The tenderer's bids with their lots.
    pub(super) fn bids(&self) -> impl Iterator<Item = (&'a OwnLot, &'a OwnBid)> {
        self.voice.lots.iter().flat_map(|lot| lot.own.iter().map(move |bid| (lot, bid)))
    }

    /// Whether the method is one of comprehensive scoring, in which scores and ranks are told.
    pub(super) fn is_scored(&self) -> bool {
        matches!(self.voice.tender.method, Method::Open | Method::Invited | Method::Consultation)
    }

    fn opening(&self, notice: Notice) -> String {
        let tender = &self.voice.tender;
        let method = self.text(&format!("method-{}", tender.method.name()));
        let first = self.catalogue.format(
            "letter-opening",
            &[
                ("buyer", tender.buyer_name.as_str()),
                ("title", &tender.title),
                ("id", &tender.id),
                ("method", &method),
                ("date", &tender.bid_date),
            ],
        );
        let rule = rule_name(self.catalogue, self.voice.headline.rule);
        let second = match notice {
            Notice::Won => self.catalogue.format("letter-opening-won", &[("rule", &rule)]),
            Notice::NotSelected => self.catalogue.format("letter-opening-not-selected", &[("rule", &rule)]),
            Notice::NotQualified => self.text("letter-opening-not-qualified"),
            Notice::InvalidBid => self.text("letter-opening-invalid-bid"),
        };
        [first, second].join(&self.text("letter-sentence-separator"))
    }

    fn reasons(&self) -> Option<Section> {
        let item = |text| Item { text, note: String::new() };
        let reasons: Vec<Item> = why::not_selected(self.catalogue, self.voice).into_iter().map(item).collect();
        if reasons.is_empty() {
            return None;
        }
        let rule = why::rule(self.catalogue, self.voice).map(Block::Paragraph);
        Some(self.section("letter-reasons", rule.into_iter().chain([Block::List(reasons)]).collect()))
    }

    /// The rules between lots that the tender documents publish.
    fn rules(&self) -> Option<Section> {
        let rules = super::rules(self.catalogue, self.voice);
        let items: Vec<Item> = rules.into_iter().map(|text| Item { text, note: String::new() }).collect();
        (!items.is_empty()).then(|| self.section("letter-rules", vec![Block::List(items)]))
    }

    /// Recorded decisions to waive a rule: public, and the result was made under them.
    fn waivers(&self) -> Option<Section> {
        let item = |waiver| Item { text: waiver_sentence(self.catalogue, waiver), note: String::new() };
        let waivers: Vec<Item> = self.voice.waivers.iter().map(item).collect();
        (!waivers.is_empty()).then(|| self.section("waivers-heading", vec![Block::List(waivers)]))
    }

    fn exclusions(&self) -> Option<Section> {
        let reasons = why::reasons(self.catalogue, &self.voice.exclusions);
        let note = Block::Paragraph(self.text("letter-evidence-how"));
        (!reasons.is_empty()).then(|| self.section("letter-exclusions", vec![Block::List(reasons), note]))
    }

    /// Who won the lots that it did not win: public.
    fn results(&self) -> Option<Section> {
        let ids = ["report-lot", "report-title", "letter-winner", "letter-contract-price"];
        let mut table = Table { titles: self.titles(&ids), numbers: vec![3], ..Table::default() };
        let lost = |lot: &&OwnLot| !lot.own.iter().any(|bid| matches!(bid.outcome, Outcome::Won { .. }));
        for lot in self.voice.lots.iter().filter(lost) {
            let row = |winner: String, price: String| vec![lot.lot.clone(), lot.title.clone(), winner, price];
            table.rows.extend(
                lot.winners
                    .iter()
                    .map(|winner| row(super::winner(self.catalogue, winner), winner.price_yuan.grouped())),
            );
            if lot.winners.is_empty() {
                let nobody = if lot.failed { "letter-lot-failed" } else { "letter-nobody" };
                table.rows.push(row(self.text(nobody), figures::MISSING.to_owned()));
            }
        }
        (!table.rows.is_empty()).then(|| self.section("letter-results", vec![Block::Table(table)]))
    }
}
