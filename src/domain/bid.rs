use super::{Amount, CountyIx, Few, LotIx, Money, TendererIx, Volume, Year, index};
use crate::findings::Place;
use rust_decimal::Decimal;

index! {
    /// Position of a bid in [`Dossier::bids`](super::Dossier::bids), which is the order of submission.
    BidIx
}
index! {
    /// Position of an expert in [`Dossier::experts`](super::Dossier::experts).
    ExpertIx
}

/// A bid: one lot, or a package of lots that is won whole or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bid {
    /// Identifier, such as `B07`.
    pub id: String,
    /// Who bids.
    pub tenderer: TendererIx,
    /// What is offered, by lot in published order; never empty, each lot once.
    pub offers: Vec<Offer>,
    /// Persons seconded to counties (opinions, clause 9).
    pub seconded: Few<CountyIx, Seconded>,
    /// Use of the tenderer's named capacities, should the bid win.
    pub uses: Few<String, Amount>,
    /// Key workers promised by name.
    pub workers: Vec<KeyWorker>,
    /// Payments by lot and year where they are not linear in the months; sums equal the prices.
    pub payments: Few<(LotIx, Year), Money>,
    /// Names of sets of this tenderer's bids of which at most one may win.
    pub exclusive_sets: Vec<String>,
    /// Bids without which this one may not win.
    pub requires: Vec<BidIx>,
    /// Facts for objective criteria, by lot (absent: for all lots of the bid) and name.
    pub facts: Few<(Option<LotIx>, String), Decimal>,
    /// Row of the bid table where it stands first.
    pub place: Place,
}

impl Bid {
    /// Total price.
    pub fn price(&self) -> Money {
        self.offers.iter().map(|offer| offer.price).sum()
    }

    /// The offer on a lot.
    pub fn offer(&self, lot: LotIx) -> Option<&Offer> {
        self.offers.iter().find(|offer| offer.lot == lot)
    }

    /// A fact for a lot, or the bid's fact for all its lots.
    pub fn fact(&self, lot: LotIx, name: &str) -> Option<Decimal> {
        let of_lot = self.facts.get(&(Some(lot), name.to_owned()));
        of_lot.or_else(|| self.facts.get(&(None, name.to_owned()))).copied()
    }
}

/// What a bid offers on one lot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// The lot.
    pub lot: LotIx,
    /// Price for all months of the lot; in a package, the lot's share of the package price.
    pub price: Money,
    /// Volume offered, in the lot's unit.
    pub volume: Volume,
}

/// Persons seconded to a county's offices, townships, villages or care institutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seconded {
    /// Persons.
    pub persons: u32,
    /// Of them with a college degree (大专) or more.
    pub degree_holders: u32,
    /// Of them licensed social workers.
    pub social_workers: u32,
    /// Of them on fiscally funded posts: already paid, so not counted by the staffing floor.
    pub funded: u32,
}

impl Seconded {
    /// Persons that the staffing floor counts.
    pub fn counted(&self) -> u32 {
        self.persons.saturating_sub(self.funded)
    }
}

/// A person promised by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyWorker {
    /// Identifier of the person (licence or staff number).
    pub id: String,
    /// Name.
    pub name: String,
    /// The lot the person is promised to.
    pub lot: LotIx,
}

/// A member of the committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expert {
    /// Identifier as in the score table.
    pub id: String,
    /// Name.
    pub name: String,
    /// Whether the member represents the buyer (else an outside expert).
    pub represents_buyer: bool,
}

/// One expert's points on one criterion for a bid on a lot; a blank cell stays visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreEntry {
    /// Who scored.
    pub expert: ExpertIx,
    /// Points on the criterion's own scale, or nothing where the cell was blank.
    pub points: Option<Decimal>,
    /// Where it stands.
    pub place: Place,
}
