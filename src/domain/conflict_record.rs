//! The record of an infeasible tender: what is in conflict, and what would have to give way.

use super::record::{RuleResult, Sense, Unit, WaiverRecord};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Why no award keeps all rules, and what would have to give way at least.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InfeasibilityRecord {
    /// The conflicts, in the order in which they were found.
    pub conflicts: Vec<ConflictRecord>,
    /// Whether these are all that stand in the way: without the first part of each, an award
    /// exists. Else a limit came first.
    pub complete: bool,
    /// What would have to give way.
    pub relaxation: RelaxationRecord,
}

/// The least that would have to give way: in this order, the fewest required lots without a winner,
/// the least money beyond ceilings, the fewest missing persons; then the objective of the tender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RelaxationRecord {
    /// The waivers that would have to be signed: authority, date and reason are blank.
    pub waivers: Vec<WaiverRecord>,
    /// Required lots that would stay without a winner.
    pub unawarded: Vec<String>,
    /// The award with this least violation, its checks against the rules as they are: a proposal.
    /// Without awards where nothing that may give way helps, or a limit came first; its proof says
    /// which.
    pub result: RuleResult,
}

/// Demands that no award can keep together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictRecord {
    /// Whether every part was proven necessary: without any one of them an award exists. Else a
    /// limit came first, and some part may not matter.
    pub irreducible: bool,
    /// The parts: first the one that would give first, then the others, softer kinds first.
    pub parts: Vec<ConflictPart>,
}

/// A demand that a buyer can name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictPart {
    /// Name of the award clause, such as `fund-ceiling`, or `required-lot`.
    pub clause: String,
    /// Where it applies, as in row names: `["510104", "2026"]`; of a rule of the tender its name
    /// and its lot set.
    pub key: Vec<String>,
    /// Names for people, by argument of the catalogue's `check-<clause>`.
    pub arguments: BTreeMap<String, String>,
    /// The limit in its unit; absent where the part is no single limit.
    pub limit: Option<ConflictLimit>,
    /// Of a required lot the bids that may win it; of a quality floor the bids that it excludes
    /// and that nothing but quality floors does.
    pub bids: Vec<String>,
}

/// A limit in a conflict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConflictLimit {
    /// Unit of the numbers.
    pub unit: Unit,
    /// Which way it points.
    pub sense: Sense,
    /// The limit.
    pub limit: String,
    /// By how much it alone would have to give way for this conflict to vanish, everything else
    /// as it is; absent where that was not proven in time.
    pub short: Option<String>,
}
