//! **Clause**: a tenderer may declare in its bid how many lots or how much money it wants to
//! win at most, so that it can bid on more lots than it could serve (opinions, clause 5:
//! capability).
//!
//! **Formula**: for each such tenderer: `sum of lots (or prices) of its awarded bids <= most`.
//! **Unit**: lots; fen.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;

/// Name of the limit on lots in row names, checks and the catalogue.
pub(super) const LOTS: &str = "own-limit-lots";
/// Name of the limit on money.
pub(super) const MONEY: &str = "own-limit-money";
