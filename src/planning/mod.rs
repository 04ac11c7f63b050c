//! The planner's desk: the same tender under other premises.
//!
//! Everything here asks "what if" of a tender that is read already: nothing touches files, and
//! every answer is an award that the one solver has proven and the one set of audits has passed.

mod change;
mod premises;
pub mod what_if;

pub use change::{apply, described};
pub use premises::{Evaluated, Premises};
