//! The tally against the audits, on small tenders drawn at random: of every bid and share, at every
//! point of going through the bids, both say the same.

use super::{Paper, Tally, kept_by_hand};
use crate::clauses::award::{Check, audit_all, stability};
use crate::domain;
use crate::domain::{
    Award, AwardCase, BidIx, Candidate, CandidateOffer, CountyIx, DiscountTier, Division, Funds, JurisdictionIx,
    KeyWorker, LotIx, LotPart, LotScope, Money, OnceOnlyPrice, ParameterKey, Quality, RuleKind, Scope, Service,
    TenderRule, TendererIx, TendererScope, Threshold, WinLimit,
};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::evaluation::ways;
use crate::findings::Place;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Draws by percents.
struct Random(domain::Random);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0.between(0, limit as i64 - 1) as usize
    }

    fn chance(&mut self, percent: i64) -> bool {
        self.0.chance(10 * percent)
    }

    fn pick<'t, T>(&mut self, list: &'t [T]) -> &'t T {
        &list[self.below(list.len())]
    }
}

/// Tenders drawn.
const TENDERS: u64 = 200;

/// Five lots in two counties, the first divisible, four tenderers, limits of every kind.
fn draw(random: &mut Random) -> TestDossier {
    let mut made = tender();
    let mut second = made.0.counties[0].clone();
    second.code = "510104".into();
    made.0.counties.push(second);
    for number in 0..5 {
        let lot = made.lot(&format!("L{number}"));
        let data = &mut made.0.lots[lot.0];
        data.county = CountyIx(number % 2);
        data.group = random.chance(50).then(|| "care".to_owned());
        data.months = 1 + random.below(14) as u32;
    }
    made.0.lots[0].division =
        Some(Division { step_percent: 25, least_percent: 25, most_percent: 100, winners_most: None });
    for number in 0..4 {
        let tenderer = made.tenderer(&format!("T{number}"));
        let data = &mut made.0.tenderers[tenderer.0];
        data.controller = random.chance(40).then(|| "one controller".to_owned());
        data.own_lots_most = random.chance(20).then(|| 1 + random.below(3) as u32);
        data.own_money_most = random.chance(20).then(|| Money::from_fen(*random.pick(&[10_000, 20_000, 25_001])));
        if random.chance(40) {
            let by_lots = random.chance(50);
            let threshold = if by_lots { Threshold::Lots(2) } else { Threshold::Money(Money::from_yuan(150)) };
            data.discounts.push(DiscountTier { threshold, percent: Decimal::from(10) });
        }
        if random.chance(40) {
            let county = random.chance(50).then_some(CountyIx(1));
            let price = Money::from_yuan(30);
            data.once_only.push(OnceOnlyPrice { county, price, payer: JurisdictionIx(0), year: 2026 });
        }
    }
    bids(random, &mut made);
    limits(random, &mut made);
    earlier(random, &mut made);
    made
}

fn bids(random: &mut Random, made: &mut TestDossier) {
    for _ in 0..12 {
        let tenderer = TendererIx(random.below(4));
        let size = if random.chance(25) { 2 } else { 1 };
        // A package contains no divided lot.
        let lots: BTreeSet<usize> = (0..size).map(|_| random.below(5)).filter(|lot| size == 1 || *lot > 0).collect();
        let price = |random: &mut Random| *random.pick(&["99.99", "100.00", "120.50"]);
        let offers: Vec<(LotIx, &str)> = lots.into_iter().map(|lot| (LotIx(lot), price(random))).collect();
        if offers.is_empty() {
            continue;
        }
        let bid = made.bid(tenderer, &offers);
        let own = |other: &BidIx| *other < bid && made.0[*other].tenderer == tenderer;
        let own: Vec<BidIx> = made.0.bid_ixs().filter(own).collect();
        let data = &mut made.0.bids[bid.0];
        data.exclusive_sets.extend(random.chance(30).then(|| "alternatives".to_owned()));
        if !own.is_empty() && random.chance(20) {
            data.requires.push(*random.pick(&own));
        }
        for (lot, _) in &offers {
            if random.chance(50) {
                let id = *random.pick(&["W1", "W2"]);
                data.workers.push(KeyWorker { id: id.into(), name: id.into(), lot: *lot });
            }
        }
    }
}

fn limits(random: &mut Random, made: &mut TestDossier) {
    for year in [2026, 2027] {
        if random.chance(60) {
            // 3 % of it is the ceiling: of some hundreds of yuan.
            let prior_spending = Money::from_fen(100_000 * (1 + random.below(12)) as i128);
            let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
            made.0.jurisdictions[0].funds.insert(year, funds);
        }
    }
    let scopes = [Scope::Overall, Scope::County(CountyIx(1)), Scope::LotGroup("care".into())];
    let scope = random.pick(&scopes).clone();
    let lots_most = random.chance(50).then(|| 1 + random.below(2) as u32);
    let money_most = random.chance(50).then(|| Money::from_yuan(100 * (1 + random.below(3)) as i128));
    made.0.win_limits = vec![WinLimit { scope, lots_most, money_most }];
    let kinds = [
        RuleKind::Winners { least: Some(3), most: Some(random.below(4) as u32) },
        RuleKind::KeyWorkers { lots_most: random.below(3) as u32 },
        RuleKind::KeepEarlier,
        RuleKind::ChangesMost { most: random.below(3) as u32 },
    ];
    for (number, kind) in kinds.into_iter().enumerate() {
        let lots: BTreeSet<LotIx> = made.0.lot_ixs().filter(|_| random.chance(80)).collect();
        made.0.tender_rules.push(TenderRule {
            id: format!("R{number}"),
            kind,
            on: random.chance(60),
            lot_scope: LotScope::Lots,
            parts: vec![LotPart { key: "some".into(), name: "some".into(), lots }],
            tenderer_scope: TendererScope::Listed,
            tenderers: made.0.tenderer_ixs().filter(|_| random.chance(80)).collect(),
            reason: String::new(),
            place: Place::default(),
        });
    }
}

/// Who had the lots: whoever bids for the lot alone, or not at all, so that a lot can be completed
/// in favour of its earlier supplier without another one.
fn earlier(random: &mut Random, made: &mut TestDossier) {
    for lot in made.0.lot_ixs().collect::<Vec<_>>() {
        let tenderer = TendererIx(random.below(4));
        let bids = || made.0.bids.iter().filter(|bid| bid.tenderer == tenderer && bid.offer(lot).is_some());
        if random.chance(60) && (bids().next().is_none() || bids().any(|bid| bid.offers.len() == 1)) {
            made.0.earlier.insert(lot, tenderer);
        }
    }
}

fn candidates(made: &TestDossier, most: Decimal) -> Vec<Candidate> {
    let rate = |bid: BidIx| -> Vec<CandidateOffer> {
        let offers = made.0[bid].offers.iter().map(|offer| CandidateOffer {
            lot: offer.lot,
            price: offer.price,
            adjusted_price: Decimal::ZERO,
            quality: Quality::from_units(80),
            service: Service::ZERO,
            rank: 1,
            composite: Decimal::ZERO,
        });
        offers.collect()
    };
    made.0.bid_ixs().flat_map(|bid| ways(&made.0, bid, &rate(bid), most)).collect()
}

/// What a committee keeps of an award so far, by the audits: where lots may still stay with their
/// earlier suppliers they are given them first, for an audit counts what nobody has as lost.
fn audited(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut fullest = award.clone();
    for (lot, supplier) in &case.dossier.earlier {
        let on_lot = |bid: &&BidIx| case.dossier[**bid].offer(*lot).is_some();
        let given: u32 = award.bids.iter().filter(on_lot).map(|bid| award.share_percent(*bid)).sum();
        let alone = |bid: &BidIx| case.dossier[*bid].tenderer == *supplier && case.dossier[*bid].offers.len() == 1;
        fullest.bids.extend(case.dossier.bid_ixs().filter(|bid| given < 100 && alone(bid) && on_lot(&bid)));
    }
    let forward = |check: &Check| [stability::KEEP, stability::CHANGES].contains(&check.clause);
    let now = audit_all(case, award).into_iter().filter(|check| !forward(check));
    now.chain(audit_all(case, &fullest).into_iter().filter(forward))
        .filter(|check| kept_by_hand(check.clause))
        .collect()
}

/// The checks that an award breaks, and that the one before it did not break as much.
fn newly_broken(before: &[Check], after: &[Check]) -> Vec<&'static str> {
    let as_before = |check: &&Check| {
        before.iter().any(|old| (old.clause, &old.key, old.used) == (check.clause, &check.key, check.used))
    };
    after.iter().filter(|check| !check.holds() && !as_before(check)).map(|check| check.clause).collect()
}

#[test]
fn the_tally_says_what_the_audits_say() {
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    let mut admitted = 0;
    for seed in 0..TENDERS {
        let mut random = Random(domain::Random::new(seed));
        let made = draw(&mut random);
        let rules = made.rules();
        let candidates = candidates(&made, rules.value(ParameterKey::CreditedVolume));
        let case = AwardCase { dossier: &made.0, rules: &rules, candidates: &candidates };
        let paper = Paper::by_hand(&case);
        let mut tally = Tally::new(&paper);
        let mut given = Award::default();
        for _ in 0..30 {
            let bid = BidIx(random.below(made.0.bids.len()));
            let lot = made.0[bid].offers[0].lot;
            let on_lot =
                |other: &&BidIx| made.0[bid].offers.iter().any(|offer| made.0[**other].offer(offer.lot).is_some());
            let taken: u32 = given.bids.iter().filter(on_lot).map(|other| given.share_percent(*other)).sum();
            let share = if made.0[lot].division.is_some() { *random.pick(&[25, 50, 75, 100]) } else { 100 };
            if given.bids.contains(&bid) || taken + share > 100 {
                continue;
            }
            let mut larger = given.clone();
            larger.bids.insert(bid);
            larger.shares.extend((share < 100).then_some((bid, share)));
            let checks = audited(&case, &larger);
            let broken = newly_broken(&audited(&case, &given), &checks);
            assert_eq!(tally.fits(bid, share), broken.is_empty(), "seed {seed}: {bid:?} {share} {broken:?} {given:?}");
            if let [only] = broken.as_slice() {
                *refused.entry(only).or_default() += 1;
            }
            if broken.is_empty() {
                admitted += 1;
                tally.give(bid, share);
                given = larger;
            }
        }
        assert_eq!(tally.award(), given, "seed {seed}");
    }
    assert!(admitted > 300, "{admitted}");
    // Each was met as the only one that stood in the way.
    let names = [
        "fund-ceiling",
        "win-limit-lots",
        "win-limit-money",
        "own-limit-lots",
        "own-limit-money",
        "exclusive-set",
        "requires",
        "winners-most",
        "key-workers",
        "keep-earlier",
        "changes-most",
    ];
    assert!(names.iter().all(|name| refused.get(name).is_some_and(|times| *times >= 5)), "{refused:?}");
}

#[test]
fn on_a_blank_form_every_bid_fits() {
    let made = draw(&mut Random(domain::Random::new(1)));
    let rules = made.rules();
    let candidates = candidates(&made, rules.value(ParameterKey::CreditedVolume));
    let case = AwardCase { dossier: &made.0, rules: &rules, candidates: &candidates };
    let blank = Paper::blank(&case);
    let mut tally = Tally::new(&blank);
    for bid in made.0.bid_ixs() {
        assert!(tally.fits(bid, 100));
        tally.give(bid, 100);
    }
}
