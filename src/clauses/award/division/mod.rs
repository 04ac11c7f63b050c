//! **Clause**: the tender's published division of a lot among several winners, for open and fair
//! competition (opinions, clause 2) and continuity of service (clause 12).
//!
//! **Formula**: for each divisible lot `l`, with one variable a bid and share:
//! `sum of share * x_bs = 100` where the lot is awarded (always where it is required and has
//! a candidate), else `0`; at most one share a bid; `sum of x_bs <= most winners`. Least and most
//! share and the step are kept by the shares that exist. **Unit**: percent of the lot; bids.

pub(super) mod audit;
pub(super) mod rows;

/// Name of the sum of shares in row names, checks and the catalogue.
pub(super) const SHARES: &str = "shares-of-lot";
/// Name of the share of one winner.
pub(super) const SHARE: &str = "share-of-winner";
/// Name of the limit on winners.
pub(super) const WINNERS: &str = "winners-of-lot";
