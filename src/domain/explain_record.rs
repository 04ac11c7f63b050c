//! The record of explanations: what `zeyou explain --json` prints.
//!
//! Money is text in yuan with two decimals, other decimals are text too, as in the record of an
//! award. Lists are ordered: as asked, lots in published order, bids in order of submission,
//! checks in order of clauses.
//!
//! Every answer is the result of auditing or of solving again. What was not answered says so in
//! its place, and stands once more in [`Explained::unanswered`].
//!
//! All parts in one file, because it is one format with one version.

use super::record::{
    CheckRecord, CriterionRecord, ExclusionRecord, Forced, InputRecord, LotChange, LotRecord, PassedOver, TenderRecord,
    TendererRecord,
};
use super::rule_record::RuleRecord;
use super::{AwardRule, Money, Quality, Service, Year};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-explain/1";

/// Answers to what was asked about an award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ExplainRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// The procedure.
    pub tender: TenderRecord,
    /// What it was made from.
    pub inputs: Vec<InputRecord>,
    /// The answers.
    pub answers: Explained,
    /// Lots that the answers speak of, with their rankings.
    pub lots: Vec<LotRecord>,
    /// Tenderers.
    pub tenderers: Vec<TendererRecord>,
    /// Criteria of the scoring model.
    pub criteria: Vec<CriterionRecord>,
    /// Rules that the tender documents publish.
    pub rules: Vec<RuleRecord>,
    /// Of the bids asked about those that are excluded, each with all its reasons.
    pub exclusions: Vec<ExclusionRecord>,
    /// Findings of reading and evaluating.
    pub findings: Vec<Finding>,
}

/// The answers themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Explained {
    /// The awards with which everything is compared.
    pub base: Base,
    /// The bids asked about.
    pub bids: Vec<BidExplained>,
    /// The lots asked about.
    pub lots: Vec<LotExplained>,
    /// The counties asked about.
    pub counties: Vec<CountyExplained>,
    /// What each rule costs, where that was asked.
    pub rules: Option<RulesExplained>,
    /// Every question without an answer, in the order of the questions.
    pub unanswered: Vec<UnansweredQuestion>,
}

/// An answer, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Answer<T> {
    /// The answer.
    Given(T),
    /// There is none.
    Unanswered(Reason),
}

/// Why a question has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Its share of the time was over.
    TimeLimit,
    /// The user stopped it.
    Cancelled,
    /// The numbers are too wide for a proof.
    Precision,
    /// The solver failed.
    SolverFailed,
    /// The award with which it would be compared is not proven within the time.
    BaseUnproven,
}

impl Reason {
    /// The stable name, as in JSON and in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Reason::TimeLimit => "time-limit",
            Reason::Cancelled => "cancelled",
            Reason::Precision => "precision",
            Reason::SolverFailed => "solver-failed",
            Reason::BaseUnproven => "base-unproven",
        }
    }
}

/// A question that was asked and not answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct UnansweredQuestion {
    /// The question.
    pub question: Asked,
    /// Why there is no answer.
    pub reason: Reason,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Asked {
    /// Who wins by the published rule.
    Published,
    /// The optimal award.
    Optimal,
    /// The best award that contains a bid.
    Forced {
        /// The bid.
        bid: String,
    },
    /// The smallest reduction of a bid's price with which it would have won.
    Price {
        /// The bid.
        bid: String,
    },
    /// The fewest points more with which a bid would have won.
    Points {
        /// The bid.
        bid: String,
    },
    /// Whether a bid would win without one clause at one place.
    Lifted {
        /// The bid.
        bid: String,
        /// Name of the clause.
        clause: String,
        /// Where it applies.
        key: Vec<String>,
    },
    /// What a ceiling or a person more or less is worth.
    Worth {
        /// More or less of what.
        subject: WorthSubject,
        /// Whether more.
        more: bool,
    },
    /// What a rule costs.
    Rule {
        /// The rule.
        rule: RuleName,
    },
    /// What the order of the lots decides.
    LotOrder,
}

/// The awards with which everything is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Base {
    /// The published rule.
    pub rule: AwardRule,
    /// Its award.
    pub published: Answer<BaseAward>,
    /// The optimal award, proven; for the optimal rule the same.
    pub optimal: Answer<BaseAward>,
}

/// An award, or that there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BaseAward {
    /// An award.
    Award {
        /// Its totals.
        totals: TotalsRecord,
        /// Its winners by lot.
        winners: Vec<LotWinner>,
    },
    /// No award keeps all rules, proven.
    None,
}

/// A winner of a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotWinner {
    /// Lot.
    pub lot: String,
    /// Bid.
    pub bid: String,
    /// Its share of the lot in percent; 100 unless the lot is divided.
    pub share_percent: u32,
}

/// What an award comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TotalsRecord {
    /// Quality-weighted service.
    pub service: Service,
    /// Total price.
    pub price_yuan: Money,
}

/// What another award than the optimal one comes to, compared with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// There is an award.
    Award {
        /// Its totals.
        totals: TotalsRecord,
        /// Service more than the optimal award has (negative: less); absent where that does not
        /// exist.
        service_more: Option<Service>,
        /// Price more than the optimal award's (negative: less); absent likewise.
        price_more_yuan: Option<Money>,
        /// Lots that go to another bid.
        changes: Vec<LotChange>,
    },
    /// No award keeps the rules that are left, proven.
    NoAward,
    /// There is nothing to take away.
    NothingToTake,
}

/// What is found about a bid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BidExplained {
    /// The bid.
    pub bid: String,
    /// Its tenderer.
    pub tenderer: String,
    /// Its lots; their rankings stand in [`ExplainRecord::lots`].
    pub lots: Vec<String>,
    /// What became of it.
    pub standing: BidStanding,
    /// Why it did not win, where it did not.
    pub loss: Option<Loss>,
}

/// What became of a bid under the published rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BidStanding {
    /// It wins.
    Won,
    /// It is eligible and does not win.
    Lost,
    /// It is excluded.
    Excluded,
    /// It lacks points that the committee owes, so it has no rank.
    Unrated,
    /// The published rule's award is not known.
    Unknown,
}

/// Why a bid did not win, and with what it would have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Loss {
    /// What putting it in the winners' place, and changing nothing else, would break; absent
    /// where it is not eligible, or there is no award.
    pub breaks: Option<Vec<CheckRecord>>,
    /// The best award that contains it; absent where it is not eligible.
    pub forced: Option<Answer<Forced>>,
    /// Single clauses without which it would win; absent where it is not eligible, or the rule
    /// is not one that is solved.
    pub lifted: Option<Lifted>,
    /// The smallest reduction of its price with which it would have won.
    pub price: Smallest<PriceChange>,
    /// The fewest points more with which it would have won.
    pub points: Smallest<PointsChange>,
}

/// Single clauses at single places, each lifted alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lifted {
    /// Those without which the bid wins, each as the award then breaks it.
    pub wins_without: Vec<CheckRecord>,
    /// How many were tried.
    pub tried: u32,
    /// How many there are.
    pub of: u32,
}

/// The smallest change with which a bid would have won.
///
/// What is claimed is a pair: with the change it wins, with one step less it does not, each
/// computed anew. Where winning comes and goes as the change grows, a smaller change may do, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Smallest<T> {
    /// With this change it wins, with one step less it does not.
    Enough(T),
    /// Not even with this, the largest possible change, does it win.
    NotEnough(T),
    /// Not answered, or not to the step.
    Unanswered {
        /// Why.
        reason: Reason,
        /// With this change it wins; absent where none was found.
        enough: Option<T>,
        /// With this change it does not.
        too_little: Option<T>,
    },
}

/// Lower prices of a bid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PriceChange {
    /// Taken off all prices together.
    pub less_yuan: Money,
    /// Each lot's price.
    pub prices: Vec<PriceFromTo>,
}

/// A price before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PriceFromTo {
    /// Lot.
    pub lot: String,
    /// As offered.
    pub from_yuan: Money,
    /// Changed.
    pub to_yuan: Money,
}

/// More points of a bid on what is not the price, in no particular criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PointsChange {
    /// Points more on each lot, never beyond what the criteria are worth.
    pub more: String,
    /// Each lot's quality, which follows from the points.
    pub qualities: Vec<QualityFromTo>,
}

/// A quality before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct QualityFromTo {
    /// Lot.
    pub lot: String,
    /// As scored; absent where the bid was out before it was scored.
    pub from: Option<Quality>,
    /// With the points.
    pub to: Option<Quality>,
}

/// What is found about a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotExplained {
    /// The lot; its ranking stands in [`ExplainRecord::lots`].
    pub lot: String,
    /// Its winners under the published rule; none where it is not awarded, or that is not known.
    pub winners: Vec<LotWinner>,
    /// Why its top-ranked bid was passed over, if it was.
    pub passed_over: Option<PassedOver>,
}

/// What is found about a county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountyExplained {
    /// Code.
    pub county: String,
    /// Name.
    pub name: String,
    /// Its lots.
    pub lots: Vec<String>,
    /// Rules that bind in the award of the published rule.
    pub binding: Vec<Binding>,
    /// What more or less money and staff are worth.
    pub worth: Vec<WorthRecord>,
}

/// A rule that leaves no room for one more award, or could not spare one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Binding {
    /// The rule at its place, with its slack.
    pub check: CheckRecord,
    /// The least that one more award in the county would use, or that a present one brings; in
    /// the check's unit. Absent where no single award would use or bring any.
    pub least_step: Option<String>,
}

/// What a ceiling or a person is worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct WorthRecord {
    /// More or less of what.
    pub subject: WorthSubject,
    /// The effect of more.
    pub more: Answer<Effect>,
    /// The effect of less.
    pub less: Answer<Effect>,
}

/// What there is more or less of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WorthSubject {
    /// Money under a fund ceiling: 10,000 yuan; less takes at most what the ceiling is.
    FundCeiling {
        /// Code of the jurisdiction.
        code: String,
        /// Its name.
        name: String,
        /// The fiscal year.
        year: Year,
    },
    /// Staff in post: one person.
    StaffInPost {
        /// Code of the county.
        code: String,
        /// Its name.
        name: String,
    },
}

/// A clause with all its rows, or a rule of the tender documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RuleName {
    /// A clause at all its places.
    Clause {
        /// Its name, as in checks.
        clause: String,
    },
    /// A named rule of the tender documents.
    Tender {
        /// Its identifier.
        id: String,
    },
    /// That required lots must be awarded.
    RequiredLots,
}

/// What each rule costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RulesExplained {
    /// The rules one by one, each left out alone.
    pub prices: Vec<RulePrice>,
    /// The awards of all three rules.
    pub by_rule: Vec<RuleTotals>,
    /// What the order of the lots decides where a committee goes lot by lot.
    pub lot_order: Answer<LotOrder>,
}

/// What a rule costs: the optimal award without it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RulePrice {
    /// The rule.
    pub rule: RuleName,
    /// The optimal award without it.
    pub without: Answer<Effect>,
}

/// The award of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleTotals {
    /// The rule.
    pub rule: AwardRule,
    /// Its totals; absent where there is no award, or none is proven.
    pub totals: Option<TotalsRecord>,
    /// Lots without an award.
    pub unawarded: Option<u32>,
    /// Checks that it breaks.
    pub broken: Option<u32>,
}

/// What the order of the lots decides under the rank-first rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LotOrder {
    /// Whether every order was tried. Otherwise best and worst are only those found among the
    /// orders tried: a sample, then exchanges of two lots from the best and the worst of it.
    pub all_orders: bool,
    /// Orders tried.
    pub tried: u64,
    /// Seed of the sample.
    pub seed: u64,
    /// Different awards among them.
    pub awards: u64,
    /// The published order.
    pub published: OrderResult,
    /// The order with the most service, and of those the least price.
    pub best: OrderResult,
    /// The order with the least service, and of those the most price.
    pub worst: OrderResult,
}

/// An order of the lots and the award that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OrderResult {
    /// The lots in order.
    pub order: Vec<String>,
    /// Totals of the award.
    pub totals: TotalsRecord,
    /// Lots without an award.
    pub unawarded: u32,
    /// Lots that go to another bid than in the published order.
    pub changes: Vec<LotChange>,
}
