use super::arguments::Dossier;
use super::{Exit, Output};
use crate::findings::any_error;
use crate::pipeline::prepare;
use crate::reports::terminal;
use serde_json::json;

/// `zeyou check`: reads and evaluates, prints every finding.
pub(super) fn run(arguments: &Dossier, output: &Output) -> Exit {
    let (findings, counts) = match prepare(&arguments.dossier) {
        Ok(prepared) => {
            let dossier = &prepared.dossier;
            let counts = (dossier.lots.len(), dossier.tenderers.len(), dossier.bids.len());
            // Reasons for exclusion are results, but who checks wants to see them.
            let reasons = prepared.evaluation.exclusions.iter().map(|exclusion| exclusion.reason.clone());
            (prepared.findings.iter().cloned().chain(reasons).collect(), Some(counts))
        }
        Err(findings) => (findings, None),
    };
    let stops = any_error(&findings);
    if output.json {
        output.print_json(&json!({
            "ok": !stops,
            "lots": counts.map(|counts| counts.0),
            "tenderers": counts.map(|counts| counts.1),
            "bids": counts.map(|counts| counts.2),
            "findings": output.findings_json(&findings),
        }));
    } else {
        output.print(&terminal::check(&findings, &output.catalogue, output.style));
        if let Some((lots, tenderers, bids)) = counts {
            let (lots, tenderers, bids) = (lots.to_string(), tenderers.to_string(), bids.to_string());
            let arguments = [("lots", lots.as_str()), ("tenderers", &tenderers), ("bids", &bids)];
            output.print(&format!("{}\n", output.catalogue.format("check-counts", &arguments)));
        }
    }
    if stops { Exit::Findings } else { Exit::Done }
}
