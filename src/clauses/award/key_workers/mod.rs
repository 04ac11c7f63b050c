//! **Clause**: opinions, clause 5: a supplier has the staff and skills that the service needs; a
//! person promised by name cannot work everywhere at once. A person works for whoever promises
//! them: promises of all the rule's tenderers count together.
//!
//! **Formula**: for each rule, each of its parts, each person and each month:
//! `number of awarded promises of the person to lots of the part that run in the month <= most`.
//! A promise is a bid's for one lot, so a share of a divided lot counts as one. Two promises
//! overlap where both contracts run in one month; only maximal sets of overlapping promises have
//! rows. **Parameters**: most lots at once. **Unit**: lots. Months of a renewal do not count: nobody
//! is promised for them yet.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name in row names, checks and the catalogue.
pub(super) const NAME: &str = "key-workers";
