//! Recorded decisions to waive a rule "in principle" (原则上) at one place.

use super::{Amount, CountyIx, Date, Dossier, JurisdictionIx, Money, Year};
use crate::findings::Place;

/// A waiver, as every report prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// What is waived, where, and by how much.
    pub subject: WaiverSubject,
    /// Who decided.
    pub authority: String,
    /// The day of the decision.
    pub date: Date,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub place: Place,
}

/// What is waived: only rules that the policy states "in principle" can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaiverSubject {
    /// The fund ceiling of a jurisdiction and year is raised (opinions, clause 8).
    FundCeiling {
        /// The jurisdiction.
        jurisdiction: JurisdictionIx,
        /// The fiscal year.
        year: Year,
        /// By how much.
        raised_by: Money,
    },
    /// The staffing floor of a county is lowered (opinions, clause 9).
    StaffingFloor {
        /// The county.
        county: CountyIx,
        /// By how many persons.
        lowered_by: u32,
    },
    /// The share of degree holders among staff seconded to a county is lowered (opinions, clause 9).
    SecondedDegrees {
        /// The county.
        county: CountyIx,
        /// By how many percent points, in hundredths.
        lowered_by_percent: Amount,
    },
}

impl Dossier {
    /// By how much recorded decisions raise the ceiling of a jurisdiction in a year.
    pub fn raised(&self, of: JurisdictionIx, in_year: Year) -> Money {
        let raised = |waiver: &Waiver| match waiver.subject {
            WaiverSubject::FundCeiling { jurisdiction, year, raised_by } if (jurisdiction, year) == (of, in_year) => {
                Some(raised_by)
            }
            _ => None,
        };
        self.waivers.iter().filter_map(raised).sum()
    }

    /// By how many persons recorded decisions lower the staffing floor of a county.
    pub fn lowered(&self, of: CountyIx) -> u32 {
        let lowered = |waiver: &Waiver| match waiver.subject {
            WaiverSubject::StaffingFloor { county, lowered_by } if county == of => Some(lowered_by),
            _ => None,
        };
        self.waivers.iter().filter_map(lowered).fold(0, u32::saturating_add)
    }

    /// By how many percent points recorded decisions lower the share of degree holders among
    /// staff seconded to a county.
    pub fn degree_share_lowered(&self, of: CountyIx) -> Amount {
        let lowered = |waiver: &Waiver| match waiver.subject {
            WaiverSubject::SecondedDegrees { county, lowered_by_percent } if county == of => Some(lowered_by_percent),
            _ => None,
        };
        self.waivers.iter().filter_map(lowered).sum()
    }
}
