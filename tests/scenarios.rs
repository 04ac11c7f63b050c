//! The scenarios show what their page says: each of their terms changes the award.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

mod dossiers;

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::AwardRule;
use zeyou::domain::record::{RuleResult, Standing};
use zeyou::pipeline::{AwardOptions, award};

/// The optimal result of a scenario after a change to one of its files: `from` replaced by `to`,
/// or the file left out where both are empty.
fn awarded(scenario: &str, change: Option<(&str, &str, &str)>) -> RuleResult {
    let folder = tempfile::tempdir().unwrap();
    dossiers::copy_into(scenario, folder.path());
    match change {
        Some((file, "", "")) => fs::remove_file(folder.path().join(file)).unwrap(),
        Some((file, from, to)) => dossiers::edit(&folder.path().join(file), from, to),
        None => {}
    }
    let cancel = AtomicBool::new(false);
    let options = AwardOptions {
        time_limit: None,
        work_limit: None,
        threads: 1,
        explanation_limit: Duration::ZERO,
        elastic: false,
        cancel: &cancel,
        progress: &|_| {},
    };
    let run = award(folder.path(), &options);
    let record = run.record.unwrap_or_else(|| panic!("{:?}", run.findings));
    assert_eq!(record.headline.standing, Standing::Award);
    record.results.into_iter().find(|result| result.rule == AwardRule::Optimal).unwrap()
}

/// Who wins which share of which lot.
fn winners(result: &RuleResult) -> BTreeMap<(String, String), u32> {
    let awards = result.awards.iter();
    awards.map(|award| ((award.lot.clone(), award.tenderer.clone()), award.share_percent)).collect()
}

#[test]
fn ladders_concentration_and_reserve_each_change_the_optimum() {
    let rules = "定标规则.csv";
    let published = awarded("discounts", None);
    assert_eq!(published.discounts.len(), 1, "one tenderer's ladder is reached");
    assert_eq!(published.once_only.len(), 1, "one tenderer's once-only price is due");
    let shared: Vec<u32> =
        published.awards.iter().filter(|award| award.lot == "A-01").map(|award| award.share_percent).collect();
    assert_eq!(shared, [60, 40]);
    for (what, change) in [
        ("without the ladders", ("折扣.csv", "", "")),
        ("without the rule against concentration", (rules, "集中度,是", "集中度,否")),
        ("without the newcomers' reserve", (rules, "预留份额,是", "预留份额,否")),
    ] {
        let other = awarded("discounts", Some(change));
        assert_ne!(winners(&other), winners(&published), "{what}");
        // What limits costs service; what lowers prices brings some.
        assert_eq!(other.service > published.service, change.0 == rules, "{what}");
    }
}

#[test]
fn a_re_award_keeps_and_limits() {
    let rules = "定标规则.csv";
    let earlier: BTreeMap<&str, &str> = [
        ("A-01", "T01"),
        ("A-02", "T01"),
        ("A-03", "T02"),
        ("A-04", "T06"),
        ("A-05", "T01"),
        ("B-01", "T03"),
        ("B-02", "T03"),
    ]
    .into();
    let changed = |result: &RuleResult| {
        let kept = |lot: &str| result.awards.iter().any(|award| award.lot == lot && award.tenderer == earlier[lot]);
        earlier.keys().filter(|lot| !kept(lot)).count()
    };
    let keeps = |result: &RuleResult| result.awards.iter().any(|award| award.lot == "A-01" && award.tenderer == "T01");
    let published = awarded("re-award", None);
    assert!(changed(&published) == 3 && keeps(&published));
    let free = awarded("re-award", Some((rules, "调整上限,是", "调整上限,否")));
    assert!(changed(&free) > 3 && keeps(&free) && free.service > published.service);
    let unkept = awarded("re-award", Some((rules, "保留原供应商,是", "保留原供应商,否")));
    assert!(!keeps(&unkept) && changed(&unkept) == 3 && unkept.service > published.service);
}
