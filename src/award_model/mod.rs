//! From a case to the model of its award, and the two rules that need no model.
//!
//! * [`build`]: variables, rows of every clause in force, the lexicographic objective and the
//!   published tie-break: what the solver answers;
//! * [`lowest_price`] and [`rank_first`]: the two plain rules, lot by lot, as a committee
//!   applies them by hand.

mod build;
mod objective;
mod sequential;

pub use build::{AwardModel, build};
pub use sequential::{kept_while_choosing, lowest_price, rank_first};
