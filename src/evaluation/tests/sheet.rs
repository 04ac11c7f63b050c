//! Exact sheets, ranks, ties and candidates.

use super::found;
use crate::domain::{
    BidIx, Candidate, Evaluation, JurisdictionIx, LotIx, Method, Money, PerformanceScores, Quality, ScoreRow, Size,
    TieBreak,
};
use crate::evaluation::candidates;
use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
use crate::findings::Code;

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
