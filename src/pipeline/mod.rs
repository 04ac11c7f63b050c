//! The stair: the only place that knows the whole order.
//!
//! ```text
//! prepare:  files -> dossier, rules, scoring model -> evaluation -> candidates
//! award:    prepare -> three rules -> decisions -> explanation -> record
//! verify:   prepare -> the record's awards -> decisions -> the record again, compared
//! ```

mod award;
mod claims;
mod prepare;
mod record;
mod verify;

pub use award::{AwardOptions, AwardRun, Stage, award};
pub use prepare::{Prepared, prepare};
pub use record::{ScoreSheets, score_sheets};
pub use verify::verify;
