//! Exact sheets, ranks, ties and candidates.

use super::found;
use crate::domain::{
    BidIx, Candidate, Evaluation, JurisdictionIx, LotIx, Method, Money, PerformanceScores, Quality, ScoreRow, Size,
    TieBreak,
};
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::evaluation::{PointsMoved, candidates, evaluate_moved};
use crate::findings::Code;
use rust_decimal::Decimal;

fn row(evaluation: &Evaluation, bid: usize) -> &ScoreRow {
    evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(bid)).unwrap()
}

fn scores(buyer: i64, users: i64, third_party: i64) -> PerformanceScores {
    PerformanceScores { buyer: Some(buyer.into()), users: Some(users.into()), third_party: Some(third_party.into()) }
}

#[test]
fn a_sheet_worked_by_hand() {
    let mut dossier = tender().with_three_bids();
    let lot = LotIx(0);
    // T1 is a small enterprise: 900 becomes 810. T2 has a history, T3 is a newcomer with a late
    // response, T1 is a newcomer too.
    dossier.0.tenderers[0].size = Size::Small;
    dossier.0.tenderers[1].performance = [(2024, scores(90, 80, 70)), (2025, scores(81, 92, 73))].into();
    dossier.points(BidIx(0), lot, "plan", &["90", "85.5", "88", "91", "87"]);
    dossier.0.bids[2].facts.insert((None, "response_hours".into()), decimal("9"));
    let evaluation = dossier.evaluate();
    assert_eq!(evaluation.exclusions, vec![]);
    assert_eq!(evaluation.findings, vec![]);
    assert_eq!(evaluation.sheets[0].benchmark, Some(decimal("810")));
    let points = |bid: usize| -> Vec<String> {
        ["plan", "team", "management", "response", "licensed_share", "performance", "price"]
            .iter()
            .map(|id| row(&evaluation, bid).criteria[*id].points.unwrap().to_string())
            .collect()
    };
    // plan T1: (90 + 85.5 + 88 + 91 + 87) / 500 * 25 = 22.075, a half at two places: 22.08.
    // performance T2: 2024: 27 + 36 + 17.5 = 80.5; 2025: 24.3 + 41.4 + 18.25 = 83.95; mean 82.225;
    // of 25: 20.55625 -> 20.56; the newcomers get the mean of the lot, which is the same.
    // price: 810 / 810, 810 / 950 = 8.526.., 810 / 1000 = 8.1.
    // response T3: 100 - 100 * 7 / 22 = 68.18 % of 5 = 3.409.
    assert_eq!(points(0), ["22.08", "12", "8", "5", "5", "20.56", "10"]);
    assert_eq!(points(1), ["20", "12", "8", "5", "5", "20.56", "8.53"]);
    assert_eq!(points(2), ["20", "12", "8", "3.41", "5", "20.56", "8.1"]);
    let prior = |bid: usize| row(&evaluation, bid).criteria["performance"].prior;
    assert_eq!([prior(0), prior(1), prior(2)], [true, false, true]);
    // 72.64 / 90 = 80.711.., 70.56 / 90 = 78.4, 68.97 / 90 = 76.6333..
    let quality = |bid: usize| row(&evaluation, bid).quality.unwrap().to_string();
    assert_eq!([quality(0), quality(1), quality(2)], ["80.71", "78.4", "76.63"]);
    let composite = |bid: usize| row(&evaluation, bid).composite.unwrap().to_string();
    assert_eq!([composite(0), composite(1), composite(2)], ["82.64", "79.09", "77.07"]);
    assert_eq!([0, 1, 2].map(|bid| row(&evaluation, bid).rank), [Some(1), Some(2), Some(3)]);
    // 100 visits at 80.71 %.
    assert_eq!(row(&evaluation, 0).service.unwrap().to_string(), "80.71");
}

#[test]
fn ties_are_broken_by_price_then_quality_then_submission() {
    let mut dossier = tender().with_three_bids();
    let lot = LotIx(0);
    let fourth = dossier.tenderer("T4");
    dossier.bid(fourth, &[(lot, "1000")]);
    // Prices 800, 1000, 1000, 1000: points 10, 8, 8, 8. Plan points make the composites of the
    // first two equal; the last two are equal in everything.
    dossier.0.bids[0].offers[0].price = Money::from_yuan(800);
    dossier.0.bids[1].offers[0].price = Money::from_yuan(1_000);
    dossier.points(BidIx(0), lot, "plan", &["72"; 5]);
    dossier.points(BidIx(2), lot, "plan", &["60"; 5]);
    dossier.points(BidIx(3), lot, "plan", &["60"; 5]);
    let evaluation = dossier.evaluate();
    let ranking: Vec<(usize, Option<TieBreak>)> =
        evaluation.sheets[0].rows.iter().map(|row| (row.bid.0, row.tie_break)).collect();
    assert_eq!(ranking, [(0, None), (1, Some(TieBreak::Price)), (2, None), (3, Some(TieBreak::Submission))]);
    assert_eq!(row(&evaluation, 0).composite, row(&evaluation, 1).composite);
}

#[test]
fn quality_breaks_a_tie_of_equal_prices() {
    // With equal prices and weights, composites tie where qualities do, unless the quality that
    // is rounded differs: equal composites with different quality need criteria of the price
    // that sum differently, so the rule is tested on the rows themselves.
    let evaluation = tender().with_three_bids().evaluate();
    let mut sheet = evaluation.sheets[0].clone();
    let model = tender().model();
    for row in &mut sheet.rows {
        row.price = Money::from_yuan(900);
        row.adjusted_price = decimal("900");
    }
    sheet.rows[2].quality = Some(Quality::from_units(79));
    let first = sheet.rows[2].bid;
    let dossier = tender().with_three_bids().0;
    let out = crate::evaluation::Out::new(&dossier, &[]);
    crate::evaluation::prices::score_and_rank(&mut sheet, &dossier, &model, &out, &mut Vec::new());
    assert_eq!(sheet.rows[0].bid, first);
    assert_eq!(sheet.rows[1].tie_break, Some(TieBreak::Quality));
    assert_eq!(sheet.rows[2].tie_break, Some(TieBreak::Submission));
}

#[test]
fn consultation_ranks_two_by_its_own_model() {
    let mut dossier = tender().with_three_bids();
    dossier.0.tender.method = Method::Consultation;
    dossier.0.tender.scoring_model = "consultation".into();
    dossier.0.bids.truncate(2);
    for bid in &mut dossier.0.bids {
        bid.facts.insert((None, "service_points".into()), decimal("2"));
    }
    let evaluation = dossier.evaluate();
    assert_eq!(evaluation.exclusions, vec![]);
    // 80 % of 55 + 80 % of 5 + 80 % of 20 = 64; price 20 and 20 * 900 / 950 = 18.947..
    assert_eq!(row(&evaluation, 0).composite, Some(decimal("84")));
    assert_eq!(row(&evaluation, 1).composite, Some(decimal("82.95")));
    assert_eq!(row(&evaluation, 1).quality, Some(Quality::from_units(80)));
}

#[test]
fn the_benchmark_is_the_lowest_price_of_those_who_are_left() {
    let mut dossier = tender().with_three_bids();
    let fourth = dossier.tenderer("T4");
    let cheap = dossier.bid(fourth, &[(LotIx(0), "500")]);
    assert_eq!(dossier.evaluate().sheets[0].benchmark, Some(decimal("500")));
    // Below the floor, after scoring.
    dossier.points(cheap, LotIx(0), "plan", &["0"; 5]);
    dossier.0.lots[0].quality_floor = Quality::from_units(70);
    let evaluation = dossier.evaluate();
    assert_eq!(evaluation.sheets[0].benchmark, Some(decimal("900")));
    assert_eq!(row(&evaluation, 0).price_points, Some(decimal("10")));
    assert_eq!(row(&evaluation, 3).price_points, None);
}

#[test]
fn bids_that_only_a_floor_excludes_are_known_as_they_would_be() {
    let mut dossier = tender().with_three_bids();
    for (id, bans) in [("T4", false), ("T5", true)] {
        let tenderer = dossier.tenderer(id);
        let poor = dossier.bid(tenderer, &[(LotIx(0), "500")]);
        dossier.points(poor, LotIx(0), "plan", &["0"; 5]);
        dossier.0.tenderers[tenderer.0].subcontracts = bans;
    }
    let below = |dossier: &TestDossier| -> Vec<(BidIx, Quality)> {
        let evaluation = dossier.evaluate();
        let ways = crate::evaluation::below_floor(&dossier.0, &dossier.rules(), &dossier.model(), &evaluation);
        ways.iter().map(|way| (way.bid, way.offers[0].quality)).collect()
    };
    assert_eq!(below(&dossier), []);
    // Of the two below the floor one is out for another reason too.
    dossier.0.lots[0].quality_floor = Quality::from_units(70);
    assert_eq!(below(&dossier), [(BidIx(3), "55.56".parse().unwrap())]);
    // With two tenderers left the lot fails by law, and no floor alone stands in the way.
    dossier.0.tenderers[2].subcontracts = true;
    assert_eq!(below(&dossier), []);
}

#[test]
fn imported_instances_pass_under_the_neutral_rules() {
    let mut dossier = tender();
    dossier.0.tender.policy = "neutral".into();
    dossier.0.tender.law = "neutral".into();
    dossier.0.tender.scoring_model = "neutral".into();
    dossier.0.tender.small_deduction_percent = decimal("0");
    dossier.0.tender.bid_date = jiff::civil::date(1998, 1, 1);
    dossier.0.experts.clear();
    let lot = dossier.lot("A");
    dossier.0.lots[0].service = "benchmark".into();
    dossier.0.lots[0].months = 1;
    let tenderer = dossier.tenderer("T1");
    dossier.0.tenderers[0].registered_on = jiff::civil::date(1990, 1, 1);
    let bid = dossier.bid(tenderer, &[(lot, "1")]);
    dossier.0.scores.clear();
    dossier.0.bids[0].facts = [((None, "quality".to_owned()), decimal("87.6543"))].into();
    let evaluation = dossier.evaluate();
    assert_eq!((evaluation.exclusions.len(), evaluation.findings.len()), (0, 0));
    assert_eq!(row(&evaluation, bid.0).quality, Some("87.6543".parse().unwrap()));
    assert_eq!(row(&evaluation, bid.0).price_points, None);
}

fn payments(candidate: &Candidate) -> Vec<(i16, String)> {
    candidate.payments.iter().map(|((_, year), amount)| (*year, amount.to_string())).collect()
}

#[test]
fn candidates_pay_by_months_to_the_fen_or_as_they_say() {
    let mut dossier = tender().with_three_bids();
    let second = dossier.lot("B");
    // From 2026-04: nine months of 2026, twelve of 2027, eight of 2028.
    dossier.0.lots[0].months = 29;
    dossier.0.lots[1].quality_floor = Quality::ZERO;
    for bid in [0, 1, 2] {
        let package = dossier.0.bids[bid].tenderer;
        dossier.bid(package, &[(LotIx(0), "100.01"), (second, "0.05")]);
    }
    dossier.0.bids[1].payments =
        [((LotIx(0), 2026), Money::from_yuan(900)), ((LotIx(0), 2027), Money::from_yuan(50))].into();
    let evaluation = dossier.evaluate();
    let candidates = candidates(&dossier.0, &dossier.rules(), &evaluation);
    assert_eq!(candidates.iter().map(|candidate| candidate.bid.0).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5]);
    // 900 * 9 / 29 = 279.310.., 900 * 21 / 29 = 651.724..
    let expected = [(2026, "279.31"), (2027, "372.41"), (2028, "248.28")].map(|(y, m)| (y, m.to_owned()));
    assert_eq!(payments(&candidates[0]), expected);
    assert_eq!(payments(&candidates[1]), [(2026, "900.00"), (2027, "50.00")].map(|(y, m)| (y, m.to_owned())));
    // Two lots of one buyer: 100.01 by 9/29, 21/29, 29/29 and 0.05 by 9/12, 12/12.
    let expected = [(2026, "31.06"), (2027, "41.41"), (2028, "27.59")].map(|(y, m)| (y, m.to_owned()));
    assert_eq!(payments(&candidates[3]), expected);
    for candidate in &candidates {
        assert_eq!(candidate.payments.values().copied().sum::<Money>(), candidate.price);
        assert!(candidate.payments.keys().all(|(buyer, _)| *buyer == JurisdictionIx(0)));
        assert_eq!(
            candidate.offers.iter().map(|offer| offer.service).sum::<crate::domain::Service>(),
            candidate.service
        );
    }
}

#[test]
fn a_bid_without_a_complete_score_is_no_candidate() {
    let mut dossier: TestDossier = tender().with_three_bids();
    dossier.points(BidIx(1), LotIx(0), "team", &["80", "80", "80", "80", ""]);
    let evaluation = dossier.evaluate();
    assert_eq!(found(&evaluation, Code::ScoreMissing).len(), 1);
    let candidates = candidates(&dossier.0, &dossier.rules(), &evaluation);
    assert_eq!(candidates.iter().map(|candidate| candidate.bid.0).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn moved_points_count_in_quality_and_rank_and_stay_on_the_scale() {
    let dossier = tender().with_three_bids();
    let (rules, model) = (dossier.rules(), dossier.model());
    let base = dossier.evaluate();
    let moved = |points: &str| {
        let moved = PointsMoved { bid: BidIx(2), lot: LotIx(0), points: decimal(points) };
        evaluate_moved(&dossier.0, &rules, &model, &[moved])
    };
    // 70 of 90 points without price; the prices earn 10, 9.47 and 9.
    let (before, after) = (row(&base, 2).clone(), row(&moved("1"), 2).clone());
    assert_eq!(before.composite.map(|points| points + decimal("1")), after.composite);
    assert_eq!((before.quality_points, after.quality_points), (Some(decimal("70")), Some(decimal("71"))));
    assert_eq!(before.quality.unwrap().to_string(), "77.78");
    assert_eq!(after.quality.unwrap().to_string(), "78.89");
    assert_eq!(before.criteria, after.criteria);
    // Equal composites go to the lower price.
    for (points, rank) in [("0.47", 3), ("0.48", 2), ("1", 2), ("1.01", 1)] {
        assert_eq!(row(&moved(points), 2).rank, Some(rank), "{points}");
    }
    assert_eq!(row(&moved("1000"), 2).quality_points, Some(decimal("90")));
    assert_eq!(row(&moved("-1000"), 2).quality_points, Some(Decimal::ZERO));
    for bid in [0, 1] {
        assert_eq!(row(&base, bid).composite, row(&moved("1"), bid).composite);
    }
}
