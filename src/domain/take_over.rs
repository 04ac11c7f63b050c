//! What the exit of one supplier comes to: who takes what over, and the once-only prices that
//! this makes due.

use super::{Award, AwardCase, Candidate, LotIx, OnceOnlyPrice, Settlement, TendererIx};
use std::collections::{BTreeMap, BTreeSet};

/// A supplier leaves at the start of its contracts: its awards lapse, and the stand-bys that its
/// critical lots name take over at their own prices without discount (opinions, clause 12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakeOver<'a> {
    /// Who leaves.
    pub leaving: TendererIx,
    /// Each lot that a stand-by takes over, in published order, with the stand-by bid.
    pub taken: Vec<(LotIx, &'a Candidate)>,
    /// Once-only prices that the award alone does not make due, by tenderer and in its order.
    pub once_only: Vec<(TendererIx, &'a OnceOnlyPrice)>,
}

impl<'a> AwardCase<'a> {
    /// The take-over when a supplier leaves an award that settles so. A stand-by bid that is not
    /// eligible, or is the leaving supplier's own, takes nothing over; whether the others are fit
    /// is another matter.
    pub fn take_over(&self, award: &Award, settled: &Settlement<'_>, leaving: TendererIx) -> TakeOver<'a> {
        let lost = self.lots_lost(award, leaving);
        let taken: Vec<(LotIx, &Candidate)> = award
            .standbys
            .iter()
            .filter(|(lot, _)| lost.contains(lot))
            .filter_map(|(lot, bid)| Some((*lot, self.candidate(*bid)?)))
            .filter(|(_, standby)| standby.tenderer != leaving)
            .collect();
        let receiving: BTreeSet<TendererIx> = taken.iter().map(|(_, standby)| standby.tenderer).collect();
        let mut once_only = Vec::new();
        for tenderer in receiving {
            let taken_here = || taken.iter().filter(|(_, standby)| standby.tenderer == tenderer).map(|(lot, _)| *lot);
            for price in &self.dossier[tenderer].once_only {
                let there =
                    price.county.is_none_or(|county| taken_here().any(|lot| self.dossier[lot].county == county));
                let due = settled.once_only.iter().any(|(_, due)| std::ptr::eq(*due, price));
                if there && !due {
                    once_only.push((tenderer, price));
                }
            }
        }
        TakeOver { leaving, taken, once_only }
    }

    /// The lots whose first winner leaves.
    fn lots_lost(&self, award: &Award, leaving: TendererIx) -> BTreeSet<LotIx> {
        let offers = || {
            award
                .bids
                .iter()
                .map(|bid| &self.dossier[*bid])
                .flat_map(|bid| bid.offers.iter().map(move |offer| (bid.tenderer, offer.lot)))
        };
        let own: BTreeSet<LotIx> = offers().filter(|(tenderer, _)| *tenderer == leaving).map(|(_, lot)| lot).collect();
        let mut first: BTreeMap<LotIx, TendererIx> = BTreeMap::new();
        for (tenderer, lot) in offers().filter(|(_, lot)| own.contains(lot)) {
            first.entry(lot).or_insert(tenderer);
        }
        first.into_iter().filter(|(_, tenderer)| *tenderer == leaving).map(|(lot, _)| lot).collect()
    }
}
