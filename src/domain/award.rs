//! What the award is decided on: the case, its candidates, and an award as a set of bids.

use super::{Bid, BidIx, Dossier, JurisdictionIx, LotIx, Money, Quality, Rules, Service, TendererIx, Year};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How winners are chosen. Only a rule that the tender documents published makes an award;
/// any other makes a plan (Implementing Regulation art. 34, law art. 43).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AwardRule {
    /// Each lot to its cheapest eligible bid: the rule that the policy warns of.
    LowestPrice,
    /// Each lot to its highest composite score, lots in published order, under win limits
    /// and what is left of each ceiling.
    RankFirst,
    /// The most quality-weighted service under all rules.
    Optimal,
}

impl AwardRule {
    /// The three rules, as reports show them.
    pub const ALL: [AwardRule; 3] = [AwardRule::LowestPrice, AwardRule::RankFirst, AwardRule::Optimal];
}

/// An eligible bid with everything that the award needs to know of it, exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The bid.
    pub bid: BidIx,
    /// Its tenderer.
    pub tenderer: TendererIx,
    /// Its offers, in published order of lots.
    pub offers: Vec<CandidateOffer>,
    /// Total price; equals the sum of the offers' prices and the sum of the payments.
    pub price: Money,
    /// Quality-weighted service over all lots.
    pub service: Service,
    /// Payments by the buyer who pays and the year.
    pub payments: BTreeMap<(JurisdictionIx, Year), Money>,
    /// Licensed social workers seconded, over all counties.
    pub social_workers: u64,
}

/// A candidate's offer on one lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CandidateOffer {
    /// The lot.
    pub lot: LotIx,
    /// Price on this lot.
    pub price: Money,
    /// Price after the policy's deductions, in yuan: what the lowest-price rule compares.
    pub adjusted_price: Decimal,
    /// Quality on this lot.
    pub quality: Quality,
    /// Quality-weighted service on this lot.
    pub service: Service,
    /// Rank by composite score.
    pub rank: u32,
}

/// What the award clauses see: the dossier, the rules, and who may win.
#[derive(Debug, Clone, Copy)]
pub struct AwardCase<'a> {
    /// The files' content.
    pub dossier: &'a Dossier,
    /// The rules in force.
    pub rules: &'a Rules,
    /// Eligible bids in order of submission.
    pub candidates: &'a [Candidate],
}

impl<'a> AwardCase<'a> {
    /// The candidate of a bid, or nothing where the bid is not eligible.
    pub fn candidate(&self, bid: BidIx) -> Option<&'a Candidate> {
        let position = self.candidates.binary_search_by_key(&bid, |candidate| candidate.bid).ok()?;
        Some(&self.candidates[position])
    }
}

/// A set of winning bids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Award {
    /// The winners.
    pub bids: BTreeSet<BidIx>,
}

impl Award {
    /// The winner of each lot that has one; the first in order of submission, should an award
    /// that is still to be audited have several.
    pub fn winners(&self, dossier: &Dossier) -> BTreeMap<LotIx, BidIx> {
        let mut winners = BTreeMap::new();
        for bid in &self.bids {
            for offer in &dossier[*bid].offers {
                winners.entry(offer.lot).or_insert(*bid);
            }
        }
        winners
    }

    /// The winning bids of each tenderer that has any, in order of submission.
    pub fn by_tenderer<'d>(&self, dossier: &'d Dossier) -> BTreeMap<TendererIx, Vec<&'d Bid>> {
        let mut won: BTreeMap<TendererIx, Vec<&Bid>> = BTreeMap::new();
        for bid in &self.bids {
            let bid = &dossier[*bid];
            won.entry(bid.tenderer).or_default().push(bid);
        }
        won
    }
}
