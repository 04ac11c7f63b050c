//! One file a format: terminal, JSON, CSV, XLSX, HTML; the folder that holds them all; letters to
//! tenderers.
//!
//! Every format is rendered from a language-neutral record, be it the award's
//! ([`Record`](crate::domain::record::Record)) or a planner's, and a [`Catalogue`](crate::messages::Catalogue). Nothing here decides or computes a
//! result; [`figures`] only prints numbers and [`wording`] only makes sentences of them.

mod batch;
pub mod blocks;
pub mod chart;
pub mod csv;
pub mod explained;
pub mod figures;
pub mod html;
mod index;
pub mod json;
pub mod letters;
pub mod planned;
pub mod terminal;
mod whole_folder;
pub mod wording;
mod write;
mod write_batch;
mod write_page;
mod write_planned;
pub mod xlsx;

pub use write::{FILES, remove_results, write_results};
pub use write_batch::write_batch;
pub use write_page::write_page;
pub use write_planned::{may_write_planned, write_planned};
