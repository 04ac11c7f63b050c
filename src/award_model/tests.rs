use super::build;
use crate::domain::{
    Award, AwardCase, BidIx, Candidate, CandidateOffer, CountyIx, Goal, GoalLevel, LotPart, LotScope, ParameterKey,
    Quality, RuleKind, Service, TenderRule, TendererScope,
};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::evaluation::ways;
use crate::findings::Place;
use crate::solve::{Options, Status, solve};
use crate::verify::Totals;
use rust_decimal::Decimal;

/// What the optimal rule gives, with its levels as they are written down, which the totals repeat.
fn optimum(tender: &TestDossier, quality: &dyn Fn(BidIx, usize) -> i128) -> (Award, Vec<(&'static str, String)>) {
    let rules = tender.rules();
    let most = rules.value(ParameterKey::CreditedVolume);
    let offers = |bid: BidIx| -> Vec<CandidateOffer> {
        let rate = |(position, offer): (usize, &crate::domain::Offer)| {
            let quality = Quality::from_units(quality(bid, position));
            CandidateOffer {
                lot: offer.lot,
                price: offer.price,
                adjusted_price: Decimal::ZERO,
                quality,
                service: Service::of(tender.0[offer.lot].need_weight, offer.volume, quality),
                rank: 1,
                composite: Decimal::new(8_525, 2),
            }
        };
        tender.0[bid].offers.iter().enumerate().map(rate).collect()
    };
    let candidates: Vec<Candidate> =
        tender.0.bid_ixs().flat_map(|bid| ways(&tender.0, bid, &offers(bid), most)).collect();
    let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &candidates };
    let model = build(&case);
    let outcome = solve(&model.model, &Options::default()).unwrap();
    assert_eq!(outcome.status, Status::Optimal);
    let award = model.award(&case, &outcome.values.unwrap());
    let totals = Totals::of(&case, &award);
    let level = |(level, solved): (&GoalLevel, &crate::solve::Level)| {
        assert_eq!(solved.value, totals.level(&case, level));
        assert_eq!(solved.bound, Some(solved.value));
        (level.name(), level.show(solved.value))
    };
    let levels = model.levels.iter().zip(&outcome.levels).map(level).collect();
    (award, levels)
}

#[test]
fn fairness_raises_the_lowest_county_before_the_sum() {
    let mut made = tender();
    let mut second = made.0.counties[0].clone();
    second.code = "510104".into();
    made.0.counties.push(second);
    let (a, b) = (made.lot("A"), made.lot("B"));
    made.0.lots[b.0].county = CountyIx(1);
    let [packager, other] = ["T1", "T2"].map(|id| made.tenderer(id));
    let package = made.bid(packager, &[(a, "100.00"), (b, "100.00")]);
    let singles = [made.bid(other, &[(a, "100.00")]), made.bid(other, &[(b, "100.00")])];
    // The package gives 95 % and 50 %, the single bids 60 % and 60 %.
    let quality = |bid: BidIx, offer: usize| if bid == package { [95, 50][offer] } else { 60 };
    made.0.tender.objective = vec![Goal::Service];
    assert_eq!(optimum(&made, &quality), (Award::of([package]), vec![("service", "145".into())]));
    made.0.tender.objective = vec![Goal::Fairness, Goal::Service];
    let (award, levels) = optimum(&made, &quality);
    assert_eq!(award, Award::of(singles));
    assert_eq!(levels[4], ("fairness", "49-60:2".into()));
    assert_eq!(*levels.last().unwrap(), ("service", "120".into()));
    // At one lowest rate the next lowest decides: 60 % and 95 % against 60 % and 60 %.
    let quality = |bid: BidIx, offer: usize| if bid == package { [95, 60][offer] } else { 60 };
    assert_eq!(optimum(&made, &quality).0, Award::of([package]));
}

/// Lot `A`, earlier with `T1`; `T1` offers a quality of 60, `T2` of 80, at a volume of 100.
fn change(service_steps: i128) -> TestDossier {
    let mut made = tender();
    let lot = made.lot("A");
    for id in ["T1", "T2"] {
        let tenderer = made.tenderer(id);
        made.bid(tenderer, &[(lot, "100.00")]);
    }
    made.0.earlier.insert(lot, made.0[BidIx(0)].tenderer);
    made.0.tender.objective = vec![Goal::Service, Goal::Price];
    made.0.tender_rules = vec![TenderRule {
        id: "R".into(),
        kind: RuleKind::ChangePrice { service: Service::from_steps(service_steps) },
        on: true,
        lot_scope: LotScope::Overall,
        parts: vec![LotPart { key: "*".into(), name: "@scope-overall".into(), lots: [lot].into() }],
        tenderer_scope: TendererScope::Everyone,
        tenderers: made.0.tenderer_ixs().collect(),
        reason: "采购文件第3.2条".into(),
        place: Place::file("rules.csv"),
    }];
    made
}

#[test]
fn a_change_must_be_worth_its_price_to_the_step() {
    let quality = |bid: BidIx, _: usize| [60, 80][bid.0];
    let twenty = 20 * Service::STEPS_PER_UNIT;
    for (price, winner, net) in [(twenty - 1, 1, "60.000000000001"), (twenty, 0, "60"), (twenty + 1, 0, "60")] {
        let (award, levels) = optimum(&change(price), &quality);
        assert_eq!(award, Award::of([BidIx(winner)]), "{price}");
        assert_eq!(levels[0], ("service-net-of-changes", net.into()));
    }
    // A rule that does not speak of the earlier supplier, or is off, takes nothing.
    let mut silent = change(twenty + 1);
    silent.0.tender_rules[0].tenderers.clear();
    assert_eq!(optimum(&silent, &quality).1[0], ("service", "80".into()));
    let mut off = change(twenty + 1);
    off.0.tender_rules[0].on = false;
    assert_eq!(optimum(&off, &quality).0, Award::of([BidIx(1)]));
}

#[test]
fn a_supplier_that_cannot_keep_its_lot_costs_the_same_in_every_award() {
    let mut made = change(20 * Service::STEPS_PER_UNIT + 1);
    let gone = made.tenderer("T3");
    made.0.earlier.values_mut().for_each(|supplier| *supplier = gone);
    made.0.tender_rules[0].tenderers.insert(gone);
    let (award, levels) = optimum(&made, &|bid, _| [60, 80][bid.0]);
    assert_eq!(award, Award::of([BidIx(1)]));
    assert_eq!(levels[0].1, "59.999999999999");
}

#[test]
fn fewest_changes_is_a_goal_of_its_own() {
    let mut made = change(0);
    made.0.tender_rules.clear();
    let quality = |bid: BidIx, _: usize| [60, 80][bid.0];
    made.0.tender.objective = vec![Goal::Changes, Goal::Service];
    assert_eq!(
        optimum(&made, &quality),
        (Award::of([BidIx(0)]), vec![("changes", "0".into()), ("service", "60".into())])
    );
    made.0.tender.objective = vec![Goal::Score, Goal::SocialWorkers, Goal::Service, Goal::Changes];
    let (award, levels) = optimum(&made, &quality);
    assert_eq!(award, Award::of([BidIx(1)]));
    assert_eq!((levels[0].clone(), levels[3].clone()), (("score", "85.25".into()), ("changes", "1".into())));
}
