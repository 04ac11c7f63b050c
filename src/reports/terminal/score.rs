//! `zeyou score` on the terminal: each lot's score sheet, excluded bids below with reasons.

use super::{Style, Tone, lines, printable};
use crate::domain::record::{CriterionRecord, ExclusionRecord, LotRecord, RankingRow, TendererRecord};
use crate::messages::Catalogue;
use crate::reports::figures;
use crate::reports::wording::{criterion_name, reason_sentence};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What score sheets are printed from; the record has all of it, and scoring alone can make it.
#[derive(Debug, Clone, Copy)]
pub struct Sheets<'a> {
    /// Lots with their rankings.
    pub lots: &'a [LotRecord],
    /// Names of tenderers.
    pub tenderers: &'a [TendererRecord],
    /// Criteria of the scoring model.
    pub criteria: &'a [CriterionRecord],
    /// Excluded bids.
    pub exclusions: &'a [ExclusionRecord],
}

/// The score sheets of all lots.
pub fn score(sheets: Sheets<'_>, catalogue: &Catalogue, style: Style) -> String {
    let names: BTreeMap<&str, &str> =
        sheets.tenderers.iter().map(|tenderer| (tenderer.id.as_str(), tenderer.name.as_str())).collect();
    let mut out = String::new();
    for lot in sheets.lots {
        out.push_str(&style.heading(&printable(&format!("{} {}", lot.lot, lot.title))));
        if lot.failed {
            let failed = catalogue.text("report-unawarded-failed");
            let _ = writeln!(out, "{}", style.paint(&failed, Tone::Bad));
        }
        out.push_str(&sheet(lot, sheets, &names, catalogue, style));
    }
    if !sheets.exclusions.is_empty() {
        out.push_str(&style.heading(&catalogue.text("report-exclusions")));
    }
    for exclusion in sheets.exclusions {
        let tenderer = names.get(exclusion.tenderer.as_str()).copied().unwrap_or(&exclusion.tenderer);
        let bid = catalogue.format("report-bid", &[("bid", &exclusion.bid), ("tenderer", tenderer)]);
        let _ = writeln!(out, "• {}", printable(&bid));
        for reason in &exclusion.reasons {
            let _ = writeln!(out, "  - {}", printable(&reason_sentence(catalogue, reason)));
        }
    }
    out
}

fn sheet(
    lot: &LotRecord,
    sheets: Sheets<'_>,
    names: &BTreeMap<&str, &str>,
    catalogue: &Catalogue,
    style: Style,
) -> String {
    let leaves: Vec<&CriterionRecord> = sheets.criteria.iter().filter(|criterion| criterion.leaf).collect();
    let first = ["report-rank", "report-bid-id", "report-tenderer", "report-price-yuan"];
    let mut titles: Vec<String> = first.iter().map(|id| catalogue.text(id)).collect();
    titles.extend(leaves.iter().map(|criterion| criterion_name(catalogue, criterion).to_owned()));
    titles.extend(["report-quality", "report-composite"].iter().map(|id| catalogue.text(id)));
    let right: Vec<usize> = std::iter::once(0).chain(3..titles.len()).collect();
    let mut table = style.table(&titles, &right);
    for row in &lot.ranking {
        let tone = match row.rank {
            None => Tone::Faint,
            Some(1) => Tone::Good,
            Some(_) => Tone::Plain,
        };
        let rank = row.rank.map_or_else(|| catalogue.text("report-excluded"), |rank| rank.to_string());
        let tenderer = names.get(row.tenderer.as_str()).copied().unwrap_or(&row.tenderer);
        let mut cells = vec![rank, row.bid.clone(), tenderer.to_owned(), row.price_yuan.grouped()];
        cells.extend(leaves.iter().map(|criterion| points(row, &criterion.id)));
        cells.push(row.quality.map(|quality| figures::score(&quality.to_string())).unwrap_or_default());
        cells.push(row.composite.as_deref().map(figures::score).unwrap_or_default());
        table.add_row(cells.iter().map(|cell| style.cell(cell, tone)));
    }
    lines(&table)
}

/// Points for people; a score that is missing is a dash, never a zero.
fn points(row: &RankingRow, criterion: &str) -> String {
    match row.points.get(criterion) {
        Some(Some(points)) => figures::score(points),
        _ => "—".to_owned(),
    }
}
