//! What holds for every tender.

use super::*;
use crate::award_model::{build, rank_first};
use crate::domain::{Award, AwardCase};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::decimal;
use crate::explanation::changes::changes;
use crate::explanation::pivot::as_is::firsts;
use crate::solve::{Options, solve};
use proptest::prelude::*;

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
                WinnersAnswer::Changed { changes } => changes.clone(),
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
                winner.lot == margin.lot && margin.first.as_ref() != Some(&winner.winner)
            });
            prop_assert!(runner_up_wins || margin.one_point_decides == (flips.count() > 0));
        }
    }
}
