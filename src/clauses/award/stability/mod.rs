//! **Clause**: opinions, clause 14 (adjust dynamically): in a re-award the tender may keep lots with
//! their earlier suppliers, or limit how many change hands.
//!
//! **Formula**: `s_l` is the earlier supplier of lot `l`, itself and not its affiliates: who is
//! cared for would meet other people. `l` is kept where an awarded bid of `s_l` contains it, with
//! whatever share; else, also unawarded, it changes: `c_l = 1`. A rule speaks of the lots of a part
//! whose earlier supplier is among its tenderers.
//! * keep: `sum of x_b over bids of s_l on l >= 1` where `s_l` has an eligible bid on `l`;
//! * limit: `sum of c_l over the part <= most`.
//!
//! **Unit**: bids; lots. What a change must be worth is a matter of the objective, not of this room.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name of keeping a lot in row names, checks and the catalogue.
pub(super) const KEEP: &str = "keep-earlier";
/// Name of the limit on changes.
pub(super) const CHANGES: &str = "changes-most";
