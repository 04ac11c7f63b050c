//! How far each bid is from the first rank: the fewest points, on the grid of the published
//! composite score, with which the first rank changes hands.
//!
//! A bid `g` points behind the first passes it with `g` more points where a tie goes its way,
//! and with one step of the grid more than `g` where it does not. Ties go to the lower adjusted
//! price, then to the earlier submission. The rule between the two, higher quality, never speaks
//! here: with equal prices and equal composites the points without price are equal too.
//!
//! Points taken from the first count the same. The margin is about ranks alone: what a quality
//! floor would say to the points is answered by the variants of one point, which are evaluated
//! anew.

use super::ONE_POINT;
use crate::domain::pivot_record::{LotMargin, RivalMargin, Undefined};
use crate::domain::{Dossier, Evaluation, LotSheet, ScoreRow, ScoringModel};
use rust_decimal::Decimal;

/// The margins of all lots, in published order.
pub(super) fn margins(dossier: &Dossier, model: &ScoringModel, evaluation: &Evaluation) -> Vec<LotMargin> {
    evaluation.sheets.iter().map(|sheet| lot_margin(dossier, model, sheet)).collect()
}

fn lot_margin(dossier: &Dossier, model: &ScoringModel, sheet: &LotSheet) -> LotMargin {
    let mut ranked = sheet.rows.iter().filter(|row| row.rank.is_some());
    let first = ranked.next();
    let mut one_point_decides = false;
    let mut least: Option<Decimal> = None;
    let mut rivals = Vec::new();
    for row in ranked {
        let Some(first) = first else { break };
        let Some(points) = to_pass(row, first, model.places) else { continue };
        let within_scale = row.quality_points.is_some_and(|own| own + points <= model.quality_weight());
        let can_be_taken = first.quality_points.is_some_and(|own| own >= points);
        one_point_decides |= points <= ONE_POINT && (within_scale || can_be_taken);
        least = Some(least.map_or(points, |least| least.min(points)));
        rivals.push(RivalMargin {
            bid: dossier[row.bid].id.clone(),
            rank: row.rank.unwrap_or_default(),
            composite: row.composite.unwrap_or_default().to_string(),
            points: points.to_string(),
            within_scale,
        });
    }
    LotMargin {
        lot: dossier[sheet.lot].id.clone(),
        first: first.map(|row| dossier[row.bid].id.clone()),
        composite: first.and_then(|row| row.composite).map(|points| points.to_string()),
        margin: least.map(|points| points.to_string()),
        undefined: least.is_none().then_some(Undefined::NoRival),
        one_point_decides,
        rivals,
    }
}

/// Fewest points with which a bid would pass the first.
fn to_pass(row: &ScoreRow, first: &ScoreRow, places: u32) -> Option<Decimal> {
    let behind = first.composite? - row.composite?;
    let wins_ties = (row.adjusted_price, row.bid) < (first.adjusted_price, first.bid);
    let points = if wins_ties { behind } else { behind + Decimal::new(1, places) };
    Some(points.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BidIx, LotIx};
    use crate::evaluation::test_dossier::{TestDossier, decimal, tender};
    use crate::evaluation::{PointsMoved, evaluate_moved};
    use proptest::prelude::*;

    fn of(tender: &TestDossier) -> LotMargin {
        margins(&tender.0, &tender.model(), &tender.evaluate()).remove(0)
    }

    #[test]
    fn by_hand() {
        // 80, 79.47 and 79: the dearer ones lose a tie, so they need a step more.
        let mut tender = tender().with_three_bids();
        let margin = of(&tender);
        assert_eq!((margin.first.as_deref(), margin.composite.as_deref()), (Some("B1"), Some("80")));
        let points: Vec<&str> = margin.rivals.iter().map(|rival| rival.points.as_str()).collect();
        assert_eq!(points, ["0.54", "1.01"]);
        assert_eq!((margin.margin.as_deref(), margin.one_point_decides), (Some("0.54"), true));
        // The dearest leads by plan points, 25 against 20: the cheaper ones win a tie.
        tender.points(BidIx(2), LotIx(0), "plan", &["100"; 5]);
        let margin = of(&tender);
        assert_eq!(margin.first.as_deref(), Some("B3"));
        let points: Vec<&str> = margin.rivals.iter().map(|rival| rival.points.as_str()).collect();
        assert_eq!(points, ["4", "4.53"]);
        assert!(!margin.one_point_decides);
    }

    #[test]
    fn nobody_to_pass() {
        let mut tender = tender().with_three_bids();
        tender.0.lots[0].quality_floor = "99".parse().unwrap();
        let margin = of(&tender);
        assert_eq!((margin.first, margin.margin, margin.undefined), (None, None, Some(Undefined::NoRival)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// With the reported points a bid passes the first, by gain or by the first's loss; with
        /// one hundredth less it does not.
        #[test]
        fn the_margin_is_exact(bids in proptest::collection::vec((70u32..=90, 900i128..=903), 3..6)) {
            let mut tender = tender();
            let lot = tender.lot("A");
            for (number, (points, price)) in bids.iter().enumerate() {
                let tenderer = tender.tenderer(&format!("T{number}"));
                let bid = tender.bid(tenderer, &[(lot, &price.to_string())]);
                tender.points(bid, lot, "plan", &[points.to_string().as_str(); 5]);
            }
            let (rules, model) = (tender.rules(), tender.model());
            let margin = of(&tender);
            // Whether a bid has rank 1 after its points were moved.
            let leads = |bid: BidIx, points: Decimal| {
                let moved = PointsMoved { bid, lot, points };
                let evaluation = evaluate_moved(&tender.0, &rules, &model, &[moved]);
                evaluation.sheets[0].rows.iter().any(|row| row.bid == bid && row.rank == Some(1))
            };
            let position = |id: &str| BidIx(tender.0.bids.iter().position(|bid| bid.id == id).unwrap());
            let first = position(margin.first.as_deref().unwrap());
            for (place, rival) in margin.rivals.iter().enumerate() {
                let (bid, points) = (position(&rival.bid), decimal(&rival.points));
                let step = decimal("0.01");
                prop_assert!(leads(bid, points));
                prop_assert!(!leads(bid, points - step));
                if place == 0 {
                    prop_assert_eq!(margin.margin.as_deref(), Some(rival.points.as_str()));
                    prop_assert!(!leads(first, -points));
                    prop_assert!(leads(first, step - points));
                }
            }
        }
    }
}
