//! A tender without one expert, and a scoring model without one criterion.

use crate::domain::pivot_record::Undefined;
use crate::domain::{Criterion, CriterionMethod, Dossier, ExpertIx, ScoreEntry, ScoringModel};
use rust_decimal::Decimal;

/// The dossier as if an expert had not sat on the committee: the mean is over the others. The
/// size of the committee is not examined again; the question is about the scores.
///
/// # Errors
/// Where nobody is left to score what experts score.
pub(super) fn expert(dossier: &Dossier, model: &ScoringModel, expert: ExpertIx) -> Result<Dossier, Undefined> {
    if dossier.experts.len() < 2 && scored_by_experts(model).next().is_some() {
        return Err(Undefined::LastExpert);
    }
    let mut without = dossier.clone();
    without.experts.remove(expert.0);
    for entries in without.scores.values_mut() {
        entries.retain(|entry| entry.expert != expert);
        for ScoreEntry { expert: ExpertIx(position), .. } in entries.iter_mut().filter(|entry| entry.expert > expert) {
            *position -= 1;
        }
    }
    Ok(without)
}

/// The leaves that experts score, with their scales.
pub(super) fn scored_by_experts(model: &ScoringModel) -> impl Iterator<Item = (&Criterion, Decimal)> {
    model.leaves().filter_map(|(criterion, method)| match method {
        CriterionMethod::ExpertMean { scale, .. } => Some((criterion, *scale)),
        _ => None,
    })
}

/// The model without a leaf, and what that means for weights:
///
/// * Nothing is scaled up. Every other criterion keeps its published weight and its points, so
///   the *composite* is the sum of what is left, out of 100 less the weight; scaling it to 100
///   again would change no order, only round once more.
/// * *Quality* is points without price as a share of their weights, so it is measured against
///   the weights that are left, and still reaches 100. A quality floor keeps its meaning.
/// * The *groups* above lose the weight, and go where nothing is left in them. A group's minimum
///   score keeps its share of the group's weight. The leaf's own minimum goes with it.
///
/// # Errors
/// Where no criterion of quality is left.
pub(super) fn criterion(model: &ScoringModel, id: &str) -> Result<ScoringModel, Undefined> {
    let mut without = model.clone();
    let Some(position) = without.criteria.iter().position(|criterion| criterion.id == id) else { return Ok(without) };
    let leaf = without.criteria.remove(position);
    let mut parent = leaf.parent;
    while let Some(above) = parent {
        let empty = !without.criteria.iter().any(|child| child.parent.as_deref() == Some(above.as_str()));
        let Some(position) = without.criteria.iter().position(|criterion| criterion.id == above) else { break };
        parent = without.criteria[position].parent.clone();
        if empty {
            without.criteria.remove(position);
        } else {
            shrink(&mut without.criteria[position], leaf.weight);
        }
    }
    if without.quality_weight() <= Decimal::ZERO { Err(Undefined::LastQualityCriterion) } else { Ok(without) }
}

/// Takes weight from a group, and from its minimum the same share. The quotient has 28 digits;
/// points lie on a grid of four decimals at most, so its rounding decides no comparison.
fn shrink(group: &mut Criterion, weight: Decimal) {
    let left = group.weight - weight;
    group.minimum = group.minimum.map(|minimum| (minimum * left).checked_div(group.weight).unwrap_or_default());
    group.weight = left;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BidIx, LotIx};
    use crate::evaluation::evaluate;
    use crate::evaluation::test_dossier::{decimal, tender};

    #[test]
    fn the_others_scores_stay_with_those_who_gave_them() {
        let mut tender = tender().with_three_bids();
        tender.points(BidIx(0), LotIx(0), "plan", &["10", "20", "30", "40", "50"]);
        let model = tender.model();
        let without = expert(&tender.0, &model, ExpertIx(1)).unwrap();
        let ids: Vec<&str> = without.experts.iter().map(|expert| expert.id.as_str()).collect();
        assert_eq!(ids, ["E1", "E3", "E4", "E5"]);
        let given: Vec<(usize, String)> = without.scores[&(BidIx(0), LotIx(0), "plan".to_owned())]
            .iter()
            .map(|entry| (entry.expert.0, entry.points.unwrap().to_string()))
            .collect();
        assert_eq!(given, [(0, "10"), (1, "30"), (2, "40"), (3, "50")].map(|(e, p)| (e, p.to_owned())));
        // (10 + 30 + 40 + 50) / 400 * 25.
        let evaluation = evaluate(&without, &tender.rules(), &model);
        let row = evaluation.sheets[0].rows.iter().find(|row| row.bid == BidIx(0)).unwrap();
        assert_eq!(row.criteria["plan"].points, Some(decimal("8.13")));
        tender.0.experts.truncate(1);
        assert_eq!(expert(&tender.0, &model, ExpertIx(0)).unwrap_err(), Undefined::LastExpert);
    }

    #[test]
    fn weights_shrink_and_nothing_is_scaled_up() {
        let mut model = tender().model();
        model.criteria.iter_mut().find(|c| c.id == "technical").unwrap().minimum = Some(decimal("39"));
        let weight = |model: &ScoringModel, id: &str| {
            model.criteria.iter().find(|criterion| criterion.id == id).map(|criterion| criterion.weight)
        };
        let without = criterion(&model, "plan").unwrap();
        assert_eq!(without.quality_weight(), decimal("65"));
        assert_eq!(without.price_weight(), decimal("10"));
        assert_eq!(weight(&without, "plan"), None);
        assert_eq!(weight(&without, "technical"), Some(decimal("40")));
        assert_eq!(weight(&without, "team"), Some(decimal("15")));
        // 39 of 65 is 60 %, and so is 24 of 40.
        let group = without.criteria.iter().find(|criterion| criterion.id == "technical").unwrap();
        assert_eq!(group.minimum, Some(decimal("24")));
        // A group goes with its last child.
        let without = criterion(&model, "performance").unwrap();
        assert_eq!(weight(&without, "business"), None);
        assert_eq!(without.quality_weight(), decimal("65"));
        assert_eq!(criterion(&model, "price").unwrap().price_weight(), Decimal::ZERO);
    }

    #[test]
    fn the_last_criterion_of_quality_stays() {
        let mut model = tender().model();
        model.criteria.retain(|criterion| ["price", "business", "performance"].contains(&criterion.id.as_str()));
        assert_eq!(criterion(&model, "performance").unwrap_err(), Undefined::LastQualityCriterion);
        assert!(criterion(&model, "price").is_ok());
    }
}
