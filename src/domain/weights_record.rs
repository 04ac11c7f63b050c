//! The record of the weights of a scoring model: over which of them a lot keeps its leader and its
//! winner.

use super::record::{InputRecord, LotChange, TenderRecord};
use super::{AwardRule, Money, Service};
use crate::findings::Finding;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Name and version of the format.
pub const FORMAT: &str = "zeyou-weights/1";

/// Leaders and winners by weights. All weights are points of 100; where one changes, the other
/// criteria share the rest in their proportion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightsRecord {
    /// [`FORMAT`].
    pub format: String,
    /// Version of the program.
    pub program_version: String,
    /// The tender.
    pub tender: TenderRecord,
    /// The files it was read from.
    pub inputs: Vec<InputRecord>,
    /// The rule that chooses the winners: the published one.
    pub rule: AwardRule,
    /// Weights were tried in steps of this many points from the published ones.
    pub step: String,
    /// The criteria in published order, with the weights that the law lets each have.
    pub criteria: Vec<CriterionRange>,
    /// Each lot's first in rank.
    pub leaders: Vec<LotRanges>,
    /// Each lot's winners by the rule; empty where the published weights have no award that is
    /// proven.
    pub winners: Vec<LotRanges>,
    /// Winners over two weights, where asked for.
    pub map: Option<WinnersMap>,
    /// Whether everything was tried that was asked for: no limit of time came before.
    pub complete: bool,
    /// Findings about the tender.
    pub findings: Vec<Finding>,
}

/// A criterion and the weights that it can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CriterionRange {
    /// Criterion.
    pub criterion: String,
    /// Its Chinese name.
    pub name_zh: String,
    /// Its English name.
    pub name_en: String,
    /// The published weight.
    pub weight: String,
    /// The least weight of the steps at which every weight is positive and the price's lawful.
    pub least: String,
    /// The most weight likewise.
    pub most: String,
}

/// Who holds a lot at the published weights, and how far each weight may move until another does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LotRanges {
    /// Lot.
    pub lot: String,
    /// Its title.
    pub title: String,
    /// The leading bid, or the winning bids as `B07` or `B03 60%, B07 40%`; absent where nobody
    /// leads or wins.
    pub holder: Option<String>,
    /// A range a criterion, in published order.
    pub ranges: Vec<WeightRange>,
}

/// The weights around the published one at which a lot keeps its holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeightRange {
    /// Criterion.
    pub criterion: String,
    /// The least weight tried at which the holder is the same, with all tried in between.
    pub from: String,
    /// The most weight likewise.
    pub to: String,
    /// The nearest smaller weight that was found to have another holder. One step below `from`
    /// where the border is found to the step; farther where a limit of time came first; absent
    /// where none was found down to the least weight.
    pub below: Option<HolderAt>,
    /// The nearest larger weight likewise.
    pub above: Option<HolderAt>,
}

/// Who holds a lot at a weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HolderAt {
    /// The weight.
    pub weight: String,
    /// Who holds the lot there; absent where nobody does.
    pub holder: Option<String>,
}

/// Winners over a grid of two weights.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WinnersMap {
    /// The criterion of the rows.
    pub rows: String,
    /// The criterion of the columns.
    pub columns: String,
    /// Weights of the rows.
    pub row_weights: Vec<String>,
    /// Weights of the columns.
    pub column_weights: Vec<String>,
    /// What came of each pair of weights, row by row.
    pub cells: Vec<Vec<MapCell>>,
    /// The different awards, the one in most cells first.
    pub awards: Vec<MapAward>,
}

/// What came of a pair of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "is", rename_all = "kebab-case", deny_unknown_fields)]
pub enum MapCell {
    /// An award: its position among the different awards.
    Award {
        /// Position, from 0.
        award: usize,
    },
    /// No award keeps all rules, proven.
    NoAward,
    /// The law does not allow such weights, or they leave nothing to the other criteria.
    NotAllowed,
    /// A limit or the user came first.
    Unanswered,
}

/// An award of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MapAward {
    /// In how many cells.
    pub cells: usize,
    /// Whether it is the award at the published weights.
    pub published: bool,
    /// Who holds each awarded lot.
    pub holders: BTreeMap<String, String>,
    /// Lots that others hold than at the published weights, in published order.
    pub flips: Vec<LotChange>,
    /// Price.
    pub price_yuan: Money,
    /// Least quality-weighted service over its cells: quality follows the weights.
    pub service_least: Service,
    /// Most likewise.
    pub service_most: Service,
}
