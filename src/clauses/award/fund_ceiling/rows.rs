use super::NAME;
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, JurisdictionIx, Money, ParameterKey, Year};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a jurisdiction with funds and year in which a candidate is paid.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut terms: BTreeMap<(JurisdictionIx, Year), Vec<(VariableIx, i128)>> = BTreeMap::new();
    let mut pay = |payer, year, variable, amount: Money| {
        for jurisdiction in case.dossier.chain(payer) {
            if case.dossier[jurisdiction].funds.contains_key(&year) {
                terms.entry((jurisdiction, year)).or_default().push((variable, amount.fen()));
            }
        }
    };
    for (variable, candidate) in variables.ways(case) {
        for ((payer, year), amount) in &candidate.payments {
            pay(*payer, *year, variable, *amount);
        }
    }
    for (variable, price) in variables.once_only(case) {
        pay(price.payer, price.year, variable, price.price);
    }
    for ((position, year), terms) in terms {
        let key = vec![case.dossier[position].code.clone(), year.to_string()];
        let ceiling = ceiling(case, position, year);
        model.add_row(RowName { clause: NAME, key }, terms, Relation::AtMost, ceiling.fen());
    }
}

/// What may be paid in a year under a jurisdiction that has funds then; none otherwise.
pub fn ceiling(case: &AwardCase<'_>, position: JurisdictionIx, year: Year) -> Money {
    let rate = case.rules.value(ParameterKey::FundCeilingRate);
    let Some(funds) = case.dossier[position].funds.get(&year) else { return Money::ZERO };
    let own = funds.prior_spending.portion(rate.mantissa(), 100 * 10i128.pow(rate.scale())) - funds.committed;
    own.max(Money::ZERO) + case.dossier.raised(position, year)
}
