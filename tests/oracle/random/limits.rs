//! Ceilings, floors, capacities and limits near what one award uses.

use super::{Random, Tender, near};
use std::collections::BTreeMap;
use zeyou::domain::{
    Amount, Award, Candidate, CountyIx, Funds, LotIx, Money, ParameterKey, Scope, TendererIx, WinLimit,
};
use zeyou::verify::Totals;

/// Sets each limit near what an award uses; the award need not keep the other rules.
pub fn draw(random: &mut Random, tender: &mut Tender, award: &Award) {
    let totals = Totals::of(&tender.case(), award);
    ceilings(random, tender, &totals);
    let won: Vec<Candidate> = tender.case().settle(award).won.into_iter().cloned().collect();
    for county in tender.dossier.county_ixs() {
        let seconded: u32 = won.iter().filter_map(|way| way.counted_staff.get(&county)).sum();
        // 2 per mille of the recipients, rounded up, is exactly the floor that is wanted.
        let floor = (i128::from(seconded) + 3 + random.nudge()).max(0) as u64;
        let county = &mut tender.dossier.counties[county.0];
        county.rural_dibao = if random.chance(50) && floor > 0 { (floor - 1) * 500 + 1 } else { floor * 500 };
    }
    for tenderer in tender.dossier.tenderer_ixs() {
        let of_it = || won.iter().filter(|way| way.tenderer == tenderer);
        let used: i128 = of_it().filter_map(|way| way.uses.get("staff")).map(|amount| amount.steps()).sum();
        let lots = of_it().flat_map(|way| &way.offers).count() as u32;
        let money: Money = of_it().map(|way| way.price).sum();
        let limit = Amount::from_steps((used + random.nudge()).max(0));
        let data = &mut tender.dossier.tenderers[tenderer.0];
        data.capacities.insert("staff".to_owned(), limit);
        data.own_lots_most = random.chance(25).then_some(lots.max(1));
        data.own_money_most = random.chance(25).then(|| near(money, random));
    }
    win_limits(random, tender, &totals, &won);
}

fn win_limits(random: &mut Random, tender: &mut Tender, totals: &Totals, won: &[Candidate]) {
    let scope = match random.below(3) {
        0 => Scope::Overall,
        1 => Scope::County(CountyIx(0)),
        _ => Scope::LotGroup("care".to_owned()),
    };
    let dossier = &tender.dossier;
    let counts = |lot: LotIx| match &scope {
        Scope::Overall => true,
        Scope::County(county) => dossier[lot].county == *county,
        Scope::LotGroup(group) => dossier[lot].group.as_ref() == Some(group),
    };
    let groups = dossier.affiliation_groups();
    let mut money: BTreeMap<TendererIx, Money> = BTreeMap::new();
    for way in won {
        let here = way.offers.iter().filter(|offer| counts(offer.lot)).map(|offer| offer.price);
        *money.entry(groups[way.tenderer.0]).or_default() += here.sum();
    }
    let most = money.into_values().max().unwrap_or_default();
    let most = if random.chance(30) { totals.price.portion(1, 2) } else { most };
    let money_most = random.chance(50).then(|| near(most, random));
    let lots_most = random.chance(40).then(|| 1 + random.below(2) as u32);
    tender.dossier.win_limits = vec![WinLimit { scope, lots_most, money_most }];
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
