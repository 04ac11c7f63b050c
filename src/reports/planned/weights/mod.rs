//! Ranges of weights told: what each criterion may weigh, leaders, winners, the nearest changes.

mod map;

use super::Planned;
use super::pieces::{Cell, plain, section, titles};
use crate::domain::weights_record::{LotRanges, WeightRange, WeightsRecord};
use crate::messages::{Catalogue, Lang};
use crate::reports::blocks::{Block, Mood};
use crate::reports::wording::rule_name;
use rust_decimal::Decimal;

/// Nearest changes that are listed.
const NEAREST_MOST: usize = 20;

impl Planned for WeightsRecord {
    const KIND: &'static str = "weights-document-kind";

    const TABLES: &'static [&'static str] =
        &["criteria", "leaders", "nearest-leaders", "winners", "nearest-winners", "map", "map-awards"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        let mut blocks = telling.head();
        blocks.extend(telling.criteria());
        blocks.extend(telling.ranges("weights-leaders", "leaders", &self.leaders));
        blocks.extend(telling.nearest("weights-nearest-leaders", "nearest-leaders", &self.leaders));
        if self.winners.is_empty() {
            blocks.extend(section(catalogue, "weights-winners", Some("weights-no-winners")));
        } else {
            blocks.extend(telling.ranges("weights-winners", "winners", &self.winners));
            blocks.extend(telling.nearest("weights-nearest-winners", "nearest-winners", &self.winners));
        }
        if let Some(map) = &self.map {
            blocks.extend(telling.map(map));
        }
        blocks
    }
}

struct Telling<'a> {
    record: &'a WeightsRecord,
    catalogue: &'a Catalogue,
}

/// A change of a weight and who holds the lot then.
struct Flip<'a> {
    lot: &'a LotRanges,
    criterion: &'a str,
    published: Decimal,
    weight: Decimal,
    holder: Option<&'a str>,
}

impl Telling<'_> {
    fn head(&self) -> Vec<Block> {
        let catalogue = self.catalogue;
        let rule = rule_name(catalogue, self.record.rule);
        let free = self.record.leaders.iter().filter(|lot| lot.ranges.iter().all(is_free)).count().to_string();
        let lots = self.record.leaders.len().to_string();
        let arguments = [("lots", lots.as_str()), ("free", &free), ("rule", &rule), ("step", &self.record.step)];
        let mut head = vec![
            Block::Line(Mood::Plain, catalogue.format("weights-verdict", &arguments)),
            Block::Line(Mood::Faint, catalogue.text("weights-note")),
        ];
        if !self.record.complete {
            head.push(Block::Line(Mood::Warning, catalogue.text("weights-incomplete")));
        }
        head
    }

    fn name(&self, criterion: &str) -> String {
        let found = self.record.criteria.iter().find(|range| range.criterion == criterion);
        found.map_or_else(
            || criterion.to_owned(),
            |range| match self.catalogue.lang() {
                Lang::Zh => range.name_zh.clone(),
                Lang::En => range.name_en.clone(),
            },
        )
    }

    fn criteria(&self) -> Vec<Block> {
        let mut blocks = section(self.catalogue, "weights-criteria", Some("weights-criteria-note"));
        let ids = ["weights-criterion", "weights-published", "weights-least", "weights-most"];
        let rows = self.record.criteria.iter().map(|range| {
            let figures = [&range.weight, &range.least, &range.most];
            std::iter::once(plain(self.name(&range.criterion))).chain(figures.map(plain)).collect()
        });
        let titles = titles(self.catalogue, &ids);
        blocks.push(Block::Table { name: Some("criteria"), titles, right: vec![1, 2, 3], rows: rows.collect() });
        blocks
    }

    fn holder(&self, holder: Option<&str>) -> Cell {
        plain(holder.map_or_else(|| self.catalogue.text("report-nobody"), str::to_owned))
    }

    fn ranges(&self, heading: &str, name: &'static str, lots: &[LotRanges]) -> Vec<Block> {
        let mut columns = titles(self.catalogue, &["report-lot", "weights-holder"]);
        columns.extend(self.record.criteria.iter().map(|range| self.name(&range.criterion)));
        let row = |lot: &LotRanges| {
            let range = |range: &WeightRange| {
                let mark = |other: bool| if other { "" } else { "*" };
                let (below, above) = (mark(range.below.is_some()), mark(range.above.is_some()));
                let mood = if is_free(range) { Mood::Faint } else { Mood::Plain };
                (mood, format!("{}{below} – {}{above}", range.from, range.to))
            };
            [plain(&lot.lot), self.holder(lot.holder.as_deref())]
                .into_iter()
                .chain(lot.ranges.iter().map(range))
                .collect()
        };
        let mut blocks = section(self.catalogue, heading, Some("weights-ranges-note"));
        let right = (2..columns.len()).collect();
        blocks.push(Block::Table { name: Some(name), titles: columns, right, rows: lots.iter().map(row).collect() });
        blocks
    }

    /// The changes of weights nearest to the published ones, measured in points.
    fn nearest(&self, heading: &str, name: &'static str, lots: &[LotRanges]) -> Vec<Block> {
        let number = |text: &str| text.parse::<Decimal>().unwrap_or_default();
        let mut found: Vec<Flip<'_>> = Vec::new();
        for lot in lots {
            for (range, criterion) in lot.ranges.iter().zip(&self.record.criteria) {
                found.extend(range.below.iter().chain(&range.above).map(|other| Flip {
                    lot,
                    criterion: &range.criterion,
                    published: number(&criterion.weight),
                    weight: number(&other.weight),
                    holder: other.holder.as_deref(),
                }));
            }
        }
        found.sort_by_key(|flip| (flip.weight - flip.published).abs());
        let row = |flip: &Flip<'_>| {
            let change = flip.weight - flip.published;
            let sign = if change > Decimal::ZERO { "+" } else { "" };
            vec![
                plain(&flip.lot.lot),
                plain(self.name(flip.criterion)),
                plain(flip.published.to_string()),
                plain(flip.weight.to_string()),
                plain(format!("{sign}{}", change.normalize())),
                self.holder(flip.lot.holder.as_deref()),
                self.holder(flip.holder),
            ]
        };
        let ids = [
            "report-lot",
            "weights-criterion",
            "weights-published",
            "weights-changed",
            "weights-change",
            "weights-holder",
            "weights-other",
        ];
        let mut blocks = section(self.catalogue, heading, None);
        if found.is_empty() {
            blocks.push(Block::Line(Mood::Good, self.catalogue.text("weights-nearest-none")));
            return blocks;
        }
        let rows = found.iter().take(NEAREST_MOST).map(row).collect();
        blocks.push(Block::Table {
            name: Some(name),
            titles: titles(self.catalogue, &ids),
            right: vec![2, 3, 4],
            rows,
        });
        blocks
    }
}

/// Whether no weight that the law allows was found to change the holder.
fn is_free(range: &WeightRange) -> bool {
    range.below.is_none() && range.above.is_none()
}
