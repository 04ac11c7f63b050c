//! What a planner takes for uncertain.

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// A percentage of what the files say, of which three numbers are known: a triangular
/// distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// The least.
    pub least: Decimal,
    /// The most likely.
    pub likely: Decimal,
    /// The most.
    pub most: Decimal,
}

impl Spread {
    /// What the files say.
    pub const NONE: Spread =
        Spread { least: Decimal::ONE_HUNDRED, likely: Decimal::ONE_HUNDRED, most: Decimal::ONE_HUNDRED };
}

/// How experts' points are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreDraw {
    /// They are not.
    AsGiven,
    /// Each seat of the committee is taken by one of the experts, drawn with replacement: an expert
    /// is strict or lenient on all bids alike.
    Committee,
    /// Each expert's points on each bid, lot and criterion are one of the committee's there.
    Points,
}

/// What is uncertain, and how much. Everything is drawn independently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncertainty {
    /// What it assumes, for people.
    pub title: String,
    /// Where its numbers come from.
    pub source: String,
    /// Prices at renewal: common to all tenderers.
    pub market_prices: Spread,
    /// Prices at renewal: each tenderer's own.
    pub tenderer_prices: Spread,
    /// Recipients: common to all counties.
    pub all_recipients: Spread,
    /// Recipients: each county's own.
    pub county_recipients: Spread,
    /// Growth a year of the estimated bases of ceilings: common to all jurisdictions.
    pub funds_growth: Spread,
    /// Estimated bases of ceilings: each jurisdiction's and year's own.
    pub jurisdiction_funds: Spread,
    /// Experts' points.
    pub scores: ScoreDraw,
    /// Chance that a tenderer exits, percent.
    pub exit_percent: Decimal,
    /// Of some tenderers another chance, percent, by identifier.
    pub exits: BTreeMap<String, Decimal>,
}
