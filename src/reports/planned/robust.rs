//! Robust awards told: the awards side by side, each in every scenario, where they differ.

use super::Planned;
use super::pieces::{Cell, fact, joined, plain, section, titles};
use crate::domain::Service;
use crate::domain::robust_record::{InScenario, RobustAim, RobustAward, RobustRecord, RobustStanding, RobustTotals};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::{Chart, Drawing, Figure, Join, Point, Series, Tone};
use crate::reports::figures;
use crate::reports::wording::check_name;
use std::collections::BTreeSet;

impl Planned for RobustRecord {
    const KIND: &'static str = "robust-document-kind";

    const TABLES: &'static [&'static str] = &["awards", "scenarios", "broken", "lots"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        let mut blocks = telling.head();
        blocks.extend(telling.awards());
        blocks.extend(telling.scenarios());
        blocks.extend(telling.broken());
        blocks.extend(telling.lots());
        blocks
    }
}

struct Telling<'a> {
    record: &'a RobustRecord,
    catalogue: &'a Catalogue,
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn aim(&self, aim: RobustAim) -> String {
        self.text(match aim {
            RobustAim::Nominal => "robust-nominal",
            RobustAim::WorstCase => "robust-worst-case",
            RobustAim::WorstMean => "robust-worst-mean",
        })
    }

    fn scenario(&self, position: usize) -> String {
        if position == 0 {
            return self.text("what-if-as-published");
        }
        self.record.scenarios.get(position).map_or_else(String::new, |scenario| scenario.name.clone())
    }

    /// The awards that there are, with what they are the best of.
    fn found(&self) -> impl Iterator<Item = (RobustAim, &RobustTotals)> {
        self.record.awards.iter().filter_map(|award| Some((award.aim, award.award.as_ref()?)))
    }

    fn head(&self) -> Vec<Block> {
        let scenarios = self.record.scenarios.len().to_string();
        let arguments = [
            ("scenarios", scenarios.as_str()),
            ("worst", &self.record.worst_percent),
            ("keep", &self.record.keep_percent),
        ];
        let mut head = vec![
            Block::Line(Mood::Plain, self.catalogue.format("robust-verdict", &arguments)),
            Block::Line(Mood::Faint, self.text("robust-note")),
        ];
        for refused in &self.record.refused {
            let causes: Vec<String> = refused.findings.iter().map(|finding| self.catalogue.line(finding)).collect();
            let arguments = [("name", refused.name.as_str()), ("causes", &causes.join(" "))];
            head.push(Block::Line(Mood::Bad, self.catalogue.format("robust-refused", &arguments)));
        }
        head
    }

    fn standing(&self, award: &RobustAward) -> Cell {
        match award.standing {
            RobustStanding::Proven => (Mood::Good, self.text("what-if-proven")),
            RobustStanding::NoAward => (Mood::Bad, self.text("robust-no-award")),
            RobustStanding::Unproven => {
                let bound = award.award.as_ref().and_then(|award| award.bound);
                let text = bound.map_or_else(
                    || self.text("what-if-unproven"),
                    |bound| self.catalogue.format("robust-bound", &[("bound", &figures::service(bound))]),
                );
                (Mood::Warning, text)
            }
        }
    }

    fn awards(&self) -> Vec<Block> {
        let missing = || figures::MISSING.to_owned();
        let row = |award: &RobustAward| {
            let totals = award.award.as_ref();
            let service = |of: fn(&RobustTotals) -> Option<Service>| {
                plain(totals.and_then(of).map_or_else(missing, figures::service))
            };
            let kept = totals.map(|totals| totals.in_scenarios.iter().filter(|found| found.broken.is_empty()).count());
            vec![
                plain(self.aim(award.aim)),
                service(|totals| totals.in_scenarios.first().map(|found| found.service)),
                service(|totals| Some(totals.worst)),
                service(|totals| Some(totals.worst_mean)),
                service(|totals| totals.price_of_robustness),
                service(|totals| {
                    totals.in_scenarios.iter().map(|found| found.regret).collect::<Option<Vec<_>>>()?.into_iter().max()
                }),
                plain(kept.map_or_else(missing, |kept| kept.to_string())),
                self.standing(award),
            ]
        };
        let ids = [
            "robust-award",
            "robust-service-nominal",
            "robust-worst",
            "robust-mean",
            "robust-price",
            "robust-regret",
            "robust-kept",
            "what-if-state",
        ];
        let mut blocks = section(self.catalogue, "robust-awards", Some("robust-awards-note"));
        blocks.push(Block::Table {
            name: Some("awards"),
            titles: titles(self.catalogue, &ids),
            right: vec![1, 2, 3, 4, 5, 6],
            rows: self.record.awards.iter().map(row).collect(),
        });
        blocks
    }

    fn scenarios(&self) -> Vec<Block> {
        let mut columns = titles(self.catalogue, &["what-if-scenario", "robust-chance", "robust-alone"]);
        columns.extend(self.found().map(|(aim, _)| self.aim(aim)));
        let cell = |found: &InScenario| {
            let mood = if found.broken.is_empty() { Mood::Plain } else { Mood::Bad };
            let mark = if found.broken.is_empty() { "" } else { "*" };
            (mood, format!("{}{mark}", figures::service(found.service)))
        };
        let row = |(position, scenario): (usize, &crate::domain::robust_record::RobustScenario)| {
            let chance = figures::percent(scenario.chance.into(), scenario.of.into());
            let alone = scenario.best.map_or_else(|| figures::MISSING.to_owned(), figures::service);
            let front = [
                plain(self.scenario(position)),
                plain(chance.map_or_else(|| figures::MISSING.to_owned(), |percent| format!("{percent} %"))),
                plain(alone),
            ];
            let awards = self.found().filter_map(|(_, totals)| totals.in_scenarios.get(position)).map(cell);
            front.into_iter().chain(awards).collect()
        };
        let mut blocks = section(self.catalogue, "robust-scenarios", Some("robust-scenarios-note"));
        blocks.extend(self.chart().map(Block::Chart));
        blocks.push(Block::Table {
            name: Some("scenarios"),
            right: (1..columns.len()).collect(),
            titles: columns,
            rows: self.record.scenarios.iter().enumerate().map(row).collect(),
        });
        blocks
    }

    /// Worst case against nominal service, an award a point.
    fn chart(&self) -> Option<Chart> {
        let point = |(aim, totals): (RobustAim, &RobustTotals)| {
            let nominal = totals.in_scenarios.first()?.service;
            let card = totals.holders.iter().map(|(lot, holder)| format!("{lot} {holder}"));
            Some(Point {
                x: Figure::from(nominal),
                y: Figure::from(totals.worst),
                name: self.aim(aim),
                tip: vec![
                    self.aim(aim),
                    fact(self.catalogue, "robust-service-nominal", &figures::service(nominal)),
                    fact(self.catalogue, "robust-worst", &figures::service(totals.worst)),
                ],
                card: std::iter::once(self.aim(aim)).chain(card).collect(),
            })
        };
        // Awards at one place are one point with both names.
        let mut points: Vec<Point> = Vec::new();
        for point in self.found().filter_map(point) {
            if !joined(points.iter_mut(), &point, self.catalogue) {
                points.push(point);
            }
        }
        let name = self.text("robust-awards");
        let series = vec![Series { name, tone: Tone::Main, join: Join::Loose, named: true, points }];
        let (x, y) = (self.text("robust-service-nominal"), self.text("robust-worst"));
        let drawing = Drawing::Plane { x, y, series, guides: Vec::new() };
        let (title, note) = (self.text("robust-chart"), self.text("robust-chart-note"));
        (self.found().count() > 1).then_some(Chart { name: "robust", title, note, drawing })
    }

    /// What each award breaks where, and which of its bids cannot win there.
    fn broken(&self) -> Vec<Block> {
        let separator = self.text("report-list-separator");
        let mut rows = Vec::new();
        for (aim, totals) in self.found() {
            for (position, found) in totals.in_scenarios.iter().enumerate() {
                if found.broken.is_empty() && found.gone.is_empty() {
                    continue;
                }
                let names: Vec<String> = found.broken.iter().map(|check| check_name(self.catalogue, check)).collect();
                rows.push(vec![
                    plain(self.aim(aim)),
                    plain(self.scenario(position)),
                    plain(found.gone.join(&separator)),
                    plain(names.join(&separator)),
                ]);
            }
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let ids = ["robust-award", "what-if-scenario", "robust-gone", "robust-broken"];
        let mut blocks = section(self.catalogue, "robust-breaks", None);
        blocks.push(Block::Table {
            name: Some("broken"),
            titles: titles(self.catalogue, &ids),
            right: Vec::new(),
            rows,
        });
        blocks
    }

    /// The lots that not all awards give to the same.
    fn lots(&self) -> Vec<Block> {
        let lots: BTreeSet<&String> = self.found().flat_map(|(_, totals)| totals.holders.keys()).collect();
        let nobody = self.text("report-nobody");
        let row = |lot: &String| {
            let held: Vec<String> = self
                .found()
                .map(|(_, totals)| totals.holders.get(lot).cloned().unwrap_or_else(|| nobody.clone()))
                .collect();
            let differ = held.windows(2).any(|pair| pair[0] != pair[1]);
            differ.then(|| std::iter::once(plain(lot)).chain(held.into_iter().map(plain)).collect::<Vec<Cell>>())
        };
        let rows: Vec<Vec<Cell>> = lots.into_iter().filter_map(row).collect();
        let mut blocks = section(self.catalogue, "robust-lots", None);
        if rows.is_empty() {
            blocks.push(Block::Line(Mood::Plain, self.text("robust-lots-none")));
            return blocks;
        }
        let columns = std::iter::once(self.text("report-lot")).chain(self.found().map(|(aim, _)| self.aim(aim)));
        blocks.push(Block::Table { name: Some("lots"), titles: columns.collect(), right: Vec::new(), rows });
        blocks
    }
}
