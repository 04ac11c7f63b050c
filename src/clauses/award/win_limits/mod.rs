//! **Clause**: the tender's published limit on what one tenderer may win (兼投不兼中), for open
//! and fair competition (opinions, clause 2). Affiliates count as one (Implementing
//! Regulation, art. 18).
//!
//! **Formula**: for each limit and each group `g` of affiliates:
//! `sum over awarded bids of g of their lots (or prices) in the limit's scope <= most`.
//! **Unit**: lots; fen.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;

/// Name of the limit on lots in row names, checks and the catalogue.
pub(super) const LOTS: &str = "win-limit-lots";
/// Name of the limit on money.
pub(super) const MONEY: &str = "win-limit-money";
