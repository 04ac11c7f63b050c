//! The model in its own words, no solver: binary variables, integer rows, objectives.
//!
//! Every coefficient is an exact integer (fen, persons, grid steps). [`scale`] is the only
//! door from here to floating point.

mod append;
pub mod export;
mod model;
mod row;
pub mod scale;
mod soften;
mod text;
mod union;

pub use model::{Limit, Meaning, Model, Objective, Sense, Variable, VariableIx};
pub use row::{DEFINITION, Relation, Row, RowName};
pub use union::Union;
