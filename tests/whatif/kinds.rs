//! Every kind of change, once as it is written and once with another expectation.

use super::{record, with};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use zeyou::domain::what_if_record::{ScenarioAnswer, WhatIfRecord};
use zeyou::findings::Code;

type Row = (&'static str, &'static str, &'static str, &'static str);

/// Kind, keys without `kind` and `expects`, what it expects, and what it does not find.
const KINDS: &[Row] = &[
    ("parameter", "key = 'staffing-rate'\nvalue = 1.9", "2", "2.5"),
    ("prior-spending", "jurisdiction = '511525'\nyear = 2026\npercent = 105", "57000000", "57000000.01"),
    ("committed", "jurisdiction = '511525'\nyear = 2026\nvalue = 500000", "560000", "560001"),
    ("recipients", "county = '511525'\nvalue = 11000", "12039", "12040"),
    ("recipients", "percent = 98", "12039", "1"),
    ("staff-in-post", "county = '511525'\nvalue = 17", "16", "15"),
    ("prices", "percent = 99", "5901000", "5901000.01"),
    ("prices", "tenderer = 'T05'\nlot = 'A-02'\npercent = 80", "188000", "188001"),
    ("weight", "criterion = 'plan'\nvalue = 15", "25", "24"),
    ("scoring-model", "value = 'consultation'", "'services-comprehensive'", "'neutral'"),
    ("win-limit", "scope = '照护'\nmeasure = 'lots'\nvalue = 2", "3", "4"),
    ("objective", "value = ['price', 'service']", "['service', 'price', 'social-workers']", "['price']"),
    ("exit", "tenderer = 'T05'", "'高县乐龄志愿服务协会（虚构）'", "'高县乐龄志愿服务协会'"),
    (
        "debarment",
        "tenderer = 'T08'\nfrom = 2026-01-01\nauthority = '某市财政局'\nreason = '虚构'",
        "'高县社区服务促进会（虚构）'",
        "'别家'",
    ),
    ("capacity", "tenderer = 'T02'\nresource = '工作人员'\npercent = 50", "18", "17"),
    ("postponed", "lot = 'B-02'", "'政策宣传'", "'宣传'"),
    ("required", "lot = 'A-01'\nvalue = false", "true", "false"),
    (
        "merged",
        "lot = ['A-01', 'A-03']\npercent = 97",
        "['特困老人上门照护', '送医陪护']",
        "['特困老人上门照护', '陪护']",
    ),
    ("split", "lot = 'B-01'\nparts = 2", "'家庭经济状况入户核查'", "'核查'"),
    ("added", "like = 'B-02'\nid = 'B-03'\ntitle = '政策宣传（二）'\npercent = 50", "'政策宣传'", "'宣传'"),
    ("contract-months", "lot = 'A-04'\nvalue = 6", "12", "11"),
    ("quality-floor", "lot = 'A-02'\nvalue = 90", "70", "71"),
    (
        "waiver",
        "rule = 'fund-ceiling-rate'\nplace = '511525'\nyear = 2026\nvalue = 200000\nauthority = '高县人民政府'\nreason = '虚构'",
        "0",
        "1",
    ),
    (
        "waiver",
        "rule = 'staffing-rate'\nplace = '511525'\nvalue = 2\nauthority = '高县人民政府'\nreason = '虚构'",
        "0",
        "1",
    ),
    ("forced", "bid = 'B05'", "'宜宾康宁养老服务有限公司（虚构）'", "'别家'"),
    ("forbidden", "bid = 'B15'", "'宜宾民生社会调查事务所（虚构）'", "'别家'"),
];

fn overlay(kind: &str, keys: &str, expects: &str) -> String {
    format!("title = '{kind}'\n[[change]]\nkind = '{kind}'\nexpects = {expects}\n{keys}\n")
}

/// An overlay for each kind, in the order of the table.
fn asked(expectation: fn(&Row) -> &'static str) -> WhatIfRecord {
    let texts: Vec<(String, String)> = KINDS
        .iter()
        .enumerate()
        .map(|(at, row)| (format!("{at:02}-{}", row.0), overlay(row.0, row.1, expectation(row))))
        .collect();
    let overlays: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (_folder, dossier) = with(&overlays);
    record(&dossier, &[])
}

#[test]
fn every_kind_of_change_has_its_effect() {
    let record = asked(|row| row.2);
    let mut golden = String::new();
    for scenario in &record.scenarios {
        let told = match &scenario.answer {
            ScenarioAnswer::Awarded(award) => {
                let held: Vec<String> = award.holders.iter().map(|(lot, holder)| format!("{lot}:{holder}")).collect();
                format!("{} {} | {}", award.service, award.price_yuan, held.join(" "))
            }
            ScenarioAnswer::NoAward(short) => format!("no award: {short:?}"),
            other => format!("{other:?}"),
        };
        let _ = writeln!(golden, "{:24} {told}", scenario.name);
    }
    insta::assert_snapshot!(golden);
    let kinds: BTreeSet<&str> = KINDS.iter().map(|row| row.0).collect();
    // Rules of the table of rules are switched in the scenario that has such a table.
    assert_eq!(kinds.len(), 23);
}

#[test]
fn a_base_that_has_moved_is_refused_by_every_kind() {
    let record = asked(|row| row.3);
    for scenario in record.scenarios.iter().skip(2) {
        let ScenarioAnswer::Refused { findings } = &scenario.answer else { panic!("{scenario:?}") };
        assert_eq!(findings[0].code, Code::OverlayMoved, "{}", scenario.name);
        assert_eq!(findings[0].place.as_ref().and_then(|place| place.row), Some(2), "{}", scenario.name);
    }
}

#[test]
fn what_the_tender_does_not_have_or_cannot_be_is_refused() {
    let refused = [
        ("exit", "tenderer = 'T99'", "'x'", Code::OverlayUnknown),
        ("quality-floor", "lot = 'A-09'\nvalue = 1", "1", Code::OverlayUnknown),
        ("weight", "criterion = 'technical'\nvalue = 1", "65", Code::OverlayUnknown),
        ("weight", "criterion = 'plan'\nvalue = 100", "25", Code::OverlayImpossible),
        ("weight", "criterion = 'plan'\nvalue = 30", "25", Code::PriceWeightRange),
        ("quality-floor", "lot = 'A-02'\nvalue = 101", "70", Code::OverlayImpossible),
        ("split", "lot = 'B-01'\nparts = 1", "'家庭经济状况入户核查'", Code::OverlayImpossible),
        (
            "merged",
            "lot = ['A-02', 'A-04']\npercent = 97",
            "['心理疏导与陪伴', '居家康复训练']",
            Code::OverlayImpossible,
        ),
        ("capacity", "tenderer = 'T01'\nresource = '专用车辆'\nvalue = 1", "1", Code::OverlayUnknown),
        ("recipients", "percent = 1000000000000000", "12039", Code::OverlayImpossible),
        ("parameter", "key = 'tenderers-least'\nvalue = 2.5", "3", Code::OverlayImpossible),
        ("prior-spending", "jurisdiction = '510000'\nyear = 2026\nvalue = 1", "1", Code::OverlayImpossible),
    ];
    let texts: Vec<(String, String)> =
        refused.iter().enumerate().map(|(at, row)| (format!("{at:02}"), overlay(row.0, row.1, row.2))).collect();
    let overlays: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let (_folder, dossier) = with(&overlays);
    for (scenario, row) in record(&dossier, &[]).scenarios.iter().skip(2).zip(refused) {
        let ScenarioAnswer::Refused { findings } = &scenario.answer else { panic!("{row:?}: {scenario:?}") };
        assert_eq!(findings[0].code, row.3, "{row:?}");
    }
}

#[test]
fn both_pages_describe_every_kind() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    for page in ["what-if.md", "what-if.zh.md"] {
        let text = std::fs::read_to_string(folder.join(page)).expect("the page is there");
        let described: BTreeSet<&str> =
            text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(kind, _)| kind)).collect();
        let known: BTreeSet<&str> = KINDS.iter().map(|row| row.0).chain(["rule"]).collect();
        assert_eq!(described, known, "{page}");
    }
}
