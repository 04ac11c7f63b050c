//! `zeyou award` on the terminal: the verdict first, then what it rests on.

use super::conflict::infeasibility;
use super::{Style, Tone, lines, printable};
use crate::domain::record::{CheckRecord, Record, RuleResult, Standing};
use crate::findings::Severity;
use crate::messages::Catalogue;
use crate::reports::wording::{Wording, amount, check_name, slack};
use crate::reports::{figures, index};
use std::fmt::Write as _;

/// Clauses of which the terminal shows every check that holds; of the others it counts them.
const WITH_SLACK: &[&str] = &["fund-ceiling", "staffing-floor"];

/// Entries of a list that the terminal shows; the page and the tables have all of them.
pub(super) const SHOWN: usize = 20;

/// The whole award for the terminal.
pub fn award(record: &Record, catalogue: &Catalogue, style: Style) -> String {
    let page = Page::new(record, catalogue, style);
    let mut out = page.headline();
    if let Some(found) = &record.infeasibility {
        out.push_str(&infeasibility(found, record.headline.standing, &page.wording, style));
    }
    let result = index::headline(record).filter(|result| !result.checks.is_empty());
    if let Some(result) = result {
        out.push_str(&page.winners(result));
        out.push_str(&page.settlement(result));
    }
    out.push_str(&page.rules());
    out.push_str(&page.waivers());
    if let Some(result) = result {
        out.push_str(&page.limits(result));
        out.push_str(&page.standbys(result));
    }
    out.push_str(&page.comparison());
    out.push_str(&page.passed_over());
    out.push_str(&page.exclusions());
    out.push_str(&page.warnings());
    out
}

/// The parts of a record on the terminal.
pub(super) struct Page<'a> {
    record: &'a Record,
    pub(super) wording: Wording<'a>,
    pub(super) style: Style,
}

impl<'a> Page<'a> {
    pub(super) fn new(record: &'a Record, catalogue: &'a Catalogue, style: Style) -> Self {
        Self { record, wording: Wording::new(record, catalogue), style }
    }

    pub(super) fn titles(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.wording.text(id)).collect()
    }

    pub(super) fn headline(&self) -> String {
        let tone = match self.record.headline.standing {
            Standing::Award => Tone::Good,
            Standing::RuleBroken | Standing::Infeasible => Tone::Bad,
            Standing::Elastic | Standing::Unproven | Standing::Unknown => Tone::Warning,
        };
        let mut out = String::new();
        let title = printable(&self.record.tender.title);
        let _ = writeln!(out, "{}", self.style.paint(&title, Tone::Heading));
        let _ = writeln!(out, "{}", self.style.paint(&printable(&self.wording.provenance()), Tone::Warning));
        let _ = writeln!(out, "\n{}", self.style.paint(&self.wording.verdict(), tone));
        if let Some(result) = index::headline(self.record) {
            let _ = writeln!(out, "{}", self.wording.proof(result));
            if result.proof.is_some() {
                let _ = writeln!(out, "{}", self.wording.objective());
            }
            if let Some(reductions) = self.wording.reductions(result) {
                let _ = writeln!(out, "{reductions}");
            }
        }
        for line in self.wording.plan_note().into_iter().chain(self.wording.joint()) {
            let _ = writeln!(out, "{}", printable(&line));
        }
        out
    }

    pub(super) fn winners(&self, result: &RuleResult) -> String {
        let style = self.style;
        let ids = [
            "report-lot",
            "report-title",
            "report-winner",
            "report-price-yuan",
            "report-quality",
            "report-rank",
            "report-service",
        ];
        let mut table = style.table(&self.titles(&ids), &[3, 4, 5, 6]);
        for award in &result.awards {
            let rank = self.wording.catalogue().format("report-rank-value", &[("rank", &award.rank.to_string())]);
            table.add_row([
                style.cell(&award.lot, Tone::Plain),
                style.cell(self.wording.lot_title(&award.lot), Tone::Plain),
                style.cell(&self.wording.winner(award), Tone::Good),
                style.cell(&award.price_yuan.grouped(), Tone::Plain),
                style.cell(&figures::score(&award.quality.to_string()), Tone::Plain),
                style.cell(&rank, if award.rank == 1 { Tone::Plain } else { Tone::Warning }),
                style.cell(&figures::service(award.service), Tone::Plain),
            ]);
        }
        for lot in &result.unawarded {
            let why = self.wording.text(unawarded(lot.required, lot.failed));
            let tone = if lot.required { Tone::Bad } else { Tone::Faint };
            table.add_row([
                style.cell(&lot.lot, Tone::Plain),
                style.cell(self.wording.lot_title(&lot.lot), Tone::Plain),
                style.cell(&why, tone),
            ]);
        }
        if !result.awards.is_empty() {
            table.add_row([
                style.cell(&self.wording.text("report-total"), Tone::Heading),
                style.cell("", Tone::Plain),
                style.cell("", Tone::Plain),
                style.cell(&result.price_yuan.grouped(), Tone::Heading),
                style.cell("", Tone::Plain),
                style.cell("", Tone::Plain),
                style.cell(&figures::service(result.service), Tone::Heading),
            ]);
        }
        let mut out = style.heading(&self.wording.text("report-purchases"));
        if self.record.headline.standing != Standing::Award {
            let _ = writeln!(out, "{}", style.paint(&self.wording.no_award(), Tone::Bad));
        }
        out + &lines(&table)
    }

    /// Discounts and once-only prices, where there are any.
    fn settlement(&self, result: &RuleResult) -> String {
        let discounts = result.discounts.iter().map(|discount| self.wording.discount(discount));
        let once_only = result.once_only.iter().map(|price| self.wording.once_only(price));
        self.list("settlement-heading", discounts.chain(once_only))
    }

    fn rules(&self) -> String {
        self.list("rules-heading", self.record.rules.iter().map(|rule| self.wording.tender_rule(rule)))
    }

    fn waivers(&self) -> String {
        self.list("waivers-heading", self.record.waivers.iter().map(|waiver| self.wording.waiver(waiver)))
    }

    /// A heading and its points; nothing where there are none.
    fn list(&self, heading: &str, points: impl Iterator<Item = String>) -> String {
        let points: Vec<String> = points.map(|point| format!("• {}\n", printable(&point))).collect();
        if points.is_empty() {
            String::new()
        } else {
            self.style.heading(&self.wording.text(heading)) + &points.concat()
        }
    }

    fn limits(&self, result: &RuleResult) -> String {
        let shown: Vec<&CheckRecord> =
            result.checks.iter().filter(|check| !check.holds || WITH_SLACK.contains(&check.clause.as_str())).collect();
        let rest = result.checks.len() - shown.len();
        let mut out = self.style.heading(&self.wording.text("report-limits"));
        if !shown.is_empty() {
            out.push_str(&check_table(&shown, self.wording.catalogue(), self.style));
        }
        if rest > 0 {
            let counted = self.wording.catalogue().format("report-other-checks-hold", &[("count", &rest.to_string())]);
            let _ = writeln!(out, "{counted}");
        }
        out
    }

    fn comparison(&self) -> String {
        let style = self.style;
        let ids = [
            "report-rule",
            "report-standing",
            "report-service",
            "report-price-yuan",
            "report-social-workers",
            "report-suppliers",
            "report-unawarded-lots",
            "report-broken-rules",
        ];
        let mut table = style.table(&self.titles(&ids), &[2, 3, 4, 5, 6, 7]);
        for result in index::results(self.record) {
            let broken = result.checks.iter().filter(|check| !check.holds).count();
            let headline = result.rule == self.record.headline.rule;
            table.add_row([
                style.cell(&self.wording.rule(result.rule), if headline { Tone::Heading } else { Tone::Plain }),
                style.cell(&self.wording.standing(result.rule), Tone::Plain),
                style.cell(&figures::service(result.service), Tone::Plain),
                style.cell(&result.price_yuan.grouped(), Tone::Plain),
                style.cell(&result.social_workers.to_string(), Tone::Plain),
                style.cell(&result.suppliers.to_string(), Tone::Plain),
                style.cell(&result.unawarded.len().to_string(), Tone::Plain),
                style.cell(&broken.to_string(), if broken == 0 { Tone::Plain } else { Tone::Bad }),
            ]);
        }
        style.heading(&self.wording.text("report-comparison")) + &lines(&table)
    }

    pub(super) fn passed_over(&self) -> String {
        if self.record.passed_over.is_empty() {
            return String::new();
        }
        let mut out = self.style.heading(&self.wording.text("report-passed-over-heading"));
        for one in self.record.passed_over.iter().take(SHOWN) {
            let sentences = [self.wording.passed_over(one), self.wording.exchange(one), self.wording.forced(one)];
            let _ = writeln!(out, "• {}", printable(&sentences[0]));
            for sentence in &sentences[1..] {
                let _ = writeln!(out, "  {}", printable(sentence));
            }
        }
        out + &self.more(self.record.passed_over.len())
    }

    fn exclusions(&self) -> String {
        if self.record.exclusions.is_empty() {
            return String::new();
        }
        let mut out = self.style.heading(&self.wording.text("report-exclusions"));
        for exclusion in self.record.exclusions.iter().take(SHOWN) {
            let _ = writeln!(out, "• {}", printable(&self.wording.bid(&exclusion.bid)));
            for reason in &exclusion.reasons {
                let _ = writeln!(out, "  - {}", printable(&self.wording.reason(reason)));
            }
        }
        out + &self.more(self.record.exclusions.len())
    }

    /// That a list goes on, and where.
    pub(super) fn more(&self, entries: usize) -> String {
        match entries.checked_sub(SHOWN) {
            None | Some(0) => String::new(),
            Some(rest) => {
                let catalogue = self.wording.catalogue();
                format!("{}\n", catalogue.format("report-more-in-page", &[("count", &rest.to_string())]))
            }
        }
    }

    pub(super) fn warnings(&self) -> String {
        let grave: Vec<_> =
            self.record.findings.iter().filter(|finding| finding.severity() != Severity::Notice).cloned().collect();
        if grave.is_empty() {
            String::new()
        } else {
            format!("\n{}", super::check(&grave, self.wording.catalogue(), self.style))
        }
    }
}

/// Why a lot has no winner, as a message.
pub(in crate::reports) fn unawarded(required: bool, failed: bool) -> &'static str {
    match (failed, required) {
        (true, _) => "report-unawarded-failed",
        (false, true) => "report-unawarded-required",
        (false, false) => "report-unawarded-optional",
    }
}

/// Checks with use, limit and slack in words.
pub(super) fn check_table(checks: &[&CheckRecord], catalogue: &Catalogue, style: Style) -> String {
    let ids = ["report-check", "report-used", "report-limit", "report-slack"];
    let titles: Vec<String> = ids.iter().map(|id| catalogue.text(id)).collect();
    let mut table = style.table(&titles, &[1, 2]);
    for check in checks {
        table.add_row([
            style.cell(&check_name(catalogue, check), Tone::Plain),
            style.cell(&amount(catalogue, check.unit, &check.used), Tone::Plain),
            style.cell(&amount(catalogue, check.unit, &check.limit), Tone::Plain),
            style.cell(&slack(catalogue, check), if check.holds { Tone::Plain } else { Tone::Bad }),
        ]);
    }
    lines(&table)
}
