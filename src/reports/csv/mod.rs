//! CSV tables for spreadsheets: UTF-8 with a byte order mark (without it Excel in China reads
//! GBK), headings in the reader's language, no cell that a spreadsheet would run as a formula.

mod conflict;
mod places;
mod sheet;
mod standbys;
mod told;

use super::wording::{Wording, check_name, unit_name};
use crate::domain::record::{RankingRow, Record, RuleResult, Sense};
use crate::messages::Catalogue;
pub(in crate::reports) use sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
pub use told::told_tables;

/// All tables of a record: file name and content.
///
/// # Errors
/// The writer's, which writes to memory and has none in practice.
pub fn tables(record: &Record, catalogue: &Catalogue) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let wording = Wording::new(record, catalogue);
    let mut tables = vec![
        ("awards.csv", awards(record, &wording)?),
        ("rankings.csv", rankings(record, &wording)?),
        ("checks.csv", checks(record, &wording)?),
        ("comparison.csv", comparison(record, &wording)?),
        ("counties.csv", places::counties(record, &wording)?),
        ("standbys.csv", standbys::standbys(record, &wording)?),
        ("exits.csv", standbys::exits(record, &wording)?),
        ("exclusions.csv", exclusions(record, &wording)?),
        ("payments.csv", places::payments(record, &wording)?),
        ("findings.csv", findings(record, &wording)?),
    ];
    if record.infeasibility.is_some() {
        tables.push(("conflicts.csv", conflict::conflicts(record, &wording)?));
        tables.push(("proposed-waivers.csv", conflict::proposed_waivers(record, &wording)?));
    }
    Ok(tables)
}

fn headings(wording: &Wording<'_>, ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| wording.text(id)).collect()
}

fn yes_no(wording: &Wording<'_>, yes: bool) -> String {
    wording.text(if yes { "report-yes" } else { "report-no" })
}

fn sense(wording: &Wording<'_>, sense: Sense) -> String {
    wording.text(match sense {
        Sense::AtMost => "report-at-most",
        Sense::AtLeast => "report-at-least",
        Sense::Equal => "report-equal",
    })
}

fn awards(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-rule",
            "report-standing",
            "report-lot",
            "report-title",
            "report-county",
            "report-bid-id",
            "report-tenderer-id",
            "report-tenderer",
            "report-share-percent",
            "report-price-yuan",
            "report-quality",
            "report-service",
            "report-rank",
        ],
    ))?;
    for result in super::index::results(record) {
        let (rule, standing) = (wording.rule(result.rule), wording.standing(result.rule));
        let mut won: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
        for award in &result.awards {
            won.entry(&award.lot).or_default().push(vec![
                award.bid.clone(),
                award.tenderer.clone(),
                wording.tenderer(&award.tenderer).to_owned(),
                award.share_percent.to_string(),
                award.price_yuan.to_string(),
                award.quality.to_string(),
                award.service.to_string(),
                award.rank.to_string(),
            ]);
        }
        for lot in &record.lots {
            let start = [rule.clone(), standing.clone(), lot.lot.clone(), lot.title.clone(), lot.county_name.clone()];
            // A lot without a winner keeps its row, so that nobody reads it as forgotten.
            for winner in won.remove(lot.lot.as_str()).unwrap_or_else(|| vec![vec![String::new(); 8]]) {
                sheet.row(&[start.as_slice(), winner.as_slice()].concat())?;
            }
        }
    }
    sheet.bytes()
}

fn rankings(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let leaves: Vec<_> = record.criteria.iter().filter(|criterion| criterion.leaf).collect();
    let mut titles = headings(
        wording,
        &[
            "report-lot",
            "report-title",
            "report-rank",
            "report-bid-id",
            "report-tenderer-id",
            "report-tenderer",
            "report-package",
            "report-price-yuan",
            "report-adjusted-price",
        ],
    );
    titles.extend(leaves.iter().map(|criterion| wording.criterion(criterion).to_owned()));
    titles.extend(headings(
        wording,
        &["report-quality", "report-composite", "report-service", "report-tie-break", "report-won"],
    ));
    let mut sheet = Sheet::new(&titles)?;
    let winners: BTreeSet<(&str, &str)> = super::index::headline(record)
        .map(|result| result.awards.iter().map(|award| (award.lot.as_str(), award.bid.as_str())).collect())
        .unwrap_or_default();
    for lot in &record.lots {
        for row in &lot.ranking {
            let won = winners.contains(&(lot.lot.as_str(), row.bid.as_str()));
            let mut cells = vec![
                lot.lot.clone(),
                lot.title.clone(),
                row.rank.map(|rank| rank.to_string()).unwrap_or_default(),
                row.bid.clone(),
                row.tenderer.clone(),
                wording.tenderer(&row.tenderer).to_owned(),
                row.package.join(";"),
                row.price_yuan.to_string(),
                row.adjusted_price_yuan.clone(),
            ];
            cells.extend(leaves.iter().map(|criterion| points(row, &criterion.id)));
            cells.extend([
                row.quality.map(|quality| quality.to_string()).unwrap_or_default(),
                row.composite.clone().unwrap_or_default(),
                row.service.map(|service| service.to_string()).unwrap_or_default(),
                row.tie_break.as_deref().map(|tie| wording.tie_break(tie)).unwrap_or_default(),
                yes_no(wording, won),
            ]);
            sheet.row(&cells)?;
        }
    }
    sheet.bytes()
}

fn points(row: &RankingRow, criterion: &str) -> String {
    row.points.get(criterion).cloned().flatten().unwrap_or_default()
}

fn checks(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-rule",
            "report-clause-code",
            "report-check",
            "report-used",
            "report-sense",
            "report-limit",
            "report-slack",
            "report-unit",
            "report-holds",
        ],
    ))?;
    for result in super::index::results(record) {
        for check in &result.checks {
            sheet.row(&[
                wording.rule(result.rule),
                format!("{}[{}]", check.clause, check.key.join(",")),
                check_name(wording.catalogue(), check),
                check.used.clone(),
                sense(wording, check.sense),
                check.limit.clone(),
                check.slack.clone(),
                unit_name(wording.catalogue(), check.unit),
                yes_no(wording, check.holds),
            ])?;
        }
    }
    sheet.bytes()
}

fn comparison(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-rule",
            "report-standing",
            "report-service",
            "report-price-yuan",
            "report-social-workers",
            "report-suppliers",
            "report-awarded-lots",
            "report-unawarded-lots",
            "report-broken-rules",
            "report-proof",
        ],
    ))?;
    for result in super::index::results(record) {
        sheet.row(&[
            wording.rule(result.rule),
            wording.standing(result.rule),
            result.service.to_string(),
            result.price_yuan.to_string(),
            result.social_workers.to_string(),
            result.suppliers.to_string(),
            super::index::awarded_lots(result).to_string(),
            result.unawarded.len().to_string(),
            broken(result).to_string(),
            wording.proof(result),
        ])?;
    }
    sheet.bytes()
}

fn broken(result: &RuleResult) -> usize {
    result.checks.iter().filter(|check| !check.holds).count()
}

fn exclusions(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-bid-id",
            "report-tenderer-id",
            "report-tenderer",
            "report-lot",
            "report-code",
            "report-reason",
            "report-clause",
        ],
    ))?;
    for exclusion in &record.exclusions {
        for reason in &exclusion.reasons {
            sheet.row(&[
                exclusion.bid.clone(),
                exclusion.tenderer.clone(),
                wording.tenderer(&exclusion.tenderer).to_owned(),
                reason.lot.clone().unwrap_or_default(),
                reason.reason.code.name().to_owned(),
                wording.catalogue().cause(&reason.reason),
                reason.reason.clause.as_deref().map(|clause| wording.clause(clause)).unwrap_or_default(),
            ])?;
        }
    }
    sheet.bytes()
}

fn findings(record: &Record, wording: &Wording<'_>) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(&headings(
        wording,
        &[
            "report-severity",
            "report-code",
            "report-file",
            "report-row",
            "report-column",
            "report-cause",
            "report-action",
            "report-clause",
        ],
    ))?;
    for finding in &record.findings {
        let place = finding.place.clone().unwrap_or_default();
        sheet.row(&[
            wording.catalogue().severity(finding.severity()),
            finding.code.name().to_owned(),
            place.file,
            place.row.map(|row| row.to_string()).unwrap_or_default(),
            place.column.or(place.cell).unwrap_or_default(),
            wording.catalogue().cause(finding),
            wording.catalogue().action(finding),
            finding.clause.as_deref().map(|clause| wording.clause(clause)).unwrap_or_default(),
        ])?;
    }
    sheet.bytes()
}
