//! **Clause**: opinions, clause 5: a supplier has the facilities, staff and skills that the
//! service needs; what it declares cannot be promised twice.
//!
//! **Formula**: for each tenderer `s` and each of its named capacities `k`:
//! `sum of u_bk over awarded bids of s, in all counties <= cap_sk`.
//! **Unit**: hundredths of the capacity's own unit (persons, vehicles, yuan ...).

pub(super) mod audit;
pub(super) mod rows;

/// Name in row names, checks and the catalogue.
pub(super) const NAME: &str = "capacity";
