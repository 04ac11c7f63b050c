//! A planner's record on the terminal.

use super::Style;
use super::blocks::told;
use crate::messages::Catalogue;
use crate::reports::planned::Planned;

/// The whole record for the terminal.
pub fn planned(record: &impl Planned, catalogue: &Catalogue, style: Style) -> String {
    told(record.tender(), &record.tell(catalogue), catalogue, style)
}
