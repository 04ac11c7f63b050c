//! The record of a fairness curve: what `zeyou fairness --json` prints.

use super::Service;
use super::curve_record::{CurveNames, PointAward};
use super::explain_record::Reason;
use super::record::{InputRecord, LotChange, TenderRecord};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-fairness/1";

/// The lowest county service rate against the total of service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessRecord {
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
    /// What is known.
    pub standing: FairnessStanding,
    /// The points, the most service first: each has a higher lowest rate than the one before.
    pub points: Vec<FairnessPoint>,
    /// Where further points may lie, the lowest rate first.
    pub gaps: Vec<FairnessGap>,
    /// Findings of reading and evaluating.
    pub findings: Vec<Finding>,
}

/// What is known of a fairness curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum FairnessStanding {
    /// The points are all that there are, proven.
    Complete,
    /// A limit or the user came first; gaps are left.
    Stopped,
    /// No award keeps all rules, proven.
    NoAward,
    /// No county has a need that an award could meet.
    NoNeed,
}

/// A point: proven that no award with as high a lowest rate gives more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessPoint {
    /// The lowest service rate of a county, in whole percents rounded down, at most 100.
    pub lowest_rate_percent: u32,
    /// Codes of the counties with that rate.
    pub lowest_counties: Vec<String>,
    /// The award.
    pub award: PointAward,
    /// Service below the most that there can be.
    pub service_given_up: Option<Service>,
    /// Lots that other bids win than at the point before.
    pub changes: Vec<LotChange>,
}

/// Where further points may lie: nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FairnessGap {
    /// Lowest rate, the least.
    pub percent_from: u32,
    /// Lowest rate, the most.
    pub percent_to: u32,
    /// Least service.
    pub service_from: Service,
    /// Most service.
    pub service_to: Service,
    /// Why it was not searched further.
    pub reason: Option<Reason>,
}
