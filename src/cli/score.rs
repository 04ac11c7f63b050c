use super::arguments::Dossier;
use super::{Exit, Output};
use crate::findings::any_error;
use crate::pipeline::{ScoreSheets, prepare, score_sheets};
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
                output.print(&terminal::check(&findings, &output.catalogue, output.style));
            }
            return Exit::Findings;
        }
    };
    let sheets = score_sheets(&prepared);
    let stops = any_error(&prepared.findings);
    if output.json {
        output.print_json(&json!({
            "ok": !stops,
            "lots": sheets.lots,
            "exclusions": sheets.exclusions,
            "criteria": sheets.criteria,
            "findings": output.findings_json(&prepared.findings),
        }));
    } else {
        let ScoreSheets { lots, tenderers, criteria, exclusions } = &sheets;
        let shown = terminal::Sheets { lots, tenderers, criteria, exclusions };
        output.print(&terminal::score(shown, &output.catalogue, output.style));
        output.print(&terminal::check(&prepared.findings, &output.catalogue, output.style));
    }
    if stops { Exit::Findings } else { Exit::Done }
}
