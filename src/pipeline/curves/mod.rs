//! The planner's curves, from files to records.

mod budget;
mod fairness;
mod frontier;
mod points;

pub use budget::{BudgetAsked, budget};
pub use fairness::fairness;
pub use frontier::{FrontierAsked, frontier};

use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How a curve is worked out.
pub struct CurveOptions<'a> {
    /// Time for everything together.
    pub time_limit: Duration,
    /// Set when the user wants to stop: what is not known yet says so.
    pub cancel: &'a AtomicBool,
    /// Told how many questions of how many are answered, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}
