//! Generated tenders of many counties: what their documentation promises, asked of the dossiers.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use zeyou::clauses::award::audit_all;
use zeyou::domain::{BidIx, Dossier, Money, RuleKind, Scope};
use zeyou::findings::Severity;
use zeyou::inputs::generate::{COUNTIES_MOST, Counties, Generated, Parameters, Sharing, generate, generate_counties};
use zeyou::inputs::{write_bids, write_dossier};
use zeyou::messages::Lang;
use zeyou::pipeline::{Prepared, prepare};

fn made(count: usize, seed: u64, sharing: Sharing) -> Generated {
    generate_counties(&Counties { count, seed, sharing }, &mut |_| ()).unwrap()
}

/// Written, read again and evaluated; without an error.
fn prepared(generated: &Generated) -> Prepared {
    let folder = tempfile::tempdir().unwrap();
    write_dossier(&generated.dossier, folder.path(), Lang::Zh).unwrap();
    let prepared = prepare(folder.path()).unwrap();
    let errors = prepared.findings.iter().filter(|finding| finding.severity() == Severity::Error);
    assert_eq!(errors.collect::<Vec<_>>(), Vec::<&zeyou::findings::Finding>::new());
    prepared
}

/// How many in a hundred.
fn percent(part: usize, whole: usize) -> usize {
    part * 100 / whole.max(1)
}

#[test]
fn there_are_no_counties_or_too_many() {
    for count in [0, COUNTIES_MOST + 1, usize::MAX] {
        assert!(generate_counties(&Counties { count, seed: 1, sharing: Sharing::Tight }, &mut |_| ()).is_none());
    }
    let mut reported = Vec::new();
    let parameters = Counties { count: 4, seed: 1, sharing: Sharing::Tight };
    assert!(generate_counties(&parameters, &mut |done| reported.push(done)).is_some());
    assert_eq!(reported, [1, 2, 3, 4]);
}

#[test]
fn the_planted_award_passes_every_audit() {
    let cases = [
        (1, 1, Sharing::Tight),
        (3, 1, Sharing::Tight),
        (3, 2, Sharing::Loose),
        (9, 3, Sharing::None),
        (21, 1, Sharing::Tight),
        (21, 4, Sharing::None),
        (60, 5, Sharing::Tight),
        (60, 6, Sharing::Loose),
        (195, 7, Sharing::Tight),
    ];
    for (count, seed, sharing) in cases {
        let generated = made(count, seed, sharing);
        let prepared = prepared(&generated);
        assert_eq!(prepared.dossier.counties.len(), count);
        let broken = audit_all(&prepared.case(), &generated.planted).into_iter().filter(|check| !check.holds());
        assert_eq!(broken.map(|check| check.key).collect::<Vec<_>>(), Vec::<Vec<String>>::new(), "{count} {seed}");
        // Over some counties, most lots are awarded.
        let awarded = percent(generated.planted.bids.len(), generated.dossier.lots.len());
        assert!(count < 9 || awarded >= 65, "{count} {seed}: {awarded} % of the lots");
    }
}

#[test]
fn a_tender_of_fewer_counties_is_the_beginning_of_one_of_more() {
    let written = |count: usize| {
        let folder = tempfile::tempdir().unwrap();
        let generated = made(count, 11, Sharing::Tight);
        write_dossier(&generated.dossier, &folder.path().join("dossier"), Lang::En).unwrap();
        write_bids(&generated.dossier, &generated.planted, &folder.path().join("planted.csv"), Lang::En).unwrap();
        folder
    };
    let read = |folder: &Path, name: &str| fs::read(folder.join(name)).unwrap();
    // Within Chengdu, into the next prefecture, and from Sichuan to the first artificial places.
    for (fewer, more) in [(7, 8), (20, 27), (180, 190)] {
        let (fewer, more) = (written(fewer), written(more));
        let begins = |name: &str| {
            let (a, b) = (read(fewer.path(), name), read(more.path(), name));
            assert!(a.len() > 100 && b.len() > a.len() && b.starts_with(&a), "{name}");
        };
        for table in ["jurisdictions", "counties", "funds", "lots", "bids", "seconded", "uses", "facts"] {
            begins(&format!("dossier/{table}.csv"));
        }
        begins("planted.csv");
        // Tenderers come by prefecture.
        for table in ["tenderers", "conditions", "performance"] {
            let name = format!("dossier/{table}.csv");
            assert!(read(more.path(), &name).starts_with(&read(fewer.path(), &name)), "{table}");
        }
    }
}

#[test]
fn the_seed_and_the_sharing_decide() {
    let text = |generated: &Generated| format!("{:?}", generated.dossier);
    let tight = made(21, 1, Sharing::Tight);
    assert_eq!(text(&tight), text(&made(21, 1, Sharing::Tight)));
    assert_ne!(text(&tight), text(&made(21, 2, Sharing::Tight)));

    let (loose, none) = (made(21, 1, Sharing::Loose), made(21, 1, Sharing::None));
    assert_eq!(format!("{:?}", tight.dossier.bids), format!("{:?}", loose.dossier.bids));
    let capacity = |dossier: &Dossier| -> i128 {
        dossier.tenderers.iter().flat_map(|it| it.capacities.values()).map(|amount| amount.steps()).sum()
    };
    assert!(capacity(&loose.dossier) > capacity(&tight.dossier) * 3 / 2);

    let dossier = &none.dossier;
    assert!(dossier.tenderers.iter().all(|it| it.capacities.is_empty() && it.own_lots_most.is_none()));
    assert!(dossier.bids.iter().all(|bid| bid.uses.is_empty() && counties_of(dossier, bid).len() == 1));
    assert!(tight.dossier.bids.iter().any(|bid| counties_of(&tight.dossier, bid).len() == 2));
    assert!(dossier.win_limits.iter().all(|limit| matches!(limit.scope, Scope::County(_))));
}

fn counties_of(dossier: &Dossier, bid: &zeyou::domain::Bid) -> BTreeSet<usize> {
    bid.offers.iter().map(|offer| dossier[offer.lot].county.0).collect()
}

/// The same numbers on every machine and by every later version, unless it says so in the changelog.
#[test]
fn the_numbers_are_pinned() {
    let Generated { dossier, planted } = made(190, 1, Sharing::Tight);
    let recipients: u64 = dossier.counties.iter().map(|county| county.recipients()).sum();
    let prices: Money = dossier.bids.iter().map(zeyou::domain::Bid::price).sum();
    let capacities: i128 =
        dossier.tenderers.iter().flat_map(|it| it.capacities.values()).map(|amount| amount.steps()).sum();
    let planted: usize = planted.bids.iter().map(|bid| bid.0).sum();
    assert_eq!((dossier.lots.len(), dossier.bids.len(), recipients), (1_007, 9_869, 4_837_998));
    assert_eq!((prices.to_string(), capacities, planted), ("5880372574.00".to_owned(), 3_609_200, 4_433_852));
}

#[test]
fn sichuan_has_its_counties_and_its_recipients() {
    let dossier = made(183, 1, Sharing::Tight).dossier;
    assert!(dossier.counties.iter().all(|county| county.code.starts_with("51")));
    let codes: BTreeSet<&str> = dossier.counties.iter().map(|county| county.code.as_str()).collect();
    assert_eq!((codes.len(), codes.first(), codes.last()), (183, Some(&"510104"), Some(&"513437")));
    let sum = |of: fn(&zeyou::domain::County) -> u64| dossier.counties.iter().map(of).sum::<u64>();
    assert!((560_000..710_000).contains(&sum(|county| county.urban_dibao)));
    assert!((3_400_000..4_000_000).contains(&sum(|county| county.rural_dibao)));
    assert!((350_000..450_000).contains(&sum(|county| county.tekun)));
    let spent: Money =
        dossier.jurisdictions.iter().filter_map(|it| it.funds.get(&2026)).map(|it| it.prior_spending).sum();
    assert!((15_000_000_000..20_000_000_000).contains(&(spent.fen() / 100)), "{spent}");
}

#[test]
fn lots_bids_and_tenderers_are_as_many_as_documented() {
    let dossier = made(183, 2, Sharing::Tight).dossier;
    let (lots, bids) = (dossier.lots.len(), dossier.bids.len());
    assert!((183 * 5..183 * 6).contains(&lots), "{lots} lots");
    assert!((183 * 46..183 * 60).contains(&bids), "{bids} bids");
    assert!((200..270).contains(&dossier.tenderers.len()), "{} tenderers", dossier.tenderers.len());
    for county in dossier.county_ixs() {
        let lots = dossier.lots.iter().filter(|lot| lot.county == county).count();
        assert!((3..=8).contains(&lots), "{lots}");
    }
    let mut on_lot: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for bid in &dossier.bids {
        on_lot.entry(bid.offers[0].lot).or_default().insert(bid.tenderer);
    }
    assert!(on_lot.values().all(|tenderers| tenderers.len() >= 4), "a lot with few tenderers");

    let count = |fits: &dyn Fn(&zeyou::domain::Bid) -> bool| dossier.bids.iter().filter(|bid| fits(bid)).count();
    let packages = count(&|bid| bid.offers.len() > 1);
    assert!((5..=13).contains(&percent(packages, bids)), "{packages} packages");
    assert!((8..60).contains(&count(&|bid| counties_of(&dossier, bid).len() == 2)));
    assert!((2..=10).contains(&percent(count(&|bid| !bid.exclusive_sets.is_empty()), bids)));
    assert!(count(&|bid| !bid.requires.is_empty()) > 0 && count(&|bid| !bid.payments.is_empty()) > 0);
    let mut singles = BTreeMap::new();
    for bid in dossier.bids.iter().filter(|bid| bid.offers.len() == 1) {
        *singles.entry((bid.tenderer, bid.offers[0].lot)).or_insert(0) += 1;
    }
    let alternatives = singles.values().filter(|count| **count > 1).count();
    assert!((3..=9).contains(&percent(alternatives, singles.len())), "{alternatives} alternatives");

    assert!(dossier.tenderers.iter().any(|it| it.controller.is_some()));
    assert!(dossier.tenderers.iter().filter(|it| it.once_only.len() > 1).count() > 30);
    let limited = |least: bool| {
        let rules = dossier.tender_rules.iter().filter(|rule| match rule.kind {
            RuleKind::Winners { least: some, .. } => some.is_some() == least,
            _ => false,
        });
        rules.flat_map(|rule| &rule.parts).count()
    };
    assert!((20..=55).contains(&limited(false)) && (7..=32).contains(&limited(true)));
}

/// A lot's reference cost is its ceiling price over 1.12, but for rounding; what falls due in the first
/// year is held against that year's ceiling.
#[test]
fn ceilings_bind_in_about_half_of_the_counties_and_floors_in_a_third() {
    let (mut counties, mut ceilings, mut floors) = (0, 0, 0);
    for seed in 1..=6 {
        let Generated { dossier, planted } = made(60, seed, Sharing::Tight);
        for county in dossier.county_ixs() {
            let lots: Vec<_> = dossier.lots.iter().filter(|lot| lot.county == county).collect();
            let due = |lot: &&zeyou::domain::Lot| {
                let (_, months) = lot.first_month.months_by_year(lot.months)[0];
                lot.ceiling_price.portion(100 * i128::from(months), 112 * i128::from(lot.months))
            };
            let reference: Money = lots.iter().map(due).sum();
            let funds = dossier[lots[0].buyer].funds[&2026];
            ceilings += usize::from(reference > funds.prior_spending.portion(3, 100) - funds.committed);
            let won = planted.bids.iter().filter_map(|bid| dossier[*bid].seconded.get(&county));
            let sent: u64 = won.map(|staff| u64::from(staff.counted())).sum();
            let missing = (dossier[county].recipients() * 2).div_ceil(1000) - dossier[county].staff_in_post;
            floors += usize::from(missing > 0 && missing == sent);
            counties += 1;
        }
    }
    assert!((38..=62).contains(&percent(ceilings, counties)), "{ceilings} of {counties}");
    assert!((22..=44).contains(&percent(floors, counties)), "{floors} of {counties}");
}

/// Pearson's correlation of price per ceiling price with quality lies between 0.6 and 0.85; squared,
/// in integers.
fn assert_dearer_when_better(pairs: &[(i128, i128)]) {
    let count = i128::try_from(pairs.len()).unwrap();
    let sum = |of: &dyn Fn(&(i128, i128)) -> i128| pairs.iter().map(of).sum::<i128>();
    let (x, y) = (sum(&|pair| pair.0), sum(&|pair| pair.1));
    let covariance = count * sum(&|pair| pair.0 * pair.1) - x * y;
    let (of_x, of_y) = (count * sum(&|pair| pair.0 * pair.0) - x * x, count * sum(&|pair| pair.1 * pair.1) - y * y);
    let squared_permille = covariance * covariance / (of_x * of_y / 1000);
    assert!(covariance > 0 && (360..=722).contains(&squared_permille), "{squared_permille}");
}

#[test]
fn better_bids_are_dearer() {
    let prepared = prepared(&made(60, 3, Sharing::Tight));
    let mut pairs: Vec<(i128, i128)> = Vec::new();
    for candidate in prepared.candidates.iter().filter(|candidate| candidate.offers.len() == 1) {
        let offer = &candidate.offers[0];
        let price = offer.price.fen() * 1000 / prepared.dossier[offer.lot].ceiling_price.fen();
        pairs.push((price, offer.quality.steps() / 100));
    }
    assert!(pairs.len() > 2_000);
    assert_dearer_when_better(&pairs);
}

/// In a generated prefecture quality is what experts think of the plan.
#[test]
fn better_bids_of_a_prefecture_are_dearer() {
    let dossier = generate(&Parameters::default()).unwrap().dossier;
    let mut pairs: Vec<(i128, i128)> = Vec::new();
    for (position, bid) in dossier.bids.iter().enumerate().filter(|(_, bid)| bid.offers.len() == 1) {
        let offer = bid.offers[0];
        let price = offer.price.fen() * 1000 / dossier[offer.lot].ceiling_price.fen();
        let entries = &dossier.scores[&(BidIx(position), offer.lot, "plan".to_owned())];
        let points: Decimal = entries.iter().filter_map(|entry| entry.points).sum();
        pairs.push((price, points.mantissa()));
    }
    assert_dearer_when_better(&pairs);
}

/// The whole country is what its parts promise: names and codes are used once, packages and limits
/// point at lots that exist, and bids stand county by county.
#[test]
fn the_country_holds_together() {
    let Generated { dossier, planted } = made(COUNTIES_MOST, 1, Sharing::Tight);
    assert!((140_000..175_000).contains(&dossier.bids.len()), "{} bids", dossier.bids.len());
    let unique = |values: &mut dyn Iterator<Item = &str>| {
        let mut seen = BTreeSet::new();
        values.for_each(|value| assert!(seen.insert(value.to_owned()), "{value} twice"));
    };
    unique(&mut dossier.counties.iter().map(|it| it.code.as_str()));
    unique(&mut dossier.jurisdictions.iter().map(|it| it.code.as_str()));
    unique(&mut dossier.lots.iter().map(|it| it.id.as_str()));
    unique(&mut dossier.bids.iter().map(|it| it.id.as_str()));
    unique(&mut dossier.tenderers.iter().map(|it| it.id.as_str()));
    unique(&mut dossier.tenderers.iter().map(|it| it.name.as_str()));
    unique(&mut dossier.tenderers.iter().map(|it| it.credit_code.as_str()));
    let last_county = |bid: BidIx| dossier[bid].offers.iter().map(|offer| dossier[offer.lot].county).max();
    assert!(dossier.bid_ixs().is_sorted_by_key(last_county));
    assert!(planted.bids.len() > 9_000 && planted.bids.iter().all(|bid| bid.0 < dossier.bids.len()));
}
