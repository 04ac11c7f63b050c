//! The record of a frontier: what `zeyou frontier --json` prints.

use super::curve_record::{CeilingRecord, CurveNames, PointAward};
use super::explain_record::Reason;
use super::record::{InputRecord, LotChange, TenderRecord};
use super::{AwardRule, Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-frontier/1";

/// The awards of which no other costs less and gives as much, or gives more and costs no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrontierRecord {
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
    /// Whether the fund ceilings were set aside; all other rules are kept.
    pub ceilings_lifted: bool,
    /// The fund ceilings as they are.
    pub ceilings: Vec<CeilingRecord>,
    /// What is known.
    pub standing: FrontierStanding,
    /// The points by price, each with more service than the one before.
    pub points: Vec<FrontierPoint>,
    /// Where further points may lie, by price.
    pub gaps: Vec<GapRecord>,
    /// How much the gaps leave open; absent where there are none, or no point.
    pub error: Option<FrontierError>,
    /// Where the awards of the three rules stand, as far as there are such.
    pub marks: Vec<MarkRecord>,
    /// Findings of reading and evaluating.
    pub findings: Vec<Finding>,
}

/// What is known of a frontier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FrontierStanding {
    /// The points are all that there are, proven.
    Complete,
    /// As many points as were asked for; gaps are left, some perhaps because a limit came first.
    Part,
    /// A limit or the user came first; gaps are left.
    Stopped,
    /// No award keeps all rules, proven.
    NoAward,
}

/// A point: proven that no award with its service is cheaper, and none at its price gives more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrontierPoint {
    /// Its number, from 1.
    pub number: u32,
    /// The award.
    pub award: PointAward,
    /// Whether it keeps the fund ceilings as they are.
    pub within_ceilings: bool,
    /// Price above the point before.
    pub price_more_yuan: Option<Money>,
    /// Service above the point before.
    pub service_more: Option<Service>,
    /// Service above the point before for each 10,000 yuan more, rounded down.
    pub service_per_ten_thousand: Option<Service>,
    /// Lots that other bids win than at the point before.
    pub changes: Vec<LotChange>,
}

/// Where further points may lie: nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GapRecord {
    /// Number of the point before it by price; absent before the first.
    pub after: Option<u32>,
    /// Least price.
    pub price_from_yuan: Money,
    /// Most price.
    pub price_to_yuan: Money,
    /// Least service.
    pub service_from: Service,
    /// Most service.
    pub service_to: Service,
    /// Why it was not searched further; absent where no more points were asked for.
    pub reason: Option<Reason>,
}

/// How much the gaps leave open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrontierError {
    /// At no price does an award give more than this above the best point that costs no more.
    pub service: Service,
    /// The most that an award gives above the best point that costs no more, as a share of what it
    /// gives itself, in percent, rounded up to four decimals.
    pub percent: String,
}

/// The award of a rule against the frontier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkRecord {
    /// The rule.
    pub rule: AwardRule,
    /// Whether its award is the only one that the rule admits; an optimum may be unproven.
    pub proven: bool,
    /// Its award.
    pub award: PointAward,
    /// Whether it keeps every rule.
    pub lawful: bool,
    /// Where it stands.
    pub place: PlaceRecord,
}

/// Where an award stands against the frontier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PlaceRecord {
    /// It costs and gives what a point does.
    On {
        /// The point.
        point: u32,
    },
    /// These points cost no more and give no less, and are better in one.
    Dominated {
        /// The points.
        by: Vec<u32>,
    },
    /// In a gap: not known.
    InGap,
    /// It breaks a rule, and no point is as good.
    Beyond,
}
