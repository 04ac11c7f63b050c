//! The rules between bids: one room a clause, each with `rows.rs` (what it adds to the
//! model) and `audit.rs` (its exact re-check, which shares nothing with the rows).

mod check;

pub use check::Check;

use crate::domain::BidIx;
use crate::lp::VariableIx;
use std::collections::BTreeMap;

/// The variable of each candidate's award.
pub type AwardVariables = BTreeMap<BidIx, VariableIx>;
