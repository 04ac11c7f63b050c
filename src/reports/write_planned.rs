//! The folder of a planner's results.

use super::planned::Planned;
use super::whole_folder::{Contents, may_place, place_whole, write_file};
use super::{csv, html, xlsx};
use crate::findings::Finding;
use crate::messages::{Catalogue, Lang};
use std::path::Path;

const RECORD: &str = "record.json";
const PAGE: &str = "report.html";
const WORKBOOK: &str = "report.xlsx";

/// Only a record marks results; tables of other kinds of records are somebody else's.
fn owns<P: Planned>(name: &str) -> bool {
    [RECORD, PAGE, WORKBOOK].contains(&name)
        || name.strip_suffix(".csv").is_some_and(|table| P::TABLES.contains(&table))
}

fn contents<P: Planned>() -> Contents {
    Contents { marker: RECORD, owns: owns::<P> }
}

/// Whether results of this kind may be written into `folder`: to know before they are computed.
///
/// # Errors
/// As of [`write_planned`].
pub fn may_write_planned<P: Planned>(folder: &Path, overwrite: bool) -> Result<(), Finding> {
    may_place(folder, &contents::<P>(), overwrite)
}

/// Writes `record.json`, `report.html`, `report.xlsx` and a CSV file a table into `folder`, which
/// appears whole or not at all. The page speaks both languages and opens in `lang`; the tables are
/// in `lang`.
///
/// # Errors
/// * `results-exist`: the folder holds results and `overwrite` is false;
/// * `results-folder-foreign`: the folder holds a file that is not one of these, or is a file;
/// * `results-unwritable`: the operating system refused.
pub fn write_planned<P: Planned>(folder: &Path, record: &P, lang: Lang, overwrite: bool) -> Result<(), Finding> {
    place_whole(folder, &contents::<P>(), overwrite, |staging| {
        let catalogue = Catalogue::new(lang);
        let mut json = serde_json::to_vec_pretty(record)?;
        json.push(b'\n');
        write_file(staging, RECORD, &json)?;
        for (name, bytes) in csv::told_tables(&record.tell(&catalogue))? {
            write_file(staging, &format!("{name}.csv"), &bytes)?;
        }
        write_file(staging, WORKBOOK, &xlsx::workbook(record, &catalogue)?)?;
        write_file(staging, PAGE, html::planned_page(record, lang).as_bytes())
    })
}
