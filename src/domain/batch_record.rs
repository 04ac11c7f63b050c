//! The record of many dossiers awarded in one run: one summary a dossier, who shares capacities
//! with whom, and the sums by county, prefecture and province.
//!
//! A summary keeps what a roll-up needs and no more, so that a country's worth of them fits into
//! little memory; everything else stands in the dossier's own `award.json`.
//!
//! All parts in one file, because it is one format with one version.

use super::record::{Headline, LevelRecord, Proof, ProofStatus, Standing};
use super::{Amount, AwardRule, Money, Provenance, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-batch/1";

/// Everything that a run over many dossiers gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// Name of the folder that holds the dossiers.
    pub folder: String,
    /// Whether the figures are real: so only where those of every dossier are.
    pub provenance: Provenance,
    /// All together.
    pub totals: BatchTotals,
    /// The dossiers, by name.
    pub dossiers: Vec<BatchDossier>,
    /// Dossiers whose tenderers' capacities bind them together, by the name of the first.
    pub groups: Vec<JointGroup>,
    /// Sums by province, by code.
    pub provinces: Vec<PlaceTotals>,
    /// Sums by prefecture, by code.
    pub prefectures: Vec<PlaceTotals>,
    /// Sums by county, by code.
    pub counties: Vec<PlaceTotals>,
    /// Findings about more than one dossier.
    pub findings: Vec<Finding>,
}

/// How the dossiers came out, and what is awarded in all. Sums count awards only: a plan, or a
/// result that may not be awarded as it is, is in no sum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchTotals {
    /// Dossiers found.
    pub dossiers: usize,
    /// Of them with an award.
    pub awarded: usize,
    /// With a result that may not be awarded as it is: not proven, a rule broken, or a proposal.
    pub open: usize,
    /// Without an award that keeps all rules.
    pub infeasible: usize,
    /// That could not be read or computed.
    pub failed: usize,
    /// Not reached before the run was stopped.
    pub pending: usize,
    /// Lots in dossiers that could be read.
    pub lots: usize,
    /// Lots awarded.
    pub lots_awarded: usize,
    /// Total price of the awards.
    pub price_yuan: Money,
    /// Quality-weighted service of the awards.
    pub service: Service,
    /// Licensed social workers seconded by the awards.
    pub social_workers: u64,
}

/// A dossier and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BatchDossier {
    /// Where it stands below the folder, without the extension of a workbook.
    pub name: String,
    /// What came of it.
    pub outcome: DossierOutcome,
}

/// What came of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum DossierOutcome {
    /// There is a record; its folder bears the dossier's name.
    Done(Box<DossierSummary>),
    /// There is none; the findings say why.
    Failed {
        /// Why.
        findings: Vec<Finding>,
    },
    /// Not reached before the run was stopped.
    Pending,
}

/// What a roll-up keeps of an award's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DossierSummary {
    /// Identifier of the procedure.
    pub tender: String,
    /// Title.
    pub title: String,
    /// Name of the jurisdiction that runs it.
    pub buyer_name: String,
    /// Whether figures are real.
    pub provenance: Provenance,
    /// The published rule, and what its result may be called.
    pub headline: Headline,
    /// Whether a limit or the user ended the solver before its proof was complete.
    pub stopped: bool,
    /// How far the optimal rule's proof goes.
    pub proof: Option<ProofStatus>,
    /// The first level of that proof that is not proven, with its bound.
    pub open_level: Option<LevelRecord>,
    /// Lots.
    pub lots: usize,
    /// Lots with a winner.
    pub lots_awarded: usize,
    /// Quality-weighted service.
    pub service: Service,
    /// Total price.
    pub price_yuan: Money,
    /// Licensed social workers seconded.
    pub social_workers: u64,
    /// Different suppliers.
    pub suppliers: u32,
    /// Findings that stop.
    pub errors: usize,
    /// Findings that a person should look at.
    pub warnings: usize,
    /// Fund ceilings, by jurisdiction and year.
    pub ceilings: Vec<CeilingUse>,
    /// Counties with a lot.
    pub counties: Vec<CountyUse>,
    /// Jurisdictions above counties, code and name.
    pub places: Vec<(String, String)>,
    /// Name of the joint group's first dossier, where capacities bind this one to others.
    pub joint: Option<String>,
}

impl DossierSummary {
    /// Whether its result is an award.
    pub fn is_awarded(&self) -> bool {
        self.headline.standing == Standing::Award && !self.stopped
    }
}

/// How much of a fund ceiling is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CeilingUse {
    /// Code of the jurisdiction.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Fiscal year.
    pub year: String,
    /// Paid.
    pub used_yuan: Money,
    /// The ceiling.
    pub limit_yuan: Money,
}

/// What a county gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyUse {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// Lots.
    pub lots: usize,
    /// Lots with a winner.
    pub lots_awarded: usize,
    /// Contract prices on its lots; once-only prices belong to no lot.
    pub price_yuan: Money,
    /// Quality-weighted service.
    pub service: Service,
    /// Weighted volume at full quality of its lots that have an eligible bid.
    pub need: Service,
    /// Staff counted and the floor, in persons.
    pub staff: Option<(i64, i64)>,
}

/// Sums over a place: of a county all dossiers with lots there, of a prefecture or province all its
/// counties. Only awards count in the sums.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlaceTotals {
    /// Code: six digits of a county, four of a prefecture, two of a province.
    pub code: String,
    /// Name; empty where no dossier names it.
    pub name: String,
    /// Names of the dossiers with lots there.
    pub dossiers: Vec<String>,
    /// How grave its worst dossier is.
    pub standing: PlaceStanding,
    /// Lots.
    pub lots: usize,
    /// Lots awarded.
    pub lots_awarded: usize,
    /// Contract prices on its lots.
    pub price_yuan: Money,
    /// Quality-weighted service.
    pub service: Service,
    /// Weighted volume at full quality of its lots that have an eligible bid.
    pub need: Service,
    /// Payments under the ceilings of its counties, in all years.
    pub ceiling_used_yuan: Money,
    /// Those ceilings.
    pub ceiling_yuan: Money,
    /// Counties whose staffing floor is not met.
    pub below_floor: usize,
}

/// How the worst dossier of a place came out; the later the graver.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceStanding {
    /// All awarded.
    #[default]
    Awarded,
    /// One is open: not proven, a rule broken, or a proposal.
    Open,
    /// One has no award that keeps all rules.
    Infeasible,
}

/// Dossiers that share a tenderer's capacity, and how they were decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointGroup {
    /// Names of the dossiers.
    pub dossiers: Vec<String>,
    /// What was proven of dossiers decided together, in the order in which they were decided. The
    /// levels count all dossiers of the part.
    pub parts: Vec<JointPart>,
    /// The shared capacities, and what each rule uses of them.
    pub capacities: Vec<SharedUse>,
}

/// Dossiers decided together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointPart {
    /// Names of the dossiers.
    pub dossiers: Vec<String>,
    /// The proof; absent where a published rule that goes lot by lot decides.
    pub proof: Option<Proof>,
}

/// A capacity that several dossiers draw on, and what the results use of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedUse {
    /// The capacity.
    pub capacity: SharedCapacity,
    /// Name of the tenderer.
    pub name: String,
    /// Used by the results of the published rules, which count.
    pub published: Amount,
    /// Used if every dossier went by one rule.
    pub by_rule: Vec<(AwardRule, Amount)>,
}

/// A capacity over all counties (opinions, clause 5) that bids in several dossiers could exceed
/// together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedCapacity {
    /// Unified social credit code of the tenderer.
    pub credit_code: String,
    /// Name of the capacity.
    pub resource: String,
    /// How much there is: the least that any dossier states.
    pub limit: Amount,
}

/// Part of a dossier's own record: the group that it was decided in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointRecord {
    /// Names of all dossiers of the group.
    pub dossiers: Vec<String>,
    /// Names of those decided together with this one, itself among them.
    pub together: Vec<String>,
    /// The shared capacities, with what the other dossiers' results use of them. The optimal award
    /// is the best within what is left.
    pub capacities: Vec<JointCapacity>,
    /// What was proven of the dossiers decided together: values and bounds are their sums.
    pub proof: Proof,
}

/// A shared capacity as one dossier of the group sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct JointCapacity {
    /// The capacity.
    pub capacity: SharedCapacity,
    /// Used by the published results of the other dossiers.
    pub used_elsewhere: Amount,
}

impl JointCapacity {
    /// What is left for this dossier.
    pub fn left(&self) -> Amount {
        Amount::from_steps((self.capacity.limit.steps() - self.used_elsewhere.steps()).max(0))
    }
}
