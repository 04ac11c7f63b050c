//! The record of a pivot analysis: what `zeyou pivot --json` prints.
//!
//! Points and shares are text, as in the record of an award, so that no digit is lost. Lists
//! are ordered: lots in published order, bids in order of submission, experts in order of the
//! committee, criteria in order of the scoring model.
//!
//! All parts in one file, because it is one format with one version.

use super::AwardRule;
use super::record::{CriterionRecord, InputRecord, LotChange, TenderRecord};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-pivot/1";

/// Whether any winner hangs on one expert, one criterion or one point, and how far the experts
/// agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PivotRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// The procedure.
    pub tender: TenderRecord,
    /// What it was made from.
    pub inputs: Vec<InputRecord>,
    /// Names of what the analysis speaks of.
    pub names: Names,
    /// The analysis.
    pub pivot: Pivot,
    /// Findings of reading and evaluating.
    pub findings: Vec<Finding>,
}

/// Names of what the analysis speaks of by identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Names {
    /// The committee.
    pub experts: Vec<ExpertName>,
    /// Criteria of the scoring model.
    pub criteria: Vec<CriterionRecord>,
    /// Lots.
    pub lots: Vec<LotName>,
    /// Bids.
    pub bids: Vec<BidName>,
}

/// A member of the committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExpertName {
    /// Identifier.
    pub expert: String,
    /// Name.
    pub name: String,
}

/// A lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotName {
    /// Identifier.
    pub lot: String,
    /// Title.
    pub title: String,
}

/// A bid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BidName {
    /// Identifier.
    pub bid: String,
    /// Name of its tenderer.
    pub tenderer: String,
}

/// The analysis itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Pivot {
    /// Numbers from which on something is marked.
    pub thresholds: Thresholds,
    /// The award by the published rule, with which every variant is compared.
    pub base: Base,
    /// What happens without one expert, without one criterion, and by one point.
    pub variants: Vec<VariantRecord>,
    /// How far each bid is from the first rank.
    pub margins: Vec<LotMargin>,
    /// Criteria that experts score and that the scoring model marks as objective.
    pub objective_items: Vec<String>,
    /// Of these, where experts differ.
    pub objective_differences: Vec<ObjectiveDifference>,
    /// How far each expert is from the others.
    pub distances: Vec<LotDistances>,
    /// Single scores far above or below the others'.
    pub extremes: Vec<ExtremeScore>,
    /// How far the experts agree on the order of the bids.
    pub agreement: Vec<LotAgreement>,
}

/// Numbers from which on something is marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Thresholds {
    /// An expert's mean distance from the others, percent of the points that experts give.
    pub far_percent: u32,
    /// A single score's distance from the median of the others, percent of its scale.
    pub extreme_percent: u32,
}

/// The award with which variants are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Base {
    /// The published rule.
    pub rule: AwardRule,
    /// Whether there is an award.
    pub answer: BaseAnswer,
    /// Lots with their winners, where they have any.
    pub winners: Vec<LotWinner>,
}

/// Whether there is an award to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BaseAnswer {
    /// The one award of the published rule; for the optimal rule it is proven.
    Award,
    /// No award keeps all rules, proven.
    NoAward,
    /// Not proven within the time: then no variant can be compared.
    Unanswered,
}

/// A lot and who wins it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotWinner {
    /// Lot.
    pub lot: String,
    /// Winning bid; of a divided lot all of them with their shares, `B03 60%, B07 40%`.
    pub winner: String,
}

/// One question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct VariantRecord {
    /// What is different.
    pub variant: Variant,
    /// Lots whose first rank changes hands; absent where that was not worked out.
    pub first_changes: Option<Vec<LotChange>>,
    /// Bids that are excluded in the variant only: by a floor, a minimum, or too few tenderers.
    pub newly_excluded: Vec<String>,
    /// Bids that are not excluded any more.
    pub newly_eligible: Vec<String>,
    /// What becomes of the winners.
    pub winners: WinnersAnswer,
}

/// What is different from the evaluation as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Variant {
    /// All scores of an expert are left out.
    WithoutExpert {
        /// The expert.
        expert: String,
    },
    /// A criterion is left out with its weight.
    WithoutCriterion {
        /// The criterion.
        criterion: String,
    },
    /// A bid that does not win a lot has so many points more on it.
    PointsMore {
        /// The bid.
        bid: String,
        /// The lot.
        lot: String,
        /// Points of the composite score.
        points: String,
    },
    /// A bid that wins a lot has so many points fewer on it.
    PointsFewer {
        /// The bid.
        bid: String,
        /// The lot.
        lot: String,
        /// Points of the composite score.
        points: String,
    },
}

/// What becomes of the winners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum WinnersAnswer {
    /// All stay.
    Same,
    /// These lots change hands.
    Changed {
        /// The lots.
        changes: Vec<LotChange>,
    },
    /// No award keeps all rules any more, proven.
    NoAward,
    /// Not answered within the time.
    Unanswered,
    /// There is nothing to ask.
    Undefined {
        /// Why.
        reason: Undefined,
    },
}

/// Why a number or an answer does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Undefined {
    /// The committee has no member but this one.
    LastExpert,
    /// Nothing but the price would be scored.
    LastQualityCriterion,
    /// Experts score nothing by this model.
    NoExpertItems,
    /// There is no committee.
    NoExperts,
    /// One expert cannot agree or disagree with anybody.
    OneExpert,
    /// Of two who differ nobody can say which is far from the other.
    TwoExperts,
    /// No bid was scored by all experts.
    NoBids,
    /// One bid has no order.
    OneBid,
    /// Every expert puts all bids level.
    AllTied,
    /// Fewer than two bids are ranked.
    NoRival,
    /// The numbers are too large for an exact answer.
    TooLarge,
}

impl Undefined {
    /// The stable name, as in JSON and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Undefined::LastExpert => "last-expert",
            Undefined::LastQualityCriterion => "last-quality-criterion",
            Undefined::NoExpertItems => "no-expert-items",
            Undefined::NoExperts => "no-experts",
            Undefined::OneExpert => "one-expert",
            Undefined::TwoExperts => "two-experts",
            Undefined::NoBids => "no-bids",
            Undefined::OneBid => "one-bid",
            Undefined::AllTied => "all-tied",
            Undefined::NoRival => "no-rival",
            Undefined::TooLarge => "too-large",
        }
    }
}

/// How far each ranked bid of a lot is from the first rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotMargin {
    /// Lot.
    pub lot: String,
    /// The bid of rank 1, where there is one.
    pub first: Option<String>,
    /// Its composite score.
    pub composite: Option<String>,
    /// Fewest points, added to the runner-up or taken from the first, with which rank 1 changes
    /// hands.
    pub margin: Option<String>,
    /// Why there is no margin.
    pub undefined: Option<Undefined>,
    /// Whether one point decides: the margin is at most one, and that point can be given or taken.
    pub one_point_decides: bool,
    /// The other ranked bids, by rank.
    pub rivals: Vec<RivalMargin>,
}

/// How far a bid is from the first rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RivalMargin {
    /// Bid.
    pub bid: String,
    /// Its rank.
    pub rank: u32,
    /// Its composite score.
    pub composite: String,
    /// Fewest points with which it would pass the first.
    pub points: String,
    /// Whether it could get them: what is not the price is worth that many points more.
    pub within_scale: bool,
}

/// An objective item on which experts differ (Order 87, art. 64).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ObjectiveDifference {
    /// Lot.
    pub lot: String,
    /// Bid.
    pub bid: String,
    /// Criterion.
    pub criterion: String,
    /// What each expert gave.
    pub scores: Vec<GivenScore>,
}

/// What an expert gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct GivenScore {
    /// Expert.
    pub expert: String,
    /// Points on the criterion's own scale; absent for a blank.
    pub points: Option<String>,
}

/// How far each expert is from the others on a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotDistances {
    /// Lot.
    pub lot: String,
    /// Bids that every expert scored in full: those that count.
    pub bids: u32,
    /// Why there are no distances.
    pub undefined: Option<Undefined>,
    /// The experts; none where there are no distances.
    pub experts: Vec<ExpertDistance>,
}

/// How far an expert is from the others on a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExpertDistance {
    /// Expert.
    pub expert: String,
    /// Mean over the bids of the distance between the expert's total and the median of the
    /// others' totals, in points of the composite score, four decimals.
    pub distance: String,
    /// The same with its sign: above the others, or below (negative).
    pub difference: String,
    /// The distance in percent of the points that experts give, two decimals.
    pub percent: String,
    /// Whether it reaches the threshold.
    pub far: bool,
}

/// Which way a score stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Above the others.
    High,
    /// Below the others.
    Low,
}

/// A single score far above or below the others' (畸高畸低; Order 87, art. 64).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExtremeScore {
    /// Lot.
    pub lot: String,
    /// Bid.
    pub bid: String,
    /// Criterion.
    pub criterion: String,
    /// Expert.
    pub expert: String,
    /// Points given, on the criterion's own scale.
    pub points: String,
    /// Median of the others' points.
    pub others: String,
    /// The scale.
    pub scale: String,
    /// Above or below.
    pub side: Side,
}

/// How far the experts agree on the order of a lot's bids: Kendall's W, corrected for ties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotAgreement {
    /// Lot.
    pub lot: String,
    /// Experts.
    pub experts: u32,
    /// Bids that every expert scored in full.
    pub bids: u32,
    /// W, where it exists.
    pub w: Option<Concordance>,
    /// Why it does not.
    pub undefined: Option<Undefined>,
}

/// Kendall's W.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Concordance {
    /// Between 0 (no common order) and 1 (one order), four decimals.
    pub value: String,
    /// The exact fraction, reduced: `29/35`.
    pub fraction: String,
    /// How it is read.
    pub reading: Reading,
}

/// How W is read (after Schmidt 1997): by the highest step that it reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// Below 0.3.
    VeryWeak,
    /// From 0.3.
    Weak,
    /// From 0.5.
    Moderate,
    /// From 0.7.
    Strong,
    /// From 0.9.
    VeryStrong,
}
