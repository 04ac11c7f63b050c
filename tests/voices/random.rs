//! SYNTHETIC: random awards, made of the hand-made record of the reports' tests.

use crate::fixture;
use std::collections::BTreeSet;
use zeyou::domain::record::*;
use zeyou::domain::{AwardRule, Few, Money, TendererScope};
use zeyou::findings::{Code, Finding};

/// A sequence of numbers that a seed fixes (splitmix64).
pub struct Draw(pub u64);

impl Draw {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, most: usize) -> usize {
        (self.next() % most as u64) as usize
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Clauses that an exchange may break; the last one is unknown to everybody.
const CLAUSES: [&str; 8] = [
    "fund-ceiling",
    "staffing-floor",
    "one-award-per-lot",
    "capacity",
    "requires",
    "win-limit-lots",
    "own-limit-money",
    "clause-of-tomorrow",
];

/// A random award: who is excluded and why, who ranks where, who wins what, what stood in the way.
pub fn record(draw: &mut Draw) -> Record {
    let mut record = fixture::record();
    record.headline.rule = *draw.pick(&AwardRule::ALL);
    record.tender.award_rule = record.headline.rule;
    record.headline.standing =
        if draw.percent(85) { Standing::Award } else { *draw.pick(&[Standing::RuleBroken, Standing::Unproven]) };
    let mut unlike = 0;
    let mut excluded = BTreeSet::new();
    let chance = *draw.pick(&[5, 30, 80]);
    for lot in &mut record.lots {
        rank(lot, draw, chance, &mut unlike, &mut excluded);
    }
    let lots = record.lots.clone();
    for result in &mut record.results {
        result.plan = result.rule != record.headline.rule;
        result.lawful = true;
        result.awards = lots.iter().flat_map(|lot| awards(lot, draw, &mut unlike)).collect();
    }
    let won = record.results.iter().find(|result| !result.plan).unwrap().awards.clone();
    record.passed_over = lots.iter().filter_map(|lot| passed_over(lot, &won, draw)).collect();
    record.exclusions = excluded.into_iter().map(|(bid, tenderer)| exclusion(bid, tenderer, draw)).collect();
    let mut listed = record.rules[0].clone();
    listed.tenderers.scope = TendererScope::Listed;
    listed.tenderers.tenderers = (0..2).map(|_| draw.pick(&record.tenderers).id.clone()).collect();
    record.rules.push(listed);
    for award in won.iter().filter(|_| draw.percent(10)) {
        let finding = Finding::new(Code::WinnerUnderReview).with("bid", &award.bid).with("lot", &award.lot);
        record.findings.push(finding);
    }
    record
}

/// Ranks the bids of a lot anew, and excludes some; no two prices are alike.
fn rank(
    lot: &mut LotRecord,
    draw: &mut Draw,
    chance: usize,
    unlike: &mut i128,
    excluded: &mut BTreeSet<(String, String)>,
) {
    for place in (1..lot.ranking.len()).rev() {
        let other = draw.below(place + 1);
        lot.ranking.swap(place, other);
    }
    let first = lot.ranking[0].tenderer.clone();
    let mut last = 0;
    for row in &mut lot.ranking {
        if row.package.is_empty() && draw.percent(15) {
            row.tenderer = first.clone();
        }
        *unlike += 1;
        row.price_yuan = Money::from_fen(row.price_yuan.fen() / 1_000_000 * 1_000_000 + *unlike * 10_000);
        row.adjusted_price_yuan = row.price_yuan.to_string();
        let key = (row.bid.clone(), row.tenderer.clone());
        if excluded.contains(&key) || draw.percent(chance) {
            excluded.insert(key);
            (row.rank, row.composite, row.quality) = (None, None, None);
        } else {
            last += 1;
            row.rank = Some(last);
            row.composite = Some(format!("{}.{:04}", 99 - last, 1000 + *unlike));
            row.tie_break = draw.percent(20).then(|| "price".to_owned());
        }
    }
    lot.ranking.sort_by_key(|row| row.rank.unwrap_or(u32::MAX));
    lot.failed = last == 0;
}

/// One winner, sometimes two that share the lot, sometimes none.
fn awards(lot: &LotRecord, draw: &mut Draw, unlike: &mut i128) -> Vec<AwardedLot> {
    let ranked: Vec<&RankingRow> = lot.ranking.iter().filter(|row| row.rank.is_some()).collect();
    if ranked.is_empty() || draw.percent(10) {
        return Vec::new();
    }
    let template = &fixture::record().results[2].awards[0];
    let mut award = |row: &RankingRow, share_percent| {
        *unlike += 1;
        AwardedLot {
            lot: lot.lot.clone(),
            bid: row.bid.clone(),
            tenderer: row.tenderer.clone(),
            share_percent,
            price_yuan: Money::from_fen(row.price_yuan.fen() * i128::from(share_percent) / 100 + *unlike),
            rank: row.rank.unwrap(),
            ..template.clone()
        }
    };
    let first = draw.below(ranked.len());
    match (first + 1) % ranked.len() {
        second if second != first && draw.percent(20) => vec![award(ranked[first], 60), award(ranked[second], 40)],
        _ => vec![award(ranked[first], 100)],
    }
}

fn passed_over(lot: &LotRecord, won: &[AwardedLot], draw: &mut Draw) -> Option<PassedOver> {
    let top = lot.ranking.first().filter(|row| row.rank == Some(1))?;
    if won.iter().any(|award| award.lot == lot.lot && award.bid == top.bid) {
        return None;
    }
    let template = &fixture::record().passed_over[0];
    let mut check = |_| {
        let clause = *draw.pick(&CLAUSES);
        let row = draw.pick(&lot.ranking);
        let owner = draw.pick(&[&row.bid, &row.tenderer, &lot.lot]).as_str();
        let name = if ["fund-ceiling", "staffing-floor"].contains(&clause) { "虚构县" } else { "某竞争对手" };
        CheckRecord {
            clause: clause.into(),
            key: vec![owner.into(), "某能力".into()],
            arguments: Few::from([("name".into(), name.into()), ("year".into(), "2026".into())]),
            ..template.breaks[0].clone()
        }
    };
    let breaks = (0..2).map(&mut check).collect::<Vec<_>>();
    let status = *draw.pick(&[ProofStatus::Optimal, ProofStatus::Infeasible, ProofStatus::Unknown]);
    Some(PassedOver {
        lot: lot.lot.clone(),
        top: top.bid.clone(),
        winner: won.iter().find(|award| award.lot == lot.lot).map(|award| award.bid.clone()),
        breaks: if draw.percent(70) { breaks } else { Vec::new() },
        forced: Forced { status, ..template.forced.clone() },
    })
}

/// Values that reasons name others by, and those that are the tenderer's own or public.
pub const OF_OTHERS: [&str; 2] = ["others", "present"];
#[rustfmt::skip]
const OWN: [&str; 34] = [
    "asked", "authority", "ceiling", "condition", "county", "criterion_en", "criterion_zh", "date", "declared", "evidence",
    "floor", "from", "funded", "holders", "kind", "least", "lot", "minimum", "months", "most", "offered", "persons",
    "points", "price", "quality", "reason", "registered", "required", "service", "service_en", "service_zh", "share", "unit", "until",
];

fn exclusion(bid: String, tenderer: String, draw: &mut Draw) -> ExclusionRecord {
    let examined = [Code::RelatedTenderers, Code::Debarred, Code::AboveCeilingPrice, Code::TooFewTenderers];
    let mut reason = |number| {
        let code = if draw.percent(70) { *draw.pick(&examined) } else { *draw.pick(Code::ALL) };
        let value = |name: &str| format!("值{number}{name}{bid}");
        let all = OWN.iter().chain(&OF_OTHERS);
        let finding = all.fold(Finding::new(code), |finding, name| finding.with(name, value(name)));
        ExclusionReason { lot: None, reason: finding.under("opinions-5") }
    };
    let reasons = (0..2).map(&mut reason).collect();
    ExclusionRecord { bid, tenderer, reasons }
}
