//! The record of the take-over plan: who stands by for whom, and what becomes of each supplier's
//! lots should it leave (opinions, clause 12).

use super::record::CheckRecord;
use super::{Money, Quality, Service};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The stand-bys of an award and the exit of each of its suppliers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandbyPlan {
    /// How the stand-bys were chosen.
    pub mode: StandbyMode,
    /// Whether the choice is proven to be the best for this award.
    pub proven: bool,
    /// Each awarded critical lot, in published order.
    pub lots: Vec<StandbyLot>,
    /// The exit of each supplier, in the order of tenderers.
    pub exits: Vec<ExitRecord>,
}

/// How stand-bys are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StandbyMode {
    /// The documents demand one for each awarded critical lot: decided together with the award.
    Reserve,
    /// The best for an award that is decided.
    Nominate,
}

/// An awarded critical lot and who stands by for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandbyLot {
    /// The lot.
    pub lot: String,
    /// The winning bid.
    pub bid: String,
    /// Its tenderer.
    pub tenderer: String,
    /// The stand-by, where there is one.
    pub standby: Option<StandbyBid>,
    /// Why there is none.
    pub missing: Option<MissingStandby>,
}

/// A stand-by bid at its own prices, without discount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandbyBid {
    /// The bid.
    pub bid: String,
    /// Its tenderer.
    pub tenderer: String,
    /// Its price.
    pub price_yuan: Money,
    /// Its quality on the lot.
    pub quality: Quality,
    /// Its quality-weighted service.
    pub service: Service,
}

/// Why a lot has no stand-by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MissingStandby {
    /// The reason.
    pub reason: MissingReason,
    /// Each eligible bid of somebody else on the lot alone, in order of submission, and what keeps
    /// it from standing by.
    pub obstacles: Vec<StandbyObstacle>,
}

/// Why a lot has no stand-by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MissingReason {
    /// Nobody else has an eligible bid on the lot alone.
    NobodyElse,
    /// Only affiliates of the winner have one.
    OnlyAffiliates,
    /// Capacities or fund ceilings do not hold in the case of the exit.
    Limits,
}

/// What keeps a bid from standing by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StandbyObstacle {
    /// The bid.
    pub bid: String,
    /// Its tenderer.
    pub tenderer: String,
    /// Whether the tenderer is an affiliate of the winner.
    pub affiliate: bool,
    /// Limits that it would exceed together with the stand-bys that are named.
    pub breaks: Vec<CheckRecord>,
    /// Whether it would exceed them even if nobody else took anything over.
    pub even_alone: bool,
}

/// What becomes of a supplier's lots should it leave at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitRecord {
    /// The supplier that leaves.
    pub tenderer: String,
    /// How far the plan goes.
    pub readiness: Readiness,
    /// Its lots, in published order.
    pub lots: Vec<ExitLot>,
    /// What those who take over add to their contracts, in the order of tenderers.
    pub additions: Vec<Addition>,
}

/// How far the plan for an exit goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Readiness {
    /// All its critical lots are taken over.
    Ready,
    /// Some of its critical lots are taken over.
    Partial,
    /// None of its critical lots is taken over: a new tender is needed.
    NewTender,
    /// It has no critical lots: nothing has to be taken over at once.
    NothingCritical,
}

/// A lot of a supplier that leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExitLot {
    /// The lot.
    pub lot: String,
    /// The bid that lapses.
    pub bid: String,
    /// Its price on the lot.
    pub price_yuan: Money,
    /// Whether an interruption would hurt recipients.
    pub critical: bool,
    /// Who takes over at which price; absent: the lot lapses.
    pub taken_over: Option<StandbyBid>,
}

/// What a take-over adds to the contracts of a tenderer (law, art. 49).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Addition {
    /// Who takes over.
    pub tenderer: String,
    /// Value of its own contracts in the award, once-only prices included.
    pub contracts_yuan: Money,
    /// What the take-over adds, once-only prices included.
    pub added_yuan: Money,
    /// Of it once-only prices that only the take-over makes due.
    pub once_only_yuan: Money,
    /// The most that may be added to contracts of that value, rounded down to the fen.
    pub limit_yuan: Money,
    /// Whether the addition keeps that.
    pub standing: AdditionStanding,
}

/// Whether an addition keeps the limit of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AdditionStanding {
    /// At most the limit.
    Within,
    /// Above the limit: a supplementary contract does not suffice.
    Above,
    /// The tenderer has no contract to which anything could be added: a new one is needed.
    NewContract,
}
