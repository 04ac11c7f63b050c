//! Before a tender: whether ceilings and staffing floors can both hold at a given labour cost, from
//! lots and counties alone.
//!
//! Who seconds staff is paid by a lot's price. How much of a ceiling price is for staff nobody
//! knows before the bids, so both ends are shown: the missing staff paid beside the required lots
//! at their ceiling prices, and included in them. What no bid can mend is told apart: staff that
//! alone costs more than the ceiling leaves, and lots whose ceiling prices together do not carry
//! the staff of their county.

use crate::clauses::award::AwardClause;
use crate::domain::viability_record::{CeilingViability, CountyViability, StaffYear, Viability};
use crate::domain::{
    Award, AwardCase, CountyIx, Dossier, JurisdictionIx, Lot, Money, Month, ParameterKey, Rules, Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// The staff of each county with a lot and the money under each ceiling, by the years of the lots.
/// `staff_year_cost` is what one person costs in a year.
pub fn viability(
    dossier: &Dossier,
    rules: &Rules,
    staff_year_cost: Money,
) -> (Vec<CountyViability>, Vec<CeilingViability>) {
    let case = AwardCase { dossier, rules, candidates: &[] };
    let counties = counties(&case, staff_year_cost);
    let ceilings = ceilings(&case, &counties);
    (counties.into_iter().map(|(_, county)| county).collect(), ceilings)
}

/// The worst of all: a county whose lots do not carry its staff fails as well.
pub fn worst(counties: &[CountyViability], ceilings: &[CeilingViability]) -> Viability {
    let carried = |county: &CountyViability| match county.short_yuan {
        Money::ZERO => Viability::Holds,
        _ => Viability::Fails,
    };
    let verdicts = counties.iter().map(carried).chain(ceilings.iter().map(|ceiling| ceiling.verdict));
    verdicts.max().unwrap_or(Viability::Holds)
}

/// Each county with who pays its staff.
fn counties(case: &AwardCase<'_>, staff_year_cost: Money) -> Vec<(JurisdictionIx, CountyViability)> {
    let dossier = case.dossier;
    let mut found = Vec::new();
    // An award of nothing meets each floor with the staff in post alone.
    for check in AwardClause::StaffingFloor.audit(case, &Award::default()) {
        let Some(position) = dossier.county_ixs().find(|ix| check.key.first() == Some(&dossier[*ix].code)) else {
            continue;
        };
        let lots: Vec<&Lot> = dossier.lots.iter().filter(|lot| lot.county == position).collect();
        let Some(payer) = payer(dossier, position) else { continue };
        let persons = |steps: i128| u64::try_from(steps).unwrap_or(0);
        let missing = persons(-check.slack());
        let of_year = |(year, months): (Year, u32)| {
            // Rounded up: against whoever hopes that it will do.
            let whole = staff_year_cost.fen() * i128::from(missing) * i128::from(months);
            StaffYear { year, months, staff_cost_yuan: Money::from_fen(-(-whole).div_euclid(12)) }
        };
        let years: Vec<StaffYear> = months_served(&lots).into_iter().map(of_year).collect();
        let staff_cost: Money = years.iter().map(|year| year.staff_cost_yuan).sum();
        let prices: Money = lots.iter().map(|lot| lot.ceiling_price).sum();
        found.push((
            payer,
            CountyViability {
                county: dossier[position].code.clone(),
                county_name: dossier[position].name.clone(),
                payer: dossier[payer].code.clone(),
                payer_name: dossier[payer].name.clone(),
                floor: persons(check.limit),
                staff_in_post: persons(check.used),
                missing,
                years,
                staff_cost_yuan: staff_cost,
                lots_yuan: prices,
                short_yuan: (staff_cost - prices).max(Money::ZERO),
            },
        ));
    }
    found
}

/// Who pays for the staff of a county: its own government, else the buyer of its first lot.
fn payer(dossier: &Dossier, county: CountyIx) -> Option<JurisdictionIx> {
    let own = dossier.jurisdiction_ixs().find(|ix| dossier[*ix].code == dossier[county].code);
    own.or_else(|| dossier.lots.iter().find(|lot| lot.county == county).map(|lot| lot.buyer))
}

/// How many months of each year some of the lots are served in.
fn months_served(lots: &[&Lot]) -> Vec<(Year, u32)> {
    let number = |month: Month| i64::from(month.year) * 12 + i64::from(month.month) - 1;
    let mut terms: Vec<(i64, i64)> =
        lots.iter().map(|lot| (number(lot.first_month), number(lot.first_month) + i64::from(lot.months))).collect();
    terms.sort_unstable();
    let mut by_year: BTreeMap<Year, u32> = BTreeMap::new();
    let mut counted = i64::MIN;
    for (from, until) in terms {
        let from = from.max(counted);
        counted = counted.max(until);
        let (Ok(year), Ok(month)) = (Year::try_from(from.div_euclid(12)), u8::try_from(from.rem_euclid(12) + 1)) else {
            continue;
        };
        let new = u32::try_from(until - from).unwrap_or(0);
        for (year, months) in (Month { year, month }).months_by_year(new) {
            *by_year.entry(year).or_default() += months;
        }
    }
    by_year.into_iter().collect()
}

/// A lot's ceiling price as far as it falls into a year, in proportion to the months.
fn due_in(lot: &Lot, year: Year) -> Money {
    let parts = lot.ceiling_price.spread(lot.months_by_year());
    parts.into_iter().filter(|(in_year, _)| *in_year == year).map(|(_, due)| due).sum()
}

/// Each jurisdiction with a ceiling in a year in which lots run under it.
fn ceilings(case: &AwardCase<'_>, counties: &[(JurisdictionIx, CountyViability)]) -> Vec<CeilingViability> {
    let dossier = case.dossier;
    let rate = case.rules.value(ParameterKey::FundCeilingRate);
    let mut found = Vec::new();
    // An award of nothing leaves each ceiling whole.
    let money: BTreeMap<Vec<String>, i128> = AwardClause::FundCeiling
        .audit(case, &Award::default())
        .into_iter()
        .map(|check| (check.key.clone(), check.slack()))
        .collect();
    for position in dossier.jurisdiction_ixs() {
        let jurisdiction = &dossier[position];
        let under = |payer: JurisdictionIx| dossier.chain(payer).contains(&position);
        let lots: Vec<&Lot> = dossier.lots.iter().filter(|lot| under(lot.buyer)).collect();
        let staff: Vec<&CountyViability> =
            counties.iter().filter(|(payer, _)| under(*payer)).map(|(_, county)| county).collect();
        let by_lots = lots.iter().flat_map(|lot| lot.months_by_year()).map(|(year, _)| year);
        let years: BTreeSet<Year> =
            by_lots.chain(staff.iter().flat_map(|county| &county.years).map(|year| year.year)).collect();
        for year in years {
            let Some(funds) = jurisdiction.funds.get(&year) else { continue };
            let key = vec![jurisdiction.code.clone(), year.to_string()];
            let Some(money) = money.get(&key).map(|fen| Money::from_fen(*fen)) else { continue };
            let in_year = || {
                let of = |county: &&CountyViability| county.years.iter().find(|other| other.year == year).cloned();
                staff.iter().filter_map(move |county| Some((county.missing, of(county)?.staff_cost_yuan)))
            };
            let staff_cost: Money = in_year().map(|(_, cost)| cost).sum();
            let price = |required: bool| -> Money {
                lots.iter().filter(|lot| lot.required == required).map(|lot| due_in(lot, year)).sum()
            };
            let required = price(true);
            let balance = money - staff_cost - required;
            found.push(CeilingViability {
                jurisdiction: jurisdiction.code.clone(),
                name: jurisdiction.name.clone(),
                year,
                estimated: funds.estimated,
                ceiling_yuan: funds.prior_spending.portion(rate.mantissa(), 100 * 10i128.pow(rate.scale())),
                committed_yuan: funds.committed,
                waived_yuan: dossier.raised(position, year),
                money_yuan: money,
                missing: in_year().map(|(missing, _)| missing).sum(),
                staff_cost_yuan: staff_cost,
                left_yuan: money - staff_cost,
                required_lots_yuan: required,
                optional_lots_yuan: price(false),
                balance_yuan: balance,
                balance_staff_included_yuan: money - required.max(staff_cost),
                verdict: match (staff_cost > money, balance < Money::ZERO) {
                    (true, _) => Viability::Fails,
                    (false, true) => Viability::Tight,
                    (false, false) => Viability::Holds,
                },
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AreaLevel, Funds, Jurisdiction};
    use crate::evaluation::test_dossier::{TestDossier, tender};

    fn yuan(text: &str) -> Money {
        text.parse().unwrap()
    }

    /// Two persons missing; a lot of 1,000 yuan for nine months of 2026 and three of 2027; under the
    /// ceiling so much in 2026.
    fn planned(money: Money) -> TestDossier {
        let mut planned = tender();
        planned.0.counties[0].staff_in_post = 0;
        planned.lot("A");
        // The least spending of which 3 %, rounded down to the fen, is the money.
        let prior_spending = Money::from_fen((money.fen() * 100 + 2).div_euclid(3));
        let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
        planned.0.jurisdictions[0].funds.insert(2026, funds);
        planned
    }

    fn tested(planned: &TestDossier, cost: &str) -> (Vec<CountyViability>, Vec<CeilingViability>) {
        viability(&planned.0, &planned.rules(), yuan(cost))
    }

    #[test]
    fn staff_is_paid_by_the_month_and_rounded_up() {
        let (counties, ceilings) = tested(&planned(yuan("5000.00")), "1000.01");
        let years: Vec<_> = counties[0].years.iter().map(|y| (y.year, y.months, y.staff_cost_yuan)).collect();
        // 2 * 1000.01 * 9 / 12 is 1500.015, and three months are 500.005.
        assert_eq!(years, [(2026, 9, yuan("1500.02")), (2027, 3, yuan("500.01"))]);
        assert_eq!((counties[0].floor, counties[0].missing), (2, 2));
        assert_eq!(counties[0].staff_cost_yuan, yuan("2000.03"));
        assert_eq!(counties[0].short_yuan, yuan("1000.03"), "the one lot of 1,000 yuan does not carry them");
        // 2027 has no ceiling here.
        let [ceiling] = ceilings.as_slice() else { panic!("{ceilings:?}") };
        assert_eq!((ceiling.money_yuan, ceiling.left_yuan), (yuan("5000.00"), yuan("3499.98")));
        assert_eq!((ceiling.required_lots_yuan, ceiling.balance_yuan), (yuan("750.00"), yuan("2749.98")));
        assert_eq!(ceiling.balance_staff_included_yuan, yuan("3499.98"));
    }

    #[test]
    fn verdicts_turn_at_a_fen() {
        // Two persons for nine months at 400 yuan a year are 600 yuan, the lot is 750.
        for (money, verdict) in [
            ("1350.00", Viability::Holds),
            ("1349.99", Viability::Tight),
            ("600.00", Viability::Tight),
            ("599.99", Viability::Fails),
        ] {
            let (counties, ceilings) = tested(&planned(yuan(money)), "400.00");
            assert_eq!(ceilings[0].money_yuan, yuan(money));
            assert_eq!((ceilings[0].verdict, worst(&counties, &ceilings)), (verdict, verdict), "{money}");
        }
        // Twelve months of two persons against a lot of 1,000 yuan.
        for (cost, verdict) in [("500.00", Viability::Holds), ("500.01", Viability::Fails)] {
            let (counties, ceilings) = tested(&planned(yuan("9000.00")), cost);
            assert_eq!(worst(&counties, &ceilings), verdict, "{cost}");
        }
    }

    #[test]
    fn a_higher_ceiling_counts_all_below_it_and_optional_lots_stand_apart() {
        let mut planned = planned(yuan("5000.00"));
        let funds = planned.0.jurisdictions[0].funds.clone();
        planned.0.jurisdictions.push(Jurisdiction {
            code: "510100".into(),
            name: "成都市".into(),
            level: AreaLevel::Prefecture,
            parent: None,
            funds,
        });
        planned.0.jurisdictions[0].parent = Some(JurisdictionIx(1));
        let second = planned.lot("B");
        planned.0.lots[second.0].buyer = JurisdictionIx(1);
        planned.0.lots[second.0].required = false;
        let (_, ceilings) = tested(&planned, "400.00");
        let row = |code: &str| ceilings.iter().find(|row| row.jurisdiction == code).unwrap();
        let own = row("510107");
        let higher = row("510100");
        assert_eq!((own.staff_cost_yuan, own.optional_lots_yuan), (yuan("600.00"), Money::ZERO));
        assert_eq!((higher.staff_cost_yuan, higher.missing), (yuan("600.00"), 2));
        assert_eq!((higher.required_lots_yuan, higher.optional_lots_yuan), (yuan("750.00"), yuan("750.00")));
    }

    #[test]
    fn months_in_which_several_lots_run_count_once() {
        let mut planned = planned(yuan("5000.00"));
        for (id, first_month, months) in [("B", "2026-10", 6), ("C", "2026-01", 2), ("D", "2027-05", 1)] {
            let lot = planned.lot(id);
            planned.0.lots[lot.0].first_month = first_month.parse().unwrap();
            planned.0.lots[lot.0].months = months;
        }
        let (counties, _) = tested(&planned, "400.00");
        // January and February, April to March, and May.
        let months: Vec<_> = counties[0].years.iter().map(|year| (year.year, year.months)).collect();
        assert_eq!(months, [(2026, 11), (2027, 4)]);
    }
}
