//! **Clause**: opinions, clause 8: purchases are paid from existing budgets, in principle at
//! most 3 % of the previous year's spending of social-assistance special funds.
//!
//! **Formula**: for each jurisdiction `j` with funds and each fiscal year `y`:
//! `sum of p_by over awarded bids paid by j or by a jurisdiction below it
//!  <= max(0, floor(rate * prior spending of j) - committed payments of j in y)
//!     + what recorded decisions waive`.
//! **Unit**: fen; the product is rounded down, against the spender.
//!
//! **Why `max(0, ..)`**: where earlier contracts already exceed the ceiling this award can
//! only add nothing; that they do is a finding of its own.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;

/// Name in row names, checks and the catalogue.
pub const NAME: &str = "fund-ceiling";
