use super::{AwardRule, Date, Goal, JurisdictionIx, Year};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// How the tender is carried out (opinions, clause 7; procurement law, art. 26).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// Open tender (公开招标).
    Open,
    /// Invited tender (邀请招标).
    Invited,
    /// Competitive negotiation (竞争性谈判).
    Negotiation,
    /// Competitive consultation (竞争性磋商).
    Consultation,
    /// Single source (单一来源).
    SingleSource,
}

impl Method {
    /// Every method.
    pub const ALL: [Method; 5] =
        [Method::Open, Method::Invited, Method::Negotiation, Method::Consultation, Method::SingleSource];

    /// The name in files; `method-<name>` in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Method::Open => "open",
            Method::Invited => "invited",
            Method::Negotiation => "negotiation",
            Method::Consultation => "consultation",
            Method::SingleSource => "single-source",
        }
    }
}

/// Whether the figures are real. Every report repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Provenance {
    /// Real figures.
    Real,
    /// Invented or generated figures.
    Synthetic,
    /// Real and invented figures; the note says which are which.
    Mixed,
}

/// Whom to ask, where to challenge and where to complain, as the tender documents name them. What
/// the file leaves out is absent, and a letter leaves a blank for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Contact {
    /// Contact person of the buyer or its agency.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<String>,
    /// Telephone of the contact person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
    /// Postal address of the buyer or its agency.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// Who receives challenges (procurement law, art. 52), with its telephone and address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub challenge_office: Option<String>,
    /// Who receives complaints (procurement law, art. 55), with its telephone and address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub complaint_office: Option<String>,
}

impl Contact {
    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        *self == Contact::default()
    }
}

/// The procedure itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tender {
    /// Identifier of the procedure.
    pub id: String,
    /// Title.
    pub title: String,
    /// The jurisdiction that runs the tender.
    pub buyer: JurisdictionIx,
    /// Day on which bids are opened: eligibility and debarment are tested on this day.
    pub bid_date: Date,
    /// Procurement method.
    pub method: Method,
    /// Fiscal year of the first payments.
    pub fiscal_year: Year,
    /// Name of the policy's rule set, a file of `models/rules/` or a path in the dossier.
    pub policy: String,
    /// Name of the procurement law's rule set.
    pub law: String,
    /// Name of the scoring model, a file of `models/scoring/` or a path in the dossier.
    pub scoring_model: String,
    /// The award rule that the tender documents published.
    pub award_rule: AwardRule,
    /// What the optimal rule wants most, then next, and so on; never empty.
    pub objective: Vec<Goal>,
    /// Price deduction for small and micro enterprises that the documents fix, in percent.
    pub small_deduction_percent: Decimal,
    /// Whom letters name.
    pub contact: Contact,
    /// Whether figures are real.
    pub provenance: Provenance,
    /// Where the figures come from, in words.
    pub provenance_note: String,
}
