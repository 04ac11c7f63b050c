//! The bids that may win, with everything that the award needs to know of them.

use crate::domain::{
    Bid, BidIx, Candidate, CandidateOffer, Dossier, Evaluation, JurisdictionIx, Lot, LotIx, Money, Offer, ScoreRow,
    Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The eligible bids in order of submission. A bid that lacks points on one of its lots has no
/// rank there and is no candidate; an error finding of the evaluation says what is missing.
pub fn candidates(dossier: &Dossier, evaluation: &Evaluation) -> Vec<Candidate> {
    let out: BTreeSet<BidIx> = evaluation.exclusions.iter().map(|exclusion| exclusion.bid).collect();
    let mut rows: BTreeMap<(BidIx, LotIx), &ScoreRow> = BTreeMap::new();
    for sheet in &evaluation.sheets {
        rows.extend(sheet.rows.iter().map(|row| ((row.bid, sheet.lot), row)));
    }
    let eligible = dossier.bid_ixs().filter(|bid| !out.contains(bid));
    eligible.filter_map(|bid| candidate(dossier, bid, &rows)).collect()
}

fn candidate(dossier: &Dossier, ix: BidIx, rows: &BTreeMap<(BidIx, LotIx), &ScoreRow>) -> Option<Candidate> {
    let bid = &dossier[ix];
    let mut offers = Vec::with_capacity(bid.offers.len());
    let mut payments: BTreeMap<(JurisdictionIx, Year), Money> = BTreeMap::new();
    for offer in &bid.offers {
        let row = rows.get(&(ix, offer.lot))?;
        offers.push(CandidateOffer {
            lot: offer.lot,
            price: offer.price,
            adjusted_price: row.adjusted_price,
            quality: row.quality?,
            service: row.service?,
            rank: row.rank?,
        });
        let lot = &dossier[offer.lot];
        for (year, amount) in payments_of(bid, offer, lot) {
            *payments.entry((lot.buyer, year)).or_default() += amount;
        }
    }
    Some(Candidate {
        bid: ix,
        tenderer: bid.tenderer,
        price: bid.price(),
        service: offers.iter().map(|offer| offer.service).sum(),
        offers,
        payments,
        social_workers: bid.seconded.values().map(|staff| u64::from(staff.social_workers)).sum(),
    })
}

/// What an offer costs its buyer in each year: as the bid says, else in proportion to the months.
///
/// By months, the price up to and including a year is the whole price's portion of the months so
/// far, rounded down to the fen; a year pays what that adds. So the years sum to the price.
fn payments_of(bid: &Bid, offer: &Offer, lot: &Lot) -> Vec<(Year, Money)> {
    let given = bid.payments.range((offer.lot, Year::MIN)..=(offer.lot, Year::MAX));
    let given: Vec<(Year, Money)> = given.map(|((_, year), amount)| (*year, *amount)).collect();
    if !given.is_empty() {
        return given;
    }
    if lot.months == 0 {
        return vec![(lot.first_month.year, offer.price)];
    }
    let mut paid = Money::ZERO;
    let mut months_so_far: u32 = 0;
    let mut payments = Vec::new();
    for (year, months) in lot.first_month.months_by_year(lot.months) {
        months_so_far += months;
        let so_far = offer.price.portion(months_so_far.into(), lot.months.into());
        payments.push((year, so_far - paid));
        paid = so_far;
    }
    payments
}
