//! What the planner's commands have in common: a dossier prepared, a record made of it.

use super::{Prepared, prepare};
use crate::findings::{Finding, any_error};
use std::path::Path;

/// What came of a planner's question.
#[derive(Debug, Clone)]
pub struct PlannedRun<R> {
    /// The record; absent where the files could not be understood, scores are missing, or they have
    /// nothing of a name that was asked about.
    pub record: Option<R>,
    /// All findings; they are in the record too, where there is one.
    pub findings: Vec<Finding>,
}

/// Prepares a dossier and works on it. The findings so far are given to the work, which may add to
/// them before it makes the record.
pub(super) fn planned<R>(
    path: &Path,
    work: impl FnOnce(&Prepared, &mut Vec<Finding>) -> Result<R, Vec<Finding>>,
) -> PlannedRun<R> {
    let prepared = match prepare(path) {
        Ok(prepared) => prepared,
        Err(findings) => return PlannedRun { record: None, findings },
    };
    let mut findings = prepared.findings.clone();
    if any_error(&findings) {
        return PlannedRun { record: None, findings };
    }
    match work(&prepared, &mut findings) {
        Ok(record) => PlannedRun { record: Some(record), findings },
        Err(more) => {
            findings.extend(more);
            PlannedRun { record: None, findings }
        }
    }
}
