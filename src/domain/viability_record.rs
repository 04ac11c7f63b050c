//! The record of a viability test before a tender: what `zeyou viability --json` prints.
//!
//! All parts in one file, because it is one format with one version.

use super::Money;
use super::record::{InputRecord, TenderRecord};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Version of the record's shape.
pub const FORMAT: &str = "zeyou-viability/1";

/// Whether ceilings and staffing floors can both hold, from lots and counties alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ViabilityRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program that made it.
    pub program_version: String,
    /// The procedure.
    pub tender: TenderRecord,
    /// What it was made from.
    pub inputs: Vec<InputRecord>,
    /// What one person costs in a year, as the user gave it.
    pub staff_year_cost_yuan: Money,
    /// The worst verdict of all ceilings and counties.
    pub verdict: Viability,
    /// Staff of each county with a lot.
    pub counties: Vec<CountyViability>,
    /// Money under each ceiling, by the years of the lots.
    pub ceilings: Vec<CeilingViability>,
    /// Findings of reading.
    pub findings: Vec<Finding>,
}

/// Whether it can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Viability {
    /// Even with the required lots at their ceiling prices and the missing staff paid beside them.
    Holds,
    /// Only where bids stay below the ceiling prices of the required lots, or those already pay
    /// for the staff.
    Tight,
    /// Not at this labour cost.
    Fails,
}

/// The missing staff of a county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CountyViability {
    /// County code.
    pub county: String,
    /// Its name.
    pub county_name: String,
    /// Code of who pays for staff there: the county's own government, else the buyer of its first
    /// lot.
    pub payer: String,
    /// Its name.
    pub payer_name: String,
    /// The staffing floor, less what recorded decisions waive.
    pub floor: u64,
    /// Staff in post.
    pub staff_in_post: u64,
    /// Persons that suppliers would have to second.
    pub missing: u64,
    /// What they cost, by the years in which a lot is served there.
    pub years: Vec<StaffYear>,
    /// What they cost in all these months.
    pub staff_cost_yuan: Money,
    /// Ceiling prices of all lots served there: the most that can be paid to those who second staff.
    pub lots_yuan: Money,
    /// What the lots fall short of the staff's cost, or nothing.
    pub short_yuan: Money,
}

/// The missing staff of a county in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct StaffYear {
    /// Fiscal year.
    pub year: i16,
    /// Months of the year in which a lot is served there.
    pub months: u32,
    /// What the missing staff costs in these months, rounded up to the fen.
    pub staff_cost_yuan: Money,
}

/// Money under a ceiling against staff and lots, of the jurisdiction and of all below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct CeilingViability {
    /// Code of the jurisdiction.
    pub jurisdiction: String,
    /// Its name.
    pub name: String,
    /// Fiscal year.
    pub year: i16,
    /// Whether the base of the ceiling is an estimate.
    pub estimated: bool,
    /// The ceiling before commitments.
    pub ceiling_yuan: Money,
    /// What earlier contracts commit.
    pub committed_yuan: Money,
    /// What recorded decisions add.
    pub waived_yuan: Money,
    /// What may still be spent; never negative.
    pub money_yuan: Money,
    /// Persons missing in its counties.
    pub missing: u64,
    /// What they cost in the months of the lots.
    pub staff_cost_yuan: Money,
    /// Money less the cost of staff; negative where staff alone costs more.
    pub left_yuan: Money,
    /// Ceiling prices of required lots, as far as they fall into the year.
    pub required_lots_yuan: Money,
    /// The same of optional lots.
    pub optional_lots_yuan: Money,
    /// What is left less the required lots: negative where bids have to stay below their ceiling
    /// prices by that much in all.
    pub balance_yuan: Money,
    /// The same where the lots' prices already pay for the staff.
    pub balance_staff_included_yuan: Money,
    /// Whether it can be done.
    pub verdict: Viability,
}
