use super::{AwardModel, build};
use crate::domain::batch_record::SharedCapacity;
use crate::domain::{Award, AwardCase};
use crate::lp::{Model, Objective, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// Name of the rows of shared capacities.
pub const SHARED_CAPACITY: &str = "shared-capacity";

/// One model of several tenders whose tenderers state one capacity for all of them.
#[derive(Debug, Clone)]
pub struct JointModel {
    /// The model: the tenders' own models one behind the other, and the shared rows last.
    pub model: Model,
    /// Each tender's own model, and where its variables begin.
    parts: Vec<(AwardModel, usize)>,
    /// Where the shared rows begin.
    shared_from: usize,
}

/// Builds the model: every tender keeps its own rules; a level of the objective is the sum of the
/// tenders' levels in that place; ties are broken tender by tender, in the order given; and of each
/// shared capacity all bids of its tenderer together use no more than there is.
///
/// The tenders must have the same levels in the same order, of kinds that may be added up; nothing
/// where they do not.
pub fn joint(cases: &[AwardCase<'_>], shared: &[SharedCapacity]) -> Option<JointModel> {
    let mut model = Model::default();
    let mut parts: Vec<(AwardModel, usize)> = Vec::new();
    let mut used: BTreeMap<(&str, &str), Vec<(VariableIx, i128)>> = BTreeMap::new();
    for (position, case) in cases.iter().enumerate() {
        let own = build(case);
        let by = model.append(&own.model, &position.to_string());
        let moved = |variable: VariableIx| VariableIx(variable.0 + by);
        for (level, objective) in own.model.objectives.iter().enumerate() {
            let terms = objective.terms.iter().map(|(variable, coefficient)| (moved(*variable), *coefficient));
            if position == 0 {
                model.objectives.push(Objective { terms: terms.collect(), ..objective.clone() });
            } else {
                let sum = model.objectives.get_mut(level).filter(|sum| sum.name == objective.name)?;
                sum.terms.extend(terms);
            }
        }
        if own.model.objectives.len() != model.objectives.len() {
            return None;
        }
        let choice = |choice: &Vec<VariableIx>| choice.iter().map(|variable| moved(*variable)).collect();
        model.tie_break.extend(own.model.tie_break.iter().map(choice));
        for (variable, way) in own.variables.ways(case) {
            let tenderer = &case.dossier[way.tenderer];
            for (resource, amount) in &way.uses {
                let terms = used.entry((&tenderer.credit_code, resource)).or_default();
                terms.push((moved(variable), amount.steps()));
            }
        }
        parts.push((own, by));
    }
    let shared_from = model.rows.len();
    for capacity in shared {
        let terms = used.remove(&(capacity.credit_code.as_str(), capacity.resource.as_str())).unwrap_or_default();
        let name =
            RowName { clause: SHARED_CAPACITY, key: vec![capacity.credit_code.clone(), capacity.resource.clone()] };
        model.add_row(name, terms, Relation::AtMost, capacity.limit.steps());
    }
    Some(JointModel { model, parts, shared_from })
}

impl JointModel {
    /// Each tender's own model.
    pub fn parts(&self) -> impl Iterator<Item = &AwardModel> {
        self.parts.iter().map(|(own, _)| own)
    }

    /// Positions of the rows of shared capacities, in the order given.
    pub fn shared_rows(&self) -> std::ops::Range<usize> {
        self.shared_from..self.model.rows.len()
    }

    /// Each tender's part of an assignment.
    pub fn split<'v>(&'v self, values: &'v [bool]) -> impl Iterator<Item = (&'v AwardModel, &'v [bool])> {
        self.parts.iter().map(|(own, begins)| (own, &values[*begins..*begins + own.model.variables.len()]))
    }

    /// The assignment that awards mean, one a tender.
    pub fn values(&self, cases: &[AwardCase<'_>], awards: &[Award]) -> Vec<bool> {
        let each = self.parts.iter().zip(cases).zip(awards);
        each.flat_map(|(((own, _), case), award)| own.values(case, award)).collect()
    }
}
