//! The planner's records told in sentences, tables and charts: one language at a time.

mod budget;
mod curve;
mod draws;
mod fairness;
mod frontier;
mod lots;
mod pieces;
mod robust;
mod viability;
mod weights;
mod what_if;

pub use frontier::OpenedPoint;

use super::blocks::Block;
use crate::domain::record::TenderRecord;
use crate::messages::Catalogue;
use serde::Serialize;

/// A planner's record that reports can tell.
pub trait Planned: Serialize {
    /// What kind of document it is: a message of the catalogue.
    const KIND: &'static str;

    /// Names of the tables that records of this kind may tell; a folder of results may hold these.
    const TABLES: &'static [&'static str];

    /// The tender that it is about.
    fn tender(&self) -> &TenderRecord;

    /// Name and version of its format, and the version of the program.
    fn made(&self) -> (&str, &str);

    /// What it says, in the catalogue's language; the same pieces in each.
    fn tell(&self, catalogue: &Catalogue) -> Vec<Block>;
}
