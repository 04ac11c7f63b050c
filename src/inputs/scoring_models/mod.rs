//! Scoring models: the criteria tree with weights and methods, as TOML files.
//!
//! A model is `scoring/<name>.toml` beside the dossier's tables, or one that the program
//! carries (`models/scoring/`); the dossier's own takes precedence.

mod check;
mod file;

#[cfg(test)]
mod tests;

use super::model_store::Shelf;
use crate::domain::{Method, Rules, ScoringModel};
use crate::findings::{Finding, any_error};
use std::path::Path;

/// Loads a scoring model and checks it against the rules in force for the method. A model
/// comes back only if no finding is an error.
pub fn load(
    dossier_dir: Option<&Path>,
    name: &str,
    method: Method,
    rules: &Rules,
) -> (Option<ScoringModel>, Vec<Finding>) {
    let file = match Shelf::Scoring.open(dossier_dir, name) {
        Ok(file) => file,
        Err(finding) => return (None, vec![finding]),
    };
    let sheet = file::Sheet::read(&file, name);
    let mut findings = file.take_findings();
    // A tree with faulty nodes would only raise findings that follow from theirs.
    if any_error(&findings) {
        return (None, findings);
    }
    let Some(sheet) = sheet else { return (None, findings) };
    findings.extend(check::model(&sheet, method, rules));
    ((!any_error(&findings)).then_some(sheet.model), findings)
}
