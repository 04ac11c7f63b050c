//! What the order of the lots decides where a committee goes lot by lot, each lot to its
//! highest-ranked bid that still fits: every order where there are few lots, else a seeded sample
//! and exchanges of two lots from its best and its worst.

use super::Question;
use super::base;
use crate::award_model::LotByLot;
use crate::domain::explain_record::{LotOrder, OrderResult, Reason};
use crate::domain::{Award, LotIx, Money, Random, Service};
use crate::explanation::by_rule::Clock;
use crate::explanation::changes::flips;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Orders that are all tried: those of seven lots.
const ALL_ORDERS_MOST: usize = 5_040;

/// Orders of a sample, the published one and its reverse among them.
const SAMPLE: usize = 200;

/// Orders tried at once, between two looks at the clock.
const AT_ONCE: usize = 32;

/// Seed of the sample, fixed so that everybody draws the same.
const SEED: u64 = 20_260_316;

/// The better award first: more service, then less price.
type Merit = (Reverse<Service>, Money);

/// An order that was tried.
#[derive(Debug, Clone)]
struct Tried {
    order: Vec<LotIx>,
    award: Award,
    merit: Merit,
}

/// Tries orders. What was tried before the time was over counts, as long as the published order and
/// another one are among it.
pub(super) fn order(question: &Question<'_>, clock: &Clock<'_>) -> Result<LotOrder, Reason> {
    let published: Vec<LotIx> = question.dossier.lot_ixs().collect();
    let mut trial = Trial::of(question, published);
    let all = orders(trial.published.order.len()).is_some_and(|count| count <= ALL_ORDERS_MOST);
    let finished = if all {
        trial.extend(&every_order(&trial.published.order.clone()), clock)
    } else {
        let sampled = trial.extend(&sample(&trial.published.order.clone()), clock);
        sampled.and_then(|()| trial.exchange(clock))
    };
    // A sample has no end that it must reach.
    match finished {
        Err(reason) if all || trial.tried < AT_ONCE as u64 => Err(reason),
        _ => Ok(trial.record(question, all)),
    }
}

/// Orders of so many lots; nothing where they are too many to count.
fn orders(lots: usize) -> Option<usize> {
    (1..=lots).try_fold(1usize, |product, factor| product.checked_mul(factor))
}

/// What was tried so far.
struct Trial<'a> {
    question: &'a Question<'a>,
    lots: LotByLot<'a>,
    published: Tried,
    best: Tried,
    worst: Tried,
    awards: BTreeSet<Award>,
    tried: u64,
}

impl<'a> Trial<'a> {
    fn of(question: &'a Question<'a>, published: Vec<LotIx>) -> Self {
        let lots = LotByLot::by_rank(&question.case());
        let tried = tried(question, &lots, published);
        let awards = BTreeSet::from([tried.award.clone()]);
        Self { question, lots, published: tried.clone(), best: tried.clone(), worst: tried, awards, tried: 1 }
    }

    /// Tries orders, some at once. The first of equals stays, so that the answer is always the same.
    fn extend(&mut self, orders: &[Vec<LotIx>], clock: &Clock<'_>) -> Result<(), Reason> {
        for some in orders.chunks(AT_ONCE) {
            clock.left()?;
            let (question, lots) = (self.question, &self.lots);
            let found: Vec<Tried> = some.par_iter().map(|order| tried(question, lots, order.clone())).collect();
            for one in found {
                self.tried += 1;
                if one.merit < self.best.merit {
                    self.best = one.clone();
                }
                if one.merit > self.worst.merit {
                    self.worst = one.clone();
                }
                self.awards.insert(one.award);
            }
        }
        Ok(())
    }

    /// Exchanges two lots of the best order and of the worst, in turn, as long as that leads further.
    fn exchange(&mut self, clock: &Clock<'_>) -> Result<(), Reason> {
        loop {
            let better = self.step(|trial| &trial.best, clock)?;
            let worse = self.step(|trial| &trial.worst, clock)?;
            if !better && !worse {
                return Ok(());
            }
        }
    }

    /// Tries the exchanges from an end until it moves; false where none moves it.
    fn step(&mut self, end: impl Fn(&Self) -> &Tried, clock: &Clock<'_>) -> Result<bool, Reason> {
        let before = end(self).clone();
        for some in exchanged(&before.order).chunks(AT_ONCE) {
            self.extend(some, clock)?;
            if end(self).merit != before.merit {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn record(&self, question: &Question<'_>, all_orders: bool) -> LotOrder {
        let (case, dossier) = (question.case(), question.dossier);
        let result = |one: &Tried| OrderResult {
            order: one.order.iter().map(|lot| dossier[*lot].id.clone()).collect(),
            totals: base::totals(&case, &one.award),
            unawarded: base::unawarded(&case, &one.award),
            changes: flips(dossier, &self.published.award, &one.award),
        };
        LotOrder {
            all_orders,
            tried: self.tried,
            seed: SEED,
            awards: self.awards.len() as u64,
            published: result(&self.published),
            best: result(&self.best),
            worst: result(&self.worst),
        }
    }
}

fn tried(question: &Question<'_>, lots: &LotByLot<'_>, order: Vec<LotIx>) -> Tried {
    let award = lots.award(&order);
    let totals = base::totals(&question.case(), &award);
    Tried { order, award, merit: (Reverse(totals.service), totals.price_yuan) }
}

/// Every order but the given one.
fn every_order(published: &[LotIx]) -> Vec<Vec<LotIx>> {
    let mut orders: Vec<Vec<LotIx>> = vec![Vec::new()];
    for _ in published {
        let longer = |order: &Vec<LotIx>| -> Vec<Vec<LotIx>> {
            let free = published.iter().filter(|lot| !order.contains(lot));
            free.map(|lot| order.iter().chain([lot]).copied().collect()).collect()
        };
        orders = orders.iter().flat_map(longer).collect();
    }
    orders.retain(|order| order != published);
    orders
}

/// The reverse order, then orders drawn at random.
fn sample(published: &[LotIx]) -> Vec<Vec<LotIx>> {
    let mut random = Random::new(SEED);
    let mut orders = vec![published.iter().rev().copied().collect::<Vec<LotIx>>()];
    while orders.len() + 1 < SAMPLE {
        let mut order = published.to_vec();
        random.shuffle(&mut order);
        orders.push(order);
    }
    orders
}

/// All orders with two lots exchanged.
fn exchanged(order: &[LotIx]) -> Vec<Vec<LotIx>> {
    let pairs = (0..order.len()).flat_map(|first| (first + 1..order.len()).map(move |second| (first, second)));
    let with = |(first, second)| {
        let mut order = order.to_vec();
        order.swap(first, second);
        order
    };
    pairs.map(with).collect()
}
