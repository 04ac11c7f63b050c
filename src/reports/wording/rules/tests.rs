use super::{rule_line, rule_sentence};
use crate::domain::rule_record::RuleRecord;
use crate::domain::{
    CountyIx, Guarantee, LotIx, LotPart, LotScope, Measure, RuleKind, Service, TenderRule, TendererIx, TendererScope,
};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::findings::Place;
use crate::messages::{Catalogue, Lang};

/// Lots `A`, `B` in 武侯区 and `C` in 锦江区; tenderers `T1` and `T2`.
fn dossier() -> TestDossier {
    let mut made = tender();
    let mut other = made.0.counties[0].clone();
    (other.code, other.name) = ("510104".into(), "锦江区".into());
    made.0.counties.push(other);
    for id in ["A", "B", "C"] {
        made.lot(id);
    }
    made.0.lots[2].county = CountyIx(1);
    for id in ["T1", "T2"] {
        made.tenderer(id);
    }
    made
}

fn rule(kind: RuleKind) -> TenderRule {
    TenderRule {
        id: "R1".into(),
        kind,
        on: true,
        lot_scope: LotScope::Overall,
        parts: vec![part("*", "@scope-overall", &[0, 1, 2])],
        tenderer_scope: TendererScope::Everyone,
        tenderers: [TendererIx(0), TendererIx(1)].into(),
        reason: "采购文件第3.2条".into(),
        place: Place::file("tender_rules.csv"),
    }
}

fn part(key: &str, name: &str, lots: &[usize]) -> LotPart {
    LotPart { key: key.into(), name: name.into(), lots: lots.iter().map(|lot| LotIx(*lot)).collect() }
}

fn counties(mut rule: TenderRule, named: usize) -> TenderRule {
    rule.lot_scope = LotScope::County;
    rule.parts = vec![part("510107", "武侯区", &[0, 1]), part("510104", "锦江区", &[2])];
    rule.parts.truncate(named);
    rule
}

/// The sentences of a rule in Chinese and English.
fn say(rule: &TenderRule) -> [String; 2] {
    let record = RuleRecord::of(&dossier().0, rule);
    [Lang::Zh, Lang::En]
        .map(|lang| rule_sentence(&Catalogue::new(lang), &record, |id| if id == "T1" { "供应商T1" } else { id }))
}

fn concentration(measure: Measure) -> TenderRule {
    rule(RuleKind::Concentration { measure, most_percent: decimal("40.0") })
}

#[test]
fn concentration_in_each_county() {
    let [zh, en] = say(&counties(concentration(Measure::Money), 2));
    assert_eq!(zh, "每个区县内，任何一家供应商（含关联方）的中标金额不超过合同总额的40%（一次性报价不计）。");
    assert_eq!(
        en,
        "In each county, no supplier holds, with its affiliates, more than 40 % of the contract money \
         (once-only prices left out)."
    );
}

#[test]
fn every_kind_has_its_sentence() {
    let service = Service::from_steps(12_345_500_000_000_000);
    let kinds = [
        RuleKind::Concentration { measure: Measure::Money, most_percent: decimal("33.5") },
        RuleKind::Concentration { measure: Measure::Lots, most_percent: decimal("50") },
        RuleKind::Winners { least: Some(2), most: None },
        RuleKind::Winners { least: None, most: Some(4) },
        RuleKind::Winners { least: Some(2), most: Some(4) },
        RuleKind::Reserve { measure: Measure::Money, least_percent: decimal("10") },
        RuleKind::Reserve { measure: Measure::Lots, least_percent: decimal("10") },
        RuleKind::KeyWorkers { lots_most: 1 },
        RuleKind::Guarantee(Guarantee::Service(service)),
        RuleKind::Guarantee(Guarantee::NeedPercent(decimal("60"))),
        RuleKind::KeepEarlier,
        RuleKind::ChangesMost { most: 3 },
        RuleKind::ChangePrice { service },
        RuleKind::StandbyReserve,
    ];
    let lines: Vec<String> = kinds.into_iter().flat_map(|kind| say(&rule(kind))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn lots_are_named_by_their_scope() {
    let place =
        |rule: &TenderRule| say(rule).map(|sentence| sentence.split(['，', ',']).next().unwrap().trim().to_owned());
    let base = || concentration(Measure::Lots);
    let scoped = |scope, parts: Vec<LotPart>| TenderRule { lot_scope: scope, parts, ..base() };
    assert_eq!(place(&base()), ["全部标包范围内", "Over all lots"]);
    assert_eq!(place(&counties(base(), 2)), ["每个区县内", "In each county"]);
    assert_eq!(place(&counties(base(), 1)), ["武侯区范围内", "In 武侯区"]);
    let one = scoped(LotScope::Lots, vec![part("A", "A", &[0])]);
    assert_eq!(place(&one), ["标包A内", "On lot A"]);
    let two = scoped(LotScope::Lots, vec![part("A+C", "A, C", &[0, 2])]);
    assert_eq!(say(&two)[0].split('，').next(), Some("标包A、C合计范围内"));
    assert!(say(&two)[1].starts_with("On lots A, C together, no supplier"), "{}", say(&two)[1]);
    let every = scoped(LotScope::Service, vec![part("care", "care", &[0, 1, 2])]);
    assert_eq!(place(&every), ["每类服务内", "For each service"]);
    let services = scoped(LotScope::Service, vec![part("care", "@service-care", &[0]), part("own", "自有", &[1])]);
    let mut record = RuleRecord::of(&dossier().0, &services);
    record.lots.every = false;
    let said = |lang| rule_sentence(&Catalogue::new(lang), &record, |id| id);
    assert!(said(Lang::Zh).starts_with("服务类别照料护理、自有各类内"), "{}", said(Lang::Zh));
    assert!(said(Lang::En).starts_with("For each of the services care, 自有"), "{}", said(Lang::En));
    // No lot has a group, so one that is named is not every one.
    let group = scoped(LotScope::LotGroup, vec![part("north", "north", &[0])]);
    assert_eq!(RuleRecord::of(&dossier().0, &group).lots.parts[0].lots, ["A"]);
}

#[test]
fn tenderers_are_named_by_their_scope() {
    let mut listed = rule(RuleKind::Reserve { measure: Measure::Lots, least_percent: decimal("10") });
    listed.tenderer_scope = TendererScope::Listed;
    let [zh, en] = say(&listed);
    assert!(zh.contains("指定供应商（供应商T1、T2）合计"), "{zh}");
    assert!(en.contains("suppliers listed (供应商T1, T2) together"), "{en}");
    listed.tenderer_scope = TendererScope::Newcomers;
    assert!(say(&listed)[0].contains("新设机构（没有履约评价的供应商）合计"));
    let mut one = concentration(Measure::Money);
    one.tenderer_scope = TendererScope::SocialOrganisations;
    assert!(say(&one)[1].contains("no social organisation holds"));
    // Kinds whose sentence does not name them say so after it.
    let mut stability = rule(RuleKind::ChangesMost { most: 1 });
    stability.tenderer_scope = TendererScope::Small;
    let [zh, en] = say(&stability);
    assert!(zh.ends_with("只适用于小微企业（含视同小微企业的单位）。"), "{zh}");
    assert!(
        en.ends_with("earlier award. It speaks of small and micro enterprises (and bodies treated like them) only.")
    );
}

#[test]
fn a_line_says_the_name_the_reason_and_whether_it_is_on() {
    let mut off = rule(RuleKind::StandbyReserve);
    let line = |rule: &TenderRule, lang| rule_line(&Catalogue::new(lang), &RuleRecord::of(&dossier().0, rule), |id| id);
    assert!(line(&off, Lang::Zh).starts_with("规则R1：每个中标的关键标包"));
    assert!(line(&off, Lang::Zh).ends_with("依据：采购文件第3.2条"));
    off.on = false;
    assert!(line(&off, Lang::Zh).starts_with("规则R1（未启用）："));
    assert!(line(&off, Lang::En).starts_with("Rule R1 (not in force): Every awarded"));
}

#[test]
fn an_unknown_kind_is_named() {
    let mut record = RuleRecord::of(&dossier().0, &rule(RuleKind::KeepEarlier));
    record.kind = "of-a-later-version".into();
    assert_eq!(rule_sentence(&Catalogue::new(Lang::Zh), &record, |id| id), "of-a-later-version");
}

#[test]
fn the_record_survives_json() {
    let mut rule = counties(rule(RuleKind::Guarantee(Guarantee::NeedPercent(decimal("60.50")))), 1);
    rule.tenderer_scope = TendererScope::NewcomersOrSmall;
    let record = RuleRecord::of(&dossier().0, &rule);
    let json = serde_json::to_value(&record).unwrap();
    assert_eq!(json["kind"], "guarantee");
    assert_eq!(json["measure"], "need-percent");
    assert_eq!(json["least"], "60.5");
    assert_eq!(json["lots"]["scope"], "county");
    assert_eq!(json["lots"]["every"], false);
    assert_eq!(json["tenderers"]["scope"], "newcomers-or-small");
    assert_eq!(json["tenderers"]["tenderers"], serde_json::json!(["T1", "T2"]));
    assert_eq!(serde_json::from_value::<RuleRecord>(json).unwrap(), record);
}
