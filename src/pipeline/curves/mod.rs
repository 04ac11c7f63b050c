//! The planner's curves, from files to records.

mod budget;
mod fairness;
mod frontier;
mod points;

pub use budget::{BudgetAsked, budget};
pub use fairness::fairness;
pub use frontier::{FrontierAsked, frontier};

use super::{Prepared, prepare};
use crate::findings::{Finding, any_error};
use std::path::Path;
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

/// What came of it.
#[derive(Debug, Clone)]
pub struct CurveRun<R> {
    /// The record; absent where the files could not be understood, scores are missing, or they have
    /// nothing of a name that was asked about.
    pub record: Option<R>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
}

/// Prepares a dossier and works on it.
fn run<R>(path: &Path, work: impl FnOnce(&Prepared) -> Result<R, Vec<Finding>>) -> CurveRun<R> {
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return CurveRun { record: None, findings },
    };
    if any_error(&prepared.findings) {
        return CurveRun { record: None, findings: prepared.findings };
    }
    match work(&prepared) {
        Ok(record) => CurveRun { record: Some(record), findings: prepared.findings },
        Err(more) => CurveRun { record: None, findings: prepared.findings.into_iter().chain(more).collect() },
    }
}
