//! The fewest points more with which a bid would have won.
//!
//! What is changed: on each of its lots the bid's points on what is not the price, in hundredths
//! of a point, in no particular criterion, and never beyond what the criteria are worth. The
//! tender is then evaluated anew as if the committee had given them: quality, quality floor,
//! composite score and ranks follow, and with the quality the service; minimum scores do not,
//! since no criterion is named. It is awarded anew by the published rule: on the way by a contest
//! where one decides, at the two ends of the answer as a whole.

use super::contest::Contest;
use super::smallest::{By, smallest};
use super::{Base, Question};
use crate::domain::explain_record::{PointsChange, QualityFromTo, Smallest};
use crate::domain::{AwardCase, BidIx, Evaluation, LotIx, Quality, ScoreRow};
use crate::evaluation::{PointsMoved, candidates, evaluate_moved};
use crate::explanation::by_rule::Clock;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Asks, in hundredths of a point.
pub(super) fn points(question: &Question<'_>, base: &Base, bid: BidIx, clock: &Clock<'_>) -> Smallest<PointsChange> {
    let mut contest = Contest::new(base, bid);
    let steps = smallest(room(question, bid), |hundredths, by| {
        clock.left()?;
        if by == By::Witness && !contest.has_witness() {
            return Ok(false);
        }
        let evaluation = evaluated(question, bid, hundredths);
        let candidates = candidates(question.dossier, question.rules, &evaluation);
        contest.wins(&AwardCase { candidates: &candidates, ..question.case() }, by, clock)
    });
    steps.map(|hundredths| record(question, bid, hundredths))
}

/// The tender evaluated as if the bid had so many hundredths of a point more on each lot.
fn evaluated(question: &Question<'_>, bid: BidIx, hundredths: i128) -> Evaluation {
    let points = decimal(hundredths);
    let lots = question.dossier[bid].offers.iter().map(|offer| offer.lot);
    let moved: Vec<PointsMoved> = lots.map(|lot| PointsMoved { bid, lot, points }).collect();
    evaluate_moved(question.dossier, question.rules, question.scoring, &moved)
}

fn decimal(hundredths: i128) -> Decimal {
    Decimal::from_i128_with_scale(hundredths, 2).normalize()
}

/// Hundredths of a point that the bid lacks at most on one of its lots.
fn room(question: &Question<'_>, bid: BidIx) -> i128 {
    let full = question.scoring.quality_weight();
    let lacks = |offer: LotIx| {
        let own = row(question.evaluation, offer, bid).and_then(|row| row.quality_points);
        ((full - own.unwrap_or_default()) * Decimal::ONE_HUNDRED).ceil().to_i128().unwrap_or(0)
    };
    question.dossier[bid].offers.iter().map(|offer| lacks(offer.lot)).max().unwrap_or(0)
}

fn row(evaluation: &Evaluation, lot: LotIx, bid: BidIx) -> Option<&ScoreRow> {
    evaluation.sheets.get(lot.0)?.rows.iter().find(|row| row.bid == bid)
}

fn record(question: &Question<'_>, bid: BidIx, hundredths: i128) -> PointsChange {
    let changed = evaluated(question, bid, hundredths);
    let quality = |evaluation: &Evaluation, lot| -> Option<Quality> { row(evaluation, lot, bid)?.quality };
    let of_lot = |lot: LotIx| QualityFromTo {
        lot: question.dossier[lot].id.clone(),
        from: quality(question.evaluation, lot),
        to: quality(&changed, lot),
    };
    PointsChange {
        more: decimal(hundredths).to_string(),
        qualities: question.dossier[bid].offers.iter().map(|offer| of_lot(offer.lot)).collect(),
    }
}
