//! Exact parts of a bid's numbers.

use crate::domain::{Amount, Bid, CountyIx, Few, LotIx, Money, Seconded, Volume};
use rust_decimal::Decimal;

/// A whole number in parts by their sizes: up to and including a part, the portion of the sizes so
/// far, rounded down; so the parts sum to the whole, and none is beyond its size where the whole is
/// not beyond theirs.
pub(super) fn spread(whole: i128, sizes: &[i128]) -> Vec<i128> {
    let sum: i128 = sizes.iter().sum();
    let (mut given, mut so_far) = (0, 0);
    let portion = |size: &i128| {
        so_far += size;
        let due = if sum == 0 { 0 } else { (whole * so_far).div_euclid(sum) };
        let now = due - given;
        given = due;
        now
    };
    sizes.iter().map(portion).collect()
}

/// A whole number's percentage, rounded down.
pub(super) fn percent_of(whole: i128, percent: Decimal) -> i128 {
    (whole * percent.mantissa()).div_euclid(100 * 10i128.pow(percent.scale()))
}

/// The price of an offer changes: payments that the bid splits itself follow.
pub(super) fn reprice(bid: &mut Bid, lot: LotIx, price: Money) {
    for offer in bid.offers.iter_mut().filter(|offer| offer.lot == lot) {
        offer.price = price;
    }
    let years: Vec<_> =
        bid.payments.range((lot, i16::MIN)..=(lot, i16::MAX)).map(|(key, paid)| (*key, *paid)).collect();
    let sizes: Vec<i128> = years.iter().map(|(_, paid)| paid.fen()).collect();
    if sizes.iter().sum::<i128>() > 0 {
        for ((key, _), fen) in years.iter().zip(spread(price.fen(), &sizes)) {
            bid.payments.insert(*key, Money::from_fen(fen));
        }
    }
}

/// Everything that a bid brings and uses, in equal parts.
pub(super) struct Parts {
    pub(super) uses: Vec<Few<String, Amount>>,
    pub(super) seconded: Vec<Few<CountyIx, Seconded>>,
}

impl Parts {
    pub(super) fn of(bid: &Bid, parts: usize) -> Self {
        let equal = vec![1; parts];
        let mut uses = vec![Few::new(); parts];
        for (resource, amount) in &bid.uses {
            for (part, steps) in uses.iter_mut().zip(spread(amount.steps(), &equal)) {
                part.insert(resource.clone(), Amount::from_steps(steps));
            }
        }
        let mut seconded = vec![Few::new(); parts];
        for (county, staff) in &bid.seconded {
            let persons = spread(staff.persons.into(), &equal);
            // By persons, so that no part has more degree holders than persons.
            let of_them = |count: u32| spread(count.into(), &persons);
            let (degrees, workers, funded) =
                (of_them(staff.degree_holders), of_them(staff.social_workers), of_them(staff.funded));
            for (index, part) in seconded.iter_mut().enumerate() {
                part.insert(
                    *county,
                    Seconded {
                        persons: count(persons[index]),
                        degree_holders: count(degrees[index]),
                        social_workers: count(workers[index]),
                        funded: count(funded[index]),
                    },
                );
            }
        }
        Self { uses, seconded }
    }
}

/// A volume in equal parts.
pub(super) fn volumes(whole: Volume, parts: usize) -> Vec<Volume> {
    spread(whole.steps(), &vec![1; parts]).into_iter().map(Volume::from_steps).collect()
}

/// Money in equal parts.
pub(super) fn moneys(whole: Money, parts: usize) -> Vec<Money> {
    spread(whole.fen(), &vec![1; parts]).into_iter().map(Money::from_fen).collect()
}

/// Persons; a part of a number of them is one.
pub(super) fn count(persons: i128) -> u32 {
    u32::try_from(persons).unwrap_or(u32::MAX)
}
