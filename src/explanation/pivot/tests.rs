//! The analysis as a whole, on small tenders.

mod properties;

use super::*;

use crate::domain::pivot_record::{BaseAnswer, LotWinner, Undefined, Variant};
use crate::domain::record::LotChange;
use crate::domain::{AwardRule, BidIx, CriterionMethod, Division, Funds, LotIx, Money};
use crate::evaluation::test_dossier::{TestDossier, tender};
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

/// Lot A and its winner.
fn won(winner: &str) -> LotWinner {
    LotWinner { lot: "A".into(), winner: winner.into() }
}

/// Lot A goes from one winner, or nobody, to another.
fn goes(from: Option<&str>, to: &str) -> WinnersAnswer {
    WinnersAnswer::Changed { changes: vec![change("A", from, Some(to))] }
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
fn a_divided_lot_has_several_winners() {
    let mut tender = on_one_expert();
    tender.0.tender.award_rule = AwardRule::Optimal;
    tender.0.lots[0].division =
        Some(Division { step_percent: 20, least_percent: 40, most_percent: 60, winners_most: Some(2) });
    let pivot = of(&tender);
    // The best bid has the larger share, and the first of its equals the rest.
    assert_eq!(pivot.base.winners, [won("B1 40%, B3 60%")]);
    assert_eq!(without_expert(&pivot, "E5").winners, goes(Some("B1 40%, B3 60%"), "B1 60%, B2 40%"));
    let fewer = pivot.variants.iter().filter(|record| matches!(record.variant, Variant::PointsFewer { .. }));
    assert_eq!(fewer.count(), 2, "each winner has a point to lose");
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
    let record = without_expert(&pivot, "E5");
    assert_eq!(record.winners, gained);
    assert_eq!((record.newly_excluded.len(), record.newly_eligible.join(" ").as_str()), (0, "B1 B2 B3"));
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
    assert_eq!(without_expert(&pivot, "E5").newly_excluded, ["B1"]);
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
