//! **Clause**: opinions, clause 12: where a supplier cannot perform, a temporary take-over plan
//! starts at once, so that recipients lose nothing. Each awarded critical lot `l` names a stand-by
//! bid: a bid on `l` alone (neither a package nor a bid that is made only together with another:
//! such a bid cannot be carried out for one lot), eligible, not below the quality floor, of a
//! tenderer that is no affiliate of the winner.
//!
//! **Formula**: `g_lsb` says that supplier `s` has won `l` and `b` stands by: `sum over b of g_lsb
//! <= x_ls`, and `>= x_ls` where the documents reserve stand-bys together with the award. When `s`
//! leaves at the start, its awards lapse and the stand-bys of its critical lots take over at their
//! own prices without discount; everybody else keeps what it has won. For each `s`:
//!
//! * for each other tenderer `t` and capacity `k`:
//!   `sum of u_bk over awarded bids of t + sum of u_bk over bids of t that take over <= cap_tk`;
//! * for each jurisdiction `j` with funds and fiscal year `y`: `payments to the others, with their
//!   once-only prices + payments of the bids that take over + once-only prices that only the
//!   take-over makes due <= ceiling of j in y`, as in clause 8.
//!
//! **Unit**: stand-by bids; hundredths of the capacity's own unit; fen.
//!
//! **Why only these**: limits on what may be won (win limits, own limits, exclusive sets) speak of
//! awards, and a take-over is none: it is temporary. The case of an exit adds something only
//! where a stand-by takes over, so only there it is looked at.
//!
//! The rows grow with critical lots alone: about `winners x stand-bys` variables a critical lot,
//! and a row for each pair of tenderers that meet on one, and each capacity.

pub(super) mod audit;
pub(super) mod rows;
#[cfg(test)]
mod tests;
mod variables;

pub use audit::exit;
pub use variables::StandbyVariable;

/// Name of the demand for a fit stand-by bid in row names, checks and the catalogue.
pub const NAME: &str = "standby";
/// Name of the limits on capacities in the case of an exit.
pub(super) const CAPACITY: &str = "standby-capacity";
/// Name of the limits on payments in the case of an exit.
pub(super) const CEILING: &str = "standby-ceiling";
