//! What evaluation finds: who is out and why, who stands where.

use super::{BidIx, Few, LotIx, Money, Quality, Service};
use crate::findings::Finding;
use rust_decimal::Decimal;

/// The evaluation of all bids of a dossier.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// Every reason for which a bid is out; a bid may have many. Ordered by bid, lot, code.
    pub exclusions: Vec<Exclusion>,
    /// The score sheet of each lot, in published order of lots. Excluded bids keep a row.
    pub sheets: Vec<LotSheet>,
    /// Remarks that exclude nobody: prices to review, missing scores, assumptions.
    pub findings: Vec<Finding>,
}

/// A reason for which a bid may not win.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exclusion {
    /// The bid, all of it: a package is out when one of its lots is.
    pub bid: BidIx,
    /// The lot that the reason is about, where it is about one.
    pub lot: Option<LotIx>,
    /// The reason, with its clause.
    pub reason: Finding,
}

/// The bids on one lot, ranked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotSheet {
    /// The lot.
    pub lot: LotIx,
    /// Eligible bids by rank, then excluded ones in order of submission.
    pub rows: Vec<ScoreRow>,
    /// Lowest adjusted price among eligible bids: the benchmark of the price score.
    pub benchmark: Option<Decimal>,
    /// Whether the lot has fewer tenderers than the method needs: then nobody may win it.
    pub failed: bool,
}

/// One bid's scores on one lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// The bid.
    pub bid: BidIx,
    /// Price on this lot.
    pub price: Money,
    /// Price after the policy's deductions, in yuan, for scoring only.
    pub adjusted_price: Decimal,
    /// Points by leaf criterion, in the model's order; absent where a score is missing.
    pub criteria: Few<String, CriterionScore>,
    /// Points on everything but the price; absent where any are missing.
    pub quality_points: Option<Decimal>,
    /// Points of the price criterion; absent for excluded bids or where price is not scored.
    pub price_points: Option<Decimal>,
    /// Quality: points without price as a share of their weights, 0 to 100.
    pub quality: Option<Quality>,
    /// All points.
    pub composite: Option<Decimal>,
    /// Quality-weighted service of this offer.
    pub service: Option<Service>,
    /// 1 is best; absent for excluded bids.
    pub rank: Option<u32>,
    /// What decided against a bid with the same score, if one has.
    pub tie_break: Option<TieBreak>,
}

/// Points on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionScore {
    /// Points, or nothing where the data are missing.
    pub points: Option<Decimal>,
    /// Whether a neutral prior stands for a missing history.
    pub prior: bool,
}

/// What ordered two bids of equal composite score (Order 87, art. 57; 214号, art. 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TieBreak {
    /// The lower (adjusted) price.
    Price,
    /// The higher quality.
    Quality,
    /// The document's rule: the earlier submission.
    Submission,
}
