//! Who: local, prefecture-wide and provincial tenderers, all invented and named so, some of
//! whom may not win.

use super::{Draft, Random, credit_code_for};
use crate::domain::{Condition, Date, Debarment, Evidence, Met, PerformanceScores, Size, Tenderer, TendererKind};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// What the later steps need of a tenderer.
#[derive(Debug, Clone)]
pub(super) struct Character {
    /// Typical quality of its bids.
    pub quality: i64,
    /// Counties in which it bids.
    pub counties: BTreeSet<usize>,
    /// Whether it may win at all.
    pub eligible: bool,
    /// Whether another tenderer has the same controller.
    pub affiliated: bool,
}

const STEMS: [&str; 16] = [
    "青禾", "暖阳", "同行", "星火", "云杉", "棠梨", "润泽", "知行", "长桥", "麦田", "松风", "明月", "山茶", "清渠",
    "石榴", "白鹭",
];

/// Ordinary tenderers for each county, in tenths; and how many at least.
const PER_COUNTY_TENTHS: usize = 22;
const LEAST: usize = 16;

pub(super) fn add(draft: &mut Draft) {
    let counties = draft.dossier.counties.len();
    let ordinary = (counties * PER_COUNTY_TENTHS / 10).max(LEAST);
    for number in 0..ordinary {
        // Six in ten serve a few neighbours, three a half of the prefecture, one all of it.
        let reach = match number % 10 {
            0..=5 => 4,
            6..=8 => counties / 2,
            _ => counties,
        };
        add_one(draft, reach);
    }
    let first_odd = draft.dossier.tenderers.len();
    for _ in 0..7 {
        add_one(draft, 5);
    }
    odd_ones(draft, first_odd);
}

fn add_one(draft: &mut Draft, reach: usize) {
    let number = draft.dossier.tenderers.len();
    let counties = draft.dossier.counties.len().max(1);
    let (mut tenderer, quality) = body(&mut draft.random, format!("T{:02}", number + 1), "", number, number + 1);
    let home = usize::try_from(draft.random.between(0, i64::try_from(counties).unwrap_or(1) - 1)).unwrap_or(0);
    draft.characters.push(Character {
        quality,
        counties: (0..reach.min(counties)).map(|step| (home + step) % counties).collect(),
        eligible: true,
        affiliated: false,
    });
    tenderer.own_lots_most = own_limit(&mut draft.random);
    draft.dossier.tenderers.push(tenderer);
}

/// One in twelve wants to win six lots at most.
pub(super) fn own_limit(random: &mut Random) -> Option<u32> {
    random.chance(80).then_some(6)
}

/// An invented body without limits of its own, and the typical quality of its bids. The name is
/// made from the place and the rank there; the number, never used twice, gives the credit code.
pub(super) fn body(random: &mut Random, id: String, place: &str, rank: usize, number: usize) -> (Tenderer, i64) {
    let (kind, size, suffix) = match random.between(1, 100) {
        1..=55 => (TendererKind::SocialOrganisation, Size::NotAnEnterprise, "社会工作服务中心"),
        56..=68 => (TendererKind::Enterprise, Size::Small, "社区服务有限公司"),
        69..=80 => (TendererKind::Enterprise, Size::Micro, "信息咨询有限公司"),
        81..=88 => (TendererKind::Enterprise, Size::Medium, "养老服务有限公司"),
        89..=95 => (TendererKind::PublicInstitutionTwo, Size::NotAnEnterprise, "社会福利服务中心"),
        96..=97 => (TendererKind::PublicInstitutionBusiness, Size::NotAnEnterprise, "康养服务中心"),
        _ => (TendererKind::OtherBody, Size::NotAnEnterprise, "咨询事务所（普通合伙）"),
    };
    let stem = STEMS[rank % STEMS.len()];
    let letter = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"][rank / STEMS.len() % 10];
    let quality = (80 + random.bell(7)).clamp(64, 94);
    let newcomer = random.chance(150);
    let registered = if newcomer { 2025 } else { random.between(2010, 2022) };
    let day = |year: i64, month: i64, day: i64| {
        let part = |value: i64| i8::try_from(value).unwrap_or(1);
        Date::new(i16::try_from(year).unwrap_or(2020), part(month), part(day)).unwrap_or(Date::constant(2020, 1, 1))
    };
    let registered_on = day(registered, random.between(1, 12), random.between(1, 28));
    let mut performance = BTreeMap::new();
    let first = if newcomer { 2026 } else { random.between(2023, 2025) };
    for year in first..=2025 {
        let mut score = || Some(Decimal::new((quality * 10 + random.bell(40)).clamp(500, 1000), 1).normalize());
        let scores = PerformanceScores { buyer: score(), users: score(), third_party: score() };
        performance.insert(i16::try_from(year).unwrap_or(2025), scores);
    }
    let evidence = |(position, condition): (usize, Condition)| {
        (condition, Evidence { met: Met::Yes, document: format!("虚构材料{id}-{}", position + 1) })
    };
    let number = u32::try_from(number).unwrap_or(1);
    let tenderer = Tenderer {
        name: format!("虚构·{place}{stem}{letter}{suffix}"),
        credit_code: credit_code_for(kind, number),
        kind,
        registered_on,
        controller: None,
        responsible_person: Some(format!("虚构负责人{number:02}")),
        size,
        funded_staff: (kind == TendererKind::PublicInstitutionTwo).then_some(12),
        subcontracts: false,
        conditions: Condition::ALL.into_iter().enumerate().map(evidence).collect(),
        staff: BTreeMap::new(),
        capacities: BTreeMap::new(),
        debarments: Vec::new(),
        performance,
        own_lots_most: None,
        own_money_most: None,
        discounts: Vec::new(),
        once_only: Vec::new(),
        id,
    };
    (tenderer, quality)
}

/// The last seven are cases that an evaluation must tell apart: 公益一类, debarred, formerly
/// debarred (who may win), a condition not met, sub-contracting, two under one controller.
fn odd_ones(draft: &mut Draft, first: usize) {
    for who in first..draft.dossier.tenderers.len() {
        match who - first {
            case @ 0..=4 => make_odd(draft, who, case, ""),
            _ => affiliate(draft, who, "虚构控股集团".to_owned()),
        }
    }
}

/// Puts a tenderer under a controller.
pub(super) fn affiliate(draft: &mut Draft, who: usize, controller: String) {
    draft.characters[who].affiliated = true;
    draft.dossier.tenderers[who].controller = Some(controller);
}

/// Makes a tenderer one of five cases of which only the third, a ban that is over, may win.
pub(super) fn make_odd(draft: &mut Draft, who: usize, case: usize, place: &str) {
    let (tenderer, character) = (&mut draft.dossier.tenderers[who], &mut draft.characters[who]);
    let ban = |from, until| Debarment {
        from,
        until: Some(until),
        authority: "虚构市财政局".to_owned(),
        reason: "提供虚假材料谋取中标（虚构）".to_owned(),
    };
    character.eligible = case == 2;
    match case {
        0 => {
            tenderer.kind = TendererKind::PublicInstitutionOne;
            tenderer.size = Size::NotAnEnterprise;
            tenderer.funded_staff = Some(30);
            tenderer.name = format!("虚构·{place}救助管理站（公益一类）");
            tenderer.credit_code = credit_code_for(tenderer.kind, u32::try_from(who + 1).unwrap_or(1));
        }
        1 => tenderer.debarments.push(ban(Date::constant(2025, 3, 1), Date::constant(2027, 2, 28))),
        2 => tenderer.debarments.push(ban(Date::constant(2023, 2, 1), Date::constant(2026, 1, 31))),
        3 => {
            let document = "近三个月未缴纳社会保险费（虚构）".to_owned();
            tenderer.conditions.insert(Condition::TaxAndInsurance, Evidence { met: Met::No, document });
        }
        _ => tenderer.subcontracts = true,
    }
}
