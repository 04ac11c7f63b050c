//! Whether a bid that does not win as it is wins in a changed tender.
//!
//! Under the optimal rule there are two ways to tell, both exact:
//!
//! * *The whole award*, solved with all levels and the tie-break: does it contain the bid?
//! * *A contest*. Where all that does not concern the bid is as before, so are all awards without
//!   it, and the optimal one is still the best of them. So the bid loses where no award that contains
//!   it has as much of the first goal, and wins where one is better, level by level. Only a tie needs
//!   the whole award. That a goal must be reached cuts the search short.
//!
//! An award that won one contest is a *witness*: where it still keeps every clause and is better, the
//! next contest needs no solving at all.

use super::Base;
use super::smallest::By;
use crate::award_model::{AwardModel, build};
use crate::award_rules::Effort;
use crate::domain::explain_record::Reason;
use crate::domain::{Award, AwardCase, AwardRule, BidIx};
use crate::explanation::by_rule::{Clock, Solved, award_by_rule, best, with_bid};
use crate::lp::{Objective, Relation, RowName, Sense, VariableIx};
use crate::verify::decide;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// A bid against the award without it.
pub(super) struct Contest<'b> {
    base: &'b Base,
    bid: BidIx,
    rest: Rest,
    witness: Option<Award>,
}

impl<'b> Contest<'b> {
    pub fn new(base: &'b Base, bid: BidIx) -> Self {
        Self { base, bid, rest: Rest::of(&base.model, bid), witness: None }
    }

    /// Whether the bid wins in a changed case by the published rule. By the witness, no is no
    /// answer.
    pub fn wins(&mut self, case: &AwardCase<'_>, by: By, clock: &Clock<'_>) -> Result<bool, Reason> {
        clock.left()?;
        // Who is not eligible does not win: nothing to solve.
        if case.candidate(self.bid).is_none() {
            return Ok(false);
        }
        match by {
            By::Witness => Ok(self.witness.as_ref().is_some_and(|witness| self.is_better(case, witness))),
            By::Contest => self.contest(case, clock),
            By::Award => {
                let witness = self.witness.clone().filter(|witness| self.is_better(case, witness));
                self.whole(case, witness.as_ref().or(self.base.published_award()), clock)
            }
        }
    }

    /// Whether there is a witness to ask.
    pub fn has_witness(&self) -> bool {
        self.witness.is_some()
    }

    fn contest(&mut self, case: &AwardCase<'_>, clock: &Clock<'_>) -> Result<bool, Reason> {
        let known = self.base.published_award();
        let (AwardRule::Optimal, Ok(optimal)) = (case.dossier.tender.award_rule, &self.base.optimal) else {
            return self.whole(case, known, clock);
        };
        let model = build(case);
        if model.levels != self.base.model.levels || Rest::of(&model, self.bid) != self.rest {
            return self.whole(case, known, clock);
        }
        if self.witness.as_ref().is_some_and(|witness| self.is_better(case, witness)) {
            return Ok(true);
        }
        let Some(found) = as_good(case, &model, optimal.as_ref(), self.bid, clock)? else { return Ok(false) };
        if self.is_better(case, &found) {
            self.witness = Some(found);
            return Ok(true);
        }
        self.whole(case, Some(&found), clock)
    }

    fn whole(&mut self, case: &AwardCase<'_>, known: Option<&Award>, clock: &Clock<'_>) -> Result<bool, Reason> {
        let rule = case.dossier.tender.award_rule;
        let solved = award_by_rule(case, rule, &Effort { known, ..clock.effort() })?;
        let won = solved.map(|solved| solved.award).filter(|award| award.bids.contains(&self.bid));
        let wins = won.is_some();
        if rule == AwardRule::Optimal {
            self.witness = won.or(self.witness.take());
        }
        Ok(wins)
    }

    /// Whether an award with the bid keeps every clause and is better, at the first level at which
    /// they differ, than the optimal one as it is.
    fn is_better(&self, case: &AwardCase<'_>, award: &Award) -> bool {
        let Ok(decision) = decide(case, award.clone()) else { return false };
        let Ok(optimal) = &self.base.optimal else { return false };
        let Some(optimal) = optimal else { return decision.lawful() };
        let levels = self.base.model.levels.iter().zip(&self.base.model.model.objectives);
        let compared = levels
            .zip(&optimal.levels)
            .map(|((level, objective), before)| compare(objective.sense, decision.totals.level(case, level), *before));
        decision.lawful() && compared.fold(Ordering::Equal, Ordering::then) == Ordering::Greater
    }
}

/// Some award with the bid that has at least as much of the first goal as the optimal one; none
/// where there is none, proven. Without an optimal one, any award with the bid.
pub(super) fn as_good(
    case: &AwardCase<'_>,
    model: &AwardModel,
    optimal: Option<&Solved>,
    bid: BidIx,
    clock: &Clock<'_>,
) -> Result<Option<Award>, Reason> {
    let mut forced = with_bid(case, model, bid);
    if let Some((value, goal)) = optimal.and_then(|solved| solved.levels.first()).zip(model.model.objectives.first()) {
        let relation = match goal.sense {
            Sense::Maximize => Relation::AtLeast,
            Sense::Minimize => Relation::AtMost,
        };
        let name = RowName { clause: "as-good", key: vec![goal.name.to_string()] };
        forced.model.add_row(name, goal.terms.iter().copied(), relation, *value);
    }
    Ok(best(case, &forced, None, Some(0), clock)?.map(|solved| solved.award))
}

/// Which value is the better one.
fn compare(sense: Sense, one: i128, other: i128) -> Ordering {
    match sense {
        Sense::Maximize => one.cmp(&other),
        Sense::Minimize => other.cmp(&one),
    }
}

/// Terms by the positions of their variables among those that are not the bid's.
type Terms = Vec<(usize, i128)>;

/// What a model says of awards without a bid: its other variables, the rows that can be broken
/// without it, and the goals. Equal ones have the same awards without the bid, and value them alike.
#[derive(PartialEq, Eq)]
struct Rest {
    variables: Vec<String>,
    rows: BTreeSet<(RowName, Terms, Relation, i128)>,
    goals: Vec<(bool, Terms)>,
}

impl Rest {
    fn of(model: &AwardModel, bid: BidIx) -> Self {
        let own: BTreeSet<VariableIx> = model.variables.of(bid).collect();
        let model = &model.model;
        let others = (0..model.variables.len()).map(VariableIx).filter(|variable| !own.contains(variable));
        let positions: BTreeMap<VariableIx, usize> = others.zip(0..).collect();
        let rest = |terms: &[(VariableIx, i128)]| -> Terms {
            terms.iter().filter_map(|(variable, c)| Some((*positions.get(variable)?, *c))).collect()
        };
        let rows = model.rows.iter().map(|row| (RowName::clone(&row.name), rest(&row.terms), row.relation, row.right));
        let goal = |goal: &Objective| (goal.sense == Sense::Maximize, rest(&goal.terms));
        Rest {
            variables: positions.keys().map(|variable| model.variables[variable.0].name.clone()).collect(),
            rows: rows.filter(|(_, terms, relation, right)| can_break(terms, *relation, *right)).collect(),
            goals: model.objectives.iter().map(goal).collect(),
        }
    }
}

/// Whether some assignment of the terms' variables breaks a row.
fn can_break(terms: &Terms, relation: Relation, right: i128) -> bool {
    let most: i128 = terms.iter().map(|(_, c)| (*c).max(0)).sum();
    let least: i128 = terms.iter().map(|(_, c)| (*c).min(0)).sum();
    match relation {
        Relation::AtMost => most > right,
        Relation::AtLeast => least < right,
        Relation::Equal => most > right || least < right,
    }
}
