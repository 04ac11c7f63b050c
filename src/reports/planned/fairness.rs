use super::Planned;
use super::curve::{bullets, changed, reason};
use super::pieces::{fact, or_missing, plain, titles};
use crate::domain::fairness_record::{FairnessGap, FairnessPoint, FairnessRecord, FairnessStanding};
use crate::domain::record::CountyRate;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::{Chart, Drawing, Join, Point, Series, Tone};
use crate::reports::figures;
use rust_decimal::Decimal;

impl Planned for FairnessRecord {
    const KIND: &'static str = "fairness-document-kind";

    const TABLES: &'static [&'static str] = &["fairness"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let mut blocks = vec![self.verdict(catalogue), Block::Line(Mood::Faint, catalogue.text("fairness-note"))];
        if !self.points.is_empty() {
            blocks.push(Block::Heading(catalogue.text("fairness-points")));
            if self.points.len() > 1 {
                blocks.push(Block::Chart(self.drawn(catalogue)));
            }
            blocks.push(self.table(catalogue));
        }
        if !self.gaps.is_empty() {
            blocks.push(Block::Heading(catalogue.text("frontier-gaps")));
            blocks.extend(bullets(catalogue, self.gaps.iter().map(|gap| told(gap, catalogue))));
        }
        blocks
    }
}

impl FairnessRecord {
    fn verdict(&self, catalogue: &Catalogue) -> Block {
        let ends = self.points.first().zip(self.points.last());
        let (id, mood) = match self.standing {
            FairnessStanding::NoAward => ("frontier-no-award", Mood::Bad),
            FairnessStanding::NoNeed => ("fairness-no-need", Mood::Warning),
            FairnessStanding::Stopped => ("curve-stopped", Mood::Warning),
            FairnessStanding::Complete if self.points.len() == 1 => ("fairness-one", Mood::Good),
            FairnessStanding::Complete => ("fairness-complete", Mood::Plain),
        };
        let percent = |point: &FairnessPoint| point.lowest_rate_percent.to_string();
        let service = |point: &FairnessPoint| figures::service(point.award.totals.service);
        let count = self.points.len().to_string();
        let mut arguments = vec![("count", count)];
        if let Some((most, fairest)) = ends {
            arguments.extend([("most", service(most)), ("from", percent(most))]);
            arguments.extend([("to", percent(fairest)), ("least", service(fairest))]);
            let price = fairest.service_given_up.map_or_else(|| figures::MISSING.to_owned(), figures::service);
            arguments.push(("price", price));
        }
        let arguments: Vec<(&str, &str)> = arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        Block::Line(mood, catalogue.format(id, &arguments))
    }

    fn drawn(&self, catalogue: &Catalogue) -> Chart {
        let point = |point: &FairnessPoint| {
            let rate = |rate: &CountyRate| format!("{} {} %", rate.name, rate.percent);
            let name = format!("{} %", point.lowest_rate_percent);
            Point {
                x: Decimal::from(point.lowest_rate_percent).into(),
                y: point.award.totals.service.into(),
                tip: vec![
                    fact(catalogue, "fairness-axis", &name),
                    fact(catalogue, "frontier-service", &figures::service(point.award.totals.service)),
                    fact(catalogue, "frontier-price", &point.award.totals.price_yuan.grouped()),
                ],
                card: std::iter::once(name.clone()).chain(point.award.county_rates.iter().map(rate)).collect(),
                name,
            }
        };
        Chart {
            name: "fairness",
            title: catalogue.text("fairness-chart"),
            note: catalogue.text("fairness-chart-note"),
            drawing: Drawing::Plane {
                x: catalogue.text("fairness-axis"),
                y: catalogue.text("frontier-service"),
                series: vec![Series {
                    name: catalogue.text("fairness-points"),
                    tone: Tone::Main,
                    join: Join::Line,
                    named: true,
                    points: self.points.iter().map(point).collect(),
                }],
                guides: Vec::new(),
            },
        }
    }

    fn table(&self, catalogue: &Catalogue) -> Block {
        let ids = [
            "fairness-lowest",
            "fairness-counties",
            "frontier-service",
            "fairness-given-up",
            "frontier-price",
            "frontier-lots",
            "curve-flips",
        ];
        let rows = self.points.iter().enumerate().map(|(position, point)| {
            let names = point.award.county_rates.iter().filter(|rate| point.lowest_counties.contains(&rate.county));
            let names: Vec<&str> = names.map(|rate| rate.name.as_str()).collect();
            let flips = (position > 0).then(|| changed(catalogue, &point.changes));
            vec![
                plain(format!("{} %", point.lowest_rate_percent)),
                plain(names.join(&catalogue.text("report-list-separator"))),
                plain(figures::service(point.award.totals.service)),
                or_missing(point.service_given_up, figures::service),
                plain(point.award.totals.price_yuan.grouped()),
                plain(point.award.totals.lots.to_string()),
                or_missing(flips, |text| text),
            ]
        });
        Block::Table {
            name: Some("fairness"),
            titles: titles(catalogue, &ids),
            right: vec![0, 2, 3, 4, 5],
            rows: rows.collect(),
        }
    }
}

fn told(gap: &FairnessGap, catalogue: &Catalogue) -> String {
    let why = gap.reason.map_or_else(|| catalogue.text("frontier-enough"), |why| reason(catalogue, why));
    let arguments = [
        ("from", gap.percent_from.to_string()),
        ("to", gap.percent_to.to_string()),
        ("least", figures::service(gap.service_from)),
        ("most", figures::service(gap.service_to)),
        ("why", why),
    ];
    catalogue.format("fairness-gap", &arguments.each_ref().map(|(name, value)| (*name, value.as_str())))
}
