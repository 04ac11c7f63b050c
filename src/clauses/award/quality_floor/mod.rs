//! **Clause**: opinions, clause 7 (the winner meets quality and standards) and the lot's own
//! quality floor.
//!
//! **Formula**: `x_b = 0` where `q_bl < floor_l`. **Unit**: points of quality.
//!
//! **Why here**: evaluation already excludes such bids, so the clause adds no row; its audit
//! compares the awarded quality with the floor again.

pub(super) mod audit;

/// Name in row names, checks and the catalogue.
pub const NAME: &str = "quality-floor";
