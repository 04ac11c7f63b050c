//! The record of a tender asked "what if": every scenario with its award, and what they have in
//! common.

use super::record::{InputRecord, LotChange, ProofStatus, TenderRecord};
use super::{AwardRule, Money, Service};
use crate::findings::{Finding, Place};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name and version of the format.
pub const FORMAT: &str = "zeyou-what-if/1";

/// All scenarios of a tender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WhatIfRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program.
    pub program_version: String,
    /// The tender as published.
    pub tender: TenderRecord,
    /// The files it was read from; overlays are not among them.
    pub inputs: Vec<InputRecord>,
    /// The tender as published first, then without its optional rules, then the overlays'.
    pub scenarios: Vec<ScenarioRecord>,
    /// Lots that the same bids win in every scenario that has an award: safe to promise.
    pub common: Vec<CommonLot>,
    /// Lots whose winners hang on an assumption.
    pub contested: Vec<ContestedLot>,
    /// Findings about the tender and its overlays.
    pub findings: Vec<Finding>,
}

/// Where a scenario comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The tender as published: what the others are compared with.
    AsPublished,
    /// The tender without the rules that the documents add: its table of rules and its win limits.
    WithoutOptionalRules,
    /// One overlay or several.
    Overlays,
}

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioRecord {
    /// Its name: the overlays', and where their lists give several scenarios, the values.
    pub name: String,
    /// What it asks, for people; of the two that are always there, empty.
    pub title: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What is changed, in order.
    pub changes: Vec<ChangeRecord>,
    /// The answer.
    pub answer: ScenarioAnswer,
    /// Against the tender as published, where both have an award.
    pub against_base: Option<AgainstBase>,
}

/// A change as it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeRecord {
    /// Its kind; `change-<kind>` in the catalogue.
    pub kind: String,
    /// Its values, by the names that the sentence uses.
    pub arguments: BTreeMap<String, String>,
    /// Where it stands.
    pub place: Place,
}

/// The answer to a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum ScenarioAnswer {
    /// An award.
    Awarded(Box<ScenarioAward>),
    /// No award keeps all rules, proven.
    NoAward(Shortfall),
    /// A limit or the user came first.
    Unanswered,
    /// It was not asked: a change does not find what it expects, or cannot be made.
    Refused {
        /// Why.
        findings: Vec<Finding>,
    },
}

/// What is missing at least where no award keeps all rules, in the published order of what gives
/// first: staff, then money, then required lots. Empty where nothing that may give way helps, or a
/// limit came first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shortfall {
    /// Whether it is proven the least.
    pub proven: bool,
    /// Money that ceilings lack.
    pub funds: Vec<FundSlack>,
    /// Persons that staffing floors lack.
    pub staffing: Vec<StaffingSlack>,
    /// Required lots that stay without a winner.
    pub lots: Vec<String>,
}

/// The award of a scenario by the optimal rule, with what the other rules would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScenarioAward {
    /// Whether it is proven the best: `optimal`, else `within-gap`.
    pub status: ProofStatus,
    /// Quality-weighted service.
    pub service: Service,
    /// No award has more service than this.
    pub service_bound: Option<Service>,
    /// Price.
    pub price_yuan: Money,
    /// Licensed social workers seconded.
    pub social_workers: u64,
    /// Different suppliers.
    pub suppliers: u32,
    /// The winning bids, each with its share of its lot in percent.
    pub bids: BTreeMap<String, u32>,
    /// Who holds each awarded lot: `B07`, or `B03 60%, B07 40%` where it is divided.
    pub holders: BTreeMap<String, String>,
    /// Lots without a winner, in published order.
    pub unmet: Vec<String>,
    /// The staffing floor with the fewest persons to spare.
    pub staffing: Option<StaffingSlack>,
    /// The fund ceiling with the least money to spare.
    pub funds: Option<FundSlack>,
    /// What each rule would give, in the order of [`AwardRule::ALL`].
    pub rules: Vec<RuleTotals>,
}

/// Persons beyond the staffing floor of a county; of a [`Shortfall`] what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StaffingSlack {
    /// Code of the county.
    pub county: String,
    /// Its name.
    pub name: String,
    /// Persons to spare, or missing.
    pub persons: i64,
}

/// Money below the fund ceiling of a jurisdiction and year; of a [`Shortfall`] what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FundSlack {
    /// Code of the jurisdiction.
    pub jurisdiction: String,
    /// Its name.
    pub name: String,
    /// Fiscal year.
    pub year: String,
    /// Money to spare, or missing.
    pub yuan: Money,
}

/// What an award rule gives in a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleTotals {
    /// The rule.
    pub rule: AwardRule,
    /// Quality-weighted service.
    pub service: Service,
    /// Price.
    pub price_yuan: Money,
    /// Lots with a winner.
    pub lots: u32,
    /// Whether it keeps every clause.
    pub lawful: bool,
}

/// A scenario's award less that of the tender as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgainstBase {
    /// Service more; negative where it is less: the price of the change.
    pub service: Service,
    /// Price more.
    pub price_yuan: Money,
    /// Lots that other bids hold, in published order; lots that only one of the two has among them.
    pub flips: Vec<LotChange>,
}

/// A lot that the same bids hold in every scenario with an award that has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommonLot {
    /// Lot.
    pub lot: String,
    /// Who holds it; absent where nobody does in any.
    pub holder: Option<String>,
}

/// A lot that different bids hold in different scenarios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContestedLot {
    /// Lot.
    pub lot: String,
    /// Who holds it where, those in most scenarios first.
    pub holders: Vec<HolderRecord>,
}

/// Who holds a contested lot, and in which scenarios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolderRecord {
    /// The bids; absent where nobody holds it.
    pub holder: Option<String>,
    /// Names of the scenarios.
    pub scenarios: Vec<String>,
}
