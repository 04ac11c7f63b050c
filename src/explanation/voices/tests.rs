use super::clauses::{Own, is_decided, named};
use super::outcome::{Decided, outcome};
use super::reasons;
use crate::domain::record::{
    AwardedLot, CheckRecord, ExclusionReason, ExclusionRecord, Forced, PassedOver, ProofStatus, RankingRow, Sense, Unit,
};
use crate::domain::voice_record::{Examination, NamedClause, Outcome, OwnReason, WhyNot};
use crate::domain::{AwardRule, Few};
use crate::findings::{Code, Finding, Place};
use crate::messages::{Catalogue, Lang};
use std::collections::BTreeSet;
use std::path::Path;

fn told(reason: Finding) -> OwnReason {
    let reasons = vec![ExclusionReason { lot: Some("A".into()), reason }];
    reasons::own(&ExclusionRecord { bid: "B1".into(), tenderer: "T1".into(), reasons }).reasons.remove(0)
}

/// Every value that a reason may have, each with a mark.
fn with_everything(code: Code) -> Finding {
    let names = [
        "asked",
        "authority",
        "bid",
        "ceiling",
        "condition",
        "county",
        "criterion_en",
        "criterion_zh",
        "date",
        "declared",
        "evidence",
        "floor",
        "from",
        "funded",
        "holders",
        "kind",
        "least",
        "lot",
        "minimum",
        "months",
        "most",
        "offered",
        "others",
        "persons",
        "points",
        "present",
        "price",
        "quality",
        "reason",
        "registered",
        "required",
        "service",
        "service_en",
        "service_zh",
        "share",
        "tenderer",
        "unit",
        "until",
    ];
    let finding = Finding::new(code).at(Place::file("投标.csv").row(7)).under("opinions-5");
    names.iter().fold(finding, |finding, name| finding.with(name, format!("<{name}>")))
}

#[test]
fn every_reason_that_may_be_told_has_whole_sentences() {
    let mut told_codes = 0;
    for code in Code::ALL {
        let reason = told(with_everything(*code));
        let Some(code) = reason.code else {
            assert!(reason.arguments.is_empty(), "{code}: {:?}", reason.arguments);
            continue;
        };
        told_codes += 1;
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(lang);
            let id = format!("letter-reason-{}", code.name());
            assert!(catalogue.has(&id), "{}: {id}", lang.code());
            let arguments: Vec<(&str, &str)> =
                reason.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let sentence = catalogue.format(&id, &arguments);
            assert!(!sentence.contains("{$"), "{id} needs a value that is not told: {sentence}");
            // What one can do against it, unless the reason does not lie with the tenderer.
            let evidence = catalogue.has(&format!("letter-evidence-{}", code.name()));
            assert_eq!(evidence, reason.examination != Examination::Lot, "{id}");
        }
    }
    assert_eq!(told_codes, 22, "reasons for an exclusion");
}

#[test]
fn reasons_do_not_name_others_or_rows_of_the_buyers_tables() {
    for code in Code::ALL {
        let text = serde_json::to_string(&told(with_everything(*code))).unwrap();
        for secret in ["<others>", "<present>", "<tenderer>", "投标.csv"] {
            assert!(!text.contains(secret), "{code} tells {secret}: {text}");
        }
    }
    assert_eq!(told(with_everything(Code::RelatedTenderers)).arguments.into_keys().collect::<Vec<_>>(), ["lot"]);
}

#[test]
fn a_reason_that_is_not_for_letters_is_said_to_exist() {
    let reason = told(with_everything(Code::FileUnreadable));
    assert_eq!((reason.code, reason.arguments.len()), (None, 0));
    assert_eq!(reason.clause.as_deref(), Some("opinions-5"));
}

/// The names of the award clauses, which are constants of their rooms.
fn award_clauses() -> BTreeSet<String> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/clauses/award")];
    let mut names = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let constants = text.split(": &str = \"").skip(1).filter_map(|rest| rest.split('"').next());
            names.extend(constants.map(str::to_owned));
        }
    }
    names
}

#[test]
fn it_is_decided_how_every_award_clause_may_be_named() {
    let clauses = award_clauses();
    assert!(clauses.contains("fund-ceiling"), "{clauses:?}");
    let open: Vec<&String> = clauses.iter().filter(|clause| !is_decided(clause)).collect();
    assert!(open.is_empty(), "explanation/voices/clauses.rs does not say how these may be named: {open:?}");
}

fn check(clause: &str, key: &[&str], arguments: &[(&str, &str)]) -> CheckRecord {
    CheckRecord {
        clause: clause.into(),
        key: key.iter().map(|part| (*part).to_owned()).collect(),
        arguments: arguments.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        unit: Unit::Yuan,
        used: "777001.00".into(),
        limit: "777000.00".into(),
        sense: Sense::AtMost,
        slack: "-1.00".into(),
        holds: false,
    }
}

#[test]
fn clauses_are_named_without_figures_and_without_others_bids() {
    let own = Own { tenderer: "T1", bid: "B1", lots: vec!["A"] };
    let of = |check: CheckRecord| named(&[check], &own).remove(0);
    let unnamed = NamedClause { clause: None, place: None, year: None };
    let only = |clause: &str| NamedClause { clause: Some(clause.into()), ..unnamed.clone() };

    let ceiling = check("fund-ceiling", &["510104", "2026"], &[("name", "甲区"), ("code", "510104"), ("year", "2026")]);
    let place = NamedClause { place: Some("甲区".into()), year: Some("2026".into()), ..only("fund-ceiling") };
    assert_eq!(of(ceiling), place);
    assert_eq!(of(check("win-limit-lots", &["T9"], &[("name", "乙公司")])), only("win-limit-lots"));
    assert_eq!(of(check("one-award-per-lot", &["A"], &[])), only("one-award-per-lot"));
    // That a lot of others goes empty tells that the winner bid for both together.
    assert_eq!(of(check("one-award-per-lot", &["C"], &[])), unnamed);
    assert_eq!(of(check("capacity", &["T1", "车辆"], &[])), only("capacity"));
    for others in [("capacity", "T2"), ("requires", "B2"), ("exclusive-set", "T2"), ("own-limit-money", "T2")] {
        assert_eq!(of(check(others.0, &[others.1], &[])), unnamed);
    }
    // That a rival promises the same person, or would have to stand by for the listener.
    assert_eq!(of(check("key-workers", &["R1", "*", "P1", "2026-04"], &[])), unnamed);
    assert_eq!(of(check("standby-capacity", &["T1", "T2", "车辆"], &[])), unnamed);
    assert_eq!(of(check("no-such-clause", &["T1"], &[("name", "乙公司")])), unnamed);
    let both = [check("capacity", &["T2", "车"], &[]), check("requires", &["B2", "B3"], &[])];
    assert_eq!(named(&both, &own), [unnamed], "each once");
}

fn row(bid: &str, rank: Option<u32>, adjusted: &str, package: &[&str]) -> RankingRow {
    RankingRow {
        rank,
        bid: bid.into(),
        tenderer: format!("of {bid}"),
        package: package.iter().map(|lot| (*lot).to_owned()).collect(),
        price_yuan: adjusted.parse().unwrap(),
        adjusted_price_yuan: adjusted.into(),
        points: Few::new(),
        quality: None,
        composite: None,
        service: None,
        tie_break: None,
    }
}

fn won_by(bid: &str, rank: u32) -> AwardedLot {
    AwardedLot {
        lot: "A".into(),
        bid: bid.into(),
        tenderer: format!("of {bid}"),
        share_percent: 100,
        price_yuan: "5.00".parse().unwrap(),
        quality: Default::default(),
        service: Default::default(),
        rank,
    }
}

fn passed_over(top: &str, breaks: Vec<CheckRecord>, status: ProofStatus) -> PassedOver {
    let forced = Forced { status, service_lost: None, price_added_yuan: None, changes: Vec::new() };
    PassedOver { lot: "A".into(), top: top.into(), winner: None, breaks, forced }
}

/// What came of a bid in a lot under a rule.
fn came_of(
    rule: AwardRule,
    own: &RankingRow,
    winner: Option<(&RankingRow, &AwardedLot)>,
    passed_over: Option<&PassedOver>,
) -> Outcome {
    let ranking: Vec<RankingRow> = winner.into_iter().map(|(row, _)| row).chain([own]).cloned().collect();
    let awards = winner.into_iter().map(|(_, award)| award).collect();
    outcome(&Decided { lot: "A", rule, awards, ranking: &ranking, passed_over }, own, false)
}

#[test]
fn why_not_follows_the_published_rule() {
    use AwardRule::{LowestPrice, Optimal, RankFirst};
    let (first, second) = (row("B1", Some(1), "9.00", &[]), row("B2", Some(2), "7.00", &[]));
    let (by_first, by_second) = (won_by("B1", 1), won_by("B2", 2));
    let of = |outcome: Outcome| match outcome {
        Outcome::NotSelected(why) => why,
        other => panic!("{other:?}"),
    };
    let named = NamedClause { clause: Some("capacity".into()), place: None, year: None };
    let broken = passed_over("B1", vec![check("capacity", &["B1"], &[])], ProofStatus::Infeasible);
    let plain = passed_over("B1", Vec::new(), ProofStatus::Optimal);
    let not_in = WhyNot::Combination { clauses: Vec::new(), impossible: false };

    // The winner comes before by the rule's own measure.
    assert_eq!(of(came_of(RankFirst, &second, Some((&first, &by_first)), None)), WhyNot::Rank);
    assert_eq!(of(came_of(LowestPrice, &first, Some((&second, &by_second)), Some(&broken))), WhyNot::Price);
    assert_eq!(of(came_of(Optimal, &second, Some((&first, &by_first)), None)), not_in);
    // The bid comes before the winner: something stood in the way.
    assert_eq!(of(came_of(RankFirst, &first, Some((&second, &by_second)), Some(&plain))), WhyNot::PublishedRule);
    let clauses = vec![named];
    assert_eq!(
        of(came_of(RankFirst, &first, Some((&second, &by_second)), Some(&broken))),
        WhyNot::Clauses(clauses.clone())
    );
    assert_eq!(of(came_of(LowestPrice, &second, Some((&first, &by_first)), None)), WhyNot::PublishedRule);
    assert_eq!(
        of(came_of(Optimal, &first, Some((&second, &by_second)), Some(&broken))),
        WhyNot::Combination { clauses, impossible: true }
    );
    assert_eq!(of(came_of(Optimal, &first, Some((&second, &by_second)), Some(&plain))), not_in);
    let package = row("B1", Some(1), "9.00", &["A", "C"]);
    assert_eq!(
        of(came_of(RankFirst, &package, Some((&second, &by_second)), Some(&plain))),
        WhyNot::NotLeadingEverywhere
    );
    // Nobody won; the own other bid won.
    assert_eq!(of(came_of(RankFirst, &second, None, None)), WhyNot::PublishedRule);
    let own_other = RankingRow { tenderer: "of B1".into(), ..second.clone() };
    assert_eq!(of(came_of(RankFirst, &own_other, Some((&first, &by_first)), None)), WhyNot::OwnOtherBid);
    // No reason is needed for these.
    assert_eq!(came_of(RankFirst, &row("B3", None, "1.00", &[]), None, None), Outcome::Excluded);
    let won = came_of(Optimal, &first, Some((&first, &by_first)), None);
    assert_eq!(won, Outcome::Won { share_percent: 100, price_yuan: "5.00".parse().unwrap(), under_review: false });
}
