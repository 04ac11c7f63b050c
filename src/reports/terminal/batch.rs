//! A run over many dossiers on the terminal.

use super::Style;
use super::blocks::titled;
use crate::domain::batch_record::BatchRecord;
use crate::messages::Catalogue;
use crate::reports::batch::{provenance, tell_in_short};

/// What failed, and the sums; the rest stands in the files.
pub fn batch(record: &BatchRecord, catalogue: &Catalogue, style: Style) -> String {
    let title = catalogue.format("batch-title", &[("folder", &record.folder)]);
    titled(&title, &provenance(record, catalogue), &tell_in_short(record, catalogue), style)
}
