//! The price points of the bids that are left, the composite score, and the rank.

use super::Out;
use crate::clauses::scoring::{low_price_first, points};
use crate::domain::{CriterionMethod, Dossier, LotSheet, ScoreRow, ScoringModel, TieBreak};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Finds the benchmark, scores the prices, ranks the rows and puts them in order: ranked rows,
/// then rows that lack points, then excluded ones in order of submission.
pub(super) fn score_and_rank(
    sheet: &mut LotSheet,
    dossier: &Dossier,
    model: &ScoringModel,
    out: &Out,
    findings: &mut Vec<Finding>,
) {
    let left = sheet.rows.iter().filter(|row| !out.has(row.bid));
    sheet.benchmark = left.map(|row| row.adjusted_price).min();
    let is_scored = model.price_weight() > Decimal::ZERO;
    for row in sheet.rows.iter_mut().filter(|row| !out.has(row.bid)) {
        if let Some(benchmark) = sheet.benchmark
            && !score_price(row, benchmark, model)
        {
            let finding = Finding::new(Code::ScoreTooLarge).at(dossier[row.bid].place.clone());
            let finding = finding.with("bid", &dossier[row.bid].id).with("lot", &dossier[sheet.lot].id);
            findings.push(finding.with("criterion", "price"));
        }
        row.composite = composite(row, is_scored);
    }
    sheet.rows.sort_by(|a, b| group(a, out).cmp(&group(b, out)).then_with(|| order(a, b).0));
    let against_previous = sheet.rows.windows(2).map(|pair| match pair {
        [previous, row] => order(previous, row).1,
        _ => None,
    });
    let ties: Vec<Option<TieBreak>> = std::iter::once(None).chain(against_previous).collect();
    // Rows with a composite stand in front of those without.
    let ranked = sheet.rows.iter_mut().filter(|row| row.composite.is_some());
    for ((rank, row), tie_break) in (1..).zip(ranked).zip(ties) {
        row.rank = Some(rank);
        row.tie_break = tie_break;
    }
}

/// Sets the price points; false where the numbers are too large.
fn score_price(row: &mut ScoreRow, benchmark: Decimal, model: &ScoringModel) -> bool {
    row.price_points = None;
    let mut sum = None;
    for (criterion, method) in model.leaves() {
        if *method != CriterionMethod::LowPriceFirst {
            continue;
        }
        let share = low_price_first::share(benchmark, row.adjusted_price);
        let Some(points) = share.and_then(|share| points(criterion.weight, share, model.places)) else { return false };
        if let Some(score) = row.criteria.get_mut(&criterion.id) {
            score.points = Some(points);
        }
        sum = Some(sum.unwrap_or_default() + points);
    }
    row.price_points = sum;
    true
}

/// The sum of all points; nothing where any are missing. Where the price is not scored, the
/// points without it are all.
fn composite(row: &ScoreRow, price_is_scored: bool) -> Option<Decimal> {
    let price = if price_is_scored { row.price_points } else { Some(Decimal::ZERO) };
    Some((row.quality_points? + price?).normalize())
}

/// Ranked rows first, then those that lack points, then those that are out.
fn group(row: &ScoreRow, out: &Out) -> u8 {
    if out.has(row.bid) { 2 } else { u8::from(row.composite.is_none()) }
}

/// The better row first, and what decided where the composites are equal.
fn order(a: &ScoreRow, b: &ScoreRow) -> (Ordering, Option<TieBreak>) {
    let submission = a.bid.cmp(&b.bid);
    let (Some(first), Some(second)) = (a.composite, b.composite) else { return (submission, None) };
    let ladder = [
        (second.cmp(&first), None),
        (a.adjusted_price.cmp(&b.adjusted_price), Some(TieBreak::Price)),
        (b.quality.cmp(&a.quality), Some(TieBreak::Quality)),
        (submission, Some(TieBreak::Submission)),
    ];
    ladder.into_iter().find(|(ordering, _)| ordering.is_ne()).unwrap_or((Ordering::Equal, None))
}
