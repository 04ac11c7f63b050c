//! Scoring models as data: a tree of criteria with weights and methods.

use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How bids are scored. Weights of the leaves sum to 100 points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoringModel {
    /// Name of the model.
    pub name: String,
    /// Chinese title.
    pub title_zh: String,
    /// English title.
    pub title_en: String,
    /// Decimal places to which every criterion's points and the quality are rounded, half up; at most 4.
    pub places: u32,
    /// Criteria in published order; a parent stands before its children.
    pub criteria: Vec<Criterion>,
    /// Weights of the evaluating parties in past performance, percent.
    pub performance: PastPerformance,
}

impl ScoringModel {
    /// The criteria that are scored themselves, in published order.
    pub fn leaves(&self) -> impl Iterator<Item = (&Criterion, &CriterionMethod)> {
        self.criteria.iter().filter_map(|criterion| criterion.method.as_ref().map(|method| (criterion, method)))
    }

    /// Points that the price is worth; 0 where it is not scored.
    pub fn price_weight(&self) -> Decimal {
        let price = self.leaves().filter(|(_, method)| **method == CriterionMethod::LowPriceFirst);
        price.map(|(criterion, _)| criterion.weight).sum()
    }

    /// Points that everything but the price is worth: what quality is measured against.
    pub fn quality_weight(&self) -> Decimal {
        let others = self.leaves().filter(|(_, method)| **method != CriterionMethod::LowPriceFirst);
        others.map(|(criterion, _)| criterion.weight).sum()
    }
}

/// A node of the criteria tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Identifier, as in the score table.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// The node above.
    pub parent: Option<String>,
    /// Points that the criterion is worth; a parent's equal the sum of its children's.
    pub weight: Decimal,
    /// What it measures, by a keyword that the check for forbidden factors reads.
    pub factor: String,
    /// How points are found; absent for a node with children.
    pub method: Option<CriterionMethod>,
    /// A bid below this many points is excluded (minimum score), where set.
    pub minimum: Option<Decimal>,
}

/// How a leaf's points are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CriterionMethod {
    /// Mean of the experts' points, each between 0 and `scale`, times weight / scale.
    ExpertMean {
        /// Most points an expert may give.
        scale: Decimal,
        /// Whether the documents make it an objective item (客观评审因素), on which the members
        /// may not differ (Order 87, art. 64).
        objective: bool,
    },
    /// Lowest adjusted price / adjusted price x weight (低价优先法).
    LowPriceFirst,
    /// Points by exact value of a fact; a value not in the table is a finding.
    Table {
        /// Name of the fact.
        fact: String,
        /// Value to share of the weight, percent.
        percent_by_value: BTreeMap<Decimal, Decimal>,
    },
    /// Linear between points, flat outside them.
    Linear {
        /// Name of the fact.
        fact: String,
        /// (value, share of the weight in percent), by rising value.
        points: Vec<(Decimal, Decimal)>,
    },
    /// A weighted sum of facts as a share of the weight in percent, cut to 0..=100.
    Formula {
        /// Constant term, percent.
        constant: Decimal,
        /// Terms.
        terms: Vec<FormulaTerm>,
    },
    /// Past performance in percent of the weight, a newcomer at the prior.
    PastPerformance,
}

/// `factor x fact`, or `factor x fact / divisor fact`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormulaTerm {
    /// Name of the fact.
    pub fact: String,
    /// Multiplier.
    pub factor: Decimal,
    /// Fact to divide by, where given; a zero there is a finding.
    pub per: Option<String>,
}

/// How past performance becomes a score (opinions, clause 10).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastPerformance {
    /// Weight of the buyer's evaluation, percent.
    pub buyer: Decimal,
    /// Weight of the users' evaluation, percent; the largest.
    pub users: Decimal,
    /// Weight of the third party's evaluation, percent.
    pub third_party: Decimal,
    /// How many of the latest years count.
    pub years: u32,
    /// What a tenderer without history gets.
    pub prior: Prior,
}

/// The neutral prior of a tenderer without history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prior {
    /// The mean of the tenderers with history in the same lot; `otherwise` where none has any.
    MeanOfLot {
        /// Percent.
        otherwise: Decimal,
    },
    /// A fixed score, percent.
    Fixed(Decimal),
}
