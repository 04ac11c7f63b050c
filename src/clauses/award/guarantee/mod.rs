//! **Clause**: opinions, clause 14: purchases match demand: the least service that the tender's
//! documents guarantee to a county, or of a kind.
//!
//! **Formula**: for each rule and each of its parts, over awarded bids of the rule's tenderers:
//! `sum of their quality-weighted service on lots of the part >= least`, where least is the service
//! named, or `percent / 100 * sum of need weight * volume over all lots of the part`: the need,
//! served at a quality of 100. **Parameters**: the service, or the percent. **Unit**: steps of
//! quality-weighted service; the share of the need is rounded up, against the supplier.

pub(super) mod audit;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name in row names, checks and the catalogue.
const NAME: &str = "guarantee";
