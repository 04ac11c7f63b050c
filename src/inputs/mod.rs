//! Files to dossiers, dossiers to files, foreign formats to dossiers.
//!
//! Reading has three layers, each ignorant of the next: `source` turns a folder or a workbook
//! into raw tables of text cells, `typed` reads the cells by the declarations in [`tables`],
//! `resolve` turns identifiers into positions and makes the
//! [`Dossier`]. All of them note what is wrong in one ledger and go on.

mod decode;
mod divisions;
mod documentation;
mod fold;
mod found;
pub mod generate;
pub mod import;
mod ledger;
mod limits;
mod model_fields;
mod model_file;
mod model_store;
pub mod overlays;
mod resolve;
pub mod rule_sets;
pub mod scoring_models;
mod source;
pub mod tables;
mod template;
mod typed;
pub mod uncertainty;
pub mod write;

pub use documentation::{columns_page, schema};
pub use found::{FoundDossier, dossiers_below};
pub use model_file::nearest;
pub use template::write_template;
pub use write::{write_bids, write_dossier};

use crate::domain::Dossier;
use crate::findings::Finding;
use std::path::Path;

/// What reading a dossier gave.
#[derive(Debug, Clone)]
pub struct ReadDossier {
    /// The dossier; absent when any finding is an error.
    pub dossier: Option<Dossier>,
    /// Everything that was noticed: by file, then row.
    pub findings: Vec<Finding>,
}

/// Reads what a dossier says before a tender: places, money, lots and waivers. The tables of
/// tenderers and bids may be absent; they are not looked at.
pub fn read_plan(path: &Path) -> ReadDossier {
    let mut ledger = ledger::Ledger::default();
    let sources = source::read(path, &mut ledger);
    let dossier = resolve::plan(&sources, &mut ledger);
    ReadDossier { dossier, findings: ledger.finish() }
}

/// Reads a dossier: a folder with `tender.toml` and CSV tables, or one `.xlsx` workbook with
/// the same tables as sheets. Nothing stops at the first fault.
pub fn read_dossier(path: &Path) -> ReadDossier {
    let mut ledger = ledger::Ledger::default();
    let sources = source::read(path, &mut ledger);
    let dossier = resolve::dossier(&sources, &mut ledger);
    ReadDossier { dossier, findings: ledger.finish() }
}
