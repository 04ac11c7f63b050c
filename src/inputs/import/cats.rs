//! Combinatorial auctions as the CATS generator writes them.
//!
//! Format (K. Leyton-Brown, M. Pearson, Y. Shoham: Combinatorial Auction Test Suite, 2000):
//! lines that begin with `%` are comments; `goods n`, `bids m`, `dummy k`; then a line a bid:
//! its number, its value, the goods it asks for, `#`. Goods from n on are dummies: a good that
//! nobody wants but that all bids of one bidder ask for, so that at most one of them wins (XOR).
//!
//! | format | dossier |
//! |---|---|
//! | good | lot that need not be awarded |
//! | bid | bid on all its goods: a package, won whole or not at all |
//! | dummy good | exclusive set; bids that dummies join belong to one tenderer |
//! | value | service, see below |
//!
//! The service of a bid is its value: need weights are 0.001, quality is 100, and the volumes
//! that a bid offers sum to its value times 1000. Each lot of a package gets the smallest volume
//! (0.001, which is also what the lot asks for), the first all the rest. So values are exact to
//! six decimals; finer ones are rounded half up, which a finding counts. Prices mean
//! nothing in an auction that maximizes value: each lot of a bid costs 1 yuan.

use super::frame::Frame;
use crate::domain::{Dossier, LotIx, Money, Offer, Provenance, TendererIx, TendererKind, Volume, Weight};
use crate::findings::{Code, Finding, Place};
use crate::messages::Lang;
use rust_decimal::{Decimal, RoundingStrategy};
use std::collections::BTreeMap;

/// Decimals of a value that the grids of volume and weight hold together.
const PLACES: u32 = 6;
/// Most goods (dummies included) that are read.
const GOODS_MOST: usize = 100_000;

struct Package {
    id: String,
    value: Decimal,
    goods: Vec<usize>,
    row: u32,
}

/// Reads one auction. `name` is the file's name, for findings and identifiers.
pub fn import(name: &str, bytes: &[u8], lang: Lang) -> (Option<Dossier>, Vec<Finding>) {
    let mut findings = Vec::new();
    let dossier = read(name, bytes, lang, &mut findings);
    if crate::findings::any_error(&findings) { (None, findings) } else { (dossier, findings) }
}

fn read(name: &str, bytes: &[u8], lang: Lang, findings: &mut Vec<Finding>) -> Option<Dossier> {
    let text = String::from_utf8_lossy(bytes);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut packages: Vec<Package> = Vec::new();
    for (row, line) in text.lines().enumerate() {
        let place = Place::file(name).row(u32::try_from(row + 1).unwrap_or(u32::MAX));
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [] => {}
            [first, ..] if first.starts_with('%') => {}
            [key @ ("goods" | "bids" | "dummy"), count] => match count.parse() {
                Ok(count) if count <= 10 * GOODS_MOST => {
                    counts.insert(key, count);
                }
                _ => findings
                    .push(Finding::new(Code::ImportNumber).at(place).with("text", super::frame::plain_text(count))),
            },
            _ => match package(&words, &place) {
                Ok(package) => packages.push(package),
                Err(finding) => findings.push(finding),
            },
        }
    }
    let mut count = |key: &str| {
        let missing = || Finding::new(Code::ImportFieldMissing).at(Place::file(name)).with("field", key);
        counts.get(key).copied().or_else(|| {
            findings.push(missing());
            None
        })
    };
    let (goods, announced) = (count("goods"), count("bids"));
    let (goods, announced) = (goods?, announced?);
    let all = goods.saturating_add(counts.get("dummy").copied().unwrap_or(0));
    if all > GOODS_MOST {
        findings.push(Finding::new(Code::ImportTooLarge).at(Place::file(name)).with("most", GOODS_MOST));
        return None;
    }
    if announced != packages.len() {
        let finding = Finding::new(Code::ImportCount).at(Place::file(name)).with("what", "bids");
        findings.push(finding.with("announced", announced).with("found", packages.len()));
    }
    Some(build(name, bytes, lang, (goods, all), packages, findings))
}

/// A line of a bid: number, value, goods, `#`.
fn package(words: &[&str], place: &Place) -> Result<Package, Finding> {
    let form =
        || Finding::new(Code::ImportLine).at(place.clone()).with("text", super::frame::plain_text(&words.join(" ")));
    let number =
        |text: &str| Finding::new(Code::ImportNumber).at(place.clone()).with("text", super::frame::plain_text(text));
    let [id, value, goods @ .., "#"] = words else { return Err(form()) };
    let parsed = value.parse::<Decimal>().ok().or_else(|| Decimal::from_scientific(value).ok());
    let in_range = |value: &Decimal| *value >= Decimal::ZERO && *value <= Decimal::from(1_000_000_000_000_i64);
    let goods: Result<Vec<usize>, Finding> = goods.iter().map(|good| good.parse().map_err(|_| number(good))).collect();
    let mut goods = goods?;
    goods.sort_unstable();
    goods.dedup();
    Ok(Package {
        id: (*id).to_owned(),
        value: parsed.filter(in_range).ok_or_else(|| number(value))?,
        goods,
        row: place.row.unwrap_or_default(),
    })
}

fn build(
    name: &str,
    bytes: &[u8],
    lang: Lang,
    (goods, all): (usize, usize),
    packages: Vec<Package>,
    findings: &mut Vec<Finding>,
) -> Dossier {
    let mut frame = Frame::new(
        name,
        Provenance::Synthetic,
        ("import-cats-title", &[("name", name)]),
        ("import-cats-note", &[]),
        lang,
    );
    frame.source(name, bytes);
    let area = frame.county(&frame.text("import-county"), None);
    let unit = frame.text("import-cats-unit");
    for good in 0..goods {
        let lot = frame.lot(&format!("G{good:03}"), &format!("G{good:03}"), area);
        lot.unit.clone_from(&unit);
        lot.need_weight = Weight::from_steps(1);
    }
    let owner = owners(all, goods, &packages);
    let mut tenderers: BTreeMap<usize, TendererIx> = BTreeMap::new();
    // A dummy good that a single bid asks for excludes nothing.
    let mut asked: BTreeMap<usize, u32> = BTreeMap::new();
    for good in packages.iter().flat_map(|package| &package.goods) {
        *asked.entry(*good).or_default() += 1;
    }
    let (mut rounded, mut seen) = (0u32, std::collections::BTreeSet::new());
    for (position, package) in packages.iter().enumerate() {
        let place = Place::file(name).row(package.row);
        let left_out = |reason: &str| {
            Finding::new(Code::ImportLeftOut)
                .at(place.clone())
                .with("name", super::frame::plain_text(&package.id))
                .with("reason", reason)
        };
        if !seen.insert(&package.id) {
            findings
                .push(Finding::new(Code::ImportTwice).at(place).with("name", super::frame::plain_text(&package.id)));
            continue;
        }
        let (real, dummies) = package.goods.split_at(package.goods.partition_point(|good| *good < goods));
        if dummies.iter().any(|good| *good >= all) {
            findings.push(left_out("@import-reason-unknown-good"));
            continue;
        }
        if real.is_empty() {
            findings.push(left_out("@import-reason-no-good"));
            continue;
        }
        let volume = (package.value * Decimal::ONE_THOUSAND)
            .round_dp_with_strategy(Volume::PLACES, RoundingStrategy::MidpointAwayFromZero);
        if volume != package.value * Decimal::ONE_THOUSAND {
            rounded += 1;
        }
        let others = i128::try_from(real.len() - 1).unwrap_or(i128::MAX);
        let first = Volume::from_decimal(volume).unwrap_or(Volume::ZERO).steps() - others;
        if first < 1 {
            findings.push(left_out("@import-reason-no-value"));
            continue;
        }
        let number = tenderers.len() + 1;
        let key = owner.get(&position).copied().unwrap_or(position);
        let tenderer = *tenderers.entry(key).or_insert_with(|| {
            frame.tenderer(&format!("T{number:03}"), &format!("T{number:03}"), TendererKind::OtherBody)
        });
        let offers = real.iter().enumerate().map(|(rank, good)| Offer {
            lot: LotIx(*good),
            price: Money::from_yuan(1),
            volume: Volume::from_steps(if rank == 0 { first } else { 1 }),
        });
        let bid = frame.bid(&format!("B{}", package.id), tenderer, offers.collect(), place);
        let shared = dummies.iter().filter(|dummy| asked.get(dummy).is_some_and(|bids| *bids > 1));
        bid.exclusive_sets = shared.map(|dummy| format!("D{dummy}")).collect();
        bid.exclusive_sets.sort();
    }
    if rounded > 0 {
        let finding = Finding::new(Code::ImportRounded).at(Place::file(name)).with("count", rounded);
        findings.push(finding.with("places", PLACES));
    }
    frame.finish()
}

/// For each bid the smallest bid that dummy goods join it to, directly or through others.
fn owners(all: usize, goods: usize, packages: &[Package]) -> BTreeMap<usize, usize> {
    fn root(parent: &mut [usize], mut node: usize) -> usize {
        while parent[node] != node {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        node
    }
    let mut parent: Vec<usize> = (0..packages.len()).collect();
    let mut first_with: BTreeMap<usize, usize> = BTreeMap::new();
    for (position, package) in packages.iter().enumerate() {
        for dummy in package.goods.iter().filter(|good| (goods..all).contains(*good)) {
            let first = *first_with.entry(*dummy).or_insert(position);
            let (a, b) = (root(&mut parent, first), root(&mut parent, position));
            parent[a.max(b)] = a.min(b);
        }
    }
    (0..packages.len()).map(|position| (position, root(&mut parent, position))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Quality, Service};
    use proptest::prelude::*;

    const SMALL: &str = "%% CATS\n\ngoods 3\nbids 4\ndummy 2\n\n0\t10.5\t0\t2\t3\t#\n1\t7\t1\t3\t#\n\
        2\t0.1234567\t1\t2\t#\n3\t1e-2\t0\t4\t#\n";

    fn codes(text: &str) -> Vec<Code> {
        import("auction", text.as_bytes(), Lang::En).1.into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn the_service_of_a_bid_is_its_value() {
        let (dossier, findings) = import("auction", SMALL.as_bytes(), Lang::En);
        let dossier = dossier.unwrap();
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].code, findings[0].arguments["count"].as_str()), (Code::ImportRounded, "1"));
        let service = |bid: usize| -> String {
            let offers = dossier.bids[bid].offers.iter();
            let services = offers.map(|o| Service::of(dossier[o.lot].need_weight, o.volume, Quality::from_units(100)));
            services.sum::<Service>().to_string()
        };
        assert_eq!(
            (service(0), service(1), service(2), service(3)),
            ("10.5".into(), "7".into(), "0.123457".into(), "0.01".into())
        );
        assert_eq!(dossier.bids[0].exclusive_sets, ["D3"]);
        assert!(dossier.bids[3].exclusive_sets.is_empty());
        assert_eq!(dossier.bids[0].tenderer, dossier.bids[1].tenderer);
        assert_eq!(dossier.tenderers.len(), 3);
        assert_eq!(dossier.bids[0].offers.len(), 2);
    }

    #[test]
    fn malformed_files_are_findings() {
        assert_eq!(codes(""), [Code::ImportFieldMissing, Code::ImportFieldMissing]);
        assert_eq!(codes("goods 2\nbids 1\n0 5 0\n"), [Code::ImportLine, Code::ImportCount]);
        assert_eq!(codes("goods 2\nbids 1\n0 x 0 #\n"), [Code::ImportNumber, Code::ImportCount]);
        assert_eq!(codes("goods 2\nbids 1\n0 5 y #\n"), [Code::ImportNumber, Code::ImportCount]);
        assert_eq!(codes("goods 2\nbids 1\ndummy 1\n0 5 2 #\n"), [Code::ImportLeftOut]);
        assert_eq!(codes("goods 2\nbids 1\ndummy 1\n0 5 3 #\n"), [Code::ImportLeftOut]);
        assert_eq!(codes("goods 2\nbids 2\n0 5 1 #\n0 6 1 #\n"), [Code::ImportTwice]);
        assert_eq!(codes("goods 2\nbids 1\n0 0.000001 0 1 #\n"), [Code::ImportLeftOut]);
        assert_eq!(codes("goods 200000\nbids 0\n"), [Code::ImportTooLarge]);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            import("auction", &bytes, Lang::Zh);
        }

        #[test]
        fn any_bids_are_read_without_panic(lines in "([0-9]{1,2} [-0-9.e]{1,30}( [0-9]){0,4} #?\n){0,8}") {
            import("auction", format!("goods 3\nbids 2\ndummy 2\n{lines}").as_bytes(), Lang::Zh);
        }
    }
}
