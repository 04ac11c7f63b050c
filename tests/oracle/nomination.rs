//! Stand-bys nominated for an award that is decided, against brute force over every way to name
//! them.

use crate::random::{Random, Tender};
use crate::standby::assignments;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use zeyou::award_model::nomination;
use zeyou::domain::{Award, AwardCase, Money};
use zeyou::explanation::misfits;
use zeyou::solve::{Options, Status, solve};

/// Tenders tried.
const TENDERS: u64 = 1_000;

/// Named stand-bys as the nomination orders them, the best first: most lots, most service, least
/// cost of all take-overs, then lot by lot the earliest submission.
type Merit = (Reverse<usize>, Reverse<i128>, Money, Vec<usize>);

fn merit(case: &AwardCase<'_>, award: &Award) -> Merit {
    let standbys = || award.standbys.values().filter_map(|bid| case.candidate(*bid));
    let settled = case.settle(award);
    let suppliers: BTreeSet<_> = award.bids.iter().map(|bid| case.dossier[*bid].tenderer).collect();
    let once_only = suppliers.into_iter().flat_map(|leaving| case.take_over(award, &settled, leaving).once_only);
    let price = standbys().map(|standby| standby.price).chain(once_only.map(|(_, price)| price.price)).sum();
    let critical = case.dossier.lot_ixs().filter(|lot| case.dossier[*lot].critical);
    (
        Reverse(award.standbys.len()),
        Reverse(standbys().map(|standby| standby.service.steps()).sum()),
        price,
        critical.map(|lot| award.standbys.get(&lot).map_or(usize::MAX, |bid| bid.0)).collect(),
    )
}

/// How many critical lots of a drawn award have a stand-by at best, and how many have none. The
/// award may break rules, also those that stand-bys must keep.
fn compare(seed: u64) -> (usize, usize) {
    let mut random = Random::new(seed);
    let tender = Tender::draw(&mut random);
    let case = tender.case();
    let award = tender.some_award(&mut random);
    let fits = |award: &Award| misfits(&case, award).is_empty();
    let best =
        assignments(case.dossier, &award, true).into_iter().filter(fits).map(|award| (merit(&case, &award), award));
    let (merit, best) = best.min().expect("to name nobody is always possible");
    let model = nomination(&case, &award);
    let outcome = solve(&model.model, &Options::default()).expect("the solver runs");
    assert_eq!(outcome.status, Status::Optimal, "seed {seed}");
    let values = outcome.values.expect("an optimal outcome has values");
    assert_eq!(model.award(&case, &values), best, "seed {seed}: brute force has {merit:?}");
    assert_eq!(outcome.levels[0].value, best.standbys.len() as i128);
    assert_eq!(outcome.levels[1].value, merit.1.0);
    let critical = award.winners(case.dossier).keys().filter(|lot| case.dossier[**lot].critical).count();
    (best.standbys.len(), critical - best.standbys.len())
}

#[test]
fn the_best_stand_bys_are_nominated() {
    let shown: Vec<(usize, usize)> = (0..TENDERS).into_par_iter().map(compare).collect();
    let with = |test: fn(&&(usize, usize)) -> bool| shown.iter().filter(test).count();
    let (all, some, none) =
        (with(|(n, m)| *n > 0 && *m == 0), with(|(n, m)| *n > 0 && *m > 0), with(|(n, m)| *n == 0 && *m > 0));
    assert!(all >= 30 && some >= 10 && none >= 10, "{all} {some} {none}");
}
