//! How a run begins: dossiers found, the folder of results made or taken over.

use super::journal::{self, Journal};
use super::protocol::Survey;
use super::rollup::Outcomes;
use super::{BatchOptions, Run};
use crate::findings::{Code, Finding};
use crate::inputs::{FoundDossier, dossiers_below};
use crate::pipeline::digest;
use std::path::Path;

/// Finds the dossiers, takes over the folder of results, and reads what earlier runs finished.
///
/// # Errors
/// `batch-empty`; `results-folder-foreign` and `results-unwritable` about the folder of results.
pub(super) fn begun<'a>(folder: &Path, options: &'a BatchOptions<'a>) -> Result<Run<'a>, Finding> {
    let unreadable =
        |error: std::io::Error| Finding::new(Code::BatchEmpty).with("folder", folder.display()).with("reason", error);
    let dossiers = dossiers_below(folder).map_err(unreadable)?;
    if dossiers.is_empty() {
        return Err(Finding::new(Code::BatchEmpty)
            .with("folder", folder.display())
            .with("reason", "@batch-none-found"));
    }
    take_over(options.results)?;
    let mut journal = Journal::open(options.results)?;
    if options.fresh {
        journal.forget()?;
    }
    sweep(options.results, 3);
    let unread = |found: &FoundDossier, error| {
        let place = crate::findings::Place::file(&found.name);
        Finding::new(Code::FileUnreadable).at(place).with("reason", error)
    };
    let digests: Vec<Result<String, Finding>> =
        dossiers.iter().map(|found| digest::instance(&found.path).map_err(|error| unread(found, error))).collect();
    let terms = serde_json::to_string(&options.terms).unwrap_or_default();
    Ok(Run {
        options,
        digests,
        journal,
        terms: digest::of_texts([env!("CARGO_PKG_VERSION"), &terms]),
        surveys: vec![Survey::default(); dossiers.len()],
        outcomes: Outcomes::new(dossiers.iter().map(|found| found.name.clone())),
        dossiers,
        fatal: Vec::new(),
    })
}

/// Makes the folder of results, or takes over one that an earlier run left.
fn take_over(results: &Path) -> Result<(), Finding> {
    let unwritable = |error: std::io::Error| {
        Finding::new(Code::ResultsUnwritable).with("folder", results.display()).with("reason", error)
    };
    std::fs::create_dir_all(results).map_err(unwritable)?;
    let journal = results.join(journal::NAME);
    if !journal.is_file()
        && let Some(first) = std::fs::read_dir(results).map_err(unwritable)?.filter_map(Result::ok).next()
    {
        let finding = Finding::new(Code::ResultsFolderForeign).with("folder", results.display());
        return Err(finding.with("file", first.file_name().to_string_lossy()));
    }
    Ok(())
}

/// Removes what workers that were killed have left half-written. What cannot be removed does no harm.
fn sweep(folder: &Path, depth: usize) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())) {
        if entry.file_name().to_string_lossy().starts_with(".zeyou-") {
            let _ = std::fs::remove_dir_all(entry.path());
        } else if depth > 0 {
            sweep(&entry.path(), depth - 1);
        }
    }
}
