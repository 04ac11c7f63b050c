//! Why not this bid, and what hangs on one expert or one point: answers that are proven by
//! auditing and solving again, never guessed from the search.

mod budget;
mod by_rule;
mod changes;
pub mod conflict;
pub mod explain;
mod passed_over;
pub mod pivot;
mod relaxation;
mod standby;
mod viability;
pub mod voices;

pub use budget::Budget;
pub use changes::{flips, holders};
pub use passed_over::{Question, Swap, passed_over, swaps};
pub use relaxation::{Concessions, Relaxation, relax};
pub use standby::{fill_standbys, misfits, standby_plan};
pub use viability::{viability, worst};
