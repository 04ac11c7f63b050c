//! What all commands of the planner do with a record: print it, and write its folder.

use super::arguments::Results;
use super::award::is_inside;
use super::opened::stopped;
use super::{Exit, Output};
use crate::reports::planned::Planned;
use crate::reports::{may_write_planned, terminal, write_planned};
use std::path::Path;

/// Refuses, before anything is computed, a folder that the results could not go to.
pub(super) fn may_write<P: Planned>(results: &Results, dossier: &Path, output: &Output) -> Result<(), Exit> {
    let Some(folder) = &results.out else { return Ok(()) };
    if is_inside(folder, dossier) {
        output.note("out-inside-dossier", &[("folder", &folder.display().to_string())]);
        return Err(Exit::Usage);
    }
    may_write_planned::<P>(folder, results.overwrite).map_err(|finding| stopped(&[finding], output))
}

/// Prints the record, and writes it where a folder is named.
pub(super) fn show<P: Planned>(record: &P, results: &Results, output: &Output) -> Result<(), Exit> {
    if output.json {
        output.print_json(&serde_json::to_value(record).unwrap_or_default());
    } else {
        output.print(&terminal::planned(record, &output.catalogue, output.style));
    }
    let Some(folder) = &results.out else { return Ok(()) };
    if let Err(finding) = write_planned(folder, record, output.catalogue.lang(), results.overwrite) {
        eprintln!("{}", output.catalogue.line(&finding));
        return Err(Exit::Findings);
    }
    output.note("results-written", &[("folder", &folder.display().to_string())]);
    Ok(())
}
