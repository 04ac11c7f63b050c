//! Numbers as people type them, read exactly: thousands separators, full-width digits,
//! currency signs, percentages, exponents. No binary fraction is involved.

use rust_decimal::Decimal;

/// Why a text is no admissible number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberFault {
    /// Not a number at all.
    Bad,
    /// Less than zero.
    Negative,
    /// More decimals than allowed.
    TooFine,
    /// Beyond the limit.
    TooLarge,
}

/// A decimal number, `digits * 10^exponent`, not negative; `digits` has no trailing zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    digits: u128,
    exponent: i32,
}

impl Number {
    /// Reads a folded text (see [`folded`](crate::inputs::fold::folded)).
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        let text = text.trim();
        // Accountants write a loss in parentheses.
        let bracketed = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let (negative, text) = match (bracketed, text.strip_prefix('-')) {
            (Some(inner), _) => (true, inner),
            (None, Some(rest)) => (true, rest),
            (None, None) => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let text = text.trim_start_matches(['¥', '$']).trim();
        let (text, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => {
                let plain = exponent.strip_prefix('+').unwrap_or(exponent);
                (mantissa, plain.parse::<i32>().map_err(|_| NumberFault::Bad)?)
            }
            None => (text, 0),
        };
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        let whole = without_separators(whole).ok_or(NumberFault::Bad)?;
        if whole.is_empty() && decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberFault::Bad);
        }
        if !(-400..=400).contains(&exponent) {
            return Err(if exponent > 0 { NumberFault::TooLarge } else { NumberFault::TooFine });
        }
        let decimals = decimals.trim_end_matches('0');
        let mut digits: u128 = 0;
        for byte in whole.bytes().chain(decimals.bytes()) {
            let next = digits.checked_mul(10).and_then(|tens| tens.checked_add(u128::from(byte - b'0')));
            digits = next.ok_or(if decimals.len() > 20 { NumberFault::TooFine } else { NumberFault::TooLarge })?;
        }
        // A cell's text is at most 32,767 characters, so this fits.
        let mut exponent = exponent - i32::try_from(decimals.len()).unwrap_or(i32::MAX / 2);
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
            exponent += 1;
        }
        if digits == 0 {
            return Ok(Self { digits: 0, exponent: 0 });
        }
        if negative { Err(NumberFault::Negative) } else { Ok(Self { digits, exponent }) }
    }

    /// The same number times `10^places`.
    pub fn shifted(self, places: i32) -> Self {
        if self.digits == 0 { self } else { Self { exponent: self.exponent + places, ..self } }
    }

    /// The number in steps of `10^-places`, at most `most` steps.
    pub fn steps(self, places: u32, most: u128) -> Result<u128, NumberFault> {
        let exponent = self.exponent + i32::try_from(places).unwrap_or(0);
        let Ok(exponent) = u32::try_from(exponent) else {
            return Err(if self.digits == 0 { NumberFault::Bad } else { NumberFault::TooFine });
        };
        let scaled = 10u128.checked_pow(exponent).and_then(|power| self.digits.checked_mul(power));
        scaled.filter(|steps| *steps <= most).ok_or(NumberFault::TooLarge)
    }

    /// The number as a decimal with at most `places` decimals, at most `most`.
    pub fn decimal(self, places: u32, most: u128) -> Result<Decimal, NumberFault> {
        let limit = 10u128.checked_pow(places).and_then(|one| one.checked_mul(most)).ok_or(NumberFault::TooLarge)?;
        let steps = self.steps(places, limit)?;
        let steps = i128::try_from(steps).map_err(|_| NumberFault::TooLarge)?;
        Decimal::try_from_i128_with_scale(steps, places)
            .map(|value| value.normalize())
            .map_err(|_| NumberFault::TooLarge)
    }
}

/// Whole digits without separators of thousands; nothing where they are no such number.
/// Groups must have three digits, so that `1,5` is never read as fifteen.
fn without_separators(whole: &str) -> Option<std::borrow::Cow<'_, str>> {
    if whole.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(whole.into());
    }
    let separator = whole.chars().find(|c| !c.is_ascii_digit())?;
    if !matches!(separator, ',' | ' ' | '\'') {
        return None;
    }
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let first_is_one = (1..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_digit());
    (first_is_one && groups.all(is_group)).then(|| whole.replace(separator, "").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Result<String, NumberFault> {
        Number::parse(text)?.decimal(4, 1_000_000_000_000).map(|value| value.to_string())
    }

    #[test]
    fn what_people_type() {
        for (text, value) in [
            ("0", "0"),
            ("1,234.50", "1234.5"),
            ("12 345", "12345"),
            ("¥1,000", "1000"),
            ("1.2E+05", "120000"),
            ("3.00000000000000e-1", "0.3"),
            (".5", "0.5"),
            ("5.", "5"),
            ("-0", "0"),
            ("87.12340000", "87.1234"),
        ] {
            assert_eq!(decimal(text), Ok(value.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_refused() {
        for (text, fault) in [
            ("", NumberFault::Bad),
            ("abc", NumberFault::Bad),
            (".", NumberFault::Bad),
            ("1,5", NumberFault::Bad),
            ("1,2345", NumberFault::Bad),
            ("1.2.3", NumberFault::Bad),
            ("1e", NumberFault::Bad),
            ("NaN", NumberFault::Bad),
            ("-3", NumberFault::Negative),
            ("(3.00)", NumberFault::Negative),
            ("0.00001", NumberFault::TooFine),
            ("1e-99999999", NumberFault::TooFine),
            ("1e13", NumberFault::TooLarge),
            ("1e400", NumberFault::TooLarge),
            ("99999999999999999999999999999999999999999999", NumberFault::TooLarge),
        ] {
            assert_eq!(decimal(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn tens_of_thousands_are_exact() {
        let price = Number::parse("12.345678").unwrap().shifted(4);
        assert_eq!(price.steps(2, u128::MAX), Ok(12_345_678));
        assert_eq!(Number::parse("0.0000001").unwrap().shifted(4).steps(2, u128::MAX), Err(NumberFault::TooFine));
    }
}
