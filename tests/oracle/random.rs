//! Random small tenders whose limits lie at, just below or just above what some awards use.

use std::collections::{BTreeMap, BTreeSet};
use zeyou::domain::{
    Amount, AreaLevel, Award, AwardCase, AwardRule, Bid, BidIx, Candidate, CandidateOffer, County, CountyIx,
    DiscountTier, Division, Dossier, Funds, Goal, Jurisdiction, JurisdictionIx, Lot, LotIx, Method, Money, Month,
    Offer, OnceOnlyPrice, ParameterKey, Provenance, Quality, Rules, Scope, Seconded, Service, Size,
    Tender as TenderData, Tenderer, TendererIx, TendererKind, Threshold, Volume, Weight, WinLimit,
};
use zeyou::evaluation::ways;
use zeyou::findings::Place;
use zeyou::verify::Totals;

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
        [-1, 0, 0, 0, 0, 0, 1, 1][self.below(8)]
    }
}

/// A tender with everything that an award case borrows.
pub struct Tender {
    dossier: Dossier,
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
        let mut dossier = places(random);
        lots(random, &mut dossier);
        tenderers(random, &mut dossier);
        bids(random, &mut dossier);
        extras(random, &mut dossier);
        let most = rules.value(ParameterKey::CreditedVolume);
        let mut candidates = Vec::new();
        for bid in dossier.bid_ixs() {
            let offers = rated(random, &dossier, bid);
            candidates.extend(ways(&dossier, bid, &offers, most));
        }
        let mut tender = Self { dossier, rules, candidates };
        tender.draw_limits(random);
        tender
    }

    /// Sets each limit near what a random award uses; the award need not keep the other rules.
    fn draw_limits(&mut self, random: &mut Random) {
        let mut award = Award::default();
        for lot in self.dossier.lot_ixs() {
            let free = |bid: &BidIx| {
                self.dossier[*bid]
                    .offers
                    .iter()
                    .all(|offer| award.bids.iter().all(|b| self.dossier[*b].offer(offer.lot).is_none()))
            };
            let on_lot: Vec<BidIx> =
                self.dossier.bid_ixs().filter(|bid| self.dossier[*bid].offer(lot).is_some()).filter(free).collect();
            if !on_lot.is_empty() {
                let bid = on_lot[random.below(on_lot.len())];
                award.bids.insert(bid);
                if let Some(share) = self.dossier[lot].division.and_then(|division| division.shares().next()) {
                    award.shares.extend((share < 100).then_some((bid, share)));
                }
            }
        }
        let totals = Totals::of(&self.case(), &award);
        self.draw_ceilings(random, &totals);
        for county in 0..self.dossier.counties.len() {
            let seconded: u32 = award
                .bids
                .iter()
                .filter_map(|bid| self.dossier[*bid].seconded.get(&CountyIx(county)))
                .map(Seconded::counted)
                .sum();
            // 2 per mille of the recipients, rounded up, is exactly the floor that is wanted.
            let floor = (i128::from(seconded) + 3 + random.nudge()).max(0) as u64;
            let county = &mut self.dossier.counties[county];
            county.rural_dibao = if random.chance(50) && floor > 0 { (floor - 1) * 500 + 1 } else { floor * 500 };
        }
        for tenderer in 0..self.dossier.tenderers.len() {
            let won: Vec<&Bid> =
                award.bids.iter().map(|b| &self.dossier[*b]).filter(|b| b.tenderer.0 == tenderer).collect();
            let used: i128 = won.iter().filter_map(|bid| bid.uses.get("staff")).map(|amount| amount.steps()).sum();
            let lots = won.iter().flat_map(|bid| &bid.offers).count() as u32;
            let money: Money = won.iter().map(|bid| bid.price()).sum();
            let limit = Amount::from_steps((used + random.nudge()).max(0));
            let data = &mut self.dossier.tenderers[tenderer];
            data.capacities.insert("staff".to_owned(), limit);
            data.own_lots_most = random.chance(25).then_some(lots.max(1));
            data.own_money_most = random.chance(25).then(|| near(money, random));
        }
        let scope = match random.below(3) {
            0 => Scope::Overall,
            1 => Scope::County(CountyIx(0)),
            _ => Scope::LotGroup("care".to_owned()),
        };
        let money_most = random.chance(50).then(|| near(totals.price.portion(1, 2), random));
        self.dossier.win_limits = vec![WinLimit { scope, lots_most: random.chance(50).then_some(1), money_most }];
    }

    fn draw_ceilings(&mut self, random: &mut Random, totals: &Totals) {
        for position in self.dossier.jurisdiction_ixs() {
            for year in [2026, 2027] {
                let paid: Money = totals
                    .payments
                    .iter()
                    .filter(|((payer, paid_in), _)| *paid_in == year && self.dossier.chain(*payer).contains(&position))
                    .map(|(_, amount)| *amount)
                    .sum();
                let committed = Money::from_fen(random.below(5_000) as i128);
                let ceiling = paid + committed + Money::from_fen(random.nudge());
                // The least spending of which 3 %, rounded down to the fen, is the ceiling.
                let prior_spending = Money::from_fen((ceiling.fen() * 100 + 2).div_euclid(3));
                if random.chance(70) {
                    let funds = Funds { prior_spending, committed, estimated: false };
                    self.dossier.jurisdictions[position.0].funds.insert(year, funds);
                }
            }
        }
        assert_eq!(self.rules.value(ParameterKey::FundCeilingRate).to_string(), "3");
    }
}

/// An amount or a fen beside it, never negative: as a limit may be.
fn near(amount: Money, random: &mut Random) -> Money {
    (amount + Money::from_fen(random.nudge())).max(Money::ZERO)
}

fn places(random: &mut Random) -> Dossier {
    let counties = 2 + random.below(2);
    let mut jurisdictions = vec![Jurisdiction {
        code: "510000".to_owned(),
        name: "prefecture".to_owned(),
        level: AreaLevel::Prefecture,
        parent: None,
        funds: BTreeMap::new(),
    }];
    let mut places = Vec::new();
    for county in 0..counties {
        let code = format!("51010{county}");
        jurisdictions.push(Jurisdiction {
            code: code.clone(),
            name: code.clone(),
            level: AreaLevel::County,
            parent: Some(JurisdictionIx(0)),
            funds: BTreeMap::new(),
        });
        places.push(County {
            code: code.clone(),
            name: code,
            urban_dibao: 0,
            rural_dibao: 0,
            tekun: 0,
            staff_in_post: 3,
        });
    }
    Dossier {
        tender: TenderData {
            id: "random".to_owned(),
            title: "random".to_owned(),
            buyer: JurisdictionIx(0),
            bid_date: "2026-03-16".parse().expect("a date"),
            method: Method::Open,
            fiscal_year: 2026,
            policy: "sichuan-2026".to_owned(),
            law: "national-2026".to_owned(),
            scoring_model: "services-comprehensive".to_owned(),
            award_rule: AwardRule::Optimal,
            objective: Goal::USUAL.to_vec(),
            small_deduction_percent: 10.into(),
            provenance: Provenance::Synthetic,
            provenance_note: "drawn by a test".to_owned(),
        },
        jurisdictions,
        counties: places,
        lots: Vec::new(),
        tenderers: Vec::new(),
        bids: Vec::new(),
        experts: Vec::new(),
        scores: BTreeMap::new(),
        win_limits: Vec::new(),
        tender_rules: Vec::new(),
        waivers: Vec::new(),
        earlier: BTreeMap::new(),
        files: Vec::new(),
    }
}

fn lots(random: &mut Random, dossier: &mut Dossier) {
    for number in 0..2 + random.below(3) {
        let county = random.below(dossier.counties.len());
        dossier.lots.push(Lot {
            id: format!("L{number}"),
            title: format!("lot {number}"),
            buyer: JurisdictionIx(county + 1),
            county: CountyIx(county),
            service: "care".to_owned(),
            volume: Volume::from_units(10),
            unit: "visits".to_owned(),
            need_weight: Weight::from_steps([500, 1_000, 1_500][random.below(3)]),
            ceiling_price: Money::from_yuan(1_000_000),
            first_month: Month { year: 2026, month: 1 + random.below(12) as u8 },
            months: 1 + random.below(13) as u32,
            renewal_months: 0,
            quality_floor: Quality::ZERO,
            required: random.chance(40),
            critical: false,
            group: random.chance(60).then(|| "care".to_owned()),
            reserved_for_small: false,
            division: None,
        });
    }
}

fn tenderers(random: &mut Random, dossier: &mut Dossier) {
    for number in 0..3 + random.below(2) {
        dossier.tenderers.push(Tenderer {
            id: format!("T{number}"),
            name: format!("tenderer {number}"),
            credit_code: format!("code {number}"),
            kind: TendererKind::SocialOrganisation,
            registered_on: "2020-01-01".parse().expect("a date"),
            controller: random.chance(20).then(|| "one controller".to_owned()),
            responsible_person: None,
            size: Size::NotAnEnterprise,
            funded_staff: None,
            subcontracts: false,
            conditions: BTreeMap::new(),
            staff: BTreeMap::new(),
            capacities: BTreeMap::new(),
            debarments: Vec::new(),
            performance: BTreeMap::new(),
            own_lots_most: None,
            own_money_most: None,
            discounts: Vec::new(),
            once_only: Vec::new(),
        });
    }
}

fn bids(random: &mut Random, dossier: &mut Dossier) {
    // Few different prices and qualities, so that ties reach down to the tie-break.
    let prices = [100_000, 100_001, 150_000, 233_333];
    for number in 0..4 + random.below(7) {
        let tenderer = TendererIx(random.below(dossier.tenderers.len()));
        let size = if random.chance(25) { 2 } else { 1 };
        let lots: BTreeSet<LotIx> = (0..size).map(|_| LotIx(random.below(dossier.lots.len()))).collect();
        let offer = |lot: &LotIx, random: &mut Random| Offer {
            lot: *lot,
            price: Money::from_fen(prices[random.below(prices.len())]),
            volume: Volume::from_units(10 + random.below(2) as i128),
        };
        let offers: Vec<Offer> = lots.iter().map(|lot| offer(lot, random)).collect();
        let persons = random.below(4) as u32;
        let seconded = Seconded {
            persons,
            degree_holders: persons,
            social_workers: random.below(persons as usize + 1) as u32,
            funded: u32::from(persons > 0 && random.chance(20)),
        };
        let county = dossier.lots[offers[0].lot.0].county;
        let own: Vec<BidIx> = dossier.bid_ixs().filter(|earlier| dossier[*earlier].tenderer == tenderer).collect();
        let requires =
            if !own.is_empty() && random.chance(15) { vec![own[random.below(own.len())]] } else { Vec::new() };
        dossier.bids.push(Bid {
            id: format!("B{number}"),
            tenderer,
            offers,
            seconded: BTreeMap::from([(county, seconded)]),
            uses: BTreeMap::from([("staff".to_owned(), Amount::from_steps(100 * (1 + random.below(4)) as i128))]),
            workers: Vec::new(),
            payments: BTreeMap::new(),
            exclusive_sets: if random.chance(30) { vec!["alternatives".to_owned()] } else { Vec::new() },
            requires,
            facts: BTreeMap::new(),
            place: Place::default(),
        });
    }
}

/// The offers of a bid as evaluation would rate them, with a quality that the test draws.
fn rated(random: &mut Random, dossier: &Dossier, position: BidIx) -> Vec<CandidateOffer> {
    let bid = &dossier[position];
    let rate = |offer: &Offer| {
        let quality = Quality::from_units([60, 70, 70, 80][random.below(4)]);
        CandidateOffer {
            lot: offer.lot,
            price: offer.price,
            adjusted_price: offer.price.fen().to_string().parse().expect("a decimal"),
            quality,
            service: Service::of(dossier[offer.lot].need_weight, offer.volume, quality),
            rank: 1,
            composite: [60, 70, 80][random.below(3)].into(),
        }
    };
    bid.offers.iter().map(rate).collect()
}

/// Divisible lots, discount ladders and once-only prices, each in some of the tenders.
fn extras(random: &mut Random, dossier: &mut Dossier) {
    // Shares multiply the awards to be tried, so only small tenders have them.
    if random.chance(60) && dossier.bids.len() <= 6 {
        let lot = random.below(dossier.lots.len());
        let step = [25, 50][random.below(2)];
        let (least, most) = [(step, 100), (step, 50), (50, 50), (step, 100 - step)][random.below(4)];
        let winners_most = random.chance(40).then(|| 1 + random.below(2) as u32);
        dossier.lots[lot].division =
            Some(Division { step_percent: step, least_percent: least, most_percent: most, winners_most });
        // A package is won whole: it cannot stand on a lot that is divided.
        for bid in dossier.bids.iter_mut().filter(|bid| bid.offers.len() > 1) {
            bid.offers.retain(|offer| offer.lot.0 != lot);
        }
    }
    for tenderer in 0..dossier.tenderers.len() {
        if random.chance(25) {
            let county = random.chance(50).then(|| CountyIx(random.below(dossier.counties.len())));
            let payer = JurisdictionIx(random.below(dossier.jurisdictions.len()));
            let price = Money::from_fen([1, 30_000, 77_777][random.below(3)]);
            dossier.tenderers[tenderer].once_only.push(OnceOnlyPrice { county, price, payer, year: 2026 });
        }
        if random.chance(25) {
            let threshold = |level: usize, money: bool| {
                let lots = 1 + level as u32;
                let fen = [99_999, 200_000, 200_001][level];
                if money { Threshold::Money(Money::from_fen(fen)) } else { Threshold::Lots(lots) }
            };
            let money = random.chance(50);
            let first = random.below(2);
            let tier = |level, percent: i64| DiscountTier {
                threshold: threshold(level, money),
                percent: rust_decimal::Decimal::new(percent, 1),
            };
            dossier.tenderers[tenderer].discounts.push(tier(first, 33));
            if random.chance(50) {
                dossier.tenderers[tenderer].discounts.push(tier(first + 1, 75));
            }
        }
    }
}
