//! Where: the counties of a prefecture, real names and codes, drawn recipients and money.

use super::Draft;
use crate::domain::{AreaLevel, County, Jurisdiction, JurisdictionIx};
use std::collections::BTreeMap;

/// Sichuan's divisions: code, name, code of the division above.
const DIVISIONS: &str = include_str!("../../../models/divisions/sichuan.csv");

/// Recipients of a county at every eleventh of the counties: about lognormal, median 11,000,
/// which at 3 % of 4,200 to 8,200 yuan a head gives a ceiling of some 2 to 3 million yuan.
const RECIPIENTS: [i64; 12] =
    [3_500, 4_700, 5_800, 7_000, 8_300, 9_900, 11_800, 14_000, 16_800, 20_500, 26_000, 36_000];

/// What the later steps need of a county.
#[derive(Debug, Clone, Copy)]
pub(super) struct Purse {
    /// Persons that the staffing floor counts.
    pub recipients: i64,
    /// Last year's spending as drawn, yuan; the plan may raise it.
    pub prior_spending: i64,
    /// Payments that earlier contracts commit this year, yuan.
    pub committed: i64,
    /// Who pays.
    pub payer: JurisdictionIx,
}

/// Persons whom a county assists, as drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recipients {
    /// Urban recipients of the minimum living guarantee.
    pub urban: i64,
    /// Rural ones.
    pub rural: i64,
    /// Persons in extreme difficulty.
    pub tekun: i64,
}

impl Recipients {
    /// All that the staffing floor counts.
    pub(super) fn all(self) -> i64 {
        self.urban + self.rural + self.tekun
    }
}

pub(super) fn divisions() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    DIVISIONS.lines().skip(1).filter_map(|line| {
        let (code, rest) = line.split_once(',')?;
        let (name, parent) = rest.split_once(',')?;
        Some((code, name, parent))
    })
}

/// The name of a division of Sichuan, or nothing where the code is none.
pub(crate) fn division_name(code: &str) -> Option<&'static str> {
    divisions().find(|(other, ..)| *other == code).map(|(_, name, _)| name)
}

/// Name of a prefecture, or nothing where there is no such.
pub(super) fn prefecture(code: &str) -> Option<&'static str> {
    divisions().find(|(other, _, parent)| *other == code && *parent == "510000").map(|(_, name, _)| name)
}

/// Adds the province, the prefecture and its counties; recipients by order of quantile, shuffled.
pub(super) fn add(draft: &mut Draft, code: &str, name: &str) {
    let province = add_area(draft, "510000", "四川省", AreaLevel::Province, None);
    let prefecture = add_area(draft, code, name, AreaLevel::Prefecture, Some(province));
    let counties: Vec<_> = divisions().filter(|(_, _, parent)| *parent == code).collect();
    let last = i64::try_from(counties.len()).unwrap_or(1).max(2) - 1;
    let mut ranks: Vec<i64> = (0..counties.len()).filter_map(|rank| i64::try_from(rank).ok()).collect();
    draft.random.shuffle(&mut ranks);
    for ((code, name, _), rank) in counties.into_iter().zip(ranks) {
        let recipients = quantile(rank, last) + draft.random.between(-300, 300);
        let tekun = recipients * draft.random.between(60, 120) / 1000;
        let urban = recipients * draft.random.between(80, 400) / 1000;
        let recipients = Recipients { urban, rural: recipients - urban - tekun, tekun };
        add_county(draft, code, name, prefecture, recipients, (4_200, 8_200));
    }
}

/// Adds a jurisdiction without funds of its own.
pub(super) fn add_area(
    draft: &mut Draft,
    code: &str,
    name: &str,
    level: AreaLevel,
    parent: Option<JurisdictionIx>,
) -> JurisdictionIx {
    let area = Jurisdiction { code: code.to_owned(), name: name.to_owned(), level, parent, funds: BTreeMap::new() };
    draft.dossier.jurisdictions.push(area);
    JurisdictionIx(draft.dossier.jurisdictions.len() - 1)
}

/// Adds a county: last year's spending a head is drawn between two amounts in yuan; in a fifth of
/// the counties earlier contracts commit 4 to 10 % of the ceiling.
pub(super) fn add_county(
    draft: &mut Draft,
    code: &str,
    name: &str,
    prefecture: JurisdictionIx,
    recipients: Recipients,
    (least, most): (i64, i64),
) {
    let prior_spending = recipients.all() * draft.random.between(least, most);
    let committed = match draft.random.chance(200) {
        true => prior_spending * 3 / 100 * draft.random.between(40, 100) / 1000 / 100 * 100,
        false => 0,
    };
    let payer = add_area(draft, code, name, AreaLevel::County, Some(prefecture));
    draft.purses.push(Purse { recipients: recipients.all(), prior_spending, committed, payer });
    let persons = |count: i64| u64::try_from(count).unwrap_or(0);
    draft.dossier.counties.push(County {
        code: code.to_owned(),
        name: name.to_owned(),
        urban_dibao: persons(recipients.urban),
        rural_dibao: persons(recipients.rural),
        tekun: persons(recipients.tekun),
        staff_in_post: 0,
    });
}

/// The value at `rank` of `0..=last`, linear between the table's entries.
fn quantile(rank: i64, last: i64) -> i64 {
    let scaled = rank * 11 * 1000 / last;
    let (left, part) = (usize::try_from(scaled / 1000).unwrap_or(0).min(10), scaled % 1000);
    let part = if scaled >= 11_000 { 1000 } else { part };
    RECIPIENTS[left] + (RECIPIENTS[left + 1] - RECIPIENTS[left]) * part / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_sichuan_is_there() {
        let prefectures = divisions().filter(|(_, _, parent)| *parent == "510000").count();
        assert_eq!((divisions().count(), prefectures), (1 + 21 + 183, 21));
        assert_eq!(prefecture("510100"), Some("成都市"));
        assert_eq!((prefecture("510104"), prefecture("510000"), prefecture("")), (None, None, None));
    }

    #[test]
    fn quantiles_rise_from_the_first_to_the_last() {
        assert_eq!((quantile(0, 19), quantile(19, 19)), (3_500, 36_000));
        assert!((1..20).all(|rank| quantile(rank, 19) > quantile(rank - 1, 19)));
    }
}
