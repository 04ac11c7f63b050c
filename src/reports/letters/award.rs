//! What was won, at which price, and the contract.

use super::compose::Composer;
use super::letter::{Block, Section, Table};
use crate::domain::voice_record::{Outcome, OwnDiscount, OwnOnceOnly};
use crate::domain::{Money, ParameterKey};

impl Composer<'_> {
    /// The lots that it won.
    pub(super) fn won(&self) -> Option<Section> {
        let ids =
            ["report-lot", "report-title", "report-buyer", "report-county", "letter-term", "letter-contract-price"];
        let mut table = Table { titles: self.titles(&ids), numbers: vec![5], ..Table::default() };
        let mut sum = Money::ZERO;
        let (mut notes, mut reviews) = (Vec::new(), Vec::new());
        for (lot, bid) in self.bids() {
            let Outcome::Won { share_percent, price_yuan, under_review } = &bid.outcome else { continue };
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
            if *share_percent != 100 {
                let share = [("lot", lot.lot.as_str()), ("share", &share_percent.to_string())];
                notes.push(self.catalogue.format("letter-share", &share));
            }
            if *under_review {
                reviews.push(self.catalogue.format("letter-under-review", &[("lot", &lot.lot)]));
            }
        }
        if table.rows.is_empty() {
            return None;
        }
        if table.rows.len() > 1 {
            table.total = vec![self.text("letter-sum"), "".into(), "".into(), "".into(), "".into(), sum.grouped()];
        }
        notes.extend(self.voice.discounts.iter().map(|discount| self.discount(discount)));
        if !self.voice.once_only.is_empty() {
            notes.extend(self.voice.once_only.iter().map(|price| self.once_only(price)));
            let all = sum + self.voice.once_only.iter().map(|price| price.price_yuan).sum();
            notes.push(self.catalogue.format("letter-contract-sum", &[("sum", &all.grouped())]));
        }
        let paragraphs = notes.into_iter().chain(reviews).map(Block::Paragraph);
        Some(self.section("letter-won", [Block::Table(table)].into_iter().chain(paragraphs).collect()))
    }

    fn discount(&self, discount: &OwnDiscount) -> String {
        let OwnDiscount { tier, percent, saved_yuan } = discount;
        let arguments = [("tier", &tier.to_string()), ("percent", percent), ("saved", &saved_yuan.grouped())];
        self.catalogue.format("letter-discount", &arguments.map(|(name, value)| (name, value.as_str())))
    }

    fn once_only(&self, price: &OwnOnceOnly) -> String {
        let OwnOnceOnly { county_name, buyer_name, year, price_yuan } = price;
        let place = match county_name {
            None => self.text("settlement-everywhere"),
            Some(county) => self.catalogue.format("settlement-in-county", &[("county", county)]),
        };
        let arguments =
            [("price", &price_yuan.grouped()), ("place", &place), ("buyer", buyer_name), ("year", &year.to_string())];
        self.catalogue.format("letter-once-only", &arguments.map(|(name, value)| (name, value.as_str())))
    }

    pub(super) fn contract(&self) -> Option<Section> {
        self.won()?;
        let time = self.period(ParameterKey::ContractTime);
        let mut first = self.catalogue.format("letter-contract-time", &[("time", &time)]);
        first.push_str(&self.basis(&[ParameterKey::ContractTime]));
        let blocks = vec![Block::Paragraph(first), Block::Paragraph(self.text("letter-contract-binding"))];
        Some(self.section("letter-contract", blocks))
    }
}
