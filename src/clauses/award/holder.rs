use super::{capacity, conditions, division, eligibility, fund_ceiling, one_award, own_limits, staffing_floor};
use crate::domain::Concession;

/// Who has it in hand to let a rule give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    /// An authority, by a recorded decision: rules that the policy states "in principle".
    Authority(Concession),
    /// The buyer, in new documents: floors, limits and rules that the tender published.
    Documents,
    /// The tenderer: its limits, its conditions, what it can do.
    Tenderer,
    /// Nobody: what an award is by law.
    Nobody,
}

/// Who has a clause in hand, by its name in row names and checks. (That a required lot must have a
/// winner is no clause of its own: its row says "at most one" as well, and that is law.)
pub fn holder(clause: &str) -> Holder {
    match clause {
        staffing_floor::NAME => Holder::Authority(Concession::MissingStaff),
        fund_ceiling::NAME => Holder::Authority(Concession::ExcessMoney),
        capacity::NAME | own_limits::LOTS | own_limits::MONEY | conditions::EXCLUSIVE | conditions::REQUIRES => {
            Holder::Tenderer
        }
        eligibility::NAME | one_award::NAME | division::SHARES | division::SHARE => Holder::Nobody,
        _ => Holder::Documents,
    }
}
