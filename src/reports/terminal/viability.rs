//! `zeyou viability` on the terminal: the verdict, then staff and money by county and year.

use super::{Style, Tone, lines, printable};
use crate::domain::Money;
use crate::domain::viability_record::{CeilingViability, CountyViability, Viability, ViabilityRecord};
use crate::findings::Severity;
use crate::messages::Catalogue;
use crate::reports::wording::provenance;
use std::fmt::Write as _;

/// The whole answer for the terminal.
pub fn viability(record: &ViabilityRecord, catalogue: &Catalogue, style: Style) -> String {
    let page = Page { record, catalogue, style };
    let mut out = page.headline();
    out.push_str(&page.ceilings());
    out.push_str(&page.counties());
    let _ = writeln!(out, "\n{}", catalogue.text("viability-method"));
    let grave: Vec<_> =
        record.findings.iter().filter(|finding| finding.severity() != Severity::Notice).cloned().collect();
    if !grave.is_empty() {
        let _ = write!(out, "\n{}", super::check(&grave, catalogue, style));
    }
    out
}

struct Page<'a> {
    record: &'a ViabilityRecord,
    catalogue: &'a Catalogue,
    style: Style,
}

fn tone(verdict: Viability) -> Tone {
    match verdict {
        Viability::Holds => Tone::Good,
        Viability::Tight => Tone::Warning,
        Viability::Fails => Tone::Bad,
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

impl Page<'_> {
    fn headline(&self) -> String {
        let (style, record) = (self.style, self.record);
        let mut out = String::new();
        let _ = writeln!(out, "{}", style.paint(&printable(&record.tender.title), Tone::Heading));
        let said = provenance(self.catalogue, &record.tender);
        let _ = writeln!(out, "{}", style.paint(&printable(&said), Tone::Warning));
        let cost = record.staff_year_cost_yuan.grouped();
        let id = match record.verdict {
            Viability::Holds => "viability-verdict-holds",
            Viability::Tight => "viability-verdict-tight",
            Viability::Fails => "viability-verdict-fails",
        };
        let verdict = self.catalogue.format(id, &[("cost", &cost)]);
        let _ = writeln!(out, "\n{}", style.paint(&verdict, tone(record.verdict)));
        for ceiling in &record.ceilings {
            if let Some(sentence) = self.ceiling(ceiling) {
                let _ = writeln!(out, "• {}", printable(&sentence));
            }
        }
        for county in record.counties.iter().filter(|county| county.short_yuan > Money::ZERO) {
            let _ = writeln!(out, "• {}", printable(&self.county(county)));
        }
        out
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

    fn table(&self, titles: &[&str], left: usize, rows: Vec<(Vec<String>, Tone)>) -> String {
        let titles: Vec<String> = titles.iter().map(|id| self.catalogue.text(id)).collect();
        let right: Vec<usize> = (left..titles.len()).collect();
        let mut table = self.style.table(&titles, &right);
        for (cells, tone) in rows {
            let last = cells.len().saturating_sub(1);
            let cell = |(position, text): (usize, &String)| {
                self.style.cell(text, if position == last { tone } else { Tone::Plain })
            };
            table.add_row(cells.iter().enumerate().map(cell));
        }
        lines(&table)
    }

    fn ceilings(&self) -> String {
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
            (cells, tone(row.verdict))
        };
        let mut out = self.style.heading(&self.catalogue.text("viability-ceilings"));
        out += &self.table(&titles, 2, self.record.ceilings.iter().map(row).collect());
        if self.record.ceilings.iter().any(|row| row.estimated) {
            out += &format!("{}\n", self.catalogue.text("viability-estimated"));
        }
        out
    }

    fn counties(&self) -> String {
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
            (cells, if row.short_yuan > Money::ZERO { Tone::Bad } else { Tone::Plain })
        };
        let rows = self.record.counties.iter().map(row).collect();
        self.style.heading(&self.catalogue.text("viability-counties")) + &self.table(&titles, 2, rows)
    }
}
