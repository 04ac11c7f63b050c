//! Who wins by the published rule: whole awards, sampled and narrowed down by halves.

use super::axis::{Axis, Border, Borders, Way};
use crate::award_rules::{Effort, award};
use crate::domain::{Award, AwardCase, LotIx, Money, ScoringModel, Service};
use crate::evaluation::{candidates, evaluate};
use crate::explanation::holders;
use crate::findings::Finding;
use crate::planning::Premises;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

/// Parts into which each direction of a weight is sampled before it is narrowed down.
const PARTS: u32 = 4;

/// Awards of a tender under other scoring models, until the time is over.
#[derive(Clone, Copy)]
pub struct Awards<'a> {
    /// The tender.
    pub premises: &'a Premises,
    /// The award at the published weights, to start from.
    pub known: Option<&'a Award>,
    /// Until when; none means until all is proven.
    pub until: Option<Instant>,
    /// Set to stop before.
    pub cancel: &'a AtomicBool,
}

/// The award under a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// The only one that the rule admits.
    Award(Box<Won>),
    /// No award keeps all rules, proven.
    None,
    /// A limit or the user came first.
    Open,
}

/// An award and its totals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Won {
    pub award: Award,
    pub price: Money,
    pub service: Service,
}

impl Awards<'_> {
    /// The award by the published rule.
    ///
    /// # Errors
    /// As [`award`].
    pub(super) fn under(&self, model: &ScoringModel) -> Result<Answer, Vec<Finding>> {
        let Premises { dossier, rules, .. } = self.premises;
        let left = self.until.map(|until| until.saturating_duration_since(Instant::now()));
        if left == Some(Duration::ZERO) || self.cancel.load(std::sync::atomic::Ordering::Relaxed) {
            return Ok(Answer::Open);
        }
        let evaluation = evaluate(dossier, rules, model);
        let candidates = candidates(dossier, rules, &evaluation);
        let case = AwardCase { dossier, rules, candidates: &candidates };
        let effort = Effort { time_limit: left, cancel: Some(self.cancel), known: self.known, ..Effort::default() };
        let ruling = award(&case, dossier.tender.award_rule, &effort)?;
        Ok(match (ruling.only_award(), &ruling.decision) {
            (Ok(Some(award)), Some(decision)) => Answer::Award(Box::new(Won {
                award: award.clone(),
                price: decision.totals.price,
                service: decision.totals.service,
            })),
            (Ok(_), _) => Answer::None,
            (Err(_), _) => Answer::Open,
        })
    }

    fn holders(&self, model: &ScoringModel) -> Result<Option<Held>, Vec<Finding>> {
        Ok(match self.under(model)? {
            Answer::Award(won) => Some(holders(&self.premises.dossier, &won.award)),
            Answer::None => Some(Held::new()),
            Answer::Open => None,
        })
    }
}

type Held = BTreeMap<LotIx, String>;

/// For each lot how far it keeps its winners when one weight goes down and up.
///
/// # Errors
/// As [`award`].
pub fn winners(awards: &Awards<'_>, published: &Award, axis: &Axis) -> Result<Borders, Vec<Finding>> {
    let base = holders(&awards.premises.dossier, published);
    let mut complete = true;
    let mut borders = Vec::new();
    for way in Way::BOTH {
        let mut side = Side { awards, axis, way, seen: BTreeMap::from([(0, base.clone())]), open: false };
        side.sample()?;
        complete &= !side.open;
        borders.push(side.borders());
    }
    let up = borders.pop().unwrap_or_default();
    let down = borders.pop().unwrap_or_default();
    Ok(Borders { by_lot: down.into_iter().zip(up).collect(), complete })
}

/// One direction of a weight, with the holders of all lots at each step that was sampled.
struct Side<'a> {
    awards: &'a Awards<'a>,
    axis: &'a Axis,
    way: Way,
    seen: BTreeMap<u32, Held>,
    open: bool,
}

impl Side<'_> {
    fn sample(&mut self) -> Result<(), Vec<Finding>> {
        let end = self.axis.end(self.way);
        let mut next: BTreeSet<u32> = (1..=PARTS).map(|part| end / PARTS * part + end % PARTS * part / PARTS).collect();
        next.remove(&0);
        while !next.is_empty() {
            for step in next {
                let Ok(model) = self.axis.model(self.awards.premises, self.way, step) else { continue };
                match self.awards.holders(&model)? {
                    Some(held) => {
                        self.seen.insert(step, held);
                    }
                    None => {
                        self.open = true;
                        return Ok(());
                    }
                }
            }
            let wide = self.awards.premises.dossier.lot_ixs().filter_map(|lot| {
                let (same, other) = self.change(lot);
                other.filter(|other| other - same > 1).map(|other| same + (other - same) / 2)
            });
            next = wide.collect();
        }
        Ok(())
    }

    /// The last sample with the same holder of a lot, and the first with another.
    fn change(&self, lot: LotIx) -> (u32, Option<u32>) {
        let base = self.seen[&0].get(&lot);
        let other = self.seen.iter().find(|(_, held)| held.get(&lot) != base).map(|(step, _)| *step);
        let before = self.seen.range(..other.unwrap_or(u32::MAX)).next_back();
        (before.map_or(0, |(step, _)| *step), other)
    }

    fn borders(&self) -> Vec<Border> {
        let border = |lot| {
            let (same, other) = self.change(lot);
            Border { same, other: other.map(|step| (step, self.seen[&step].get(&lot).cloned())) }
        };
        self.awards.premises.dossier.lot_ixs().map(border).collect()
    }
}
