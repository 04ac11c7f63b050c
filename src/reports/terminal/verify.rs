//! `zeyou verify` on the terminal: every check with its slack, then the verdict.

use super::award::check_table;
use super::{Style, Tone};
use crate::domain::record::CheckRecord;
use crate::findings::{Finding, any_error};
use crate::messages::Catalogue;
use std::fmt::Write as _;

/// The re-checked clauses of one award, the findings of the verification, and whether the
/// result stands.
pub fn verify(checks: &[CheckRecord], findings: &[Finding], catalogue: &Catalogue, style: Style) -> String {
    let broken = checks.iter().any(|check| !check.holds);
    let stands = if broken { "report-verify-refused" } else { "report-verify-passed" };
    told(checks, findings, stands, catalogue, style)
}

/// The same of an award that is only proposed: what it breaks is what its waivers stand for, or a
/// finding says otherwise.
pub fn verify_proposal(checks: &[CheckRecord], findings: &[Finding], catalogue: &Catalogue, style: Style) -> String {
    told(checks, findings, "report-verify-proposal", catalogue, style)
}

fn told(checks: &[CheckRecord], findings: &[Finding], stands: &str, catalogue: &Catalogue, style: Style) -> String {
    let mut out = String::new();
    if !checks.is_empty() {
        let all: Vec<&CheckRecord> = checks.iter().collect();
        out.push_str(&check_table(&all, catalogue, style));
    }
    if !findings.is_empty() {
        let _ = write!(out, "\n{}", super::check(findings, catalogue, style));
    }
    let broken = checks.iter().filter(|check| !check.holds).count();
    let (all, broken_text) = (checks.len().to_string(), broken.to_string());
    let arguments = [("checks", all.as_str()), ("broken", &broken_text)];
    let id = if any_error(findings) { "report-verify-refused" } else { stands };
    let tone = if id == "report-verify-refused" { Tone::Bad } else { Tone::Good };
    let _ = writeln!(out, "\n{}", style.paint(&catalogue.format(id, &arguments), tone));
    out
}
