use super::{impossible, must_be, position};
use crate::domain::{ParameterKey, ScoringModel};
use crate::findings::{Code, Finding};
use crate::planning::Premises;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimal places of weights that follow from another's change.
const PLACES: u32 = 4;

/// Gives a leaf another weight; the other leaves share the rest in their proportion, the last of
/// them what rounding leaves, so that all still sum to 100. Minimum scores keep their share of
/// their criterion.
pub(super) fn weight(premises: &mut Premises, id: &str, expects: Decimal, value: Decimal) -> Result<(), Finding> {
    let model = &mut premises.scoring;
    let leaves: Vec<usize> = (0..model.criteria.len()).filter(|at| model.criteria[*at].method.is_some()).collect();
    let found = leaves[position("criterion", id, leaves.iter().map(|at| model.criteria[*at].id.as_str()))?];
    must_be(model.criteria[found].weight.normalize(), expects.normalize())?;
    let rest = Decimal::ONE_HUNDRED - expects;
    if value <= Decimal::ZERO || value >= Decimal::ONE_HUNDRED || rest <= Decimal::ZERO {
        return Err(impossible("weight"));
    }
    let before: Vec<Decimal> = model.criteria.iter().map(|criterion| criterion.weight).collect();
    let mut left = Decimal::ONE_HUNDRED - value;
    let others: Vec<usize> = leaves.into_iter().filter(|leaf| *leaf != found).collect();
    for (behind, leaf) in (0..others.len()).rev().zip(&others) {
        let share = before[*leaf] * (Decimal::ONE_HUNDRED - value) / rest;
        let share = if behind == 0 { left } else { share.round_dp_with_strategy(PLACES, RoundingStrategy::ToZero) };
        left -= share;
        model.criteria[*leaf].weight = share;
    }
    model.criteria[found].weight = value;
    sum_up(model);
    for (criterion, before) in model.criteria.iter_mut().zip(before) {
        criterion.minimum = criterion.minimum.map(|minimum| minimum * criterion.weight / before);
    }
    lawful(premises)
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
fn lawful(premises: &Premises) -> Result<(), Finding> {
    let weight = premises.scoring.price_weight();
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
