use crate::domain::frontier_record::{FrontierPoint, FrontierRecord};
use crate::domain::record::TenderRecord;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;
use crate::reports::planned::pieces::{plain, titles};
use crate::reports::planned::{Headed, Planned};
use serde::{Serialize, Serializer};

/// One point of a frontier, opened as an award.
pub struct OpenedPoint<'a> {
    /// The frontier.
    pub record: &'a FrontierRecord,
    /// The point.
    pub point: &'a FrontierPoint,
}

/// The point alone; the frontier is there for its names.
impl Serialize for OpenedPoint<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.point.serialize(serializer)
    }
}

impl Headed for OpenedPoint<'_> {
    fn tender(&self) -> &TenderRecord {
        &self.record.tender
    }

    fn made(&self) -> (&str, &str) {
        (&self.record.format, &self.record.program_version)
    }
}

impl Planned for OpenedPoint<'_> {
    const KIND: &'static str = "frontier-opened-kind";

    const TABLES: &'static [&'static str] = &["winners"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let totals = &self.point.award.totals;
        let head = [
            ("number", self.point.number.to_string()),
            ("price", totals.price_yuan.grouped()),
            ("service", figures::service(totals.service)),
            ("suppliers", totals.suppliers.to_string()),
            ("workers", totals.social_workers.to_string()),
        ];
        let head = head.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut blocks = vec![
            Block::Line(Mood::Plain, catalogue.format("frontier-opened", &head)),
            Block::Line(Mood::Faint, catalogue.text("frontier-opened-note")),
            self.winners(catalogue),
        ];
        if !self.point.award.unawarded.is_empty() {
            let lots: Vec<&str> = self.point.award.unawarded.iter().map(|lot| lot.lot.as_str()).collect();
            let lots = lots.join(&catalogue.text("report-list-separator"));
            blocks.push(Block::Line(Mood::Warning, catalogue.format("frontier-unawarded", &[("lots", &lots)])));
        }
        blocks
    }
}

impl OpenedPoint<'_> {
    fn winners(&self, catalogue: &Catalogue) -> Block {
        let ids = [
            "frontier-lot",
            "frontier-title",
            "frontier-bid",
            "frontier-tenderer",
            "frontier-share",
            "frontier-price",
            "frontier-service",
            "frontier-before",
        ];
        let names = &self.record.names;
        let rows = self.point.award.awards.iter().map(|won| {
            let title = names.lots.iter().find(|lot| lot.lot == won.lot).map_or("", |lot| &lot.title);
            let tenderer = names.bids.iter().find(|bid| bid.bid == won.bid).map_or("", |bid| &bid.tenderer);
            let before = self.point.changes.iter().find(|change| change.lot == won.lot);
            let before = before.map(|change| change.from.clone().unwrap_or_else(|| catalogue.text("report-nobody")));
            vec![
                plain(&won.lot),
                plain(title),
                plain(&won.bid),
                plain(tenderer),
                plain(format!("{} %", won.share_percent)),
                plain(won.price_yuan.grouped()),
                plain(figures::service(won.service)),
                (Mood::Warning, before.unwrap_or_default()),
            ]
        });
        Block::Table {
            name: Some("winners"),
            titles: titles(catalogue, &ids),
            right: vec![4, 5, 6],
            rows: rows.collect(),
        }
    }
}
