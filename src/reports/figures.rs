//! Numbers as people read them: grouped, rounded where a report rounds, never by float.

use crate::domain::record::{CheckRecord, LevelRecord};
use crate::domain::{Money, Service};
use rust_decimal::{Decimal, RoundingStrategy};

/// Stands for a figure that is missing, which is never a zero.
pub const MISSING: &str = "—";

/// A plain decimal with separators of thousands: `-1234567.8` becomes `-1,234,567.8`. Text
/// that is no plain decimal comes back as it is.
pub fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |rest| ("-", rest));
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    if whole.is_empty() || !whole.bytes().all(|b| b.is_ascii_digit()) {
        return decimal.to_owned();
    }
    let mut text = String::with_capacity(decimal.len() + whole.len() / 3);
    text.push_str(sign);
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(decimals) = decimals {
        text.push('.');
        text.push_str(decimals);
    }
    text
}

/// The plain decimal of a grouped figure, which may bear a plus: `+1,234.50` becomes `1234.50`.
/// Nothing where the text is not a single figure.
pub fn ungrouped(figure: &str) -> Option<String> {
    let (sign, digits) = match figure.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", figure.strip_prefix('+').unwrap_or(figure)),
    };
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| is_digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let well_grouped = rest.iter().all(|group| group.len() == 3 && is_digits(group));
    if !well_grouped || (!rest.is_empty() && first.len() > 3) || decimals.is_some_and(|rest| !is_digits(rest)) {
        return None;
    }
    let decimals = decimals.map_or_else(String::new, |decimals| format!(".{decimals}"));
    Some(format!("{sign}{first}{}{decimals}", rest.concat()))
}

/// Quality-weighted service for people: grouped, two decimals, halves away from zero. The
/// exact number with all its decimals is in the JSON and CSV results.
pub fn service(value: Service) -> String {
    let cent = Service::STEPS_PER_UNIT / 100;
    let magnitude = value.steps().unsigned_abs();
    let cents = (magnitude + cent.unsigned_abs() / 2) / cent.unsigned_abs();
    let sign = if value.steps() < 0 && cents > 0 { "-" } else { "" };
    grouped(&format!("{sign}{}.{:02}", cents / 100, cents % 100))
}

/// A score for people: at most two decimals, halves away from zero.
pub fn points(text: &str) -> String {
    text.parse::<Decimal>().map_or_else(
        |_| text.to_owned(),
        |value| value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize().to_string(),
    )
}

/// A score in a table: always two decimals, halves away from zero, so that columns align.
pub fn score(text: &str) -> String {
    text.parse::<Decimal>().map_or_else(
        |_| text.to_owned(),
        |value| format!("{:.2}", value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)),
    )
}

/// A score as it was given: every decimal, and two at least. A notice does not round it.
pub fn exact_score(text: &str) -> String {
    text.parse::<Decimal>().map_or_else(
        |_| text.to_owned(),
        |value| {
            let value = value.normalize();
            if value.scale() < 2 { format!("{value:.2}") } else { value.to_string() }
        },
    )
}

/// `part / whole` in percent with one decimal, halves away from zero; nothing where the
/// whole is zero.
pub fn percent(part: i128, whole: i128) -> Option<String> {
    if whole == 0 {
        return None;
    }
    let scaled = part.checked_mul(2000)?;
    let tenths = (scaled.abs() / whole.abs() + 1) / 2;
    let negative = (part < 0) != (whole < 0) && tenths > 0;
    Some(format!("{}{}.{}", if negative { "-" } else { "" }, tenths / 10, tenths % 10))
}

/// A difference with its sign: `+12.30`, `−12.30`, `±0`.
pub fn signed(text: &str, value: i128) -> String {
    let plus = if value > 0 { "+" } else { "" };
    if value == 0 { "±0".to_owned() } else { format!("{plus}{}", text.replace('-', "−")) }
}

/// How a check is drawn: lengths per mille of the longer of use and limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Length of the use.
    pub used: u32,
    /// Position of the limit.
    pub limit: u32,
}

/// The bar of a check; nothing is drawn for both zero or for negative numbers.
pub fn bar(check: &CheckRecord) -> Bar {
    let read = |text: &str| text.parse::<Decimal>().unwrap_or_default().max(Decimal::ZERO);
    let (used, limit) = (read(&check.used), read(&check.limit));
    let longest = used.max(limit);
    let share = |value: Decimal| {
        let share = value.checked_mul(Decimal::ONE_THOUSAND).and_then(|scaled| scaled.checked_div(longest));
        share.and_then(|share| share.round().try_into().ok()).unwrap_or(0)
    };
    Bar { used: share(used), limit: share(limit) }
}

/// The gap of a level in percent of its value, rounded up to four decimals; nothing where
/// the level has no bound or no value to compare with.
pub fn gap_percent(level: &LevelRecord) -> Option<String> {
    let value: Decimal = level.value.parse().ok()?;
    let bound: Decimal = level.bound.as_deref()?.parse().ok()?;
    let gap = bound.checked_sub(value)?.abs().checked_div(value.abs())?.checked_mul(Decimal::ONE_HUNDRED)?;
    Some(gap.round_dp_with_strategy(4, RoundingStrategy::AwayFromZero).normalize().to_string())
}

/// A difference of money with its sign.
pub fn more(money: Money) -> String {
    let sign = if money > Money::ZERO { "+" } else { "" };
    format!("{sign}{}", money.grouped())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Few;
    use crate::domain::record::{Sense, Unit};

    #[test]
    fn only_single_figures_are_ungrouped() {
        let figures = [
            ("+1,234.50", "1234.50"),
            ("-12", "-12"),
            ("0", "0"),
            ("1234567", "1234567"),
            ("1,234,567.8", "1234567.8"),
        ];
        for (figure, plain) in figures {
            assert_eq!(ungrouped(figure).as_deref(), Some(plain));
        }
        for text in ["", "—", "+", "-", "1.", ".5", "1,23", "1234,567", ",123", "1 / 2", "1.2.3", "+-1", "12*", "１"]
        {
            assert_eq!(ungrouped(text), None, "{text}");
        }
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(grouped("1234567.80"), "1,234,567.80");
        assert_eq!(grouped("-123"), "-123");
        assert_eq!(grouped("1000"), "1,000");
        assert_eq!(grouped("many"), "many");
        assert_eq!(grouped(""), "");
    }

    #[test]
    fn service_is_rounded_away_from_zero() {
        assert_eq!(service(Service::from_steps(1_234_565_000_000_000)), "1,234.57");
        assert_eq!(service(Service::from_steps(-5_000_000_000)), "-0.01");
        assert_eq!(service(Service::from_steps(-4_999_999_999)), "0.00");
    }

    #[test]
    fn shares_and_scores() {
        assert_eq!(percent(1, 3).as_deref(), Some("33.3"));
        assert_eq!(percent(-2, 3).as_deref(), Some("-66.7"));
        assert_eq!(percent(1, 0), None);
        assert_eq!(points("87.125"), "87.13");
        assert_eq!(points("90.00"), "90");
        assert_eq!(score("87.125"), "87.13");
        assert_eq!(score("90"), "90.00");
        assert_eq!(["88.1714", "7.20", "90", "—"].map(exact_score), ["88.1714", "7.20", "90.00", "—"]);
    }

    #[test]
    fn a_bar_shows_over_and_under() {
        let check = |used: &str, limit: &str| CheckRecord {
            clause: "fund-ceiling".into(),
            key: Vec::new(),
            arguments: Few::new(),
            unit: Unit::Yuan,
            used: used.into(),
            limit: limit.into(),
            sense: Sense::AtMost,
            slack: "0".into(),
            holds: true,
        };
        assert_eq!(bar(&check("50.00", "200.00")), Bar { used: 250, limit: 1000 });
        assert_eq!(bar(&check("300.00", "200.00")), Bar { used: 1000, limit: 667 });
        assert_eq!(bar(&check("0", "0")), Bar { used: 0, limit: 0 });
    }

    #[test]
    fn the_gap_is_rounded_against_the_award() {
        let level = |value: &str, bound: Option<&str>| LevelRecord {
            objective: "service".into(),
            value: value.into(),
            bound: bound.map(str::to_owned),
            proven: false,
            exact: false,
        };
        assert_eq!(gap_percent(&level("1000", Some("1000.001"))).as_deref(), Some("0.0001"));
        assert_eq!(gap_percent(&level("3", Some("4"))).as_deref(), Some("33.3334"));
        assert_eq!(gap_percent(&level("0", Some("4"))), None);
        assert_eq!(gap_percent(&level("5", None)), None);
    }
}
