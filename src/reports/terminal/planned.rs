//! A planner's record on the terminal.

use super::blocks::blocks;
use super::{Style, Tone, printable};
use crate::messages::Catalogue;
use crate::reports::planned::Planned;
use crate::reports::wording::provenance;

/// The whole record for the terminal.
pub fn planned(record: &impl Planned, catalogue: &Catalogue, style: Style) -> String {
    let title = style.paint(&printable(&record.tender().title), Tone::Heading);
    let source = style.paint(&printable(&provenance(catalogue, record.tender())), Tone::Warning);
    format!("{title}\n{source}\n\n{}", blocks(&record.tell(catalogue), style))
}
