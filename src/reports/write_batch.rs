//! The roll-up of a run over many dossiers, beside the dossiers' folders.

use super::write_page::place_file;
use super::{batch, csv, html, xlsx};
use crate::domain::batch_record::BatchRecord;
use crate::findings::{Code, Finding};
use crate::messages::{Catalogue, Lang};
use std::io;
use std::path::Path;

/// Writes `batch.json`, `batch.html`, `batch.xlsx` and a CSV file a table into a folder of results;
/// each appears whole or not at all and replaces that of an earlier run.
///
/// # Errors
/// `results-unwritable` where the operating system refuses.
pub fn write_batch(folder: &Path, record: &BatchRecord, lang: Lang) -> Result<(), Finding> {
    let unwritable =
        |error: io::Error| Finding::new(Code::ResultsUnwritable).with("folder", folder.display()).with("reason", error);
    write(folder, record, lang).map_err(unwritable)
}

fn write(folder: &Path, record: &BatchRecord, lang: Lang) -> io::Result<()> {
    let catalogue = Catalogue::new(lang);
    let mut json = serde_json::to_vec_pretty(record)?;
    json.push(b'\n');
    let blocks = batch::tell(record, &catalogue);
    for (name, bytes) in csv::told_tables(&blocks)? {
        place_file(&folder.join(format!("batch-{name}.csv")), &bytes)?;
    }
    let front = xlsx::Front {
        title: catalogue.format("batch-title", &[("folder", &record.folder)]),
        date: None,
        provenance: batch::provenance(record, &catalogue),
        real: record.provenance == crate::domain::Provenance::Real,
        kind: catalogue.text("batch-document-kind"),
        made_by: catalogue.format("batch-made-by", &[("version", &record.program_version), ("format", &record.format)]),
    };
    place_file(&folder.join("batch.xlsx"), &xlsx::told(&front, &blocks, &catalogue)?)?;
    place_file(&folder.join("batch.html"), html::batch_page(record, lang).as_bytes())?;
    place_file(&folder.join("batch.json"), &json)
}
