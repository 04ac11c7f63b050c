//! Lot design before a tender, on the bids of a past one or on expected bids: does a package
//! really beat its single lots, and from which price on?
//!
//! A package changes what can be awarded, so its worth is the difference of two optima: with it
//! and without. Buying lots as one takes choices away and can only pay through a lower price; the
//! break-even is found by bisection on a grid of a tenth of a percent, and holds where solved: at
//! it and one step above it.

#[cfg(test)]
mod tests;

use super::what_if::{Means, Scenario, bids, ruled};
use super::{Evaluated, Premises};
use crate::domain::lots_record::{BreakEven, Designed, OfferedPackage, ProposedPackage};
use crate::domain::what_if_record::Origin;
use crate::domain::{BidIx, BidNamed, Change, ChangeKind, Dossier, LotIx, LotNamed, ParameterKey, TendererIx};
use crate::findings::{Finding, Place};
use crate::solve::Series;
use crate::verify::Decision;
use rayon::prelude::*;
use rust_decimal::Decimal;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Steps of the break-even: tenths of a percent of the sum of the single prices.
const STEPS: i64 = 1_000;

/// No tenderer gives more than half of its prices for a package: beyond, nothing is asked.
const LOWEST: i64 = 500;

/// What is asked.
pub struct Question<'a> {
    /// The tender as published.
    pub published: &'a Evaluated,
    /// Lots to buy as one, each a set; pairs that suggest themselves where there is none.
    pub merge: &'a [Vec<LotIx>],
    /// How many pairs are suggested at most.
    pub pairs_most: usize,
    /// Time for all questions together.
    pub time_limit: Option<Duration>,
    /// Set from elsewhere to stop.
    pub cancel: &'a AtomicBool,
    /// Told how many designs of how many are examined, from any thread.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// What packages are worth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    /// The optimum as published.
    pub base: Designed,
    /// The optimum without any package; nothing where none was offered.
    pub without_packages: Option<Designed>,
    /// The packages that were offered.
    pub offered: Vec<OfferedPackage>,
    /// Lots that could be bought as one.
    pub proposed: Vec<ProposedPackage>,
}

/// Examines offered and possible packages.
///
/// # Errors
/// Findings where the solver fails or two computations of a total differ.
pub fn design(question: &Question<'_>) -> Result<Design, Vec<Finding>> {
    let (evaluated, premises) = (question.published, &question.published.premises);
    let packages = packages(evaluated);
    let suggested;
    let sets = if question.merge.is_empty() {
        suggested = pairs(evaluated, question.pairs_most);
        &suggested
    } else {
        question.merge
    };
    let desk = Desk::new(question, packages.len() + sets.len() + 2)?;
    let without = if packages.is_empty() {
        None
    } else {
        Some(desk.ask(packages.iter().map(|bid| forbidden(premises, *bid)).collect())?)
    };
    desk.done();
    let offered = packages.par_iter().map(|bid| desk.offered(*bid)).collect::<Result<_, _>>()?;
    let proposed = sets.par_iter().map(|lots| desk.proposed(evaluated, lots)).collect::<Result<_, _>>()?;
    Ok(Design { base: desk.base, without_packages: without, offered, proposed })
}

/// The eligible bids on several lots.
fn packages(evaluated: &Evaluated) -> Vec<BidIx> {
    let case = evaluated.case();
    case.first_ways().filter(|way| way.offers.len() > 1).map(|way| way.bid).collect()
}

/// Pairs of undivided lots of one buyer and county that enough tenderers bid on, those with
/// most of them first, then in published order.
fn pairs(evaluated: &Evaluated, most: usize) -> Vec<Vec<LotIx>> {
    let dossier = &evaluated.premises.dossier;
    let least = evaluated.premises.rules.value(ParameterKey::TenderersLeast);
    let mut pairs = Vec::new();
    for (at, one) in dossier.lot_ixs().enumerate() {
        for other in dossier.lot_ixs().skip(at + 1) {
            let (first, second) = (&dossier[one], &dossier[other]);
            let alike = first.buyer == second.buyer && first.county == second.county;
            let whole = first.division.is_none() && second.division.is_none();
            if !alike || !whole {
                continue;
            }
            let lots = vec![one, other];
            let count = tenderers(evaluated, &lots);
            if Decimal::from(count) >= least {
                pairs.push((count, lots));
            }
        }
    }
    pairs.sort_by_key(|(count, lots)| (std::cmp::Reverse(*count), lots.clone()));
    pairs.into_iter().take(most).map(|(_, lots)| lots).collect()
}

/// How many tenderers have eligible bids on each of the lots, or one on all.
fn tenderers(evaluated: &Evaluated, lots: &[LotIx]) -> u32 {
    let mut single: BTreeMap<TendererIx, BTreeSet<LotIx>> = BTreeMap::new();
    let mut all = BTreeSet::new();
    for way in evaluated.case().first_ways() {
        let on: BTreeSet<LotIx> = way.offers.iter().map(|offer| offer.lot).collect();
        if lots.iter().all(|lot| on.contains(lot)) {
            all.insert(way.tenderer);
        } else if let [lot] = on.iter().copied().collect::<Vec<_>>().as_slice()
            && lots.contains(lot)
        {
            single.entry(way.tenderer).or_default().insert(*lot);
        }
    }
    all.extend(single.into_iter().filter(|(_, on)| on.len() == lots.len()).map(|(tenderer, _)| tenderer));
    u32::try_from(all.len()).unwrap_or(u32::MAX)
}

fn named(premises: &Premises, bid: BidIx) -> BidNamed {
    let dossier: &Dossier = &premises.dossier;
    BidNamed { bid: dossier[bid].id.clone(), expects: dossier[dossier[bid].tenderer].name.clone() }
}

fn forbidden(premises: &Premises, bid: BidIx) -> ChangeKind {
    ChangeKind::Forbidden(named(premises, bid))
}

/// The optimum as published, and how to ask for others.
struct Desk<'a> {
    question: &'a Question<'a>,
    base: Designed,
    /// Winning bids and their shares, to start from.
    known: BTreeMap<String, u32>,
    /// What the base's solve has found.
    series: Series,
    end: Option<Instant>,
    done: AtomicUsize,
    count: usize,
}

impl<'a> Desk<'a> {
    fn new(question: &'a Question<'a>, count: usize) -> Result<Self, Vec<Finding>> {
        let end = question.time_limit.map(|limit| Instant::now() + limit);
        let (known, done) = (BTreeMap::new(), AtomicUsize::new(0));
        let (base, series) = (Designed::Unanswered, Series::default());
        let mut desk = Desk { question, base, known, series, end, done, count };
        let series = RefCell::new(Series::default());
        (desk.base, desk.known) = desk.solve(Vec::new(), &series)?;
        desk.series = series.into_inner();
        desk.done();
        Ok(desk)
    }

    fn done(&self) {
        (self.question.progress)(self.done.fetch_add(1, Ordering::Relaxed) + 1, self.count);
    }

    fn ask(&self, changes: Vec<ChangeKind>) -> Result<Designed, Vec<Finding>> {
        Ok(self.solve(changes, &RefCell::new(self.series.clone()))?.0)
    }

    fn solve(
        &self,
        changes: Vec<ChangeKind>,
        series: &RefCell<Series>,
    ) -> Result<(Designed, BTreeMap<String, u32>), Vec<Finding>> {
        let change = |kind| Change { kind, chosen: String::new(), place: Place::default() };
        let scenario = Scenario {
            name: String::new(),
            title: String::new(),
            origin: Origin::Overlays,
            changes: changes.into_iter().map(change).collect(),
        };
        let time_limit = self.end.map(|end| end.saturating_duration_since(Instant::now()));
        let means = Means { known: &self.known, series, time_limit, cancel: self.question.cancel };
        let (evaluated, ruling) = match ruled(&self.question.published.premises, &scenario, &means)? {
            Ok(ruled) => ruled,
            // Nobody could offer it: there is no such design, and so no award.
            Err(_) => return Ok((Designed::NoAward, BTreeMap::new())),
        };
        let dossier = &evaluated.premises.dossier;
        Ok(match (ruling.only_award().is_ok(), ruling.decision) {
            (true, Some(Decision { award, totals, .. })) => {
                let unmet = dossier.lots.len() - award.winners(dossier).len();
                let unmet = u32::try_from(unmet).unwrap_or(u32::MAX);
                (Designed::Awarded { service: totals.service, price_yuan: totals.price, unmet }, bids(dossier, &award))
            }
            (true, None) => (Designed::NoAward, BTreeMap::new()),
            (false, _) => (Designed::Unanswered, BTreeMap::new()),
        })
    }

    fn offered(&self, bid: BidIx) -> Result<OfferedPackage, Vec<Finding>> {
        let dossier = &self.question.published.premises.dossier;
        let package = named(&self.question.published.premises, bid);
        let wins = self.known.contains_key(&package.bid);
        let change = if wins { ChangeKind::Forbidden(package.clone()) } else { ChangeKind::Forced(package.clone()) };
        let otherwise = self.ask(vec![change])?;
        self.done();
        Ok(OfferedPackage {
            bid: package.bid,
            tenderer: package.expects,
            lots: dossier[bid].offers.iter().map(|offer| dossier[offer.lot].id.clone()).collect(),
            wins,
            otherwise,
        })
    }

    fn proposed(&self, evaluated: &Evaluated, lots: &[LotIx]) -> Result<ProposedPackage, Vec<Finding>> {
        let dossier = &self.question.published.premises.dossier;
        let name = |lot: &LotIx| LotNamed { lot: dossier[*lot].id.clone(), expects: dossier[*lot].title.clone() };
        let names: Vec<LotNamed> = lots.iter().map(name).collect();
        let at = |tenths: i64| {
            let percent = Decimal::new(tenths, 1);
            self.ask(vec![ChangeKind::Merged { lots: names.clone(), percent }])
        };
        let at_sum = at(STEPS)?;
        let break_even = self.break_even(&at_sum, &at)?;
        self.done();
        Ok(ProposedPackage {
            lots: lots.iter().map(|lot| dossier[*lot].id.clone()).collect(),
            tenderers: tenderers(evaluated, lots),
            at_sum,
            break_even,
        })
    }

    /// The highest price at which the package is no worse, between half and the whole of the sum.
    fn break_even(
        &self,
        at_sum: &Designed,
        at: &dyn Fn(i64) -> Result<Designed, Vec<Finding>>,
    ) -> Result<BreakEven, Vec<Finding>> {
        let percent = |tenths: i64| Decimal::new(tenths, 1).normalize().to_string();
        let Some(no_worse) = self.no_worse(at_sum) else { return Ok(BreakEven::Unanswered) };
        if no_worse {
            return Ok(BreakEven::AtSum);
        }
        match self.no_worse(&at(LOWEST)?) {
            None => return Ok(BreakEven::Unanswered),
            Some(false) => return Ok(BreakEven::NotAt { percent: percent(LOWEST) }),
            Some(true) => {}
        }
        let (mut good, mut bad) = (LOWEST, STEPS);
        while bad - good > 1 {
            let middle = good + (bad - good) / 2;
            match self.no_worse(&at(middle)?) {
                None => return Ok(BreakEven::Unanswered),
                Some(true) => good = middle,
                Some(false) => bad = middle,
            }
        }
        Ok(BreakEven::At { percent: percent(good) })
    }

    /// Whether a design gives more service than the published one, or as much at no higher price;
    /// nothing where either is not known.
    fn no_worse(&self, other: &Designed) -> Option<bool> {
        match (&self.base, other) {
            (Designed::Unanswered, _) | (_, Designed::Unanswered) => None,
            (_, Designed::NoAward) => Some(self.base == Designed::NoAward),
            (Designed::NoAward, _) => Some(true),
            (
                Designed::Awarded { service, price_yuan, .. },
                Designed::Awarded { service: other_service, price_yuan: other_price, .. },
            ) => Some((other_service, -*other_price) >= (service, -*price_yuan)),
        }
    }
}
