use crate::domain::{Award, AwardCase, Bid, JurisdictionIx, Lot, LotIx, Money, ParameterKey, Service, Volume, Year};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Exact totals of an award, computed from the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Quality-weighted service.
    pub service: Service,
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
        for position in &award.bids {
            let bid = &case.dossier[*position];
            suppliers.insert(bid.tenderer);
            totals.social_workers +=
                bid.seconded.values().map(|seconded| u64::from(seconded.social_workers)).sum::<u64>();
            let candidate = case.candidate(*position);
            for offer in &bid.offers {
                let lot = &case.dossier[offer.lot];
                totals.price += offer.price;
                for (year, amount) in yearly_payments(case, bid, offer.lot, offer.price) {
                    *totals.payments.entry((lot.buyer, year)).or_default() += amount;
                }
                let quality = candidate
                    .and_then(|candidate| candidate.offers.iter().find(|rated| rated.lot == offer.lot))
                    .map_or(0, |rated| rated.quality.steps());
                let steps = quality * lot.need_weight.steps() * credited_steps(case, lot, offer.volume);
                totals.service = totals.service + Service::from_steps(steps);
            }
        }
        totals.suppliers = suppliers.len() as u32;
        totals
    }
}

/// Steps of the offered volume that count, in decimals where the evaluation divides integers.
fn credited_steps(case: &AwardCase<'_>, lot: &Lot, offered: Volume) -> i128 {
    let percent = case.rules.value(ParameterKey::CreditedVolume);
    let most = Decimal::from_i128_with_scale(lot.volume.steps(), 2) * percent;
    if percent.is_zero() { offered.steps() } else { offered.steps().min(most.floor().mantissa()) }
}

/// The price of an offer by year: as the bid splits it, or linear in the months. Up to the end
/// of each year the supplier has been paid `floor(price * months so far / all months)`; a year's
/// payment is the difference, so the parts sum to the price exactly.
fn yearly_payments(case: &AwardCase<'_>, bid: &Bid, position: LotIx, price: Money) -> BTreeMap<Year, Money> {
    let given: BTreeMap<Year, Money> = bid
        .payments
        .iter()
        .filter(|((lot, _), _)| *lot == position)
        .map(|((_, year), amount)| (*year, *amount))
        .collect();
    if !given.is_empty() {
        return given;
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
