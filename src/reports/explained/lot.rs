//! Who wins a lot, and why its top-ranked bid does not.

use super::{Block, Mood, Telling};
use crate::domain::explain_record::{Answer, LotExplained};
use crate::domain::record::{LotRecord, ProofStatus};
use crate::reports::figures;
use crate::reports::wording::would_break;

impl Telling<'_> {
    pub(super) fn lot(&self, lot: &LotExplained) -> Vec<Block> {
        let Some(record) = self.names.lot(&lot.lot) else { return Vec::new() };
        let arguments = [("lot", lot.lot.as_str()), ("title", record.title.as_str())];
        let mut blocks = vec![Block::Heading(self.format("explain-lot-heading", &arguments))];
        blocks.push(self.won(lot, record));
        blocks.push(self.ranking(lot, record));
        if let Some(passed_over) = &lot.passed_over {
            let top = self.named(&passed_over.top);
            blocks.push(Block::Line(Mood::Plain, self.format("explain-lot-passed-over", &[("top", &top)])));
            let breaks: Vec<String> =
                passed_over.breaks.iter().map(|check| would_break(self.catalogue, check)).collect();
            if !breaks.is_empty() {
                let breaks = breaks.join(&self.text("report-clause-separator"));
                blocks.push(Block::Line(Mood::Plain, self.format("explain-exchange-breaks", &[("breaks", &breaks)])));
            }
            let forced = match passed_over.forced.status {
                ProofStatus::Unknown => Block::Line(Mood::Warning, self.text("explain-forced-unknown")),
                _ => self.forced(&Answer::Given(passed_over.forced.clone())),
            };
            blocks.push(forced);
        }
        blocks
    }

    fn won(&self, lot: &LotExplained, record: &LotRecord) -> Block {
        if lot.winners.is_empty() {
            let id = if record.failed { "report-unawarded-failed" } else { "explain-lot-nobody" };
            return Block::Line(Mood::Warning, self.text(id));
        }
        let winners: Vec<String> = lot.winners.iter().map(|winner| self.named(&winner.bid)).collect();
        let top_wins = lot.passed_over.is_none();
        let id = if top_wins { "explain-lot-won-by-top" } else { "explain-lot-won" };
        Block::Line(Mood::Good, self.format(id, &[("winners", &self.list(&winners))]))
    }

    fn ranking(&self, lot: &LotExplained, record: &LotRecord) -> Block {
        let titles = [
            "report-rank",
            "report-bid-id",
            "report-tenderer",
            "report-price-yuan",
            "report-quality",
            "report-composite",
        ];
        let rows = record.ranking.iter().map(|row| {
            let mood = match (row.rank, lot.winners.iter().any(|winner| winner.bid == row.bid)) {
                (_, true) => Mood::Good,
                (None, false) => Mood::Faint,
                (Some(_), false) => Mood::Plain,
            };
            let cells = [
                row.rank.map_or_else(|| self.text("report-excluded"), |rank| rank.to_string()),
                row.bid.clone(),
                self.names.tenderer(&row.tenderer).to_owned(),
                row.price_yuan.grouped(),
                row.quality.map(|quality| figures::score(&quality.to_string())).unwrap_or_default(),
                row.composite.as_deref().map(figures::score).unwrap_or_default(),
            ];
            cells.into_iter().map(|cell| (mood, cell)).collect()
        });
        Block::Table { name: None, titles: self.titles(&titles), right: vec![0, 3, 4, 5], rows: rows.collect() }
    }
}
