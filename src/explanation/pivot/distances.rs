//! Experts and single scores far from the others.
//!
//! An expert is measured against the *median of the others*, which one outlier among them does
//! not move, and never against a mean that holds the expert's own scores. The law speaks of
//! extremely high or low scores (畸高畸低; Order 87, art. 64) and gives no number, so the two
//! thresholds are this program's: from [`FAR_PERCENT`] and [`EXTREME_PERCENT`] on, one member of a
//! committee of five moves the mean by about one point of the composite score, where experts give
//! 50 points, or the item is worth 25. A mark asks for a look and judges nobody.

use super::totals::{Totals, middle};
use super::without::scored_by_experts;
use crate::clauses::scoring::Ratio;
use crate::domain::pivot_record::{ExpertDistance, ExtremeScore, LotDistances, Side, Undefined};
use crate::domain::{Dossier, ExpertIx, LotIx, ScoreEntry, ScoringModel};
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Mean distance of an expert's totals from the median of the others', in percent of the points
/// that experts give, from which on the expert is far from the others.
pub const FAR_PERCENT: u32 = 10;

/// Distance of a single score from the median of the others, in percent of its scale, from which
/// on it is extreme.
pub const EXTREME_PERCENT: u32 = 20;

/// How far each expert is from the others on a lot.
pub(super) fn distances(
    dossier: &Dossier,
    model: &ScoringModel,
    lot: LotIx,
    totals: &Result<Totals, Undefined>,
) -> LotDistances {
    let experts = totals.as_ref().map_err(|reason| *reason).and_then(|totals| experts(dossier, model, totals));
    LotDistances {
        lot: dossier[lot].id.clone(),
        bids: totals.as_ref().map_or(0, |totals| u32::try_from(totals.bids.len()).unwrap_or(u32::MAX)),
        undefined: experts.as_ref().err().copied(),
        experts: experts.unwrap_or_default(),
    }
}

fn experts(dossier: &Dossier, model: &ScoringModel, totals: &Totals) -> Result<Vec<ExpertDistance>, Undefined> {
    match dossier.experts.len() {
        0 => return Err(Undefined::NoExperts),
        1 => return Err(Undefined::OneExpert),
        2 => return Err(Undefined::TwoExperts),
        _ => {}
    }
    let weight: Decimal = scored_by_experts(model).map(|(criterion, _)| criterion.weight).sum();
    let one = |expert: ExpertIx| expert_distance(dossier, totals, weight, expert).ok_or(Undefined::TooLarge);
    dossier.expert_ixs().map(one).collect()
}

fn expert_distance(dossier: &Dossier, totals: &Totals, weight: Decimal, expert: ExpertIx) -> Option<ExpertDistance> {
    // Doubled, so that a median between two integers is an integer.
    let (mut distance, mut difference) = (0i128, 0i128);
    for bid in 0..totals.bids.len() {
        let others = totals.units.iter().enumerate().filter(|(other, _)| *other != expert.0);
        let (low, high) = middle(others.map(|(_, units)| units[bid]))?;
        let own = totals.units[expert.0][bid].checked_mul(2)?.checked_sub(low.checked_add(high)?)?;
        distance = distance.checked_add(own.checked_abs()?)?;
        difference = difference.checked_add(own)?;
    }
    let doubled_bids = Ratio::of(2 * i128::try_from(totals.bids.len()).ok()?, 1)?;
    let distance = totals.points(distance)?.divided_by(doubled_bids)?;
    let percent = distance.divided_by(Ratio::from_decimal(weight)?)?.times(Ratio::of(100, 1)?)?;
    Some(ExpertDistance {
        expert: dossier[expert].id.clone(),
        distance: distance.rounded(4)?.to_string(),
        difference: totals.points(difference)?.divided_by(doubled_bids)?.rounded(4)?.to_string(),
        percent: percent.rounded(2)?.to_string(),
        far: percent.compare(Ratio::of(FAR_PERCENT.into(), 1)?)? != Ordering::Less,
    })
}

/// Single scores far above or below the median of the others', by lot, bid, criterion and expert.
pub(super) fn extremes(dossier: &Dossier, model: &ScoringModel, lot: LotIx) -> Vec<ExtremeScore> {
    let mut extremes = Vec::new();
    for bid in dossier.bid_ixs().filter(|bid| dossier[*bid].offer(lot).is_some()) {
        for (criterion, scale) in scored_by_experts(model) {
            let Some(entries) = dossier.scores.get(&(bid, lot, criterion.id.clone())) else { continue };
            for entry in entries {
                let Some((points, others)) = far_from_others(entries, entry, scale) else { continue };
                extremes.push(ExtremeScore {
                    lot: dossier[lot].id.clone(),
                    bid: dossier[bid].id.clone(),
                    criterion: criterion.id.clone(),
                    expert: dossier[entry.expert].id.clone(),
                    points: points.normalize().to_string(),
                    others: others.normalize().to_string(),
                    scale: scale.normalize().to_string(),
                    side: if points > others { Side::High } else { Side::Low },
                });
            }
        }
    }
    extremes
}

/// A score and the median of at least two others, where they are far apart.
fn far_from_others(entries: &[ScoreEntry], entry: &ScoreEntry, scale: Decimal) -> Option<(Decimal, Decimal)> {
    let points = entry.points?;
    let others = entries.iter().filter(|other| other.expert != entry.expert).filter_map(|other| other.points);
    let enough = others.clone().nth(1).is_some();
    let (low, high) = middle(others)?;
    let median = (low + high) / Decimal::TWO;
    let far = (points - median).abs() * Decimal::ONE_HUNDRED >= scale * Decimal::from(EXTREME_PERCENT);
    (far && enough).then_some((points, median))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::BidIx;
    use crate::evaluation::test_dossier::{TestDossier, tender};

    /// Three bids; the first one's plan is scored so.
    fn scored(points: &[&str; 5]) -> TestDossier {
        let mut tender = tender().with_three_bids();
        tender.points(BidIx(0), LotIx(0), "plan", points);
        tender
    }

    fn of(tender: &TestDossier) -> LotDistances {
        let totals = Totals::of(&tender.0, &tender.model(), LotIx(0));
        distances(&tender.0, &tender.model(), LotIx(0), &totals)
    }

    #[test]
    fn distances_by_hand() {
        // Plan 25 points of 100, two other bids all level. E1: 60 against the median of 80, 80, 90,
        // 81, which is 80.5: 20.5 * 0.25 = 5.125 points below on one of three bids.
        let distances = of(&scored(&["60", "80", "80", "90", "81"]));
        assert_eq!((distances.bids, distances.undefined), (3, None));
        let first = &distances.experts[0];
        assert_eq!((first.distance.as_str(), first.difference.as_str()), ("1.7083", "-1.7083"));
        // 1.7083 of 50 points.
        assert_eq!((first.percent.as_str(), first.far), ("3.42", false));
        // E4: 90 against 80: 2.5 points above.
        let fourth = &distances.experts[3];
        assert_eq!((fourth.distance.as_str(), fourth.difference.as_str()), ("0.8333", "0.8333"));
    }

    #[test]
    fn the_threshold_itself_is_far() {
        // Five points of fifty on every bid: plan 20 of 100 lower.
        for (points, far) in [("60", true), ("60.0001", false)] {
            let mut tender = tender().with_three_bids();
            for bid in 0..3 {
                tender.points(BidIx(bid), LotIx(0), "plan", &["80", points, "80", "80", "80"]);
            }
            let expert = &of(&tender).experts[1];
            assert_eq!(expert.far, far, "{expert:?}");
        }
    }

    #[test]
    fn too_few_experts_have_no_distance() {
        let mut tender = tender().with_three_bids();
        for (count, reason) in [(2, Undefined::TwoExperts), (1, Undefined::OneExpert)] {
            tender.0.experts.truncate(count);
            for entries in tender.0.scores.values_mut() {
                entries.truncate(count);
            }
            let distances = of(&tender);
            assert_eq!((distances.undefined, distances.experts), (Some(reason), vec![]));
        }
    }

    #[test]
    fn extreme_scores_high_and_low() {
        // The others' medians: of 80, 81, 83, 84 it is 82.
        let found = |points: [&str; 5]| {
            let tender = scored(&points);
            let extremes = extremes(&tender.0, &tender.model(), LotIx(0));
            extremes.into_iter().map(|e| (e.expert, e.points, e.others, e.side)).collect::<Vec<_>>()
        };
        let expected = |points: &str, side| vec![("E3".to_owned(), points.to_owned(), "82".to_owned(), side)];
        assert_eq!(found(["80", "81", "62", "83", "84"]), expected("62", Side::Low));
        assert_eq!(found(["80", "81", "62.1", "83", "84"]), []);
        assert_eq!(found(["80", "81", "100", "83", "84"]), []);
        assert_eq!(
            found(["60", "61", "85", "63", "64"]),
            vec![("E3".to_owned(), "85".to_owned(), "62".to_owned(), Side::High)]
        );
        // One other alone says nothing.
        assert_eq!(found(["80", "", "", "", "10"]), []);
    }
}
