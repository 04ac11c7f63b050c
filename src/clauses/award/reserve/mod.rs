//! **Clause**: opinions, clause 11: newcomers without past performance are not locked out; small
//! bodies and social organisations get a part of the purchases where the tender's documents
//! reserve one.
//!
//! **Formula**: for each rule and each of its parts, with `a` what an awarded bid brings to the
//! part: `sum of a_b over awarded bids of the rule's tenderers >=
//! percent / 100 * sum of a_b over all awarded bids`. **Parameters**: the measure, the percent. **Unit**: fen at contract prices, discounts taken
//! off, without once-only prices; or lots, a share of a divided lot as one. Both sides are
//! multiplied out to integers; in audits the limit is rounded up to the unit.

pub(super) mod audit;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name in row names, checks and the catalogue.
const NAME: &str = "reserve";
