//! Rules as data: every number of the policy and the law with its unit, clause, source,
//! days in force and certainty.

use super::{Date, Method};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Declares the parameters once: variant and its key in the rule files.
macro_rules! parameters {
    ($($(#[$doc:meta])* $variant:ident = $key:literal;)*) => {
        /// A number that a clause reads from the rule set.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ParameterKey { $($(#[$doc])* $variant,)* }

        impl ParameterKey {
            /// Every parameter; a rule set must give each of them.
            pub const ALL: &'static [ParameterKey] = &[$(ParameterKey::$variant,)*];

            /// The key in the rule files.
            pub fn name(self) -> &'static str {
                match self { $(ParameterKey::$variant => $key,)* }
            }
        }
    };
}

parameters! {
    /// Most of last year's special-fund spending that may be spent, percent (opinions, clause 8).
    FundCeilingRate = "fund-ceiling-rate";
    /// Least staff per thousand recipients (opinions, clause 9).
    StaffingRate = "staffing-rate";
    /// Longest contract with renewals, months (opinions, clause 7).
    ContractTerm = "contract-term";
    /// Least share of degree holders among seconded staff, percent (opinions, clause 9).
    SecondedDegreeShare = "seconded-degree-share";
    /// Least weight of the price, percent, by method.
    PriceWeightLeast = "price-weight-least";
    /// Most weight of the price, percent, by method.
    PriceWeightMost = "price-weight-most";
    /// Least price deduction for small and micro enterprises, percent.
    SmallDeductionLeast = "small-deduction-least";
    /// Most price deduction for small and micro enterprises, percent.
    SmallDeductionMost = "small-deduction-most";
    /// Review a price below this share of the mean of conforming bids, percent.
    AbnormalShareOfMean = "abnormal-share-of-mean";
    /// Review the lowest price below this share of the second lowest, percent.
    AbnormalShareOfSecond = "abnormal-share-of-second";
    /// Review a price below this share of the lot's ceiling price, percent.
    AbnormalShareOfCeiling = "abnormal-share-of-ceiling";
    /// Least number of tenderers in a lot, by method.
    TenderersLeast = "tenderers-least";
    /// Least size of the committee, by method.
    CommitteeLeast = "committee-least";
}

/// How sure we are of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Read in the statute.
    Text,
    /// From secondary sources that quote the article.
    Secondary,
    /// From memory, text not seen.
    Memory,
}

/// Whether a rule may be waived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// Never.
    Hard,
    /// "In principle" (原则上): by a recorded decision.
    InPrinciple,
}

/// A number with everything a lawyer asks about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// The number, in `unit`.
    pub value: Decimal,
    /// Unit, such as `percent`, `per-mille`, `months`, `persons`.
    pub unit: String,
    /// Only for this procurement method, where given.
    pub method: Option<Method>,
    /// Key of the clause in the catalogue, such as `opinions-8`.
    pub clause: String,
    /// Document and article.
    pub source: String,
    /// First day in force.
    pub from: Date,
    /// Last day in force; absent when still in force.
    pub until: Option<Date>,
    /// How sure we are.
    pub certainty: Certainty,
    /// Whether it may be waived.
    pub force: Force,
}

/// Group of services (opinions, clause 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ServiceGroup {
    /// Transactional services (事务性工作).
    Transactional,
    /// Direct services (服务性工作).
    Direct,
    /// Functions of government that may never be bought.
    Forbidden,
}

/// A service of the catalogue or of the negative list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceItem {
    /// Code that lots use.
    pub code: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Group.
    pub group: ServiceGroup,
}

/// The rules in force for a tender: the policy and the law, as of its bid date.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Names and titles of the rule sets, for reports: (name, Chinese title, English title).
    pub sets: Vec<(String, String, String)>,
    /// Day for which the rules were selected.
    pub on: Date,
    /// The tender's method, for parameters that depend on it.
    pub method: Method,
    /// Parameters in force, the one for the tender's method where there is one. Complete:
    /// loading refuses a rule set that lacks a key.
    pub parameters: BTreeMap<ParameterKey, Parameter>,
    /// Service catalogue and negative list by code.
    pub services: BTreeMap<String, ServiceItem>,
}

impl Rules {
    /// A parameter.
    ///
    /// # Panics
    /// When the rules were not made by the loader, which guarantees every key.
    pub fn parameter(&self, key: ParameterKey) -> &Parameter {
        &self.parameters[&key]
    }

    /// Its value.
    pub fn value(&self, key: ParameterKey) -> Decimal {
        self.parameter(key).value
    }
}
