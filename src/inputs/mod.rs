//! Files to dossiers, dossiers to files, foreign formats to dossiers.

pub mod tables;
