//! The message catalogue: every sentence that a person reads, in Chinese and in English.
//!
//! Messages are [Fluent](https://projectfluent.org) resources, one folder a language, one
//! file a floor; together they are one catalogue. Identifiers are made of lower-case
//! words and hyphens. A test finds identifiers that are missing in a language, differ in
//! their arguments, or are used nowhere.

mod catalogue;
mod lang;

pub use catalogue::Catalogue;
pub use lang::Lang;
