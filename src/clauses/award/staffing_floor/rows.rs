use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, CountyIx, ParameterKey};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::{BTreeMap, BTreeSet};

/// One row a served county whose staff in post do not reach the floor alone.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let served: BTreeSet<CountyIx> = case.dossier.lots.iter().map(|lot| lot.county).collect();
    let mut terms: BTreeMap<CountyIx, Vec<(VariableIx, i128)>> = BTreeMap::new();
    for (variable, candidate) in variables.ways(case) {
        for (county, persons) in &candidate.counted_staff {
            terms.entry(*county).or_default().push((variable, i128::from(*persons)));
        }
    }
    let rate = case.rules.value(ParameterKey::StaffingRate);
    let denominator = 1000 * 10i128.pow(rate.scale());
    for position in served {
        let county = &case.dossier[position];
        let product = i128::from(county.recipients()) * rate.mantissa();
        let floor = (product + denominator - 1).div_euclid(denominator);
        let missing = floor - i128::from(county.staff_in_post) - i128::from(case.dossier.lowered(position));
        if missing > 0 {
            let name = RowName { clause: NAME, key: vec![county.code.clone()] };
            model.add_row(name, terms.remove(&position).unwrap_or_default(), Relation::AtLeast, missing);
        }
    }
}
