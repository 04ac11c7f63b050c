//! `zeyou explain` on the terminal.

use super::blocks::blocks;
use super::{Style, Tone, printable};
use crate::domain::explain_record::ExplainRecord;
use crate::messages::Catalogue;
use crate::reports::explained::tell;
use crate::reports::wording::provenance;

/// All answers for the terminal.
pub fn explain(record: &ExplainRecord, catalogue: &Catalogue, style: Style) -> String {
    let title = style.paint(&printable(&record.tender.title), Tone::Heading);
    let source = style.paint(&printable(&provenance(catalogue, &record.tender)), Tone::Warning);
    format!("{title}\n{source}\n\n{}", blocks(&tell(record, catalogue), style))
}
