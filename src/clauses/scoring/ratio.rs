use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A quotient of integers, so that rounding sees the true value: a decimal division keeps 28
/// digits and can turn 0.00499..9 into a half.
///
/// Operations give nothing where the integers would leave 128 bits.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    numerator: i128,
    /// Positive.
    denominator: i128,
}

/// Integers below this need no reduction: the product of two of them fits, and so does the sum
/// of two such products.
const SMALL: i128 = 1 << 62;

impl Ratio {
    /// Nothing.
    pub const ZERO: Ratio = Ratio { numerator: 0, denominator: 1 };
    /// One.
    pub const ONE: Ratio = Ratio { numerator: 1, denominator: 1 };

    /// `numerator / denominator`; nothing where the denominator is zero.
    pub fn of(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        let sign = denominator.signum();
        let ratio = Self { numerator: numerator.checked_mul(sign)?, denominator: denominator.checked_mul(sign)? };
        if ratio.is_small() { Some(ratio) } else { ratio.reduced() }
    }

    /// A decimal, exactly.
    pub fn from_decimal(value: Decimal) -> Option<Self> {
        Self::of(value.mantissa(), 10i128.checked_pow(value.scale())?)
    }

    fn is_small(self) -> bool {
        -SMALL < self.numerator && self.numerator < SMALL && self.denominator < SMALL
    }

    /// Without common factor.
    fn reduced(self) -> Option<Self> {
        let divisor = greatest_common_divisor(self.numerator, self.denominator)?;
        Some(Self { numerator: self.numerator / divisor, denominator: self.denominator / divisor })
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let divisor = if self.is_small() && other.is_small() {
            1
        } else {
            greatest_common_divisor(self.denominator, other.denominator)?
        };
        let (mine, theirs) = (other.denominator / divisor, self.denominator / divisor);
        let sum = self.numerator.checked_mul(mine)?.checked_add(other.numerator.checked_mul(theirs)?)?;
        Self::of(sum, self.denominator.checked_mul(mine)?)
    }

    /// Difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { numerator: other.numerator.checked_neg()?, ..other })
    }

    /// Product. Factors of large ratios are crossed out first, so that the product fits
    /// whenever its reduced form does.
    pub fn times(self, other: Self) -> Option<Self> {
        let (first, second) = if self.is_small() && other.is_small() {
            (self, other)
        } else {
            let (mine, theirs) = (self.reduced()?, other.reduced()?);
            let crossed = |numerator, denominator| Self { numerator, denominator }.reduced();
            (crossed(mine.numerator, theirs.denominator)?, crossed(theirs.numerator, mine.denominator)?)
        };
        let numerator = first.numerator.checked_mul(second.numerator)?;
        Self::of(numerator, first.denominator.checked_mul(second.denominator)?)
    }

    /// Quotient; nothing where the divisor is zero.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        self.times(Self::of(other.denominator, other.numerator)?)
    }

    /// Which is larger; nothing where that cannot be told in 128 bits.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        Some(self.minus(other)?.numerator.cmp(&0))
    }

    /// Numerator and positive denominator without common factor.
    pub fn parts(self) -> Option<(i128, i128)> {
        let reduced = self.reduced()?;
        Some((reduced.numerator, reduced.denominator))
    }

    /// Between 0 and 1: values outside are cut.
    pub fn cut_to_share(self) -> Self {
        if self.numerator < 0 {
            Self::ZERO
        } else if self.numerator > self.denominator {
            Self::ONE
        } else {
            self
        }
    }

    /// Rounded to decimal places, a half away from zero (四舍五入).
    pub fn rounded(self, places: u32) -> Option<Decimal> {
        let scaled = self.numerator.checked_abs()?.checked_mul(10i128.checked_pow(places)?)?;
        let (whole, rest) = (scaled / self.denominator, scaled % self.denominator);
        // rest >= denominator / 2 without the doubling that could overflow.
        let up = i128::from(rest >= self.denominator - rest);
        let rounded = Decimal::try_from_i128_with_scale((whole + up) * self.numerator.signum(), places).ok()?;
        Some(rounded.normalize())
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.parts() == other.parts()
    }
}

impl Eq for Ratio {}

fn greatest_common_divisor(first: i128, second: i128) -> Option<i128> {
    let (mut first, mut second) = (first.checked_abs()?, second.checked_abs()?);
    while second != 0 {
        // Nearly always both fit a machine word, where division is many times faster.
        if let (Ok(small_first), Ok(small_second)) = (u64::try_from(first), u64::try_from(second)) {
            let (mut first, mut second) = (small_first, small_second);
            while second != 0 {
                (first, second) = (second, first % second);
            }
            return Some(first.into());
        }
        (first, second) = (second, first % second);
    }
    Some(first.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rounded(numerator: i128, denominator: i128, places: u32) -> String {
        Ratio::of(numerator, denominator).unwrap().rounded(places).unwrap().to_string()
    }

    #[test]
    fn halves_go_up_and_anything_less_goes_down() {
        assert_eq!(rounded(1, 200, 2), "0.01");
        assert_eq!(rounded(-1, 200, 2), "-0.01");
        assert_eq!(rounded(2, 3, 2), "0.67");
        assert_eq!(rounded(1, 3, 2), "0.33");
        // Just under 0.005. Of the decimal quotient's 28 digits none differs from 0.005, so
        // rounding it would go up.
        let (numerator, denominator) = (10i128.pow(31), 200 * 10i128.pow(31) + 2);
        assert_eq!(rounded(numerator, denominator, 2), "0");
    }

    #[test]
    fn zero_denominators_and_overflow_give_nothing() {
        assert_eq!(Ratio::of(1, 0), None);
        let huge = Ratio::of(i128::MAX, 1).unwrap();
        assert_eq!(huge.plus(Ratio::ONE), None);
        assert_eq!(huge.times(huge), None);
        assert_eq!(huge.rounded(2), None);
        assert_eq!(Ratio::ONE.divided_by(Ratio::ZERO), None);
        // Fits after crossing out.
        assert_eq!(huge.times(Ratio::of(1, i128::MAX).unwrap()), Some(Ratio::ONE));
    }

    proptest! {
        /// Large ratios take the way of reduction, small ones do not: both agree.
        #[test]
        fn arithmetic_is_that_of_fractions(a in -999i128..999, b in 1i128..999, c in -999i128..999, d in 1i128..999) {
            let factor = 1i128 << 64;
            let (first, second) = (Ratio::of(a, b).unwrap(), Ratio::of(c, d).unwrap());
            let large = Ratio { numerator: a * factor, denominator: b * factor };
            prop_assert_eq!(first.plus(second), Ratio::of(a * d + c * b, b * d));
            prop_assert_eq!(first.minus(second), Ratio::of(a * d - c * b, b * d));
            prop_assert_eq!(first.times(second), Ratio::of(a * c, b * d));
            prop_assert_eq!(first.divided_by(second), Ratio::of(a * d, b * c));
            prop_assert_eq!(first.compare(second), Some((a * d).cmp(&(c * b))));
            prop_assert_eq!(large.parts(), first.parts());
            prop_assert_eq!(large.times(second), Ratio::of(a * c, b * d));
            prop_assert_eq!(large.plus(second), Ratio::of(a * d + c * b, b * d));
            prop_assert_eq!(first.cut_to_share(), if a < 0 { Ratio::ZERO } else if a > b { Ratio::ONE } else { first });
        }

        /// The rounded value is the nearest on the grid: at most half a step away, above when at
        /// exactly half.
        #[test]
        fn rounding_is_to_the_nearest(numerator in 0i128..1_000_000_000, denominator in 1i128..1_000_000, places in 0u32..5) {
            let rounded = Ratio::of(numerator, denominator).unwrap().rounded(places).unwrap();
            let steps = (rounded * Decimal::from(10i64.pow(places))).normalize().mantissa();
            let twice = 2 * (steps * denominator - numerator * 10i128.pow(places));
            prop_assert!(-denominator < twice && twice <= denominator);
        }
    }
}
