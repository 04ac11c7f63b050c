//! Who wins what where: lots that hang on an assumption, lots that are safe to promise.

use super::Telling;
use crate::domain::what_if_record::{CommonLot, ContestedLot};
use crate::reports::blocks::{Block, Mood};
use crate::reports::planned::pieces::{plain, section, titles};

impl Telling<'_> {
    pub(super) fn lots(&self) -> Vec<Block> {
        let mut blocks = section(self.catalogue, "what-if-lots", Some("what-if-lots-note"));
        if self.record.contested.is_empty() {
            blocks.push(Block::Line(Mood::Plain, self.text("what-if-contested-none")));
            return blocks;
        }
        let separator = self.text("report-list-separator");
        let row = |lot: &ContestedLot| {
            let holders = lot.holders.iter().map(|holder| {
                let name = holder.holder.clone().unwrap_or_else(|| self.text("report-nobody"));
                let arguments = [("holder", name.as_str()), ("count", &holder.scenarios.len().to_string())];
                self.catalogue.format("what-if-holder", &arguments)
            });
            let rare = lot.holders.iter().skip(1).flat_map(|holder| &holder.scenarios).map(|name| self.named(name));
            vec![
                plain(lot.lot.clone()),
                plain(holders.collect::<Vec<_>>().join(&separator)),
                plain(rare.collect::<Vec<_>>().join(&separator)),
            ]
        };
        blocks.extend(self.winners().map(Block::Chart));
        blocks.push(Block::Table {
            name: Some("lots"),
            titles: titles(self.catalogue, &["report-lot", "report-winner", "what-if-hangs-on"]),
            right: Vec::new(),
            rows: self.record.contested.iter().map(row).collect(),
        });
        blocks
    }

    pub(super) fn common(&self) -> Vec<Block> {
        let mut blocks = section(self.catalogue, "what-if-common", Some("what-if-common-note"));
        if self.record.common.is_empty() {
            blocks.push(Block::Line(Mood::Plain, self.text("what-if-common-none")));
            return blocks;
        }
        let row = |lot: &CommonLot| {
            let holder = lot.holder.clone().unwrap_or_else(|| self.text("report-nobody"));
            vec![plain(lot.lot.clone()), plain(holder)]
        };
        blocks.push(Block::Table {
            name: Some("common"),
            titles: titles(self.catalogue, &["report-lot", "report-winner"]),
            right: Vec::new(),
            rows: self.record.common.iter().map(row).collect(),
        });
        blocks
    }
}
