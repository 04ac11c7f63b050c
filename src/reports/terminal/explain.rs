//! `zeyou explain` on the terminal.

use super::Style;
use super::blocks::told;
use crate::domain::explain_record::ExplainRecord;
use crate::messages::Catalogue;
use crate::reports::explained::tell;

/// All answers for the terminal.
pub fn explain(record: &ExplainRecord, catalogue: &Catalogue, style: Style) -> String {
    told(&record.tender, &tell(record, catalogue), catalogue, style)
}
