//! **Clause**: conditions that a tenderer attaches to its bids, admitted by the tender: at most
//! one bid of a set (alternatives; a package against its single lots), a bid only together
//! with another.
//!
//! **Formula**: for each set of a tenderer: `sum of x_b over the set <= 1`; for each condition
//! "`b` only with `b'`": `x_b <= x_b'`. **Unit**: bids.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;

/// Name of the sets in row names, checks and the catalogue.
pub(super) const EXCLUSIVE: &str = "exclusive-set";
/// Name of the "only with".
pub(super) const REQUIRES: &str = "requires";
