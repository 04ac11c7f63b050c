//! From a case to the models of its award, and the two rules that need no model.
//!
//! * [`build`]: variables, rows of every clause in force, the lexicographic objective and the
//!   published tie-break: what the solver answers; [`build_for`] the same for other objectives;
//! * [`elastic`]: the model in which what may give way does, as little as possible; [`lenient`]:
//!   the one in which required lots may stay without a winner;
//! * [`joint`]: the models of several tenders, which share their tenderers' capacities, as one;
//! * [`nomination`]: the model of the best stand-bys for an award that is decided;
//! * [`lowest_price`] and [`rank_first`]: the two plain rules, lot by lot, as a committee
//!   applies them by hand.

mod build;
mod elastic;
mod fairness;
mod joint;
mod lenient;
mod nomination;
mod objective;
mod sequential;
#[cfg(test)]
mod tests;

pub use build::{AwardModel, build, build_for};
pub use elastic::elastic;
pub use fairness::county_services;
pub use joint::{JointModel, SHARED_CAPACITY, joint};
pub use lenient::{LenientModel, lenient};
pub use nomination::nomination;
pub use sequential::{LotByLot, by_hand, is_kept_while_choosing, kept_while_choosing, lowest_price, rank_first};
