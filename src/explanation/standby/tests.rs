use super::{fill_standbys, misfits, standby_plan};
use crate::clauses::award::test_award::rule;
use crate::domain::standby_record::{AdditionStanding, MissingReason, Readiness, StandbyMode, StandbyPlan};
use crate::domain::{
    Amount, Award, AwardCase, BidIx, CountyIx, JurisdictionIx, LotIx, Money, OnceOnlyPrice, RuleKind, TendererIx,
};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::{TestDossier, tender};

/// Lots `A` and `B` are critical and won by `T1`, lot `C` is not and is won by `T2`; `T2` has bids
/// on `A` and `B` alone too, `T3` on `A`. Each bid uses 4 persons of its tenderer's staff.
fn case() -> (TestDossier, [LotIx; 3], Award) {
    let mut made = tender();
    let lots = ["A", "B", "C"].map(|id| made.lot(id));
    lots[..2].iter().for_each(|lot| made.0.lots[lot.0].critical = true);
    let [first, second, third] = ["T1", "T2", "T3"].map(|id| made.tenderer(id));
    let winners = [(first, 0, "500"), (first, 1, "600"), (second, 2, "1000")];
    let award = Award::of(winners.map(|(tenderer, lot, price)| made.bid(tenderer, &[(lots[lot], price)])));
    for (tenderer, lot, price) in [(second, 0, "70"), (second, 1, "30"), (third, 0, "400"), (third, 2, "900")] {
        made.bid(tenderer, &[(lots[lot], price)]);
    }
    // Enough tenderers on each lot.
    let other = made.tenderer("T4");
    made.bid(other, &[(lots[0], "950"), (lots[1], "950"), (lots[2], "950")]);
    for bid in &mut made.0.bids {
        bid.uses.insert("staff".to_owned(), Amount::from_units(4));
    }
    staff(&mut made, 100);
    for lot in &mut made.0.lots {
        lot.ceiling_price = Money::from_yuan(10_000);
    }
    (made, lots, award)
}

fn staff(made: &mut TestDossier, persons: i128) {
    for tenderer in &mut made.0.tenderers {
        tenderer.capacities.insert("staff".to_owned(), Amount::from_units(persons));
    }
}

fn with_case<T>(made: &TestDossier, ask: impl FnOnce(&AwardCase<'_>) -> T) -> T {
    let rules = made.rules();
    let ways = candidates(&made.0, &rules, &made.evaluate());
    ask(&AwardCase { dossier: &made.0, rules: &rules, candidates: &ways })
}

/// The plan with stand-bys as bid numbers by lot.
fn plan(made: &TestDossier, award: &Award, named: &[(LotIx, usize)]) -> StandbyPlan {
    let standbys = named.iter().map(|(lot, number)| (*lot, BidIx(number - 1))).collect();
    with_case(made, |case| standby_plan(case, &Award { standbys, ..award.clone() }, true).expect("critical lots"))
}

#[test]
fn an_exit_says_who_takes_over_what_lapses_and_what_needs_a_tender() {
    let (made, [a, b, _], award) = case();
    let readiness = |named: &[(LotIx, usize)]| plan(&made, &award, named).exits[0].readiness;
    assert_eq!(readiness(&[]), Readiness::NewTender);
    assert_eq!(readiness(&[(a, 4)]), Readiness::Partial);
    assert_eq!(readiness(&[(a, 4), (b, 5)]), Readiness::Ready);
    let plan = plan(&made, &award, &[(a, 4)]);
    assert_eq!(plan.mode, StandbyMode::Nominate);
    let [first, second] = &plan.exits[..] else { panic!("two suppliers") };
    assert_eq!((first.tenderer.as_str(), second.tenderer.as_str()), ("T1", "T2"));
    let taken: Vec<_> = first.lots.iter().map(|lot| lot.taken_over.as_ref().map(|by| by.bid.as_str())).collect();
    assert_eq!(taken, [Some("B4"), None]);
    assert_eq!(first.lots[0].price_yuan, Money::from_yuan(500));
    assert_eq!((second.readiness, second.lots.len()), (Readiness::NothingCritical, 1));
    assert!(second.additions.is_empty());
}

#[test]
fn additions_are_marked_above_ten_percent_of_the_own_contracts() {
    // T2 has a contract of 1,000.00 yuan; B4 and B5 add 70.00 and 30.00.
    for (price, standing) in [("30", "Within"), ("30.01", "Above"), ("29.99", "Within")] {
        let (mut made, [a, b, _], award) = case();
        made.0.bids[4].offers[0].price = price.parse().unwrap();
        let additions = plan(&made, &award, &[(a, 4), (b, 5)]).exits[0].additions.clone();
        assert_eq!(additions.len(), 1, "one tenderer takes over");
        assert_eq!(format!("{:?}", additions[0].standing), standing, "{price}");
        assert_eq!(
            (additions[0].contracts_yuan, additions[0].limit_yuan),
            (Money::from_yuan(1_000), Money::from_yuan(100))
        );
    }
    // Who has no contract has none to supplement.
    let (mut made, [a, ..], award) = case();
    let price =
        OnceOnlyPrice { county: Some(CountyIx(0)), price: Money::from_yuan(7), payer: JurisdictionIx(0), year: 2026 };
    made.0.tenderers[2].once_only.push(price);
    made.0.tenderers[1].once_only.push(price);
    let added = plan(&made, &award, &[(a, 6)]).exits[0].additions[0].clone();
    assert_eq!(added.standing, AdditionStanding::NewContract);
    assert_eq!((added.added_yuan, added.once_only_yuan), (Money::from_yuan(407), Money::from_yuan(7)));
    // Of who has one, the once-only price is in it already.
    let added = plan(&made, &award, &[(a, 4)]).exits[0].additions[0].clone();
    assert_eq!((added.contracts_yuan, added.added_yuan), (Money::from_yuan(1_007), Money::from_yuan(70)));
}

#[test]
fn why_a_lot_has_no_stand_by_is_found_by_trying() {
    let (mut made, [a, ..], award) = case();
    let missing = |made: &TestDossier, named: &[(LotIx, usize)], lot: usize| {
        plan(made, &award, named).lots[lot].missing.clone().expect("no stand-by")
    };
    // The package of T4 cannot be carried out for one lot.
    let of_b = missing(&made, &[], 1);
    assert_eq!(of_b.obstacles.iter().map(|one| one.bid.as_str()).collect::<Vec<_>>(), ["B5"]);
    // T2 can take over one of the lots beside its own, not both.
    staff(&mut made, 8);
    let of_b = missing(&made, &[(a, 4)], 1);
    assert_eq!(of_b.reason, MissingReason::Limits);
    assert!(!of_b.obstacles[0].even_alone);
    assert_eq!(of_b.obstacles[0].breaks[0].clause, "standby-capacity");
    assert_eq!(of_b.obstacles[0].breaks[0].slack, "-4");
    // Not even one.
    staff(&mut made, 7);
    let of_a = missing(&made, &[], 0);
    assert_eq!(
        of_a.obstacles.iter().map(|one| (one.even_alone, one.breaks.len())).collect::<Vec<_>>(),
        [(true, 1), (false, 0)]
    );
}

#[test]
fn affiliates_and_bids_with_conditions_do_not_stand_by() {
    let (mut made, _, award) = case();
    let rules = made.rules();
    // The ways of bids that were eligible before anybody was affiliated or depended on another.
    let ways = candidates(&made.0, &rules, &made.evaluate());
    let reason = |made: &TestDossier| {
        let case = AwardCase { dossier: &made.0, rules: &rules, candidates: &ways };
        let plan = standby_plan(&case, &award, true).expect("critical lots");
        plan.lots[1].missing.clone().expect("no stand-by").reason
    };
    assert_eq!(reason(&made), MissingReason::Limits);
    for position in [0, 1] {
        made.0.tenderers[position].controller = Some("同一控制人".to_owned());
    }
    assert_eq!(reason(&made), MissingReason::OnlyAffiliates);
    made.0.bids[4].requires = vec![BidIx(2)];
    assert_eq!(reason(&made), MissingReason::NobodyElse);
}

#[test]
fn filling_up_takes_what_fits_and_misfits_are_told() {
    let (mut made, [a, b, _], award) = case();
    staff(&mut made, 8);
    let mut filled = award.clone();
    with_case(&made, |case| fill_standbys(case, &mut filled));
    // Equal service, the earlier submission; then nothing is left of T2 for B.
    assert_eq!(filled.standbys, [(a, BidIx(3))].into());
    let named = Award { standbys: [(a, BidIx(3)), (b, BidIx(4))].into(), ..award.clone() };
    assert_eq!(with_case(&made, |case| misfits(case, &named)).len(), 1);
    let unfit = Award { standbys: [(a, BidIx(0))].into(), ..award.clone() };
    made.0.tender_rules = vec![rule(&made, RuleKind::StandbyReserve)];
    // That B has none is no misfit.
    assert_eq!(
        with_case(&made, |case| misfits(case, &unfit)).iter().map(|c| c.key.clone()).collect::<Vec<_>>(),
        [["A"]]
    );
    assert_eq!(made.0[BidIx(0)].tenderer, TendererIx(0));
}
