use super::{
    capacity, conditions, division, eligibility, fund_ceiling, one_award, own_limits, quality_floor, staffing_floor,
    standby, win_limits,
};
use crate::domain::Concession;

/// Who has it in hand to let a demand give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// An authority, by a recorded decision: rules that the policy states "in principle".
    Authority(Concession),
    /// The buyer, in new documents: floors, limits and rules that the tender published.
    Documents,
    /// The tenderer: its limits, its conditions, what it can do.
    Tenderer,
}

/// What a buyer can name: a ceiling, a floor, a limit, a rule of the tender in one of its lot sets.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Demand {
    /// Name of the award clause.
    pub clause: &'static str,
    /// Where it applies.
    pub key: Vec<String>,
    /// Who has it in hand.
    pub holder: Holder,
}

/// The demands behind a row or a check, by its clause and key: it binds only where all of them
/// stand. In the case of a supplier's exit a ceiling or a capacity binds because stand-bys are
/// reserved. None where nobody can let it give way: it is what an award is by law.
///
/// (That a required lot must have a winner is no demand here: its row says "at most one" as well,
/// and that is law.)
pub fn demands(clause: &'static str, key: &[String]) -> Vec<Demand> {
    let of = |clause: &'static str, key: &[String], holder| Demand { clause, key: key.to_vec(), holder };
    let reserve = || of(standby::NAME, &[], Holder::Documents);
    // Who leaves comes first in the key of a case of exit.
    let stays = key.get(1..).unwrap_or_default();
    let ceiling = Holder::Authority(Concession::ExcessMoney);
    match clause {
        eligibility::NAME | one_award::NAME | division::SHARES | division::SHARE => Vec::new(),
        staffing_floor::NAME => vec![of(clause, key, Holder::Authority(Concession::MissingStaff))],
        fund_ceiling::NAME => vec![of(clause, key, ceiling)],
        capacity::NAME | own_limits::LOTS | own_limits::MONEY | conditions::EXCLUSIVE | conditions::REQUIRES => {
            vec![of(clause, key, Holder::Tenderer)]
        }
        win_limits::LOTS | win_limits::MONEY | division::WINNERS | quality_floor::NAME => {
            vec![of(clause, key, Holder::Documents)]
        }
        standby::NAME => vec![reserve()],
        standby::CEILING => vec![of(fund_ceiling::NAME, stays, ceiling), reserve()],
        standby::CAPACITY => vec![of(capacity::NAME, stays, Holder::Tenderer), reserve()],
        // A rule of the tender: its name and its lot set.
        _ => vec![of(clause, key.get(..2).unwrap_or(key), Holder::Documents)],
    }
}
