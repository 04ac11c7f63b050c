//! Files to dossiers, dossiers to files, foreign formats to dossiers.

pub mod generate;
pub mod import;
pub mod tables;
pub mod write;

pub use write::write_dossier;
