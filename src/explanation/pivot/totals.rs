//! What each expert alone made of each bid of a lot, exact.

use super::without::scored_by_experts;
use crate::clauses::scoring::Ratio;
use crate::domain::pivot_record::Undefined;
use crate::domain::{BidIx, Criterion, Dossier, ExpertIx, LotIx, ScoringModel};
use rust_decimal::Decimal;

/// The experts' totals on a lot: `sum of weight * points / scale` over the criteria that experts
/// score, in points of the composite score, before the mean is taken.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    /// The bids that every expert scored in full, excluded or not: how a bid was scored may be why
    /// it is out.
    pub bids: Vec<BidIx>,
    /// By expert, then by bid, in units.
    pub units: Vec<Vec<i128>>,
    /// Units in a point: one number for all, so that totals compare as integers.
    pub per_point: i128,
}

impl Totals {
    /// The totals of a lot.
    pub fn of(dossier: &Dossier, model: &ScoringModel, lot: LotIx) -> Result<Self, Undefined> {
        let criteria: Vec<(&Criterion, Decimal)> = scored_by_experts(model).collect();
        if criteria.is_empty() {
            return Err(Undefined::NoExpertItems);
        }
        if dossier.experts.is_empty() {
            return Err(Undefined::NoExperts);
        }
        let mut bids = Vec::new();
        let mut exact: Vec<Vec<Ratio>> = vec![Vec::new(); dossier.experts.len()];
        for bid in dossier.bid_ixs().filter(|bid| dossier[*bid].offer(lot).is_some()) {
            let Some(points) = points(dossier, &criteria, bid, lot) else { continue };
            bids.push(bid);
            for (totals, points) in exact.iter_mut().zip(points) {
                totals.push(total(&criteria, &points).ok_or(Undefined::TooLarge)?);
            }
        }
        let (units, per_point) = on_one_grid(&exact).ok_or(Undefined::TooLarge)?;
        if bids.is_empty() { Err(Undefined::NoBids) } else { Ok(Self { bids, units, per_point }) }
    }

    /// Points from a number of units.
    pub fn points(&self, units: i128) -> Option<Ratio> {
        Ratio::of(units, self.per_point)
    }
}

/// By expert, then by criterion; nothing where any expert left any blank or scored twice.
fn points(dossier: &Dossier, criteria: &[(&Criterion, Decimal)], bid: BidIx, lot: LotIx) -> Option<Vec<Vec<Decimal>>> {
    let mut by_expert = vec![Vec::with_capacity(criteria.len()); dossier.experts.len()];
    for (position, (criterion, _)) in criteria.iter().enumerate() {
        for entry in dossier.scores.get(&(bid, lot, criterion.id.clone()))? {
            let ExpertIx(expert) = entry.expert;
            let own = by_expert.get_mut(expert).filter(|own| own.len() == position)?;
            own.push(entry.points?);
        }
        if by_expert.iter().any(|own| own.len() != position + 1) {
            return None;
        }
    }
    Some(by_expert)
}

fn total(criteria: &[(&Criterion, Decimal)], points: &[Decimal]) -> Option<Ratio> {
    criteria.iter().zip(points).try_fold(Ratio::ZERO, |sum, ((criterion, scale), points)| {
        let share = Ratio::from_decimal(*points)?.divided_by(Ratio::from_decimal(*scale)?)?;
        sum.plus(Ratio::from_decimal(criterion.weight)?.times(share)?)
    })
}

/// All values as multiples of one unit, and how many of it make one.
fn on_one_grid(values: &[Vec<Ratio>]) -> Option<(Vec<Vec<i128>>, i128)> {
    let mut per_point = 1i128;
    for value in values.iter().flatten() {
        // The least common multiple: the denominator of `per_point / denominator` is what lacks.
        let (_, denominator) = value.parts()?;
        let (_, lacking) = Ratio::of(per_point, denominator)?.parts()?;
        per_point = per_point.checked_mul(lacking)?;
    }
    let units = |value: &Ratio| {
        let (numerator, denominator) = value.parts()?;
        numerator.checked_mul(per_point / denominator)
    };
    let rows = values.iter().map(|row| row.iter().map(units).collect::<Option<Vec<i128>>>());
    Some((rows.collect::<Option<_>>()?, per_point))
}

/// The two values in the middle, between which the median lies; the same twice where their number
/// is odd, nothing where there are none.
pub(super) fn middle<T: Ord + Copy>(values: impl Iterator<Item = T>) -> Option<(T, T)> {
    let mut sorted: Vec<T> = values.collect();
    sorted.sort_unstable();
    Some((*sorted.get(sorted.len().checked_sub(1)? / 2)?, *sorted.get(sorted.len() / 2)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CriterionMethod;
    use crate::evaluation::test_dossier::{decimal, tender};

    #[test]
    fn totals_are_exact_where_scales_do_not_divide() {
        let mut tender = tender().with_three_bids();
        let mut model = tender.model();
        for criterion in &mut model.criteria {
            if let Some(CriterionMethod::ExpertMean { scale, .. }) = &mut criterion.method {
                *scale = decimal(if criterion.id == "plan" { "30" } else { "7" });
            }
        }
        let lot = LotIx(0);
        for criterion in ["plan", "team", "management"] {
            tender.points(BidIx(0), lot, criterion, &["1", "2.5", "3", "4", "5"]);
            tender.points(BidIx(2), lot, criterion, &["1", "", "3", "4", "5"]);
        }
        for criterion in ["plan", "team", "management"] {
            tender.points(BidIx(1), lot, criterion, &["0"; 5]);
        }
        let totals = Totals::of(&tender.0, &model, lot).unwrap();
        // A bid with a blank is left out.
        assert_eq!(totals.bids, [BidIx(0), BidIx(1)]);
        // 25 / 30 + 15 / 7 + 10 / 7 = 185 / 42.
        let exact = |expert: usize| totals.points(totals.units[expert][0]).unwrap();
        assert_eq!(exact(0), Ratio::of(185, 42).unwrap());
        assert_eq!(exact(1), Ratio::of(185 * 5, 84).unwrap());
        assert_eq!(totals.per_point, 84);
        assert_eq!(totals.units[4][1], 0);
    }

    #[test]
    fn medians() {
        let of = |values: &[i32]| middle(values.iter().copied());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[7]), Some((7, 7)));
        assert_eq!(of(&[9, 1, 4]), Some((4, 4)));
        assert_eq!(of(&[9, 1, 4, 5]), Some((4, 5)));
    }

    #[test]
    fn what_has_no_totals_says_why() {
        let mut tender = tender().with_three_bids();
        let mut model = tender.model();
        let reason = |dossier: &Dossier, model: &ScoringModel| Totals::of(dossier, model, LotIx(0)).unwrap_err();
        tender.0.scores.clear();
        assert_eq!(reason(&tender.0, &model), Undefined::NoBids);
        tender.0.experts.clear();
        assert_eq!(reason(&tender.0, &model), Undefined::NoExperts);
        model.criteria.retain(|c| !matches!(c.method, Some(CriterionMethod::ExpertMean { .. })));
        assert_eq!(reason(&tender.0, &model), Undefined::NoExpertItems);
    }
}
