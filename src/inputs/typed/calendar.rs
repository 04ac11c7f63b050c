//! Days, months and years as people type them.

use crate::domain::{Date, Month, Year};

const YEARS: std::ops::RangeInclusive<Year> = 1900..=2200;

/// `2026-03-16`, `2026/3/16`, `2026.3.16`, `2026年3月16日`, `20260316`, each also with a time
/// of day behind it, which is dropped. The text is folded.
pub(super) fn date(text: &str) -> Option<Date> {
    let text = without_time(text);
    let parts = parts_of(text);
    let [year, month, day] = match parts.as_slice() {
        [year, month, day] => [*year, *month, *day],
        [whole] if whole.len() == 8 => [whole.get(..4)?, whole.get(4..6)?, whole.get(6..)?],
        _ => return None,
    };
    Date::new(year_of(year)?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `2026-04`, `2026/4`, `2026.4`, `2026年4月`, `202604`; or the first day of the month, which
/// is what spreadsheets make of a month.
pub(super) fn month(text: &str) -> Option<Month> {
    let parts = parts_of(without_time(text));
    let (year, month) = match parts.as_slice() {
        [year, month] => (*year, *month),
        [year, month, day] if day.parse::<u8>() == Ok(1) => (*year, *month),
        [whole] if whole.len() == 6 => (whole.get(..4)?, whole.get(4..)?),
        _ => return None,
    };
    let month: u8 = month.parse().ok()?;
    (1..=12).contains(&month).then_some(Month { year: year_of(year)?, month })
}

/// `2026`, `2026年`, `2026年度`.
pub(super) fn year(text: &str) -> Option<Year> {
    let text = text.trim_end_matches("度").trim_end_matches("年").trim();
    year_of(text)
}

fn year_of(text: &str) -> Option<Year> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|year| digits && YEARS.contains(year))
}

/// Cuts `00:00:00` or `T09:30` off a moment.
fn without_time(text: &str) -> &str {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') => day.trim(),
        _ => text,
    }
}

/// The numbers between separators; empty where a part is no number.
fn parts_of(text: &str) -> Vec<&str> {
    let parts: Vec<&str> =
        text.trim_end_matches(['日', '号', '月']).split(['-', '/', '.', '年', '月']).map(str::trim).collect();
    let plain = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(plain) { parts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days() {
        for text in [
            "2026-03-16",
            "2026/3/16",
            "2026.3.16",
            "2026年3月16日",
            "20260316",
            "2026-03-16 09:30",
            "2026-03-16T00:00:00",
        ] {
            assert_eq!(date(text), Date::new(2026, 3, 16).ok(), "{text}");
        }
        for text in ["", "2026-02-30", "16.3.2026", "2026-3", "46097", "03/16/2026", "2026-3-16-1", "1026-01-01"] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn months_and_years() {
        for text in ["2026-04", "2026/4", "2026年4月", "202604", "2026-04-01"] {
            assert_eq!(month(text), Some(Month { year: 2026, month: 4 }), "{text}");
        }
        for text in ["2026-13", "2026-04-15", "4", "2026", "Apr-26"] {
            assert_eq!(month(text), None, "{text}");
        }
        assert_eq!((year("2026"), year("2026年"), year("2026年度")), (Some(2026), Some(2026), Some(2026)));
        assert_eq!((year("26"), year("02026"), year("9999")), (None, None, None));
    }
}
