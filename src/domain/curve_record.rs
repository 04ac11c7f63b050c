//! What the records of curves have in common: awards as points, answers, and names.

use super::explain_record::Reason;
use super::pivot_record::{BidName, LotName};
use super::record::{AwardedLot, CountyRate, UnawardedLot};
use super::{Money, Service, Year};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an award gives and costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointTotals {
    /// Quality-weighted service.
    pub service: Service,
    /// Total price.
    pub price_yuan: Money,
    /// Licensed social workers seconded.
    pub social_workers: u64,
    /// Different suppliers.
    pub suppliers: u32,
    /// Lots with a winner.
    pub lots: u32,
    /// The lowest service rate of a county, percent; absent where no county has a need.
    pub lowest_rate_percent: Option<u32>,
}

/// An award as a point of a curve.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointAward {
    /// What it gives and costs.
    pub totals: PointTotals,
    /// Service rate of each county that has a lot with an eligible bid.
    pub county_rates: Vec<CountyRate>,
    /// The winners lot by lot.
    pub awards: Vec<AwardedLot>,
    /// Lots without a winner.
    pub unawarded: Vec<UnawardedLot>,
}

/// The answer to a question about the best award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum PointAnswer {
    /// The best award, proven.
    Best {
        /// What it gives and costs.
        totals: PointTotals,
    },
    /// No award keeps all rules, proven.
    NoAward,
    /// Not proven.
    Open {
        /// Why.
        reason: Reason,
        /// No award gives more, proven.
        service_most: Option<Service>,
        /// The best award found; where it gives the most, only a lower price is open.
        found: Option<PointTotals>,
    },
}

impl PointAnswer {
    /// What an award gives and costs that is proven to give the most; whether it is the cheapest of
    /// these may be open.
    pub fn with_most_service(&self) -> Option<&PointTotals> {
        match self {
            PointAnswer::Best { totals } => Some(totals),
            PointAnswer::NoAward => None,
            PointAnswer::Open { service_most, found, .. } => {
                found.as_ref().filter(|found| *service_most == Some(found.service))
            }
        }
    }
}

/// A fund ceiling as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CeilingRecord {
    /// Code of the jurisdiction.
    pub jurisdiction: String,
    /// Its name.
    pub name: String,
    /// Fiscal year.
    pub year: Year,
    /// What may be paid.
    pub ceiling_yuan: Money,
}

/// Names of the lots and bids that a curve speaks of by identifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CurveNames {
    /// Lots.
    pub lots: Vec<LotName>,
    /// Bids.
    pub bids: Vec<BidName>,
}
