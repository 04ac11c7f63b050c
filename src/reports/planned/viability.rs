//! A viability test before a tender, told: the verdict, then staff and money by county and year.

use super::Planned;
use super::pieces::titles;
use crate::domain::Money;
use crate::domain::viability_record::{CeilingViability, CountyViability, Viability, ViabilityRecord};
use crate::findings::Severity;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};

impl Planned for ViabilityRecord {
    const KIND: &'static str = "viability-document-kind";
    const MADE_BY: &'static str = "viability-made-by";
    const TABLES: &'static [&'static str] = &["ceilings", "counties"];

    fn tell(&self, catalogue: &Catalogue) -> Vec<Block> {
        let telling = Telling { record: self, catalogue };
        let mut blocks = telling.verdict();
        blocks.extend(telling.ceilings());
        blocks.extend(telling.counties());
        blocks.push(Block::Line(Mood::Faint, catalogue.text("viability-method")));
        blocks.extend(telling.findings());
        blocks
    }
}

struct Telling<'a> {
    record: &'a ViabilityRecord,
    catalogue: &'a Catalogue,
}

fn mood(verdict: Viability) -> Mood {
    match verdict {
        Viability::Holds => Mood::Good,
        Viability::Tight => Mood::Warning,
        Viability::Fails => Mood::Bad,
    }
}

fn verdict_id(verdict: Viability) -> &'static str {
    match verdict {
        Viability::Holds => "viability-holds",
        Viability::Tight => "viability-tight",
        Viability::Fails => "viability-fails",
    }
}

/// Months in which a lot is served in a county.
fn months(county: &CountyViability) -> u64 {
    county.years.iter().map(|year| u64::from(year.months)).sum()
}

impl Telling<'_> {
    fn verdict(&self) -> Vec<Block> {
        let record = self.record;
        let cost = record.staff_year_cost_yuan.grouped();
        let id = match record.verdict {
            Viability::Holds => "viability-verdict-holds",
            Viability::Tight => "viability-verdict-tight",
            Viability::Fails => "viability-verdict-fails",
        };
        let verdict = Block::Line(mood(record.verdict), self.catalogue.format(id, &[("cost", &cost)]));
        let ceilings = record.ceilings.iter().filter_map(|row| self.ceiling(row));
        let short = record.counties.iter().filter(|county| county.short_yuan > Money::ZERO);
        let counties = short.map(|county| self.county(county));
        std::iter::once(verdict).chain(ceilings.chain(counties).map(Block::Bullet)).collect()
    }

    /// By how much a ceiling does not do; nothing where it does.
    fn ceiling(&self, row: &CeilingViability) -> Option<String> {
        let (year, persons) = (row.year.to_string(), row.missing.to_string());
        let [money, staff, lots] =
            [row.money_yuan, row.staff_cost_yuan, row.required_lots_yuan].map(|money| money.grouped());
        let left = row.left_yuan.grouped();
        let (short, included) = match row.verdict {
            Viability::Holds => return None,
            Viability::Fails => (-row.left_yuan, Money::ZERO),
            Viability::Tight => (-row.balance_yuan, (-row.balance_staff_included_yuan).max(Money::ZERO)),
        };
        let id = match (row.verdict, included > Money::ZERO) {
            (Viability::Fails, _) => "viability-ceiling-fails",
            (_, true) => "viability-ceiling-tight",
            (_, false) => "viability-ceiling-tight-unless-included",
        };
        let (short, included) = (short.grouped(), included.grouped());
        let arguments = [
            ("name", row.name.as_str()),
            ("year", &year),
            ("persons", &persons),
            ("money", &money),
            ("staff", &staff),
            ("left", &left),
            ("lots", &lots),
            ("short", &short),
            ("included", &included),
        ];
        Some(self.catalogue.format(id, &arguments))
    }

    /// By how much the lots of a county do not carry its staff.
    fn county(&self, row: &CountyViability) -> String {
        let (persons, months) = (row.missing.to_string(), months(row).to_string());
        let [staff, lots, short] = [row.staff_cost_yuan, row.lots_yuan, row.short_yuan].map(|money| money.grouped());
        let arguments = [
            ("name", row.county_name.as_str()),
            ("persons", &persons),
            ("months", &months),
            ("staff", &staff),
            ("lots", &lots),
            ("short", &short),
        ];
        self.catalogue.format("viability-county-fails", &arguments)
    }

    /// A table whose last column bears the mood of its row.
    fn table(&self, name: &'static str, ids: &[&str], rows: Vec<(Vec<String>, Mood)>) -> Block {
        let right = (2..ids.len()).collect();
        let moods = |(cells, mood): (Vec<String>, Mood)| {
            let last = cells.len().saturating_sub(1);
            let cell = |(position, text)| (if position == last { mood } else { Mood::Plain }, text);
            cells.into_iter().enumerate().map(cell).collect()
        };
        Block::Table {
            name: Some(name),
            titles: titles(self.catalogue, ids),
            right,
            rows: rows.into_iter().map(moods).collect(),
        }
    }

    fn ceilings(&self) -> Vec<Block> {
        let titles = [
            "report-buyer",
            "report-year",
            "viability-ceiling",
            "viability-committed",
            "viability-money",
            "viability-staff-cost",
            "viability-left",
            "viability-required-lots",
            "viability-balance",
            "report-standing",
        ];
        let row = |row: &CeilingViability| {
            let year = row.year.to_string() + if row.estimated { "*" } else { "" };
            let money = [
                row.ceiling_yuan,
                row.committed_yuan,
                row.money_yuan,
                row.staff_cost_yuan,
                row.left_yuan,
                row.required_lots_yuan,
                row.balance_yuan,
            ];
            let mut cells = vec![row.name.clone(), year];
            cells.extend(money.iter().map(|money| money.grouped()));
            cells.push(self.catalogue.text(verdict_id(row.verdict)));
            (cells, mood(row.verdict))
        };
        let rows = self.record.ceilings.iter().map(row).collect();
        let heading = Block::Heading(self.catalogue.text("viability-ceilings"));
        let estimated = self.record.ceilings.iter().any(|row| row.estimated);
        let note = estimated.then(|| Block::Line(Mood::Faint, self.catalogue.text("viability-estimated")));
        [heading, self.table("ceilings", &titles, rows)].into_iter().chain(note).collect()
    }

    fn counties(&self) -> Vec<Block> {
        let titles = [
            "report-county",
            "viability-payer",
            "viability-months",
            "viability-floor",
            "viability-in-post",
            "viability-missing",
            "viability-staff-cost",
            "viability-all-lots",
            "viability-short",
        ];
        let row = |row: &CountyViability| {
            let numbers = [months(row), row.floor, row.staff_in_post, row.missing];
            let mut cells = vec![row.county_name.clone(), row.payer_name.clone()];
            cells.extend(numbers.iter().map(u64::to_string));
            cells.extend([row.staff_cost_yuan, row.lots_yuan, row.short_yuan].iter().map(|money| money.grouped()));
            (cells, if row.short_yuan > Money::ZERO { Mood::Bad } else { Mood::Plain })
        };
        let rows = self.record.counties.iter().map(row).collect();
        vec![Block::Heading(self.catalogue.text("viability-counties")), self.table("counties", &titles, rows)]
    }

    /// What a reader should know of the files.
    fn findings(&self) -> Vec<Block> {
        let grave = self.record.findings.iter().filter(|finding| finding.severity() != Severity::Notice);
        let said: Vec<Block> = grave.map(|finding| Block::Bullet(self.catalogue.line(finding))).collect();
        let heading = (!said.is_empty()).then(|| Block::Heading(self.catalogue.text("report-findings")));
        heading.into_iter().chain(said).collect()
    }
}
