use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

pub use jiff::civil::Date;

/// A fiscal year, which in China is the calendar year.
pub type Year = i16;

/// A calendar month, as text `2026-04`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: Year,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    /// The month and those after it, as many as said.
    pub fn months(self, count: u32) -> impl Iterator<Item = Month> {
        let next = |month: &Month| {
            let last = month.month >= 12;
            let year = month.year.checked_add(Year::from(last))?;
            Some(Month { year, month: if last { 1 } else { month.month + 1 } })
        };
        std::iter::successors(Some(self), next).take(count as usize)
    }

    /// Months from another month to this one; negative where this one is earlier.
    pub fn since(self, other: Month) -> i64 {
        12 * (i64::from(self.year) - i64::from(other.year)) + i64::from(self.month) - i64::from(other.month)
    }

    /// How many of the months `self, self + 1, .., self + months - 1` lie in each year, in
    /// the order of years.
    pub fn months_by_year(self, months: u32) -> Vec<(Year, u32)> {
        let mut left = months;
        let mut year = self.year;
        let mut in_year = 13 - u32::from(self.month);
        let mut result = Vec::new();
        while left > 0 {
            let here = left.min(in_year);
            result.push((year, here));
            left -= here;
            year += 1;
            in_year = 12;
        }
        result
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parsed = text.split_once('-').and_then(|(year, month)| {
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            ((1900..=2200).contains(&year) && (1..=12).contains(&month)).then_some(Month { year, month })
        });
        parsed.ok_or_else(|| text.to_owned())
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_fall_into_years() {
        let start: Month = "2026-04".parse().unwrap();
        assert_eq!(start.months_by_year(9), vec![(2026, 9)]);
        assert_eq!(start.months_by_year(24), vec![(2026, 9), (2027, 12), (2028, 3)]);
        assert!("2026-13".parse::<Month>().is_err());
    }

    #[test]
    fn months_follow_each_other() {
        let start: Month = "2026-11".parse().unwrap();
        let following: Vec<String> = start.months(3).map(|month| month.to_string()).collect();
        assert_eq!(following, ["2026-11", "2026-12", "2027-01"]);
        assert_eq!(start.months(0).count(), 0);
        for (position, month) in start.months(30).enumerate() {
            assert_eq!(month.since(start), position as i64);
            assert_eq!(start.since(month), -(position as i64));
        }
    }
}
