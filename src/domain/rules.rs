//! Rules as data: every number of the policy and the law with its unit, clause, source,
//! days in force and certainty.

use super::{Date, Method};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Declares the parameters once: variant and its key in the rule files.
macro_rules! parameters {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $unit:literal, $origin:ident;)*) => {
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

            /// The only unit in which rule files may give it: `percent`, `percent-of-volume`,
            /// `per-mille`, `months`, `days`, `working-days`, `tenderers`, `persons`, `yuan` or
            /// `thirds`.
            pub fn unit(self) -> &'static str {
                match self { $(ParameterKey::$variant => $unit,)* }
            }

            /// The rule set that gives it: the policy's or the procurement law's.
            pub fn origin(self) -> Origin {
                match self { $(ParameterKey::$variant => Origin::$origin,)* }
            }
        }
    };
}

parameters! {
    /// Most of last year's special-fund spending that may be spent, percent (opinions, clause 8).
    FundCeilingRate = "fund-ceiling-rate", "percent", Policy;
    /// Least staff per thousand recipients (opinions, clause 9).
    StaffingRate = "staffing-rate", "per-mille", Policy;
    /// Longest contract with renewals, months (opinions, clause 7).
    ContractTerm = "contract-term", "months", Policy;
    /// Least share of degree holders among seconded staff, percent (opinions, clause 9).
    SecondedDegreeShare = "seconded-degree-share", "percent", Policy;
    /// Least weight of the price, percent, by method.
    PriceWeightLeast = "price-weight-least", "percent", Law;
    /// Most weight of the price, percent, by method.
    PriceWeightMost = "price-weight-most", "percent", Law;
    /// Least price deduction for small and micro enterprises, percent.
    SmallDeductionLeast = "small-deduction-least", "percent", Law;
    /// Most price deduction for small and micro enterprises, percent.
    SmallDeductionMost = "small-deduction-most", "percent", Law;
    /// Review a price below this share of the mean of conforming bids, percent.
    AbnormalShareOfMean = "abnormal-share-of-mean", "percent", Law;
    /// Review the lowest price below this share of the second lowest, percent.
    AbnormalShareOfSecond = "abnormal-share-of-second", "percent", Law;
    /// Review a price below this share of the lot's ceiling price, percent.
    AbnormalShareOfCeiling = "abnormal-share-of-ceiling", "percent", Law;
    /// Least number of tenderers in a lot, by method.
    TenderersLeast = "tenderers-least", "tenderers", Law;
    /// Least size of the committee, by method.
    CommitteeLeast = "committee-least", "persons", Law;
    /// Least size of the committee of a large tender, by method.
    CommitteeLeastLarge = "committee-least-large", "persons", Law;
    /// Sum of the lots' ceiling prices from which a tender is large, yuan.
    LargeTender = "large-tender", "yuan", Law;
    /// Least share of outside experts in the committee, thirds of its members.
    CommitteeExpertShare = "committee-expert-share", "thirds", Law;
    /// Most that supplementary contracts may add to a contract, percent of its value.
    SupplementMost = "supplement-most", "percent", Law;
    /// Mark-up on the price of a 公益二类 body, for scoring only, because part of its staff is
    /// already paid by the budget; percent, 0 switches it off (opinions, clause 5).
    FundedBodyMarkup = "funded-body-markup", "percent", Policy;
    /// Most of a lot's volume that a bid's offer is credited with, percent, so that a promise
    /// far beyond the need does not buy the award; 0 switches the limit off.
    CreditedVolume = "credited-volume", "percent-of-volume", Policy;
    /// Within how many working days the notices of the result go out; 0 where no number is set.
    NoticeTime = "notice-time", "working-days", Law;
    /// Within how many days of the notice of award the contract is signed; 0 where no number is set.
    ContractTime = "contract-time", "days", Law;
    /// Within how many working days a tenderer may challenge; 0 where no number is set.
    ChallengeTime = "challenge-time", "working-days", Law;
    /// Within how many working days a challenge is answered; 0 where no number is set.
    ChallengeReplyTime = "challenge-reply-time", "working-days", Law;
    /// Within how many working days after that a complaint may follow; 0 where no number is set.
    ComplaintTime = "complaint-time", "working-days", Law;
}

impl ParameterKey {
    /// The largest value of a unit, where a value does not lie between 0 and it (whole, where the
    /// unit counts things).
    pub fn out_of_range(value: Decimal, unit: &str) -> Option<u64> {
        let (most, whole) = match unit {
            "percent" => (100, false),
            "percent-of-volume" => (1_000, false),
            "per-mille" => (1000, false),
            "thirds" => (3, true),
            "months" | "days" | "working-days" | "tenderers" | "persons" => (10_000, true),
            _ => (10_000_000_000_000, false),
        };
        let fits = value >= Decimal::ZERO && value <= Decimal::from(most) && (!whole || value.fract().is_zero());
        (!fits).then_some(most)
    }
}

/// Which of a tender's two rule sets a parameter is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The policy.
    Policy,
    /// The procurement law.
    Law,
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

/// Why a criterion may not measure a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactorBan {
    /// Unreasonable treatment: head count, registered capital, region, trade awards ...
    Forbidden,
    /// A qualification item: examined already, so not scored again.
    Qualification,
}

/// A keyword that [`Criterion::factor`](super::Criterion::factor) may not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbiddenFactor {
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// Why it is barred.
    pub ban: FactorBan,
    /// Key of the clause in the catalogue.
    pub clause: String,
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
    /// Keywords of factors that no criterion may measure.
    pub forbidden_factors: BTreeMap<String, ForbiddenFactor>,
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
