//! What is kept of draws: sums, counts, and two numbers a draw.

use super::statistics::{distribution, frequency};
use super::{Anew, Came};
use crate::clauses::award::Check;
use crate::domain::draws_record::{AnewRecord, AwardDraws, ClauseDraws, HolderDraws, KeptRecord, LotDraws};
use crate::domain::{Award, Dossier, LotIx, Money, Service};
use crate::explanation::holders;
use crate::verify::Decision;
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Clauses that are told even where they always hold: ceilings and floors.
const ALWAYS_TOLD: [&str; 4] = ["fund-ceiling", "staffing-floor", "quality-floor", "guarantee"];

/// Awards that are listed.
const AWARDS_MOST: usize = 10;

/// All draws so far. Adding draws in another order gives the same.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Draws made.
    pub made: u64,
    kept: Totals,
    lawful: u64,
    complete: u64,
    clauses: BTreeMap<(&'static str, Vec<String>), Clause>,
    anew: Totals,
    none: u64,
    unanswered: u64,
    awards: BTreeMap<[u8; 32], Found>,
    lots: BTreeMap<String, BTreeMap<String, u64>>,
}

/// Service and price of each draw, in steps and fen.
#[derive(Debug, Clone, Default)]
struct Totals {
    service: Vec<i128>,
    price: Vec<i128>,
}

impl Totals {
    fn add(&mut self, decision: &Decision) {
        self.service.push(decision.totals.service.steps());
        self.price.push(decision.totals.price.fen());
    }
}

#[derive(Debug, Clone)]
struct Clause {
    broken: u64,
    least: i128,
    least_in: u64,
    /// The check of that draw.
    check: Check,
}

#[derive(Debug, Clone)]
struct Found {
    count: u64,
    first: u64,
    flips: u64,
}

impl Tally {
    /// Adds a draw. `decided` are the holders of the decided award by lot.
    pub fn add(&mut self, came: &Came, decided: &BTreeMap<String, String>, winners: usize) {
        self.made += 1;
        if let Some(decision) = &came.kept {
            self.kept.add(decision);
            self.lawful += u64::from(decision.lawful());
            self.complete += u64::from(decision.award.bids.len() == winners);
            for check in &decision.checks {
                self.add_check(check, came.number);
            }
        }
        match &came.anew {
            None => {}
            Some(Anew::None) => self.none += 1,
            Some(Anew::Unanswered) => self.unanswered += 1,
            Some(Anew::Award(decision, held)) => {
                self.anew.add(decision);
                let text: String = held.iter().map(|(lot, holder)| format!("{lot}\t{holder}\n")).collect();
                let lots = held.keys().chain(decided.keys().filter(|lot| !held.contains_key(*lot)));
                let flips = lots.filter(|lot| held.get(*lot) != decided.get(*lot)).count() as u64;
                let fresh = Found { count: 0, first: came.number, flips };
                let found = self.awards.entry(Sha256::digest(text.as_bytes()).into()).or_insert(fresh);
                found.count += 1;
                found.first = found.first.min(came.number);
                for (lot, holder) in held {
                    *self.lots.entry(lot.clone()).or_default().entry(holder.clone()).or_default() += 1;
                }
            }
        }
    }

    fn add_check(&mut self, check: &Check, number: u64) {
        let fresh = || Clause { broken: 0, least: check.slack(), least_in: number, check: check.clone() };
        let clause = self.clauses.entry((check.clause, check.key.clone())).or_insert_with(fresh);
        clause.broken += u64::from(!check.holds());
        if (check.slack(), number) < (clause.least, clause.least_in) {
            (clause.least, clause.least_in, clause.check) = (check.slack(), number, check.clone());
        }
    }
}

/// The decided award over the draws; nothing without any draw. `as_is` is it as things are.
pub fn kept_record(tally: &Tally, dossier: &Dossier, as_is: &Decision) -> Option<KeptRecord> {
    let made = tally.kept.service.len() as u64;
    let told = |((clause, _), found): &(&(&'static str, Vec<String>), &Clause)| {
        found.broken > 0 || ALWAYS_TOLD.contains(clause)
    };
    let mut clauses: Vec<_> = tally.clauses.iter().filter(told).collect();
    // Those that are the same by numbers stay in the order of names.
    clauses.sort_by_key(|(_, found)| Reverse(found.broken));
    let clause = |(_, found): (&(&'static str, Vec<String>), &Clause)| ClauseDraws {
        holds: frequency(made - found.broken, made),
        tightest: found.check.record(),
        tightest_in: found.least_in,
    };
    let held = holders(dossier, &as_is.award).into_iter();
    Some(KeptRecord {
        holders: held.map(|(lot, holder)| (dossier[lot].id.clone(), holder)).collect(),
        service_as_is: as_is.totals.service,
        price_as_is_yuan: as_is.totals.price,
        service: distribution(tally.kept.service.clone(), Service::from_steps)?,
        price_yuan: distribution(tally.kept.price.clone(), Money::from_fen)?,
        lawful: frequency(tally.lawful, made),
        complete: frequency(tally.complete, made),
        clauses: clauses.into_iter().map(clause).collect(),
    })
}

/// The awards decided anew.
pub fn anew_record(tally: &Tally, dossier: &Dossier, decided: Option<&Award>) -> AnewRecord {
    let awarded = tally.anew.service.len() as u64;
    let mut awards: Vec<&Found> = tally.awards.values().collect();
    awards.sort_by_key(|found| (Reverse(found.count), found.first));
    let award = |found: &&Found| AwardDraws {
        won: frequency(found.count, awarded),
        first: found.first,
        flips: decided.map(|_| found.flips),
    };
    let decided = decided.map(|award| holders(dossier, award)).unwrap_or_default();
    let lot = |lot: LotIx| {
        let id = &dossier[lot].id;
        let found = tally.lots.get(id);
        let mut held: Vec<(Option<&String>, u64)> =
            found.into_iter().flatten().map(|(holder, count)| (Some(holder), *count)).collect();
        let nobody = awarded - held.iter().map(|(_, count)| count).sum::<u64>();
        held.extend((nobody > 0).then_some((None, nobody)));
        held.sort_by_key(|(holder, count)| (Reverse(*count), *holder));
        let holder = |(holder, count): (Option<&String>, u64)| HolderDraws {
            holder: holder.cloned(),
            won: frequency(count, awarded),
        };
        LotDraws {
            lot: id.clone(),
            title: dossier[lot].title.clone(),
            decided: decided.get(&lot).cloned(),
            holders: held.into_iter().map(holder).collect(),
        }
    };
    AnewRecord {
        awarded: frequency(awarded, awarded + tally.none + tally.unanswered),
        none: tally.none,
        unanswered: tally.unanswered,
        service: distribution(tally.anew.service.clone(), Service::from_steps),
        price_yuan: distribution(tally.anew.price.clone(), Money::from_fen),
        different: tally.awards.len() as u64,
        awards: awards.iter().take(AWARDS_MOST).map(award).collect(),
        lots: dossier.lot_ixs().map(lot).collect(),
    }
}
