//! Random small tenders whose limits lie at, just below or just above what some awards use.

mod extras;
mod limits;
mod market;
mod places;
mod rules;
mod stability;
mod standby;

use zeyou::clauses::award::{AwardClause, Check};
use zeyou::domain::{Award, AwardCase, BidIx, Candidate, Dossier, LotIx, Method, Money, ParameterKey, Rules};
use zeyou::evaluation::ways;

/// SplitMix64 (Steele, Lea, Flood 2014): enough for drawing test cases.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One less, the same, one more; less seldom, for many limits must hold at once.
    fn nudge(&mut self) -> i128 {
        match self.below(16) {
            0 => -1,
            1..=11 => 0,
            _ => 1,
        }
    }
}

/// A tender with everything that an award case borrows.
pub struct Tender {
    pub dossier: Dossier,
    rules: Rules,
    candidates: Vec<Candidate>,
}

impl Tender {
    pub fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: &self.dossier, rules: &self.rules, candidates: &self.candidates }
    }

    /// Two or three counties under one prefecture, two to four lots, up to ten bids.
    pub fn draw(random: &mut Random) -> Self {
        let (rules, findings) = zeyou::inputs::rule_sets::load(
            None,
            "sichuan-2026",
            "national-2026",
            Method::Open,
            "2026-03-16".parse().expect("a date"),
        );
        let rules = rules.ok_or(findings).expect("the shipped rules load");
        let mut dossier = places::draw(random);
        market::draw(random, &mut dossier);
        extras::draw(random, &mut dossier);
        standby::draw(random, &mut dossier);
        let most = rules.value(ParameterKey::CreditedVolume);
        let mut candidates = Vec::new();
        for bid in dossier.bid_ixs() {
            let offers = market::rated(random, &dossier, bid);
            candidates.extend(ways(&dossier, bid, &offers, most));
        }
        let mut tender = Self { dossier, rules, candidates };
        let award = tender.some_award(random);
        limits::draw(random, &mut tender, &award);
        rules::draw(random, &mut tender, &award);
        standby::limits(random, &mut tender, &award);
        stability::draw(random, &mut tender, &award);
        tender
    }

    /// An award that keeps the rules of form if a few tries find one: around it lie the limits.
    pub fn some_award(&self, random: &mut Random) -> Award {
        let mut award = self.try_award(random);
        for _ in 0..10 {
            let form = [AwardClause::OneAward, AwardClause::Division, AwardClause::Conditions];
            if form.iter().all(|clause| clause.audit(&self.case(), &award).iter().all(Check::holds)) {
                break;
            }
            award = self.try_award(random);
        }
        award
    }

    /// One bid a lot, as far as packages leave the lots free; shares on a divided one while they fit.
    fn try_award(&self, random: &mut Random) -> Award {
        let dossier = &self.dossier;
        let mut award = Award::default();
        for lot in dossier.lot_ixs() {
            if !dossier[lot].required && random.chance(20) {
                continue;
            }
            let taken = |lot: LotIx| award.bids.iter().any(|bid| dossier[*bid].offer(lot).is_some());
            let free = |bid: &BidIx| dossier[*bid].offers.iter().all(|offer| !taken(offer.lot));
            let mut on_lot: Vec<BidIx> =
                dossier.bid_ixs().filter(|bid| dossier[*bid].offer(lot).is_some()).filter(free).collect();
            let mut left = 100;
            while left > 0 && !on_lot.is_empty() {
                let bid = on_lot.swap_remove(random.below(on_lot.len()));
                let shares = dossier[lot].division.map_or(vec![100], |division| division.shares().collect());
                let fitting: Vec<u32> = shares.into_iter().filter(|share| *share <= left).collect();
                if fitting.is_empty() {
                    break;
                }
                let share = fitting[random.below(fitting.len())];
                award.bids.insert(bid);
                award.shares.extend((share < 100).then_some((bid, share)));
                left -= share;
            }
        }
        award
    }
}

/// An amount or a fen beside it, never negative: as a limit may be.
fn near(amount: Money, random: &mut Random) -> Money {
    (amount + Money::from_fen(random.nudge())).max(Money::ZERO)
}
