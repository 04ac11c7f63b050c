//! Random small tenders, evaluated as real ones are, with limits near what some award uses.

use crate::domain::{
    Amount, AwardRule, Candidate, CountyIx, DiscountTier, Evaluation, Funds, JurisdictionIx, LotIx, Money,
    OnceOnlyPrice, Quality, Random, Rules, Scope, ScoringModel, Seconded, TendererIx, Threshold, Weight, WinLimit,
};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::{TestDossier, tender};

/// A tender with everything that a question borrows.
pub(super) struct Drawn {
    pub tender: TestDossier,
    pub rules: Rules,
    pub scoring: ScoringModel,
    pub evaluation: Evaluation,
    pub candidates: Vec<Candidate>,
}

impl Drawn {
    /// The tender evaluated; what was changed since counts.
    pub fn of(tender: TestDossier) -> Self {
        let (rules, scoring, evaluation) = (tender.rules(), tender.model(), tender.evaluate());
        let candidates = candidates(&tender.0, &rules, &evaluation);
        Self { tender, rules, scoring, evaluation, candidates }
    }

    /// Two or three lots, four tenderers, at most ten bids, some of them packages.
    pub fn draw(seed: u64, rule: AwardRule) -> Self {
        let mut random = Random::new(seed);
        let mut drawn = tender();
        drawn.0.tender.award_rule = rule;
        let lots: Vec<LotIx> =
            ["A", "B", "C"][..random.between(2, 3) as usize].iter().map(|id| drawn.lot(id)).collect();
        for lot in &mut drawn.0.lots {
            lot.ceiling_price = Money::from_yuan(100_000);
            lot.need_weight = Weight::from_steps(i128::from(random.between(1, 3)) * 500);
            lot.required = random.chance(300);
            lot.quality_floor = Quality::from_units([0, 0, 75][random.between(0, 2) as usize]);
            lot.group = random.chance(600).then(|| "care".to_owned());
        }
        for id in ["T1", "T2", "T3", "T4"] {
            drawn.tenderer(id);
        }
        for tenderer in 0..4 {
            for lot in &lots {
                if random.chance(900) && drawn.0.bids.len() < 10 {
                    bid(&mut drawn, &mut random, TendererIx(tenderer), &[*lot]);
                }
            }
        }
        for _ in 0..random.between(0, 2) {
            let tenderer = TendererIx(random.between(0, 3) as usize);
            bid(&mut drawn, &mut random, tenderer, &lots[..2]);
        }
        limits(&mut drawn, &mut random);
        Self::of(drawn)
    }
}

fn bid(drawn: &mut TestDossier, random: &mut Random, tenderer: TendererIx, lots: &[LotIx]) {
    let price = |random: &mut Random| {
        ["30000", "30000.01", "45000", "45000", "60000.33", "100001"][random.between(0, 5) as usize]
    };
    let offers: Vec<(LotIx, &str)> = lots.iter().map(|lot| (*lot, price(random))).collect();
    let bid = drawn.bid(tenderer, &offers);
    for lot in lots {
        let points = ["60", "70", "70", "85"][random.between(0, 3) as usize];
        drawn.points(bid, *lot, "plan", &[points; 5]);
    }
    let persons = random.between(0, 3) as u32;
    let social_workers = random.between(0, i64::from(persons)) as u32;
    let seconded = Seconded { persons, degree_holders: persons, social_workers, funded: 0 };
    let own = &mut drawn.0.bids[bid.0];
    own.seconded.insert(CountyIx(0), seconded);
    own.uses.insert("staff".to_owned(), Amount::from_units(random.between(1, 4).into()));
    if random.chance(200) {
        own.exclusive_sets.push("alternatives".to_owned());
    }
}

/// Ceilings and floors about as large as what two or three awards use.
fn limits(drawn: &mut TestDossier, random: &mut Random) {
    for year in [2026, 2027] {
        if random.chance(800) {
            // 3 % of it less 30,000 yuan: 30,000 to 180,000 yuan.
            let ceiling = Money::from_yuan(i128::from(random.between(2, 12)) * 15_000);
            let committed = Money::from_yuan(30_000);
            let prior_spending = Money::from_fen((ceiling + committed).fen() * 100 / 3 + 1);
            drawn.0.jurisdictions[0].funds.insert(year, Funds { prior_spending, committed, estimated: false });
        }
    }
    // One person of staff for each 500 recipients.
    drawn.0.counties[0].urban_dibao = 500 * random.between(0, 5) as u64;
    for tenderer in 0..4 {
        let data = &mut drawn.0.tenderers[tenderer];
        data.capacities.insert("staff".to_owned(), Amount::from_units(random.between(2, 6).into()));
        data.own_lots_most = random.chance(250).then_some(1);
        if random.chance(200) {
            let percent = rust_decimal::Decimal::from(random.between(1, 20));
            data.discounts.push(DiscountTier { threshold: Threshold::Lots(2), percent });
        }
        if random.chance(150) {
            let price = Money::from_yuan(5_000);
            data.once_only.push(OnceOnlyPrice { county: None, price, payer: JurisdictionIx(0), year: 2026 });
        }
    }
    if random.chance(600) {
        let scope = if random.chance(500) { Scope::Overall } else { Scope::LotGroup("care".to_owned()) };
        let money_most = random.chance(300).then(|| Money::from_yuan(90_000));
        drawn.0.win_limits.push(WinLimit { scope, lots_most: Some(1), money_most });
    }
}
