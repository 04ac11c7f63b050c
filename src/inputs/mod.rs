//! Files to dossiers, dossiers to files, foreign formats to dossiers.

mod model_file;
mod model_store;
pub mod rule_sets;
pub mod scoring_models;
pub mod tables;
