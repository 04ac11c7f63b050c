//! SYNTHETIC: an invented tender of an invented county with invented bidders, made so that
//! every part of a report has something to show. Two names are hostile on purpose: one is
//! HTML, one is a spreadsheet formula.

#[path = "standby_plan.rs"]
mod standby_plan;

use zeyou::domain::conflict_record::*;
use zeyou::domain::record::*;
use zeyou::domain::rule_record::*;
use zeyou::domain::{AwardRule, Contact, Few, Goal, Method, Money, Provenance, Quality, Reductions, Service};
use zeyou::domain::{LotScope, TendererScope};
use zeyou::findings::{Code, Finding, Place};

pub const HTML_NAME: &str = "虚构阳光<script>alert('1')</script>服务社";
pub const FORMULA_NAME: &str = "=HYPERLINK(\"http://example.invalid\",\"虚构公司\")";

pub fn money(text: &str) -> Money {
    text.parse().unwrap()
}

pub fn service(text: &str) -> Service {
    text.parse().unwrap()
}

fn quality(text: &str) -> Quality {
    text.parse().unwrap()
}

fn text_map<M: FromIterator<(String, String)>>(pairs: &[(&str, &str)]) -> M {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

pub fn check(
    clause: &str,
    key: &[&str],
    arguments: &[(&str, &str)],
    unit: Unit,
    (used, sense, limit, slack): (&str, Sense, &str, &str),
) -> CheckRecord {
    CheckRecord {
        clause: clause.into(),
        key: key.iter().map(|part| (*part).to_owned()).collect(),
        arguments: text_map(arguments),
        unit,
        used: used.into(),
        limit: limit.into(),
        sense,
        slack: slack.into(),
        holds: !slack.starts_with('-'),
    }
}

const LOTS: [(&str, &str, &str, &str, &str, bool); 6] = [
    ("A-01", "低收入家庭入户调查", "18000.000", "户次", "560000.00", true),
    ("A-02", "特困人员居家照料", "24000.000", "人次", "980000.00", true),
    ("A-03", "困难老人陪护就医", "3600.000", "人次", "420000.00", true),
    ("A-04", "困境儿童心理疏导", "1500.000", "人次", "260000.00", true),
    ("A-05", "社会救助政策宣传", "120.000", "场", "150000.00", false),
    ("A-06", "救助绩效第三方评价", "1.000", "项", "90000.00", false),
];

const TENDERERS: [(&str, &str); 6] = [
    ("T01", "虚构县同心社会工作服务中心"),
    ("T02", HTML_NAME),
    ("T03", "虚构市惠民养老服务有限公司"),
    ("T04", FORMULA_NAME),
    ("T05", "虚构县民政康复服务站（公益二类）"),
    ("T06", "虚构县扶助协会"),
];

type Bid<'a> = (Option<u32>, &'a str, &'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

// rank, bid, tenderer, price, quality, composite, service, package of lots
const RANKINGS: [&[Bid<'static>]; 6] = [
    &[
        (Some(1), "B01", "T01", "498000.00", "91.2500", "92.125", "16425", ""),
        (Some(2), "B05", "T03", "455000.00", "84.5000", "86.050", "15210", ""),
        (Some(3), "B09", "T05", "462500.50", "80.1250", "82.1125", "14422.5", ""),
        (None, "B12", "T06", "301000.00", "0", "", "", ""),
    ],
    &[
        (Some(1), "B07", "T02", "968000.00", "94.6000", "94.14", "34056", ""),
        (Some(2), "B02", "T03", "845000.00", "89.3333", "90.4", "32159.988", ""),
        (Some(3), "B10", "T05", "902000.00", "85.0000", "85.8682", "30600", ""),
    ],
    &[
        (Some(1), "B03", "T01", "388000.00", "88.0000", "89.2", "4752", "A-03 A-04"),
        (Some(2), "B06", "T03", "361000.00", "82.7500", "84.475", "4468.5", ""),
        (Some(3), "B11", "T04", "352000.00", "76.5000", "78.85", "4131", ""),
    ],
    &[
        (Some(1), "B13", "T04", "231000.00", "90.5000", "91.45", "2036.25", ""),
        (Some(2), "B03", "T01", "236000.00", "88.7500", "88.9", "1996.875", "A-03 A-04"),
        (Some(3), "B14", "T05", "228000.00", "79.0000", "81.1", "1777.5", ""),
    ],
    &[
        (Some(1), "B08", "T02", "132000.00", "86.4000", "87.76", "103.68", ""),
        (Some(2), "B15", "T04", "132000.00", "86.4000", "87.76", "103.68", ""),
    ],
    &[(None, "B16", "T06", "88000.00", "0", "", "", "")],
];

fn row(bid: &Bid<'_>) -> RankingRow {
    let (rank, id, tenderer, price, quality_text, composite, service_text, package) = *bid;
    let scored = rank.is_some();
    let point = |value: &str| scored.then(|| value.to_owned());
    let mut points: Few<String, Option<String>> = Few::new();
    for (criterion, value) in [("plan", "26.5"), ("team", "22.75"), ("record", "17.125"), ("users", "13.5")] {
        points.insert(criterion.into(), point(value));
    }
    points.insert("price".into(), point("9.1365"));
    if id == "B09" {
        points.insert("users".into(), None);
    }
    RankingRow {
        rank,
        bid: id.into(),
        tenderer: tenderer.into(),
        package: package.split_whitespace().map(str::to_owned).collect(),
        price_yuan: money(price),
        adjusted_price_yuan: if tenderer == "T03" { "409500".into() } else { price.into() },
        points,
        quality: scored.then(|| quality(quality_text)),
        composite: point(composite),
        service: scored.then(|| service(service_text)),
        tie_break: (id == "B15").then(|| "submission".to_owned()),
    }
}

fn lots() -> Vec<LotRecord> {
    LOTS.iter()
        .zip(RANKINGS)
        .map(|((lot, title, volume, unit, ceiling, required), ranking)| LotRecord {
            lot: (*lot).into(),
            title: (*title).into(),
            buyer: "519901".into(),
            buyer_name: "虚构县民政局".into(),
            county: "519901".into(),
            county_name: "虚构县".into(),
            service_code: "direct-care".into(),
            volume: volume.trim_end_matches(".000").into(),
            unit: (*unit).into(),
            ceiling_price_yuan: money(ceiling),
            first_month: "2026-04".into(),
            months: 12,
            quality_floor: Quality::from_units(70),
            required: *required,
            failed: *lot == "A-06",
            ranking: ranking.iter().map(row).collect(),
        })
        .collect()
}

/// The awards of a rule from pairs of lot and bid.
fn awards(pairs: &[(&str, &str)]) -> Vec<AwardedLot> {
    let find = |lot: &str, bid: &str| {
        let position = LOTS.iter().position(|one| one.0 == lot).unwrap();
        *RANKINGS[position].iter().find(|row| row.1 == bid).unwrap()
    };
    let award = |(lot, bid): &(&str, &str)| {
        let (rank, id, tenderer, price, quality_text, _, service_text, _) = find(lot, bid);
        AwardedLot {
            lot: (*lot).into(),
            bid: id.into(),
            tenderer: tenderer.into(),
            share_percent: 100,
            price_yuan: money(price),
            quality: quality(quality_text),
            service: service(service_text),
            rank: rank.unwrap(),
        }
    };
    pairs.iter().map(award).collect()
}

fn ceiling(year: &str, numbers: (&str, Sense, &str, &str)) -> CheckRecord {
    let arguments = [("name", "虚构县"), ("code", "519901"), ("year", year)];
    check("fund-ceiling", &["519901", year], &arguments, Unit::Yuan, numbers)
}

fn staffing(numbers: (&str, Sense, &str, &str)) -> CheckRecord {
    let arguments = [("name", "虚构县"), ("code", "519901")];
    check("staffing-floor", &["519901"], &arguments, Unit::Persons, numbers)
}

fn capacity(id: &str, name: &str, resource: &str, numbers: (&str, Sense, &str, &str)) -> CheckRecord {
    let arguments = [("name", name), ("id", id), ("resource", resource)];
    check("capacity", &[id, resource], &arguments, Unit::Capacity, numbers)
}

fn one_award(index: usize, used: &str, sense: Sense, slack: &str) -> CheckRecord {
    let (lot, title, ..) = LOTS[index];
    let arguments = [("lot", lot), ("title", title)];
    check("one-award-per-lot", &[lot], &arguments, Unit::Bids, (used, sense, "1", slack))
}

fn kept_checks() -> Vec<CheckRecord> {
    use Sense::{AtLeast, AtMost, Equal};
    let mut checks: Vec<CheckRecord> = (0..4).map(|lot| one_award(lot, "1", Equal, "0")).collect();
    checks.push(one_award(4, "1", AtMost, "0"));
    checks.push(one_award(5, "0", AtMost, "1"));
    checks.push(ceiling("2026", ("1581750.00", AtMost, "1692409.44", "110659.44")));
    checks.push(ceiling("2027", ("527250.00", AtMost, "527250.00", "0.00")));
    checks.push(staffing(("31", AtLeast, "29", "2")));
    checks.push(capacity("T01", TENDERERS[0].1, "社会工作者", ("11", AtMost, "12", "1")));
    checks.push(capacity("T02", TENDERERS[1].1, "车辆", ("1.5", AtMost, "6", "4.5")));
    let limit = [("name", TENDERERS[0].1), ("scope", "@report-total")];
    checks.push(check("win-limit-lots", &["T01"], &limit, Unit::Lots, ("3", AtMost, "3", "0")));
    let floor = [("lot", "A-01"), ("bid", "B01")];
    checks.push(check("quality-floor", &["A-01", "B01"], &floor, Unit::Points, ("91.25", AtLeast, "70", "21.25")));
    checks
}

fn broken_checks() -> Vec<CheckRecord> {
    let mut checks = kept_checks();
    for check in &mut checks {
        if check.clause == "fund-ceiling" && check.key[1] == "2026" {
            *check = ceiling("2026", ("1704750.00", Sense::AtMost, "1692409.44", "-12340.56"));
        } else if check.clause == "staffing-floor" {
            *check = staffing(("28", Sense::AtLeast, "29", "-1"));
        }
    }
    checks
}

fn payments(first: &str, second: &str) -> Vec<PaymentRecord> {
    let payment = |year, price: &str| PaymentRecord { buyer: "519901".into(), year, price_yuan: money(price) };
    vec![payment(2026, first), payment(2027, second)]
}

fn result(rule: AwardRule, pairs: &[(&str, &str)], checks: Vec<CheckRecord>) -> RuleResult {
    let awards = awards(pairs);
    let won: Vec<&str> = pairs.iter().map(|(lot, _)| *lot).collect();
    let unawarded = LOTS
        .iter()
        .filter(|lot| !won.contains(&lot.0))
        .map(|lot| UnawardedLot { lot: lot.0.into(), required: lot.5, failed: lot.0 == "A-06" })
        .collect();
    RuleResult {
        rule,
        plan: rule != AwardRule::Optimal,
        proof: None,
        unawarded,
        once_only: vec![OnceOnlyRecord {
            tenderer: "T01".into(),
            county: None,
            buyer: "519901".into(),
            year: 2026,
            price_yuan: money("8000.00"),
        }],
        discounts: vec![DiscountRecord {
            tenderer: "T02".into(),
            tier: 1,
            percent: "2.5".into(),
            saved_yuan: money("12345.00"),
        }],
        service: awards.iter().map(|award| award.service).sum(),
        price_yuan: awards.iter().map(|award| award.price_yuan).sum(),
        social_workers: 11,
        suppliers: awards.iter().map(|award| &award.tenderer).collect::<std::collections::BTreeSet<_>>().len() as u32,
        changes: (rule != AwardRule::LowestPrice).then_some(2),
        county_rates: county_rates(&awards),
        payments: payments("1581750.00", "527250.00"),
        lawful: checks.iter().all(|check| check.holds),
        standby_plan: None,
        awards,
        checks,
    }
}

fn county_rates(awards: &[AwardedLot]) -> Vec<CountyRate> {
    let (need, service) = (service("66000"), awards.iter().map(|award| award.service).sum::<Service>());
    let percent = u32::try_from(100 * service.steps() / need.steps()).unwrap();
    vec![CountyRate { county: "519901".into(), name: "虚构县".into(), need, service, percent }]
}

fn level(objective: &str, value: &str, bound: Option<&str>, proven: bool) -> LevelRecord {
    LevelRecord {
        objective: objective.into(),
        value: value.into(),
        bound: bound.map(str::to_owned),
        proven,
        exact: proven,
    }
}

fn reason(lot: Option<&str>, reason: Finding) -> ExclusionReason {
    ExclusionReason { lot: lot.map(str::to_owned), reason }
}

fn parameter(key: &str, value: &str, unit: &str, source: &str, certainty: &str, in_principle: bool) -> ParameterRecord {
    ParameterRecord {
        key: key.into(),
        value: value.into(),
        unit: unit.into(),
        clause: "opinions-8".into(),
        source: source.into(),
        certainty: certainty.into(),
        in_principle,
    }
}

fn criterion(id: &str, name_zh: &str, name_en: &str, weight: &str, leaf: bool) -> CriterionRecord {
    CriterionRecord { id: id.into(), name_zh: name_zh.into(), name_en: name_en.into(), weight: weight.into(), leaf }
}

fn passed_over() -> Vec<PassedOver> {
    vec![
        PassedOver {
            lot: "A-02".into(),
            top: "B07".into(),
            winner: Some("B02".into()),
            breaks: vec![
                ceiling("2026", ("1704750.00", Sense::AtMost, "1692409.44", "-12340.56")),
                staffing(("27", Sense::AtLeast, "29", "-2")),
            ],
            forced: Forced {
                status: ProofStatus::Optimal,
                service_lost: Some(service("612.4875")),
                price_added_yuan: Some(money("-4500.00")),
                changes: vec![
                    LotChange { lot: "A-01".into(), from: Some("B01".into()), to: Some("B05".into()) },
                    LotChange { lot: "A-02".into(), from: Some("B02".into()), to: Some("B07".into()) },
                    LotChange { lot: "A-05".into(), from: Some("B08".into()), to: None },
                ],
            },
        },
        PassedOver {
            lot: "A-04".into(),
            top: "B13".into(),
            winner: Some("B03".into()),
            breaks: vec![one_award(2, "0", Sense::Equal, "-1")],
            forced: Forced {
                status: ProofStatus::Infeasible,
                service_lost: None,
                price_added_yuan: None,
                changes: vec![],
            },
        },
    ]
}

/// An award by the published rule "optimal", proven, with two plans beside it.
pub fn record() -> Record {
    use AwardRule::{LowestPrice, Optimal, RankFirst};
    let optimal = [("A-01", "B01"), ("A-02", "B02"), ("A-03", "B03"), ("A-04", "B03"), ("A-05", "B08")];
    let cheapest = [("A-01", "B05"), ("A-02", "B02"), ("A-03", "B11"), ("A-04", "B14"), ("A-05", "B08")];
    let ranked = [("A-01", "B01"), ("A-02", "B07"), ("A-03", "B06"), ("A-04", "B13")];
    let mut results = vec![
        result(LowestPrice, &cheapest, {
            let mut checks = kept_checks();
            checks[8] = staffing(("26", Sense::AtLeast, "29", "-3"));
            checks
        }),
        result(RankFirst, &ranked, broken_checks()),
        result(Optimal, &optimal, kept_checks()),
    ];
    results[2].proof = Some(Proof {
        status: ProofStatus::Optimal,
        levels: vec![
            level("service", "55437.543", Some("55437.543"), true),
            level("price", "2099000.00", Some("2099000.00"), true),
            level("social-workers", "11", Some("11"), true),
        ],
        tie_broken: true,
        reductions: Reductions { decisions: 13, dominated: 2, rows: 1204, slack_rows: 6, ..Reductions::default() },
    });
    results[2].standby_plan = Some(standby_plan::plan());
    Record {
        format: FORMAT.into(),
        program_version: "0.1.0".into(),
        tender: TenderRecord {
            id: "XG-2026-001".into(),
            title: "虚构县2026年政府购买社会救助服务项目".into(),
            buyer: "519901".into(),
            buyer_name: "虚构县民政局".into(),
            bid_date: "2026-03-16".into(),
            method: Method::Open,
            fiscal_year: 2026,
            policy: "sichuan-social-assistance-draft".into(),
            law: "procurement-law-2026".into(),
            scoring_model: "service-comprehensive".into(),
            award_rule: Optimal,
            objective: Goal::USUAL.to_vec(),
            contact: Contact::default(),
            provenance: Provenance::Synthetic,
            provenance_note: "县名、供应商和全部数字均为测试而编造。".into(),
        },
        inputs: ["bids.csv", "lots.csv", "scores.csv", "tender.toml"]
            .iter()
            .enumerate()
            .map(|(position, file)| InputRecord {
                file: (*file).into(),
                sha256: format!("{position}f").repeat(32),
                bytes: 1024 + position as u64,
            })
            .collect(),
        headline: Headline { rule: Optimal, standing: Standing::Award },
        results,
        lots: lots(),
        tenderers: TENDERERS
            .iter()
            .map(|(id, name)| TendererRecord {
                id: (*id).into(),
                name: (*name).into(),
                credit_code: "52519901MJ0000001A".into(),
            })
            .collect(),
        exclusions: vec![
            ExclusionRecord {
                bid: "B12".into(),
                tenderer: "T06".into(),
                reasons: vec![
                    reason(None, Finding::new(Code::TableMissing).with("table", "禁入").with("file", "debarments.csv")),
                    reason(
                        Some("A-01"),
                        Finding::new(Code::FileUnreadable).with("reason", "<b>虚构原因</b>").under("opinions-5"),
                    ),
                ],
            },
            ExclusionRecord {
                bid: "B16".into(),
                tenderer: "T06".into(),
                reasons: vec![reason(None, Finding::new(Code::FileUnreadable).with("reason", "=1+1"))],
            },
        ],
        passed_over: passed_over(),
        rules: vec![RuleRecord {
            id: "集中度".into(),
            kind: "concentration".into(),
            on: true,
            lots: RuleLots {
                scope: LotScope::Overall,
                every: true,
                parts: vec![RulePart { key: "*".into(), name: "@scope-overall".into(), lots: vec!["A-01".into()] }],
            },
            tenderers: RuleTenderers { scope: TendererScope::Everyone, tenderers: Vec::new() },
            measure: Some(RuleMeasure::Money),
            least: None,
            most: Some("60".into()),
            reason: "<u>虚构依据</u>".into(),
        }],
        waivers: vec![WaiverRecord {
            parameter: "fund-ceiling-rate".into(),
            clause: "opinions-8".into(),
            place: "519901".into(),
            place_name: "虚构县".into(),
            year: Some(2026),
            amount: "20000.00".into(),
            unit: Unit::Yuan,
            authority: "虚构县人民政府".into(),
            date: "2026-03-01".into(),
            reason: "<i>虚构理由</i>".into(),
        }],
        infeasibility: None,
        joint: None,
        parameters: vec![
            parameter("fund-ceiling-rate", "3", "percent", "实施意见（征求意见稿）第八条", "text", true),
            parameter("staffing-rate", "2", "per-mille", "实施意见（征求意见稿）第九条", "text", true),
            parameter("contract-term", "36", "months", "实施意见（征求意见稿）第七条", "text", false),
            parameter("price-weight-least", "10", "percent", "财政部令第87号第五十五条", "secondary", false),
            parameter("committee-least", "5", "persons", "财政部令第87号第四十七条", "memory", false),
        ],
        criteria: vec![
            criterion("service-part", "服务", "Service", "90", false),
            criterion("plan", "服务方案", "Service plan", "30", true),
            criterion("team", "项目团队", "Team", "25", true),
            criterion("record", "履约记录", "Past performance", "20", true),
            criterion("users", "服务对象满意度", "User satisfaction", "15", true),
            criterion("price", "价格", "Price", "10", true),
        ],
        findings: vec![
            Finding::new(Code::FileUnreadable)
                .at(Place::file("scores.csv").row(7).column("得分"))
                .with("reason", "虚构"),
            Finding::new(Code::TableMissing).with("table", "付款").with("file", "payments.csv").under("opinions-8"),
        ],
    }
}

/// The published rule is rank first, and its result breaks a ceiling and a floor.
pub fn rule_broken() -> Record {
    let mut record = record();
    record.headline = Headline { rule: AwardRule::RankFirst, standing: Standing::RuleBroken };
    record.tender.award_rule = AwardRule::RankFirst;
    for result in &mut record.results {
        result.plan = result.rule != AwardRule::RankFirst;
    }
    record.passed_over.clear();
    record
}

/// Stopped at a limit: the service level is open, the later ones not reached.
pub fn within_gap() -> Record {
    let mut record = record();
    record.results[2].proof = Some(Proof {
        status: ProofStatus::WithinGap,
        levels: vec![level("service", "55437.543", Some("55501"), false), level("price", "2099000.00", None, false)],
        tie_broken: false,
        reductions: Reductions::default(),
    });
    record.passed_over[0].forced.status = ProofStatus::WithinGap;
    record.passed_over[1].forced.status = ProofStatus::Unknown;
    record.passed_over[1].winner = None;
    record.passed_over[1].breaks.clear();
    record
}

/// No combination of bids keeps all rules.
pub fn infeasible() -> Record {
    let mut record = record();
    record.headline.standing = Standing::Infeasible;
    let optimal = &mut record.results[2];
    *optimal = RuleResult {
        proof: Some(Proof {
            status: ProofStatus::Infeasible,
            levels: vec![],
            tie_broken: false,
            reductions: Reductions::default(),
        }),
        unawarded: vec![],
        payments: vec![],
        social_workers: 0,
        lawful: false,
        ..result(AwardRule::Optimal, &[], vec![])
    };
    record.passed_over.clear();
    record.infeasibility = Some(infeasibility());
    record
}

/// Two conflicts, and an award that is 12,340.56 yuan and three persons short.
fn infeasibility() -> InfeasibilityRecord {
    let part = |clause: &str, key: &[&str], arguments: &[(&str, &str)], limit, bids: &[&str]| ConflictPart {
        clause: clause.into(),
        key: key.iter().map(|part| (*part).to_owned()).collect(),
        arguments: text_map(arguments),
        limit,
        bids: bids.iter().map(|bid| (*bid).to_owned()).collect(),
    };
    let limit = |unit, sense, limit: &str, short: Option<&str>| {
        Some(ConflictLimit { unit, sense, limit: limit.into(), short: short.map(str::to_owned) })
    };
    let county = [("name", "虚构县"), ("code", "519901"), ("year", "2026")];
    let lot = [("lot", "A-03"), ("title", LOTS[2].1)];
    let rule = [("rule", "集中度"), ("part", "@scope-overall")];
    let capacity = [("name", TENDERERS[1].1), ("id", "T02"), ("resource", "车辆")];
    let waiver = |parameter: &str, year: Option<i16>, amount: &str, unit| WaiverRecord {
        parameter: parameter.into(),
        clause: if year.is_none() { "opinions-9" } else { "opinions-8" }.into(),
        place: "519901".into(),
        place_name: "虚构县".into(),
        year,
        amount: amount.into(),
        unit,
        authority: String::new(),
        date: String::new(),
        reason: String::new(),
    };
    let pairs = [("A-01", "B01"), ("A-02", "B07"), ("A-04", "B13")];
    let mut elastic = RuleResult { plan: true, ..result(AwardRule::Optimal, &pairs, broken_checks()) };
    elastic.proof = Some(Proof {
        status: ProofStatus::Optimal,
        levels: vec![
            level("unawarded-lots", "1", Some("1"), true),
            level("excess-money", "12340.56", Some("12340.56"), true),
            level("missing-staff", "3", Some("3"), true),
            level("service", "55437.5396", Some("55437.5396"), true),
        ],
        tie_broken: true,
        reductions: Reductions::default(),
    });
    InfeasibilityRecord {
        conflicts: vec![
            ConflictRecord {
                irreducible: true,
                parts: vec![
                    part(
                        "fund-ceiling",
                        &["519901", "2026"],
                        &county,
                        limit(Unit::Yuan, Sense::AtMost, "1692409.44", Some("12340.56")),
                        &[],
                    ),
                    part("required-lot", &["A-03"], &lot, None, &["B03", "B06"]),
                    part("quality-floor", &["A-03"], &lot, limit(Unit::Points, Sense::AtLeast, "70", None), &["B11"]),
                    part("concentration", &["集中度", "*"], &rule, None, &[]),
                    part(
                        "capacity",
                        &["T02", "车辆"],
                        &capacity,
                        limit(Unit::Capacity, Sense::AtMost, "6", Some("1.5")),
                        &[],
                    ),
                ],
            },
            ConflictRecord {
                irreducible: false,
                parts: vec![part(
                    "staffing-floor",
                    &["519901"],
                    &county[..2],
                    limit(Unit::Persons, Sense::AtLeast, "29", Some("3")),
                    &[],
                )],
            },
        ],
        complete: true,
        relaxation: RelaxationRecord {
            waivers: vec![
                waiver("fund-ceiling-rate", Some(2026), "12340.56", Unit::Yuan),
                waiver("staffing-rate", None, "3", Unit::Persons),
            ],
            unawarded: vec!["A-03".into()],
            result: elastic,
        },
    }
}

/// The same with the award with the least violation proposed.
pub fn elastic() -> Record {
    let mut record = infeasible();
    record.headline.standing = Standing::Elastic;
    let finding = Finding::new(Code::AwardNeedsWaivers).with("waivers", 2).with("lots", 1);
    record.findings.push(finding);
    record
}

/// As many lots and bids as a large real tender has.
pub fn large() -> Record {
    let mut record = record();
    let lot = record.lots[0].clone();
    record.lots = (0..150).map(|n| LotRecord { lot: format!("L{n:03}"), ..lot.clone() }).collect();
    for lot in &mut record.lots {
        let row = lot.ranking[0].clone();
        lot.ranking = (1..=7)
            .map(|rank| RankingRow { rank: Some(rank), bid: format!("{}-{rank}", lot.lot), ..row.clone() })
            .collect();
    }
    let award = record.results[2].awards[0].clone();
    record.results[2].awards = record
        .lots
        .iter()
        .map(|lot| AwardedLot { lot: lot.lot.clone(), bid: format!("{}-1", lot.lot), ..award.clone() })
        .collect();
    let capacity = record.results[2].checks[9].clone();
    record.results[2].checks.extend((0..300).map(|_| capacity.clone()));
    record
}
