use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, Funds, JurisdictionIx, ParameterKey, Settlement, WaiverSubject, Year};
use rust_decimal::RoundingStrategy;
use std::collections::BTreeMap;

/// One check a jurisdiction and year with funds, also where nothing is paid.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let paid_under = paid(case, &case.settle(award));
    let mut checks = Vec::new();
    for position in case.dossier.jurisdiction_ixs() {
        for (year, funds) in &case.dossier[position].funds {
            let paid = paid_under.get(&(position, *year)).copied().unwrap_or(0);
            checks.push(check(case, position, *year, funds, paid));
        }
    }
    checks
}

/// Fen paid under each jurisdiction in each year, also where it has no funds.
pub(in crate::clauses::award) fn paid(
    case: &AwardCase<'_>,
    settled: &Settlement<'_>,
) -> BTreeMap<(JurisdictionIx, Year), i128> {
    let mut paid_under: BTreeMap<(JurisdictionIx, Year), i128> = BTreeMap::new();
    let by_way = settled.won.iter().flat_map(|way| way.payments.iter().map(|((payer, year), m)| (*payer, *year, *m)));
    let once_only = settled.once_only.iter().map(|(_, price)| (price.payer, price.year, price.price));
    for (payer, year, amount) in by_way.chain(once_only) {
        for jurisdiction in case.dossier.chain(payer) {
            *paid_under.entry((jurisdiction, year)).or_default() += amount.fen();
        }
    }
    paid_under
}

/// The check of a jurisdiction and year.
pub(in crate::clauses::award) fn check(
    case: &AwardCase<'_>,
    position: JurisdictionIx,
    year: Year,
    funds: &Funds,
    paid: i128,
) -> Check {
    let jurisdiction = &case.dossier[position];
    let key = vec![jurisdiction.code.clone(), year.to_string()];
    let check = Check::new(NAME, key, Unit::Yuan, paid, Sense::AtMost, ceiling(case, position, year, funds));
    check.with("code", &jurisdiction.code).with("name", &jurisdiction.name).with("year", year)
}

/// What may be paid in a year under a jurisdiction, in fen.
pub(in crate::clauses::award) fn ceiling(
    case: &AwardCase<'_>,
    position: JurisdictionIx,
    year: Year,
    funds: &Funds,
) -> i128 {
    // In decimals of a fen, where the rows divide integers.
    let percent = case.rules.value(ParameterKey::FundCeilingRate);
    let share = rust_decimal::Decimal::from_i128_with_scale(funds.prior_spending.fen(), 2) * percent;
    let whole_fen = share.round_dp_with_strategy(0, RoundingStrategy::ToNegativeInfinity);
    let own = whole_fen.mantissa() - funds.committed.fen();
    let raised = case.dossier.waivers.iter().map(|waiver| match waiver.subject {
        WaiverSubject::FundCeiling { jurisdiction, year: in_year, raised_by }
            if jurisdiction == position && in_year == year =>
        {
            raised_by.fen()
        }
        _ => 0,
    });
    own.max(0) + raised.sum::<i128>()
}
