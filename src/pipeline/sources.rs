//! What the result rests on, as the record keeps it: numbers of the rule sets, criteria.

use super::Prepared;
use crate::domain::record::{CriterionRecord, ParameterRecord};
use crate::domain::{Certainty, Force};

/// The numbers of the rule sets that were applied.
pub(super) fn parameters(prepared: &Prepared) -> Vec<ParameterRecord> {
    let certainty = |certainty| match certainty {
        Certainty::Text => "text",
        Certainty::Secondary => "secondary",
        Certainty::Memory => "memory",
    };
    prepared
        .rules
        .parameters
        .iter()
        .map(|(key, parameter)| ParameterRecord {
            key: key.name().to_owned(),
            value: parameter.value.to_string(),
            unit: parameter.unit.clone(),
            clause: parameter.clause.clone(),
            source: parameter.source.clone(),
            certainty: certainty(parameter.certainty).to_owned(),
            in_principle: parameter.force == Force::InPrinciple,
        })
        .collect()
}

/// The criteria of the scoring model.
pub(super) fn criteria(prepared: &Prepared) -> Vec<CriterionRecord> {
    prepared
        .scoring
        .criteria
        .iter()
        .map(|criterion| CriterionRecord {
            id: criterion.id.clone(),
            name_zh: criterion.name_zh.clone(),
            name_en: criterion.name_en.clone(),
            weight: criterion.weight.to_string(),
            leaf: criterion.method.is_some(),
        })
        .collect()
}
