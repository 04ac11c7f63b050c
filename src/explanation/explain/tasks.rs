//! The questions that take solves: asked in parallel, in a time shared fairly.

use super::base::Base;
use super::lifted::{Instance, instances, wins_without};
use super::rules::{Rule, rules};
use super::worth::{Subject, subjects};
use super::{Question, order, points, price};
use crate::domain::explain_record::{Answer, Asked, Effect, LotOrder, PointsChange, PriceChange, Reason, Smallest};
use crate::domain::record::{CheckRecord, Forced, ProofStatus};
use crate::domain::{AwardRule, BidIx, LotIx};
use crate::explanation::budget::Budget;
use crate::explanation::by_rule::Clock;
use crate::explanation::passed_over::force;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Task {
    /// The best award that contains the bid.
    Force(BidIx),
    /// The smallest reduction of the bid's price.
    Price(BidIx),
    /// The fewest points more.
    Points(BidIx),
    /// Whether the bid wins without the clause.
    Lift(BidIx, Instance),
    /// What more (or less) is worth.
    Worth(Subject, bool),
    /// What the rule costs.
    Rule(Rule),
    /// What the order of the lots decides.
    Order,
}

/// Every question, in the order in which they are asked.
pub(super) fn tasks(question: &Question<'_>, base: &Base) -> Vec<Task> {
    let mut tasks = Vec::new();
    let case = question.case();
    let optimal = question.dossier.tender.award_rule == AwardRule::Optimal;
    let lost =
        |bid: &BidIx| base.published.is_ok() && base.published_award().is_none_or(|award| !award.bids.contains(bid));
    let losers: Vec<BidIx> = question.subjects.bids.iter().copied().filter(lost).collect();
    let passed_over = question.subjects.lots.iter().filter_map(|lot| top_that_lost(question, base, *lot));
    let eligible = losers.iter().copied().filter(|bid| case.candidate(*bid).is_some());
    tasks.extend(eligible.clone().chain(passed_over).map(Task::Force));
    tasks.extend(losers.iter().copied().map(Task::Price));
    tasks.extend(losers.iter().copied().map(Task::Points));
    for county in &question.subjects.counties {
        let both = |subject| [Task::Worth(subject, true), Task::Worth(subject, false)];
        tasks.extend(subjects(question, *county).into_iter().flat_map(both));
    }
    if question.subjects.rules {
        tasks.extend(rules(question).into_iter().map(Task::Rule));
        tasks.push(Task::Order);
    }
    // Last, for they are the most: one after another those that are likelier first, bid by bid.
    if optimal && base.optimal_award().is_some() {
        let lifts = eligible.flat_map(|bid| {
            let ranked = instances(question, base, bid).into_iter().enumerate();
            ranked.map(move |(rank, instance)| (rank, Task::Lift(bid, instance)))
        });
        let mut lifts: Vec<(usize, Task)> = lifts.collect();
        lifts.sort_by_key(|(rank, _)| *rank);
        tasks.extend(lifts.into_iter().map(|(_, task)| task));
    }
    let mut seen = BTreeSet::new();
    tasks.retain(|task| seen.insert(task.clone()));
    tasks
}

/// The bid of rank 1 of a lot where it is not among the winners of the published rule.
pub(super) fn top_that_lost(question: &Question<'_>, base: &Base, lot: LotIx) -> Option<BidIx> {
    let award = base.published_award()?;
    let first = |way: &&_| is_first(way, lot);
    let top = question.case().first_ways().find(first)?.bid;
    (!award.bids.contains(&top)).then_some(top)
}

fn is_first(way: &crate::domain::Candidate, lot: LotIx) -> bool {
    way.offers.iter().any(|offer| offer.lot == lot && offer.rank == 1)
}

/// Answers by question.
#[derive(Debug, Default)]
pub(super) struct Answers {
    forced: BTreeMap<BidIx, Answer<Forced>>,
    prices: BTreeMap<BidIx, Smallest<PriceChange>>,
    points: BTreeMap<BidIx, Smallest<PointsChange>>,
    lifted: BTreeMap<(BidIx, Instance), Answer<Option<Vec<CheckRecord>>>>,
    effects: BTreeMap<Task, Answer<Effect>>,
    order: Option<Answer<LotOrder>>,
}

/// One answer.
enum Found {
    Forced(BidIx, Answer<Forced>),
    Price(BidIx, Smallest<PriceChange>),
    Points(BidIx, Smallest<PointsChange>),
    Lifted(BidIx, Instance, Answer<Option<Vec<CheckRecord>>>),
    Effect(Task, Answer<Effect>),
    Order(Answer<LotOrder>),
}

/// Asks all questions, from the front; what one leaves of its share of the time goes to those that
/// wait.
pub(super) fn answer(question: &Question<'_>, base: &Base, tasks: &[Task], time: Duration) -> Answers {
    let parts = tasks.iter().map(Task::parts).sum();
    let budget = Budget::new(time, parts, question.progress);
    let ask = |task: &Task| {
        let clock = Clock::new(budget.share_of(task.parts(), Duration::ZERO), question.cancel);
        let found = task.ask(question, base, &clock);
        budget.answered_of(task.parts());
        found
    };
    let found: Vec<Found> = tasks.iter().par_bridge().map(ask).collect();
    let mut answers = Answers::default();
    for one in found {
        answers.keep(one);
    }
    answers
}

fn given<T>(answer: Result<T, Reason>) -> Answer<T> {
    answer.map_or_else(Answer::Unanswered, Answer::Given)
}

impl Task {
    /// How many solves it takes, roughly, compared with the others.
    fn parts(&self) -> usize {
        match self {
            Task::Price(_) => 30,
            Task::Points(_) => 15,
            Task::Order => 20,
            Task::Force(_) | Task::Rule(_) => 4,
            Task::Worth(..) => 2,
            Task::Lift(..) => 1,
        }
    }

    fn ask(&self, question: &Question<'_>, base: &Base, clock: &Clock<'_>) -> Found {
        match self {
            Task::Force(bid) => Found::Forced(*bid, given(forced(question, base, *bid, clock))),
            Task::Price(bid) => Found::Price(*bid, price::price(question, base, *bid, clock)),
            Task::Points(bid) => Found::Points(*bid, points::points(question, base, *bid, clock)),
            Task::Lift(bid, instance) => {
                let wins = wins_without(question, base, *bid, instance, clock);
                Found::Lifted(*bid, instance.clone(), given(wins))
            }
            Task::Worth(subject, more) => {
                Found::Effect(self.clone(), given(subject.effect(question, base, *more, clock)))
            }
            Task::Rule(rule) => Found::Effect(self.clone(), given(rule.without(question, base, clock))),
            Task::Order => Found::Order(given(order::order(question, clock))),
        }
    }

    /// The question as the record names it.
    pub fn record(&self, question: &Question<'_>) -> Asked {
        let dossier = question.dossier;
        let id = |bid: &BidIx| dossier[*bid].id.clone();
        match self {
            Task::Force(bid) => Asked::Forced { bid: id(bid) },
            Task::Price(bid) => Asked::Price { bid: id(bid) },
            Task::Points(bid) => Asked::Points { bid: id(bid) },
            Task::Lift(bid, instance) => {
                let (clause, key) = instance.name(question);
                Asked::Lifted { bid: id(bid), clause, key }
            }
            Task::Worth(subject, more) => Asked::Worth { subject: subject.record(dossier), more: *more },
            Task::Rule(rule) => Asked::Rule { rule: rule.record(dossier) },
            Task::Order => Asked::LotOrder,
        }
    }
}

/// The best award that contains a bid, compared with the optimal one.
fn forced(question: &Question<'_>, base: &Base, bid: BidIx, clock: &Clock<'_>) -> Result<Forced, Reason> {
    base.must_be_known()?;
    let time = clock.left()?;
    let forced = force(&question.case(), &base.model, base.optimal_award(), bid, time, question.cancel);
    match forced.status {
        ProofStatus::Unknown => Err(clock.left().err().unwrap_or(Reason::Precision)),
        ProofStatus::Optimal | ProofStatus::WithinGap | ProofStatus::Infeasible => Ok(forced),
    }
}

impl Answers {
    fn keep(&mut self, found: Found) {
        match found {
            Found::Forced(bid, answer) => drop(self.forced.insert(bid, answer)),
            Found::Price(bid, answer) => drop(self.prices.insert(bid, answer)),
            Found::Points(bid, answer) => drop(self.points.insert(bid, answer)),
            Found::Lifted(bid, instance, answer) => drop(self.lifted.insert((bid, instance), answer)),
            Found::Effect(task, answer) => drop(self.effects.insert(task, answer)),
            Found::Order(answer) => self.order = Some(answer),
        }
    }

    /// Why a question has no answer, where it has none.
    pub fn unanswered(&self, task: &Task) -> Option<Reason> {
        fn reason<T>(answer: Option<&Answer<T>>) -> Option<Reason> {
            match answer? {
                Answer::Given(_) => None,
                Answer::Unanswered(reason) => Some(*reason),
            }
        }
        match task {
            Task::Force(bid) => reason(self.forced.get(bid)),
            Task::Price(bid) => self.prices.get(bid)?.unanswered(),
            Task::Points(bid) => self.points.get(bid)?.unanswered(),
            Task::Lift(bid, instance) => reason(self.lifted.get(&(*bid, instance.clone()))),
            Task::Worth(..) | Task::Rule(_) => reason(self.effects.get(task)),
            Task::Order => reason(self.order.as_ref()),
        }
    }

    /// The best award that contains a bid, where that was asked.
    pub fn forced(&self, bid: BidIx) -> Option<&Answer<Forced>> {
        self.forced.get(&bid)
    }

    /// The smallest reduction of a bid's price, where that was asked.
    pub fn price(&self, bid: BidIx) -> Option<&Smallest<PriceChange>> {
        self.prices.get(&bid)
    }

    /// The fewest points more, where that was asked.
    pub fn points(&self, bid: BidIx) -> Option<&Smallest<PointsChange>> {
        self.points.get(&bid)
    }

    /// The clauses that were lifted for a bid, with what its award then breaks.
    pub fn lifted(&self, bid: BidIx) -> impl Iterator<Item = &Answer<Option<Vec<CheckRecord>>>> {
        self.lifted.iter().filter(move |((lifted_for, _), _)| *lifted_for == bid).map(|(_, answer)| answer)
    }

    /// The effect of a change; a question that was never asked did not get its turn.
    pub fn effect(&self, task: &Task) -> Answer<Effect> {
        self.effects.get(task).cloned().unwrap_or(Answer::Unanswered(Reason::TimeLimit))
    }

    /// What the order of the lots decides.
    pub fn lot_order(&self) -> Answer<LotOrder> {
        self.order.clone().unwrap_or(Answer::Unanswered(Reason::TimeLimit))
    }
}
