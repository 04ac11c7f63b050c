//! The award with the least violation against brute force, and what becomes of it once its
//! waivers are signed.

use crate::merit::merit;
use crate::trial::{Broken, Demand, Trial};
use rayon::prelude::*;
use std::collections::BTreeMap;
use zeyou::award_model::build;
use zeyou::domain::{Award, AwardCase, Concession, Waiver};
use zeyou::explanation::{Concessions, relax};
use zeyou::findings::Place;
use zeyou::solve::{Options, Status, solve};

/// Tenders tried.
const TENDERS: u64 = 200;

/// The violation of an award, what gives last first; nothing where it breaks more than may give
/// way. Of two checks that one decision would allow the larger miss counts.
fn violation(broken: &[Broken]) -> Option<[i128; 3]> {
    let mut missed_at: BTreeMap<&Demand, i128> = BTreeMap::new();
    for (behind, missed) in broken {
        let soft = behind.iter().find(|(clause, _)| level(clause).is_some())?;
        let most = missed_at.entry(soft).or_default();
        *most = (*most).max(*missed);
    }
    let mut sums = [0; 3];
    for ((clause, _), missed) in missed_at {
        sums[level(clause)?] += missed;
    }
    Some(sums)
}

/// The level at which a demand may give way.
fn level(clause: &str) -> Option<usize> {
    ["required-lot", "fund-ceiling", "staffing-floor"].iter().position(|soft| *soft == clause)
}

/// Everything that is compared but the tie-break, the best first: the violation, then the goals.
fn worth(case: &AwardCase<'_>, broken: &[Broken], award: &Award) -> Option<([i128; 3], Vec<i128>)> {
    Some((violation(broken)?, merit(case, award).0))
}

/// The tender as it is once the concessions are granted.
fn granted(trial: &Trial, concessions: &Concessions) -> Trial {
    let waiver = |subject: &_| Waiver {
        subject: *subject,
        authority: "authority".to_owned(),
        date: "2026-03-01".parse().expect("a date"),
        reason: "a test".to_owned(),
        place: Place::default(),
    };
    let mut trial = trial.clone();
    trial.dossier.waivers.extend(concessions.waivers.iter().map(waiver));
    for lot in &concessions.unawarded {
        trial.dossier.lots[lot.0].required = false;
    }
    trial
}

/// What gave way, if anything could.
fn compare(seed: u64) -> Option<Concessions> {
    let trial = Trial::draw(seed);
    let case = trial.case();
    let awards = trial.awards()?;
    let least = awards.iter().filter_map(|(award, broken)| worth(&case, broken, award)).min();
    let relaxation = relax(&case, &Award::default(), &Options::default()).expect("model and audits agree");
    let Some(least) = least else {
        assert_eq!(relaxation.outcome.status, Status::Infeasible, "seed {seed}");
        assert_eq!(relaxation.relaxed, None, "seed {seed}");
        return None;
    };
    assert_eq!(relaxation.outcome.status, Status::Optimal, "seed {seed}");
    let (decision, concessions) = relaxation.relaxed.expect("an optimum has an award");
    let of_award: BTreeMap<&Award, &Vec<Broken>> = awards.iter().map(|(award, broken)| (award, broken)).collect();
    let found = worth(&case, of_award[&decision.award], &decision.award);
    assert_eq!(found.as_ref(), Some(&least), "seed {seed}");
    let amounts = [Concession::UnawardedLot, Concession::ExcessMoney, Concession::MissingStaff];
    assert_eq!(amounts.map(|concession| concessions.amount(concession)), least.0, "seed {seed}");
    // Signed, the very same award is the optimum, and it keeps every rule.
    let signed = granted(&trial, &concessions);
    let model = build(&signed.case());
    let outcome = solve(&model.model, &Options::default()).expect("the solver runs");
    assert_eq!(outcome.status, Status::Optimal, "seed {seed}");
    let award = model.award(&signed.case(), &outcome.values.expect("an optimum has an award"));
    assert_eq!(award, decision.award, "seed {seed}");
    Some(concessions)
}

#[test]
fn relaxations_are_least_and_make_an_award_possible() {
    let shown: Vec<Option<Concessions>> = (0..TENDERS).into_par_iter().map(compare).collect();
    let with = |concession| shown.iter().flatten().filter(|given| given.amount(concession) > 0).count();
    let met: Vec<usize> = Concession::FIRST_TO_GIVE.into_iter().map(with).collect();
    assert!(met.iter().all(|times| *times > 10), "{met:?}");
}
