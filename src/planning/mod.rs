//! The planner's desk: the same tender under other premises.
//!
//! Everything here asks "what if" of a tender that is read already: nothing touches files, and
//! every answer is an award that the one solver has proven and the one set of audits has passed.

mod best;
pub mod budget;
mod ceilings;
mod change;
pub mod draws;
pub mod fairness;
pub mod frontier;
pub mod lot_design;
mod premises;
pub mod robust;
mod tradeoff;
pub mod weights;
pub mod what_if;

pub use best::{Answer, Unproven};
pub use ceilings::{ceilings, without_ceilings};
pub use change::{apply, described, lot, mergeable, reweighted};
pub use premises::{Evaluated, Premises};
pub use tradeoff::{Curve, Gap};
