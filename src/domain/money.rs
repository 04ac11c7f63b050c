use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};
use std::str::FromStr;

/// An amount of money, exact to the fen (0.01 yuan).
///
/// Input limits a single amount to [`Money::LARGEST`]; sums of a million of those are far
/// from the end of the integer, so addition does not overflow.
///
/// As text and in JSON it is yuan with two decimals and no separators: `12340.56`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money {
    fen: i128,
}

/// Why a text is not an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Not a decimal number.
    #[error("not a number")]
    NotANumber,
    /// More than two decimals.
    #[error("finer than one fen")]
    FinerThanFen,
    /// Larger than [`Money::LARGEST`].
    #[error("absurdly large")]
    TooLarge,
}

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money { fen: 0 };
    /// The largest single amount that is believed: 10^13 yuan, ten times what all levels of
    /// government spend on social assistance in a decade.
    pub const LARGEST: Money = Money { fen: 1_000_000_000_000_000 };

    /// From a number of fen.
    pub const fn from_fen(fen: i128) -> Self {
        Self { fen }
    }

    /// From a whole number of yuan.
    pub const fn from_yuan(yuan: i128) -> Self {
        Self { fen: yuan * 100 }
    }

    /// The number of fen.
    pub const fn fen(self) -> i128 {
        self.fen
    }

    /// `self * numerator / denominator`, rounded down to the fen (towards minus infinity).
    /// Rounding a ceiling down is rounding against the spender.
    ///
    /// # Panics
    /// When the denominator is not positive.
    pub fn portion(self, numerator: i128, denominator: i128) -> Self {
        assert!(denominator > 0, "a portion needs a positive denominator");
        Self { fen: (self.fen * numerator).div_euclid(denominator) }
    }

    /// Spread over parts by their sizes: up to and including a part, the portion of the sizes so far,
    /// rounded down to the fen; a part gets what that adds. So the parts sum to the whole.
    ///
    /// # Panics
    /// When the sizes do not sum to something positive.
    pub fn spread<T>(self, parts: impl IntoIterator<Item = (T, i128)>) -> Vec<(T, Money)> {
        let parts: Vec<(T, i128)> = parts.into_iter().collect();
        let whole: i128 = parts.iter().map(|(_, size)| size).sum();
        let (mut given, mut so_far) = (Money::ZERO, 0);
        let portion = |(part, size): (T, i128)| {
            so_far += size;
            let due = self.portion(so_far, whole);
            let now = due - given;
            given = due;
            (part, now)
        };
        parts.into_iter().map(portion).collect()
    }

    /// With separators of thousands, for people: `12,340.56`.
    pub fn grouped(self) -> String {
        let plain = self.to_string();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "00"));
        let mut grouped = String::with_capacity(plain.len() + whole.len() / 3);
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}.{decimals}")
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.fen < 0 { "-" } else { "" };
        let fen = self.fen.unsigned_abs();
        f.pad(&format!("{sign}{}.{:02}", fen / 100, fen % 100))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads yuan with at most two decimals, plain ASCII digits, no separators. (What users
    /// type is cleaned by the input reader first.)
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let money = read_yuan(text)?;
        if money > Money::LARGEST || -money > Money::LARGEST { Err(MoneyError::TooLarge) } else { Ok(money) }
    }
}

/// Yuan with at most two decimals, as far as the integer reaches.
fn read_yuan(text: &str) -> Result<Money, MoneyError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(decimals) {
        return Err(MoneyError::NotANumber);
    }
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 2 {
        return Err(MoneyError::FinerThanFen);
    }
    let whole = whole.trim_start_matches('0');
    // A sum of very many of the largest amounts has far fewer digits.
    if whole.len() > 24 {
        return Err(MoneyError::TooLarge);
    }
    let yuan: i128 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| MoneyError::NotANumber)? };
    let cents: i128 = format!("{decimals:0<2}").parse().map_err(|_| MoneyError::NotANumber)?;
    let money = Money { fen: yuan * 100 + cents };
    Ok(if negative { -money } else { money })
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money { fen: self.fen + other.fen }
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        self.fen += other.fen;
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money { fen: self.fen - other.fen }
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Money) {
        self.fen -= other.fen;
    }
}

impl Neg for Money {
    type Output = Money;
    fn neg(self) -> Money {
        Money { fen: -self.fen }
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        // Totals may exceed the limit of a single amount; only the form is checked here.
        read_yuan(&text).map_err(|reason| serde::de::Error::custom(format!("{text}: {reason}")))
    }
}

impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^-?\d+\.\d{2}$",
            "description": "yuan with two decimals"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        for text in ["0.00", "0.01", "12340.56", "-7.10", "9999999999999.99"] {
            assert_eq!(text.parse::<Money>().unwrap().to_string(), text);
        }
        assert_eq!("5".parse::<Money>().unwrap(), Money::from_yuan(5));
        assert_eq!("5.100".parse::<Money>().unwrap(), Money::from_fen(510));
        assert_eq!("1234567.8".parse::<Money>().unwrap().grouped(), "1,234,567.80");
        assert_eq!("-123.45".parse::<Money>().unwrap().grouped(), "-123.45");
    }

    #[test]
    fn refusals() {
        assert_eq!("".parse::<Money>(), Err(MoneyError::NotANumber));
        assert_eq!("1e3".parse::<Money>(), Err(MoneyError::NotANumber));
        assert_eq!("0.005".parse::<Money>(), Err(MoneyError::FinerThanFen));
        assert_eq!("1000000000000000".parse::<Money>(), Err(MoneyError::TooLarge));
        assert_eq!("10000000000000.01".parse::<Money>(), Err(MoneyError::TooLarge));
    }

    #[test]
    fn a_total_may_exceed_the_largest_amount() {
        let total = Money::LARGEST + Money::LARGEST;
        let text = serde_json::to_string(&total).unwrap();
        assert_eq!(serde_json::from_str::<Money>(&text).unwrap(), total);
        assert!(text.trim_matches('"').parse::<Money>().is_err());
    }

    #[test]
    fn a_portion_is_rounded_down() {
        assert_eq!(Money::from_fen(100).portion(1, 3), Money::from_fen(33));
        assert_eq!(Money::from_fen(-100).portion(1, 3), Money::from_fen(-34));
    }
}
