//! Its own scores: totals and ranks in the letter, points by criterion in the annex.

use super::compose::Composer;
use super::letter::{Block, Section, Table};
use crate::domain::record::CriterionRecord;
use crate::domain::voice_record::{Outcome, OwnBid, OwnLot};
use crate::reports::figures;
use crate::reports::wording::criterion_name;
use rust_decimal::Decimal;

impl Composer<'_> {
    /// Its own scores and ranks where it was ranked and did not win.
    pub(super) fn scores(&self) -> Option<Section> {
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

    /// Its own points by criterion, bid by bid.
    pub(super) fn annex(&self) -> Option<Section> {
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
