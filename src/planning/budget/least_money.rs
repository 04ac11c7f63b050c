//! The least money in a purse with which some award gives so much service, exact to the fen.
//!
//! Money that is proven too little and money that is proven enough close in on each other:
//!
//! * an award that is found tells how much money it needs itself: the least with which the audits
//!   of the clauses about money pass it;
//! * each question looks for the award with the least payments out of the purse. Money of less than
//!   these is too little: the ceilings sum to no more than the money;
//! * where the least payments are not the least money, because several ceilings move together, the
//!   next question is asked just below the money that is enough, or halfway.
//!
//! It ends where the two are one fen apart.

use super::{Desk, Purse, THRESHOLD};
use crate::clauses::award::{AwardClause, FUND_CEILING, Holder, demands};
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase};
use crate::lp::{Relation, VariableIx};
use crate::planning::best::{Answer, Bench, row};
use std::collections::BTreeMap;

/// What is known of the least money.
pub(super) enum Least {
    /// No money is enough.
    Never,
    /// This much, and an award that it buys.
    Exactly(i128, Award),
    /// Not known exactly.
    Between {
        /// Too little, proven.
        below: i128,
        /// Enough, where an award is known.
        enough: Option<i128>,
        /// Why.
        reason: Reason,
    },
}

/// The clauses that read the ceilings.
const OF_MONEY: [AwardClause; 2] = [AwardClause::FundCeiling, AwardClause::Standby];

impl Desk<'_> {
    /// The least money with which some award gives at least so much service. `below` is known not
    /// to be enough, `known` is with its award.
    pub(super) fn least_money(
        &self,
        purse: &Purse,
        service: i128,
        mut below: i128,
        mut known: Option<(i128, Award)>,
    ) -> Least {
        let most = self.most_money(purse).max(below + 1);
        for turn in 0.. {
            let money = match &known {
                Some((enough, _)) if *enough == below + 1 => break,
                Some((enough, _)) if turn % 3 < 2 => enough - 1,
                Some((enough, _)) => below + (enough - below).div_euclid(2),
                None => most,
            };
            let dossier = purse.with(&self.case, money);
            let bench = Bench::new(self.under(&dossier));
            let enough = row("service", bench.service(), Relation::AtLeast, service);
            let start = known.as_ref().map(|(_, award)| award);
            let payments = payments(&bench, purse);
            match bench.least(payments.clone(), vec![enough], start, self.limits_of(THRESHOLD.div_ceil(2))) {
                Answer::NoAward if known.is_none() => return Least::Never,
                Answer::NoAward => below = money,
                Answer::Best(decision) => {
                    let values = bench.model.values(&bench.case, &decision.award);
                    let paid: i128 = payments.iter().filter(|(v, _)| values[v.0]).map(|(_, fen)| fen).sum();
                    below = below.max(paid - 1);
                    known = Some((self.needed(purse, &decision.award, money), decision.award));
                }
                Answer::Open(open) => {
                    let enough = known.map(|(enough, _)| enough);
                    return Least::Between { below, enough, reason: open.reason };
                }
            }
        }
        match known {
            Some((money, award)) => Least::Exactly(money, award),
            None => Least::Never,
        }
    }

    /// The least money with which an award keeps the ceilings that it keeps with `enough`.
    pub(super) fn needed(&self, purse: &Purse, award: &Award, enough: i128) -> i128 {
        let (mut below, mut enough) = (-1, enough);
        while enough - below > 1 {
            let money = below + (enough - below).div_euclid(2);
            let dossier = purse.with(&self.case, money);
            let case = self.under(&dossier);
            let kept = OF_MONEY.iter().all(|clause| clause.audit(&case, award).iter().all(|check| check.holds()));
            if kept { enough = money } else { below = money }
        }
        enough
    }

    /// Money with which no ceiling of the purse binds, in no case of exit either, but for ceilings of
    /// nothing.
    fn most_money(&self, purse: &Purse) -> i128 {
        let codes = codes(&self.case, purse);
        let model = Bench::new(self.case).model.model;
        let most = model.rows.iter().filter_map(|row| {
            let places = demands(row.name.clause, &row.name.key).into_iter();
            let authority = places.filter(|demand| matches!(demand.holder, Holder::Authority(_)));
            let ceiling = authority.filter_map(|demand| codes.get(&demand.key)).next()?;
            purse.money_for(*ceiling, row.terms.iter().map(|(_, fen)| fen).sum())
        });
        most.fold(purse.money, i128::max)
    }
}

/// Everything that is paid under the purse's ceilings, by variable.
fn payments(bench: &Bench<'_>, purse: &Purse) -> Vec<(VariableIx, i128)> {
    let codes = codes(&bench.case, purse);
    let rows = bench.model.model.rows.iter().filter(|row| row.name.clause == FUND_CEILING);
    let mut sums: BTreeMap<VariableIx, i128> = BTreeMap::new();
    for (variable, fen) in rows.filter(|row| codes.contains_key(&row.name.key)).flat_map(|row| &row.terms) {
        *sums.entry(*variable).or_default() += fen;
    }
    sums.into_iter().collect()
}

/// The ceilings of a purse by what names them in rows: code and year.
fn codes(case: &AwardCase<'_>, purse: &Purse) -> BTreeMap<Vec<String>, i128> {
    let dossier = case.dossier;
    let named = purse
        .ceilings
        .iter()
        .map(|((jurisdiction, year), fen)| (vec![dossier[*jurisdiction].code.clone(), year.to_string()], *fen));
    named.collect()
}
