//! Draws over what is uncertain: what the decided award is worth then, and who would win.
//!
//! A draw is the tender with other numbers, made by the same changes as overlays make. It is asked
//! twice. *The award stays*: suppliers, prices, points and needs come out as drawn, and every clause
//! is audited again; minimum scores and quality floors exclude nobody who has won already, but are
//! audited. *Decided anew*: those who exit never bid, everybody is examined, scored and ranked
//! again, and the published rule decides. Draws are independent of each other and of the number of
//! threads; only sums, counts and two numbers a draw are kept.

mod draw;
mod random;
mod statistics;
mod tally;

pub use tally::{Tally, anew_record, kept_record};

use super::Premises;
use super::what_if::known_award;
use crate::award_rules::{Effort, award};
use crate::domain::{Award, AwardCase, BidIx, Quality, Uncertainty};
use crate::evaluation::{candidates, evaluate};
use crate::explanation::holders;
use crate::findings::Finding;
use crate::verify::{Decision, decide};
use draw::{Drawn, draw};
use random::Numbers;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// What draws are made of.
#[derive(Clone, Copy)]
pub struct Bench<'a> {
    /// The tender as it is.
    pub base: &'a Premises,
    /// The decided award; nothing where there is none.
    pub decided: Option<&'a Award>,
    /// What is uncertain.
    pub model: &'a Uncertainty,
    /// The seed.
    pub seed: u64,
    /// Whether the award is also decided anew.
    pub anew: bool,
}

/// What came of a draw.
#[derive(Debug, Clone)]
pub struct Came {
    /// Its number.
    pub number: u64,
    /// The decided award in it, without those who exit.
    pub kept: Option<Decision>,
    /// The award decided anew, where asked for.
    pub anew: Option<Anew>,
}

/// An award decided anew.
#[derive(Debug, Clone)]
pub enum Anew {
    /// An award that is proven; its holders by lot.
    Award(Box<Decision>, BTreeMap<String, String>),
    /// No award keeps all rules, proven.
    None,
    /// A limit or the user came first.
    Unanswered,
}

impl Came {
    /// Whether an answer is missing that more time could give.
    pub fn unanswered(&self) -> bool {
        matches!(self.anew, Some(Anew::Unanswered))
    }
}

impl Bench<'_> {
    /// Makes the draw of a number.
    ///
    /// # Errors
    /// A number out of range, or a fault of the program as in [`award`].
    pub fn make(&self, number: u64, time: Option<Duration>, cancel: &AtomicBool) -> Result<Came, Vec<Finding>> {
        let numbers = Numbers::new(self.seed, number);
        let mut drawn = draw(self.base, self.model, numbers).map_err(|finding| vec![finding])?;
        let kept = self.decided.map(|decided| kept(&mut drawn, decided)).transpose()?;
        let anew = if self.anew { Some(self.decide_anew(drawn, time, cancel)?) } else { None };
        Ok(Came { number, kept, anew })
    }

    fn decide_anew(&self, drawn: Drawn, time: Option<Duration>, cancel: &AtomicBool) -> Result<Anew, Vec<Finding>> {
        let premises = drawn.without_exits().map_err(|finding| vec![finding])?;
        let evaluated = premises.evaluate();
        let case = evaluated.case();
        // Exits renumber bids: the decided award is known by names.
        let name = |award: &Award| -> BTreeMap<String, u32> {
            award.bids.iter().map(|bid| (self.base.dossier[*bid].id.clone(), award.share_percent(*bid))).collect()
        };
        let known = self.decided.map(|decided| known_award(case.dossier, &name(decided)));
        let effort = Effort { time_limit: time, cancel: Some(cancel), known: known.as_ref(), ..Effort::default() };
        let ruling = award(&case, case.dossier.tender.award_rule, &effort)?;
        Ok(match (ruling.only_award().map(|award| award.is_some()), ruling.decision) {
            (Ok(true), Some(decision)) => {
                let held = holders(case.dossier, &decision.award).into_iter();
                let held = held.map(|(lot, holder)| (case.dossier[lot].id.clone(), holder)).collect();
                Anew::Award(Box::new(decision), held)
            }
            (Ok(_), _) => Anew::None,
            (Err(_), _) => Anew::Unanswered,
        })
    }
}

/// The decided award as the draw has it, without those who exit. The premises are the same after
/// as before.
fn kept(drawn: &mut Drawn, decided: &Award) -> Result<Decision, Vec<Finding>> {
    let premises = &mut drawn.premises;
    let floors: Vec<Quality> =
        premises.dossier.lots.iter_mut().map(|lot| std::mem::replace(&mut lot.quality_floor, Quality::ZERO)).collect();
    let mut lenient = premises.scoring.clone();
    lenient.criteria.iter_mut().for_each(|criterion| criterion.minimum = None);
    let evaluation = evaluate(&premises.dossier, &premises.rules, &lenient);
    let candidates = candidates(&premises.dossier, &premises.rules, &evaluation);
    for (lot, floor) in premises.dossier.lots.iter_mut().zip(floors) {
        lot.quality_floor = floor;
    }
    let mut left = decided.clone();
    let gone = |bid: BidIx| drawn.exits.contains(&drawn.premises.dossier[bid].tenderer);
    left.bids.retain(|bid| !gone(*bid));
    left.shares.retain(|bid, _| !gone(*bid));
    left.standbys.retain(|_, bid| !gone(*bid));
    let Premises { dossier, rules, .. } = &drawn.premises;
    decide(&AwardCase { dossier, rules, candidates: &candidates }, left)
}
