use super::shares::{Parts, spread};
use super::{apply, must_be, yuan};
use crate::domain::{
    AwardCase, BidIx, Change, ChangeKind, LotIx, LotNamed, Money, Seconded, TendererNamed, To, Volume,
};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::findings::{Code, Place};
use crate::planning::Premises;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Three tenderers with a bid on each of two lots.
fn premises() -> Premises {
    let mut made = tender();
    let lots = [made.lot("A"), made.lot("B")];
    for tenderer in ["T1", "T2", "T3"] {
        let by = made.tenderer(tenderer);
        for (lot, name) in lots.iter().zip(["A", "B"]) {
            let bid = made.bid(by, &[(*lot, "900")]);
            made.0.bids[bid.0].id = format!("{tenderer}{name}");
        }
    }
    of(made)
}

fn of(made: TestDossier) -> Premises {
    let rules = made.rules();
    let scoring = made.model();
    Premises::new(made.0, rules, scoring)
}

fn made(premises: &Premises, kind: ChangeKind) -> Premises {
    let mut changed = premises.clone();
    apply(&Change { kind, chosen: String::new(), place: Place::default() }, &mut changed).unwrap();
    changed
}

fn named(lot: &str) -> LotNamed {
    LotNamed { lot: lot.into(), expects: format!("标包{lot}") }
}

/// Every position in a dossier points at something, and every split of payments sums to its price.
fn sound(premises: &Premises) {
    let dossier = &premises.dossier;
    for bid in &dossier.bids {
        assert!(bid.requires.iter().all(|needed| needed.0 < dossier.bids.len()));
        for offer in &bid.offers {
            assert!(offer.lot.0 < dossier.lots.len());
            let paid: Vec<Money> =
                bid.payments.iter().filter(|((lot, _), _)| *lot == offer.lot).map(|(_, paid)| *paid).collect();
            assert!(paid.is_empty() || paid.into_iter().sum::<Money>() == offer.price, "{bid:?}");
        }
        let mut lots: Vec<LotIx> = bid.offers.iter().map(|offer| offer.lot).collect();
        lots.dedup();
        assert_eq!(lots.len(), bid.offers.len());
    }
    for (bid, lot, _) in dossier.scores.keys() {
        assert!(dossier[*bid].offer(*lot).is_some(), "points for a bid that does not offer the lot");
    }
    let evaluated = premises.clone().evaluate();
    let case: AwardCase<'_> = evaluated.case();
    for way in case.candidates {
        assert_eq!(way.payments.values().copied().sum::<Money>(), way.price);
    }
}

#[test]
fn who_never_bid_leaves_the_others_in_their_order() {
    let before = premises();
    let named = TendererNamed { tenderer: "T2".into(), expects: "供应商T2".into() };
    let after = made(&before, ChangeKind::Exit(named));
    let ids: Vec<&str> = after.dossier.bids.iter().map(|bid| bid.id.as_str()).collect();
    assert_eq!(ids, ["T1A", "T1B", "T3A", "T3B"]);
    assert_eq!(after.dossier.scores.len(), before.dossier.scores.len() / 3 * 2);
    sound(&after);
}

#[test]
fn who_requires_a_withdrawn_bid_goes_with_it() {
    let mut before = premises();
    before.dossier.bids[3].requires = vec![BidIx(0)];
    before.forced.insert(BidIx(5));
    before.forbidden.insert(BidIx(0));
    let after = made(&before, ChangeKind::Postponed(named("A")));
    let ids: Vec<&str> = after.dossier.bids.iter().map(|bid| bid.id.as_str()).collect();
    assert_eq!(ids, ["T1B", "T3B"]);
    assert_eq!((after.forced.iter().next(), after.forbidden.len()), (Some(&BidIx(1)), 0));
    assert!(!after.dossier.lots[0].required && after.dossier.lots[1].required);
    sound(&after);
}

#[test]
fn merged_lots_are_offered_by_those_alone_who_bid_on_each() {
    let mut before = premises();
    before.dossier.bids.remove(5);
    before.dossier.scores.retain(|(bid, _, _), _| bid.0 < 5);
    let after =
        made(&before, ChangeKind::Merged { lots: vec![named("A"), named("B")], percent: Decimal::new(9_999, 2) });
    let ids: Vec<&str> = after.dossier.bids.iter().map(|bid| bid.id.as_str()).collect();
    assert_eq!(ids, ["T1A+T1B", "T2A+T2B"]);
    // 900.00 at 99.99 % are 899.91.
    assert!(after.dossier.bids.iter().all(|bid| bid.price() == Money::from_fen(2 * 89_991)));
    sound(&after);
    let points = |premises: &Premises, of: usize, lot: usize| {
        premises.dossier.scores.keys().filter(|(bid, at, _)| (bid.0, at.0) == (of, lot)).count()
    };
    assert!(points(&before, 2, 0) > 0);
    assert_eq!((points(&after, 1, 0), points(&after, 1, 1)), (points(&before, 2, 0), points(&before, 3, 1)));
}

#[test]
fn a_split_lot_keeps_its_sums() {
    let mut before = premises();
    before.dossier.bids[0].payments =
        [((LotIx(0), 2026), Money::from_fen(60_001)), ((LotIx(0), 2027), Money::from_fen(29_999))].into();
    let after = made(&before, ChangeKind::Split { lot: named("A"), parts: 7 });
    assert_eq!(after.dossier.lots.len(), 8);
    let parts = || after.dossier.lots.iter().filter(|lot| lot.id.starts_with("A."));
    assert_eq!(parts().map(|lot| lot.volume.steps()).sum::<i128>(), Volume::from_units(100).steps());
    assert_eq!(parts().map(|lot| lot.ceiling_price).sum::<Money>(), Money::from_yuan(1_000));
    let bids = after.dossier.bids.iter().filter(|bid| bid.id.starts_with("T1A."));
    assert_eq!(bids.clone().map(|bid| bid.price()).sum::<Money>(), Money::from_yuan(900));
    assert_eq!(bids.count(), 7);
    sound(&after);
}

#[test]
fn exclusions_hold_part_by_part() {
    let mut before = premises();
    for bid in [0, 1] {
        before.dossier.bids[bid].exclusive_sets = vec!["one".into()];
    }
    let after = made(&before, ChangeKind::Split { lot: named("A"), parts: 2 });
    let sets =
        |id: &str| after.dossier.bids.iter().find(|bid| bid.id == id).map(|bid| bid.exclusive_sets.clone()).unwrap();
    assert_eq!(sets("T1A.1"), ["one.1"]);
    assert_eq!(sets("T1A.2"), ["one.2"]);
    assert_eq!(sets("T1B"), ["one", "one.1", "one.2"]);
}

#[test]
fn sets_of_one_name_stay_apart_and_every_part_can_win() {
    let mut before = premises();
    // Two tenderers name their sets alike, and one has two alternatives on the lot itself.
    let mut alternative = before.dossier.bids[0].clone();
    alternative.id = "T1A2".into();
    before.dossier.bids.push(alternative);
    for bid in [0, 1, 2, 3, 6] {
        before.dossier.bids[bid].exclusive_sets = vec!["one".into()];
    }
    let after = made(&before, ChangeKind::Split { lot: named("A"), parts: 2 });
    for bid in &after.dossier.bids {
        let mut sets = bid.exclusive_sets.clone();
        sets.sort();
        sets.dedup();
        assert_eq!(sets.len(), bid.exclusive_sets.len(), "{}: {:?}", bid.id, bid.exclusive_sets);
        let expected: &[&str] = match bid.id.as_str() {
            "T1A.1" | "T1A2.1" | "T2A.1" => &["one.1"],
            "T1A.2" | "T1A2.2" | "T2A.2" => &["one.2"],
            "T1B" | "T2B" => &["one", "one.1", "one.2"],
            _ => &[],
        };
        assert_eq!(bid.exclusive_sets, expected, "{}", bid.id);
    }
}

#[test]
fn what_is_assumed_of_a_bid_holds_of_what_is_made_of_it() {
    let mut before = premises();
    before.forbidden.insert(BidIx(0));
    before.forced.insert(BidIx(4));
    before.dossier.bids[1].requires = vec![BidIx(0)];
    let after = made(&before, ChangeKind::Split { lot: named("A"), parts: 2 });
    let ids = |bids: &mut dyn Iterator<Item = &BidIx>| -> Vec<String> {
        bids.map(|bid| after.dossier[*bid].id.clone()).collect()
    };
    assert_eq!(ids(&mut after.forbidden.iter()), ["T1A.1", "T1A.2"]);
    assert_eq!(ids(&mut after.forced.iter()), ["T3A.1", "T3A.2"]);
    assert_eq!(ids(&mut after.dossier.bids[1].requires.iter()), ["T1A.1", "T1A.2"]);
    before.forced.clear();
    let lots = || vec![named("A"), named("B")];
    let after = made(&before, ChangeKind::Merged { lots: lots(), percent: Decimal::ONE_HUNDRED });
    let forbidden: Vec<&str> = after.forbidden.iter().map(|bid| after.dossier[*bid].id.as_str()).collect();
    assert_eq!(forbidden, ["T1A+T1B"]);
    // A bid that must win cannot be taken away.
    before.forced.insert(BidIx(4));
    let kind = ChangeKind::Merged { lots: lots(), percent: Decimal::ONE_HUNDRED };
    let refused = apply(&Change { kind, chosen: String::new(), place: Place::default() }, &mut before).unwrap_err();
    assert_eq!(refused.arguments["reason"], "@overlay-reason-forced-gone");
}

#[test]
fn a_further_lot_has_the_bids_of_the_one_it_is_like() {
    let (id, title) = ("C".to_owned(), "标包C".to_owned());
    let change = ChangeKind::Added { like: named("B"), id, title, county: None, percent: Decimal::from(50) };
    let after = made(&premises(), change.clone());
    let bids: Vec<&str> = after.dossier.bids.iter().skip(6).map(|bid| bid.id.as_str()).collect();
    assert_eq!(bids, ["T1B@C", "T2B@C", "T3B@C"]);
    assert_eq!(after.dossier.lots[2].ceiling_price, Money::from_yuan(500));
    sound(&after);
    let mut twice = after;
    let refused = apply(&Change { kind: change, chosen: String::new(), place: Place::default() }, &mut twice);
    assert_eq!(refused.unwrap_err().code, Code::OverlayImpossible);
}

#[test]
fn numbers_are_as_expected_or_refused() {
    assert!(must_be(yuan(Money::from_fen(100)), Decimal::ONE).is_ok());
    let finding = must_be(1, 2).unwrap_err();
    assert_eq!((finding.code, finding.arguments["found"].as_str()), (Code::OverlayMoved, "1"));
    let recipients = |to| ChangeKind::Recipients { county: None, expects: 1_000, to };
    let after = made(&premises(), recipients(To::Percent(Decimal::new(9_995, 2))));
    // 999.5 persons are 999.
    assert_eq!(after.dossier.counties[0].recipients(), 999);
    let after = made(&premises(), recipients(To::Value(Decimal::from(1_003))));
    assert_eq!(after.dossier.counties[0].recipients(), 1_003);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn weights_sum_to_a_hundred_whatever_one_becomes(hundredths in 1i64..=4_000) {
        let before = premises();
        let expects = before.scoring.leaves().find(|(leaf, _)| leaf.id == "team").unwrap().0.weight;
        let mut after = before;
        let kind = ChangeKind::CriterionWeight { criterion: "team".into(), expects, value: Decimal::new(hundredths, 2) };
        let result = apply(&Change { kind, chosen: String::new(), place: Place::default() }, &mut after);
        prop_assert!(result.is_ok() || result.unwrap_err().code == Code::PriceWeightRange);
        prop_assert_eq!(after.scoring.leaves().map(|(leaf, _)| leaf.weight).sum::<Decimal>(), Decimal::ONE_HUNDRED);
        for group in after.scoring.criteria.iter().filter(|criterion| criterion.method.is_none()) {
            let children = after.scoring.criteria.iter().filter(|child| child.parent.as_ref() == Some(&group.id));
            prop_assert_eq!(children.map(|child| child.weight).sum::<Decimal>(), group.weight);
        }
    }

    #[test]
    fn parts_sum_to_the_whole_and_no_part_has_more_degrees_than_persons(
        persons in 0u32..60, others in [0u32..60, 0u32..60, 0u32..60], parts in 2usize..9,
    ) {
        let [degree_holders, social_workers, funded] = others.map(|count| count.min(persons));
        let mut bid = premises().dossier.bids[0].clone();
        let staff = Seconded { persons, degree_holders, social_workers, funded };
        bid.seconded = [(crate::domain::CountyIx(0), staff)].into();
        let split: Vec<Seconded> = Parts::of(&bid, parts).seconded.iter().map(|part| part[&crate::domain::CountyIx(0)]).collect();
        prop_assert_eq!(split.iter().map(|part| part.persons).sum::<u32>(), persons);
        prop_assert_eq!(split.iter().map(|part| part.degree_holders).sum::<u32>(), degree_holders);
        prop_assert_eq!(split.iter().map(|part| part.social_workers).sum::<u32>(), social_workers);
        for part in split {
            prop_assert!(part.degree_holders <= part.persons && part.funded <= part.persons);
        }
    }

    #[test]
    fn a_spread_sums_to_the_whole(whole in 0i128..1_000_000, sizes in prop::collection::vec(0i128..1_000, 1..9)) {
        let parts = spread(whole, &sizes);
        let expected = if sizes.iter().sum::<i128>() == 0 { 0 } else { whole };
        prop_assert_eq!(parts.iter().sum::<i128>(), expected);
        prop_assert!(parts.iter().all(|part| *part >= 0));
    }
}
