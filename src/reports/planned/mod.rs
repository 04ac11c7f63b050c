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
use crate::domain::budget_record::BudgetRecord;
use crate::domain::draws_record::DrawsRecord;
use crate::domain::fairness_record::FairnessRecord;
use crate::domain::frontier_record::FrontierRecord;
use crate::domain::lots_record::LotsRecord;
use crate::domain::record::TenderRecord;
use crate::domain::robust_record::RobustRecord;
use crate::domain::viability_record::ViabilityRecord;
use crate::domain::weights_record::WeightsRecord;
use crate::domain::what_if_record::WhatIfRecord;
use crate::messages::Catalogue;
use serde::Serialize;

/// What every planner's record begins with.
pub trait Headed {
    /// The tender that it is about.
    fn tender(&self) -> &TenderRecord;

    /// Name and version of its format, and the version of the program.
    fn made(&self) -> (&str, &str);
}

/// Records whose fields for it have the usual names.
macro_rules! headed {
    ($($record:ty),+ $(,)?) => {$(
        impl Headed for $record {
            fn tender(&self) -> &TenderRecord {
                &self.tender
            }

            fn made(&self) -> (&str, &str) {
                (&self.format, &self.program_version)
            }
        }
    )+};
}

headed!(
    BudgetRecord,
    DrawsRecord,
    FairnessRecord,
    FrontierRecord,
    LotsRecord,
    RobustRecord,
    ViabilityRecord,
    WeightsRecord,
    WhatIfRecord,
);

/// A planner's record that reports can tell.
pub trait Planned: Headed + Serialize {
    /// What kind of document it is: a message of the catalogue.
    const KIND: &'static str;

    /// How it was made and where its figures stand: a message that takes version and format.
    const MADE_BY: &'static str = "planned-made-by";

    /// Names of the tables that records of this kind may tell; a folder of results may hold these.
    const TABLES: &'static [&'static str];

    /// What it says, in the catalogue's language; the same pieces in each.
    fn tell(&self, catalogue: &Catalogue) -> Vec<Block>;
}
