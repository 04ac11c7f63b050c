//! Means, quantiles and intervals in integers and decimals.

use crate::domain::draws_record::{Distribution, Frequency};
use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// Where values lie; nothing where there are none. `shown` makes a value of its steps.
pub(super) fn distribution<T>(mut values: Vec<i128>, shown: fn(i128) -> T) -> Option<Distribution<T>> {
    values.sort_unstable();
    let count = values.len();
    let (least, most) = (*values.first()?, *values.last()?);
    let mean = values.iter().sum::<i128>().div_euclid(count as i128);
    // The smallest value that so many percent do not exceed.
    let quantile = |percent: usize| shown(values[(count * percent).div_ceil(100).max(1) - 1]);
    Some(Distribution {
        draws: count as u64,
        mean: shown(mean),
        standard_error: standard_error(&values, mean).map(shown),
        least: shown(least),
        q05: quantile(5),
        q25: quantile(25),
        median: quantile(50),
        q75: quantile(75),
        q95: quantile(95),
        most: shown(most),
    })
}

/// `sqrt(sum (x - mean)^2 / (n (n - 1)))`, rounded down. Differences are counted in a unit in which
/// the largest has at most 48 bits, so that no sum overflows.
fn standard_error(values: &[i128], mean: i128) -> Option<i128> {
    let count = values.len() as u128;
    let widest = values.iter().map(|value| (value - mean).unsigned_abs()).max().filter(|_| count > 1)?;
    let shift = (u128::BITS - widest.leading_zeros()).saturating_sub(48);
    let squares: u128 = values.iter().map(|value| ((value - mean).unsigned_abs() >> shift).pow(2)).sum();
    i128::try_from((squares / (count * (count - 1))).isqrt() << shift).ok()
}

/// Square of the two-sided 95 % quantile of the normal distribution.
const Z_SQUARED: Decimal = Decimal::from_parts(3_841_459, 0, 0, false, 6);

/// How often something was so. The interval is Wilson's (1927), which stays inside 0 and 100 %
/// where it was never or always so.
pub(super) fn frequency(draws: u64, of: u64) -> Frequency {
    let mut frequency = Frequency { draws, of, percent: None, low: None, high: None };
    let (x, n) = (Decimal::from(draws), Decimal::from(of));
    if n.is_zero() {
        return frequency;
    }
    let percent = |value: Decimal, strategy| {
        let percent = (value * Decimal::ONE_HUNDRED).clamp(Decimal::ZERO, Decimal::ONE_HUNDRED);
        Some(percent.round_dp_with_strategy(2, strategy).normalize().to_string())
    };
    let half = root(Z_SQUARED * (x * (n - x) / n + Z_SQUARED / Decimal::from(4)));
    let centre = x + Z_SQUARED / Decimal::TWO;
    let whole = n + Z_SQUARED;
    frequency.percent = percent(x / n, RoundingStrategy::MidpointAwayFromZero);
    let low = if draws == 0 { Decimal::ZERO } else { (centre - half) / whole };
    let high = if draws == of { Decimal::ONE } else { (centre + half) / whole };
    frequency.low = percent(low, RoundingStrategy::ToNegativeInfinity);
    frequency.high = percent(high, RoundingStrategy::ToPositiveInfinity);
    frequency
}

/// The square root, rounded up to six decimals.
fn root(value: Decimal) -> Decimal {
    let square = (value * Decimal::from(1_000_000_000_000u64)).ceil().to_u128().unwrap_or(0);
    let root = square.isqrt();
    let root = if root * root == square { root } else { root + 1 };
    Decimal::from_i128_with_scale(i128::try_from(root).unwrap_or(0), 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_values_that_occurred() {
        let of = |values: &[i128]| distribution(values.to_vec(), |steps| steps).unwrap();
        let hundred: Vec<i128> = (1..=100).rev().collect();
        let found = of(&hundred);
        assert_eq!((found.q05, found.q25, found.median, found.q75, found.q95), (5, 25, 50, 75, 95));
        assert_eq!((found.least, found.most, found.mean, found.draws), (1, 100, 50, 100));
        // Variance of 1..=100 is 841.67, its root over ten is 2.9.
        assert_eq!(found.standard_error, Some(2));
        let one = of(&[7]);
        assert_eq!((one.q05, one.q95, one.standard_error), (7, 7, None));
        assert!(distribution(Vec::new(), |steps| steps).is_none());
    }

    #[test]
    fn errors_of_huge_values_do_not_overflow() {
        let unit = 10i128.pow(26);
        let found = distribution(vec![0, 2 * unit, 0, 2 * unit], |steps| steps).unwrap();
        // sqrt(4 / (4 * 3)) = 0.577 of the unit.
        let error = found.standard_error.unwrap();
        assert!((error * 1000 / unit - 577).abs() <= 1, "{error}");
    }

    #[test]
    fn intervals_are_those_of_wilson() {
        // Brown, Cai and DasGupta (2001) and every statistics package: 10 of 100 is 5.52 to 17.44.
        let tenth = frequency(10, 100);
        assert_eq!(tenth.percent.as_deref(), Some("10"));
        assert_eq!((tenth.low.as_deref(), tenth.high.as_deref()), (Some("5.52"), Some("17.44")));
        let never = frequency(0, 10);
        assert_eq!((never.low.as_deref(), never.high.as_deref()), (Some("0"), Some("27.76")));
        let always = frequency(10, 10);
        assert_eq!((always.low.as_deref(), always.high.as_deref()), (Some("72.24"), Some("100")));
        assert_eq!(frequency(0, 0).percent, None);
    }
}
