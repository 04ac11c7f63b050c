//! One model of all scenarios.

use super::worst::Worst;
use crate::award_model::{AwardModel, build_for};
use crate::domain::{Award, AwardCase, BidIx, GoalLevel};
use crate::lp::{DEFINITION, Model, Relation, Row, RowName, VariableIx};
use crate::planning::Evaluated;
use std::collections::{BTreeMap, BTreeSet};

/// A scenario, evaluated.
#[derive(Debug, Clone)]
pub struct Situation {
    /// Its name.
    pub name: String,
    /// Its premises and what evaluation found.
    pub evaluated: Evaluated,
}

/// The model of an award that is the same in every scenario. The first scenario is the tender as
/// published; its variables come first.
#[derive(Debug, Clone)]
pub struct Joint {
    /// The model. Its objectives and tie-break are those of the tender as published.
    pub(super) model: Model,
    /// Service of each scenario by variable, in steps.
    pub(super) service: Vec<Vec<(VariableIx, i128)>>,
    /// Each scenario's own model, where its variables begin, and what says that its rules are kept.
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
struct Block {
    own: AwardModel,
    begins: usize,
    keeps: Option<VariableIx>,
}

/// What is decided: a bid with its share, by name.
type Decided = (String, u32);

impl Joint {
    /// Builds the model. Rules hold in scenarios of at least so many hundredths of a percent of the
    /// parts.
    ///
    /// Nothing where there is no scenario.
    pub fn new(situations: &[Situation], parts: &[i128], keep: i128) -> Option<Self> {
        let all: i128 = parts.iter().sum();
        let hard = keep >= 10_000;
        let mut model = Model::default();
        let mut service = Vec::new();
        let mut decided: Vec<BTreeMap<Decided, Vec<VariableIx>>> = Vec::new();
        let mut standbys: Vec<BTreeMap<[String; 3], VariableIx>> = Vec::new();
        let mut kept = Vec::new();
        let mut blocks = Vec::new();
        for (position, situation) in situations.iter().enumerate() {
            let case = situation.evaluated.case();
            let own = service_first(&case, situation);
            let rows = model.rows.len();
            let by = model.append(&own.model, &situation.name);
            let moved = |variable: VariableIx| VariableIx(variable.0 + by);
            let of_service = own.model.objectives.first().map_or(&[][..], |objective| &objective.terms);
            service.push(of_service.iter().map(|(variable, steps)| (moved(*variable), *steps)).collect());
            let mut ways: BTreeMap<Decided, Vec<VariableIx>> = BTreeMap::new();
            for (variable, way) in own.variables.ways(&case) {
                let name = (case.dossier[way.bid].id.clone(), way.share_percent);
                ways.entry(name).or_default().push(moved(variable));
            }
            decided.push(ways);
            let named = own.variables.standbys(&case).map(|standby| {
                let dossier = case.dossier;
                let ids = [&dossier[standby.lot].id, &dossier[standby.winner].id, &dossier[standby.bid.bid].id];
                (ids.map(Clone::clone), moved(standby.variable))
            });
            standbys.push(named.collect());
            let keeps = (position > 0 && !hard).then(|| model.add_variable(format!("keeps@{}", situation.name)));
            if let Some(keeps) = keeps {
                loosen(&mut model, rows, keeps);
                kept.push((keeps, parts[position]));
            }
            if position == 0 {
                model.objectives.clone_from(&own.model.objectives);
                model.tie_break.clone_from(&own.model.tie_break);
            }
            blocks.push(Block { own, begins: by, keeps });
        }
        if !hard {
            model.tie_break.extend(kept.iter().map(|(keeps, _)| vec![*keeps]));
            let least = (all * keep).div_euclid(10_000) + i128::from((all * keep).rem_euclid(10_000) > 0);
            let name = RowName { clause: "kept-scenarios", key: Vec::new() };
            model.add_row(name, kept, Relation::AtLeast, least - parts.first()?);
        }
        for other in 1..situations.len() {
            same(&mut model, &decided[0], &decided[other]);
            let single = |found: &BTreeMap<[String; 3], VariableIx>| -> BTreeMap<_, _> {
                found.iter().map(|(ids, variable)| (ids.clone(), vec![*variable])).collect()
            };
            same(&mut model, &single(&standbys[0]), &single(&standbys[other]));
        }
        Some(Self { model, service, blocks })
    }

    /// The award that an assignment means.
    pub(super) fn award(&self, nominal: &AwardCase<'_>, values: &[bool]) -> Award {
        self.blocks.first().map_or_else(Award::default, |block| block.own.award(nominal, values))
    }

    /// The assignment that an award of the tender as published means.
    pub(super) fn assignment(&self, situations: &[Situation], award: &Award) -> Vec<bool> {
        let mut values = vec![false; self.model.variables.len()];
        for (block, situation) in self.blocks.iter().zip(situations) {
            let (award, _) = carried(award, &situations[0].evaluated.case(), &situation.evaluated.case());
            let own = block.own.values(&situation.evaluated.case(), &award);
            values[block.begins..block.begins + own.len()].copy_from_slice(&own);
            if let Some(keeps) = block.keeps {
                values[keeps.0] = block.own.model.broken_rows(&own).is_empty();
            }
        }
        values
    }

    /// Service of each scenario.
    pub(super) fn values(&self, values: &[bool]) -> Vec<i128> {
        let sum = |terms: &Vec<(VariableIx, i128)>| {
            terms.iter().filter(|(variable, _)| values[variable.0]).map(|(_, steps)| steps).sum()
        };
        self.service.iter().map(sum).collect()
    }

    /// A sum of services by weights.
    pub(super) fn form(&self, weights: &[i128]) -> Vec<(VariableIx, i128)> {
        let weighted = weights.iter().zip(&self.service).filter(|(weight, _)| **weight != 0);
        weighted
            .flat_map(|(weight, terms)| terms.iter().map(move |(variable, steps)| (*variable, weight * steps)))
            .collect()
    }

    /// The worst part of an assignment's services.
    pub(super) fn worst(&self, worst: &Worst, values: &[bool]) -> i128 {
        worst.value(&self.values(values))
    }
}

/// The model of one scenario: service comes first, then what the tender wants besides.
pub(super) fn service_first(case: &AwardCase<'_>, situation: &Situation) -> AwardModel {
    let others = case.levels().into_iter().filter(|level| *level != GoalLevel::Service);
    let mut model = build_for(case, std::iter::once(GoalLevel::Service).chain(others).collect());
    for bid in &situation.evaluated.premises.forced {
        model.force(case, *bid);
    }
    model
}

/// What is decided in the tender as published is decided elsewhere too, and nothing else. What
/// cannot win elsewhere has no variable there.
fn same<K: Ord>(model: &mut Model, first: &BTreeMap<K, Vec<VariableIx>>, other: &BTreeMap<K, Vec<VariableIx>>) {
    for (name, ways) in other {
        let Some(variable) = ways.first().copied() else { continue };
        let here = ways.iter().map(|way| (*way, 1));
        let there = first.get(name).into_iter().flatten().map(|way| (*way, -1));
        model.define(variable, here.chain(there), Relation::Equal, 0);
    }
}

/// Lets all rows from a position on hold only where a variable is true; definitions always do.
fn loosen(model: &mut Model, from: usize, keeps: VariableIx) {
    let rows: Vec<Row> = model.rows.drain(from..).collect();
    for row in rows {
        if row.name.clause == DEFINITION {
            model.rows.push(row);
            continue;
        }
        let most: i128 = row.terms.iter().map(|(_, coefficient)| (*coefficient).max(0)).sum();
        let least: i128 = row.terms.iter().map(|(_, coefficient)| (*coefficient).min(0)).sum();
        if row.relation != Relation::AtLeast && most > row.right {
            let terms = row.terms.iter().copied().chain([(keeps, most - row.right)]);
            model.add_row(row.name.clone(), terms, Relation::AtMost, most);
        }
        if row.relation != Relation::AtMost && least < row.right {
            let terms = row.terms.iter().copied().chain([(keeps, least - row.right)]);
            model.add_row(row.name.clone(), terms, Relation::AtLeast, least);
        }
    }
}

/// An award of one dossier in another, by names: the bids that can win there, and the names of
/// those that cannot.
pub(super) fn carried(award: &Award, from: &AwardCase<'_>, to: &AwardCase<'_>) -> (Award, Vec<String>) {
    let known: BTreeMap<&str, BidIx> = to.dossier.bid_ixs().map(|bid| (to.dossier[bid].id.as_str(), bid)).collect();
    let there = |bid: BidIx| {
        let bid = known.get(from.dossier[bid].id.as_str()).copied();
        bid.filter(|bid| to.candidate(*bid).is_some())
    };
    let mut carried = Award::default();
    let mut gone = BTreeSet::new();
    for bid in &award.bids {
        match there(*bid) {
            Some(position) => {
                carried.bids.insert(position);
                carried.shares.extend(award.shares.get(bid).map(|share| (position, *share)));
            }
            None => {
                gone.insert(from.dossier[*bid].id.clone());
            }
        }
    }
    for (lot, bid) in &award.standbys {
        let lot = to.dossier.lot_ixs().find(|other| to.dossier[*other].id == from.dossier[*lot].id);
        carried.standbys.extend(lot.zip(there(*bid)));
    }
    (carried, gone.into_iter().collect())
}
