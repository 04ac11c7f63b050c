//! Where: Sichuan's prefectures and counties in the order of their codes, and after them artificial
//! ones up to the number of counties in the country.
//!
//! Codes of artificial places begin with 9, with which no division of GB/T 2260 begins: province
//! `9pp000`, prefecture `9ppq00`, county `9ppqcc`.

use super::super::places::divisions;

/// Counties in the country: the most that can be generated.
pub const COUNTIES_MOST: usize = 2_844;

/// Townships and the like of each county of Sichuan: code, number.
const TOWNSHIPS: &str = include_str!("../../../../models/divisions/sichuan-townships.csv");

/// Counties of an artificial province's nine prefectures.
const SIZES: [u64; 9] = [8, 12, 9, 11, 7, 13, 10, 9, 10];
/// Artificial provinces; from this one on the last prefecture is smaller by a county, so that all
/// counties are as many as the country has.
const PROVINCES: u64 = 30;
const FIRST_SMALLER: u64 = 22;

/// A place with its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Site {
    pub code: u64,
    pub name: String,
    /// Townships, towns and subdistricts of a real county.
    pub townships: Option<i64>,
}

/// A prefecture with the province above it and the counties below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Prefecture {
    pub province: Site,
    pub site: Site,
    pub counties: Vec<Site>,
}

/// All prefectures.
pub(super) fn prefectures() -> impl Iterator<Item = Prefecture> {
    let artificial = (1..=PROVINCES).flat_map(|province| (1..=9).map(move |number| artificial(province, number)));
    real().into_iter().chain(artificial)
}

/// Sichuan's.
pub(super) fn real() -> Vec<Prefecture> {
    let site = |(code, name, _): (&str, &str, &str)| {
        let row = TOWNSHIPS.lines().filter_map(|line| line.split_once(',')).find(|(county, _)| *county == code);
        let townships = row.and_then(|(_, count)| count.parse().ok());
        Site { code: code.parse().unwrap_or(0), name: name.to_owned(), townships }
    };
    let below = |code: &str| {
        let code = code.to_owned();
        divisions().filter(move |(_, _, parent)| *parent == code)
    };
    let provinces = below("");
    let of_province = |province: (&'static str, &'static str, &'static str)| {
        below(province.0).map(move |prefecture| Prefecture {
            province: site(province),
            site: site(prefecture),
            counties: below(prefecture.0).map(site).collect(),
        })
    };
    provinces.flat_map(of_province).collect()
}

fn artificial(province: u64, number: u64) -> Prefecture {
    let site = |code: u64, name: String| Site { code, name, townships: None };
    let (above, code) = (900_000 + province * 1_000, 900_000 + province * 1_000 + number * 100);
    let smaller = u64::from(number == 9 && province >= FIRST_SMALLER);
    let count = SIZES[usize::try_from(number - 1).unwrap_or(0)] - smaller;
    let county = |county: u64| site(code + county, format!("虚构县{}", code + county));
    Prefecture {
        province: site(above, format!("虚构省{province:02}")),
        site: site(code, format!("虚构市{province:02}{number}")),
        counties: (1..=count).map(county).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_country_is_complete_and_only_sichuan_is_real() {
        let all: Vec<Prefecture> = prefectures().collect();
        let counties: Vec<&Site> = all.iter().flat_map(|prefecture| &prefecture.counties).collect();
        assert_eq!((all.len(), counties.len()), (21 + 270, COUNTIES_MOST));
        let codes: BTreeSet<u64> = counties.iter().map(|county| county.code).collect();
        assert_eq!(codes.len(), COUNTIES_MOST);
        for (position, county) in counties.iter().enumerate() {
            let real = position < 183;
            assert_eq!(county.townships.is_some_and(|townships| townships > 0), real, "{county:?}");
            assert_eq!(county.code / 10_000 == 51, real, "{county:?}");
            assert!(real || (900_000..1_000_000).contains(&county.code) && county.name.starts_with("虚构"));
        }
        assert!(counties.iter().take(183).is_sorted_by_key(|county| county.code));
        assert!(all.iter().all(|it| it.counties.iter().all(|county| county.code / 100 == it.site.code / 100)));
    }
}
