//! Robust awards over the overlays of the worked tender.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used)]

use rust_decimal::Decimal;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use zeyou::domain::robust_record::{RobustAim, RobustRecord, RobustStanding};
use zeyou::pipeline::{PlannedRun, RobustOptions, robust};

fn run(keep: i64, chances: &[(String, Decimal)], names: &[&str]) -> PlannedRun<RobustRecord> {
    let cancel = AtomicBool::new(false);
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let options = RobustOptions {
        asked: &names,
        overlays: None,
        worst_percent: Decimal::from(20),
        keep_percent: Decimal::from(keep),
        chances,
        time_limit: None,
        cancel: &cancel,
        progress: &|_, _| {},
    };
    robust(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/worked"), &options)
}

#[test]
fn rules_hold_in_as_many_scenarios_as_asked() {
    let record = run(50, &[], &[]).record.unwrap();
    assert_eq!(record.scenarios.len(), 8);
    assert_eq!(record.scenarios[0].name, "as-published");
    for award in &record.awards {
        assert_eq!(award.standing, RobustStanding::Proven);
        let totals = award.award.as_ref().unwrap();
        let kept = totals.in_scenarios.iter().filter(|found| found.broken.is_empty()).count();
        assert!(totals.in_scenarios[0].broken.is_empty());
        assert_eq!(kept >= 4, award.aim != RobustAim::Nominal, "{:?} keeps {kept}", award.aim);
        let least = totals.in_scenarios.iter().map(|found| found.service).min();
        assert_eq!(least, Some(totals.worst));
    }
    // With all of them nobody can: in one no award keeps all rules at all.
    let record = run(100, &[], &[]).record.unwrap();
    assert!(record.scenarios.iter().any(|scenario| scenario.best.is_none()));
    for award in &record.awards[1..] {
        assert_eq!((award.standing, &award.award), (RobustStanding::NoAward, &None));
    }
}

#[test]
fn scenarios_that_are_not_named_share_what_is_left() {
    let chance = |percent: i64| [("as-published".to_owned(), Decimal::from(percent))];
    let record = run(50, &chance(40), &["涨价"]).record.unwrap();
    let parts: Vec<(u64, u64)> = record.scenarios.iter().map(|scenario| (scenario.chance, scenario.of)).collect();
    assert_eq!(parts, [(8_000, 20_000), (6_000, 20_000), (6_000, 20_000)]);
    for (chances, code) in [
        (&chance(100)[..], "scenario-chances"),
        (
            &[("as-published".to_owned(), Decimal::from(60)), ("涨价[percent=105]".to_owned(), Decimal::from(60))],
            "scenario-chances",
        ),
        (&[("跌价".to_owned(), Decimal::from(10))], "scenario-unknown"),
    ] {
        let run = run(50, chances, &["涨价"]);
        assert!(run.record.is_none());
        assert!(run.findings.iter().any(|finding| finding.code.name() == code), "{code}");
    }
}
