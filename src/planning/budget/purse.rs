use crate::domain::{AwardCase, Dossier, JurisdictionIx, Money, Year};
use crate::planning::ceilings::{ceilings, with_ceilings};
use std::collections::BTreeMap;

/// Ceilings that are moved together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purse {
    /// Whose ceilings; nothing for all.
    pub jurisdiction: Option<JurisdictionIx>,
    /// The ceilings as they are, under which some bid would be paid, in fen.
    pub ceilings: BTreeMap<(JurisdictionIx, Year), i128>,
    /// Their sum.
    pub money: i128,
}

impl Purse {
    /// The purse of a jurisdiction, or of all.
    pub(super) fn of(case: &AwardCase<'_>, jurisdiction: Option<JurisdictionIx>) -> Self {
        let mut ceilings = ceilings(case);
        ceilings.retain(|(of, _), _| jurisdiction.is_none_or(|jurisdiction| jurisdiction == *of));
        let money = ceilings.values().sum();
        Self { jurisdiction, ceilings, money }
    }

    /// So many percent of the money, rounded down to the fen.
    pub fn percent(&self, percent: u32) -> i128 {
        Money::from_fen(self.money).portion(percent.into(), 100).fen()
    }

    /// What a ceiling becomes with other money.
    pub fn ceiling_with(&self, ceiling: i128, money: i128) -> i128 {
        if self.money == 0 { ceiling } else { Money::from_fen(ceiling).portion(money, self.money).fen() }
    }

    /// The least money with which a ceiling is at least so much; nothing for a ceiling of nothing.
    pub(super) fn money_for(&self, ceiling: i128, at_least: i128) -> Option<i128> {
        (ceiling > 0).then(|| -(-at_least * self.money).div_euclid(ceiling))
    }

    /// The dossier with other money in the purse.
    pub(super) fn with(&self, case: &AwardCase<'_>, money: i128) -> Dossier {
        let moved = self.ceilings.iter().map(|(place, fen)| (*place, self.ceiling_with(*fen, money)));
        with_ceilings(case.dossier, case.rules, &moved.collect())
    }
}
