//! A result that a command speaks of, verified from its dossier where that is at hand.

use super::verify::{dossier_of, result_file};
use super::{Exit, Output};
use crate::domain::record::Record;
use crate::findings::Finding;
use crate::pipeline;
use crate::reports::terminal;
use serde_json::json;
use std::path::{Path, PathBuf};

/// The result with the places that it came from.
pub(super) struct Opened {
    pub record: Record,
    pub result: PathBuf,
    pub dossier: Option<PathBuf>,
}

/// Opens the result that an argument of the command line means: the file, the file of the
/// folder, or the file beside the dossier.
pub(super) fn opened(argument: &Path, dossier: Option<&Path>, output: &Output) -> Result<Opened, Exit> {
    let shown = argument.display().to_string();
    let Some(result) = result_file(argument) else {
        output.note("letters-no-result", &[("path", &shown)]);
        return Err(Exit::Usage);
    };
    let bytes = std::fs::read(&result).map_err(|reason| {
        output.note("letters-no-result", &[("path", &format!("{shown} ({reason})"))]);
        Exit::Usage
    })?;
    let dossier = dossier.map(Path::to_owned).or_else(|| dossier_of(argument, &result));
    if dossier.is_none() {
        output.note("letters-unchecked", &[("path", &shown)]);
    }
    match pipeline::open(&bytes, dossier.as_deref()) {
        Ok(record) => Ok(Opened { record, result, dossier }),
        Err(findings) => Err(stopped(&findings, output)),
    }
}

/// Prints the findings that stopped a command.
pub(super) fn stopped(findings: &[Finding], output: &Output) -> Exit {
    if output.json {
        output.print_json(&json!({ "ok": false, "findings": output.findings_json(findings) }));
    } else {
        output.print(&terminal::check(findings, &output.catalogue, output.style));
    }
    Exit::Findings
}
