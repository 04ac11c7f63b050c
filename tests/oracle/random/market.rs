//! What is bought, and who offers it.

use super::Random;
use std::collections::{BTreeMap, BTreeSet};
use zeyou::domain::{
    Amount, Bid, BidIx, CandidateOffer, CountyIx, Dossier, Few, JurisdictionIx, Lot, LotIx, Money, Month, Offer,
    Quality, Seconded, Service, Size, Tenderer, TendererIx, TendererKind, Volume, Weight,
};
use zeyou::findings::Place;

/// Two to four lots, three or four tenderers, four to ten bids.
pub fn draw(random: &mut Random, dossier: &mut Dossier) {
    lots(random, dossier);
    tenderers(random, dossier);
    bids(random, dossier);
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
            seconded: Few::from([(county, seconded)]),
            uses: Few::from([("staff".to_owned(), Amount::from_steps(100 * (1 + random.below(4)) as i128))]),
            workers: Vec::new(),
            payments: Few::new(),
            exclusive_sets: if random.chance(30) { vec!["alternatives".to_owned()] } else { Vec::new() },
            requires,
            facts: Few::new(),
            place: Place::default(),
        });
    }
}

/// The offers of a bid as evaluation would rate them, with a quality that the test draws.
pub fn rated(random: &mut Random, dossier: &Dossier, position: BidIx) -> Vec<CandidateOffer> {
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
