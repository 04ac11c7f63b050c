//! What money, staff and rules are worth, against brute force.

use super::brute_force::{best, totals};
use super::random::Drawn;
use super::{Seen, ask, case, over};
use crate::clauses::award::Check;
use crate::domain::explain_record::{Answer, Effect, RuleName, WorthSubject};
use crate::domain::{Award, AwardRule, CountyIx, Dossier, Money};
use crate::explanation::explain::Subjects;

#[test]
fn money_and_staff_are_worth_the_difference_of_brute_force() {
    let seen = over(40, &[AwardRule::Optimal, AwardRule::RankFirst], |seed, drawn| {
        let explained = ask(drawn, &Subjects { counties: vec![CountyIx(0)], ..Subjects::default() });
        let before = best(&case(drawn, &drawn.tender.0), |_| false, |_| true);
        let mut seen = Seen::default();
        for worth in &explained.counties[0].worth {
            for (more, answer) in [(true, &worth.more), (false, &worth.less)] {
                let Answer::Given(effect) = answer else { panic!("there was time: {worth:?}") };
                let Some(changed) = moved(&drawn.tender.0, &worth.subject, more) else {
                    assert_eq!(*effect, Effect::NothingToTake, "seed {seed}: {worth:?}");
                    continue;
                };
                seen = tally(seen, compare(drawn, &changed, before.as_ref(), |_| false, effect));
            }
        }
        seen
    });
    assert!(seen.gained > 10 && seen.no_award > 5, "{seen:?}");
}

/// The dossier with 10,000 yuan or one person more or less, by its own figures.
fn moved(dossier: &Dossier, subject: &WorthSubject, more: bool) -> Option<Dossier> {
    let mut changed = dossier.clone();
    match subject {
        WorthSubject::FundCeiling { year, .. } => {
            let funds = changed.jurisdictions[0].funds.get_mut(year).unwrap();
            let ceiling = funds.prior_spending.portion(3, 100) - funds.committed;
            if ceiling == Money::ZERO && !more {
                return None;
            }
            let step = Money::from_yuan(10_000);
            funds.committed = if more { funds.committed - step } else { funds.committed + step };
        }
        WorthSubject::StaffInPost { .. } => {
            let staff = &mut changed.counties[0].staff_in_post;
            *staff = if more { *staff + 1 } else { staff.checked_sub(1)? };
        }
    }
    Some(changed)
}

/// The effect against brute force on a changed dossier, some checks ignored.
fn compare(
    drawn: &Drawn,
    changed: &Dossier,
    before: Option<&Award>,
    ignored: impl Fn(&Check) -> bool,
    effect: &Effect,
) -> Seen {
    let after_case = case(drawn, changed);
    let before = before.map(|award| totals(&case(drawn, &drawn.tender.0), award));
    let mut seen = Seen::default();
    match (best(&after_case, ignored, |_| true), effect) {
        (None, Effect::NoAward) => seen.no_award += 1,
        (Some(award), Effect::Award { totals: found, service_more, price_more_yuan, .. }) => {
            let (service, price) = totals(&after_case, &award);
            assert_eq!((found.service, found.price_yuan), (service, price));
            assert_eq!(*service_more, before.map(|before| service - before.0));
            assert_eq!(*price_more_yuan, before.map(|before| price - before.1));
            seen.gained += usize::from(before.is_none_or(|before| before != (service, price)));
        }
        (expected, effect) => panic!("brute force finds {expected:?}, not {effect:?}"),
    }
    seen
}

fn tally(one: Seen, other: Seen) -> Seen {
    Seen { gained: one.gained + other.gained, no_award: one.no_award + other.no_award, ..one }
}

#[test]
fn a_rule_costs_what_brute_force_gains_without_it() {
    let seen = over(40, &[AwardRule::Optimal, AwardRule::LowestPrice], |_, drawn| {
        let explained = ask(drawn, &Subjects { rules: true, ..Subjects::default() });
        let before = best(&case(drawn, &drawn.tender.0), |_| false, |_| true);
        let mut seen = Seen::default();
        for price in &explained.rules.as_ref().unwrap().prices {
            let Answer::Given(effect) = &price.without else { panic!("there was time: {price:?}") };
            let mut changed = drawn.tender.0.clone();
            if price.rule == RuleName::RequiredLots {
                changed.lots.iter_mut().for_each(|lot| lot.required = false);
            }
            let ignored = |check: &Check| matches!(&price.rule, RuleName::Clause { clause } if *clause == check.clause);
            seen = tally(seen, compare(drawn, &changed, before.as_ref(), ignored, effect));
        }
        seen
    });
    assert!(seen.gained > 20, "{seen:?}");
}
