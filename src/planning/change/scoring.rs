use super::{impossible, must_be, position};
use crate::domain::{ParameterKey, ScoringModel};
use crate::findings::{Code, Finding};
use crate::planning::Premises;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimal places of weights that follow from another's change.
const PLACES: u32 = 4;

/// Gives a leaf another weight, see [`reweighted`].
pub(super) fn weight(premises: &mut Premises, id: &str, expects: Decimal, value: Decimal) -> Result<(), Finding> {
    let leaves = || premises.scoring.leaves().map(|(criterion, _)| criterion);
    let found = position("criterion", id, leaves().map(|criterion| criterion.id.as_str()))?;
    let before = leaves().nth(found).map(|criterion| criterion.weight).unwrap_or_default();
    must_be(before.normalize(), expects.normalize())?;
    premises.scoring = reweighted(premises, &[(id, value)])?;
    Ok(())
}

/// The scoring model with other weights of some leaves; the other leaves share the rest in their
/// proportion, the last of them what rounding leaves, so that all still sum to 100. Minimum scores
/// keep their share of their criterion.
///
/// # Errors
/// A leaf that the model does not have, weights that leave nothing to the others or are not
/// positive, and a weight of the price beyond what the law allows.
pub fn reweighted(premises: &Premises, fixed: &[(&str, Decimal)]) -> Result<ScoringModel, Finding> {
    let mut model = premises.scoring.clone();
    let leaves: Vec<usize> = (0..model.criteria.len()).filter(|at| model.criteria[*at].method.is_some()).collect();
    let before: Vec<Decimal> = model.criteria.iter().map(|criterion| criterion.weight).collect();
    let (mut rest, mut left) = (Decimal::ONE_HUNDRED, Decimal::ONE_HUNDRED);
    let mut found = Vec::new();
    for (id, value) in fixed {
        let leaf = leaves[position("criterion", id, leaves.iter().map(|at| model.criteria[*at].id.as_str()))?];
        rest -= before[leaf];
        left -= *value;
        model.criteria[leaf].weight = *value;
        found.push(leaf);
        if *value <= Decimal::ZERO || left <= Decimal::ZERO || rest <= Decimal::ZERO {
            return Err(impossible("weight"));
        }
    }
    let shared = left;
    let others: Vec<usize> = leaves.into_iter().filter(|leaf| !found.contains(leaf)).collect();
    for (behind, leaf) in (0..others.len()).rev().zip(&others) {
        let share = before[*leaf] * shared / rest;
        let share = if behind == 0 { left } else { share.round_dp_with_strategy(PLACES, RoundingStrategy::ToZero) };
        left -= share;
        model.criteria[*leaf].weight = share;
    }
    sum_up(&mut model);
    for (criterion, before) in model.criteria.iter_mut().zip(before) {
        criterion.minimum = criterion.minimum.map(|minimum| minimum * criterion.weight / before);
    }
    lawful(premises, &model)?;
    Ok(model)
}

/// The weight of a group is the sum of its children's; children stand after their parents.
fn sum_up(model: &mut ScoringModel) {
    for at in (0..model.criteria.len()).rev() {
        if model.criteria[at].method.is_none() {
            let id = model.criteria[at].id.clone();
            let children = model.criteria.iter().filter(|criterion| criterion.parent.as_ref() == Some(&id));
            model.criteria[at].weight = children.map(|criterion| criterion.weight).sum();
        }
    }
}

/// The price's weight stays in the range that the law gives it (Order 87 art. 55).
fn lawful(premises: &Premises, model: &ScoringModel) -> Result<(), Finding> {
    let weight = model.price_weight();
    let least = premises.rules.value(ParameterKey::PriceWeightLeast);
    let most = premises.rules.value(ParameterKey::PriceWeightMost);
    if weight.is_zero() || (least..=most).contains(&weight) {
        return Ok(());
    }
    let clause = &premises.rules.parameter(ParameterKey::PriceWeightLeast).clause;
    let finding = Finding::new(Code::PriceWeightRange).under(clause).with("weight", weight);
    let method = premises.dossier.tender.method.name();
    Err(finding.with("least", least).with("most", most).with("method", format!("@method-{method}")))
}

pub(super) fn model(premises: &mut Premises, expects: &str, model: &ScoringModel) -> Result<(), Finding> {
    must_be(premises.scoring.name.as_str(), expects)?;
    premises.scoring = model.clone();
    Ok(())
}
