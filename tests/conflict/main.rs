//! Conflicts and relaxations of small random tenders against brute force: every award is tried and
//! judged by the audits alone, which know nothing of models, solvers or conflicts.

#[path = "../oracle/merit.rs"]
mod merit;
#[path = "../oracle/random/mod.rs"]
mod random;
mod relaxations;
#[path = "../oracle/standby.rs"]
mod standby;
mod trial;

use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use trial::{Broken, Demand, Trial};
use zeyou::domain::conflict_record::{ConflictPart, ConflictRecord};
use zeyou::domain::record::Unit;
use zeyou::domain::{Amount, Money};
use zeyou::explanation::conflict::{Conflicts, Inquiry, conflicts};

/// Tenders tried; most of them have no award.
const TENDERS: u64 = 200;

fn ask(trial: &Trial) -> Conflicts {
    let cancel = AtomicBool::new(false);
    conflicts(&Inquiry {
        case: &trial.case(),
        below_floor: &trial.below_floor,
        time_limit: Duration::from_secs(60),
        cancel: &cancel,
        progress: &|_| {},
    })
}

fn demand(part: &ConflictPart) -> Demand {
    (part.clause.clone(), part.key.clone())
}

/// What one tender showed: how many conflicts, of which clauses, and how many limits were priced.
#[derive(Default)]
struct Shown {
    conflicts: usize,
    disjoint: bool,
    clauses: BTreeSet<String>,
    priced: usize,
}

/// Whether an award that breaks this keeps demands: behind each broken check one is missing.
fn keeps(broken: &[Broken], demands: &BTreeSet<Demand>) -> bool {
    broken.iter().all(|(behind, _)| !behind.is_subset(demands))
}

fn compare(seed: u64) -> Shown {
    let trial = Trial::draw(seed);
    let Some(broken) = trial.broken_by_awards() else { return Shown::default() };
    let found = ask(&trial);
    let feasible = |demands: &BTreeSet<Demand>| broken.iter().any(|broken| keeps(broken, demands));
    let mut demands: BTreeSet<Demand> = broken.iter().flatten().flat_map(|(behind, _)| behind).cloned().collect();
    assert!(found.complete, "seed {seed}");
    assert_eq!(found.conflicts.is_empty(), feasible(&demands), "seed {seed}");
    let mut shown = Shown { conflicts: found.conflicts.len(), ..Shown::default() };
    for conflict in &found.conflicts {
        assert!(conflict.irreducible, "seed {seed}");
        let own: BTreeSet<Demand> = conflict.parts.iter().map(demand).collect();
        assert_eq!(own.len(), conflict.parts.len(), "seed {seed}");
        assert!(!feasible(&own), "seed {seed}: some award keeps {own:?}");
        for part in &own {
            let without: BTreeSet<Demand> = own.iter().filter(|other| *other != part).cloned().collect();
            assert!(feasible(&without), "seed {seed}: {part:?} is not necessary in {own:?}");
        }
        shown.clauses.extend(own.iter().map(|(clause, _)| clause.clone()));
        shown.priced += prices_are_right(seed, conflict, &broken);
        // Without the softest part of each conflict so far, the next ones still stand.
        demands.remove(&demand(&conflict.parts[0]));
    }
    assert!(feasible(&demands), "seed {seed}: there is another conflict");
    let parts = |conflict: &ConflictRecord| -> BTreeSet<Demand> { conflict.parts.iter().map(demand).collect() };
    shown.disjoint = found.conflicts.len() > 1 && parts(&found.conflicts[0]).is_disjoint(&parts(&found.conflicts[1]));
    if seed.is_multiple_of(16) {
        assert_eq!(ask(&trial), found, "seed {seed}: the same answer each time");
    }
    shown
}

/// What each limit is said to be short of alone is the least that any award misses it by that
/// keeps the other parts.
fn prices_are_right(seed: u64, conflict: &ConflictRecord, awards: &[Vec<Broken>]) -> usize {
    let mut priced = 0;
    let all: BTreeSet<Demand> = conflict.parts.iter().map(demand).collect();
    for part in &conflict.parts {
        let Some(short) = part.limit.as_ref().and_then(|limit| limit.short.as_ref()) else { continue };
        let others: BTreeSet<Demand> = all.iter().filter(|other| **other != demand(part)).cloned().collect();
        let missed = |broken: &Vec<Broken>| {
            let binding = broken.iter().filter(|(behind, _)| behind.is_subset(&all));
            binding.map(|(_, missed)| *missed).max().unwrap_or(0)
        };
        let least = awards.iter().filter(|broken| keeps(broken, &others)).map(missed).min();
        let steps = match part.limit.as_ref().expect("it was priced").unit {
            Unit::Yuan => short.parse::<Money>().expect("money").fen(),
            Unit::Capacity => short.parse::<Amount>().expect("an amount").steps(),
            _ => short.parse().expect("a count"),
        };
        assert_eq!(Some(steps), least, "seed {seed}: {part:?}");
        priced += 1;
    }
    priced
}

#[test]
fn conflicts_are_irreducible_and_all_that_stands_in_the_way() {
    let shown: Vec<Shown> = (0..TENDERS).into_par_iter().map(compare).collect();
    let infeasible = shown.iter().filter(|shown| shown.conflicts > 0).count();
    let several = shown.iter().filter(|shown| shown.conflicts > 1).count();
    let disjoint = shown.iter().filter(|shown| shown.disjoint).count();
    let priced: usize = shown.iter().map(|shown| shown.priced).sum();
    let clauses: BTreeSet<&String> = shown.iter().flat_map(|shown| &shown.clauses).collect();
    let met = [infeasible, several, disjoint, priced];
    assert!(met.iter().zip([120, 50, 25, 200]).all(|(met, least)| *met > least), "{met:?}");
    for clause in
        ["required-lot", "fund-ceiling", "staffing-floor", "quality-floor", "capacity", "standby", "concentration"]
    {
        assert!(clauses.iter().any(|seen| *seen == clause), "{clause} is in no conflict: {clauses:?}");
    }
}
