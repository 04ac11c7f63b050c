use super::objective;
use crate::clauses::award::{AwardClause, AwardVariables};
use crate::domain::{Award, AwardCase, BidIx, GoalLevel, LotIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// The model of an award and the way back from its variables to bids.
#[derive(Debug, Clone)]
pub struct AwardModel {
    /// The model.
    pub model: Model,
    /// The variables that mean awards.
    pub variables: AwardVariables,
    /// What the levels of the tender's objective count; in the model they come last.
    pub levels: Vec<GoalLevel>,
}

impl AwardModel {
    /// The award that an assignment of the variables means.
    pub fn award(&self, case: &AwardCase<'_>, values: &[bool]) -> Award {
        let mut award = Award::default();
        for (_, way) in self.variables.ways(case).filter(|(variable, _)| values[variable.0]) {
            award.bids.insert(way.bid);
            if way.share_percent < 100 {
                award.shares.insert(way.bid, way.share_percent);
            }
        }
        for standby in self.variables.standbys(case).filter(|standby| values[standby.variable.0]) {
            award.standbys.insert(standby.lot, standby.bid.bid);
        }
        award
    }

    /// Demands that a bid wins, in one of its ways.
    pub fn force(&mut self, case: &AwardCase<'_>, bid: BidIx) {
        let name = RowName { clause: "forced", key: vec![case.dossier[bid].id.clone()] };
        let ways = self.variables.of(bid).map(|way| (way, 1));
        self.model.add_row(name, ways, Relation::Equal, 1);
    }

    /// The assignment that an award means; bids that are not eligible are left out, and so are
    /// stand-by bids that cannot take over.
    pub fn values(&self, case: &AwardCase<'_>, award: &Award) -> Vec<bool> {
        let mut values = vec![false; self.model.variables.len()];
        let won = case.settle(award).won;
        for (variable, way) in self.variables.ways(case) {
            let position = won.partition_point(|other| other.bid < way.bid);
            values[variable.0] = won.get(position).is_some_and(|other| std::ptr::eq(*other, way));
        }
        for (lot, bid) in &award.standbys {
            let winners = won.iter().filter(|way| way.offers.iter().any(|offer| offer.lot == *lot));
            for standby in winners.filter_map(|way| self.variables.standby(*lot, way.tenderer, *bid)) {
                values[standby.0] = true;
            }
        }
        self.model.complete(&mut values);
        values
    }
}

/// Builds the model: one binary variable a way in which a bid can win, the rows of every clause,
/// the objective levels that the tender names, where stand-bys are reserved the best of them, then
/// the published tie-break: lot by lot in published order, the earliest submission, first of
/// winners, then of stand-bys.
pub fn build(case: &AwardCase<'_>) -> AwardModel {
    build_for(case, case.levels())
}

/// [`build`] with other levels of the objective than the tender's.
pub fn build_for(case: &AwardCase<'_>, levels: Vec<GoalLevel>) -> AwardModel {
    let mut model = Model::default();
    let variables = AwardVariables::add(case, &mut model);
    for clause in AwardClause::ALL {
        clause.add_rows(case, &variables, &mut model);
    }
    objective::add(case, &levels, &variables, &mut model);
    model.tie_break = tie_break(case, &variables);
    model.tie_break.extend(standby_tie_break(case, &variables));
    AwardModel { model, variables, levels }
}

/// For each lot its candidates in order of submission; they exclude each other, since a lot has
/// one award. On a divisible lot that is true of each bid's shares only, so there each bid is a
/// choice of its own, the larger share preferred. Every candidate has a lot, so the choices
/// determine the whole award.
fn tie_break(case: &AwardCase<'_>, variables: &AwardVariables) -> Vec<Vec<VariableIx>> {
    let mut choices: BTreeMap<(LotIx, Option<BidIx>), Vec<VariableIx>> = BTreeMap::new();
    for (variable, candidate) in variables.ways(case) {
        for offer in &candidate.offers {
            let bid = case.dossier[offer.lot].division.map(|_| candidate.bid);
            choices.entry((offer.lot, bid)).or_default().push(variable);
        }
    }
    choices.into_values().collect()
}

/// For each critical lot its stand-by bids in order of submission; a bid that could stand by for
/// several winners does so for the one that has won.
pub(super) fn standby_tie_break(case: &AwardCase<'_>, variables: &AwardVariables) -> Vec<Vec<VariableIx>> {
    let mut choices: BTreeMap<LotIx, Vec<(BidIx, VariableIx)>> = BTreeMap::new();
    for standby in variables.standbys(case) {
        choices.entry(standby.lot).or_default().push((standby.bid.bid, standby.variable));
    }
    let in_order = |mut choice: Vec<(BidIx, VariableIx)>| {
        choice.sort();
        choice.into_iter().map(|(_, variable)| variable).collect()
    };
    choices.into_values().map(in_order).collect()
}
