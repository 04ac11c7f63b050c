use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, ParameterKey};
use rust_decimal::RoundingStrategy;

/// One check a jurisdiction and year with funds, also where nothing is paid.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for position in case.dossier.jurisdiction_ixs() {
        let jurisdiction = &case.dossier[position];
        for (year, funds) in &jurisdiction.funds {
            let paid: i128 = award
                .bids
                .iter()
                .filter_map(|bid| case.candidate(*bid))
                .flat_map(|candidate| &candidate.payments)
                .filter(|((payer, paid_in), _)| paid_in == year && case.dossier.chain(*payer).contains(&position))
                .map(|(_, amount)| amount.fen())
                .sum();
            // In decimals of a fen, where the rows divide integers.
            let percent = case.rules.value(ParameterKey::FundCeilingRate);
            let share = rust_decimal::Decimal::from_i128_with_scale(funds.prior_spending.fen(), 2) * percent;
            let whole_fen = share.round_dp_with_strategy(0, RoundingStrategy::ToNegativeInfinity);
            let ceiling = whole_fen.mantissa() - funds.committed.fen();
            let key = vec![jurisdiction.code.clone(), year.to_string()];
            let check = Check::new(NAME, key, Unit::Yuan, paid, Sense::AtMost, ceiling.max(0));
            checks.push(check.with("code", &jurisdiction.code).with("name", &jurisdiction.name).with("year", year));
        }
    }
    checks
}
