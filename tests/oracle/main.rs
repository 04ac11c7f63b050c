//! Brute force against the solver: on thousands of small random tenders with all award clauses
//! mixed at random, the exhaustive search over all sets of bids, judged by the audits alone,
//! must find the very award that the model and the solver find; and on every set of bids the
//! rows of the model and the audits must agree. Limits are drawn at, one unit below and one unit
//! above what some set of bids uses, so that every clause is met at its boundary.

mod random;

use random::{Random, Tender};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use zeyou::award_model::build;
use zeyou::clauses::award::AwardClause;
use zeyou::domain::{Award, AwardCase, BidIx};
use zeyou::solve::{Options, Status, solve};
use zeyou::verify::{Totals, decide};

/// Tenders tried; each has up to about a thousand awards.
const TENDERS: u64 = 2_000;

/// An award as the objective orders it, the best one first: most service, least price, most
/// social workers, then lot by lot the earliest submission.
type Merit = (Reverse<i128>, i128, Reverse<u64>, Vec<usize>);

fn merit(case: &AwardCase<'_>, award: &Award) -> Merit {
    let totals = Totals::of(case, award);
    // Position of the winner, or, where a lot is divided, of each bid with its share.
    let mut order = Vec::new();
    for lot in case.dossier.lot_ixs() {
        let on_lot = |bid: &&BidIx| case.dossier[**bid].offer(lot).is_some();
        if case.dossier[lot].division.is_none() {
            order.push(award.bids.iter().find(on_lot).map_or(usize::MAX, |bid| bid.0));
        } else {
            let bids: Vec<BidIx> = case.dossier.bid_ixs().collect();
            let less = |bid: &BidIx| if award.bids.contains(bid) { 100 - award.share_percent(*bid) } else { 100 };
            order.extend(bids.iter().filter(on_lot).map(|bid| less(bid) as usize));
        }
    }
    (Reverse(totals.service.steps()), totals.price.fen(), Reverse(totals.social_workers), order)
}

/// Every set of bids, each with every share that its lot might allow and one that it does not.
fn every_award(case: &AwardCase<'_>) -> Vec<Award> {
    let mut awards = vec![Award::default()];
    for way in case.first_ways() {
        let shares: &[u32] = match case.dossier[way.offers[0].lot].division {
            None => &[100],
            Some(division) if division.step_percent == 25 => &[25, 50, 75, 100],
            Some(_) => &[25, 50, 100],
        };
        let with = |award: &Award, share: u32| {
            let mut award = award.clone();
            award.bids.insert(way.bid);
            award.shares.extend((share < 100).then_some((way.bid, share)));
            award
        };
        let more: Vec<Award> = awards.iter().flat_map(|award| shares.iter().map(|share| with(award, *share))).collect();
        awards.extend(more);
    }
    awards
}

/// Whether the model has a word for an award: every share is one that exists.
fn expressible(case: &AwardCase<'_>, award: &Award) -> bool {
    let exists = |bid: &BidIx| case.ways(*bid).iter().any(|way| way.share_percent == award.share_percent(*bid));
    award.bids.iter().all(exists)
}

/// What one tender showed: was it feasible, which clauses broke some award of it.
fn compare(seed: u64) -> (bool, BTreeSet<AwardClause>) {
    let tender = Tender::draw(&mut Random::new(seed));
    let case = tender.case();
    let model = build(&case);
    let mut best: Option<(Merit, Award)> = None;
    let mut broken = BTreeSet::new();
    for award in every_award(&case) {
        let breaks = |clause: &AwardClause| clause.audit(&case, &award).iter().any(|check| !check.holds());
        let breaking: Vec<AwardClause> = AwardClause::ALL.into_iter().filter(breaks).collect();
        let kept = breaking.is_empty();
        broken.extend(breaking);
        let expressible = expressible(&case, &award);
        let rows_kept = expressible && model.model.broken_rows(&model.values(&case, &award)).is_empty();
        assert_eq!(kept, rows_kept, "seed {seed}: rows and audits disagree on {award:?}");
        if kept {
            let merit = merit(&case, &award);
            if best.as_ref().is_none_or(|(known, _)| merit < *known) {
                best = Some((merit, award));
            }
        }
    }
    let outcome = solve(&model.model, &Options::default()).expect("the solver runs");
    let Some((merit, award)) = best else {
        assert_eq!(outcome.status, Status::Infeasible, "seed {seed}: brute force finds no award");
        return (false, broken);
    };
    assert_eq!(outcome.status, Status::Optimal, "seed {seed}");
    let values = outcome.values.expect("an optimal outcome has values");
    assert_eq!(model.award(&case, &values), award, "seed {seed}: brute force has {merit:?}");
    let levels: Vec<i128> = outcome.levels.iter().take(3).map(|level| level.value).collect();
    assert_eq!(levels, vec![merit.0.0, merit.1, i128::from(merit.2.0)], "seed {seed}");
    let decision = decide(&case, award).expect("totals agree");
    assert!(decision.lawful());
    (true, broken)
}

#[test]
fn brute_force_and_solver_find_the_same_award() {
    let shown: Vec<(bool, BTreeSet<AwardClause>)> = (0..TENDERS).into_par_iter().map(compare).collect();
    // The test is worth something only if it meets both outcomes and every clause often.
    let feasible = shown.iter().filter(|(feasible, _)| *feasible).count();
    assert!((TENDERS as usize / 4..TENDERS as usize).contains(&feasible), "{feasible} of {TENDERS} feasible");
    for clause in AwardClause::ALL {
        if matches!(clause, AwardClause::Eligibility | AwardClause::QualityFloor | AwardClause::Discounts) {
            continue; // candidates keep the first two and have tests of their own; the last limits nothing
        }
        let times = shown.iter().filter(|(_, broken)| broken.contains(&clause)).count();
        assert!(times >= 100, "{clause:?} could break in {times} of {TENDERS} tenders only");
    }
}
