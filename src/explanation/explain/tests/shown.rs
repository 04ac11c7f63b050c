//! Single answers whose value is known beforehand.

use super::random::Drawn;
use super::{ask, question};
use crate::domain::explain_record::{Answer, Asked, BidStanding, Reason, Smallest, UnansweredQuestion};
use crate::domain::record::ProofStatus;
use crate::domain::{AwardRule, BidIx, CountyIx, Funds, LotIx, Money, Quality, Scope, TendererIx, WinLimit};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::explanation::explain::{Question, Subjects, explain};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

fn bids(bids: &[usize]) -> Subjects {
    Subjects { bids: bids.iter().copied().map(BidIx).collect(), ..Subjects::default() }
}

fn by_rule(rule: AwardRule, change: impl FnOnce(&mut TestDossier)) -> Drawn {
    let mut tender = tender().with_three_bids();
    tender.0.tender.award_rule = rule;
    change(&mut tender);
    Drawn::of(tender)
}

/// Bids of 900, 950 and 1,000 yuan, all else equal: the benchmark earns all ten price points.
#[test]
fn the_second_bid_loses_by_its_price_to_the_fen() {
    for rule in AwardRule::ALL {
        let drawn = by_rule(rule, |_| {});
        let explained = ask(&drawn, &bids(&[0, 1]));
        assert_eq!(explained.bids[0].standing, BidStanding::Won, "{rule:?}");
        let loss = explained.bids[1].loss.as_ref().unwrap();
        // At equal prices the earlier submission wins, so one fen below the first bid.
        let Smallest::Enough(price) = &loss.price else { panic!("{rule:?}: {loss:?}") };
        let expected = match rule {
            // Rounded to two places, a lead of one fen earns no more points, but ties go by price.
            AwardRule::RankFirst | AwardRule::LowestPrice | AwardRule::Optimal => "50.01",
        };
        assert_eq!(price.less_yuan.to_string(), expected, "{rule:?}");
        let points = match (&loss.points, rule) {
            (Smallest::Enough(points), _) => Some(points.more.as_str()),
            (Smallest::NotEnough(_), AwardRule::LowestPrice) => None,
            (other, _) => panic!("{rule:?}: {other:?}"),
        };
        // 9.47 against 10 price points under rank first; the optimum looks at quality alone.
        let expected = match rule {
            AwardRule::LowestPrice => None,
            AwardRule::RankFirst => Some("0.54"),
            AwardRule::Optimal => Some("0.01"),
        };
        assert_eq!(points, expected, "{rule:?}");
    }
}

#[test]
fn an_excluded_bid_hears_what_it_would_have_needed() {
    // Above the lot's ceiling price of 1,000 yuan, and then too few tenderers for the others.
    let drawn = by_rule(AwardRule::Optimal, |tender| tender.0.bids[2].offers[0].price = Money::from_yuan(1_200));
    let explained = ask(&drawn, &bids(&[2]));
    assert_eq!(explained.bids[0].standing, BidStanding::Excluded);
    let loss = explained.bids[0].loss.as_ref().unwrap();
    assert!(loss.forced.is_none() && loss.breaks.is_none() && loss.lifted.is_none());
    let Smallest::Enough(price) = &loss.price else { panic!("{loss:?}") };
    assert_eq!(price.prices[0].to_yuan.to_string(), "899.99");
    assert!(matches!(&loss.points, Smallest::NotEnough(points) if points.qualities[0].to.is_none()), "{loss:?}");

    // Below the quality floor: points help, once the floor is reached.
    let drawn = by_rule(AwardRule::Optimal, |tender| {
        tender.0.lots[0].quality_floor = Quality::from_units(75);
        let lot = LotIx(0);
        tender.points(BidIx(2), lot, "plan", &["50"; 5]);
        let tenderer = tender.tenderer("T4");
        tender.bid(tenderer, &[(lot, "990")]);
    });
    let explained = ask(&drawn, &bids(&[2]));
    assert_eq!(explained.bids[0].standing, BidStanding::Excluded);
    let loss = explained.bids[0].loss.as_ref().unwrap();
    let Smallest::Enough(points) = &loss.points else { panic!("{loss:?}") };
    // 62.5 points against the others' 70.
    assert_eq!(points.more, "7.51");
    assert!(matches!(loss.price, Smallest::NotEnough(_)));
}

#[test]
fn a_bid_without_points_is_not_rated() {
    let drawn = by_rule(AwardRule::RankFirst, |tender| tender.points(BidIx(1), LotIx(0), "plan", &[""; 5]));
    let explained = ask(&drawn, &bids(&[1]));
    assert_eq!(explained.bids[0].standing, BidStanding::Unrated);
}

/// A better bid that the ceiling forbids: the one clause in its way, and what money is worth.
fn under_a_ceiling() -> Drawn {
    by_rule(AwardRule::Optimal, |tender| {
        tender.points(BidIx(2), LotIx(0), "plan", &["90"; 5]);
        tender.0.lots[0].months = 9;
        // Room for 950 yuan in 2026.
        let prior_spending = Money::from_fen(95_000 * 100 / 3 + 1);
        let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
        tender.0.jurisdictions[0].funds.insert(2026, funds);
    })
}

#[test]
fn one_ceiling_stands_in_the_way() {
    let drawn = under_a_ceiling();
    let explained = ask(&drawn, &bids(&[2]));
    let loss = explained.bids[0].loss.as_ref().unwrap();
    let lifted = loss.lifted.as_ref().unwrap();
    let [ceiling] = lifted.wins_without.as_slice() else { panic!("{lifted:?}") };
    assert_eq!((ceiling.clause.as_str(), ceiling.slack.as_str()), ("fund-ceiling", "-50.00"));
    assert_eq!(loss.breaks.as_deref(), Some(std::slice::from_ref(ceiling)));
    let Some(Answer::Given(forced)) = &loss.forced else { panic!("{loss:?}") };
    assert_eq!(forced.status, ProofStatus::Infeasible);
    let Smallest::Enough(price) = &loss.price else { panic!("{loss:?}") };
    assert_eq!(price.prices[0].to_yuan, Money::from_yuan(950));
    assert!(matches!(loss.points, Smallest::NotEnough(_)));
}

#[test]
fn a_top_bid_that_was_passed_over_is_explained_by_its_lot() {
    let drawn = under_a_ceiling();
    let explained = ask(&drawn, &Subjects { lots: vec![LotIx(0)], ..Subjects::default() });
    let lot = &explained.lots[0];
    assert_eq!(lot.winners[0].bid, "B1");
    let passed_over = lot.passed_over.as_ref().unwrap();
    assert_eq!((passed_over.top.as_str(), passed_over.winner.as_deref()), ("B3", Some("B1")));
    assert_eq!(passed_over.forced.status, ProofStatus::Infeasible);
    let drawn = by_rule(AwardRule::Optimal, |_| {});
    let explained = ask(&drawn, &Subjects { lots: vec![LotIx(0)], ..Subjects::default() });
    assert_eq!(explained.lots[0].passed_over, None);
}

#[test]
fn a_ceiling_binds_with_the_least_that_another_award_would_use() {
    let drawn = under_a_ceiling();
    let explained = ask(&drawn, &Subjects { counties: vec![CountyIx(0)], ..Subjects::default() });
    let county = &explained.counties[0];
    let [ceiling, floor] = county.binding.as_slice() else { panic!("{county:?}") };
    assert_eq!((ceiling.check.slack.as_str(), ceiling.least_step.as_deref()), ("50.00", Some("950.00")));
    // Just reached by the staff in post; nobody seconds any.
    assert_eq!((floor.check.clause.as_str(), floor.check.slack.as_str()), ("staffing-floor", "0"));
    assert_eq!(floor.least_step, None);
    assert_eq!(county.worth.len(), 2, "the ceiling of 2026 and staff");
}

/// Three lots, one win for each tenderer: who goes first takes the best bidder.
fn one_win_each() -> Drawn {
    let mut tender = tender();
    let lots = [tender.lot("A"), tender.lot("B"), tender.lot("C")];
    for id in ["T1", "T2", "T3"] {
        tender.tenderer(id);
    }
    for (tenderer, points) in ["95", "85", "70"].into_iter().enumerate() {
        for lot in lots {
            let bid = tender.bid(TendererIx(tenderer), &[(lot, "900")]);
            tender.points(bid, lot, "plan", &[points; 5]);
        }
    }
    tender.0.lots[2].need_weight = crate::domain::Weight::from_units(5);
    tender.0.win_limits.push(WinLimit { scope: Scope::Overall, lots_most: Some(1), money_most: None });
    Drawn::of(tender)
}

#[test]
fn the_order_of_lots_decides_under_a_win_limit() {
    let drawn = one_win_each();
    let explained = ask(&drawn, &Subjects { rules: true, ..Subjects::default() });
    let rules = explained.rules.as_ref().unwrap();
    let Answer::Given(order) = &rules.lot_order else { panic!("{rules:?}") };
    assert!(order.all_orders);
    assert_eq!((order.tried, order.awards), (6, 6));
    // The lot that counts five times goes to the best bidder when it comes first.
    assert_eq!(order.published.order, ["A", "B", "C"]);
    assert_eq!(order.published.totals, order.worst.totals);
    assert_eq!(order.best.order[0], "C");
    assert!(order.best.totals.service > order.published.totals.service);
    assert!(!order.best.changes.is_empty());
    let totals = |rule| rules.by_rule.iter().find(|by| by.rule == rule).unwrap().totals.unwrap().service;
    assert_eq!(order.best.totals.service, totals(AwardRule::Optimal));
    assert!(totals(AwardRule::RankFirst) < totals(AwardRule::Optimal));
}

#[test]
fn what_there_was_no_time_for_is_listed_with_its_reason() {
    let drawn = under_a_ceiling();
    let subjects = Subjects { bids: vec![BidIx(2)], lots: vec![LotIx(0)], counties: vec![CountyIx(0)], rules: true };
    for (limit, cancelled, reason) in
        [(Duration::ZERO, false, Reason::TimeLimit), (Duration::from_secs(600), true, Reason::Cancelled)]
    {
        let cancel = AtomicBool::new(cancelled);
        let explained = explain(&Question { time_limit: limit, ..question(&drawn, &subjects, &cancel) });
        assert_eq!(explained.bids[0].standing, BidStanding::Unknown);
        assert_eq!(explained.bids[0].loss, None, "who won is not known, so nobody has lost");
        let asked: Vec<&Asked> = explained.unanswered.iter().map(|question| &question.question).collect();
        assert!(asked.contains(&&Asked::Published) && asked.len() == 8, "{asked:?}");
        let why = |question: &UnansweredQuestion| [reason, Reason::BaseUnproven].contains(&question.reason);
        assert!(explained.unanswered.iter().all(why), "{:?}", explained.unanswered);
    }
}
