//! What an award comes to: the way in which each winner wins, and the once-only prices due.

use super::{
    Award, AwardCase, ByLot, Candidate, CountyIx, Dossier, LotPart, Measure, Money, OnceOnlyPrice, TendererIx,
};
use std::collections::{BTreeMap, BTreeSet};

/// An award settled: every price that follows from who wins what. Bids that are not eligible
/// are left out; that they are is another clause's matter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settlement<'a> {
    /// Each winner in the way in which it wins, in order of submission.
    pub won: Vec<&'a Candidate>,
    /// Once-only prices that fall due, by tenderer and in its order.
    pub once_only: Vec<(TendererIx, &'a OnceOnlyPrice)>,
}

impl<'a> AwardCase<'a> {
    /// Settles an award: the deepest discount tier that a tenderer's wins reach applies to all its
    /// awarded bids, and each of its once-only prices falls due once.
    pub fn settle(&self, award: &Award) -> Settlement<'a> {
        let at_list_price: Vec<&Candidate> = award
            .bids
            .iter()
            .filter_map(|bid| self.ways(*bid).iter().find(|way| way.share_percent == award.share_percent(*bid)))
            .collect();
        let mut wins: BTreeMap<TendererIx, (u64, Money)> = BTreeMap::new();
        let mut present: BTreeSet<(TendererIx, Option<CountyIx>)> = BTreeSet::new();
        for way in &at_list_price {
            let (lots, money) = wins.entry(way.tenderer).or_default();
            *lots += way.offers.len() as u64;
            *money += way.list_price;
            present.insert((way.tenderer, None));
            let counties = way.offers.iter().map(|offer| self.dossier[offer.lot].county);
            present.extend(counties.map(|county| (way.tenderer, Some(county))));
        }
        let priced = |way: &'a Candidate| {
            let (lots, money) = wins[&way.tenderer];
            let tier = self.dossier[way.tenderer].tier_reached(lots, money);
            if way.tier == tier {
                return Some(way);
            }
            let ways = self.ways(way.bid);
            ways.iter().find(|other| other.share_percent == way.share_percent && other.tier == tier)
        };
        let due = |tenderer: &TendererIx| {
            let tenderer = *tenderer;
            let prices = self.dossier[tenderer].once_only.iter().map(move |price| (tenderer, price));
            prices.filter(|(tenderer, price)| present.contains(&(*tenderer, price.county)))
        };
        Settlement {
            won: at_list_price.into_iter().filter_map(priced).collect(),
            once_only: wins.keys().flat_map(due).collect(),
        }
    }
}

impl Settlement<'_> {
    /// Everything that the award costs.
    pub fn price(&self) -> Money {
        let once_only: Money = self.once_only.iter().map(|(_, price)| price.price).sum();
        self.won.iter().map(|way| way.price).sum::<Money>() + once_only
    }

    /// The winners on each lot, by their positions among them.
    pub fn by_lot(&self, dossier: &Dossier) -> ByLot<usize> {
        let won = self.won.iter().enumerate();
        let on_lots = won.flat_map(|(position, way)| way.offers.iter().map(move |offer| (position, offer.lot)));
        ByLot::of(dossier.lots.len(), on_lots)
    }

    /// What each tenderer that wins there is awarded within a part of the lots: fen at contract
    /// prices, without once-only prices, or lots, a share of a divided lot as one.
    pub fn awarded(&self, measure: Measure, part: &LotPart, by_lot: &ByLot<usize>) -> BTreeMap<TendererIx, i128> {
        let mut awarded: BTreeMap<TendererIx, i128> = BTreeMap::new();
        for lot in &part.lots {
            for way in by_lot.on(*lot).iter().map(|position| self.won[*position]) {
                let offers = way.offers.iter().filter(|offer| offer.lot == *lot);
                *awarded.entry(way.tenderer).or_default() += match measure {
                    Measure::Money => offers.map(|offer| offer.price.fen()).sum(),
                    Measure::Lots => 1,
                };
            }
        }
        awarded
    }
}
