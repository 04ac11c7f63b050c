use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, JurisdictionIx, ParameterKey, Year};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a jurisdiction with funds and year in which a candidate is paid.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut terms: BTreeMap<(JurisdictionIx, Year), Vec<(VariableIx, i128)>> = BTreeMap::new();
    for candidate in case.candidates {
        for ((payer, year), amount) in &candidate.payments {
            for jurisdiction in case.dossier.chain(*payer) {
                if case.dossier[jurisdiction].funds.contains_key(year) {
                    let row = terms.entry((jurisdiction, *year)).or_default();
                    row.push((variables[&candidate.bid], amount.fen()));
                }
            }
        }
    }
    let rate = case.rules.value(ParameterKey::FundCeilingRate);
    let denominator = 100 * 10i128.pow(rate.scale());
    for ((jurisdiction, year), terms) in terms {
        let jurisdiction = &case.dossier[jurisdiction];
        let funds = jurisdiction.funds[&year];
        let ceiling = funds.prior_spending.portion(rate.mantissa(), denominator) - funds.committed;
        let key = vec![jurisdiction.code.clone(), year.to_string()];
        model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, ceiling.fen().max(0));
    }
}
