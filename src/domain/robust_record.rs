//! The record of robust awards: chosen once, before it is known which scenario comes.

use super::record::{CheckRecord, InputRecord, TenderRecord};
use super::what_if_record::ChangeRecord;
use super::{Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name and version of the format.
pub const FORMAT: &str = "zeyou-robust/1";

/// Robust awards beside the nominal one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RobustRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program.
    pub program_version: String,
    /// The tender as published.
    pub tender: TenderRecord,
    /// The files it was read from; overlays are not among them.
    pub inputs: Vec<InputRecord>,
    /// The worst so many percent of the probability are what the mean of the worst looks at.
    pub worst_percent: String,
    /// A robust award keeps all rules in scenarios of at least so much probability, percent, the
    /// tender as published always among them.
    pub keep_percent: String,
    /// The scenarios, the tender as published first.
    pub scenarios: Vec<RobustScenario>,
    /// Scenarios that cannot be taken, with the reason.
    pub refused: Vec<RefusedScenario>,
    /// The nominal award, that of the best worst case, that of the best mean of the worst.
    pub awards: Vec<RobustAward>,
    /// Findings about the tender and its overlays.
    pub findings: Vec<Finding>,
}

/// A scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RobustScenario {
    /// Name.
    pub name: String,
    /// What it asks, for people; empty for the tender as published.
    pub title: String,
    /// What is changed.
    pub changes: Vec<ChangeRecord>,
    /// Its part of the probability: so many in `of`.
    pub chance: u64,
    /// The sum of all parts.
    pub of: u64,
    /// Most service of an award that is chosen knowing that this scenario comes, all rules kept,
    /// proven; absent where there is none or it is not proven.
    pub best: Option<Service>,
}

/// A scenario that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RefusedScenario {
    /// Name.
    pub name: String,
    /// Why.
    pub findings: Vec<Finding>,
}

/// What an award is the best of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RobustAim {
    /// Most service in the tender as published: what an award is that knows of no scenario.
    Nominal,
    /// Most service in the worst scenario (max-min).
    WorstCase,
    /// Most mean service over the worst part of the probability (CVaR).
    WorstMean,
}

/// An award that is chosen once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RobustAward {
    /// What it is the best of.
    pub aim: RobustAim,
    /// How sure that is.
    pub standing: RobustStanding,
    /// The award; absent where there is none or none was found.
    pub award: Option<RobustTotals>,
}

/// How sure it is that an award is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RobustStanding {
    /// Proven; ties go to more nominal service, then to the published objective and tie-break.
    Proven,
    /// A limit came first: no award is better than the bound.
    Unproven,
    /// No award keeps the rules as asked, proven.
    NoAward,
}

/// What an award comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RobustTotals {
    /// Who holds each awarded lot.
    pub holders: BTreeMap<String, String>,
    /// In each scenario, in their order. Bids that cannot win there bring nothing.
    pub in_scenarios: Vec<InScenario>,
    /// The least service of all scenarios.
    pub worst: Service,
    /// Mean service over the worst part of the probability, rounded down.
    pub worst_mean: Service,
    /// No award has more of what this one is the best of; absent where nothing is known.
    pub bound: Option<Service>,
    /// Nominal service of the nominal award less that of this one: the price of robustness. Absent
    /// where there is no nominal award that is proven.
    pub price_of_robustness: Option<Service>,
}

/// An award in a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InScenario {
    /// Service.
    pub service: Service,
    /// Price.
    pub price_yuan: Money,
    /// Service of the best award for this scenario less this one's: the regret.
    pub regret: Option<Service>,
    /// Awarded bids that cannot win here.
    pub gone: Vec<String>,
    /// Clauses that are broken here; none where all rules are kept.
    pub broken: Vec<CheckRecord>,
}
