use super::compare::common_and_contested;
use super::scenario::scenarios;
use crate::domain::record::ProofStatus;
use crate::domain::what_if_record::{Origin, ScenarioAnswer, ScenarioAward, ScenarioRecord, Shortfall};
use crate::domain::{Change, ChangeKind, Money, Overlay, Service};
use crate::findings::{Code, Place};
use std::collections::BTreeMap;

fn overlay(name: &str, combine: &[&str], alternatives: &[usize]) -> Overlay {
    let change = |at: usize| Change {
        kind: ChangeKind::Required { lot: format!("L{at}"), expects: true, value: false },
        chosen: format!("v={at}"),
        place: Place::default(),
    };
    Overlay {
        name: name.into(),
        title: name.into(),
        combine: combine.iter().map(|name| (*name).to_owned()).collect(),
        changes: alternatives.iter().map(|count| (0..*count).map(change).collect()).collect(),
        place: Place::file(name),
    }
}

#[test]
fn overlays_that_combine_each_other_are_refused_however_long_the_way() {
    let round = [overlay("a", &["b"], &[]), overlay("b", &["c"], &[]), overlay("c", &["a"], &[1])];
    let codes: Vec<Code> = scenarios(&round, &[]).unwrap_err().iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [Code::OverlayCombine; 3]);
    // One overlay may be combined on two ways.
    let twice = [overlay("a", &["b", "c"], &[1]), overlay("b", &["c"], &[]), overlay("c", &[], &[1])];
    assert_eq!(scenarios(&twice, &["a".into()]).unwrap()[2].changes.len(), 3);
}

#[test]
fn as_many_scenarios_as_are_run_and_not_one_more() {
    let limit = |first, second| scenarios(&[overlay("a", &[], &[first, second])], &[]).map(|all| all.len());
    assert_eq!(limit(49, 204).unwrap(), 2 + 9_996);
    let above = limit(100, 100).unwrap_err();
    assert_eq!((above.len(), above[0].code), (1, Code::OverlayTooMany));
    assert_eq!(limit(usize::from(u16::MAX), usize::from(u16::MAX)).unwrap_err()[0].code, Code::OverlayTooMany);
}

fn awarded(name: &str, holders: &[(&str, &str)]) -> ScenarioRecord {
    let award = ScenarioAward {
        status: ProofStatus::Optimal,
        service: Service::ZERO,
        service_bound: None,
        price_yuan: Money::ZERO,
        social_workers: 0,
        suppliers: 0,
        bids: BTreeMap::new(),
        holders: holders.iter().map(|(lot, holder)| ((*lot).to_owned(), (*holder).to_owned())).collect(),
        unmet: Vec::new(),
        staffing: None,
        funds: None,
        rules: Vec::new(),
    };
    scenario(name, ScenarioAnswer::Awarded(Box::new(award)))
}

fn scenario(name: &str, answer: ScenarioAnswer) -> ScenarioRecord {
    ScenarioRecord {
        name: name.into(),
        title: String::new(),
        origin: Origin::Overlays,
        changes: Vec::new(),
        answer,
        against_base: None,
    }
}

#[test]
fn safe_to_promise_is_what_all_awards_have_in_common() {
    let all = [
        awarded("one", &[("A", "B1"), ("B", "B2")]),
        scenario("none", ScenarioAnswer::NoAward(Shortfall::default())),
        awarded("two", &[("A", "B1"), ("B", "B3")]),
        awarded("three", &[("A", "B1")]),
        awarded("four", &[("A", "B1"), ("B", "B3")]),
    ];
    let lots = ["A".to_owned(), "B".to_owned(), "C".to_owned()];
    let (common, contested) = common_and_contested(&all, &lots);
    let common: Vec<(&str, Option<&str>)> =
        common.iter().map(|lot| (lot.lot.as_str(), lot.holder.as_deref())).collect();
    assert_eq!(common, [("A", Some("B1")), ("C", None)]);
    let holders: Vec<(Option<&str>, usize)> =
        contested[0].holders.iter().map(|held| (held.holder.as_deref(), held.scenarios.len())).collect();
    assert_eq!(holders, [(Some("B3"), 2), (None, 1), (Some("B2"), 1)]);
    // Where nothing is awarded nothing can be promised.
    assert_eq!(common_and_contested(&all[1..2], &lots), (Vec::new(), Vec::new()));
}
