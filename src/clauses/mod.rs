//! The policy and the law, one room a clause.
//!
//! * [`eligibility`]: checks that exclude a bid, each with its clause;
//! * [`scoring`]: formulas that turn data into points;
//! * [`award`]: rules between bids; each room has the rows that it adds to the model and,
//!   independent of them, its exact audit.

pub mod award;
pub mod eligibility;
pub mod scoring;
