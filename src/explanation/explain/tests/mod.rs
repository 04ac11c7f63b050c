//! Every answer against brute force, on random small tenders of all three rules.

mod brute_force;
mod effects;
mod random;
mod shown;

use super::lifted::{self, Instance};
use super::{Base, Clock, Question, Subjects, explain, price};
use crate::clauses::award::Check;
use crate::domain::explain_record::{
    Answer, BidExplained, BidStanding, Explained, Loss, PointsChange, PriceChange, Smallest,
};
use crate::domain::record::Forced;
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Dossier, Money};
use crate::evaluation::{PointsMoved, candidates, evaluate, evaluate_moved};
use brute_force::{best, by_rule, totals};
use random::Drawn;
use rayon::prelude::*;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// How often something was seen, so that no test passes for want of cases.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    enough: usize,
    not_enough: usize,
    lifted: usize,
    gained: usize,
    no_award: usize,
}

fn ask(drawn: &Drawn, subjects: &Subjects) -> Explained {
    let cancel = AtomicBool::new(false);
    let explained = explain(&question(drawn, subjects, &cancel));
    assert_eq!(explained.unanswered, []);
    explained
}

fn question<'a>(drawn: &'a Drawn, subjects: &'a Subjects, cancel: &'a AtomicBool) -> Question<'a> {
    Question {
        dossier: &drawn.tender.0,
        rules: &drawn.rules,
        scoring: &drawn.scoring,
        evaluation: &drawn.evaluation,
        candidates: &drawn.candidates,
        subjects,
        time_limit: Duration::from_secs(3_600),
        cancel,
        progress: None,
    }
}

/// Runs a test on so many tenders of each rule, some at once, and adds up what it saw.
fn over(tenders: u64, rules: &[AwardRule], test: impl Fn(u64, &Drawn) -> Seen + Sync) -> Seen {
    let seeds: Vec<(AwardRule, u64)> =
        rules.iter().flat_map(|rule| (0..tenders).map(move |seed| (*rule, seed))).collect();
    let seen = seeds.into_par_iter().map(|(rule, seed)| test(seed, &Drawn::draw(seed, rule)));
    seen.reduce(Seen::default, |one, other| Seen {
        enough: one.enough + other.enough,
        not_enough: one.not_enough + other.not_enough,
        lifted: one.lifted + other.lifted,
        gained: one.gained + other.gained,
        no_award: one.no_award + other.no_award,
    })
}

fn case<'a>(drawn: &'a Drawn, dossier: &'a Dossier) -> AwardCase<'a> {
    AwardCase { dossier, rules: &drawn.rules, candidates: &drawn.candidates }
}

fn losses(explained: &Explained) -> impl Iterator<Item = (&BidExplained, &Loss)> {
    explained.bids.iter().filter_map(|bid| Some((bid, bid.loss.as_ref()?)))
}

/// Whether the bid wins once the dossier is evaluated and awarded anew.
fn wins_at(drawn: &Drawn, bid: BidIx, prices: &[Money]) -> bool {
    let mut dossier = drawn.tender.0.clone();
    for (offer, price) in dossier.bids[bid.0].offers.iter_mut().zip(prices) {
        offer.price = *price;
    }
    let evaluation = evaluate(&dossier, &drawn.rules, &drawn.scoring);
    let candidates = candidates(&dossier, &drawn.rules, &evaluation);
    let case = AwardCase { dossier: &dossier, rules: &drawn.rules, candidates: &candidates };
    by_rule(&case, dossier.tender.award_rule).is_some_and(|award| award.bids.contains(&bid))
}

fn wins_with(drawn: &Drawn, bid: BidIx, points: &str) -> bool {
    let dossier = &drawn.tender.0;
    let points = points.parse().unwrap();
    let moved: Vec<PointsMoved> =
        dossier[bid].offers.iter().map(|offer| PointsMoved { bid, lot: offer.lot, points }).collect();
    let evaluation = evaluate_moved(dossier, &drawn.rules, &drawn.scoring, &moved);
    let candidates = candidates(dossier, &drawn.rules, &evaluation);
    let case = AwardCase { dossier, rules: &drawn.rules, candidates: &candidates };
    by_rule(&case, dossier.tender.award_rule).is_some_and(|award| award.bids.contains(&bid))
}

#[test]
fn with_the_smallest_change_a_bid_wins_and_with_one_step_less_it_does_not() {
    let seen = over(20, &AwardRule::ALL, |seed, drawn| {
        let subjects = Subjects { bids: drawn.tender.0.bid_ixs().collect(), ..Subjects::default() };
        let explained = ask(drawn, &subjects);
        let as_is = by_rule(&case(drawn, &drawn.tender.0), drawn.tender.0.tender.award_rule);
        let mut seen = Seen::default();
        for (bid, explained) in subjects.bids.iter().zip(&explained.bids) {
            let won = as_is.as_ref().is_some_and(|award| award.bids.contains(bid));
            assert_eq!(won, explained.standing == BidStanding::Won, "seed {seed}: {explained:?}");
            assert_eq!(won, explained.loss.is_none());
            let Some(loss) = &explained.loss else { continue };
            let (enough, not_enough) = (check_price(drawn, *bid, &loss.price), check_points(drawn, *bid, &loss.points));
            seen.enough += usize::from(enough) + usize::from(not_enough);
            seen.not_enough += usize::from(!enough) + usize::from(!not_enough);
        }
        seen
    });
    assert!(seen.enough > 60 && seen.not_enough > 60, "{seen:?}");
}

/// Checks the pair; true where a change was enough.
fn check_price(drawn: &Drawn, bid: BidIx, found: &Smallest<PriceChange>) -> bool {
    let to = |change: &PriceChange| -> Vec<Money> { change.prices.iter().map(|price| price.to_yuan).collect() };
    match found {
        Smallest::Enough(change) => {
            let offered: Vec<Money> = change.prices.iter().map(|price| price.from_yuan).collect();
            let less: Money = offered.iter().zip(to(change)).map(|(from, to)| *from - to).sum();
            assert_eq!(less, change.less_yuan);
            assert!(wins_at(drawn, bid, &to(change)), "{change:?}");
            let one_fen_less = price::lowered(&offered, less.fen() - 1);
            assert_eq!(
                one_fen_less.iter().copied().sum::<Money>(),
                to(change).into_iter().sum::<Money>() + Money::from_fen(1)
            );
            assert!(!wins_at(drawn, bid, &one_fen_less), "{change:?}");
            true
        }
        Smallest::NotEnough(change) => {
            assert!(to(change).iter().all(|price| *price == Money::from_fen(1)), "{change:?}");
            assert!(!wins_at(drawn, bid, &to(change)), "{change:?}");
            false
        }
        Smallest::Unanswered { .. } => panic!("there was time: {found:?}"),
    }
}

fn check_points(drawn: &Drawn, bid: BidIx, found: &Smallest<PointsChange>) -> bool {
    match found {
        Smallest::Enough(change) => {
            let hundredth = rust_decimal::Decimal::new(1, 2);
            let less = change.more.parse::<rust_decimal::Decimal>().unwrap() - hundredth;
            assert!(wins_with(drawn, bid, &change.more), "{change:?}");
            assert!(!wins_with(drawn, bid, &less.to_string()), "{change:?}");
            true
        }
        Smallest::NotEnough(change) => {
            assert!(!wins_with(drawn, bid, "1000"), "{change:?}");
            let full = crate::domain::Quality::from_units(100);
            assert!(change.qualities.iter().all(|quality| quality.to.is_none_or(|to| to == full)), "{change:?}");
            false
        }
        Smallest::Unanswered { .. } => panic!("there was time: {found:?}"),
    }
}

#[test]
fn what_a_bid_fixed_in_costs_and_which_clauses_stand_in_its_way() {
    let seen = over(40, &[AwardRule::Optimal], |seed, drawn| {
        let case = case(drawn, &drawn.tender.0);
        let subjects = Subjects { bids: case.first_ways().map(|way| way.bid).collect(), ..Subjects::default() };
        let explained = ask(drawn, &subjects);
        let optimal = best(&case, |_| false, |_| true);
        let cancel = AtomicBool::new(false);
        let question = question(drawn, &subjects, &cancel);
        let base = Base::of(&question, &Clock::new(Duration::from_secs(600), &cancel));
        let lifts: Vec<(Instance, Option<Award>)> = lifted::instances(&question, &base, subjects.bids[0])
            .into_iter()
            .map(|instance| (instance.clone(), without(drawn, &instance, &case)))
            .collect();
        let mut seen = Seen::default();
        for (bid, loss) in losses(&explained) {
            let position = drawn.tender.0.bids.iter().position(|other| other.id == bid.bid).map(BidIx).unwrap();
            let Some(Answer::Given(forced)) = &loss.forced else { panic!("there was time: {loss:?}") };
            check_forced(&case, optimal.as_ref(), position, forced, &mut seen);
            let Some(found) = &loss.lifted else { continue };
            assert_eq!((found.tried as usize, found.of as usize), (lifts.len(), lifts.len()));
            let winning = lifts.iter().filter_map(|(_, award)| award.as_ref().filter(|it| it.bids.contains(&position)));
            let mut expected: Vec<_> = winning.flat_map(|award| broken_names(&case, award)).collect();
            let mut named: Vec<_> =
                found.wins_without.iter().map(|check| (check.clause.clone(), check.key.clone())).collect();
            named.sort();
            expected.sort();
            assert_eq!(named, expected, "seed {seed}: {}", bid.bid);
            seen.lifted += named.len();
        }
        seen
    });
    assert!(seen.enough > 20 && seen.no_award > 10 && seen.lifted > 10, "{seen:?}");
}

fn check_forced(case: &AwardCase<'_>, optimal: Option<&Award>, bid: BidIx, forced: &Forced, seen: &mut Seen) {
    let with_it = best(case, |_| false, |award| award.bids.contains(&bid));
    let (Some(optimal), Some(with_it)) = (optimal, &with_it) else {
        assert_eq!((forced.service_lost, with_it.is_some()), (None, false));
        seen.no_award += 1;
        return;
    };
    let ((service, price), (other_service, other_price)) = (totals(case, optimal), totals(case, with_it));
    assert_eq!(forced.service_lost, Some(service - other_service));
    assert_eq!(forced.price_added_yuan, Some(other_price - price));
    seen.enough += 1;
}

/// The best award that may break one clause at one place.
fn without(drawn: &Drawn, instance: &Instance, case: &AwardCase<'_>) -> Option<Award> {
    let lifted = |check: &Check| match instance {
        Instance::Demand(clause, key) => check.clause == *clause && check.key.starts_with(key),
        Instance::Required(lot) => {
            check.clause == "one-award-per-lot" && check.key == [drawn.tender.0[*lot].id.clone()] && check.used == 0
        }
    };
    best(case, lifted, |_| true)
}

fn broken_names(case: &AwardCase<'_>, award: &Award) -> Vec<(String, Vec<String>)> {
    let checks = crate::clauses::award::audit_all(case, award);
    checks.iter().filter(|check| !check.holds()).map(|check| (check.clause.to_owned(), check.key.clone())).collect()
}
