//! **Clause**: opinions, clause 2: open and fair competition: the tender's published least and
//! most number of different suppliers. Affiliates count as one (Implementing Regulation, art. 18).
//!
//! **Formula**: for each rule and each of its parts, `w_g` whether a group `g` of affiliates among
//! the rule's tenderers wins in the part:
//! `sum of w_g <= most`, and `sum of w_g >= min(least, c)`, where `c` is how many suppliers the
//! awarded lots of the part can have at all: one a lot, and of a divisible lot as many as its
//! shares allow. **Parameters**: least, most. **Unit**: suppliers.
//!
//! **Why `min(least, c)`**: a least number guards against one supplier taking everything that is
//! bought. One lot cannot have two suppliers, and where nothing is awarded nobody depends on
//! anybody; demanded there too, the rule would forbid awards for no supplier's sake, or demand
//! them where a lot is optional. Two lots to one supplier do break it: a package cannot slip by.

pub(super) mod audit;
pub(super) mod by_hand;
pub(super) mod rows;
#[cfg(test)]
mod tests;

/// Name of the least in row names, checks and the catalogue.
const LEAST: &str = "winners-least";
/// Name of the most.
pub(super) const MOST: &str = "winners-most";
