//! `zeyou pivot` on the terminal: the verdict first, then the questions, then the committee.

use super::{Style, Tone, lines, printable};
use crate::domain::pivot_record::{LotMargin, Pivot, PivotRecord, Undefined, Variant, VariantRecord, WinnersAnswer};
use crate::messages::Catalogue;
use crate::reports::figures;
use crate::reports::wording::{PivotWording, provenance};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Entries of a list that the terminal shows; the JSON has all of them.
const SHOWN: usize = 20;

/// The whole analysis for the terminal.
pub fn pivot(record: &PivotRecord, catalogue: &Catalogue, style: Style) -> String {
    let page = Page { pivot: &record.pivot, wording: PivotWording::new(record, catalogue), style };
    let title = style.paint(&printable(&record.tender.title), Tone::Heading);
    let source = style.paint(&printable(&provenance(catalogue, &record.tender)), Tone::Warning);
    let mut out = format!("{title}\n{source}\n");
    out.push_str(&page.verdict());
    let head = page.section("pivot-without-expert", "pivot-without-expert-note", &[]);
    out.push_str(&(head + &page.left_out(|variant| matches!(variant, Variant::WithoutExpert { .. }))));
    let head = page.section("pivot-without-criterion", "pivot-without-criterion-note", &[]);
    out.push_str(&(head + &page.left_out(|variant| matches!(variant, Variant::WithoutCriterion { .. }))));
    out.push_str(&page.margins());
    out.push_str(&page.points());
    out.push_str(&page.objective());
    out.push_str(&page.distances());
    out.push_str(&page.extremes());
    out.push_str(&page.agreement());
    out.push_str(&page.unanswered());
    out
}

struct Page<'a> {
    pivot: &'a Pivot,
    wording: PivotWording<'a>,
    style: Style,
}

impl Page<'_> {
    fn titles(&self, ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| self.wording.text(id)).collect()
    }

    /// A heading and the sentence that says how to read what follows.
    fn section(&self, heading: &str, note: &str, arguments: &[(&str, &str)]) -> String {
        let note = self.wording.format(note, arguments);
        format!("{}{note}\n", self.style.heading(&self.wording.text(heading)))
    }

    fn verdict(&self) -> String {
        let calm = self
            .pivot
            .variants
            .iter()
            .all(|variant| matches!(variant.winners, WinnersAnswer::Same | WinnersAnswer::Undefined { .. }));
        let verdict = self.style.paint(&self.wording.verdict(), if calm { Tone::Good } else { Tone::Warning });
        format!("\n{verdict}\n{}\n{}\n", self.wording.base(), self.wording.text("pivot-note"))
    }

    fn left_out(&self, is: fn(&Variant) -> bool) -> String {
        let style = self.style;
        let titles = ["pivot-left-out", "pivot-eligibility", "pivot-first-changes", "pivot-winners-change"];
        let mut table = style.table(&self.titles(&titles), &[]);
        let variants: Vec<&VariantRecord> = self.pivot.variants.iter().filter(|record| is(&record.variant)).collect();
        for record in &variants {
            let tone = match &record.winners {
                WinnersAnswer::Same | WinnersAnswer::Undefined { .. } => Tone::Plain,
                WinnersAnswer::Changed { .. } | WinnersAnswer::NoAward | WinnersAnswer::Unanswered => Tone::Warning,
            };
            table.add_row([
                style.cell(&self.wording.left_out(&record.variant), Tone::Plain),
                style.cell(&self.wording.eligibility(record), Tone::Plain),
                style.cell(&self.wording.first_changes(record), Tone::Plain),
                style.cell(&self.wording.answer(&record.winners), tone),
            ]);
        }
        if variants.is_empty() { format!("{}\n", self.wording.text("pivot-nothing")) } else { lines(&table) }
    }

    fn margins(&self) -> String {
        let style = self.style;
        let titles =
            ["report-lot", "report-title", "pivot-first", "pivot-runner-up", "pivot-margin", "pivot-one-point"];
        let mut table = style.table(&self.titles(&titles), &[4]);
        for margin in &self.pivot.margins {
            let tone = if margin.one_point_decides { Tone::Warning } else { Tone::Plain };
            let decides = if margin.one_point_decides { "report-yes" } else { "report-no" };
            table.add_row([
                style.cell(&margin.lot, Tone::Plain),
                style.cell(self.wording.lot_title(&margin.lot), Tone::Plain),
                style.cell(margin.first.as_deref().unwrap_or("—"), Tone::Plain),
                style.cell(margin.rivals.first().map_or("—", |rival| &rival.bid), Tone::Plain),
                style.cell(&self.margin(margin), tone),
                style.cell(&self.wording.text(decides), tone),
            ]);
        }
        self.section("pivot-margins", "pivot-margins-note", &[]) + &lines(&table)
    }

    fn margin(&self, margin: &LotMargin) -> String {
        match (&margin.margin, margin.undefined) {
            (Some(points), _) => figures::score(points),
            (None, Some(reason)) => self.wording.undefined(reason),
            (None, None) => "—".to_owned(),
        }
    }

    /// The single points that change a winner.
    fn points(&self) -> String {
        let points = |record: &&VariantRecord| {
            matches!(record.variant, Variant::PointsMore { .. } | Variant::PointsFewer { .. })
        };
        let decides =
            |record: &&VariantRecord| matches!(record.winners, WinnersAnswer::Changed { .. } | WinnersAnswer::NoAward);
        let all = || self.pivot.variants.iter().filter(points);
        let told = all().filter(decides).map(|record| {
            let (variant, answer) = (self.wording.variant(&record.variant), self.wording.answer(&record.winners));
            self.wording.format("pivot-point-changes", &[("variant", &variant), ("answer", &answer)])
        });
        let none = if all().any(|record| record.winners == WinnersAnswer::Unanswered) {
            "pivot-points-none-so-far"
        } else {
            "pivot-points-none"
        };
        self.section("pivot-points", "pivot-points-note", &[]) + &self.list(told, none)
    }

    fn objective(&self) -> String {
        let none =
            if self.pivot.objective_items.is_empty() { "pivot-objective-unmarked" } else { "pivot-objective-none" };
        let told = self.pivot.objective_differences.iter().map(|item| self.wording.difference(item));
        self.section("pivot-objective", "pivot-objective-note", &[]) + &self.list(told, none)
    }

    fn distances(&self) -> String {
        let percent = self.pivot.thresholds.far_percent.to_string();
        let told = self.pivot.distances.iter().flat_map(|lot| {
            lot.experts.iter().filter(|expert| expert.far).map(move |expert| {
                let name = self.wording.expert(&expert.expert);
                let arguments = [
                    ("lot", lot.lot.as_str()),
                    ("expert", &name),
                    ("distance", &figures::score(&expert.distance)),
                    ("percent", &figures::score(&expert.percent)),
                    ("difference", &figures::score(&expert.difference)),
                ];
                self.wording.format("pivot-far", &arguments)
            })
        });
        let undefined = self.pivot.distances.iter().map(|lot| (lot.lot.as_str(), lot.undefined));
        let head = self.section("pivot-distances", "pivot-distances-note", &[("percent", &percent)]);
        head + &self.list(told, "pivot-distances-none") + &self.undefined(undefined)
    }

    fn extremes(&self) -> String {
        let percent = self.pivot.thresholds.extreme_percent.to_string();
        let told = self.pivot.extremes.iter().map(|score| self.wording.extreme(score));
        self.section("pivot-extremes", "pivot-extremes-note", &[("percent", &percent)])
            + &self.list(told, "pivot-extremes-none")
    }

    fn agreement(&self) -> String {
        let style = self.style;
        let titles = ["report-lot", "report-title", "pivot-experts", "pivot-bids", "pivot-w", "pivot-reading"];
        let mut table = style.table(&self.titles(&titles), &[2, 3, 4]);
        for lot in &self.pivot.agreement {
            let reading = match (&lot.w, lot.undefined) {
                (Some(w), _) => self.wording.reading(w.reading),
                (None, Some(reason)) => self.wording.undefined(reason),
                (None, None) => String::new(),
            };
            table.add_row([
                style.cell(&lot.lot, Tone::Plain),
                style.cell(self.wording.lot_title(&lot.lot), Tone::Plain),
                style.cell(&lot.experts.to_string(), Tone::Plain),
                style.cell(&lot.bids.to_string(), Tone::Plain),
                style.cell(lot.w.as_ref().map_or("—", |w| &w.value), Tone::Plain),
                style.cell(&reading, Tone::Plain),
            ]);
        }
        self.section("pivot-agreement", "pivot-agreement-note", &[]) + &lines(&table)
    }

    fn unanswered(&self) -> String {
        let open: Vec<&VariantRecord> =
            self.pivot.variants.iter().filter(|record| record.winners == WinnersAnswer::Unanswered).collect();
        if open.is_empty() {
            return String::new();
        }
        let told = open.iter().map(|record| self.wording.variant(&record.variant));
        self.section("pivot-unanswered", "pivot-unanswered-note", &[]) + &self.list(told, "pivot-nothing")
    }

    /// The lots on which something does not exist, by reason.
    fn undefined<'l>(&self, lots: impl Iterator<Item = (&'l str, Option<Undefined>)>) -> String {
        let mut by_reason: BTreeMap<Undefined, Vec<String>> = BTreeMap::new();
        for (lot, reason) in lots {
            if let Some(reason) = reason {
                by_reason.entry(reason).or_default().push(lot.to_owned());
            }
        }
        let mut out = String::new();
        for (reason, lots) in by_reason {
            let (reason, lots) = (self.wording.undefined(reason), self.wording.list(lots.into_iter()));
            let line = self.wording.format("pivot-undefined-on", &[("lots", &lots), ("reason", &reason)]);
            let _ = writeln!(out, "{}", printable(&line));
        }
        out
    }

    /// A list with a bullet a line, cut where it is long, or a sentence where it is empty.
    fn list(&self, items: impl Iterator<Item = String>, none: &str) -> String {
        let mut out = String::new();
        let mut count = 0usize;
        for item in items {
            count += 1;
            if count <= SHOWN {
                let _ = writeln!(out, "• {}", printable(&item));
            }
        }
        if count == 0 {
            let _ = writeln!(out, "{}", self.wording.text(none));
        }
        if count > SHOWN {
            let rest = (count - SHOWN).to_string();
            let _ = writeln!(out, "{}", self.wording.format("pivot-more", &[("count", &rest)]));
        }
        out
    }
}
