//! One record, three voices: what a tenderer, the committee and an auditor are told of an
//! award. `zeyou voice --json` prints it, `zeyou schema voice` prints its schema, and letters to
//! tenderers are written from it alone.
//!
//! All parts in one file, because it is one format with one version.

use super::record::{CriterionRecord, Headline, ParameterRecord, Record, TenderRecord, TendererRecord, WaiverRecord};
use super::rule_record::RuleRecord;
use super::standby_record::StandbyMode;
use super::{Few, Money, Quality};
use crate::findings::Code;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the shape of a voice.
pub const VOICE_FORMAT: &str = "zeyou-voice/1";

/// A record as one listener is told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VoiceRecord {
    /// [`VOICE_FORMAT`].
    pub format: String,
    /// Who is told, and what.
    pub voice: Voice,
}

/// Who is told, and what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// One tenderer: what is its own, and what is public.
    Tenderer(Box<TendererVoice>),
    /// The committee: everything that it judged, and what came of it.
    Committee(Box<CommitteeVoice>),
    /// An auditor: everything.
    Auditor(Box<AuditorVoice>),
}

/// What one tenderer may know: its own, and what is public. Nothing else of others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TendererVoice {
    /// The procedure, as it was announced.
    pub tender: TenderRecord,
    /// The published rule, and what its result may be called. Winners are told only of an award.
    pub headline: Headline,
    /// The tenderer itself.
    pub tenderer: TendererRecord,
    /// What it is to be notified of; absent where nothing was awarded or it did not bid.
    pub notice: Option<Notice>,
    /// The lots on which it bid, in published order.
    pub lots: Vec<OwnLot>,
    /// Its excluded bids, each with every reason.
    pub exclusions: Vec<OwnExclusion>,
    /// Its own discounts that apply to what it won.
    pub discounts: Vec<OwnDiscount>,
    /// Its own once-only prices that fall due, beside the prices of its lots.
    pub once_only: Vec<OwnOnceOnly>,
    /// Its own bids that stand by for critical lots (opinions, clause 12).
    pub standbys: Vec<OwnStandby>,
    /// The rules between lots that the tender documents publish and that are in force. Of tenderers
    /// that one lists by name it names the listener only; an empty name stands for all others.
    pub rules: Vec<RuleRecord>,
    /// Recorded decisions to waive a rule: public.
    pub waivers: Vec<WaiverRecord>,
    /// Criteria of the published scoring model.
    pub criteria: Vec<CriterionRecord>,
    /// Periods of notice, contract, challenge and complaint, with their sources.
    pub periods: Vec<ParameterRecord>,
}

/// What a tenderer is to be notified of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Notice {
    /// It won at least one lot.
    Won,
    /// It won none, though at least one bid was ranked, or its lots failed.
    NotSelected,
    /// All its bids are out, and it failed an examination of its qualification.
    NotQualified,
    /// All its bids are out, because they do not answer the tender documents.
    InvalidBid,
}

/// A lot on which the tenderer bid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnLot {
    /// Lot.
    pub lot: String,
    /// Title.
    pub title: String,
    /// Name of the buyer.
    pub buyer_name: String,
    /// Name of the county of service.
    pub county_name: String,
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
    /// Whether it failed for lack of tenderers.
    pub failed: bool,
    /// Number of bids on the lot.
    pub bids: u32,
    /// Of them, those that were ranked.
    pub ranked: u32,
    /// The tenderer's own bids on the lot.
    pub own: Vec<OwnBid>,
    /// Who won the lot: public. Empty where nothing was awarded.
    pub winners: Vec<PublicWinner>,
}

/// A winner, as the public notice of the award names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PublicWinner {
    /// Name.
    pub name: String,
    /// Share of the lot in percent; 100 unless the lot is divided.
    pub share_percent: u32,
    /// Contract price on the lot.
    pub price_yuan: Money,
}

/// A discount of the tenderer that applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnDiscount {
    /// The tier of its ladder, from 1.
    pub tier: u32,
    /// Percent off.
    pub percent: String,
    /// What it takes off its contract prices.
    pub saved_yuan: Money,
}

/// A once-only price of the tenderer that falls due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnOnceOnly {
    /// Name of the county in which it wins; absent where any award makes the price due.
    pub county_name: Option<String>,
    /// Name of the paying buyer.
    pub buyer_name: String,
    /// Fiscal year.
    pub year: i16,
    /// The price.
    pub price_yuan: Money,
}

/// A bid of the tenderer that stands by for a critical lot, should the lot's winner leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnStandby {
    /// Lot.
    pub lot: String,
    /// The bid that stands by.
    pub bid: String,
    /// The price at which it would take over, without discount.
    pub price_yuan: Money,
    /// Whether the tender documents reserve stand-bys, or this one was named after the award.
    pub mode: StandbyMode,
}

/// A bid of the tenderer on a lot, with its own score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnBid {
    /// Bid.
    pub bid: String,
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
    /// Rank on the lot; absent for an excluded bid.
    pub rank: Option<u32>,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a bid on a lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Nothing has been awarded yet.
    Undecided,
    /// It won.
    Won {
        /// Share of the lot in percent; 100 unless the lot is divided.
        share_percent: u32,
        /// Contract price on the lot: of the share, and after any discount.
        price_yuan: Money,
        /// Whether its price has to be reviewed as abnormally low first.
        under_review: bool,
    },
    /// It was excluded: [`TendererVoice::exclusions`] has the reasons.
    Excluded,
    /// It was not selected.
    NotSelected(WhyNot),
}

/// Why an eligible bid was not selected, in terms of the published rule alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// Another bid of the same tenderer won the lot.
    OwnOtherBid,
    /// Lots go by rank, and others came before.
    Rank,
    /// Lots go to the lowest price, and another was lower, or as low and ranked before.
    Price,
    /// A package wins only where it leads on all its lots, and it does not.
    NotLeadingEverywhere,
    /// A published rule between lots stood in the way, though the bid came before the winner or
    /// nobody won.
    PublishedRule,
    /// The rule takes the best combination over all lots, and the bid is not part of it.
    Combination {
        /// For the bid ranked first: which clauses the plain exchange with the winner would
        /// break; empty where it breaks none, and for other ranks.
        clauses: Vec<NamedClause>,
        /// Whether it is proven that no award which keeps all rules contains the bid.
        impossible: bool,
    },
    /// The rule goes lot by lot, and these clauses stood in the way of the first choice.
    Clauses(Vec<NamedClause>),
}

/// A clause between bids, by name alone: no figure, for figures sum up the bids of others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct NamedClause {
    /// Name of the award clause, such as `fund-ceiling`; absent where naming it would tell
    /// something of another's bid.
    pub clause: Option<String>,
    /// The public place where it applies: the name of a jurisdiction or county.
    pub place: Option<String>,
    /// The fiscal year.
    pub year: Option<String>,
}

/// An excluded bid of the tenderer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnExclusion {
    /// Bid.
    pub bid: String,
    /// Every reason.
    pub reasons: Vec<OwnReason>,
}

/// A reason for an exclusion, as the tenderer may be told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnReason {
    /// At which examination.
    pub examination: Examination,
    /// What kind of reason; absent where the record gives one that is not for letters.
    pub code: Option<Code>,
    /// The lot, where the reason is about one.
    pub lot: Option<String>,
    /// The values that fill its sentence: its own and public ones only.
    pub arguments: BTreeMap<String, String>,
    /// Key of the clause that it rests on.
    pub clause: Option<String>,
}

/// The examination that a bid did not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Examination {
    /// Whether the tenderer may supply (资格审查).
    Qualification,
    /// Whether the bid answers the tender documents (符合性审查).
    Conformity,
    /// Whether its points reach the published floors.
    Scoring,
    /// Whether the lot can be awarded at all; nothing that the tenderer did.
    Lot,
}

/// What the committee judged, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CommitteeVoice {
    /// The record with the published rule's result alone: no other rule's plan, by which nobody
    /// may be chosen; and without parameters and input digests, which are the auditor's.
    pub record: Record,
}

/// Everything, and how to check it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AuditorVoice {
    /// The command that repeats every check from the files alone.
    pub verification: String,
    /// The record, whole: parameters with their sources, digests of the inputs, proof.
    pub record: Record,
}
