//! The frontier is the very set of undominated pairs; part of it with its gaps leaves none out.

use super::{TENDERS, lawful, loosened, undominated};
use crate::random::{Random, Tender};
use rayon::prelude::*;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use zeyou::domain::AwardCase;
use zeyou::planning::frontier::{Frontier, Question, frontier};
use zeyou::planning::{Curve, without_ceilings};
use zeyou::verify::Decision;

fn pair(point: &Decision) -> (i128, i128) {
    (point.totals.price.fen(), point.totals.service.steps())
}

fn searched(case: AwardCase<'_>, points_most: Option<usize>) -> Option<Curve> {
    let cancel = AtomicBool::new(false);
    let time_limit = Duration::from_secs(600);
    match frontier(&Question { case, known: None, points_most, time_limit, cancel: &cancel, progress: None }) {
        Frontier::Points(curve) => Some(curve),
        Frontier::NoAward => None,
    }
}

/// The number of points of a tender's frontier.
fn compare(seed: u64) -> usize {
    let tender = Tender::draw(&mut Random::new(seed));
    let dossier = loosened(&tender, seed);
    let lifted = without_ceilings(&dossier);
    let mut found = 0;
    for case in [&dossier, &lifted].map(|dossier| AwardCase { dossier, ..tender.case() }) {
        let all = undominated(lawful(&case).iter().map(pair));
        let Some(curve) = searched(case, None) else {
            assert!(all.is_empty(), "seed {seed}: {all:?}");
            continue;
        };
        assert_eq!(curve.points.iter().map(pair).collect::<Vec<_>>(), all, "seed {seed}");
        assert!(curve.gaps.is_empty() && curve.points.iter().all(Decision::lawful), "seed {seed}");
        let part = searched(case, Some(3)).expect("there is an award");
        let points: Vec<_> = part.points.iter().map(pair).collect();
        assert!(points.len() >= 3.min(all.len()), "seed {seed}: {points:?} of {all:?}");
        assert!(points.iter().all(|point| all.contains(point)), "seed {seed}: {points:?} of {all:?}");
        for (price, service) in all.iter().filter(|pair| !points.contains(pair)) {
            let within = |(from, to): (i128, i128), value: i128| from <= value && value <= to;
            let holds = |gap: &zeyou::planning::Gap| within(gap.number, *price) && within(gap.service, *service);
            assert!(part.gaps.iter().any(holds), "seed {seed}: {price} {service} in none of {:?}", part.gaps);
        }
        found = found.max(all.len());
    }
    found
}

#[test]
fn the_frontier_is_what_brute_force_leaves_undominated() {
    let points: Vec<usize> = (0..TENDERS).into_par_iter().map(compare).collect();
    let rich = points.iter().filter(|count| **count >= 5).count();
    assert!(rich >= 40, "{rich} of {TENDERS} with five points or more");
}
