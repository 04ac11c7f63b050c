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
use zeyou::domain::{Award, AwardCase, BidIx, Candidate};
use zeyou::solve::{Options, Status, solve};
use zeyou::verify::decide;

/// Tenders tried; each has up to 2^10 sets of bids.
const TENDERS: u64 = 2_000;

/// An award as the objective orders it, the best one first: most service, least price, most
/// social workers, then lot by lot the earliest submission.
type Merit = (Reverse<i128>, i128, Reverse<u64>, Vec<usize>);

fn merit(case: &AwardCase<'_>, award: &Award) -> Merit {
    let won: Vec<&Candidate> = award.bids.iter().filter_map(|bid| case.candidate(*bid)).collect();
    let tie_break = |lot| {
        let winner = award.bids.iter().find(|bid| case.dossier[**bid].offer(lot).is_some());
        winner.map_or(usize::MAX, |bid| bid.0)
    };
    (
        Reverse(won.iter().map(|candidate| candidate.service.steps()).sum()),
        won.iter().map(|candidate| candidate.price.fen()).sum(),
        Reverse(won.iter().map(|candidate| candidate.social_workers).sum()),
        case.dossier.lot_ixs().map(tie_break).collect(),
    )
}

fn every_award(case: &AwardCase<'_>) -> impl Iterator<Item = Award> {
    let bids: Vec<BidIx> = case.candidates.iter().map(|candidate| candidate.bid).collect();
    (0u32..1 << bids.len()).map(move |set| {
        let chosen = bids.iter().enumerate().filter(|(position, _)| set >> position & 1 == 1);
        Award { bids: chosen.map(|(_, bid)| *bid).collect::<BTreeSet<_>>() }
    })
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
        let rows_kept = model.model.broken_rows(&model.values(&award)).is_empty();
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
    assert_eq!(model.award(&values), award, "seed {seed}: brute force has {merit:?}");
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
        if matches!(clause, AwardClause::Eligibility | AwardClause::QualityFloor) {
            continue; // candidates keep these; they have tests of their own
        }
        let times = shown.iter().filter(|(_, broken)| broken.contains(&clause)).count();
        assert!(times >= 100, "{clause:?} could break in {times} of {TENDERS} tenders only");
    }
}
