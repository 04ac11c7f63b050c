//! Ceilings, floors, capacities and limits near what one award uses.

use super::{Random, Tender, near};
use zeyou::domain::{Amount, Award, Bid, CountyIx, Funds, Money, ParameterKey, Scope, Seconded, WinLimit};
use zeyou::verify::Totals;

/// Sets each limit near what an award uses; the award need not keep the other rules.
pub fn draw(random: &mut Random, tender: &mut Tender, award: &Award) {
    let totals = Totals::of(&tender.case(), award);
    ceilings(random, tender, &totals);
    for county in 0..tender.dossier.counties.len() {
        let seconded: u32 = award
            .bids
            .iter()
            .filter_map(|bid| tender.dossier[*bid].seconded.get(&CountyIx(county)))
            .map(Seconded::counted)
            .sum();
        // 2 per mille of the recipients, rounded up, is exactly the floor that is wanted.
        let floor = (i128::from(seconded) + 3 + random.nudge()).max(0) as u64;
        let county = &mut tender.dossier.counties[county];
        county.rural_dibao = if random.chance(50) && floor > 0 { (floor - 1) * 500 + 1 } else { floor * 500 };
    }
    for tenderer in 0..tender.dossier.tenderers.len() {
        let won: Vec<&Bid> =
            award.bids.iter().map(|b| &tender.dossier[*b]).filter(|b| b.tenderer.0 == tenderer).collect();
        let used: i128 = won.iter().filter_map(|bid| bid.uses.get("staff")).map(|amount| amount.steps()).sum();
        let lots = won.iter().flat_map(|bid| &bid.offers).count() as u32;
        let money: Money = won.iter().map(|bid| bid.price()).sum();
        let limit = Amount::from_steps((used + random.nudge()).max(0));
        let data = &mut tender.dossier.tenderers[tenderer];
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
    tender.dossier.win_limits = vec![WinLimit { scope, lots_most: random.chance(50).then_some(1), money_most }];
}

fn ceilings(random: &mut Random, tender: &mut Tender, totals: &Totals) {
    for position in tender.dossier.jurisdiction_ixs() {
        for year in [2026, 2027] {
            let paid: Money = totals
                .payments
                .iter()
                .filter(|((payer, paid_in), _)| *paid_in == year && tender.dossier.chain(*payer).contains(&position))
                .map(|(_, amount)| *amount)
                .sum();
            let committed = Money::from_fen(random.below(5_000) as i128);
            let ceiling = paid + committed + Money::from_fen(random.nudge());
            // The least spending of which 3 %, rounded down to the fen, is the ceiling.
            let prior_spending = Money::from_fen((ceiling.fen() * 100 + 2).div_euclid(3));
            if random.chance(70) {
                let funds = Funds { prior_spending, committed, estimated: false };
                tender.dossier.jurisdictions[position.0].funds.insert(year, funds);
            }
        }
    }
    assert_eq!(tender.rules.value(ParameterKey::FundCeilingRate).to_string(), "3");
}
