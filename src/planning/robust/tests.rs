//! Robust awards of small tenders against all awards that there are.

use super::answer::{Answers, Asked, answer, situation};
use super::joint::{Situation, carried};
use super::search::Limits;
use super::worst::Worst;
use crate::domain::robust_record::{RobustAim, RobustAward, RobustStanding};
use crate::domain::what_if_record::Origin;
use crate::domain::{
    Award, BidIx, Change, ChangeKind, Funds, FundsChange, LotNamed, Money, Quality, Service, TendererNamed, To,
};
use crate::evaluation::test_dossier::tender;
use crate::findings::{Code, Place};
use crate::planning::Premises;
use crate::planning::what_if::Scenario;
use crate::verify::decide;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::sync::atomic::AtomicBool;

const LOTS: usize = 3;
const TENDERERS: usize = 4;

/// Numbers of a small tender and its scenarios.
#[derive(Debug, Clone)]
struct Numbers {
    /// Price in yuan and points of each bid, by tenderer, then lot.
    bids: Vec<(u32, u32)>,
    required: Vec<bool>,
    /// What may be paid in the first year, yuan.
    ceiling: u32,
    dearer: u32,
    less: u32,
    worst: i128,
    keep: i128,
    parts: Vec<i128>,
}

fn numbers() -> impl Strategy<Value = Numbers> {
    let bids = prop::collection::vec((300u32..1_000, 60u32..100), LOTS * TENDERERS);
    let required = prop::collection::vec(prop::bool::weighted(0.3), LOTS);
    let parts = prop::collection::vec(1i128..5, 4);
    let keep = prop::sample::select(vec![1, 5_000, 7_500, 10_000]);
    (bids, required, 500u32..2_500, 80u32..140, 40u32..110, 500i128..=10_000, keep, parts).prop_map(
        |(bids, required, ceiling, dearer, less, worst, keep, parts)| Numbers {
            bids,
            required,
            ceiling,
            dearer,
            less,
            worst,
            keep,
            parts,
        },
    )
}

fn premises(numbers: &Numbers) -> Premises {
    let mut made = tender();
    let lots: Vec<_> = (0..LOTS).map(|lot| made.lot(&format!("L{lot}"))).collect();
    for (lot, required) in lots.iter().zip(&numbers.required) {
        made.0.lots[lot.0].required = *required;
        made.0.lots[lot.0].quality_floor = Quality::ZERO;
    }
    let funds = Funds {
        prior_spending: Money::from_yuan(i128::from(numbers.ceiling) * 100 / 3),
        committed: Money::ZERO,
        estimated: false,
    };
    made.0.jurisdictions[0].funds.insert(2026, funds);
    for tenderer in 0..TENDERERS {
        let by = made.tenderer(&format!("T{tenderer}"));
        for lot in &lots {
            let (price, points) = numbers.bids[tenderer * LOTS + lot.0];
            let bid = made.bid(by, &[(*lot, &price.to_string())]);
            made.points(bid, *lot, "plan", &[&points.to_string(); 5].map(|points| points.as_str()));
        }
    }
    let (rules, scoring) = (made.rules(), made.model());
    Premises::new(made.0, rules, scoring)
}

fn scenario(name: &str, kinds: Vec<ChangeKind>) -> Scenario {
    let change = |kind| Change { kind, chosen: String::new(), place: Place::default() };
    let changes = kinds.into_iter().map(change).collect();
    Scenario { name: name.into(), title: String::new(), origin: Origin::Overlays, changes }
}

fn situations(base: &Premises, numbers: &Numbers) -> Vec<Situation> {
    let of_second = base.dossier.bids.iter().filter(|bid| bid.tenderer.0 == 1);
    let expects: Money = of_second.flat_map(|bid| &bid.offers).map(|offer| offer.price).sum();
    let yuan = |money: Money| Decimal::from_i128_with_scale(money.fen(), 2);
    let first = &base.dossier.tenderers[0];
    let funds = base.dossier.jurisdictions[0].funds[&2026].prior_spending;
    let scenarios = [
        scenario("as-published", Vec::new()),
        scenario(
            "exit",
            vec![ChangeKind::Exit(TendererNamed { tenderer: first.id.clone(), expects: first.name.clone() })],
        ),
        scenario(
            "dearer",
            vec![ChangeKind::Prices {
                tenderer: Some("T1".into()),
                lot: None,
                expects: yuan(expects),
                percent: numbers.dearer.into(),
            }],
        ),
        scenario(
            "less",
            vec![ChangeKind::PriorSpending(FundsChange {
                jurisdiction: base.dossier.jurisdictions[0].code.clone(),
                year: 2026,
                expects: yuan(funds),
                to: To::Percent(numbers.less.into()),
            })],
        ),
    ];
    scenarios.iter().map(|scenario| situation(base, scenario).unwrap()).collect()
}

fn answered(situations: &[Situation], numbers: &Numbers) -> Answers {
    let cancel = AtomicBool::new(false);
    let asked = Asked { situations, parts: &numbers.parts, worst: numbers.worst, keep: numbers.keep };
    answer(&asked, Limits { until: None, cancel: &cancel }, &|| ()).unwrap()
}

/// Service in each scenario of every award that keeps the rules as asked.
fn every_award(situations: &[Situation], numbers: &Numbers, keep: i128) -> Vec<Vec<i128>> {
    let nominal = situations[0].evaluated.case();
    let mut found = Vec::new();
    for choice in 0..(TENDERERS + 1).pow(LOTS as u32) {
        let bid = |lot: usize| {
            let tenderer = choice / (TENDERERS + 1).pow(lot as u32) % (TENDERERS + 1);
            (tenderer < TENDERERS).then_some(BidIx(tenderer * LOTS + lot))
        };
        let award = Award::of((0..LOTS).filter_map(bid));
        let decisions: Vec<_> = situations
            .iter()
            .map(|situation| {
                let case = situation.evaluated.case();
                decide(&case, carried(&award, &nominal, &case).0).unwrap()
            })
            .collect();
        let eligible = award.bids.iter().all(|bid| nominal.candidate(*bid).is_some());
        let kept: i128 =
            decisions.iter().zip(&numbers.parts).filter(|(made, _)| made.lawful()).map(|(_, part)| part).sum();
        if eligible && decisions[0].lawful() && kept * 10_000 >= keep * numbers.parts.iter().sum::<i128>() {
            found.push(decisions.iter().map(|made| made.totals.service.steps()).collect());
        }
    }
    found
}

fn services(award: &RobustAward) -> Option<Vec<i128>> {
    Some(award.award.as_ref()?.in_scenarios.iter().map(|found| found.service.steps()).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn robust_awards_are_the_best_of_all_awards(numbers in numbers()) {
        let base = premises(&numbers);
        let situations = situations(&base, &numbers);
        let answers = answered(&situations, &numbers);
        let every = every_award(&situations, &numbers, numbers.keep);
        let measures =
            [(RobustAim::WorstCase, Worst::case(4)), (RobustAim::WorstMean, Worst::share(&numbers.parts, numbers.worst))];
        for (aim, worst) in measures {
            let found = answers.awards.iter().find(|award| award.aim == aim).unwrap();
            // The best sum of the worst, then the most nominal service.
            let best = every.iter().map(|values| (worst.value(values), values[0])).max();
            let own = services(found).map(|values| (worst.value(&values), values[0]));
            prop_assert_eq!(own, best, "{:?}", aim);
            let standing = if best.is_some() { RobustStanding::Proven } else { RobustStanding::NoAward };
            prop_assert_eq!(found.standing, standing);
        }
        // The nominal award is the best as published, and each scenario's own best is, too.
        let lawful = every_award(&situations, &numbers, 1);
        let nominal = services(&answers.awards[0]);
        prop_assert_eq!(nominal.map(|values| values[0]), lawful.iter().map(|values| values[0]).max());
    }

    #[test]
    fn a_robust_award_is_never_worse_at_worst_than_a_nominal_one_that_keeps_as_much(mut numbers in numbers()) {
        let base = premises(&numbers);
        let situations = situations(&base, &numbers);
        // Rules have to hold as published only: the nominal award is among those to choose from.
        numbers.keep = 1;
        let answers = answered(&situations, &numbers);
        let [nominal, case, mean] = [0, 1, 2].map(|at| answers.awards[at].award.as_ref());
        if let (Some(nominal), Some(case), Some(mean)) = (nominal, case, mean) {
            prop_assert!(case.worst >= nominal.worst);
            prop_assert!(mean.worst_mean >= nominal.worst_mean);
            prop_assert!(case.worst >= mean.worst && mean.worst_mean >= case.worst_mean);
            for robust in [case, mean] {
                prop_assert!(robust.price_of_robustness.unwrap().steps() >= 0);
            }
        } else {
            prop_assert!(nominal.is_none() && case.is_none() && mean.is_none());
        }
    }
}

fn plain_numbers() -> Numbers {
    Numbers {
        bids: (0..12).map(|bid| (600 + bid * 10, 70 + bid)).collect(),
        required: vec![false; LOTS],
        ceiling: 2_500,
        dearer: 100,
        less: 100,
        worst: 2_500,
        keep: 10_000,
        parts: vec![1; 4],
    }
}

/// The best tenderer on every lot may exit: an award that knows it spreads the lots.
#[test]
fn an_award_that_knows_of_an_exit_is_worth_more_in_it() {
    let mut numbers = plain_numbers();
    numbers.bids[..LOTS].fill((600, 99));
    numbers.keep = 1;
    let situations = situations(&premises(&numbers), &numbers);
    let [nominal, case, mean] = [0, 1, 2].map(|at| answered(&situations, &numbers).awards[at].award.clone().unwrap());
    assert_eq!(nominal.in_scenarios[1].gone, ["B1", "B2", "B3"]);
    assert_eq!(nominal.worst, Service::ZERO);
    // The three best of the others, who stay: their service is the same in every scenario.
    assert_eq!(case.holders.values().collect::<Vec<_>>(), ["B10", "B11", "B12"]);
    assert_eq!((case.worst, case.worst_mean), (case.in_scenarios[0].service, case.worst));
    assert_eq!(mean.holders, case.holders, "a quarter of four scenarios is the worst one");
    assert_eq!(case.price_of_robustness, Some(nominal.in_scenarios[0].service - case.worst));
    assert!(case.price_of_robustness > Some(Service::ZERO));
    // Over all scenarios, the mean is what counts, and the best tenderer is worth its risk.
    numbers.worst = 10_000;
    let mean = answered(&situations, &numbers).awards[2].award.clone().unwrap();
    let spread: i128 = mean.in_scenarios.iter().map(|found| found.service.steps()).sum();
    assert_eq!(mean.worst_mean.steps(), spread.div_euclid(4));
}

#[test]
fn a_cancelled_search_claims_nothing() {
    let numbers = plain_numbers();
    let situations = situations(&premises(&numbers), &numbers);
    let cancel = AtomicBool::new(true);
    let asked = Asked { situations: &situations, parts: &numbers.parts, worst: numbers.worst, keep: numbers.keep };
    let answers = answer(&asked, Limits { until: None, cancel: &cancel }, &|| ()).unwrap();
    assert_eq!(answers.alone, [None; 4]);
    for award in &answers.awards {
        assert_eq!(award.standing, RobustStanding::Unproven, "{award:?}");
    }
}

#[test]
fn scenarios_with_other_bids_are_not_taken() {
    let base = premises(&plain_numbers());
    let lot = LotNamed { lot: "L0".into(), expects: base.dossier.lots[0].title.clone() };
    let split = scenario("split", vec![ChangeKind::Split { lot, parts: 2 }]);
    assert_eq!(situation(&base, &split).unwrap_err().code, Code::OverlayImpossible);
}
