use super::prepare;
use crate::award_model::build;
use crate::findings::{Code, Finding, any_error};
use crate::lp::Model;
use crate::lp::export::exact_in_floats;
use std::path::Path;

/// From files to the award model, with its findings: warnings that come with it, or what stands in
/// its way. [`crate::lp::export`] writes it down.
///
/// # Errors
/// All findings, where the files cannot be understood or scores are missing.
pub fn export(path: &Path) -> Result<(Model, Vec<Finding>), Vec<Finding>> {
    let prepared = prepare(path)?;
    if any_error(&prepared.findings) {
        return Err(prepared.findings);
    }
    let model = build(&prepared.case()).model;
    let mut findings = prepared.findings;
    if !exact_in_floats(&model) {
        findings.push(Finding::new(Code::ExportBeyondFloats));
    }
    Ok((model, findings))
}
