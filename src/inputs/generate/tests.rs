use super::*;
use crate::domain::{Money, check_credit_code};
use std::collections::BTreeSet;

fn chengdu() -> Generated {
    generate(&Parameters::default()).unwrap()
}

#[test]
fn a_prefecture_has_the_size_of_the_real_thing() {
    let dossier = chengdu().dossier;
    assert_eq!((dossier.counties.len(), dossier.jurisdictions.len()), (20, 22));
    assert!((90..=120).contains(&dossier.lots.len()), "{} lots", dossier.lots.len());
    assert!((700..=900).contains(&dossier.bids.len()), "{} bids", dossier.bids.len());
    let packages = dossier.bids.iter().filter(|bid| bid.offers.len() > 1).count();
    assert!((5..=13).contains(&(packages * 100 / dossier.bids.len())), "{packages} packages");
    let ceilings = dossier.jurisdictions.iter().filter_map(|area| area.funds.get(&2026));
    let mean = ceilings.map(|funds| funds.prior_spending).sum::<Money>().portion(3, 100 * 20);
    assert!((Money::from_yuan(1_500_000)..=Money::from_yuan(4_500_000)).contains(&mean), "{mean}");
    assert!(dossier.tenderers.iter().all(|tenderer| tenderer.name.starts_with("虚构·")));
    assert!(dossier.tenderers.iter().all(|tenderer| check_credit_code(&tenderer.credit_code).is_ok()));
    let names: BTreeSet<&str> = dossier.tenderers.iter().map(|tenderer| tenderer.name.as_str()).collect();
    assert_eq!(names.len(), dossier.tenderers.len());
    assert_eq!(dossier.tender.provenance, Provenance::Synthetic);
}

#[test]
fn the_seed_decides() {
    let text = |seed| format!("{:?}", generate(&Parameters { seed, ..Parameters::default() }).unwrap().dossier);
    assert_eq!(text(1), text(1));
    assert_ne!(text(1), text(2));
    assert!(generate(&Parameters { prefecture: "110000".to_owned(), seed: 1 }).is_none());
}

#[test]
fn every_prefecture_can_be_generated() {
    for code in ["510300", "511500", "513400", "510700"] {
        for seed in 0..5 {
            let generated = generate(&Parameters { prefecture: code.to_owned(), seed }).unwrap();
            keeps_the_rules(&generated);
        }
    }
}

#[test]
fn the_planted_award_keeps_the_rules() {
    keeps_the_rules(&chengdu());
}

/// The rules, recomputed here from the dossier alone.
fn keeps_the_rules(generated: &Generated) {
    let Generated { dossier, planted } = generated;
    let won: Vec<_> = planted.bids.iter().map(|bid| &dossier[*bid]).collect();
    for lot in dossier.lot_ixs() {
        let awards = won.iter().filter(|bid| bid.offer(lot).is_some()).count();
        assert!(awards == 1 || awards == 0 && !dossier[lot].required);
        let bidders: BTreeSet<_> =
            dossier.bids.iter().filter(|bid| bid.offer(lot).is_some()).map(|bid| bid.tenderer).collect();
        assert!(bidders.len() >= 4, "{}", dossier[lot].id);
    }
    for (position, area) in dossier.jurisdictions.iter().enumerate() {
        for (year, funds) in &area.funds {
            let mut spent = funds.committed;
            for bid in &won {
                for offer in bid.offers.iter().filter(|offer| dossier[offer.lot].buyer.0 == position) {
                    let months = dossier[offer.lot].months;
                    let part = START.months_by_year(months).into_iter().find(|(other, _)| other == year);
                    let linear = offer.price.portion(part.map_or(0, |(_, part)| part).into(), months.into());
                    spent += bid.payments.get(&(offer.lot, *year)).copied().unwrap_or(linear);
                }
            }
            assert!(spent <= funds.prior_spending.portion(3, 100), "{} {year}", area.name);
        }
    }
    for county in dossier.county_ixs() {
        let staff = won.iter().filter_map(|bid| bid.seconded.get(&county)).map(|staff| u64::from(staff.counted()));
        let floor = (dossier[county].recipients() * 2).div_ceil(1000);
        assert!(staff.sum::<u64>() + dossier[county].staff_in_post >= floor, "{}", dossier[county].name);
    }
    for tenderer in dossier.tenderer_ixs() {
        for (resource, capacity) in &dossier[tenderer].capacities {
            let mine = won.iter().filter(|bid| bid.tenderer == tenderer);
            let used: crate::domain::Amount = mine.filter_map(|bid| bid.uses.get(resource)).copied().sum();
            assert!(used <= *capacity);
        }
    }
}
