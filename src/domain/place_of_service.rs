//! Where money comes from and where service is rendered.

use super::{Money, Year, index};
use std::collections::BTreeMap;

index! {
    /// Position of a jurisdiction in [`Dossier::jurisdictions`](super::Dossier::jurisdictions).
    JurisdictionIx
}
index! {
    /// Position of a county in [`Dossier::counties`](super::Dossier::counties).
    CountyIx
}

/// Level of a jurisdiction in the buyer tree (opinions, clause 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaLevel {
    /// Province (省).
    Province,
    /// Prefecture (市、州).
    Prefecture,
    /// County, district (区县).
    County,
    /// Township, sub-district (乡镇、街道).
    Township,
}

/// A buyer: a government that pays for lots, a node of the buyer tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jurisdiction {
    /// GB/T 2260 code of six digits (townships: nine digits of GB/T 10114).
    pub code: String,
    /// Name, such as 武侯区.
    pub name: String,
    /// Level in the tree.
    pub level: AreaLevel,
    /// The jurisdiction above; totals roll up to it.
    pub parent: Option<JurisdictionIx>,
    /// Money by fiscal year; empty where the jurisdiction has no ceiling of its own.
    pub funds: BTreeMap<Year, Funds>,
}

/// What the fund ceiling of a jurisdiction and fiscal year is computed from (opinions, clause 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Funds {
    /// Total spending of social-assistance special funds in the *previous* year.
    pub prior_spending: Money,
    /// Payments in this year that earlier contracts already commit.
    pub committed: Money,
    /// Whether the base is an estimate (later years are unknown when a contract is signed).
    pub estimated: bool,
}

/// A county as the place of service, with its recipients and staff (opinions, clause 9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct County {
    /// GB/T 2260 code of six digits.
    pub code: String,
    /// Name.
    pub name: String,
    /// Urban recipients of the minimum living guarantee (城市低保), persons.
    pub urban_dibao: u64,
    /// Rural recipients of the minimum living guarantee (农村低保), persons.
    pub rural_dibao: u64,
    /// Persons in extreme difficulty (特困人员).
    pub tekun: u64,
    /// Social-assistance staff in post, persons.
    pub staff_in_post: u64,
}

impl County {
    /// Recipients that the staffing floor counts: urban and rural dibao and tekun.
    pub fn recipients(&self) -> u64 {
        self.urban_dibao + self.rural_dibao + self.tekun
    }
}
