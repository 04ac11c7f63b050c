//! What a letter says.

use super::letter::{Block, Item, Letter, Section, Table};
use super::why;
use crate::domain::record::{CriterionRecord, ParameterRecord};
use crate::domain::voice_record::{Notice, Outcome, OwnBid, OwnLot, TendererVoice};
use crate::domain::{Method, Money, ParameterKey, Provenance};
use crate::messages::Catalogue;
use crate::reports::figures;
use crate::reports::wording::{clause_name, criterion_name, parameter_value, provenance, rule_name};
use rust_decimal::Decimal;

/// The letter; none where the tenderer is due none.
pub(super) fn letter(voice: &TendererVoice, catalogue: &Catalogue) -> Option<Letter> {
    let notice = voice.notice?;
    let composer = Composer { voice, catalogue };
    let real = voice.tender.provenance == Provenance::Real;
    let parts = [
        composer.won(),
        composer.contract(),
        composer.scores(),
        composer.reasons(),
        composer.exclusions(),
        composer.results(),
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
        contact: catalogue.text("letter-contact"),
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

struct Composer<'a> {
    voice: &'a TendererVoice,
    catalogue: &'a Catalogue,
}

impl<'a> Composer<'a> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn titles(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.text(id)).collect()
    }

    fn section(&self, heading: &str, blocks: Vec<Block>) -> Section {
        Section { heading: self.text(heading), blocks }
    }

    /// The tenderer's bids with their lots.
    fn bids(&self) -> impl Iterator<Item = (&'a OwnLot, &'a OwnBid)> {
        self.voice.lots.iter().flat_map(|lot| lot.own.iter().map(move |bid| (lot, bid)))
    }

    /// Whether the method is one of comprehensive scoring, in which scores and ranks are told.
    fn is_scored(&self) -> bool {
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

    /// The lots that it won.
    fn won(&self) -> Option<Section> {
        let ids =
            ["report-lot", "report-title", "report-buyer", "report-county", "letter-term", "letter-contract-price"];
        let mut table = Table { titles: self.titles(&ids), numbers: vec![5], ..Table::default() };
        let mut sum = Money::ZERO;
        let mut reviews = Vec::new();
        for (lot, bid) in self.bids() {
            let Outcome::Won { price_yuan, under_review } = &bid.outcome else { continue };
            sum += *price_yuan;
            let term = [("month", lot.first_month.as_str()), ("months", &lot.months.to_string())];
            table.rows.push(vec![
                lot.lot.clone(),
                lot.title.clone(),
                lot.buyer_name.clone(),
                lot.county_name.clone(),
                self.catalogue.format("letter-term-value", &term),
                price_yuan.grouped(),
            ]);
            if *under_review {
                reviews.push(Block::Paragraph(self.catalogue.format("letter-under-review", &[("lot", &lot.lot)])));
            }
        }
        if table.rows.is_empty() {
            return None;
        }
        if table.rows.len() > 1 {
            table.total = vec![self.text("letter-sum"), "".into(), "".into(), "".into(), "".into(), sum.grouped()];
        }
        let mut blocks = vec![Block::Table(table)];
        blocks.append(&mut reviews);
        Some(self.section("letter-won", blocks))
    }

    fn contract(&self) -> Option<Section> {
        self.won()?;
        let time = self.period(ParameterKey::ContractTime);
        let mut first = self.catalogue.format("letter-contract-time", &[("time", &time)]);
        first.push_str(&self.basis(&[ParameterKey::ContractTime]));
        let blocks = vec![Block::Paragraph(first), Block::Paragraph(self.text("letter-contract-binding"))];
        Some(self.section("letter-contract", blocks))
    }

    /// Its own scores and ranks where it was ranked and did not win.
    fn scores(&self) -> Option<Section> {
        let ids = [
            "report-lot",
            "report-title",
            "letter-bid",
            "letter-own-price",
            "letter-total",
            "letter-rank",
            "letter-ranked",
        ];
        let scored = self.is_scored();
        let columns = if scored { ids.len() } else { 4 };
        let mut table =
            Table { titles: self.titles(&ids[..columns]), numbers: (3..columns).collect(), ..Table::default() };
        for (lot, bid) in self.bids().filter(|(_, bid)| matches!(bid.outcome, Outcome::NotSelected(_))) {
            let rank = bid.rank.map(|rank| self.catalogue.format("letter-rank-value", &[("rank", &rank.to_string())]));
            let total = bid.composite.as_deref().map(figures::exact_score);
            let mut row = vec![
                lot.lot.clone(),
                lot.title.clone(),
                bid.bid.clone(),
                bid.price_yuan.grouped(),
                total.unwrap_or_else(|| figures::MISSING.to_owned()),
                rank.unwrap_or_else(|| figures::MISSING.to_owned()),
                lot.ranked.to_string(),
            ];
            row.truncate(columns);
            table.rows.push(row);
        }
        if table.rows.is_empty() {
            return None;
        }
        let mut blocks = vec![Block::Table(table)];
        if !scored {
            blocks.push(Block::Paragraph(self.text("letter-not-scored")));
        }
        Some(self.section("letter-scores", blocks))
    }

    fn reasons(&self) -> Option<Section> {
        let reason = |(lot, bid): (&OwnLot, &OwnBid)| {
            let reason = why::sentence(self.catalogue, bid);
            let arguments = [("lot", lot.lot.as_str()), ("bid", &bid.bid), ("reason", &reason)];
            let text = self.catalogue.format("letter-reason-of-bid", &arguments);
            (!reason.is_empty()).then_some(Item { text, note: String::new() })
        };
        let reasons: Vec<Item> = self.bids().filter_map(reason).collect();
        (!reasons.is_empty()).then(|| self.section("letter-reasons", vec![Block::List(reasons)]))
    }

    fn exclusions(&self) -> Option<Section> {
        let reasons: Vec<Item> =
            self.voice.exclusions.iter().flat_map(|exclusion| why::reasons(self.catalogue, exclusion)).collect();
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
            table.rows.extend(lot.winners.iter().map(|winner| row(winner.name.clone(), winner.price_yuan.grouped())));
            if lot.winners.is_empty() {
                let nobody = if lot.failed { "letter-lot-failed" } else { "letter-nobody" };
                table.rows.push(row(self.text(nobody), figures::MISSING.to_owned()));
            }
        }
        (!table.rows.is_empty()).then(|| self.section("letter-results", vec![Block::Table(table)]))
    }

    fn rights(&self) -> Section {
        let (challenge, reply) =
            (self.period(ParameterKey::ChallengeTime), self.period(ParameterKey::ChallengeReplyTime));
        let arguments =
            [("challenge", challenge.as_str()), ("reply", &reply), ("buyer", &self.voice.tender.buyer_name)];
        let mut first = self.catalogue.format("letter-challenge", &arguments);
        first.push_str(&self.basis(&[ParameterKey::ChallengeTime, ParameterKey::ChallengeReplyTime]));
        let complaint = self.period(ParameterKey::ComplaintTime);
        let mut second = self.catalogue.format("letter-complaint", &[("complaint", &complaint)]);
        second.push_str(&self.basis(&[ParameterKey::ComplaintTime]));
        self.section("letter-rights", vec![Block::Paragraph(first), Block::Paragraph(second)])
    }

    fn parameter(&self, key: ParameterKey) -> Option<&ParameterRecord> {
        self.voice.periods.iter().find(|parameter| parameter.key == key.name() && parameter.value != "0")
    }

    /// A period in words; where the rules set none, the tender documents do.
    fn period(&self, key: ParameterKey) -> String {
        let value = self.parameter(key).map(|parameter| parameter_value(self.catalogue, parameter));
        value.unwrap_or_else(|| self.text("letter-period-by-documents"))
    }

    /// What the periods rest on, in brackets; nothing where the rules set none.
    fn basis(&self, keys: &[ParameterKey]) -> String {
        let clause = |key: &ParameterKey| Some(clause_name(self.catalogue, &self.parameter(*key)?.clause));
        let clauses: Vec<String> = keys.iter().filter_map(clause).collect();
        if clauses.is_empty() {
            return String::new();
        }
        let listed = clauses.join(&self.text("letter-list-separator"));
        self.catalogue.format("letter-basis", &[("clauses", &listed)])
    }

    /// Its own points by criterion, bid by bid.
    fn annex(&self) -> Option<Section> {
        if !self.is_scored() {
            return None;
        }
        let ranked = self.bids().filter(|(_, bid)| bid.rank.is_some());
        let tables: Vec<Block> = ranked.map(|(lot, bid)| Block::Table(self.points(lot, bid))).collect();
        (!tables.is_empty()).then(|| self.section("letter-annex", tables))
    }

    fn points(&self, lot: &OwnLot, bid: &OwnBid) -> Table {
        let caption = [("lot", lot.lot.as_str()), ("title", &lot.title), ("bid", &bid.bid)];
        let row = |criterion: &CriterionRecord| {
            let points = bid.points.get(&criterion.id).and_then(|points| points.as_deref().map(figures::exact_score));
            let name = criterion_name(self.catalogue, criterion).to_owned();
            vec![name, figures::points(&criterion.weight), points.unwrap_or_else(|| figures::MISSING.to_owned())]
        };
        let leaves = || self.voice.criteria.iter().filter(|criterion| criterion.leaf);
        let full: Decimal = leaves().filter_map(|criterion| criterion.weight.parse::<Decimal>().ok()).sum();
        let total = bid.composite.as_deref().map(figures::exact_score);
        Table {
            caption: self.catalogue.format("letter-annex-bid", &caption),
            titles: self.titles(&["letter-criterion", "letter-full-points", "letter-points"]),
            numbers: vec![1, 2],
            rows: leaves().map(row).collect(),
            total: vec![
                self.text("letter-sum"),
                figures::points(&full.to_string()),
                total.unwrap_or_else(|| figures::MISSING.to_owned()),
            ],
        }
    }
}
