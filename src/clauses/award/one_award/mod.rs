//! **Clause**: procurement law, art. 43: one supplier a contract; the tender's own
//! declaration which lots must be awarded.
//!
//! **Formula**: for each lot `l`: `sum of x_b over bids on l  <= 1`, and `= 1` where the lot is
//! required and has a candidate at all. **Unit**: bids. Divisible lots have their own clause.
//!
//! **Why "has a candidate"**: a required lot without any eligible bid has failed by law
//! (art. 36) and needs a new tender; it must not stop the other lots.

pub(super) mod audit;
pub(super) mod rows;

/// Name in row names, checks and the catalogue.
pub(super) const NAME: &str = "one-award-per-lot";
