use super::prepare;
use crate::award_model::build;
use crate::findings::{Code, Finding, any_error};
use crate::lp::export::{exact_in_floats, lp, mps};
use std::path::Path;

/// The formats of solvers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelFormat {
    /// Free MPS.
    Mps,
    /// The LP format of CPLEX.
    Lp,
}

/// From files to the award model in a solver's format, with its findings: warnings that come with
/// the text, or what stands in its way.
///
/// # Errors
/// All findings, where the files cannot be understood or scores are missing.
pub fn export(path: &Path, format: ModelFormat) -> Result<(String, Vec<Finding>), Vec<Finding>> {
    let prepared = prepare(path)?;
    if any_error(&prepared.findings) {
        return Err(prepared.findings);
    }
    let model = build(&prepared.case()).model;
    let mut findings = prepared.findings.clone();
    if !exact_in_floats(&model) {
        findings.push(Finding::new(Code::ExportBeyondFloats));
    }
    let text = match format {
        ModelFormat::Mps => mps(&model),
        ModelFormat::Lp => lp(&model),
    };
    Ok((text, findings))
}
