//! What a pivot analysis says, in words.

use super::{criterion_name, lot_changes, rule_name};
use crate::domain::pivot_record::{
    BaseAnswer, ExtremeScore, GivenScore, ObjectiveDifference, PivotRecord, Reading, Side, Undefined, Variant,
    VariantRecord, WinnersAnswer,
};
use crate::domain::record::{CriterionRecord, LotChange};
use crate::messages::Catalogue;
use std::collections::BTreeMap;

/// An analysis told in one language.
pub struct PivotWording<'a> {
    record: &'a PivotRecord,
    catalogue: &'a Catalogue,
    experts: BTreeMap<&'a str, &'a str>,
    criteria: BTreeMap<&'a str, &'a CriterionRecord>,
    lots: BTreeMap<&'a str, &'a str>,
    bids: BTreeMap<&'a str, &'a str>,
}

impl<'a> PivotWording<'a> {
    /// The record in the catalogue's language.
    pub fn new(record: &'a PivotRecord, catalogue: &'a Catalogue) -> Self {
        let names = &record.names;
        Self {
            record,
            catalogue,
            experts: names.experts.iter().map(|expert| (expert.expert.as_str(), expert.name.as_str())).collect(),
            criteria: names.criteria.iter().map(|criterion| (criterion.id.as_str(), criterion)).collect(),
            lots: names.lots.iter().map(|lot| (lot.lot.as_str(), lot.title.as_str())).collect(),
            bids: names.bids.iter().map(|bid| (bid.bid.as_str(), bid.tenderer.as_str())).collect(),
        }
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    /// A message with arguments.
    pub fn format(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.catalogue.format(id, arguments)
    }

    /// An expert with the name.
    pub fn expert(&self, id: &str) -> String {
        let name = self.experts.get(id).copied().unwrap_or_default();
        self.format("pivot-expert", &[("expert", id), ("name", name)])
    }

    /// The name of a criterion.
    pub fn criterion(&self, id: &'a str) -> &'a str {
        self.criteria.get(id).map_or(id, |criterion| criterion_name(self.catalogue, criterion))
    }

    /// The title of a lot.
    pub fn lot_title(&self, id: &'a str) -> &'a str {
        self.lots.get(id).copied().unwrap_or(id)
    }

    /// A bid with the name of who made it.
    pub fn bid(&self, id: &str) -> String {
        match self.bids.get(id) {
            Some(tenderer) => self.format("report-bid", &[("bid", id), ("tenderer", tenderer)]),
            None => id.to_owned(),
        }
    }

    /// What every variant is compared with.
    pub fn base(&self) -> String {
        let base = &self.record.pivot.base;
        let (rule, count) = (rule_name(self.catalogue, base.rule), base.winners.len().to_string());
        let id = match base.answer {
            BaseAnswer::Award => "pivot-base-award",
            BaseAnswer::NoAward => "pivot-base-no-award",
            BaseAnswer::Unanswered => "pivot-base-unanswered",
        };
        self.format(id, &[("rule", &rule), ("count", &count)])
    }

    /// How many questions were asked, and how they ended. Those without a meaning are not counted.
    pub fn verdict(&self) -> String {
        let count = |test: fn(&WinnersAnswer) -> bool| {
            self.record.pivot.variants.iter().filter(|variant| test(&variant.winners)).count()
        };
        let asked = count(|answer| !matches!(answer, WinnersAnswer::Undefined { .. }));
        let changed = count(|answer| matches!(answer, WinnersAnswer::Changed { .. } | WinnersAnswer::NoAward));
        let open = count(|answer| *answer == WinnersAnswer::Unanswered);
        let (shown_asked, shown_changed, shown_open) = (asked.to_string(), changed.to_string(), open.to_string());
        let arguments =
            [("asked", shown_asked.as_str()), ("changed", shown_changed.as_str()), ("open", shown_open.as_str())];
        let id = match (changed, open) {
            (0, 0) => "pivot-verdict-none",
            (0, _) => "pivot-verdict-none-so-far",
            (_, 0) => "pivot-verdict-some",
            _ => "pivot-verdict-some-so-far",
        };
        self.format(id, &arguments)
    }

    /// What is different in a variant.
    pub fn variant(&self, variant: &'a Variant) -> String {
        match variant {
            Variant::WithoutExpert { .. } | Variant::WithoutCriterion { .. } => {
                self.format("pivot-without", &[("what", &self.left_out(variant))])
            }
            Variant::PointsMore { bid, lot, points } => self.points("pivot-points-more", bid, lot, points),
            Variant::PointsFewer { bid, lot, points } => self.points("pivot-points-fewer", bid, lot, points),
        }
    }

    /// The expert, criterion or bid that a variant is about.
    pub fn left_out(&self, variant: &'a Variant) -> String {
        match variant {
            Variant::WithoutExpert { expert } => self.expert(expert),
            Variant::WithoutCriterion { criterion } => self.criterion(criterion).to_owned(),
            Variant::PointsMore { bid, .. } | Variant::PointsFewer { bid, .. } => self.bid(bid),
        }
    }

    fn points(&self, id: &str, bid: &str, lot: &str, points: &str) -> String {
        self.format(id, &[("bid", &self.bid(bid)), ("lot", lot), ("points", points)])
    }

    /// The bids that go out or come back.
    pub fn eligibility(&self, record: &VariantRecord) -> String {
        if record.first_changes.is_none() {
            return "—".to_owned();
        }
        let told = [("pivot-out", &record.newly_excluded), ("pivot-back", &record.newly_eligible)];
        let told = told.into_iter().filter(|(_, bids)| !bids.is_empty());
        let told: Vec<String> =
            told.map(|(id, bids)| self.format(id, &[("bids", &self.list(bids.iter().cloned()))])).collect();
        if told.is_empty() { self.text("pivot-none") } else { told.join(&self.text("report-clause-separator")) }
    }

    /// The lots whose first rank changes.
    pub fn first_changes(&self, record: &VariantRecord) -> String {
        record.first_changes.as_ref().map_or_else(|| "—".to_owned(), |changes| self.changes(changes))
    }

    /// What becomes of the winners.
    pub fn answer(&self, answer: &WinnersAnswer) -> String {
        match answer {
            WinnersAnswer::Same => self.text("pivot-none"),
            WinnersAnswer::NoAward => self.text("pivot-answer-no-award"),
            WinnersAnswer::Unanswered => self.text("pivot-answer-unanswered"),
            WinnersAnswer::Undefined { reason } => self.undefined(*reason),
            WinnersAnswer::Changed { changes } => self.changes(changes),
        }
    }

    fn changes(&self, changes: &[LotChange]) -> String {
        if changes.is_empty() { self.text("pivot-none") } else { lot_changes(self.catalogue, changes) }
    }

    /// A list in the language's manner.
    pub fn list(&self, items: impl Iterator<Item = String>) -> String {
        items.collect::<Vec<_>>().join(&self.text("report-list-separator"))
    }

    /// Why something does not exist.
    pub fn undefined(&self, reason: Undefined) -> String {
        self.text(&format!("pivot-undefined-{}", reason.name()))
    }

    /// How Kendall's W is read.
    pub fn reading(&self, reading: Reading) -> String {
        self.text(match reading {
            Reading::VeryWeak => "pivot-reading-very-weak",
            Reading::Weak => "pivot-reading-weak",
            Reading::Moderate => "pivot-reading-moderate",
            Reading::Strong => "pivot-reading-strong",
            Reading::VeryStrong => "pivot-reading-very-strong",
        })
    }

    /// An objective item with what each expert gave.
    pub fn difference(&self, item: &'a ObjectiveDifference) -> String {
        let score = |score: &GivenScore| {
            let points = score.points.clone().unwrap_or_else(|| "—".to_owned());
            self.format("pivot-given", &[("expert", &score.expert), ("points", &points)])
        };
        let scores = self.list(item.scores.iter().map(score));
        let (bid, criterion) = (self.bid(&item.bid), self.criterion(&item.criterion));
        let arguments =
            [("lot", item.lot.as_str()), ("bid", bid.as_str()), ("criterion", criterion), ("scores", scores.as_str())];
        self.format("pivot-difference", &arguments)
    }

    /// A score that stands out.
    pub fn extreme(&self, score: &'a ExtremeScore) -> String {
        let id = match score.side {
            Side::High => "pivot-extreme-high",
            Side::Low => "pivot-extreme-low",
        };
        let arguments = [
            ("lot", score.lot.as_str()),
            ("bid", &self.bid(&score.bid)),
            ("criterion", self.criterion(&score.criterion)),
            ("expert", &self.expert(&score.expert)),
            ("points", &score.points),
            ("others", &score.others),
            ("scale", &score.scale),
        ];
        self.format(id, &arguments)
    }
}
