//! The record of a lot design: what packages are worth against their single lots.

use super::record::{InputRecord, TenderRecord};
use super::{Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Name and version of the format.
pub const FORMAT: &str = "zeyou-lots/1";

/// What packages are worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LotsRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program.
    pub program_version: String,
    /// The tender as published.
    pub tender: TenderRecord,
    /// The files it was read from.
    pub inputs: Vec<InputRecord>,
    /// The optimal award of the tender as published.
    pub base: Designed,
    /// The optimal award if no package had been offered.
    pub without_packages: Option<Designed>,
    /// Each eligible package that was offered.
    pub offered: Vec<OfferedPackage>,
    /// Lots that could be bought as one.
    pub proposed: Vec<ProposedPackage>,
    /// Findings about the tender.
    pub findings: Vec<Finding>,
}

impl LotsRecord {
    /// Whether a limit or the user came before some question was answered.
    pub fn is_open(&self) -> bool {
        let open = |designed: &Designed| *designed == Designed::Unanswered;
        open(&self.base)
            || self.without_packages.as_ref().is_some_and(open)
            || self.offered.iter().any(|package| open(&package.otherwise))
            || self.proposed.iter().any(|package| package.break_even == BreakEven::Unanswered)
    }
}

/// An optimal award under a design.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Designed {
    /// An award, proven the best.
    Awarded {
        /// Quality-weighted service.
        service: Service,
        /// Price.
        price_yuan: Money,
        /// Lots without a winner.
        unmet: u32,
    },
    /// No award keeps all rules, proven.
    NoAward,
    /// A limit came first.
    Unanswered,
}

/// A package that was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OfferedPackage {
    /// Bid.
    pub bid: String,
    /// Name of the tenderer.
    pub tenderer: String,
    /// Its lots.
    pub lots: Vec<String>,
    /// Whether it wins.
    pub wins: bool,
    /// The optimal award without it where it wins, and with it forced in where it does not: the
    /// difference is what the package is worth, or would cost.
    pub otherwise: Designed,
}

/// Lots that could be bought as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposedPackage {
    /// The lots.
    pub lots: Vec<String>,
    /// Tenderers who bid on each of them, singly or together.
    pub tenderers: u32,
    /// The optimal award if they asked for the sum of their single prices.
    pub at_sum: Designed,
    /// From which price on the package beats the single lots.
    pub break_even: BreakEven,
}

/// The highest price, in percent of the sum of the single prices, at which buying as one is no
/// worse than singly: more service, or as much at no higher price. Expected, not offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum BreakEven {
    /// At this percentage it is, and a tenth of a percent above it is not; both solved.
    At {
        /// Percent.
        percent: String,
    },
    /// It is already at the sum of the prices.
    AtSum,
    /// It is not even at this percentage.
    NotAt {
        /// Percent.
        percent: String,
    },
    /// A limit came first.
    Unanswered,
}
