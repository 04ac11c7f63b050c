//! Draws told: what was assumed, the decided award over the draws, awards decided anew.

use super::Planned;
use super::pieces::{Cell, plain, section, titles};
use crate::domain::draws_record::{
    AnewRecord, AwardDraws, ClauseDraws, Distribution, DrawsRecord, Frequency, HolderDraws, KeptRecord, LotDraws,
};
use crate::domain::{Money, Service};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::{Bar, BoxPlot, Chart, Drawing, Figure, Tone};
use crate::reports::figures;
use crate::reports::wording::{check_name, rule_name, slack};
use rust_decimal::Decimal;

/// Bars of a chart of probabilities.
const BARS_MOST: usize = 40;

impl Planned for DrawsRecord {
    const KIND: &'static str = "draws-document-kind";

    const TABLES: &'static [&'static str] = &["model", "totals", "clauses", "awards", "lots"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        let mut blocks = telling.head();
        blocks.extend(telling.totals());
        if let Some(kept) = &self.kept {
            blocks.extend(telling.clauses(kept));
        }
        if let Some(anew) = &self.anew {
            blocks.extend(telling.anew(anew));
        }
        blocks.extend(telling.model());
        blocks
    }
}

struct Telling<'a> {
    record: &'a DrawsRecord,
    catalogue: &'a Catalogue,
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn head(&self) -> Vec<Block> {
        let DrawsRecord { seed, asked, made, model, .. } = self.record;
        let rule = rule_name(self.catalogue, self.record.rule);
        let (seed, asked_text, made_text) = (seed.to_string(), asked.to_string(), made.to_string());
        let arguments = [("made", made_text.as_str()), ("asked", &asked_text), ("seed", &seed), ("rule", &rule)];
        let mood = if made < asked { Mood::Warning } else { Mood::Plain };
        let mut head = vec![Block::Line(mood, self.catalogue.format("draws-verdict", &arguments))];
        if model.built_in {
            head.push(Block::Line(Mood::Warning, self.text("draws-built-in")));
        }
        head.push(Block::Line(Mood::Faint, self.text("draws-note")));
        match &self.record.kept {
            None => head.push(Block::Line(Mood::Warning, self.text("draws-no-award"))),
            Some(kept) => {
                let told = |id, frequency: &Frequency| {
                    Block::Bullet(self.catalogue.format(id, &[("how", &self.frequency(frequency))]))
                };
                head.extend([told("draws-lawful", &kept.lawful), told("draws-complete", &kept.complete)]);
            }
        }
        head
    }

    /// `93.2 %（91.5–94.6 %）`.
    fn frequency(&self, frequency: &Frequency) -> String {
        match (&frequency.percent, &frequency.low, &frequency.high) {
            (Some(percent), Some(low), Some(high)) => {
                self.catalogue.format("draws-frequency", &[("percent", percent), ("low", low), ("high", high)])
            }
            _ => figures::MISSING.to_owned(),
        }
    }

    fn totals(&self) -> Vec<Block> {
        let ids = [
            "draws-total",
            "draws-as-is",
            "draws-mean",
            "draws-error",
            "draws-least",
            "draws-q05",
            "draws-q25",
            "draws-median",
            "draws-q75",
            "draws-q95",
            "draws-most",
        ];
        let (kept, anew) = (self.record.kept.as_ref(), self.record.anew.as_ref());
        let as_is = kept.map(|kept| (kept.service_as_is, kept.price_as_is_yuan));
        let service = [
            ("draws-service-kept", kept.map(|kept| &kept.service)),
            ("draws-service-anew", anew.and_then(|anew| anew.service.as_ref())),
        ];
        let price = [
            ("draws-price-kept", kept.map(|kept| &kept.price_yuan)),
            ("draws-price-anew", anew.and_then(|anew| anew.price_yuan.as_ref())),
        ];
        let service_row = |(id, found): (&str, Option<&Distribution<Service>>)| {
            found.map(|found| self.row(id, as_is.map(|as_is| as_is.0), found, figures::service))
        };
        let price_row = |(id, found): (&str, Option<&Distribution<Money>>)| {
            found.map(|found| self.row(id, as_is.map(|as_is| as_is.1), found, Money::grouped))
        };
        let rows: Vec<Vec<Cell>> =
            service.into_iter().filter_map(service_row).chain(price.into_iter().filter_map(price_row)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let mut blocks = section(self.catalogue, "draws-totals", Some("draws-totals-note"));
        let boxes = |measure: &str, name, boxes: Vec<BoxPlot>| {
            let drawing = Drawing::Boxes { measure: self.text(measure), boxes, mark: self.text("draws-as-is") };
            Block::Chart(Chart { name, title: self.text(measure), note: self.text("draws-boxes-note"), drawing })
        };
        let service: Vec<BoxPlot> = service
            .into_iter()
            .filter_map(|(id, found)| Some(self.box_plot(id, as_is.map(|as_is| as_is.0), found?)))
            .collect();
        let price: Vec<BoxPlot> = price
            .into_iter()
            .filter_map(|(id, found)| Some(self.box_plot(id, as_is.map(|as_is| as_is.1), found?)))
            .collect();
        blocks.extend([boxes("what-if-service", "service", service), boxes("what-if-price", "price", price)]);
        let titles = titles(self.catalogue, &ids);
        blocks.push(Block::Table { name: Some("totals"), titles, right: (1..ids.len()).collect(), rows });
        blocks
    }

    fn row<T: Copy>(&self, id: &str, as_is: Option<T>, found: &Distribution<T>, shown: fn(T) -> String) -> Vec<Cell> {
        let Distribution { draws: _, mean, standard_error, least, q05, q25, median, q75, q95, most } = found;
        let missing = || figures::MISSING.to_owned();
        let optional = |value: Option<T>| plain(value.map_or_else(missing, shown));
        let front = [plain(self.text(id)), optional(as_is), plain(shown(*mean)), optional(*standard_error)];
        let five = [least, q05, q25, median, q75, q95, most].map(|value| plain(shown(*value)));
        front.into_iter().chain(five).collect()
    }

    fn box_plot<T: Copy + Into<Figure>>(&self, id: &str, as_is: Option<T>, found: &Distribution<T>) -> BoxPlot {
        let five = [found.least, found.q25, found.median, found.q75, found.most].map(Into::into);
        let (name, tip) = (self.text(id), vec![self.text(id)]);
        BoxPlot { name, five, mark: as_is.map(Into::into), tone: Tone::Main, tip }
    }

    fn clauses(&self, kept: &KeptRecord) -> Vec<Block> {
        let mut blocks = section(self.catalogue, "draws-clauses", Some("draws-clauses-note"));
        let name = |of: &ClauseDraws| check_name(self.catalogue, &of.tightest);
        let row = |of: &ClauseDraws| {
            let broken = of.holds.draws < of.holds.of;
            let mood = if broken { Mood::Bad } else { Mood::Good };
            let draw = plain(of.tightest_in.to_string());
            vec![plain(name(of)), (mood, self.frequency(&of.holds)), plain(slack(self.catalogue, &of.tightest)), draw]
        };
        let bar = |of: &ClauseDraws| {
            let value = of.holds.percent.as_ref()?.parse::<Decimal>().ok()?;
            let tone = if of.holds.draws < of.holds.of { Tone::Bad } else { Tone::Good };
            let shown = self.frequency(&of.holds);
            Some(Bar { name: name(of), value: value.into(), tip: vec![name(of), shown.clone()], shown, tone })
        };
        let bars: Vec<Bar> = kept.clauses.iter().take(BARS_MOST).filter_map(bar).collect();
        if !bars.is_empty() {
            let drawing = Drawing::Bars { measure: self.text("draws-holds"), bars };
            let most = BARS_MOST.to_string();
            let note = self.catalogue.format("draws-bars-note", &[("most", &most)]);
            let title = self.text("draws-clauses");
            blocks.push(Block::Chart(Chart { name: "clauses", title, note, drawing }));
        }
        let ids = ["draws-clause", "draws-holds", "draws-least-slack", "draws-least-in"];
        blocks.push(Block::Table {
            name: Some("clauses"),
            titles: titles(self.catalogue, &ids),
            right: vec![1, 2, 3],
            rows: kept.clauses.iter().map(row).collect(),
        });
        blocks
    }

    fn anew(&self, anew: &AnewRecord) -> Vec<Block> {
        let mut blocks = section(self.catalogue, "draws-anew", None);
        let (none, open) = (anew.none.to_string(), anew.unanswered.to_string());
        let (different, how) = (anew.different.to_string(), self.frequency(&anew.awarded));
        let arguments = [("how", how.as_str()), ("none", &none), ("open", &open), ("different", &different)];
        let mood = if anew.unanswered > 0 { Mood::Warning } else { Mood::Plain };
        blocks.push(Block::Line(mood, self.catalogue.format("draws-anew-verdict", &arguments)));
        let award = |award: &AwardDraws| {
            let flips = award.flips.map_or_else(|| figures::MISSING.to_owned(), |flips| flips.to_string());
            vec![
                plain(self.frequency(&award.won)),
                plain(award.won.draws.to_string()),
                plain(flips),
                plain(award.first.to_string()),
            ]
        };
        blocks.push(Block::Table {
            name: Some("awards"),
            titles: titles(self.catalogue, &["draws-how-often", "draws-draws", "draws-flips", "draws-first"]),
            right: vec![0, 1, 2, 3],
            rows: anew.awards.iter().map(award).collect(),
        });
        let nobody = || self.text("report-nobody");
        let separator = self.text("report-list-separator");
        let lot = |lot: &LotDraws| {
            let holder = |holder: &HolderDraws| {
                let name = holder.holder.clone().unwrap_or_else(nobody);
                format!("{name} {} %", holder.won.percent.as_deref().unwrap_or(figures::MISSING))
            };
            let stays = lot.holders.iter().find(|holder| holder.holder == lot.decided);
            let stays = stays.map_or_else(|| "0 %".to_owned(), |holder| self.frequency(&holder.won));
            vec![
                plain(&lot.lot),
                plain(lot.decided.clone().unwrap_or_else(nobody)),
                plain(stays),
                plain(lot.holders.iter().map(holder).collect::<Vec<_>>().join(&separator)),
            ]
        };
        blocks.extend(section(self.catalogue, "draws-lots", None));
        blocks.extend(self.lots_drawn(anew).map(Block::Chart));
        blocks.push(Block::Table {
            name: Some("lots"),
            titles: titles(self.catalogue, &["report-lot", "draws-decided", "draws-stays", "draws-winners"]),
            right: vec![2],
            rows: anew.lots.iter().map(lot).collect(),
        });
        blocks
    }

    /// How often each lot stays with whom it was decided for, those that stay least often on top.
    fn lots_drawn(&self, anew: &AnewRecord) -> Option<Chart> {
        let percent = |frequency: &Frequency| frequency.percent.as_ref()?.parse::<Decimal>().ok();
        let bar = |lot: &LotDraws| {
            let decided = lot.decided.clone()?;
            let stays = lot.holders.iter().find(|holder| holder.holder == lot.decided);
            let often = stays.map_or(Some(Decimal::ZERO), |holder| percent(&holder.won))?;
            let name = self.catalogue.format("report-fact", &[("name", &lot.lot), ("value", &decided)]);
            let shown = stays.map_or_else(|| "0 %".to_owned(), |holder| self.frequency(&holder.won));
            let tip = vec![name.clone(), lot.title.clone(), shown.clone()];
            Some((often, Bar { name, value: often.into(), shown, tone: Tone::Main, tip }))
        };
        let mut bars: Vec<(Decimal, Bar)> = anew.lots.iter().filter_map(bar).collect();
        bars.sort_by_key(|(often, _)| *often);
        let bars: Vec<Bar> = bars.into_iter().map(|(_, bar)| bar).take(BARS_MOST).collect();
        if bars.is_empty() {
            return None;
        }
        let most = BARS_MOST.to_string();
        Some(Chart {
            name: "lots",
            title: self.text("draws-stays"),
            note: self.catalogue.format("draws-stays-note", &[("most", &most)]),
            drawing: Drawing::Bars { measure: self.text("draws-how-often"), bars },
        })
    }

    fn model(&self) -> Vec<Block> {
        let model = &self.record.model;
        let mut blocks = section(self.catalogue, "draws-model", Some("draws-model-note"));
        let arguments = [("title", model.title.as_str()), ("source", &model.source)];
        blocks.push(Block::Line(Mood::Plain, self.catalogue.format("draws-model-source", &arguments)));
        let row = |(name, spread): (&String, &[String; 3])| {
            let name = self.text(&format!("draws-spread-{}", name.replace('.', "-")));
            std::iter::once(plain(name)).chain(spread.iter().map(plain)).collect()
        };
        blocks.push(Block::Table {
            name: Some("model"),
            titles: titles(self.catalogue, &["draws-uncertain", "draws-least", "draws-likely", "draws-most"]),
            right: vec![1, 2, 3],
            rows: model.spreads.iter().map(row).collect(),
        });
        blocks.push(Block::Bullet(self.text(&format!("draws-scores-{}", model.scores))));
        blocks.push(Block::Bullet(self.catalogue.format("draws-exits", &[("percent", &model.exit_percent)])));
        let own = |(id, percent): (&String, &String)| {
            Block::Bullet(self.catalogue.format("draws-exit-of", &[("tenderer", id), ("percent", percent)]))
        };
        blocks.extend(model.exits.iter().map(own));
        blocks
    }
}
