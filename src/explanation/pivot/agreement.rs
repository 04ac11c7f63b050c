//! How far the experts agree on the order of a lot's bids: Kendall's coefficient of concordance
//! W (Kendall and Babington Smith 1939), with the correction for ties, in integers.
//!
//! Each of `m` experts ranks the `n` bids by their own totals; bids with equal totals share the
//! mean of their ranks. With `R` the sum of a bid's ranks, and `T` the sum of `t^3 - t` over an
//! expert's groups of `t` tied bids,
//!
//! ```text
//! W = 12 * sum (R - m (n + 1) / 2)^2 / (m^2 (n^3 - n) - m * sum T)
//! ```
//!
//! W is 1 where all experts have one order, near 0 where their orders have nothing in common. It
//! is read after Schmidt (1997, "Managing Delphi surveys using nonparametric statistical
//! techniques", Decision Sciences 28): 0.3 weak, 0.5 moderate, 0.7 strong, 0.9 unusually strong.
//! With two or three bids W takes few values and says little: the number of bids stands beside it.
//!
//! It does not exist for one expert, for one bid, and where every expert puts all bids level.

use super::totals::Totals;
use crate::clauses::scoring::Ratio;
use crate::domain::pivot_record::{Concordance, LotAgreement, Reading, Undefined};
use crate::domain::{Dossier, LotIx};
use std::cmp::Ordering;

/// The steps of the reading in tenths, the highest first.
const READINGS: [(i128, Reading); 4] =
    [(9, Reading::VeryStrong), (7, Reading::Strong), (5, Reading::Moderate), (3, Reading::Weak)];

/// Decimals of W for people.
const PLACES: u32 = 4;

/// The agreement on a lot.
pub(super) fn agreement(dossier: &Dossier, lot: LotIx, totals: &Result<Totals, Undefined>) -> LotAgreement {
    let w = totals.as_ref().map_err(|reason| *reason).and_then(|totals| concordance(&totals.units));
    let w = w.and_then(|w| record(w).ok_or(Undefined::TooLarge));
    LotAgreement {
        lot: dossier[lot].id.clone(),
        experts: u32::try_from(dossier.experts.len()).unwrap_or(u32::MAX),
        bids: totals.as_ref().map_or(0, |totals| u32::try_from(totals.bids.len()).unwrap_or(u32::MAX)),
        undefined: w.as_ref().err().copied(),
        w: w.ok(),
    }
}

fn record(w: Ratio) -> Option<Concordance> {
    let (numerator, denominator) = w.parts()?;
    let mut reading = Reading::VeryWeak;
    for (tenths, step) in READINGS.iter().rev() {
        if w.compare(Ratio::of(*tenths, 10)?)? != Ordering::Less {
            reading = *step;
        }
    }
    let value = w.rounded(PLACES)?.to_string();
    Some(Concordance { value, fraction: format!("{numerator}/{denominator}"), reading })
}

/// Kendall's W of some experts' scores of the same bids.
fn concordance(by_expert: &[Vec<i128>]) -> Result<Ratio, Undefined> {
    let bids = by_expert.first().map_or(0, Vec::len);
    match (by_expert.len(), bids) {
        (0, _) => return Err(Undefined::NoExperts),
        (1, _) => return Err(Undefined::OneExpert),
        (_, 0) => return Err(Undefined::NoBids),
        (_, 1) => return Err(Undefined::OneBid),
        _ => {}
    }
    // Ranks are doubled, so that a mean of ranks is an integer; the squares are four times as
    // large then, and 12 / 4 = 3.
    let mut sums = vec![0i128; bids];
    let mut ties = 0i128;
    for scores in by_expert {
        let (doubled, tied) = ranks(scores);
        sums.iter_mut().zip(doubled).for_each(|(sum, rank)| *sum += rank);
        ties += tied;
    }
    let count = |count: usize| i128::try_from(count).unwrap_or(i128::MAX);
    let (m, n) = (count(by_expert.len()), count(bids));
    let mean = m * (n + 1);
    let squares: i128 = sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    // Both numbers are below 10^30 for a thousand experts and a million bids.
    Ratio::of(3 * squares, m * m * cubed_less(n) - m * ties).ok_or(Undefined::AllTied)
}

/// Twice the rank of each score, the highest score first and ties at the mean of their ranks; and
/// the sum of `t^3 - t` over groups of `t` ties.
fn ranks(scores: &[i128]) -> (Vec<i128>, i128) {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by_key(|position| std::cmp::Reverse(scores[*position]));
    let mut doubled = vec![0; scores.len()];
    let (mut ties, mut before) = (0, 0i128);
    for group in order.chunk_by(|a, b| scores[*a] == scores[*b]) {
        let size = i128::try_from(group.len()).unwrap_or(i128::MAX);
        // Ranks before + 1 to before + size.
        group.iter().for_each(|position| doubled[*position] = 2 * before + size + 1);
        ties += cubed_less(size);
        before += size;
    }
    (doubled, ties)
}

/// `x^3 - x`.
fn cubed_less(x: i128) -> i128 {
    x * x * x - x
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fraction(by_expert: &[&[i128]]) -> Result<(i128, i128), Undefined> {
        let rows: Vec<Vec<i128>> = by_expert.iter().map(|row| row.to_vec()).collect();
        concordance(&rows).map(|w| w.parts().unwrap())
    }

    #[test]
    fn without_ties_by_hand() {
        // Ranks 1 2 3 4, 2 1 4 3, 1 3 2 4: sums 4, 6, 9, 11, mean 7.5, squares 12.25 + 2.25 + 2.25
        // + 12.25 = 29; W = 12 * 29 / (9 * 60) = 348 / 540 = 29 / 45.
        assert_eq!(fraction(&[&[40, 30, 20, 10], &[30, 40, 10, 20], &[40, 20, 30, 10]]), Ok((29, 45)));
        // Opposite orders of two experts: all sums are 5.
        assert_eq!(fraction(&[&[4, 3, 2, 1], &[1, 2, 3, 4]]), Ok((0, 1)));
    }

    #[test]
    fn with_ties_by_hand() {
        // Ranks 1.5 1.5 3 4, 1 2.5 2.5 4, 1 3 3 3: sums 3.5, 7, 8.5, 11, mean 7.5; squares 16 + 0.25
        // + 1 + 12.25 = 29.5. T: 6, 6 and 24. W = 354 / (9 * 60 - 3 * 36) = 354 / 432 = 59 / 72.
        let w = fraction(&[&[9, 9, 5, 1], &[9, 5, 5, 1], &[9, 5, 5, 5]]);
        assert_eq!(w, Ok((59, 72)));
        let record = record(Ratio::of(59, 72).unwrap()).unwrap();
        assert_eq!((record.value.as_str(), record.fraction.as_str()), ("0.8194", "59/72"));
        assert_eq!(record.reading, Reading::Strong);
        // One expert puts all level: T = 60. The other's ranks 1 2 3 4 remain: squares 5;
        // W = 60 / (4 * 60 - 2 * 60) = 1 / 2.
        assert_eq!(fraction(&[&[7, 7, 7, 7], &[4, 3, 2, 1]]), Ok((1, 2)));
    }

    #[test]
    fn what_does_not_exist_is_no_zero() {
        assert_eq!(fraction(&[&[3, 2, 1]]), Err(Undefined::OneExpert));
        assert_eq!(fraction(&[&[3], &[2]]), Err(Undefined::OneBid));
        assert_eq!(fraction(&[&[], &[]]), Err(Undefined::NoBids));
        assert_eq!(fraction(&[]), Err(Undefined::NoExperts));
        assert_eq!(fraction(&[&[5, 5, 5], &[2, 2, 2]]), Err(Undefined::AllTied));
    }

    #[test]
    fn readings_begin_at_their_step() {
        let reading = |numerator, denominator| record(Ratio::of(numerator, denominator).unwrap()).unwrap().reading;
        assert_eq!(reading(0, 1), Reading::VeryWeak);
        assert_eq!(reading(2_999, 10_000), Reading::VeryWeak);
        assert_eq!(reading(3, 10), Reading::Weak);
        assert_eq!(reading(1, 2), Reading::Moderate);
        assert_eq!(reading(7, 10), Reading::Strong);
        assert_eq!(reading(9, 10), Reading::VeryStrong);
        assert_eq!(reading(1, 1), Reading::VeryStrong);
    }

    fn scores() -> impl Strategy<Value = Vec<Vec<i128>>> {
        (2usize..6, 2usize..8).prop_flat_map(|(experts, bids)| {
            proptest::collection::vec(proptest::collection::vec(0i128..5, bids), experts)
        })
    }

    proptest! {
        #[test]
        fn w_lies_between_zero_and_one(scores in scores()) {
            let level = scores.iter().all(|row| row.iter().all(|score| *score == row[0]));
            match concordance(&scores) {
                Ok(w) => {
                    prop_assert!(!level);
                    prop_assert_ne!(w.compare(Ratio::ZERO), Some(Ordering::Less));
                    prop_assert_ne!(w.compare(Ratio::ONE), Some(Ordering::Greater));
                }
                Err(reason) => prop_assert!(level && reason == Undefined::AllTied),
            }
        }

        #[test]
        fn one_order_of_all_gives_one(scores in proptest::collection::vec(0i128..5, 2..8), experts in 2usize..6) {
            prop_assume!(scores.iter().any(|score| *score != scores[0]));
            // The same order, other numbers.
            let all: Vec<Vec<i128>> =
                (1..).take(experts).map(|factor| scores.iter().map(|score| score * factor + 3).collect()).collect();
            prop_assert_eq!(concordance(&all), Ok(Ratio::ONE));
        }

        /// Against the textbook's way: W is the variance of the rank sums over that of the sums
        /// under full agreement where nothing is tied.
        #[test]
        fn without_ties_it_is_the_ratio_of_variances(orders in proptest::collection::vec(Just((0i128..5).collect::<Vec<_>>()).prop_shuffle(), 2..6)) {
            let m = i128::try_from(orders.len()).unwrap();
            let sums: Vec<i128> = (0..5).map(|bid| orders.iter().map(|order| order[bid]).sum()).collect();
            let variance = |values: &[i128]| {
                let sum: i128 = values.iter().sum();
                values.iter().map(|value| (5 * value - sum) * (5 * value - sum)).sum::<i128>()
            };
            let most: Vec<i128> = (0..5).map(|rank| rank * m).collect();
            prop_assert_eq!(concordance(&orders), Ok(Ratio::of(variance(&sums), variance(&most)).unwrap()));
        }
    }
}
