//! **Clause**: opinions, clauses 5, 6, 7 and 12: only an eligible bid may win.
//!
//! **Formula**: `x_b = 0` unless `b` is a candidate. **Unit**: bids.
//!
//! **Why here**: the model has variables for candidates only, so the clause adds no row; the
//! audit catches a result that was changed by hand.

pub(super) mod audit;

/// Name in row names, checks and the catalogue.
pub(super) const NAME: &str = "eligibility";
