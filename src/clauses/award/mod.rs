//! The rules between bids: one room a clause, each with `rows.rs` (what it adds to the
//! model) and `audit.rs` (its exact re-check, which shares nothing with the rows); and with
//! `by_hand.rs` (what is added up on paper) where a committee that goes lot by lot keeps it.
//!
//! Adding a clause is one folder and one variant of [`AwardClause`]; the compiler then names
//! every place that forgot it.

mod capacity;
mod check;
mod concentration;
mod conditions;
mod demand;
mod discounts;
mod division;
mod eligibility;
mod exchange;
mod fund_ceiling;
mod guarantee;
mod key_workers;
mod one_award;
mod own_limits;
mod paper;
mod quality_floor;
mod reserve;
mod review;
mod stability;
mod staffing_floor;
mod standby;
#[cfg(test)]
pub(crate) mod test_award;
mod variables;
mod win_limits;
mod winners;

pub use check::Check;
pub use demand::{Demand, Holder, demands};
pub use exchange::{Audited, Exchange};
pub use fund_ceiling::NAME as FUND_CEILING;
pub use fund_ceiling::rows::ceiling;
pub use paper::{Paper, Tally, kept_by_hand};
pub use quality_floor::NAME as QUALITY_FLOOR;
pub use review::review;
pub use standby::{NAME as STANDBY, StandbyVariable, exit as standby_exit};
pub use variables::AwardVariables;

use crate::domain::{Award, AwardCase};
use crate::lp::Model;
use rayon::prelude::*;

/// The clauses that bind awards together, in the order in which reports list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AwardClause {
    /// Only eligible bids win.
    Eligibility,
    /// No award below the lot's quality floor.
    QualityFloor,
    /// At most one award a lot; exactly one where required.
    OneAward,
    /// Shares of a divisible lot sum to it and keep their limits.
    Division,
    /// Discount ladders: which price follows from who wins what.
    Discounts,
    /// Payments of a jurisdiction and year stay within its ceiling.
    FundCeiling,
    /// Staff of a county reach the floor.
    StaffingFloor,
    /// Awards of a tenderer stay within its named capacities.
    Capacity,
    /// Most lots and money for one tenderer and its affiliates.
    WinLimits,
    /// Most lots and money that a tenderer itself wants.
    OwnLimits,
    /// At most one bid of a set; a bid only with another.
    Conditions,
    /// Most share that one tenderer and its affiliates may hold.
    Concentration,
    /// Least and most different suppliers.
    Winners,
    /// Least share for newcomers or small bodies.
    Reserve,
    /// Least service of a county or a kind.
    Guarantee,
    /// Most lots at once that one named person is promised to.
    KeyWorkers,
    /// Awarded critical lots have stand-bys that hold in every case of one supplier's exit.
    Standby,
    /// Lots stay with their earlier suppliers, or few change hands.
    Stability,
}

impl AwardClause {
    /// All clauses.
    pub const ALL: [AwardClause; 18] = [
        AwardClause::Eligibility,
        AwardClause::QualityFloor,
        AwardClause::OneAward,
        AwardClause::Division,
        AwardClause::Discounts,
        AwardClause::FundCeiling,
        AwardClause::StaffingFloor,
        AwardClause::Capacity,
        AwardClause::WinLimits,
        AwardClause::OwnLimits,
        AwardClause::Conditions,
        AwardClause::Concentration,
        AwardClause::Winners,
        AwardClause::Reserve,
        AwardClause::Guarantee,
        AwardClause::KeyWorkers,
        AwardClause::Standby,
        AwardClause::Stability,
    ];

    /// Adds the clause's rows to the model. Clauses that concern one bid alone add none:
    /// candidates keep them already, and only their audits speak.
    pub fn add_rows(self, case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
        match self {
            AwardClause::Eligibility | AwardClause::QualityFloor => {}
            AwardClause::OneAward => one_award::rows::add(case, variables, model),
            AwardClause::Division => division::rows::add(case, variables, model),
            AwardClause::Discounts => discounts::rows::add(case, variables, model),
            AwardClause::FundCeiling => fund_ceiling::rows::add(case, variables, model),
            AwardClause::StaffingFloor => staffing_floor::rows::add(case, variables, model),
            AwardClause::Capacity => capacity::rows::add(case, variables, model),
            AwardClause::WinLimits => win_limits::rows::add(case, variables, model),
            AwardClause::OwnLimits => own_limits::rows::add(case, variables, model),
            AwardClause::Conditions => conditions::rows::add(case, variables, model),
            AwardClause::Concentration => concentration::rows::add(case, variables, model),
            AwardClause::Winners => winners::rows::add(case, variables, model),
            AwardClause::Reserve => reserve::rows::add(case, variables, model),
            AwardClause::Guarantee => guarantee::rows::add(case, variables, model),
            AwardClause::KeyWorkers => key_workers::rows::add(case, variables, model),
            AwardClause::Standby => standby::rows::add(case, variables, model),
            AwardClause::Stability => stability::rows::add(case, variables, model),
        }
    }

    /// Adds to a form what a committee that goes lot by lot adds up for the clause, as far as it
    /// keeps it.
    pub fn add_to_paper(self, case: &AwardCase<'_>, paper: &mut Paper<'_>) {
        match self {
            // Kept by going lot by lot, among the bids that are eligible.
            AwardClause::Eligibility
            | AwardClause::QualityFloor
            | AwardClause::OneAward
            | AwardClause::Division
            | AwardClause::Discounts => {}
            AwardClause::FundCeiling => fund_ceiling::by_hand::add(case, paper),
            AwardClause::WinLimits => win_limits::by_hand::add(case, paper),
            AwardClause::OwnLimits => own_limits::by_hand::add(case, paper),
            AwardClause::Conditions => conditions::by_hand::add(case, paper),
            AwardClause::Winners => winners::by_hand::add(case, paper),
            AwardClause::KeyWorkers => key_workers::by_hand::add(case, paper),
            AwardClause::Stability => stability::by_hand::add(case, paper),
            // Not kept: see `paper`.
            AwardClause::StaffingFloor
            | AwardClause::Capacity
            | AwardClause::Concentration
            | AwardClause::Reserve
            | AwardClause::Guarantee
            | AwardClause::Standby => {}
        }
    }

    /// Re-checks the clause on an award, from the dossier and in exact integers.
    pub fn audit(self, case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
        match self {
            AwardClause::Eligibility => eligibility::audit::audit(case, award),
            AwardClause::QualityFloor => quality_floor::audit::audit(case, award),
            AwardClause::OneAward => one_award::audit::audit(case, award),
            AwardClause::Division => division::audit::audit(case, award),
            AwardClause::Discounts => Vec::new(),
            AwardClause::FundCeiling => fund_ceiling::audit::audit(case, award),
            AwardClause::StaffingFloor => staffing_floor::audit::audit(case, award),
            AwardClause::Capacity => capacity::audit::audit(case, award),
            AwardClause::WinLimits => win_limits::audit::audit(case, award),
            AwardClause::OwnLimits => own_limits::audit::audit(case, award),
            AwardClause::Conditions => conditions::audit::audit(case, award),
            AwardClause::Concentration => concentration::audit::audit(case, award),
            AwardClause::Winners => winners::audit::audit(case, award),
            AwardClause::Reserve => reserve::audit::audit(case, award),
            AwardClause::Guarantee => guarantee::audit::audit(case, award),
            AwardClause::KeyWorkers => key_workers::audit::audit(case, award),
            AwardClause::Standby => standby::audit::audit(case, award),
            AwardClause::Stability => stability::audit::audit(case, award),
        }
    }
}

/// Winners from which on clauses are audited side by side: of fewer it takes less time than to share
/// the work out.
const MANY: usize = 500;

/// Every clause's audit, in the order of clauses.
pub fn audit_all(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    if award.bids.len() < MANY {
        return AwardClause::ALL.iter().flat_map(|clause| clause.audit(case, award)).collect();
    }
    AwardClause::ALL.par_iter().flat_map_iter(|clause| clause.audit(case, award)).collect()
}
