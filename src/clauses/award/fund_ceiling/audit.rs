use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, JurisdictionIx, ParameterKey, Year};
use rust_decimal::RoundingStrategy;
use std::collections::BTreeMap;

/// One check a jurisdiction and year with funds, also where nothing is paid.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut paid_under: BTreeMap<(JurisdictionIx, Year), i128> = BTreeMap::new();
    for candidate in award.bids.iter().filter_map(|bid| case.candidate(*bid)) {
        for ((payer, year), amount) in &candidate.payments {
            for jurisdiction in case.dossier.chain(*payer) {
                *paid_under.entry((jurisdiction, *year)).or_default() += amount.fen();
            }
        }
    }
    let mut checks = Vec::new();
    for position in case.dossier.jurisdiction_ixs() {
        let jurisdiction = &case.dossier[position];
        for (year, funds) in &jurisdiction.funds {
            let paid = paid_under.get(&(position, *year)).copied().unwrap_or(0);
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
