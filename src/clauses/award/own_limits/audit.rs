use super::{LOTS, MONEY};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, Money, TendererIx};
use std::cell::LazyCell;
use std::collections::BTreeMap;

/// One check a declared limit of a winning tenderer.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let money_won = LazyCell::new(|| {
        let mut money_won: BTreeMap<TendererIx, Money> = BTreeMap::new();
        for way in case.settle(award).won {
            *money_won.entry(way.tenderer).or_default() += way.price;
        }
        money_won
    });
    let mut checks = Vec::new();
    for (position, won) in award.by_tenderer(case.dossier) {
        let tenderer = &case.dossier[position];
        let key = || vec![tenderer.id.clone()];
        if let Some(most) = tenderer.own_lots_most {
            let lots = won.iter().flat_map(|bid| &case.dossier[*bid].offers).count() as i128;
            let check = Check::new(LOTS, key(), Unit::Lots, lots, Sense::AtMost, i128::from(most));
            checks.push(check.with("name", &tenderer.name));
        }
        if let Some(most) = tenderer.own_money_most {
            let money = money_won.get(&position).copied().unwrap_or_default();
            let check = Check::new(MONEY, key(), Unit::Yuan, money.fen(), Sense::AtMost, most.fen());
            checks.push(check.with("name", &tenderer.name));
        }
    }
    checks
}
