//! `zeyou check` on the terminal: findings by severity, the gravest first.

use super::{Style, Tone, printable};
use crate::findings::{Finding, Severity};
use crate::messages::Catalogue;
use std::fmt::Write as _;

/// The findings, counted and grouped by severity.
pub fn check(findings: &[Finding], catalogue: &Catalogue, style: Style) -> String {
    if findings.is_empty() {
        return format!("{}\n", style.paint(&catalogue.text("report-no-findings"), Tone::Good));
    }
    let mut out = String::new();
    let groups = [Severity::Error, Severity::Warning, Severity::Notice].map(|severity| {
        let group: Vec<&Finding> = findings.iter().filter(|finding| finding.severity() == severity).collect();
        (severity, group)
    });
    for (severity, group) in groups.iter().filter(|(_, group)| !group.is_empty()) {
        let tone = match severity {
            Severity::Error => Tone::Bad,
            Severity::Warning => Tone::Warning,
            Severity::Notice => Tone::Heading,
        };
        let (name, count) = (catalogue.severity(*severity), group.len().to_string());
        let heading = catalogue.format("report-findings-group", &[("severity", &name), ("count", &count)]);
        let _ = writeln!(out, "{}", style.paint(&heading, tone));
        for finding in group {
            out.push_str(&one(finding, catalogue, style));
        }
        out.push('\n');
    }
    let counts = groups.map(|(_, group)| group.len().to_string());
    let arguments = [("errors", counts[0].as_str()), ("warnings", &counts[1]), ("notices", &counts[2])];
    let _ = writeln!(out, "{}", catalogue.format("report-findings-count", &arguments));
    out
}

fn one(finding: &Finding, catalogue: &Catalogue, style: Style) -> String {
    let mut out = String::from("• ");
    if let Some(place) = &finding.place {
        let _ = write!(out, "{}  ", style.paint(&printable(&place.to_string()), Tone::Heading));
    }
    out.push_str(&printable(&catalogue.cause(finding)));
    if let Some(clause) = &finding.clause {
        let known = catalogue.has(&format!("clause-{clause}"));
        let clause = if known { catalogue.clause(clause) } else { clause.clone() };
        out.push_str(&catalogue.format("report-under-clause", &[("clause", &clause)]));
    }
    let code = style.paint(&format!("[{}]", finding.code), Tone::Faint);
    let _ = writeln!(out, " {code}");
    let action = catalogue.action(finding);
    if !action.is_empty() {
        let _ = writeln!(out, "  → {}", printable(&action));
    }
    out
}
