//! Scenarios of a tender, told: the table, what each changes, lot by lot, what is safe to promise.

mod charts;
mod lots;

use super::Planned;
use super::pieces::{Cell, fact, or_missing, plain, section, service_more, titles};
use crate::domain::Service;
use crate::domain::record::ProofStatus;
use crate::domain::what_if_record::{
    ChangeRecord, Origin, RuleTotals, ScenarioAnswer, ScenarioAward, ScenarioRecord, Shortfall, WhatIfRecord,
};
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;
use crate::reports::wording::rule_name;

impl Planned for WhatIfRecord {
    const KIND: &'static str = "what-if-document-kind";

    const TABLES: &'static [&'static str] = &["scenarios", "lots", "common", "rules"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        let mut blocks = vec![telling.verdict(), Block::Line(Mood::Faint, catalogue.text("what-if-note"))];
        blocks.extend(telling.table());
        blocks.extend(telling.changes());
        blocks.extend(telling.interplay());
        blocks.extend(telling.lots());
        blocks.extend(telling.common());
        blocks.extend(telling.rules());
        blocks
    }
}

struct Telling<'a> {
    record: &'a WhatIfRecord,
    catalogue: &'a Catalogue,
}

impl Telling<'_> {
    fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    fn awards(&self) -> impl Iterator<Item = (&ScenarioRecord, &ScenarioAward)> {
        self.record.scenarios.iter().filter_map(|scenario| match &scenario.answer {
            ScenarioAnswer::Awarded(award) => Some((scenario, award.as_ref())),
            _ => None,
        })
    }

    fn verdict(&self) -> Block {
        let count = |is: fn(&ScenarioAnswer) -> bool| {
            self.record.scenarios.iter().filter(|scenario| is(&scenario.answer)).count().to_string()
        };
        let asked = self.record.scenarios.len().to_string();
        let refused = count(|answer| matches!(answer, ScenarioAnswer::Refused { .. }));
        let open = count(|answer| *answer == ScenarioAnswer::Unanswered);
        let mood = if refused == "0" && open == "0" { Mood::Plain } else { Mood::Warning };
        let arguments = [
            ("asked", asked.as_str()),
            ("awarded", &count(|answer| matches!(answer, ScenarioAnswer::Awarded(_)))),
            ("none", &count(|answer| matches!(answer, ScenarioAnswer::NoAward(_)))),
            ("refused", &refused),
            ("open", &open),
        ];
        Block::Line(mood, self.catalogue.format("what-if-verdict", &arguments))
    }

    /// The name of a scenario for people: its own, or what the two that are always there are.
    fn name(&self, scenario: &ScenarioRecord) -> String {
        match scenario.origin {
            Origin::AsPublished => self.text("what-if-as-published"),
            Origin::WithoutOptionalRules => self.text("what-if-without-optional-rules"),
            Origin::Overlays => scenario.name.clone(),
        }
    }

    fn named(&self, name: &str) -> String {
        let scenario = self.record.scenarios.iter().find(|scenario| scenario.name == name);
        scenario.map_or_else(|| name.to_owned(), |scenario| self.name(scenario))
    }

    fn table(&self) -> Vec<Block> {
        let ids = [
            "what-if-scenario",
            "what-if-service",
            "what-if-service-more",
            "what-if-price",
            "what-if-price-more",
            "what-if-unmet",
            "what-if-staffing",
            "what-if-funds",
            "what-if-suppliers",
            "what-if-flips",
            "what-if-state",
        ];
        let rows = self.record.scenarios.iter().map(|scenario| self.row(scenario)).collect();
        let mut blocks = section(self.catalogue, "what-if-table", Some("what-if-table-note"));
        blocks.extend([self.tornado(), self.scatter()].into_iter().flatten().map(Block::Chart));
        blocks.push(Block::Table {
            name: Some("scenarios"),
            titles: titles(self.catalogue, &ids),
            right: vec![1, 2, 3, 4, 5, 8, 9],
            rows,
        });
        blocks
    }

    fn row(&self, scenario: &ScenarioRecord) -> Vec<Cell> {
        let mut row = vec![plain(self.name(scenario))];
        let ScenarioAnswer::Awarded(award) = &scenario.answer else {
            row.extend(std::iter::repeat_n(plain(figures::MISSING), 9));
            row.push(self.state(&scenario.answer));
            return row;
        };
        let against = scenario.against_base.as_ref();
        row.extend([
            plain(figures::service(award.service)),
            against.map_or_else(|| plain(figures::MISSING), |against| service_more(against.service)),
            plain(award.price_yuan.grouped()),
            or_missing(against, |against| figures::more(against.price_yuan)),
            plain(award.unmet.len().to_string()),
            or_missing(award.staffing.as_ref(), |slack| {
                let arguments = [("name", slack.name.as_str()), ("persons", &slack.persons.to_string())];
                self.catalogue.format("what-if-staffing-cell", &arguments)
            }),
            or_missing(award.funds.as_ref(), |slack| {
                let arguments = [("name", slack.name.as_str()), ("year", &slack.year), ("yuan", &slack.yuan.grouped())];
                self.catalogue.format("what-if-funds-cell", &arguments)
            }),
            plain(award.suppliers.to_string()),
            or_missing(against, |against| against.flips.len().to_string()),
            self.state(&scenario.answer),
        ]);
        row
    }

    fn state(&self, answer: &ScenarioAnswer) -> Cell {
        match answer {
            ScenarioAnswer::Awarded(award) if award.status == ProofStatus::Optimal => {
                (Mood::Good, self.text("what-if-proven"))
            }
            ScenarioAnswer::Awarded(award) => {
                let text = award.service_bound.map_or_else(
                    || self.text("what-if-unproven"),
                    |bound| self.catalogue.format("what-if-within-gap", &[("bound", &figures::service(bound))]),
                );
                (Mood::Warning, text)
            }
            ScenarioAnswer::NoAward(short) => (Mood::Bad, self.short(short)),
            ScenarioAnswer::Unanswered => (Mood::Warning, self.text("what-if-unanswered")),
            ScenarioAnswer::Refused { findings } => {
                let causes: Vec<String> = findings.iter().map(|finding| self.catalogue.line(finding)).collect();
                (Mood::Bad, fact(self.catalogue, "what-if-refused", &causes.join(" ")))
            }
        }
    }

    /// That there is no award, and what is missing at least.
    fn short(&self, short: &Shortfall) -> String {
        let funds = short.funds.iter().map(|short| {
            let arguments = [("name", short.name.as_str()), ("year", &short.year), ("yuan", &short.yuan.grouped())];
            self.catalogue.format("what-if-short-funds", &arguments)
        });
        let staffing = short.staffing.iter().map(|short| {
            let arguments = [("name", short.name.as_str()), ("persons", &short.persons.to_string())];
            self.catalogue.format("what-if-short-staff", &arguments)
        });
        let lots = short.lots.iter().map(|lot| self.catalogue.format("what-if-short-lot", &[("lot", lot)]));
        let missing: Vec<String> = staffing.chain(funds).chain(lots).collect();
        if missing.is_empty() {
            return self.text("what-if-no-award");
        }
        let missing = missing.join(&self.text("report-list-separator"));
        let id = if short.proven { "what-if-no-award-short" } else { "what-if-no-award-short-unproven" };
        self.catalogue.format(id, &[("missing", &missing)])
    }

    fn changes(&self) -> Vec<Block> {
        let told = self.record.scenarios.iter().filter(|scenario| !scenario.changes.is_empty()).map(|scenario| {
            let changes: Vec<String> = scenario.changes.iter().map(|change| self.change(change)).collect();
            let changes = changes.join(&self.text("report-list-separator"));
            let arguments = [("name", scenario.name.as_str()), ("title", &scenario.title), ("changes", &changes)];
            Block::Bullet(self.catalogue.format("what-if-scenario-changes", &arguments))
        });
        let told: Vec<Block> = told.collect();
        if told.is_empty() { Vec::new() } else { [section(self.catalogue, "what-if-changes", None), told].concat() }
    }

    /// A change as a sentence; numbers of the rule sets with their unit.
    fn change(&self, change: &ChangeRecord) -> String {
        let unit = change.arguments.get("unit").and_then(|unit| unit.strip_prefix("@unit-"));
        let shown = |name: &str, value: &str| match unit {
            Some(unit) if name == "expects" || name == "value" => {
                self.catalogue.format(&format!("parameter-unit-{unit}"), &[("value", value)])
            }
            _ => value.to_owned(),
        };
        let values: Vec<(&str, String)> =
            change.arguments.iter().map(|(name, value)| (name.as_str(), shown(name, value))).collect();
        let arguments: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.catalogue.format(&format!("change-{}", change.kind), &arguments)
    }

    /// Overlays that were asked together and one by one: what they do to each other.
    fn interplay(&self) -> Vec<Block> {
        let alone = |name: &str| {
            let scenario = self.record.scenarios.iter().find(|scenario| scenario.name == name)?;
            Some(scenario.against_base.as_ref()?.service)
        };
        let told = self.record.scenarios.iter().filter(|scenario| scenario.name.contains('+')).filter_map(|scenario| {
            let together = scenario.against_base.as_ref()?.service;
            let sum: Service = scenario.name.split('+').map(alone).collect::<Option<Vec<_>>>()?.into_iter().sum();
            let (_, together) = service_more(together);
            let (_, sum) = service_more(sum);
            let arguments = [("name", scenario.name.as_str()), ("together", &together), ("sum", &sum)];
            Some(Block::Bullet(self.catalogue.format("what-if-interplay", &arguments)))
        });
        let told: Vec<Block> = told.collect();
        if told.is_empty() {
            Vec::new()
        } else {
            [section(self.catalogue, "what-if-interplay-title", None), told].concat()
        }
    }

    fn rules(&self) -> Vec<Block> {
        let mut titles = vec![self.text("what-if-scenario")];
        let first = self.awards().next();
        titles.extend(first.iter().flat_map(|(_, award)| &award.rules).map(|of| rule_name(self.catalogue, of.rule)));
        let cell = |of: &RuleTotals| {
            let mark = if of.lawful { "" } else { "*" };
            plain(format!("{}{mark} / {}", figures::service(of.service), of.price_yuan.grouped()))
        };
        let row = |(scenario, award): (&ScenarioRecord, &ScenarioAward)| {
            std::iter::once(plain(self.name(scenario))).chain(award.rules.iter().map(cell)).collect()
        };
        let mut blocks = section(self.catalogue, "what-if-rules", Some("what-if-rules-note"));
        let right = (1..titles.len()).collect();
        blocks.push(Block::Table { name: Some("rules"), titles, right, rows: self.awards().map(row).collect() });
        blocks
    }
}
