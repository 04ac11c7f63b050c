//! The only door between exact integers and floating point.
//!
//! Scaling is by powers of two, which costs a double nothing. What does not fit a double
//! is rounded so that the floating model only ever allows more than the exact one; the
//! exact re-check of every answer then takes back what rounding gave away.

#![allow(clippy::float_arithmetic)]

use super::Relation;

/// Largest magnitude that scaled coefficients have, as a power of two. At a tolerance of
/// 1e-9 a row of such coefficients still tells 1 part in 10^15 of its largest one.
const TOP_BITS: u32 = 20;

/// Solvers drop coefficients of about 1e-9 without a word. They are dropped here instead,
/// and the sides widened by what they could have added.
const DROPPED: f64 = 2e-9;

/// Integers up to this many bits are doubles exactly.
pub const EXACT_BITS: u32 = 53;

/// Greatest common divisor of the magnitudes; 1 where there is nothing to divide by. An
/// objective divided by it has integer values on the finest grid that it can move on.
pub fn grid(values: impl IntoIterator<Item = i128>) -> i128 {
    let divisor = values.into_iter().fold(0u128, |left, right| {
        let (mut a, mut b) = (left, right.unsigned_abs());
        while b != 0 && a != 1 {
            (a, b) = (b, a % b);
        }
        a
    });
    i128::try_from(divisor).unwrap_or(1).max(1)
}

/// The nearest float.
#[allow(clippy::cast_precision_loss)]
pub fn to_float(value: i128) -> f64 {
    value as f64
}

/// Number of bits of the magnitude; 0 for 0.
pub fn bits(value: i128) -> u32 {
    u128::BITS - value.unsigned_abs().leading_zeros()
}

/// The float `2^exponent`.
pub fn power_of_two(exponent: i32) -> f64 {
    2f64.powi(exponent)
}

/// A row of the floating model: `lower <= sum of coefficient * column <= upper`.
#[derive(Debug, Clone, PartialEq)]
pub struct FloatRow {
    /// Terms by column.
    pub terms: Vec<(usize, f64)>,
    /// Lower limit, or minus infinity.
    pub lower: f64,
    /// Upper limit, or infinity.
    pub upper: f64,
    /// The exact row was multiplied by two to this power.
    pub exponent: i32,
}

/// A row of binary variables in floats, scaled, never tighter than the exact row.
pub fn float_row(terms: &[(usize, i128)], relation: Relation, right: i128) -> FloatRow {
    let exponent = exponent(terms.iter().map(|(_, coefficient)| *coefficient));
    let factor = power_of_two(exponent);
    let widest = terms.iter().map(|(_, coefficient)| *coefficient).chain([right]).map(bits).max().unwrap_or(0);
    // Beyond 53 bits each coefficient may be off by one unit in its last place.
    let mut slack = 0.0;
    if widest > EXACT_BITS {
        for (_, coefficient) in terms {
            slack += to_float(*coefficient).abs() * f64::EPSILON;
        }
        slack += to_float(right).abs() * f64::EPSILON;
    }
    let side = to_float(right);
    let (mut upper, mut lower) = ((side + slack) * factor, (side - slack) * factor);
    let mut terms = scaled(terms, factor);
    terms.retain(|(_, coefficient)| {
        let kept = coefficient.abs() > DROPPED;
        if !kept {
            upper -= coefficient.min(0.0);
            lower -= coefficient.max(0.0);
        }
        kept
    });
    if relation == Relation::AtLeast {
        upper = f64::INFINITY;
    }
    if relation == Relation::AtMost {
        lower = f64::NEG_INFINITY;
    }
    FloatRow { terms, lower, upper, exponent }
}

/// An objective in floats, scaled.
#[derive(Debug, Clone, PartialEq)]
pub struct FloatObjective {
    /// Terms by column.
    pub terms: Vec<(usize, f64)>,
    /// The exact objective was multiplied by two to this power: one grid step is `2^exponent`.
    pub exponent: i32,
}

impl FloatObjective {
    /// One step of the exact objective in the solver's units.
    pub fn step(&self) -> f64 {
        power_of_two(self.exponent)
    }

    /// A float upper bound on the objective as an integer number of steps, rounded up
    /// after adding the trouble (see [`FloatObjective::doubt`]).
    pub fn upper_bound(&self, bound: f64) -> Option<i128> {
        let steps = bound / self.step() + self.doubt(bound);
        to_integer(steps.floor())
    }

    /// A float that lies below every objective of so many steps or more, whatever the trouble.
    pub fn surely_below(&self, least: i128) -> f64 {
        let value = to_float(least) * self.step();
        value - (2.0 + 2.0 * self.doubt(value)) * self.step()
    }

    /// [`FloatObjective::doubt`] of a bound of so many steps.
    pub fn doubt_at(&self, steps: i128) -> f64 {
        self.doubt(to_float(steps) * self.step())
    }

    /// How far, in steps, a bound from a solver with tolerance 1e-9 may be off: every
    /// column's reduced cost may be wrong by the tolerance, and sums lose 5 bits of 53.
    /// An estimate, not a proof: proofs are made in integers.
    pub fn doubt(&self, bound: f64) -> f64 {
        let columns = to_float(i128::try_from(self.terms.len()).unwrap_or(i128::MAX));
        (columns * 1e-9 + bound.abs() * power_of_two(-48)) / self.step()
    }
}

/// An objective in floats, scaled to a largest coefficient of at most about a million.
pub fn float_objective(terms: &[(usize, i128)]) -> FloatObjective {
    let exponent = exponent(terms.iter().map(|(_, coefficient)| *coefficient));
    FloatObjective { terms: scaled(terms, power_of_two(exponent)), exponent }
}

/// The integer nearest to `value * 2^exponent`, where there is one in range.
pub fn fixed_point(value: f64, exponent: i32) -> Option<i128> {
    to_integer((value * power_of_two(exponent)).round())
}

#[allow(clippy::cast_possible_truncation)]
fn to_integer(value: f64) -> Option<i128> {
    (value.is_finite() && value.abs() < power_of_two(120)).then_some(value as i128)
}

fn exponent(coefficients: impl Iterator<Item = i128>) -> i32 {
    let widest = coefficients.map(bits).max().unwrap_or(0);
    if widest > TOP_BITS { i32::try_from(TOP_BITS).unwrap_or(0) - i32::try_from(widest).unwrap_or(0) } else { 0 }
}

fn scaled(terms: &[(usize, i128)], factor: f64) -> Vec<(usize, f64)> {
    terms.iter().map(|(column, coefficient)| (*column, to_float(*coefficient) * factor)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grid_is_the_common_divisor() {
        assert_eq!(grid([12, -18, 0]), 6);
        assert_eq!(grid([]), 1);
        assert_eq!(grid([i128::MIN, 0]), 1, "a divisor that does not fit is not divided by");
    }

    #[test]
    fn a_row_wider_than_a_double_is_relaxed() {
        let big = (1i128 << 60) + 1;
        let row = float_row(&[(0, big), (1, big)], Relation::AtMost, 2 * big);
        let left: f64 = row.terms.iter().map(|(_, coefficient)| coefficient).sum();
        assert!(left <= row.upper);
        let row = float_row(&[(0, big), (1, 1), (2, -1)], Relation::Equal, 0);
        assert_eq!(row.terms.len(), 1);
        assert!(row.lower < 0.0 && row.upper > 0.0, "what is dropped widens both sides");
        let row = float_row(&[(0, 7), (1, 5)], Relation::Equal, 12);
        assert_eq!((row.lower, row.upper, row.exponent), (12.0, 12.0, 0));
    }

    #[test]
    fn a_bound_is_rounded_outward() {
        let objective = float_objective(&[(0, 10), (1, 20)]);
        assert_eq!(objective.upper_bound(30.0), Some(30));
        assert_eq!(objective.upper_bound(29.999_999_999_9), Some(30));
        assert_eq!(objective.upper_bound(29.9), Some(29));
        let wide = float_objective(&[(0, 1 << 60)]);
        assert!(wide.doubt(1e6) > 1.0, "beyond what doubles can tell");
    }
}
