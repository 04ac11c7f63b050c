//! What may give way where no award keeps every rule.

use serde::{Deserialize, Serialize};

/// What may give way: only what a recorded decision can allow. Everything else, such as the
/// rules that the tender published and what tenderers said of themselves, holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Concession {
    /// Persons who are missing to the staffing floor of a county.
    MissingStaff,
    /// Money beyond the fund ceiling of a jurisdiction and year.
    ExcessMoney,
    /// A required lot that stays without a winner.
    UnawardedLot,
}

impl Concession {
    /// The published order of what gives first.
    ///
    /// 1. *Staff*: the floor is a rule "in principle", and who is missing may still be recruited
    ///    (opinions, clause 9).
    /// 2. *Money*: the ceiling is a rule "in principle" too, but only an authority can grant more
    ///    (opinions, clause 8).
    /// 3. *Lots* last: recipients are to lose nothing (opinions, clause 12).
    ///
    /// So an award with the least violation has, in this order, the fewest required lots without a
    /// winner, the least money beyond ceilings, and the fewest missing persons.
    pub const FIRST_TO_GIVE: [Concession; 3] =
        [Concession::MissingStaff, Concession::ExcessMoney, Concession::UnawardedLot];

    /// The name in models and records; `level-<name>` in the catalogue.
    pub fn name(self) -> &'static str {
        match self {
            Concession::MissingStaff => "missing-staff",
            Concession::ExcessMoney => "excess-money",
            Concession::UnawardedLot => "unawarded-lots",
        }
    }

    /// The clause on which its place in the order rests, as a key of the catalogue.
    pub fn clause(self) -> &'static str {
        match self {
            Concession::MissingStaff => "opinions-9",
            Concession::ExcessMoney => "opinions-8",
            Concession::UnawardedLot => "opinions-12",
        }
    }
}
