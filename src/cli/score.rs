use super::arguments::Dossier;
use super::{Exit, Output};
use crate::findings::any_error;
use crate::pipeline::{evaluated, prepare};
use crate::reports::terminal;
use serde_json::json;

/// `zeyou score`: eligibility and score sheets.
pub(super) fn run(arguments: &Dossier, output: &Output) -> Exit {
    let prepared = match prepare(&arguments.dossier) {
        Ok(prepared) => prepared,
        Err(findings) => {
            if output.json {
                output.print_json(&json!({ "ok": false, "findings": output.findings_json(&findings) }));
            } else {
                output.print(&terminal::findings(&findings, &output.catalogue, &output.style));
            }
            return Exit::Findings;
        }
    };
    let record = evaluated(&prepared);
    let stops = any_error(&record.findings);
    if output.json {
        output.print_json(&json!({
            "ok": !stops,
            "lots": record.lots,
            "exclusions": record.exclusions,
            "criteria": record.criteria,
            "findings": output.findings_json(&record.findings),
        }));
    } else {
        output.print(&terminal::score(&record, &output.catalogue, &output.style));
    }
    if stops { Exit::Findings } else { Exit::Done }
}
