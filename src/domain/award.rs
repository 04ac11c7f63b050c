//! What the award is decided on: the case, its candidates, and an award as a set of bids.

use super::{
    Amount, BidIx, ByLot, CountyIx, Dossier, Few, JurisdictionIx, LotIx, Money, Quality, Rules, Service, TendererIx,
    Year,
};
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
    /// Each lot to its highest composite score, lots in published order, under what a committee
    /// adds up on paper: what is left of each ceiling, and the limits on what may be won.
    RankFirst,
    /// The most quality-weighted service under all rules.
    Optimal,
}

impl AwardRule {
    /// The three rules, as reports show them.
    pub const ALL: [AwardRule; 3] = [AwardRule::LowestPrice, AwardRule::RankFirst, AwardRule::Optimal];
}

/// What the optimal rule wants of an award: one level of its lexicographic objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// The counties' service rates, the lowest as high as possible, then the next lowest, and so
    /// on; in whole percents of each county's need.
    Fairness,
    /// Most quality-weighted service, less the price of changes where a rule sets one.
    Service,
    /// Highest sum of official composite scores, price points included.
    Score,
    /// Least total price.
    Price,
    /// Most licensed social workers seconded (opinions, clause 9).
    SocialWorkers,
    /// Fewest lots that change hands against the earlier award (opinions, clause 14).
    Changes,
}

impl Goal {
    /// Every goal.
    pub const ALL: [Goal; 6] =
        [Goal::Fairness, Goal::Service, Goal::Score, Goal::Price, Goal::SocialWorkers, Goal::Changes];

    /// The objective where the tender names none: quality first (opinions, clause 2).
    pub const USUAL: [Goal; 3] = [Goal::Service, Goal::Price, Goal::SocialWorkers];

    /// The name in files, records and models; `goal-<name>` in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Goal::Fairness => "fairness",
            Goal::Service => "service",
            Goal::Score => "score",
            Goal::Price => "price",
            Goal::SocialWorkers => "social-workers",
            Goal::Changes => "changes",
        }
    }
}

/// One way in which an eligible bid can win, with everything that the award needs to know of
/// it, exact: the whole bid, or a share of its divisible lot; at its own prices, or at those of a
/// tier of its tenderer's discount ladder. Most bids have one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The bid.
    pub bid: BidIx,
    /// Its share of its lot in percent; 100 unless the lot is divisible.
    pub share_percent: u32,
    /// The discount tier at which it is priced; 0 is none.
    pub tier: usize,
    /// Its tenderer.
    pub tenderer: TendererIx,
    /// Its offers, in published order of lots.
    pub offers: Vec<CandidateOffer>,
    /// Total price; equals the sum of the offers' prices and the sum of the payments.
    pub price: Money,
    /// Total price before any discount.
    pub list_price: Money,
    /// Quality-weighted service over all lots.
    pub service: Service,
    /// Payments by the buyer who pays and the year.
    pub payments: Few<(JurisdictionIx, Year), Money>,
    /// Licensed social workers seconded, over all counties; of a share as many as are whole.
    pub social_workers: u64,
    /// Persons that the staffing floor counts, by county; of a share as many as are whole.
    pub counted_staff: Few<CountyIx, u32>,
    /// Use of the tenderer's named capacities; of a share rounded up to the hundredth.
    pub uses: Few<String, Amount>,
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
    /// Composite score, all points of the whole bid.
    pub composite: Decimal,
}

/// What the award clauses see: the dossier, the rules, and who may win.
#[derive(Debug, Clone, Copy)]
pub struct AwardCase<'a> {
    /// The files' content.
    pub dossier: &'a Dossier,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The ways in which eligible bids can win: by bid in order of submission, the largest share
    /// first, then by tier.
    pub candidates: &'a [Candidate],
}

impl<'a> AwardCase<'a> {
    /// All ways in which a bid can win; empty where the bid is not eligible.
    pub fn ways(&self, bid: BidIx) -> &'a [Candidate] {
        let from = self.candidates.partition_point(|candidate| candidate.bid < bid);
        let count = self.candidates[from..].partition_point(|candidate| candidate.bid == bid);
        &self.candidates[from..from + count]
    }

    /// The first way in which a bid can win, or nothing where the bid is not eligible: its
    /// largest share, without discount.
    pub fn candidate(&self, bid: BidIx) -> Option<&'a Candidate> {
        self.ways(bid).first()
    }

    /// The ways on each lot, by their positions among the candidates.
    pub fn ways_by_lot(&self) -> ByLot<usize> {
        let on_lots =
            |(position, way): (usize, &'a Candidate)| way.offers.iter().map(move |offer| (position, offer.lot));
        ByLot::of(self.dossier.lots.len(), self.candidates.iter().enumerate().flat_map(on_lots))
    }

    /// The ways that make once-only prices due, by their positions among the candidates: of each
    /// tenderer that quotes any the ways in each county, and under no county all.
    pub fn ways_by_presence(&self) -> BTreeMap<(TendererIx, Option<CountyIx>), Vec<usize>> {
        let mut present: BTreeMap<(TendererIx, Option<CountyIx>), Vec<usize>> = BTreeMap::new();
        for (position, way) in self.candidates.iter().enumerate() {
            if !self.dossier[way.tenderer].once_only.is_empty() {
                let counties: BTreeSet<CountyIx> =
                    way.offers.iter().map(|offer| self.dossier[offer.lot].county).collect();
                for county in counties.into_iter().map(Some).chain([None]) {
                    present.entry((way.tenderer, county)).or_default().push(position);
                }
            }
        }
        present
    }

    /// The required lots that have a candidate: those that an award must give to somebody. One
    /// without has failed by law (art. 36) and needs a new tender.
    pub fn required_lots(&self) -> BTreeSet<LotIx> {
        let offered = self.candidates.iter().flat_map(|candidate| &candidate.offers).map(|offer| offer.lot);
        offered.filter(|lot| self.dossier[*lot].required).collect()
    }

    /// The eligible bids, each once, in order of submission, in their first way.
    pub fn first_ways(&self) -> impl Iterator<Item = &'a Candidate> + use<'a> {
        self.candidates.chunk_by(|one, next| one.bid == next.bid).filter_map(|ways| ways.first())
    }
}

/// A set of winning bids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Award {
    /// The winners.
    pub bids: BTreeSet<BidIx>,
    /// Of winners on divisible lots their share in percent; who is not named wins the whole bid.
    pub shares: BTreeMap<BidIx, u32>,
    /// Of awarded critical lots the stand-by bid, where one is named (opinions, clause 12).
    pub standbys: BTreeMap<LotIx, BidIx>,
}

impl Award {
    /// An award of whole bids.
    pub fn of(bids: impl IntoIterator<Item = BidIx>) -> Self {
        Award { bids: bids.into_iter().collect(), ..Award::default() }
    }

    /// The share that a winner has of its lot, in percent.
    pub fn share_percent(&self, bid: BidIx) -> u32 {
        self.shares.get(&bid).copied().unwrap_or(100)
    }

    /// The winner of each lot that has one; the first in order of submission where a lot is
    /// divided, or an award that is still to be audited has several.
    pub fn winners(&self, dossier: &Dossier) -> BTreeMap<LotIx, BidIx> {
        let mut winners = BTreeMap::new();
        for bid in &self.bids {
            for offer in &dossier[*bid].offers {
                winners.entry(offer.lot).or_insert(*bid);
            }
        }
        winners
    }

    /// The winners on each lot, in order of submission.
    pub fn by_lot(&self, dossier: &Dossier) -> ByLot<BidIx> {
        let on_lots = |bid: &BidIx| {
            let bid = *bid;
            dossier[bid].offers.iter().map(move |offer| (bid, offer.lot))
        };
        ByLot::of(dossier.lots.len(), self.bids.iter().flat_map(on_lots))
    }

    /// The winning bids of each tenderer that has any, in order of submission.
    pub fn by_tenderer(&self, dossier: &Dossier) -> BTreeMap<TendererIx, Vec<BidIx>> {
        let mut won: BTreeMap<TendererIx, Vec<BidIx>> = BTreeMap::new();
        for bid in &self.bids {
            won.entry(dossier[*bid].tenderer).or_default().push(*bid);
        }
        won
    }
}
