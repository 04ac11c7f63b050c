//! The record of budget curves: what `zeyou budget --json` prints.

use super::curve_record::{CeilingRecord, CurveNames, PointAnswer, PointAward};
use super::explain_record::Reason;
use super::record::{InputRecord, LotChange, TenderRecord};
use super::{Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-budget/1";

/// How much service more or less money buys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// The procedure.
    pub tender: TenderRecord,
    /// What it was made from.
    pub inputs: Vec<InputRecord>,
    /// Names of what it speaks of.
    pub names: CurveNames,
    /// The most service under the ceilings as they are.
    pub today: PointAnswer,
    /// That award, where it is proven to give the most.
    pub award: Option<PointAward>,
    /// All ceilings together, where asked for, then jurisdictions one by one.
    pub curves: Vec<BudgetCurveRecord>,
    /// Findings of reading and evaluating.
    pub findings: Vec<Finding>,
}

/// What some ceilings that are moved together buy. With other money each becomes its share of it,
/// rounded down to the fen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetCurveRecord {
    /// Code of the jurisdiction; absent for all together.
    pub jurisdiction: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// The ceilings as they are, of the years in which somebody would be paid.
    pub ceilings: Vec<CeilingRecord>,
    /// Their sum: the money of today.
    pub money_yuan: Money,
    /// The points, the least money first.
    pub points: Vec<BudgetPoint>,
    /// The least money that buys more than today's, and what it buys.
    pub more: ThresholdRecord,
    /// The least money that buys as much as today's, and what a fen less would buy.
    pub less: ThresholdRecord,
}

/// What some money buys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BudgetPoint {
    /// Percent of today's money.
    pub percent: u32,
    /// The money.
    pub money_yuan: Money,
    /// The most service, among such awards the cheapest.
    pub answer: PointAnswer,
    /// Service above the point before for each 10,000 yuan more, rounded down; absent where one of
    /// both has no proven award.
    pub service_per_ten_thousand: Option<Service>,
    /// Lots that other bids win than today; empty where there is no award.
    pub changes: Vec<LotChange>,
}

/// Where the most service changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ThresholdRecord {
    /// Nowhere, proven.
    Never,
    /// Exactly here, proven to the fen.
    At {
        /// The money.
        money_yuan: Money,
        /// How far it is from today's.
        difference_yuan: Money,
        /// What is bought on the other side: with this money where more is asked, with a fen less
        /// where less is.
        answer: PointAnswer,
        /// Lots that other bids win than today.
        changes: Vec<LotChange>,
    },
    /// Not proven.
    Open {
        /// Proven not to be enough.
        too_little_yuan: Option<Money>,
        /// Proven to be enough.
        enough_yuan: Option<Money>,
        /// Why it is not known more exactly.
        reason: Reason,
    },
}
