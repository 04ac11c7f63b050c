//! Single clauses at single places without which a bid would win: solved again with the rows of
//! one of them left out.
//!
//! Rows that say what a variable means, and that a lot is awarded at most once, are no clause that
//! could be lifted; that a required lot must be awarded is one.

use super::contest::as_good;
use super::{Base, Question};
use crate::award_model::{AwardModel, build};
use crate::clauses::award::demands;
use crate::domain::explain_record::Reason;
use crate::domain::record::CheckRecord;
use crate::domain::{Award, AwardCase, BidIx, LotIx};
use crate::explanation::by_rule::{Clock, Solved, best};
use crate::explanation::passed_over::{broken, swapped};
use crate::lp::{DEFINITION, RowName};
use std::collections::BTreeSet;

/// Name of the demand that a lot has a winner.
const REQUIRED_LOT: &str = "required-lot";

/// A clause at one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Instance {
    /// A demand, with all rows behind which it stands.
    Demand(&'static str, Vec<String>),
    /// That a required lot must be awarded.
    Required(LotIx),
}

/// Whether rows of this name can be left out: not where they say what a variable means, or what
/// an award is by law.
pub(super) fn can_be_lifted(name: &RowName) -> bool {
    name.clause != DEFINITION && !demands(name.clause, &name.key).is_empty()
}

/// Every clause at every place, those first that are likely to stand in the bid's way: what a
/// plain exchange breaks, then rows on which the bid stands, then the others as the model has them.
pub(super) fn instances(question: &Question<'_>, base: &Base, bid: BidIx) -> Vec<Instance> {
    let case = question.case();
    let rows = || base.model.model.rows.iter().filter(|row| can_be_lifted(&row.name));
    let all = rows().flat_map(|row| of_row(&row.name));
    let required = question.dossier.lot_ixs().filter(|lot| question.dossier[*lot].required).map(Instance::Required);
    let own: Vec<_> = base.model.variables.of(bid).collect();
    let with_bid: BTreeSet<Instance> = rows()
        .filter(|row| row.terms.iter().any(|(variable, _)| own.contains(variable)))
        .flat_map(|row| of_row(&row.name))
        .collect();
    let exchange = base.optimal_award().map(|award| broken(&case, &swapped(&case, award, bid))).unwrap_or_default();
    let breaks = |instance: &Instance| match instance {
        Instance::Demand(..) => exchange.iter().any(|check| of(check.clause, &check.key).contains(instance)),
        Instance::Required(lot) => {
            let key = [question.dossier[*lot].id.clone()];
            exchange.iter().any(|check| check.key == key && demands(check.clause, &check.key).is_empty())
        }
    };
    let mut instances: Vec<Instance> = all.chain(required).collect::<BTreeSet<_>>().into_iter().collect();
    instances.sort_by_key(|instance| (!breaks(instance), !with_bid.contains(instance)));
    instances
}

/// The demands behind a row.
fn of_row(name: &RowName) -> Vec<Instance> {
    of(name.clause, &name.key)
}

/// The demands behind a row or a check, by its clause and key.
fn of(clause: &'static str, key: &[String]) -> Vec<Instance> {
    demands(clause, key).into_iter().map(|demand| Instance::Demand(demand.clause, demand.key)).collect()
}

impl Instance {
    /// Name of the clause and where it applies, as in checks.
    pub fn name(&self, question: &Question<'_>) -> (String, Vec<String>) {
        match self {
            Instance::Demand(clause, key) => ((*clause).to_owned(), key.clone()),
            Instance::Required(lot) => (REQUIRED_LOT.to_owned(), vec![question.dossier[*lot].id.clone()]),
        }
    }
}

/// Whether the bid wins the optimal award without the clause: nothing where it does not, else what
/// that award breaks.
///
/// The original optimum is still an award without the clause. So where no award that contains the
/// bid has at least as much of the first goal, the bid does not win, and nothing more is solved.
pub(super) fn wins_without(
    question: &Question<'_>,
    base: &Base,
    bid: BidIx,
    instance: &Instance,
    clock: &Clock<'_>,
) -> Result<Option<Vec<CheckRecord>>, Reason> {
    let Ok(Some(optimal)) = &base.optimal else { return Err(Reason::BaseUnproven) };
    match instance {
        Instance::Demand(..) => {
            let mut model = base.model.clone();
            model.model.rows.retain(|row| !of_row(&row.name).contains(instance));
            decided(&question.case(), &question.case(), &model, optimal, bid, clock)
        }
        Instance::Required(lot) => {
            let mut dossier = question.dossier.clone();
            dossier.lots[lot.0].required = false;
            let case = AwardCase { dossier: &dossier, ..question.case() };
            decided(&question.case(), &case, &build(&case), optimal, bid, clock)
        }
    }
}

fn decided(
    original: &AwardCase<'_>,
    case: &AwardCase<'_>,
    model: &AwardModel,
    optimal: &Solved,
    bid: BidIx,
    clock: &Clock<'_>,
) -> Result<Option<Vec<CheckRecord>>, Reason> {
    let Some(found) = as_good(case, model, Some(optimal), bid, clock)? else { return Ok(None) };
    let award: Award = match best(case, model, Some(&found), None, clock)? {
        Some(solved) if solved.award.bids.contains(&bid) => solved.award,
        _ => return Ok(None),
    };
    let breaks: Vec<CheckRecord> = broken(original, &award).iter().map(|check| check.record()).collect();
    // The rows that were left out are broken, or the award would have been the optimum before.
    if breaks.is_empty() { Err(Reason::SolverFailed) } else { Ok(Some(breaks)) }
}
