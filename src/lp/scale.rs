//! The only door between exact integers and floating point.

#![allow(clippy::float_arithmetic)]

/// Greatest common divisor of the magnitudes; 1 where there is nothing to divide by. An
/// objective divided by it has integer values on the finest grid that it can move on.
pub fn grid(values: impl IntoIterator<Item = i128>) -> i128 {
    let divisor = values.into_iter().fold(0u128, |left, right| {
        let (mut a, mut b) = (left, right.unsigned_abs());
        while b != 0 {
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
