use super::Planned;
use super::curve::{answered, changed, reason};
use super::pieces::{fact, or_missing, plain, titles};
use crate::domain::budget_record::{BudgetCurveRecord, BudgetPoint, BudgetRecord, ThresholdRecord};
use crate::domain::curve_record::PointAnswer;
use crate::domain::{Money, Service};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::chart::{Chart, Drawing, Guide, Join, Point, Series, Tone};
use crate::reports::figures;
use crate::reports::wording::lot_changes;
use rust_decimal::Decimal;

/// The messages of a threshold.
struct Words {
    never: &'static str,
    at: &'static str,
    some: &'static str,
    none: &'static str,
    open: &'static str,
}

const MORE: Words = Words {
    never: "budget-more-never",
    at: "budget-more-at",
    some: "budget-more-some",
    // With the money that is enough there is an award.
    none: "budget-more-some",
    open: "budget-more-open",
};

const LESS: Words = Words {
    never: "budget-less-never",
    at: "budget-less-at",
    some: "budget-less-some",
    none: "budget-less-none",
    open: "budget-less-open",
};

/// Colours of the curves; further curves are in the tables only.
const TONES: [Tone; 6] = [Tone::Main, Tone::Good, Tone::Bad, Tone::Third, Tone::Fourth, Tone::Fifth];

impl Planned for BudgetRecord {
    const KIND: &'static str = "budget-document-kind";

    const TABLES: &'static [&'static str] = &["budget"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let [service, price] = answered(catalogue, &self.today);
        let (id, mood) = match &self.today {
            today if today.with_most_service().is_some() => ("budget-today", Mood::Plain),
            PointAnswer::NoAward => ("budget-today-none", Mood::Bad),
            PointAnswer::Best { .. } | PointAnswer::Open { .. } => ("budget-today-open", Mood::Warning),
        };
        let line = catalogue.format(id, &[("service", &service.1), ("price", &price.1)]);
        let mut blocks = vec![Block::Line(mood, line), Block::Line(Mood::Faint, catalogue.text("budget-note"))];
        for curve in &self.curves {
            blocks.push(Block::Heading(name(curve, catalogue)));
            if curve.money_yuan == Money::ZERO {
                blocks.push(Block::Line(Mood::Faint, catalogue.text("budget-no-money")));
                continue;
            }
            blocks.push(self.threshold(&curve.more, &MORE, catalogue));
            blocks.push(self.threshold(&curve.less, &LESS, catalogue));
        }
        blocks.push(Block::Heading(catalogue.text("budget-points")));
        blocks.extend(drawn(self, catalogue).map(Block::Chart));
        blocks.push(self.table(catalogue));
        blocks
    }
}

/// What the ceilings are called that are moved together.
fn name(curve: &BudgetCurveRecord, catalogue: &Catalogue) -> String {
    let money = curve.money_yuan.grouped();
    match (&curve.jurisdiction, &curve.name) {
        (Some(code), Some(name)) => {
            catalogue.format("budget-alone", &[("code", code), ("name", name), ("money", &money)])
        }
        _ => catalogue.format("budget-together", &[("money", &money)]),
    }
}

impl BudgetRecord {
    fn threshold(&self, threshold: &ThresholdRecord, words: &Words, catalogue: &Catalogue) -> Block {
        match threshold {
            ThresholdRecord::Never => Block::Line(Mood::Plain, catalogue.text(words.never)),
            ThresholdRecord::At { money_yuan, difference_yuan, answer, changes } => {
                let (money, difference) = (money_yuan.grouped(), difference_yuan.grouped());
                let difference_of = |service: Service| {
                    let today = service_of(&self.today).unwrap_or_default();
                    figures::service(Service::from_steps((service.steps() - today.steps()).abs()))
                };
                let beyond = service_of(answer).map(difference_of);
                let [open, _] = answered(catalogue, answer);
                let (id, service) = match (answer, beyond) {
                    (PointAnswer::NoAward, _) => (words.none, String::new()),
                    (_, Some(service)) => (words.at, service),
                    (_, None) => (words.some, open.1),
                };
                let mood = if *answer == PointAnswer::NoAward { Mood::Bad } else { Mood::Plain };
                let arguments = [
                    ("money", money.as_str()),
                    ("difference", &difference),
                    ("service", &service),
                    ("changes", &changed(catalogue, changes)),
                ];
                Block::Line(mood, catalogue.format(id, &arguments))
            }
            ThresholdRecord::Open { too_little_yuan, enough_yuan, reason: why } => {
                let shown = |money: &Option<Money>| money.map_or_else(|| figures::MISSING.to_owned(), Money::grouped);
                let (little, enough, why) = (shown(too_little_yuan), shown(enough_yuan), reason(catalogue, *why));
                let arguments = [("little", little.as_str()), ("enough", &enough), ("reason", &why)];
                Block::Line(Mood::Warning, catalogue.format(words.open, &arguments))
            }
        }
    }

    fn table(&self, catalogue: &Catalogue) -> Block {
        let ids = [
            "budget-ceilings",
            "budget-percent",
            "budget-money",
            "budget-difference",
            "frontier-service",
            "frontier-price",
            "curve-per-ten-thousand",
            "curve-flips-today",
        ];
        let row = |curve: &BudgetCurveRecord, point: &BudgetPoint| {
            let [service, price] = answered(catalogue, &point.answer);
            let flips = service_of(&point.answer).map(|_| changed(catalogue, &point.changes));
            vec![
                plain(curve.name.clone().unwrap_or_else(|| catalogue.text("budget-all"))),
                plain(format!("{} %", point.percent)),
                plain(point.money_yuan.grouped()),
                plain(figures::more(point.money_yuan - curve.money_yuan)),
                service,
                price,
                or_missing(point.service_per_ten_thousand, figures::service),
                or_missing(flips, |text| text),
            ]
        };
        let with_money = self.curves.iter().filter(|curve| curve.money_yuan > Money::ZERO);
        Block::Table {
            name: Some("budget"),
            titles: titles(catalogue, &ids),
            right: vec![1, 2, 3, 4, 5, 6],
            rows: with_money.flat_map(|curve| curve.points.iter().map(|point| row(curve, point))).collect(),
        }
    }
}

fn service_of(answer: &PointAnswer) -> Option<Service> {
    answer.with_most_service().map(|totals| totals.service)
}

/// The service that each purse buys, over its money in percent of today's: at each point what is
/// bought there holds until the next.
fn drawn(record: &BudgetRecord, catalogue: &Catalogue) -> Option<Chart> {
    let series = |(tone, curve): (Tone, &BudgetCurveRecord)| {
        let point = |point: &BudgetPoint| {
            let service = service_of(&point.answer)?;
            let name = format!("{} %", point.percent);
            let changes = point.changes.iter().map(|change| lot_changes(catalogue, std::slice::from_ref(change)));
            Some(Point {
                x: Decimal::from(point.percent).into(),
                y: service.into(),
                tip: vec![
                    curve.name.clone().unwrap_or_else(|| catalogue.text("budget-all")),
                    fact(catalogue, "budget-percent", &name),
                    fact(catalogue, "budget-money", &point.money_yuan.grouped()),
                    fact(catalogue, "frontier-service", &figures::service(service)),
                ],
                card: std::iter::once(name.clone()).chain(changes).collect(),
                name,
            })
        };
        Series {
            name: name(curve, catalogue),
            tone,
            join: Join::Steps,
            named: false,
            points: curve.points.iter().filter_map(point).collect(),
        }
    };
    let with_points =
        || record.curves.iter().filter(|curve| curve.points.iter().any(|point| service_of(&point.answer).is_some()));
    let sets: Vec<Series> = TONES.into_iter().zip(with_points()).map(series).collect();
    let counts = [("shown", sets.len().to_string()), ("all", with_points().count().to_string())];
    (!sets.is_empty()).then(|| Chart {
        name: "budget",
        title: catalogue.text("budget-chart"),
        note: catalogue.format("budget-chart-note", &counts.each_ref().map(|(name, count)| (*name, count.as_str()))),
        drawing: Drawing::Plane {
            x: catalogue.text("budget-of-today"),
            y: catalogue.text("frontier-service"),
            series: sets,
            guides: vec![Guide { x: Decimal::ONE_HUNDRED.into(), name: catalogue.text("budget-guide") }],
        },
    })
}
