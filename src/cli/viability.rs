use super::arguments::Viability;
use super::{Exit, Output};
use crate::domain::viability_record::Viability as Verdict;
use crate::pipeline;
use crate::reports::terminal;
use serde_json::json;

/// `zeyou viability`: whether ceilings and staffing floors can both hold, before a tender.
pub(super) fn run(arguments: &Viability, output: &Output) -> Exit {
    let record = match pipeline::viability(&arguments.dossier, arguments.staff_year_cost) {
        Ok(record) => record,
        Err(findings) => {
            if output.json {
                output.print_json(&json!({ "ok": false, "findings": output.findings_json(&findings) }));
            } else {
                output.print(&terminal::check(&findings, &output.catalogue, output.style));
            }
            return Exit::Findings;
        }
    };
    if output.json {
        output.print_json(&serde_json::to_value(&record).unwrap_or_default());
    } else {
        output.print(&terminal::viability(&record, &output.catalogue, output.style));
    }
    if record.verdict == Verdict::Fails { Exit::Infeasible } else { Exit::Done }
}
