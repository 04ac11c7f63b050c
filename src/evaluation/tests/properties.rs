//! What holds for every tender.

use crate::domain::{BidIx, CountyIx, Dossier, Evaluation, LotIx, Money, PerformanceScores, Seconded, Size};
use crate::evaluation::test_dossier::{TestDossier, tender};
use crate::evaluation::{candidates, evaluate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// What the strategy draws of one bid: tenderer, lots and prices, points, hours, size, history.
#[derive(Debug, Clone)]
struct Drawn {
    lots: Vec<(usize, u32)>,
    points: u8,
    hours: u8,
    size: bool,
    history: Option<u8>,
    degree_holders: u32,
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let lots = proptest::collection::btree_map(0usize..3, 0u32..110_000, 1..3);
    (lots, 0u8..=100, 0u8..30, any::<bool>(), proptest::option::of(0u8..=100), 0u32..3).prop_map(
        |(lots, points, hours, size, history, degree_holders)| Drawn {
            lots: lots.into_iter().collect(),
            points,
            hours,
            size,
            history,
            degree_holders,
        },
    )
}

/// A tender of three lots with a tenderer a bid.
fn made(bids: &[Drawn], order: &[usize]) -> TestDossier {
    let mut dossier = tender();
    let lots: Vec<LotIx> = ["A", "B", "C"].iter().map(|id| dossier.lot(id)).collect();
    dossier.0.lots[1].quality_floor = "60".parse().unwrap();
    dossier.0.lots[2].months = 31;
    for position in order {
        let drawn = &bids[*position];
        let tenderer = dossier.tenderer(&format!("T{position}"));
        let who = &mut dossier.0.tenderers[tenderer.0];
        who.size = if drawn.size { Size::Small } else { Size::NotAnEnterprise };
        if let Some(history) = drawn.history {
            let score = Some(Decimal::from(history));
            who.performance.insert(2025, PerformanceScores { buyer: score, users: score, third_party: score });
        }
        let prices: Vec<(LotIx, String)> =
            drawn.lots.iter().map(|(lot, fen)| (lots[*lot], Money::from_fen((*fen).into()).to_string())).collect();
        let offers: Vec<(LotIx, &str)> = prices.iter().map(|(lot, price)| (*lot, price.as_str())).collect();
        let bid = dossier.bid(tenderer, &offers);
        dossier.0.bids[bid.0].id = format!("B{position}");
        dossier.0.bids[bid.0].facts.insert((None, "response_hours".into()), drawn.hours.into());
        let staff = Seconded { persons: 2, degree_holders: drawn.degree_holders, social_workers: 1, funded: 0 };
        dossier.0.bids[bid.0].seconded.insert(CountyIx(0), staff);
        for (lot, _) in offers {
            dossier.points(bid, lot, "plan", &[drawn.points.to_string().as_str(); 5]);
        }
    }
    dossier
}

/// What a sheet says of each bid by name, without what the order of submission decides.
fn by_name(dossier: &Dossier, evaluation: &Evaluation) -> BTreeMap<(usize, String), String> {
    let mut by_name = BTreeMap::new();
    for sheet in &evaluation.sheets {
        for row in &sheet.rows {
            let said = format!("{:?} {:?} {:?} {:?}", row.criteria, row.price_points, row.quality, row.composite);
            by_name.insert((sheet.lot.0, dossier[row.bid].id.clone()), said);
        }
    }
    by_name
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn scores_are_in_range_and_ranks_count_up(bids in proptest::collection::vec(drawn(), 0..12)) {
        let order: Vec<usize> = (0..bids.len()).collect();
        let dossier = made(&bids, &order);
        let model = dossier.model();
        let evaluation = evaluate(&dossier.0, &dossier.rules(), &model);
        let out: BTreeSet<BidIx> = evaluation.exclusions.iter().map(|exclusion| exclusion.bid).collect();
        for sheet in &evaluation.sheets {
            let bids_on_lot = dossier.0.bids.iter().filter(|bid| bid.offer(sheet.lot).is_some()).count();
            prop_assert_eq!(sheet.rows.len(), bids_on_lot);
            let ranks: Vec<u32> = sheet.rows.iter().filter_map(|row| row.rank).collect();
            let expected: Vec<u32> = (1..).take(sheet.rows.iter().filter(|row| !out.contains(&row.bid)).count()).collect();
            prop_assert_eq!(&ranks, &expected);
            prop_assert!(!sheet.failed || ranks.is_empty());
            for row in &sheet.rows {
                prop_assert_eq!(row.rank.is_none(), out.contains(&row.bid));
                for (criterion, _) in model.leaves() {
                    if let Some(points) = row.criteria[&criterion.id].points {
                        prop_assert!(points >= Decimal::ZERO && points <= criterion.weight);
                        prop_assert!(points.scale() <= model.places);
                    }
                }
                if let Some(composite) = row.composite {
                    prop_assert!(composite >= Decimal::ZERO && composite <= Decimal::ONE_HUNDRED);
                    let sum: Decimal = row.criteria.values().filter_map(|score| score.points).sum();
                    prop_assert_eq!(composite, sum);
                }
            }
            for pair in sheet.rows.windows(2) {
                if let (Some(first), Some(second)) = (pair[0].composite, pair[1].composite) {
                    prop_assert!(first >= second);
                    prop_assert_eq!(pair[1].tie_break.is_some(), first == second);
                }
            }
        }
        let candidates = candidates(&dossier.0, &dossier.rules(), &evaluation);
        prop_assert_eq!(candidates.len() + out.len(), bids.len());
        for candidate in &candidates {
            prop_assert_eq!(candidate.payments.values().copied().sum::<Money>(), candidate.price);
            prop_assert!(candidate.payments.values().all(|amount| *amount >= Money::ZERO));
        }
    }

    #[test]
    fn the_order_of_the_file_changes_no_points(
        (bids, order) in proptest::collection::vec(drawn(), 1..10)
            .prop_flat_map(|bids| { let order: Vec<usize> = (0..bids.len()).collect(); (Just(bids), Just(order).prop_shuffle()) })
    ) {
        let plain: Vec<usize> = (0..bids.len()).collect();
        let (first, second) = (made(&bids, &plain), made(&bids, &order));
        let (one, other) = (first.evaluate(), second.evaluate());
        prop_assert_eq!(by_name(&first.0, &one), by_name(&second.0, &other));
        let names = |dossier: &TestDossier, evaluation: &Evaluation| -> BTreeSet<(String, String)> {
            evaluation.exclusions.iter().map(|e| (dossier.0[e.bid].id.clone(), e.reason.code.to_string())).collect()
        };
        prop_assert_eq!(names(&first, &one), names(&second, &other));
    }
}

/// Time grows with the number of bids, not with its square, which would take minutes here.
#[test]
fn twenty_thousand_bids_are_evaluated_in_seconds() {
    let mut dossier = tender();
    let lots: Vec<LotIx> = (0..400).map(|lot| dossier.lot(&format!("L{lot}"))).collect();
    for number in 0..20_000usize {
        let tenderer = dossier.tenderer(&format!("T{number}"));
        dossier.0.tenderers[number].controller = Some(format!("C{}", number / 3));
        dossier.bid(tenderer, &[(lots[(number * 7) % 400], "900")]);
    }
    let (rules, model) = (dossier.rules(), dossier.model());
    let start = std::time::Instant::now();
    let evaluation = evaluate(&dossier.0, &rules, &model);
    let candidates = candidates(&dossier.0, &dossier.rules(), &evaluation);
    assert_eq!(candidates.len(), 20_000);
    assert!(start.elapsed().as_secs() < 20);
}
