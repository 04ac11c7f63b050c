//! The record of draws: what an award is worth, and who would win, where prices, recipients,
//! scores, exits and funds are uncertain.

use super::record::{CheckRecord, InputRecord, TenderRecord};
use super::{AwardRule, Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name and version of the format.
pub const FORMAT: &str = "zeyou-draws/1";

/// Draws of a tender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DrawsRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program.
    pub program_version: String,
    /// The tender.
    pub tender: TenderRecord,
    /// The files it was read from; the model of uncertainty is not among them.
    pub inputs: Vec<InputRecord>,
    /// What was taken for uncertain.
    pub model: UncertaintyRecord,
    /// The seed: with it, the number of a draw says everything that came out in it.
    pub seed: u64,
    /// How many draws were asked for: those numbered from 0.
    pub asked: u64,
    /// How many were made.
    pub made: u64,
    /// The rule that decides: the published one.
    pub rule: AwardRule,
    /// The award that is decided stays, whatever comes out; absent where the tender as it is has no
    /// award that is proven.
    pub kept: Option<KeptRecord>,
    /// The award is decided anew in each draw; absent where that was not asked for.
    pub anew: Option<AnewRecord>,
    /// Findings about the tender.
    pub findings: Vec<Finding>,
}

/// A model of uncertainty as it was used. Spreads are percentages of what the files say: least,
/// most likely, most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UncertaintyRecord {
    /// What it assumes.
    pub title: String,
    /// Where its numbers come from.
    pub source: String,
    /// Whether it is the built-in one, whose numbers have no source.
    pub built_in: bool,
    /// Spreads by name: `prices.market`, `prices.tenderer`, `recipients.all`, `recipients.county`,
    /// `funds.growth`, `funds.jurisdiction`.
    pub spreads: BTreeMap<String, [String; 3]>,
    /// How experts' points are drawn: `as-given`, `committee`, `points`.
    pub scores: String,
    /// Chance of an exit, percent.
    pub exit_percent: String,
    /// Of some tenderers another chance, percent.
    pub exits: BTreeMap<String, String>,
}

/// Where the values of a total lie. Quantiles are values that occurred: the smallest that so many
/// percent of the draws do not exceed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Distribution<T> {
    /// In how many draws it has a value.
    pub draws: u64,
    /// Mean, rounded down.
    pub mean: T,
    /// Standard error of the mean; absent for fewer than two draws.
    pub standard_error: Option<T>,
    /// Least.
    pub least: T,
    /// Quantile of 5 %.
    pub q05: T,
    /// Quantile of 25 %.
    pub q25: T,
    /// Median.
    pub median: T,
    /// Quantile of 75 %.
    pub q75: T,
    /// Quantile of 95 %.
    pub q95: T,
    /// Most.
    pub most: T,
}

/// How often something was so, with the Wilson interval at 95 % of its probability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Frequency {
    /// In how many draws it was.
    pub draws: u64,
    /// Of how many.
    pub of: u64,
    /// Percent, rounded half up to two decimals; absent for no draws at all.
    pub percent: Option<String>,
    /// Lower end of the interval, percent, rounded down; absent for no draws at all.
    pub low: Option<String>,
    /// Upper end, percent, rounded up; absent for no draws at all.
    pub high: Option<String>,
}

/// The decided award in every draw. Who exits serves nothing and is paid nothing; nobody steps in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeptRecord {
    /// Its holders by lot.
    pub holders: BTreeMap<String, String>,
    /// Its service as things are.
    pub service_as_is: Service,
    /// Its price as things are.
    pub price_as_is_yuan: Money,
    /// Its service in the draws.
    pub service: Distribution<Service>,
    /// Its price in the draws.
    pub price_yuan: Distribution<Money>,
    /// How often every clause holds.
    pub lawful: Frequency,
    /// How often all its suppliers stay.
    pub complete: Frequency,
    /// Ceilings and floors, and every other clause that was broken in some draw; those most often
    /// broken first.
    pub clauses: Vec<ClauseDraws>,
}

/// A clause at one place over the draws.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClauseDraws {
    /// How often it holds.
    pub holds: Frequency,
    /// Its check in the draw with the least to spare.
    pub tightest: CheckRecord,
    /// The number of that draw, the first of several.
    pub tightest_in: u64,
}

/// The award decided anew in each draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnewRecord {
    /// Draws with an award that is proven.
    pub awarded: Frequency,
    /// Draws in which no award keeps all rules, proven.
    pub none: u64,
    /// Draws without an answer in time.
    pub unanswered: u64,
    /// Service of the awards; absent where there is none.
    pub service: Option<Distribution<Service>>,
    /// Price of the awards.
    pub price_yuan: Option<Distribution<Money>>,
    /// How many different awards there were.
    pub different: u64,
    /// The awards that came out most often, at most ten.
    pub awards: Vec<AwardDraws>,
    /// Who won each lot how often, in published order of lots.
    pub lots: Vec<LotDraws>,
}

/// An award and how often it came out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AwardDraws {
    /// How often.
    pub won: Frequency,
    /// The first draw in which it came out.
    pub first: u64,
    /// Lots that others hold than in the decided award; absent where there is no decided award.
    pub flips: Option<u64>,
}

/// Who won a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LotDraws {
    /// Lot.
    pub lot: String,
    /// Its title.
    pub title: String,
    /// Who holds it in the decided award; absent where nobody does.
    pub decided: Option<String>,
    /// Who won it, the most frequent first; absent holders are draws in which nobody did.
    pub holders: Vec<HolderDraws>,
}

/// A holder and how often it won.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolderDraws {
    /// The bids, as `B07` or `B03 60%, B07 40%`; absent where nobody.
    pub holder: Option<String>,
    /// How often.
    pub won: Frequency,
}
