use super::arguments::Verify;
use super::{Exit, Output};
use crate::findings::any_error;
use crate::pipeline;
use crate::reports::terminal;
use serde_json::json;
use std::path::{Path, PathBuf};

/// What `award` adds to a dossier's name for the results folder beside it.
pub(super) const SUFFIX: &str = "-results";

/// `zeyou verify`: re-checks a result from the files alone.
pub(super) fn run(arguments: &Verify, output: &Output) -> Exit {
    let shown = arguments.result.display().to_string();
    let Some(result) = result_file(&arguments.result) else {
        output.note("verify-no-result", &[("path", &shown)]);
        return Exit::Usage;
    };
    let dossier = arguments.dossier.clone().or_else(|| dossier_of(&arguments.result, &result));
    let Some(dossier) = dossier else {
        output.note("verify-no-dossier", &[("path", &shown)]);
        return Exit::Usage;
    };
    let bytes = match std::fs::read(&result) {
        Ok(bytes) => bytes,
        Err(reason) => {
            output.note("verify-no-result", &[("path", &format!("{shown} ({reason})"))]);
            return Exit::Usage;
        }
    };
    let (record, faults) = pipeline::verify(&bytes, &dossier);
    if output.json {
        let results = record.as_ref().map(|record| json!(record.results));
        let infeasibility = record.as_ref().and_then(|record| record.infeasibility.as_ref());
        output.print_json(&json!({
            "ok": !any_error(&faults),
            "results": results,
            "infeasibility": infeasibility,
            "findings": output.findings_json(&faults),
        }));
    } else if let Some(found) = record.as_ref().and_then(|record| record.infeasibility.as_ref()) {
        let checks = &found.relaxation.result.checks;
        output.print(&terminal::verify_proposal(checks, &faults, &output.catalogue, output.style));
    } else {
        let headline = record.as_ref().and_then(|record| record.results.iter().find(|result| !result.plan));
        let checks = headline.map(|result| result.checks.as_slice()).unwrap_or_default();
        output.print(&terminal::verify(checks, &faults, &output.catalogue, output.style));
    }
    if !any_error(&faults) { Exit::Done } else { Exit::Findings }
}

/// The result that the argument means: the file, the file of the folder, the file beside the dossier.
pub(super) fn result_file(path: &Path) -> Option<PathBuf> {
    let inside = path.join("award.json");
    let beside = beside(path).join("award.json");
    if path.is_file() && path.extension().is_some_and(|extension| extension == "json") {
        return Some(path.to_owned());
    }
    [inside, beside].into_iter().find(|file| file.is_file())
}

/// The results folder beside a dossier: `tender-results` beside `tender` or `tender.xlsx`.
pub(super) fn beside(dossier: &Path) -> PathBuf {
    let full = dossier.canonicalize().unwrap_or_else(|_| dossier.to_owned());
    let stem = if full.is_dir() { full.file_name() } else { full.file_stem() };
    let name = stem.map_or_else(|| "zeyou".to_owned(), |stem| stem.to_string_lossy().into_owned());
    dossier
        .parent()
        .filter(|_| dossier.file_name().is_some())
        .map_or_else(|| full.with_file_name(format!("{name}{SUFFIX}")), |parent| parent.join(format!("{name}{SUFFIX}")))
}

/// The dossier of a result: the argument itself where it is one, else its namesake beside the
/// results folder, or its namesake in the folder beside a batch's results.
pub(super) fn dossier_of(argument: &Path, result: &Path) -> Option<PathBuf> {
    let is_result = argument == result || argument.join("award.json") == *result;
    if !is_result {
        return Some(argument.to_owned());
    }
    let folder = result.parent()?.canonicalize().ok()?;
    // The results themselves, or those of a batch that the dossier's folder lies in.
    let (results, name) = folder.ancestors().find_map(|above| {
        let name = above.file_name()?.to_string_lossy().strip_suffix(SUFFIX)?.to_owned();
        Some((above, name))
    })?;
    let within = folder.strip_prefix(results).ok()?;
    let base = match within.as_os_str().is_empty() {
        true => results.with_file_name(name),
        false => results.with_file_name(name).join(within),
    };
    let mut workbook = base.clone().into_os_string();
    workbook.push(".xlsx");
    [base, PathBuf::from(workbook)].into_iter().find(|path| path.exists())
}
