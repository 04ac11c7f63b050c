use super::{Question, design};
use crate::domain::lots_record::{BreakEven, Designed};
use crate::domain::{AwardRule, BidIx, Division, LotIx, Offer};
use crate::evaluation::test_dossier::tender;
use crate::planning::Premises;
use std::sync::atomic::AtomicBool;

/// Three tenderers with a single bid on each of two lots.
fn premises() -> Premises {
    let mut made = tender();
    let lots = [made.lot("A"), made.lot("B")];
    for (tenderer, price) in [("T1", "900"), ("T2", "950"), ("T3", "1000")] {
        let by = made.tenderer(tenderer);
        for lot in lots {
            made.bid(by, &[(lot, price)]);
        }
    }
    made.0.tender.award_rule = AwardRule::Optimal;
    let (rules, scoring) = (made.rules(), made.model());
    Premises::new(made.0, rules, scoring)
}

fn asked(premises: &Premises, merge: &[Vec<LotIx>]) -> super::Design {
    let question = Question {
        published: &premises.clone().evaluate(),
        merge,
        pairs_most: 10,
        time_limit: None,
        cancel: &AtomicBool::new(false),
        progress: &|_, _| {},
    };
    design(&question).unwrap()
}

#[test]
fn one_tenderer_who_leads_everywhere_sells_lots_together_as_well() {
    let design = asked(&premises(), &[]);
    assert_eq!((design.without_packages, design.offered.len()), (None, 0));
    let [pair] = design.proposed.as_slice() else { panic!("{:?}", design.proposed) };
    // All bids have the same quality: the cheapest wins both, alone or together.
    assert_eq!((pair.tenderers, &pair.break_even), (3, &BreakEven::AtSum));
    assert_eq!(pair.at_sum, design.base);
}

#[test]
fn the_break_even_is_where_the_prices_meet() {
    let mut premises = premises();
    // T1 leads on A with 900, T2 on B with 950: singly 1,850, together at best 1,900 (T1 at 1,000 on B).
    premises.dossier.bids[1].offers[0].price = crate::domain::Money::from_yuan(1_000);
    let design = asked(&premises, &[]);
    let Designed::Awarded { price_yuan, .. } = design.base else { panic!("{:?}", design.base) };
    assert_eq!(price_yuan, crate::domain::Money::from_yuan(1_850));
    // 97.3 % of 1,900 are 1,848.70; 97.4 % are 1,850.60.
    assert_eq!(design.proposed[0].break_even, BreakEven::At { percent: "97.3".into() });
}

#[test]
fn an_offered_package_is_worth_what_is_lost_without_it() {
    let mut premises = premises();
    let mut package = premises.dossier.bids[4].clone();
    package.id = "P".into();
    let price = crate::domain::Money::from_yuan(800);
    package.offers = [0, 1].map(|lot| Offer { lot: LotIx(lot), price, volume: package.offers[0].volume }).to_vec();
    let scores: Vec<_> = premises
        .dossier
        .scores
        .iter()
        .filter(|((bid, _, _), _)| bid.0 == 4 || bid.0 == 5)
        .map(|((_, lot, criterion), entries)| ((BidIx(6), *lot, criterion.clone()), entries.clone()))
        .collect();
    premises.dossier.scores.extend(scores);
    premises.dossier.bids.push(package);
    let design = asked(&premises, &[]);
    let [offered] = design.offered.as_slice() else { panic!("{:?}", design.offered) };
    assert!(offered.wins);
    let price = |designed: &Designed| match designed {
        Designed::Awarded { price_yuan, .. } => price_yuan.fen() / 100,
        other => panic!("{other:?}"),
    };
    assert_eq!((price(&design.base), price(&offered.otherwise)), (1_600, 1_800));
    assert_eq!(design.without_packages, Some(offered.otherwise.clone()));
}

#[test]
fn lots_that_cannot_be_one_are_no_design() {
    let mut premises = premises();
    premises.dossier.lots[0].division =
        Some(Division { step_percent: 50, least_percent: 50, most_percent: 100, winners_most: None });
    assert_eq!(asked(&premises, &[]).proposed, []);
    let asked = asked(&premises, &[vec![LotIx(0), LotIx(1)]]);
    assert_eq!(asked.proposed[0].break_even, BreakEven::NotAt { percent: "50".into() });
}
