//! The record of an award: everything that a report shows and a verifier re-checks, in one
//! language-neutral shape. `award.json` is this record, and `zeyou schema` prints its schema.
//!
//! Money is text in yuan with two decimals, other decimals are text too, so no digit is lost
//! by a program that reads JSON numbers as floats. Lists are ordered: lots in published
//! order, bids in order of submission, checks in order of clauses.
//!
//! All parts in one file, because it is one format with one version.

use super::batch_record::JointRecord;
use super::conflict_record::InfeasibilityRecord;
use super::rule_record::RuleRecord;
use super::standby_record::StandbyPlan;
use super::{AwardRule, Contact, Few, Goal, Method, Money, Provenance, Quality, Reductions, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape; a verifier refuses others.
pub const FORMAT: &str = "zeyou-award/2";

/// A defended award, or the plans beside it, with all evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// The procedure.
    pub tender: TenderRecord,
    /// What it was made from.
    pub inputs: Vec<InputRecord>,
    /// What the result is called, and by which rule.
    pub headline: Headline,
    /// The three award rules side by side, in the order of [`AwardRule::ALL`].
    pub results: Vec<RuleResult>,
    /// Lots with their rankings.
    pub lots: Vec<LotRecord>,
    /// Tenderers.
    pub tenderers: Vec<TendererRecord>,
    /// Excluded bids, each with all its reasons.
    pub exclusions: Vec<ExclusionRecord>,
    /// Lots whose top-ranked bid the headline passes over, and why.
    pub passed_over: Vec<PassedOver>,
    /// Rules that the tender documents publish, in the order of the file.
    pub rules: Vec<RuleRecord>,
    /// Recorded decisions to waive a rule, in the order of the file.
    pub waivers: Vec<WaiverRecord>,
    /// Why no award keeps all rules; absent where one does, or nothing was proven.
    pub infeasibility: Option<InfeasibilityRecord>,
    /// The group that the dossier was decided in, where tenderers' capacities bind it to others.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub joint: Option<JointRecord>,
    /// Numbers of the rule sets that were applied.
    pub parameters: Vec<ParameterRecord>,
    /// Criteria of the scoring model.
    pub criteria: Vec<CriterionRecord>,
    /// Findings of reading, evaluating and awarding, in that order.
    pub findings: Vec<Finding>,
}

/// The procedure, as the record repeats it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TenderRecord {
    /// Identifier.
    pub id: String,
    /// Title.
    pub title: String,
    /// Code of the jurisdiction that runs it.
    pub buyer: String,
    /// Its name.
    pub buyer_name: String,
    /// Day of bid opening, `2026-03-16`.
    pub bid_date: String,
    /// Procurement method.
    pub method: Method,
    /// First fiscal year.
    pub fiscal_year: i16,
    /// Policy rule set.
    pub policy: String,
    /// Law rule set.
    pub law: String,
    /// Scoring model.
    pub scoring_model: String,
    /// Published award rule.
    pub award_rule: AwardRule,
    /// What the optimal rule wants most, then next, and so on.
    pub objective: Vec<Goal>,
    /// Whom to ask, where to challenge and complain; absent where the files name nobody.
    #[serde(skip_serializing_if = "Contact::is_empty", default)]
    pub contact: Contact,
    /// Whether figures are real.
    pub provenance: Provenance,
    /// Where they come from.
    pub provenance_note: String,
}

/// An input file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct InputRecord {
    /// Name relative to the dossier.
    pub file: String,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Bytes.
    pub bytes: u64,
}

/// What the headline result may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The published rule's result, and it keeps every hard rule: an award.
    Award,
    /// The published rule is the optimum, and the best award found keeps every rule but is not
    /// proven the best: the published rule has not been carried out yet.
    Unproven,
    /// The published rule's result breaks a rule: it may not be awarded as it is.
    RuleBroken,
    /// No award keeps all rules, and this is the one with the least violation: a proposal, until the
    /// waivers that it needs are signed.
    Elastic,
    /// There is no result at all.
    Infeasible,
    /// Stopped at a limit before any award was found.
    Unknown,
}

/// What the result is called, and by which rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Headline {
    /// The published rule; its result heads the report.
    pub rule: AwardRule,
    /// What it may be called.
    pub standing: Standing,
}

/// The outcome of one award rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleResult {
    /// The rule.
    pub rule: AwardRule,
    /// Whether it is only a plan: not the published rule.
    pub plan: bool,
    /// Proof of optimality, only for the optimal rule.
    pub proof: Option<Proof>,
    /// Winning bids by lot; empty where there is no result.
    pub awards: Vec<AwardedLot>,
    /// Lots without a winner.
    pub unawarded: Vec<UnawardedLot>,
    /// Once-only prices that fall due.
    pub once_only: Vec<OnceOnlyRecord>,
    /// Discounts that apply.
    pub discounts: Vec<DiscountRecord>,
    /// Quality-weighted service.
    pub service: Service,
    /// Total price.
    pub price_yuan: Money,
    /// Licensed social workers seconded.
    pub social_workers: u64,
    /// Different suppliers.
    pub suppliers: u32,
    /// Lots that change hands against the earlier award; absent where there was none.
    pub changes: Option<u32>,
    /// Service rate of each county that has a lot with an eligible bid.
    pub county_rates: Vec<CountyRate>,
    /// Price by paying buyer and year.
    pub payments: Vec<PaymentRecord>,
    /// Every clause, re-checked.
    pub checks: Vec<CheckRecord>,
    /// Whether every check holds.
    pub lawful: bool,
    /// Who stands by and what becomes of the lots of a supplier that leaves; absent where the award
    /// has no critical lot, or nobody asks: stand-bys are named for the published rule alone,
    /// unless the documents reserve them together with the award.
    pub standby_plan: Option<StandbyPlan>,
}

/// What is proven about an optimal award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proof {
    /// How far the proof goes.
    pub status: ProofStatus,
    /// The levels of the lexicographic objective, the first one first.
    pub levels: Vec<LevelRecord>,
    /// Whether the published tie-break was carried through, so that this is the only answer.
    pub tie_broken: bool,
    /// What was left out before the search, with the same answer. A bid left out so is ranked and
    /// explained like any other.
    #[serde(default)]
    pub reductions: Reductions,
}

/// How far a proof goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProofStatus {
    /// Every level's bound equals its value on the integer grid.
    Optimal,
    /// Stopped at a limit: the best award found; the gap of the first open level says how
    /// much better another could be.
    WithinGap,
    /// No award keeps all rules.
    Infeasible,
    /// Stopped at a limit before any award was found.
    Unknown,
}

/// One level of the objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LevelRecord {
    /// `fairness`, `service`, `service-net-of-changes`, `score`, `price`, `social-workers`,
    /// `changes` or `standby`.
    pub objective: String,
    /// Value of the award, exact. Of fairness, which may be several levels: how many counties
    /// reach the service rates in percent, `1-40:3 41-55:2`.
    pub value: String,
    /// The solver's bound, rounded outward to the grid; absent for levels not reached.
    pub bound: Option<String>,
    /// Whether value and bound meet.
    pub proven: bool,
    /// Whether the proof is in integers alone; otherwise it rests on the solver's
    /// floating-point bound, taken only far inside a step of the grid.
    pub exact: bool,
}

/// A lot and its winner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AwardedLot {
    /// Lot.
    pub lot: String,
    /// Winning bid.
    pub bid: String,
    /// Its tenderer.
    pub tenderer: String,
    /// Share of the lot in percent; 100 unless the lot is divided.
    pub share_percent: u32,
    /// Contract price on the lot: of the share, and after any discount.
    pub price_yuan: Money,
    /// Quality on the lot.
    pub quality: Quality,
    /// Quality-weighted service on the lot.
    pub service: Service,
    /// Rank on the lot by composite score.
    pub rank: u32,
}

/// A once-only price that falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OnceOnlyRecord {
    /// Tenderer.
    pub tenderer: String,
    /// Code of the county in which it wins; absent where any award makes the price due.
    pub county: Option<String>,
    /// Code of the paying buyer.
    pub buyer: String,
    /// Fiscal year.
    pub year: i16,
    /// The price.
    pub price_yuan: Money,
}

/// A discount that applies to all contract prices of a tenderer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DiscountRecord {
    /// Tenderer.
    pub tenderer: String,
    /// The tier of its ladder, from 1.
    pub tier: u32,
    /// Percent off.
    pub percent: String,
    /// What it saves.
    pub saved_yuan: Money,
}

/// A recorded decision to waive a rule "in principle" at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WaiverRecord {
    /// Key of the parameter that is waived: `fund-ceiling-rate`, `staffing-rate` or
    /// `seconded-degree-share`.
    pub parameter: String,
    /// Key of its clause.
    pub clause: String,
    /// Code of the jurisdiction or county.
    pub place: String,
    /// Its name.
    pub place_name: String,
    /// Fiscal year, where the rule goes by years.
    pub year: Option<i16>,
    /// By how much, in the unit.
    pub amount: String,
    /// Unit of the amount.
    pub unit: Unit,
    /// Who decided.
    pub authority: String,
    /// Day of the decision, `2026-03-01`.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// A lot without a winner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnawardedLot {
    /// Lot.
    pub lot: String,
    /// Whether it was required.
    pub required: bool,
    /// Whether it failed for lack of tenderers, so that a new tender is needed.
    pub failed: bool,
}

/// How much of what a county needs an award gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountyRate {
    /// Code of the county.
    pub county: String,
    /// Its name.
    pub name: String,
    /// Weighted volume at full quality of its lots that have an eligible bid.
    pub need: Service,
    /// Quality-weighted service that it gets.
    pub service: Service,
    /// Service as a share of the need, in whole percents rounded down.
    pub percent: u32,
}

/// A payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PaymentRecord {
    /// Code of the paying buyer.
    pub buyer: String,
    /// Fiscal year.
    pub year: i16,
    /// Amount.
    pub price_yuan: Money,
}

/// Which way a check's limit points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sense {
    /// Used must not exceed the limit.
    AtMost,
    /// Used must reach the limit.
    AtLeast,
    /// Used must equal the limit.
    Equal,
}

/// Unit of a check's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Yuan, two decimals; counted in fen.
    Yuan,
    /// Persons.
    Persons,
    /// Lots.
    Lots,
    /// Bids.
    Bids,
    /// The capacity's own unit, two decimals; counted in hundredths.
    Capacity,
    /// Points of quality, four decimals.
    Points,
    /// Percent.
    Percent,
    /// Different suppliers, affiliates counted as one.
    Suppliers,
    /// Quality-weighted service, twelve decimals.
    Service,
}

/// The exact re-check of one clause at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CheckRecord {
    /// Name of the award clause, such as `fund-ceiling`.
    pub clause: String,
    /// Where it applies, as in row names: `["510104", "2026"]`.
    pub key: Vec<String>,
    /// Names for people, by argument of the catalogue's `check-<clause>`.
    pub arguments: Few<String, String>,
    /// Unit of the numbers.
    pub unit: Unit,
    /// What the award uses, in the unit.
    pub used: String,
    /// The limit, in the unit.
    pub limit: String,
    /// Which way the limit points.
    pub sense: Sense,
    /// Distance to the limit, negative when broken; in the unit.
    pub slack: String,
    /// Whether the clause is kept here.
    pub holds: bool,
}

/// A lot and its ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotRecord {
    /// Lot.
    pub lot: String,
    /// Title.
    pub title: String,
    /// Code of the buyer.
    pub buyer: String,
    /// Name of the buyer.
    pub buyer_name: String,
    /// Code of the county of service.
    pub county: String,
    /// Its name.
    pub county_name: String,
    /// Service code.
    pub service_code: String,
    /// Volume asked for.
    pub volume: String,
    /// Unit of the volume.
    pub unit: String,
    /// Ceiling price.
    pub ceiling_price_yuan: Money,
    /// First month, `2026-04`.
    pub first_month: String,
    /// Months that the price covers.
    pub months: u32,
    /// Quality floor.
    pub quality_floor: Quality,
    /// Whether an award is required.
    pub required: bool,
    /// Whether it failed for lack of tenderers.
    pub failed: bool,
    /// Bids by rank, excluded ones last.
    pub ranking: Vec<RankingRow>,
}

/// A bid in a lot's ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RankingRow {
    /// Rank; absent for excluded bids.
    pub rank: Option<u32>,
    /// Bid.
    pub bid: String,
    /// Tenderer.
    pub tenderer: String,
    /// Lots of the bid when it is a package; else empty.
    pub package: Vec<String>,
    /// Price on the lot.
    pub price_yuan: Money,
    /// Price after deductions, for scoring only.
    pub adjusted_price_yuan: String,
    /// Points by criterion, price included.
    pub points: Few<String, Option<String>>,
    /// Quality.
    pub quality: Option<Quality>,
    /// All points.
    pub composite: Option<String>,
    /// Quality-weighted service.
    pub service: Option<Service>,
    /// Tie rule that put it behind a bid of the same score: `price`, `quality`, `submission`.
    pub tie_break: Option<String>,
}

/// A tenderer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TendererRecord {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Unified social credit code.
    pub credit_code: String,
}

/// An excluded bid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExclusionRecord {
    /// Bid.
    pub bid: String,
    /// Tenderer.
    pub tenderer: String,
    /// Every reason, with the lot it is about where it is about one.
    pub reasons: Vec<ExclusionReason>,
}

/// A reason for an exclusion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExclusionReason {
    /// The lot, where the reason is about one.
    pub lot: Option<String>,
    /// The reason.
    pub reason: Finding,
}

/// Why a lot's top-ranked bid did not win.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PassedOver {
    /// The lot.
    pub lot: String,
    /// The top-ranked bid.
    pub top: String,
    /// The winner, where there is one.
    pub winner: Option<String>,
    /// What putting the top bid in the winner's place, and changing nothing else, would break.
    pub breaks: Vec<CheckRecord>,
    /// The best award that does contain the top bid, found by solving again.
    pub forced: Forced,
}

/// The best award with a bid forced in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Forced {
    /// How far its proof goes; `infeasible` means no award can contain the bid.
    pub status: ProofStatus,
    /// Service lost against the optimal award (negative: gained).
    pub service_lost: Option<Service>,
    /// Price added against the optimal award (negative: saved).
    pub price_added_yuan: Option<Money>,
    /// Lots that would change hands.
    pub changes: Vec<LotChange>,
}

/// A lot that changes hands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotChange {
    /// Lot.
    pub lot: String,
    /// Bid that has it in the award or ranking that is compared with; absent where none has.
    pub from: Option<String>,
    /// Bid that has it in the other.
    pub to: Option<String>,
}

/// A number of a rule set, as applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ParameterRecord {
    /// Key.
    pub key: String,
    /// Value.
    pub value: String,
    /// Unit.
    pub unit: String,
    /// Clause key.
    pub clause: String,
    /// Document and article.
    pub source: String,
    /// `text`, `secondary` or `memory`.
    pub certainty: String,
    /// Whether it may be waived ("in principle").
    pub in_principle: bool,
}

/// A criterion of the scoring model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CriterionRecord {
    /// Identifier.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Points.
    pub weight: String,
    /// Whether it is a leaf (scored itself).
    pub leaf: bool,
}
