//! The analysis as a whole, on small tenders.

use super::*;
use crate::award_model::{build, rank_first};
use crate::domain::pivot_record::{Undefined, Variant, Winner, WinnersChange};
use crate::domain::record::LotChange;
use crate::domain::{Award, AwardRule, CriterionMethod, Funds, Money};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::solve::{Options, solve};
use proptest::prelude::*;
use std::sync::Mutex;

fn with_limit(tender: &TestDossier, time_limit: Duration, cancelled: bool) -> Pivot {
    let (rules, scoring) = (tender.rules(), tender.model());
    let cancel = AtomicBool::new(cancelled);
    let dossier = &tender.0;
    pivot(&Question { dossier, rules: &rules, scoring: &scoring, time_limit, cancel: &cancel, progress: None })
}

fn of(tender: &TestDossier) -> Pivot {
    with_limit(tender, Duration::from_secs(600), false)
}

fn answer(pivot: &Pivot, is: impl Fn(&Variant) -> bool) -> &VariantRecord {
    pivot.variants.iter().find(|record| is(&record.variant)).unwrap()
}

fn without_expert<'a>(pivot: &'a Pivot, id: &str) -> &'a VariantRecord {
    answer(pivot, |variant| matches!(variant, Variant::WithoutExpert { expert } if expert == id))
}

fn without_criterion<'a>(pivot: &'a Pivot, id: &str) -> &'a VariantRecord {
    answer(pivot, |variant| matches!(variant, Variant::WithoutCriterion { criterion } if criterion == id))
}

fn winner(bid: &str) -> Winner {
    Winner { bid: bid.into(), share_percent: 100 }
}

/// Lot A and its winner.
fn won(bid: &str) -> LotWinners {
    LotWinners { lot: "A".into(), winners: vec![winner(bid)] }
}

/// Lot A goes from one winner, or nobody, to another.
fn goes(from: Option<&str>, to: &str) -> WinnersAnswer {
    let (from, to) = (from.map(winner).into_iter().collect(), vec![winner(to)]);
    WinnersAnswer::Changed { changes: vec![WinnersChange { lot: "A".into(), from, to }] }
}

fn change(lot: &str, from: Option<&str>, to: Option<&str>) -> LotChange {
    LotChange { lot: lot.into(), from: from.map(str::to_owned), to: to.map(str::to_owned) }
}

/// Three bids at one price; the third one's team owes its lead to the fifth expert: the others'
/// points are 80 each.
fn on_one_expert() -> TestDossier {
    let mut tender = tender().with_three_bids();
    for bid in &mut tender.0.bids {
        bid.offers[0].price = Money::from_yuan(900);
    }
    tender.points(BidIx(2), LotIx(0), "team", &["80", "80", "80", "80", "95"]);
    tender
}

#[test]
fn a_winner_that_hangs_on_one_expert_or_criterion_or_point() {
    for rule in AwardRule::ALL {
        let mut tender = on_one_expert();
        tender.0.tender.award_rule = rule;
        let pivot = of(&tender);
        // At one price the lowest-price rule goes by rank, too.
        assert_eq!(pivot.base.winners, [won("B3")], "{rule:?}");
        let flips = vec![change("A", Some("B3"), Some("B1"))];
        let changed = goes(Some("B3"), "B1");
        for record in [without_expert(&pivot, "E5"), without_criterion(&pivot, "team")] {
            assert_eq!((record.first_changes.as_ref(), &record.winners), (Some(&flips), &changed), "{rule:?}");
        }
        for record in [without_expert(&pivot, "E1"), without_criterion(&pivot, "plan")] {
            assert_eq!((record.first_changes.as_deref(), &record.winners), (Some(&[][..]), &WinnersAnswer::Same));
        }
        // 0.45 points ahead: one point fewer for the winner, or one more for another, decides.
        let margin = &pivot.margins[0];
        assert_eq!((margin.margin.as_deref(), margin.one_point_decides), (Some("0.45"), true));
        let points = |variant: &Variant| matches!(variant, Variant::PointsFewer { bid, .. } if bid == "B3");
        assert_eq!(answer(&pivot, points).winners, changed, "{rule:?}");
        let points = |variant: &Variant| matches!(variant, Variant::PointsMore { bid, .. } if bid == "B2");
        let to_second = goes(Some("B3"), "B2");
        assert_eq!(answer(&pivot, points).winners, to_second, "{rule:?}");
        assert_eq!(pivot.variants.len(), 5 + 7 + 3);
    }
}

#[test]
fn what_there_was_no_time_for_is_listed() {
    let mut tender = on_one_expert();
    tender.0.tender.award_rule = AwardRule::Optimal;
    for pivot in [with_limit(&tender, Duration::ZERO, false), with_limit(&tender, Duration::from_secs(60), true)] {
        assert_eq!(pivot.variants.len(), 5 + 7 + 3);
        assert!(pivot.variants.iter().all(|record| record.winners == WinnersAnswer::Unanswered));
        // Ranks need no award.
        assert_eq!(without_expert(&pivot, "E5").first_changes.as_deref().map(<[_]>::len), Some(1));
        assert_eq!(pivot.agreement[0].bids, 3);
    }
}

#[test]
fn progress_counts_every_question() {
    let tender = on_one_expert();
    let (rules, scoring) = (tender.rules(), tender.model());
    let told = Mutex::new(Vec::new());
    let progress = |done, all| told.lock().unwrap().push((done, all));
    let pivot = pivot(&Question {
        dossier: &tender.0,
        rules: &rules,
        scoring: &scoring,
        time_limit: Duration::from_secs(60),
        cancel: &AtomicBool::new(false),
        progress: Some(&progress),
    });
    let mut told = told.into_inner().unwrap();
    told.sort_unstable();
    let all = pivot.variants.len();
    assert_eq!(told, (1..=all).map(|done| (done, all)).collect::<Vec<_>>());
}

#[test]
fn questions_without_a_tender_say_why() {
    let mut tender = on_one_expert();
    tender.0.experts.truncate(1);
    tender.0.scores.values_mut().for_each(|entries| entries.truncate(1));
    let pivot = of(&tender);
    let reason = Undefined::LastExpert;
    assert_eq!(without_expert(&pivot, "E1").winners, WinnersAnswer::Undefined { reason });
    assert_eq!(pivot.agreement[0].undefined, Some(Undefined::OneExpert));
    assert_eq!(pivot.distances[0].undefined, Some(Undefined::OneExpert));
}

#[test]
fn a_floor_that_hangs_on_one_expert() {
    // Quality is 77.78 with plans of 80, and the floor 79: the fifth expert's bad mark keeps all
    // below it; without it quality is 80.56.
    let mut tender = tender().with_three_bids();
    tender.0.lots[0].quality_floor = "79".parse().unwrap();
    for bid in 0..3 {
        tender.points(BidIx(bid), LotIx(0), "plan", &["90", "90", "90", "90", "40"]);
    }
    let pivot = of(&tender);
    assert_eq!(pivot.base.winners, []);
    let gained = goes(None, "B1");
    assert_eq!(without_expert(&pivot, "E5").winners, gained);
    assert_eq!(without_expert(&pivot, "E1").winners, WinnersAnswer::Same);
}

#[test]
fn an_award_that_hangs_on_one_expert_and_one_that_none_makes() {
    // The year's ceiling of 702 yuan pays nine months of the cheapest bid, 675 yuan, and of no
    // other; the lot must be awarded, and the cheapest is above the floor by one expert's mark.
    let mut tender = tender().with_three_bids();
    let fourth = tender.tenderer("T4");
    tender.bid(fourth, &[(LotIx(0), "980")]);
    tender.0.tender.award_rule = AwardRule::Optimal;
    tender.0.lots[0].quality_floor = "77".parse().unwrap();
    let funds = Funds { prior_spending: Money::from_yuan(23_400), committed: Money::ZERO, estimated: false };
    tender.0.jurisdictions[0].funds.insert(2026, funds);
    tender.points(BidIx(0), LotIx(0), "plan", &["75", "75", "75", "75", "100"]);
    let pivot = of(&tender);
    assert_eq!(pivot.base.winners, [won("B1")]);
    assert_eq!(without_expert(&pivot, "E5").winners, WinnersAnswer::NoAward);
    assert_eq!(without_expert(&pivot, "E1").winners, WinnersAnswer::Same);
    // And where there is none to begin with, one is gained.
    tender.points(BidIx(0), LotIx(0), "plan", &["80", "80", "80", "80", "50"]);
    let pivot = of(&tender);
    assert_eq!((pivot.base.answer, pivot.base.winners.len()), (BaseAnswer::NoAward, 0));
    let gained = goes(None, "B1");
    assert_eq!(without_expert(&pivot, "E5").winners, gained);
    assert_eq!(without_expert(&pivot, "E1").winners, WinnersAnswer::Same);
}

#[test]
fn objective_items_are_listed_with_who_gave_what() {
    let tender = on_one_expert();
    let mut scoring = tender.model();
    assert_eq!(of(&tender).objective_differences, []);
    for criterion in &mut scoring.criteria {
        if let Some(CriterionMethod::ExpertMean { objective, .. }) = &mut criterion.method {
            *objective = true;
        }
    }
    let found = objective::differences(&tender.0, &scoring);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].bid.as_str(), found[0].criterion.as_str()), ("B3", "team"));
    assert_eq!(found[0].scores[4].points.as_deref(), Some("95"));
}

/// What the strategy draws of a bid: its lots with prices, and each expert's points.
type Drawn = (Vec<(usize, i128)>, Vec<u32>);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let lots = proptest::collection::btree_map(0usize..3, 800i128..=810, 1..3);
    let bid = (lots.prop_map(|lots| lots.into_iter().collect()), proptest::collection::vec(70u32..=90, 5));
    proptest::collection::vec(bid, 6..11)
}

/// The tender with the experts of these positions on the committee, made from nothing.
fn made(bids: &[Drawn], committee: &[usize], rule: AwardRule) -> TestDossier {
    let mut tender = tender();
    tender.0.tender.award_rule = rule;
    let lots: Vec<LotIx> = ["A", "B", "C"].iter().map(|id| tender.lot(id)).collect();
    for lot in &mut tender.0.lots {
        lot.required = false;
    }
    tender.0.experts = committee.iter().map(|expert| tender.0.experts[*expert].clone()).collect();
    for (number, (offers, points)) in bids.iter().enumerate() {
        let tenderer = tender.tenderer(&format!("T{number}"));
        tender.0.tenderers[tenderer.0].own_lots_most = Some(1);
        let prices: Vec<(LotIx, String)> =
            offers.iter().map(|(lot, yuan)| (lots[*lot], Money::from_yuan(*yuan).to_string())).collect();
        let offers: Vec<(LotIx, &str)> = prices.iter().map(|(lot, price)| (*lot, price.as_str())).collect();
        let bid = tender.bid(tenderer, &offers);
        let given: Vec<String> = committee.iter().map(|expert| points[*expert].to_string()).collect();
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        for (lot, _) in offers {
            for criterion in ["plan", "team", "management"] {
                tender.points(bid, lot, criterion, &given);
            }
        }
    }
    tender
}

/// The award of the published rule, from a fresh model without a start.
fn fresh(tender: &TestDossier) -> Award {
    let (rules, evaluation) = (tender.rules(), tender.evaluate());
    let candidates = candidates(&tender.0, &rules, &evaluation);
    let case = AwardCase { dossier: &tender.0, rules: &rules, candidates: &candidates };
    match tender.0.tender.award_rule {
        AwardRule::Optimal => {
            let model = build(&case);
            model.award(&case, &solve(&model.model, &Options::default()).unwrap().values.unwrap())
        }
        _ => rank_first(&case),
    }
}

/// A change of winners as one of single bids: no lot here is divided.
fn single(of: &WinnersChange) -> LotChange {
    let bid = |winners: &[Winner]| winners.first().map(|winner| winner.bid.clone());
    LotChange { lot: of.lot.clone(), from: bid(&of.from), to: bid(&of.to) }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The answer about each expert is what a tender held without that expert gives.
    #[test]
    fn without_an_expert_is_as_if_the_expert_had_not_been_there(bids in drawn(), optimal in any::<bool>()) {
        let rule = if optimal { AwardRule::Optimal } else { AwardRule::RankFirst };
        let whole = made(&bids, &[0, 1, 2, 3, 4], rule);
        let pivot = of(&whole);
        let before = fresh(&whole).winners(&whole.0);
        for expert in 0..5 {
            let others: Vec<usize> = (0..5).filter(|other| *other != expert).collect();
            let without = made(&bids, &others, rule);
            let expected = changes(&whole.0, &before, &fresh(&without).winners(&without.0));
            let record = without_expert(&pivot, &format!("E{}", expert + 1));
            let found = match &record.winners {
                WinnersAnswer::Same => Vec::new(),
                WinnersAnswer::Changed { changes } => changes.iter().map(single).collect(),
                other => panic!("{other:?}"),
            };
            prop_assert_eq!(found, expected);
            let firsts_expected = changes(&whole.0, &firsts(&whole.evaluate()), &firsts(&without.evaluate()));
            prop_assert_eq!(record.first_changes.as_ref(), Some(&firsts_expected));
        }
    }

    /// Where nothing excludes anybody, one point decides a lot's first rank exactly where some
    /// bid's point, or the winner's, does.
    #[test]
    fn one_point_agrees_with_the_margin(bids in drawn()) {
        let pivot = of(&made(&bids, &[0, 1, 2, 3, 4], AwardRule::RankFirst));
        for margin in &pivot.margins {
            let more = pivot.variants.iter().filter(|record| match &record.variant {
                Variant::PointsMore { lot, .. } | Variant::PointsFewer { lot, .. } => *lot == margin.lot,
                _ => false,
            });
            let flips = more.filter(|record| record.first_changes.as_ref().is_some_and(|changes| !changes.is_empty()));
            let least = margin.margin.as_deref().map(decimal);
            prop_assert_eq!(margin.one_point_decides, least.is_some_and(|least| least <= ONE_POINT));
            // The runner-up's point, unless the runner-up wins and so loses one instead.
            let runner_up_wins = pivot.base.winners.iter().any(|winner| {
                winner.lot == margin.lot && margin.first.as_ref() != Some(&winner.winners[0].bid)
            });
            prop_assert!(runner_up_wins || margin.one_point_decides == (flips.count() > 0));
        }
    }
}
