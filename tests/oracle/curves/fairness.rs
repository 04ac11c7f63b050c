//! The fairness curve is the very set of undominated pairs of lowest rate and service.

use super::{TENDERS, lawful, loosened, undominated};
use crate::random::{Random, Tender};
use rayon::prelude::*;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::{AwardCase, CountyNeed, Dossier, Funds, Money};
use zeyou::planning::fairness::{FairnessCurve, Question, fairness};
use zeyou::verify::Decision;

/// Of two tenders in three the money of all counties is in one purse, and not enough for all of them.
fn scarce(mut dossier: Dossier, seed: u64) -> Dossier {
    if seed.is_multiple_of(3) {
        return dossier;
    }
    let prior_spending = Money::from_fen(100 * i128::from(60_000 + seed % 5 * 20_000));
    let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
    for jurisdiction in &mut dossier.jurisdictions {
        jurisdiction.funds.clear();
        if jurisdiction.parent.is_none() {
            jurisdiction.funds.extend([(2026, funds), (2027, funds)]);
        }
    }
    dossier
}

/// The number of points of a tender's curve.
fn compare(seed: u64) -> usize {
    let tender = Tender::draw(&mut Random::new(seed));
    let dossier = scarce(loosened(&tender, seed), seed);
    let case = AwardCase { dossier: &dossier, ..tender.case() };
    let needs = case.county_needs();
    // The rate anew, from what the award serves in each county.
    let pair = |point: &Decision| {
        let rate = |(county, need): (&_, &CountyNeed)| {
            let served = point.totals.served.get(county).copied().unwrap_or_default();
            (served.steps() * 100 / need.need.steps()).min(100)
        };
        (-needs.iter().map(rate).min().expect("a county"), point.totals.service.steps())
    };
    let cancel = AtomicBool::new(false);
    let question = Question { case, time_limit: Duration::from_secs(600), cancel: &cancel, progress: None };
    match fairness(&question) {
        FairnessCurve::NoNeed => assert!(needs.is_empty(), "seed {seed}"),
        FairnessCurve::NoAward => assert!(lawful(&case).is_empty(), "seed {seed}"),
        FairnessCurve::Points(curve) => {
            let all = undominated(lawful(&case).iter().map(pair));
            assert_eq!(curve.points.iter().map(pair).collect::<Vec<_>>(), all, "seed {seed}");
            assert!(curve.gaps.is_empty(), "seed {seed}");
            return all.len();
        }
    }
    0
}

#[test]
fn the_fairness_curve_is_what_brute_force_leaves_undominated() {
    let points: Vec<usize> = (0..3 * TENDERS).into_par_iter().map(compare).collect();
    let rich = points.iter().filter(|count| **count >= 2).count();
    assert!(rich >= 20, "{rich} of {} with two points or more", TENDERS);
}
