//! Rules that the tender's documents publish beyond the policy's own: named, switchable, each
//! for a set of lots and a set of tenderers.

use super::record::Unit;
use super::{Candidate, Dossier, Goal, LotIx, Service, TendererIx};
use crate::findings::Place;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A named rule of the tender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TenderRule {
    /// Its name, unique in the tender; the first part of its rows' and checks' keys.
    pub id: String,
    /// What it demands.
    pub kind: RuleKind,
    /// Whether it is in force. A rule that is switched off is still printed, as such.
    pub on: bool,
    /// How its lots were named in the documents.
    pub lot_scope: LotScope,
    /// The lot sets that it speaks of, each for itself.
    pub parts: Vec<LotPart>,
    /// How its tenderers were named in the documents.
    pub tenderer_scope: TendererScope,
    /// The tenderers that it speaks of.
    pub tenderers: BTreeSet<TendererIx>,
    /// Why the documents have it, or where they say so.
    pub reason: String,
    /// Where it stands.
    pub place: Place,
}

/// What a rule demands of the award within each of its lot sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleKind {
    /// Most share of what is awarded that one tenderer, counted with its affiliates, may hold
    /// (opinions, clause 2: open and fair competition).
    Concentration {
        /// Share of what.
        measure: Measure,
        /// Most, in percent.
        most_percent: Decimal,
    },
    /// Least and most different suppliers, affiliates counted as one (opinions, clause 2).
    Winners {
        /// Least suppliers.
        least: Option<u32>,
        /// Most suppliers.
        most: Option<u32>,
    },
    /// Least share of what is awarded that goes to the rule's tenderers: newcomers, small bodies
    /// (opinions, clause 11).
    Reserve {
        /// Share of what.
        measure: Measure,
        /// Least, in percent.
        least_percent: Decimal,
    },
    /// Most lots in which one named person may be promised in the same month (opinions, clause 5).
    KeyWorkers {
        /// Most lots at once.
        lots_most: u32,
    },
    /// Least service (opinions, clause 14: match on demand).
    Guarantee(Guarantee),
    /// A lot stays with its earlier supplier where that one may win it (opinions, clause 14).
    KeepEarlier,
    /// Most lots that change hands against the earlier award (opinions, clause 14).
    ChangesMost {
        /// Most lots.
        most: u32,
    },
    /// What a lot that changes hands must be worth: taken off the service objective.
    ChangePrice {
        /// Quality-weighted service a change.
        service: Service,
    },
    /// Every awarded critical lot has a stand-by supplier whose capacities and whose price hold in
    /// every case of one supplier's exit (opinions, clause 12).
    StandbyReserve,
}

/// What a share is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Contract prices, discounts taken off, once-only prices left out.
    Money,
    /// Lots; a share of a divided lot counts as one.
    Lots,
}

/// How much service is guaranteed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guarantee {
    /// This much quality-weighted service.
    Service(Service),
    /// This share, in percent, of the need: of the lots' weighted volumes at full quality.
    NeedPercent(Decimal),
}

/// How a rule names its lots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LotScope {
    /// All lots together.
    Overall,
    /// The lots of each county named, or of each county.
    County,
    /// The lots of each lot group named, or of each group.
    LotGroup,
    /// The lots of each service named, or of each service.
    Service,
    /// The lots named, together.
    Lots,
}

/// How a rule names its tenderers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TendererScope {
    /// Everyone.
    Everyone,
    /// Those without any past performance on record.
    Newcomers,
    /// Micro and small enterprises, and bodies treated like them.
    Small,
    /// Newcomers and small ones.
    NewcomersOrSmall,
    /// Social organisations.
    SocialOrganisations,
    /// The tenderers named.
    Listed,
}

/// A set of lots of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LotPart {
    /// Its part of the key: `*`, a county's code, a group, a service code.
    pub key: String,
    /// Its name for people; `@id` stands for a message of the catalogue.
    pub name: String,
    /// The lots.
    pub lots: BTreeSet<LotIx>,
}

impl RuleKind {
    /// The name in files, row names and records; `rule-<name>` begins its sentences in the
    /// catalogue.
    pub fn name(&self) -> &'static str {
        match self {
            RuleKind::Concentration { .. } => "concentration",
            RuleKind::Winners { .. } => "winners",
            RuleKind::Reserve { .. } => "reserve",
            RuleKind::KeyWorkers { .. } => "key-workers",
            RuleKind::Guarantee(_) => "guarantee",
            RuleKind::KeepEarlier => "keep-earlier",
            RuleKind::ChangesMost { .. } => "changes-most",
            RuleKind::ChangePrice { .. } => "change-price",
            RuleKind::StandbyReserve => "standby-reserve",
        }
    }
}

impl Measure {
    /// The unit of the amounts.
    pub fn unit(self) -> Unit {
        match self {
            Measure::Money => Unit::Yuan,
            Measure::Lots => Unit::Lots,
        }
    }

    /// What one way in which a bid can win brings to a part: fen of its price there, or lots.
    pub fn of_way(self, way: &Candidate, part: &LotPart) -> i128 {
        let offers = way.offers.iter().filter(|offer| part.lots.contains(&offer.lot));
        match self {
            Measure::Money => offers.map(|offer| offer.price.fen()).sum(),
            Measure::Lots => offers.count() as i128,
        }
    }
}

impl TenderRule {
    /// The tenderers that the rule speaks of, each with the first of them in its group of
    /// [affiliates](Dossier::affiliation_groups), under which the group counts as one.
    pub fn groups(&self, affiliates: &[TendererIx]) -> BTreeMap<TendererIx, TendererIx> {
        let mut first_of: BTreeMap<TendererIx, TendererIx> = BTreeMap::new();
        self.tenderers.iter().map(|it| (*it, *first_of.entry(affiliates[it.0]).or_insert(*it))).collect()
    }
}

impl Dossier {
    /// The rules in force, in the order of the file.
    pub fn rules_in_force(&self) -> impl Iterator<Item = &TenderRule> {
        self.tender_rules.iter().filter(|rule| rule.on)
    }

    /// Whether a rule or the objective counts the lots that change hands against the earlier award.
    pub fn counts_changes(&self) -> bool {
        let counts =
            |rule: &TenderRule| matches!(rule.kind, RuleKind::ChangesMost { .. } | RuleKind::ChangePrice { .. });
        self.tender.objective.contains(&Goal::Changes) || self.rules_in_force().any(counts)
    }

    /// What each lot must be worth if it changes hands, by the rules in force that set a price on
    /// changes: the sum over those that speak of the lot and of its earlier supplier.
    pub fn change_prices(&self) -> BTreeMap<LotIx, Service> {
        let mut prices: BTreeMap<LotIx, Service> = BTreeMap::new();
        for rule in self.rules_in_force() {
            let RuleKind::ChangePrice { service } = rule.kind else { continue };
            for lot in rule.parts.iter().flat_map(|part| &part.lots) {
                if self.earlier.get(lot).is_some_and(|supplier| rule.tenderers.contains(supplier)) {
                    let price = prices.entry(*lot).or_default();
                    *price = *price + service;
                }
            }
        }
        prices
    }

    /// Whether stand-by suppliers are decided together with the award.
    pub fn reserves_standbys(&self) -> bool {
        self.rules_in_force().any(|rule| rule.kind == RuleKind::StandbyReserve)
    }
}
