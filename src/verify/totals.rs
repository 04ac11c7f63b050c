use crate::domain::{
    Award, AwardCase, Bid, BidIx, CandidateOffer, CountyIx, DiscountTier, JurisdictionIx, Lot, LotIx, Money, Offer,
    ParameterKey, Service, TendererIx, Threshold, Volume, Year,
};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Exact totals of an award, computed from the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Quality-weighted service.
    pub service: Service,
    /// Quality-weighted service of the bids that stand by, lot by lot.
    pub standby_service: Service,
    /// Quality-weighted service by the county that is served.
    pub served: BTreeMap<CountyIx, Service>,
    /// Sum of composite scores; a share counts as that part of the whole bid's.
    pub score: Decimal,
    /// Lots that their earlier suppliers lose: all of it, to others or to nobody.
    pub changed: BTreeSet<LotIx>,
    /// Total price.
    pub price: Money,
    /// Payments by the buyer who pays and the year.
    pub payments: BTreeMap<(JurisdictionIx, Year), Money>,
    /// Licensed social workers seconded.
    pub social_workers: u64,
    /// Different suppliers.
    pub suppliers: u32,
}

impl Totals {
    /// Adds up an award. Bids that are not eligible count with their price and persons, but
    /// have no quality and so no service.
    pub fn of(case: &AwardCase<'_>, award: &Award) -> Self {
        let mut totals = Totals::default();
        let mut suppliers = BTreeSet::new();
        let mut present: BTreeSet<(TendererIx, CountyIx)> = BTreeSet::new();
        let percent_off = percents_off(case, award);
        for position in &award.bids {
            let bid = &case.dossier[*position];
            let share = award.share_percent(*position);
            suppliers.insert(bid.tenderer);
            let of_share = |persons: u32| u64::from(persons) * u64::from(share) / 100;
            totals.social_workers += bid.seconded.values().map(|staff| of_share(staff.social_workers)).sum::<u64>();
            let candidate = case.candidate(*position);
            for offer in &bid.offers {
                let lot = &case.dossier[offer.lot];
                let price = contract_price(offer.price, share, percent_off[&bid.tenderer]);
                totals.price += price;
                present.insert((bid.tenderer, lot.county));
                for (year, amount) in yearly_payments(case, bid, offer.lot, price) {
                    *totals.payments.entry((lot.buyer, year)).or_default() += amount;
                }
                let rated =
                    candidate.and_then(|candidate| candidate.offers.iter().find(|rated| rated.lot == offer.lot));
                let quality = rated.map_or(0, |rated| rated.quality.steps());
                let credited = (credited_steps(case, lot, offer.volume) * i128::from(share)).div_euclid(100);
                let service = Service::from_steps(quality * lot.need_weight.steps() * credited);
                totals.service = totals.service + service;
                let county = totals.served.entry(lot.county).or_default();
                *county = *county + service;
                totals.score += rated.map_or(Decimal::ZERO, |rated| rated.composite) * Decimal::new(share.into(), 2);
            }
        }
        for tenderer in &suppliers {
            for price in &case.dossier[*tenderer].once_only {
                if price.county.is_none_or(|county| present.contains(&(*tenderer, county))) {
                    totals.price += price.price;
                    *totals.payments.entry((price.payer, price.year)).or_default() += price.price;
                }
            }
        }
        totals.suppliers = suppliers.len() as u32;
        totals.changed = changed(case, award);
        totals.standby_service = award.standbys.values().map(|bid| standby_service(case, *bid)).sum();
        totals
    }
}

/// The service of a bid that stands by, at the largest share that its lot allows.
fn standby_service(case: &AwardCase<'_>, position: BidIx) -> Service {
    let Some(candidate) = case.candidate(position) else { return Service::ZERO };
    let offered = case.dossier[position].offers.iter().zip(&candidate.offers);
    let service = |(offer, rated): (&Offer, &CandidateOffer)| {
        let lot = &case.dossier[offer.lot];
        let share = i128::from(candidate.share_percent);
        let credited = (credited_steps(case, lot, offer.volume) * share).div_euclid(100);
        Service::from_steps(rated.quality.steps() * lot.need_weight.steps() * credited)
    };
    offered.map(service).sum()
}

/// The lots that none of the earlier supplier's bids wins.
fn changed(case: &AwardCase<'_>, award: &Award) -> BTreeSet<LotIx> {
    let mut changed: BTreeSet<LotIx> = case.dossier.earlier.keys().copied().collect();
    for bid in award.bids.iter().map(|bid| &case.dossier[*bid]) {
        for offer in &bid.offers {
            if case.dossier.earlier.get(&offer.lot) == Some(&bid.tenderer) {
                changed.remove(&offer.lot);
            }
        }
    }
    changed
}

/// The discount of each winner in percent: that of the last tier of its ladder whose threshold its
/// wins meet.
fn percents_off(case: &AwardCase<'_>, award: &Award) -> BTreeMap<TendererIx, Decimal> {
    let mut won: BTreeMap<TendererIx, (u32, Money)> = BTreeMap::new();
    for position in &award.bids {
        let bid = &case.dossier[*position];
        let (lots, money) = won.entry(bid.tenderer).or_default();
        for offer in &bid.offers {
            *lots += 1;
            *money += contract_price(offer.price, award.share_percent(*position), Decimal::ZERO);
        }
    }
    let percent_off = |(tenderer, (lots, money)): (TendererIx, (u32, Money))| {
        let met = |tier: &&DiscountTier| match tier.threshold {
            Threshold::Lots(least) => least <= lots,
            Threshold::Money(least) => least <= money,
        };
        let last = case.dossier[tenderer].discounts.iter().rev().find(met);
        (tenderer, last.map_or(Decimal::ZERO, |tier| tier.percent))
    };
    won.into_iter().map(percent_off).collect()
}

/// The price of a share, rounded down to the fen, less the discount, rounded down likewise; in
/// decimals where the candidates divide integers.
fn contract_price(whole: Money, share_percent: u32, percent_off: Decimal) -> Money {
    let hundredth = Decimal::new(1, 2);
    let at_list = (Decimal::from_i128_with_scale(whole.fen(), 0) * Decimal::from(share_percent) * hundredth).floor();
    let discount = (at_list * percent_off * hundredth).floor();
    Money::from_fen((at_list - discount).mantissa())
}

/// Steps of the offered volume that count, in decimals where the evaluation divides integers.
fn credited_steps(case: &AwardCase<'_>, lot: &Lot, offered: Volume) -> i128 {
    let percent = case.rules.value(ParameterKey::CreditedVolume);
    let most = Decimal::from_i128_with_scale(lot.volume.steps(), 2) * percent;
    if percent.is_zero() { offered.steps() } else { offered.steps().min(most.floor().mantissa()) }
}

/// The price of an offer by year: as the bid splits its own price, or linear in the months. Up to the end
/// of each year the supplier has been paid `floor(price * months so far / all months)`; a year's
/// payment is the difference, so the parts sum to the price exactly.
fn yearly_payments(case: &AwardCase<'_>, bid: &Bid, position: LotIx, price: Money) -> BTreeMap<Year, Money> {
    let given: BTreeMap<Year, Money> = bid
        .payments
        .iter()
        .filter(|((lot, _), _)| *lot == position)
        .map(|((_, year), amount)| (*year, *amount))
        .collect();
    let whole: Money = given.values().copied().sum();
    if whole > Money::ZERO {
        let mut rest = price;
        let mut payments = BTreeMap::new();
        // From the last year back: what is due before a year is that part of the price.
        for year in given.keys().rev() {
            let before: Money = given.range(..*year).map(|(_, amount)| *amount).sum();
            let due_before = Money::from_fen((price.fen() * before.fen()).div_euclid(whole.fen()));
            payments.insert(*year, rest - due_before);
            rest = due_before;
        }
        return payments;
    }
    let lot = &case.dossier[position];
    let months = i128::from(lot.months);
    let mut payments = BTreeMap::new();
    let mut paid = 0;
    // Month by month, where the candidates go year by year.
    for elapsed in 1..=months {
        let since_january = i128::from(lot.first_month.month) - 1 + elapsed - 1;
        let year = lot.first_month.year + (since_january / 12) as Year;
        let due = (price.fen() * elapsed).div_euclid(months);
        *payments.entry(year).or_insert(Money::ZERO) += Money::from_fen(due - paid);
        paid = due;
    }
    payments
}
