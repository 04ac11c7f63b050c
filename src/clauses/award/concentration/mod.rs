//! **Clause**: opinions, clause 2: purchases are open and fair, and no supplier becomes
//! indispensable: the tender's published limit on the share that one supplier may hold.
//! Affiliates count as one (Implementing Regulation, art. 18).
//!
//! **Formula**: for each rule, each of its parts and each group `g` of affiliates among the rule's
//! tenderers, with `a` what an awarded bid brings to the part:
//! `sum of a_b over awarded bids of g <= percent / 100 * sum of a_b over all awarded bids`.
//! **Parameters**: the measure, the percent. **Unit**: fen at contract prices, discounts taken
//! off, without once-only prices; or lots, a share of a divided lot as one. Both sides are
//! multiplied out to integers; in audits the limit is rounded down to the unit.
//!
//! **Where it bites**: a part with fewer awards than `100 / percent` cannot be awarded at all: one
//! winner of one lot has 100 %.

pub(super) mod audit;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name in row names, checks and the catalogue.
const NAME: &str = "concentration";
