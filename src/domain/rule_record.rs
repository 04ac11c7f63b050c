//! A rule of the tender as records keep it: the columns of its file, with everything that it
//! names resolved.

use super::{Dossier, Guarantee, LotPart, LotScope, Measure, RuleKind, TenderRule, TendererScope};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A rule of the tender.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleRecord {
    /// Its name, unique in the tender.
    pub id: String,
    /// Its kind, such as `concentration`.
    pub kind: String,
    /// Whether it is in force.
    pub on: bool,
    /// The lots that it speaks of.
    pub lots: RuleLots,
    /// The tenderers that it speaks of.
    pub tenderers: RuleTenderers,
    /// What its limits count, where there is a choice.
    pub measure: Option<RuleMeasure>,
    /// The least, in the unit of the measure; suppliers of a number of winners.
    pub least: Option<String>,
    /// The most, in the unit of the measure; lots or suppliers of a rule without a measure.
    pub most: Option<String>,
    /// Why the documents have it, or where they say so.
    pub reason: String,
}

/// The lots of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleLots {
    /// How they are named.
    pub scope: LotScope,
    /// Whether the parts are all that the scope has: each county with lots, each lot group, each
    /// service.
    pub every: bool,
    /// The lot sets, each for itself.
    pub parts: Vec<RulePart>,
}

/// A lot set of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RulePart {
    /// As in row names and checks: `*`, a county's code, a group, a service code.
    pub key: String,
    /// Its name for people; `@id` stands for a message of the catalogue.
    pub name: String,
    /// The lots, in published order.
    pub lots: Vec<String>,
}

/// The tenderers of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RuleTenderers {
    /// How they are named.
    pub scope: TendererScope,
    /// Who they are, in the order of the file; empty where the rule speaks of everyone.
    pub tenderers: Vec<String>,
}

/// What a rule's limits count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RuleMeasure {
    /// Percent of contract money.
    Money,
    /// Percent of awarded lots.
    Lots,
    /// Quality-weighted service.
    Service,
    /// Percent of the need.
    NeedPercent,
}

impl RuleRecord {
    /// The record of a rule.
    pub fn of(dossier: &Dossier, rule: &TenderRule) -> Self {
        let (measure, least, most) = limits(&rule.kind);
        let part = |part: &LotPart| RulePart {
            key: part.key.clone(),
            name: part.name.clone(),
            lots: part.lots.iter().map(|lot| dossier[*lot].id.clone()).collect(),
        };
        let everyone = rule.tenderer_scope == TendererScope::Everyone;
        let tenderers = rule.tenderers.iter().filter(|_| !everyone);
        RuleRecord {
            id: rule.id.clone(),
            kind: rule.kind.name().to_owned(),
            on: rule.on,
            lots: RuleLots {
                scope: rule.lot_scope,
                every: is_every(dossier, rule),
                parts: rule.parts.iter().map(part).collect(),
            },
            tenderers: RuleTenderers {
                scope: rule.tenderer_scope,
                tenderers: tenderers.map(|tenderer| dossier[*tenderer].id.clone()).collect(),
            },
            measure,
            least,
            most,
            reason: rule.reason.clone(),
        }
    }
}

/// Measure, least and most of a kind.
fn limits(kind: &RuleKind) -> (Option<RuleMeasure>, Option<String>, Option<String>) {
    let share_of = |measure: &Measure| match measure {
        Measure::Money => RuleMeasure::Money,
        Measure::Lots => RuleMeasure::Lots,
    };
    let percent = |percent: &Decimal| Some(percent.normalize().to_string());
    match kind {
        RuleKind::Concentration { measure, most_percent } => (Some(share_of(measure)), None, percent(most_percent)),
        RuleKind::Winners { least, most } => (None, least.map(|it| it.to_string()), most.map(|it| it.to_string())),
        RuleKind::Reserve { measure, least_percent } => (Some(share_of(measure)), percent(least_percent), None),
        RuleKind::KeyWorkers { lots_most } => (None, None, Some(lots_most.to_string())),
        RuleKind::Guarantee(Guarantee::Service(service)) => {
            (Some(RuleMeasure::Service), Some(service.to_string()), None)
        }
        RuleKind::Guarantee(Guarantee::NeedPercent(share)) => (Some(RuleMeasure::NeedPercent), percent(share), None),
        RuleKind::ChangesMost { most } => (None, None, Some(most.to_string())),
        RuleKind::ChangePrice { service } => (Some(RuleMeasure::Service), Some(service.to_string()), None),
        RuleKind::KeepEarlier | RuleKind::StandbyReserve => (None, None, None),
    }
}

/// Whether a rule has a part for each county, group or service that has lots.
fn is_every(dossier: &Dossier, rule: &TenderRule) -> bool {
    let labels: BTreeSet<&str> = match rule.lot_scope {
        LotScope::Overall => return true,
        LotScope::Lots => return false,
        LotScope::County => dossier.lots.iter().map(|lot| dossier[lot.county].code.as_str()).collect(),
        LotScope::LotGroup => dossier.lots.iter().filter_map(|lot| lot.group.as_deref()).collect(),
        LotScope::Service => dossier.lots.iter().map(|lot| lot.service.as_str()).collect(),
    };
    labels.into_iter().all(|label| rule.parts.iter().any(|part| part.key == label))
}
