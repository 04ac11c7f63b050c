//! Scenarios drawn: what matters most, service against price, winners over scenarios.

use super::Telling;
use crate::domain::Service;
use crate::domain::what_if_record::{
    AgainstBase, ContestedLot, HolderRecord, Origin, ScenarioAnswer, ScenarioAward, ScenarioRecord,
};
use crate::reports::chart::{Bar, Chart, Drawing, Figure, GridCell, Join, Point, Series, Shade, Tone};
use crate::reports::figures;
use crate::reports::planned::pieces::{fact, joined, service_more};
use std::cmp::Reverse;

/// Most scenarios whose points bear their names: more would cover each other.
const NAMED_MOST: usize = 12;

/// Most bars of a tornado: below them nothing matters much.
const BARS_MOST: usize = 40;

/// Colours of the grid of winners. Cells of lots that a scenario does not have stay white.
const SHADES: [(&str, Tone); 5] = [
    ("what-if-shade-base", Tone::Base),
    ("what-if-shade-second", Tone::Fourth),
    ("what-if-shade-third", Tone::Main),
    ("what-if-shade-further", Tone::Bad),
    ("what-if-shade-nobody", Tone::Faint),
];
const NOBODY: usize = 4;

impl Telling<'_> {
    /// How much service each scenario has more or less than as published, the most decisive first;
    /// before them those without an award. Nothing where no scenario can be compared.
    pub(super) fn tornado(&self) -> Option<Chart> {
        let mut failed = Vec::new();
        let mut compared = Vec::new();
        for scenario in &self.record.scenarios {
            match (&scenario.answer, &scenario.against_base) {
                (ScenarioAnswer::NoAward(_), _) => failed.push(self.failed(scenario)),
                (ScenarioAnswer::Awarded(_), Some(against)) if scenario.origin != Origin::AsPublished => {
                    compared.push((against.service, self.compared(scenario, against)));
                }
                _ => {}
            }
        }
        compared.sort_by_key(|(service, _)| Reverse(service.steps().unsigned_abs()));
        let all = failed.len() + compared.len();
        let bars: Vec<Bar> =
            failed.into_iter().chain(compared.into_iter().map(|(_, bar)| bar)).take(BARS_MOST).collect();
        if bars.is_empty() {
            return None;
        }
        let counts = [("shown", bars.len().to_string()), ("all", all.to_string())];
        Some(Chart {
            name: "tornado",
            title: self.text("what-if-tornado"),
            note: self
                .catalogue
                .format("what-if-tornado-note", &counts.each_ref().map(|(name, count)| (*name, count.as_str()))),
            drawing: Drawing::Bars { measure: self.text("what-if-service-more"), bars },
        })
    }

    fn failed(&self, scenario: &ScenarioRecord) -> Bar {
        let text = self.text("what-if-no-award");
        let tip = vec![self.name(scenario), scenario.title.clone(), text.clone()];
        Bar { name: self.name(scenario), value: Figure::from(Service::ZERO), shown: text, tone: Tone::Faint, tip }
    }

    fn compared(&self, scenario: &ScenarioRecord, against: &AgainstBase) -> Bar {
        let tone = if against.service < Service::ZERO { Tone::Bad } else { Tone::Main };
        let (_, shown) = service_more(against.service);
        let mut tip = vec![self.name(scenario)];
        tip.extend(scenario.changes.iter().map(|change| self.change(change)));
        tip.extend([
            fact(self.catalogue, "what-if-service-more", &shown),
            fact(self.catalogue, "what-if-price-more", &figures::more(against.price_yuan)),
            fact(self.catalogue, "what-if-flips", &against.flips.len().to_string()),
        ]);
        Bar { name: self.name(scenario), value: Figure::from(against.service), shown, tone, tip }
    }

    /// Service and price of each scenario's award. Nothing where fewer than two have one.
    pub(super) fn scatter(&self) -> Option<Chart> {
        let (mut base, mut rest) = (Vec::new(), Vec::new());
        for (scenario, award) in self.awards() {
            let point = self.point(scenario, award);
            // Scenarios of the same service and price are one point, the award as published first.
            if joined(base.iter_mut().chain(&mut rest), &point, self.catalogue) {
                continue;
            }
            if scenario.origin == Origin::AsPublished { base.push(point) } else { rest.push(point) }
        }
        self.awards().nth(1)?;
        let series =
            |id: &str, tone, named, points| Series { name: self.text(id), tone, join: Join::Loose, named, points };
        Some(Chart {
            name: "scenarios",
            title: self.text("what-if-scatter"),
            note: self.text("what-if-scatter-note"),
            drawing: Drawing::Plane {
                x: self.text("what-if-price"),
                y: self.text("what-if-service"),
                series: vec![
                    series("what-if-scenarios", Tone::Main, rest.len() <= NAMED_MOST, rest),
                    series("what-if-as-published", Tone::Base, true, base),
                ],
                guides: Vec::new(),
            },
        })
    }

    /// An award where its price and service are; it opens to its winners.
    fn point(&self, scenario: &ScenarioRecord, award: &ScenarioAward) -> Point {
        let winner = |(lot, holder): (&String, &String)| {
            self.catalogue.format("report-fact", &[("name", lot), ("value", holder)])
        };
        Point {
            x: Figure::from(award.price_yuan),
            y: Figure::from(award.service),
            name: self.name(scenario),
            tip: vec![
                self.name(scenario),
                fact(self.catalogue, "what-if-service", &figures::service(award.service)),
                fact(self.catalogue, "what-if-price", &award.price_yuan.grouped()),
                fact(self.catalogue, "what-if-unmet", &award.unmet.len().to_string()),
            ],
            card: std::iter::once(self.name(scenario)).chain(award.holders.iter().map(winner)).collect(),
        }
    }

    /// Who wins the contested lots in each scenario.
    pub(super) fn winners(&self) -> Option<Chart> {
        let columns: Vec<&ScenarioRecord> = self.awards().map(|(scenario, _)| scenario).collect();
        let cells = self.record.contested.iter().enumerate().flat_map(|(row, lot)| {
            let base = columns.first().filter(|scenario| scenario.origin == Origin::AsPublished);
            let shades = shades(lot, base.map(|scenario| scenario.name.as_str()));
            columns.iter().enumerate().filter_map(move |(column, scenario)| {
                let index = lot.holders.iter().position(|holder| holder.scenarios.contains(&scenario.name))?;
                let holder = lot.holders[index].holder.clone().unwrap_or_else(|| self.text("report-nobody"));
                let tip = vec![lot.lot.clone(), self.name(scenario), holder.clone()];
                Some(GridCell { column, row, shade: shades[index], text: holder, tip })
            })
        });
        let cells: Vec<GridCell> = cells.collect();
        let drawing = Drawing::Grid {
            x: self.text("what-if-scenario"),
            y: self.text("report-lot"),
            columns: columns.iter().map(|scenario| self.name(scenario)).collect(),
            rows: self.record.contested.iter().map(|lot| lot.lot.clone()).collect(),
            shades: SHADES.iter().map(|(id, tone)| Shade { name: self.text(id), tone: *tone }).collect(),
            cells,
        };
        let chart = Chart {
            name: "winners",
            title: self.text("what-if-winners"),
            note: self.text("what-if-winners-note"),
            drawing,
        };
        (!columns.is_empty() && !self.record.contested.is_empty()).then_some(chart)
    }
}

/// The shade of each holder of a lot: that of the award as published first, then by how many
/// scenarios it holds the lot in.
fn shades(lot: &ContestedLot, base: Option<&str>) -> Vec<usize> {
    let mut others = 0;
    let shade = |holder: &HolderRecord| {
        if base.is_some_and(|base| holder.scenarios.iter().any(|name| name == base)) {
            return 0;
        }
        if holder.holder.is_none() {
            return NOBODY;
        }
        others = (others + 1).min(NOBODY - 1);
        others
    };
    lot.holders.iter().map(shade).collect()
}
