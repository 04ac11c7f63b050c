//! The folder of results.

use super::whole_folder::{Contents, place_whole, remove_whole, stream_file, write_file};
use super::{csv, html, json};
use crate::domain::record::Record;
use crate::findings::Finding;
use crate::messages::{Catalogue, Lang};
use std::path::Path;

/// Every file that a folder of results may hold. Whatever else is in it is somebody else's.
pub const FILES: &[&str] = &[
    RECORD,
    "report.html",
    "awards.csv",
    "rankings.csv",
    "checks.csv",
    "comparison.csv",
    "counties.csv",
    "standbys.csv",
    "exits.csv",
    "exclusions.csv",
    "payments.csv",
    "findings.csv",
    "conflicts.csv",
    "proposed-waivers.csv",
];

const RECORD: &str = "award.json";

// A dossier has tables of its own under some of these names; only a record marks results.
const CONTENTS: Contents = Contents { marker: RECORD, owns: |name| FILES.contains(&name) };

/// Writes `award.json`, the CSV tables and `report.html` into `folder`. The page speaks both
/// languages and opens in `lang`; the tables are in `lang`.
///
/// The folder appears whole or not at all: all files are written and synchronized in a
/// temporary sibling, which is then renamed. Results that are already there are replaced only
/// with `overwrite`, and are moved aside first, so that a failure leaves them as they were.
///
/// # Errors
/// * `results-exist`: the folder holds results and `overwrite` is false;
/// * `results-folder-foreign`: the folder holds a file that zeyou did not write, or is a file;
/// * `results-unwritable`: the operating system refused.
pub fn write_results(folder: &Path, record: &Record, lang: Lang, overwrite: bool) -> Result<(), Finding> {
    place_whole(folder, &CONTENTS, overwrite, |staging| {
        let tables = || {
            let tables = csv::tables(record, &Catalogue::new(lang))?;
            tables.into_iter().try_for_each(|(name, bytes)| write_file(staging, name, &bytes))
        };
        let page = || write_file(staging, "report.html", html::page(record, lang).as_bytes());
        // The record is about as much work as all the others.
        let written = rayon::join(
            || stream_file(staging, RECORD, |file| json::write(record, file)),
            || tables().and_then(|()| page()),
        );
        written.0.and(written.1)
    })
}

/// Removes a folder of results that does not hold any more, where there is one.
///
/// # Errors
/// * `results-folder-foreign`: the folder holds a file that zeyou did not write, or is a file;
/// * `results-unwritable`: the operating system refused.
pub fn remove_results(folder: &Path) -> Result<(), Finding> {
    remove_whole(folder, &CONTENTS)
}
