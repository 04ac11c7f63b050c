//! The ways in which bids may win, with everything that the award needs to know of them.

use crate::domain::{
    Amount, Bid, BidIx, Candidate, CandidateOffer, DiscountTier, Dossier, Evaluation, Few, JurisdictionIx, Lot, LotIx,
    Money, Offer, ParameterKey, Rules, ScoreRow, Service, Volume, Year,
};
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The ways of the eligible bids: by bid in order of submission, the largest share first, then by
/// discount tier. A bid that lacks points on one of its lots has no rank there and is no
/// candidate; an error finding of the evaluation says what is missing.
pub fn candidates(dossier: &Dossier, rules: &Rules, evaluation: &Evaluation) -> Vec<Candidate> {
    let out: BTreeSet<BidIx> = evaluation.exclusions.iter().map(|exclusion| exclusion.bid).collect();
    let mut rows: Vec<Few<LotIx, &ScoreRow>> = vec![Few::new(); dossier.bids.len()];
    for sheet in &evaluation.sheets {
        for row in &sheet.rows {
            rows[row.bid.0].insert(sheet.lot, row);
        }
    }
    let most_percent = rules.value(ParameterKey::CreditedVolume);
    let ways = |BidIx(bid)| {
        let rated = offers(dossier, BidIx(bid), &rows[bid])?;
        Some(ways(dossier, BidIx(bid), &rated, most_percent))
    };
    let bids = (0..dossier.bids.len()).into_par_iter().map(BidIx);
    bids.filter(|bid| !out.contains(bid)).flat_map_iter(|bid| ways(bid).unwrap_or_default()).collect()
}

/// The offers of a bid as its lots' sheets rate them, whole and at its own prices.
fn offers(dossier: &Dossier, ix: BidIx, rows: &Few<LotIx, &ScoreRow>) -> Option<Vec<CandidateOffer>> {
    let offer = |offer: &Offer| {
        let row = rows.get(&offer.lot)?;
        Some(CandidateOffer {
            lot: offer.lot,
            price: offer.price,
            adjusted_price: row.adjusted_price,
            quality: row.quality?,
            service: row.service?,
            rank: row.rank?,
            composite: row.composite?,
        })
    };
    dossier[ix].offers.iter().map(offer).collect()
}

/// All ways in which a bid may win, from its rated offers: whole, or each share that its
/// divisible lot allows; without discount, then at each tier of its tenderer's ladder.
///
/// Of a share the price is rounded down to the fen, the volume down to its grid, persons down to
/// whole ones, and use of capacity up to the hundredth: nothing is promised that a share does not
/// bring.
pub fn ways(dossier: &Dossier, ix: BidIx, offers: &[CandidateOffer], most_percent: Decimal) -> Vec<Candidate> {
    let bid = &dossier[ix];
    let division = match bid.offers.as_slice() {
        [offer] => dossier[offer.lot].division,
        // A package is won whole or not at all.
        _ => None,
    };
    let shares: Vec<u32> = division.map_or(vec![100], |division| division.shares().collect());
    let ladder = &dossier[bid.tenderer].discounts;
    let tiers = || std::iter::once(None).chain(ladder.iter().map(Some)).enumerate();
    let way = |share: u32, (tier, discount): (usize, Option<&DiscountTier>)| {
        let mut payments: Few<(JurisdictionIx, Year), Money> = Few::new();
        let mut list_price = Money::ZERO;
        let mut priced = offers.to_vec();
        for (offer, offered) in priced.iter_mut().zip(&bid.offers) {
            let lot = &dossier[offer.lot];
            let at_list = offer.price.portion(share.into(), 100);
            list_price += at_list;
            offer.price = discount.map_or(at_list, |tier| tier.discounted(at_list));
            if share < 100 {
                let credited = lot.credited(offered.volume, most_percent).steps() * i128::from(share);
                let volume = Volume::from_steps(credited.div_euclid(100));
                offer.service = Service::of(lot.need_weight, volume, offer.quality);
            }
            for (year, amount) in payments_of(bid, offered, lot, offer.price) {
                *payments.or_insert((lot.buyer, year), Money::ZERO) += amount;
            }
        }
        let whole_persons = |persons: u32| u64::from(persons) * u64::from(share) / 100;
        Candidate {
            bid: ix,
            share_percent: share,
            tier,
            tenderer: bid.tenderer,
            price: priced.iter().map(|offer| offer.price).sum(),
            list_price,
            service: priced.iter().map(|offer| offer.service).sum(),
            offers: priced,
            payments,
            social_workers: bid.seconded.values().map(|staff| whole_persons(staff.social_workers)).sum(),
            counted_staff: bid
                .seconded
                .iter()
                .map(|(county, staff)| (*county, u32::try_from(whole_persons(staff.counted())).unwrap_or(u32::MAX)))
                .collect(),
            uses: bid
                .uses
                .iter()
                .map(|(name, used)| {
                    let of_share = -(-used.steps() * i128::from(share)).div_euclid(100);
                    (name.clone(), Amount::from_steps(of_share))
                })
                .collect(),
        }
    };
    shares
        .iter()
        .flat_map(|share| tiers().map(move |tier| (*share, tier)))
        .map(|(share, tier)| way(share, tier))
        .collect()
}

/// What an offer costs its buyer in each year at a price: as the bid splits its own price, else in
/// proportion to the months.
///
/// The years sum to the price, and at the bid's own price they are the payments that the bid names.
fn payments_of(bid: &Bid, offer: &Offer, lot: &Lot, price: Money) -> Vec<(Year, Money)> {
    let given = bid.payments.range((offer.lot, Year::MIN)..=(offer.lot, Year::MAX));
    let given: Vec<(Year, i128)> = given.map(|((_, year), amount)| (*year, amount.fen())).collect();
    let parts: Vec<(Year, i128)> = if given.iter().any(|(_, part)| *part > 0) { given } else { lot.months_by_year() };
    price.spread(parts)
}
