//! What came of a bid, in terms of the published rule.

use super::clauses::{self, Own};
use crate::domain::AwardRule;
use crate::domain::record::{AwardedLot, Forced, PassedOver, ProofStatus, RankingRow};
use crate::domain::voice_record::{Outcome, WhyNot};
use rust_decimal::Decimal;

/// A lot as the outcome of a bid on it depends on it. The rankings and prices of others are
/// compared with here, and not handed on.
pub(super) struct Decided<'a> {
    /// The lot.
    pub lot: &'a str,
    /// The published rule.
    pub rule: AwardRule,
    /// Winners of the lot.
    pub awards: Vec<&'a AwardedLot>,
    /// Rows of the lot.
    pub ranking: &'a [RankingRow],
    /// Why the lot's first-ranked bid did not win, where it did not.
    pub passed_over: Option<&'a PassedOver>,
}

/// What came of a bid on a lot, where something was awarded.
pub(super) fn outcome(lot: &Decided<'_>, row: &RankingRow, under_review: bool) -> Outcome {
    let Some(rank) = row.rank else { return Outcome::Excluded };
    if let Some(won) = lot.awards.iter().find(|award| award.bid == row.bid) {
        return Outcome::Won { share_percent: won.share_percent, price_yuan: won.price_yuan, under_review };
    }
    if lot.awards.iter().any(|award| award.tenderer == row.tenderer) {
        return Outcome::NotSelected(WhyNot::OwnOtherBid);
    }
    Outcome::NotSelected(why_not(lot, row, rank))
}

fn why_not(lot: &Decided<'_>, row: &RankingRow, rank: u32) -> WhyNot {
    let passed_over = lot.passed_over.filter(|one| one.top == row.bid);
    let package = row.package.iter().map(String::as_str);
    let own = Own { tenderer: &row.tenderer, bid: &row.bid, lots: package.chain([lot.lot]).collect() };
    let clauses = passed_over.map(|one| clauses::named(&one.breaks, &own)).unwrap_or_default();
    let (came_before, behind) = match lot.rule {
        AwardRule::Optimal => {
            return WhyNot::Combination { clauses, impossible: passed_over.is_some_and(is_impossible) };
        }
        AwardRule::RankFirst => {
            (is_before(lot, |winner| winner.rank.is_some_and(|of_winner| rank < of_winner)), WhyNot::Rank)
        }
        AwardRule::LowestPrice => (is_before(lot, |winner| is_cheaper(row, winner)), WhyNot::Price),
    };
    if !came_before && !lot.awards.is_empty() {
        behind
    } else if !clauses.is_empty() {
        WhyNot::Clauses(clauses)
    } else if passed_over.is_some() && !row.package.is_empty() {
        WhyNot::NotLeadingEverywhere
    } else {
        WhyNot::PublishedRule
    }
}

fn is_impossible(one: &PassedOver) -> bool {
    let PassedOver { lot: _, top: _, winner: _, breaks: _, forced } = one;
    // What another award would cost or change is about the bids of others.
    let Forced { status, service_lost: _, price_added_yuan: _, changes: _ } = forced;
    *status == ProofStatus::Infeasible
}

/// Whether the bid came before a winner of the lot, by the rule's own measure.
fn is_before(lot: &Decided<'_>, comes_before: impl Fn(&RankingRow) -> bool) -> bool {
    let is_winner = |row: &&RankingRow| lot.awards.iter().any(|award| award.bid == row.bid);
    lot.ranking.iter().filter(is_winner).any(comes_before)
}

fn is_cheaper(own: &RankingRow, winner: &RankingRow) -> bool {
    let price = |row: &RankingRow| row.adjusted_price_yuan.parse::<Decimal>().ok();
    matches!((price(own), price(winner)), (Some(own), Some(winner)) if own < winner)
}
