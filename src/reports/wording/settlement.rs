//! What an award comes to, in words: shares, discounts, once-only prices; and the waivers and
//! goals that it was made under.

use super::{Wording, amount, rule_line};
use crate::domain::Goal;
use crate::domain::record::{AwardedLot, DiscountRecord, OnceOnlyRecord, WaiverRecord};
use crate::domain::rule_record::RuleRecord;
use crate::messages::Catalogue;

impl Wording<'_> {
    /// A winner, with its share where the lot is divided.
    pub fn winner(&self, award: &AwardedLot) -> String {
        self.with_share(self.bid(&award.bid), award)
    }

    /// A winning bid's identifier, with its share where the lot is divided.
    pub fn bid_and_share(&self, award: &AwardedLot) -> String {
        self.with_share(award.bid.clone(), award)
    }

    fn with_share(&self, bid: String, award: &AwardedLot) -> String {
        if award.share_percent == 100 {
            return bid;
        }
        self.catalogue.format("settlement-share", &[("bid", &bid), ("share", &award.share_percent.to_string())])
    }

    /// A once-only price: whose, how much, where, who pays and when.
    pub fn once_only(&self, price: &OnceOnlyRecord) -> String {
        let place = match &price.county {
            None => self.text("settlement-everywhere"),
            Some(county) => self.catalogue.format("settlement-in-county", &[("county", self.index.county(county))]),
        };
        let (grouped, year) = (price.price_yuan.grouped(), price.year.to_string());
        let arguments = [
            ("tenderer", self.tenderer(&price.tenderer)),
            ("price", &grouped),
            ("place", &place),
            ("buyer", self.buyer(&price.buyer)),
            ("year", &year),
        ];
        self.catalogue.format("settlement-once-only", &arguments)
    }

    /// A discount: whose, which tier, what it saves.
    pub fn discount(&self, discount: &DiscountRecord) -> String {
        let (tier, saved) = (discount.tier.to_string(), discount.saved_yuan.grouped());
        let arguments = [
            ("tenderer", self.tenderer(&discount.tenderer)),
            ("tier", &tier),
            ("percent", &discount.percent),
            ("saved", &saved),
        ];
        self.catalogue.format("settlement-discount", &arguments)
    }

    /// A waiver: what gives, where, by how much, who decided, when and why.
    pub fn waiver(&self, waiver: &WaiverRecord) -> String {
        waiver_sentence(self.catalogue, waiver)
    }

    /// A rule of the tender, in a line.
    pub fn tender_rule(&self, rule: &RuleRecord) -> String {
        rule_line(self.catalogue, rule, |id| self.index.tenderer(id))
    }

    /// The goals of the optimal rule, in their order.
    pub fn objective(&self) -> String {
        objective(self.catalogue, &self.record.tender.objective)
    }
}

/// What gives, where, by how much, who decided, when and why.
pub fn waiver_sentence(catalogue: &Catalogue, waiver: &WaiverRecord) -> String {
    let year = waiver.year.map(|year| year.to_string()).unwrap_or_default();
    let amount = amount(catalogue, waiver.unit, &waiver.amount);
    let arguments = [
        ("place", waiver.place_name.as_str()),
        ("year", &year),
        ("amount", &amount),
        ("authority", &waiver.authority),
        ("date", &waiver.date),
        ("reason", &waiver.reason),
    ];
    catalogue.format(&format!("waiver-{}", waiver.parameter), &arguments)
}

/// The goals of the optimal rule, in their order.
pub fn objective(catalogue: &Catalogue, goals: &[Goal]) -> String {
    let names: Vec<String> = goals.iter().map(|goal| catalogue.text(&format!("goal-{}", goal.name()))).collect();
    catalogue.format("rules-objective", &[("goals", &names.join(&catalogue.text("report-list-separator")))])
}
