//! What an exchange of one winner breaks, re-checked in part, against audits of the whole award.

use crate::random::{Random, Tender};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use zeyou::award_model::kept_while_choosing;
use zeyou::clauses::award::{Audited, AwardClause, Check, Exchange, audit_all};
use zeyou::domain::record::CheckRecord;
use zeyou::domain::{Award, AwardCase, AwardRule, BidIx, LotIx};
use zeyou::explanation::{fill_standbys, swaps};

/// Tenders tried.
const TENDERS: u64 = 500;

/// The award with a bid, with its largest share, in the place of some winners.
fn after(case: &AwardCase<'_>, award: &Award, exchange: &Exchange) -> Award {
    let stay = |bid: &BidIx| !exchange.out.contains(bid);
    let mut after = Award::of(award.bids.iter().copied().filter(stay).chain([exchange.taken]));
    after.shares = award.shares.clone().into_iter().filter(|(bid, _)| stay(bid)).collect();
    after.shares.extend((exchange.share_percent < 100).then_some((exchange.taken, exchange.share_percent)));
    if case.dossier.reserves_standbys() {
        let (old, new) = (award.winners(case.dossier), after.winners(case.dossier));
        let stays = |lot: &LotIx| old.get(lot) == new.get(lot);
        after.standbys = award.standbys.clone().into_iter().filter(|(lot, _)| stays(lot)).collect();
        fill_standbys(case, &mut after);
    }
    after
}

/// The checks that fail now, and did not before.
fn newly_broken(before: &[Check], after: Vec<Check>) -> Vec<Check> {
    let as_before =
        |check: &Check| before.iter().any(|old| !old.holds() && (old.clause, &old.key) == (check.clause, &check.key));
    after.into_iter().filter(|check| !check.holds() && !as_before(check)).collect()
}

/// Every bid, eligible or not, put in the place of the winners that it overlaps, and of one more:
/// how often each check was broken.
fn compare(seed: u64) -> BTreeMap<&'static str, usize> {
    let mut random = Random::new(seed);
    let tender = Tender::draw(&mut random);
    let case = tender.case();
    let mut award = tender.some_award(&mut random);
    if case.dossier.reserves_standbys() {
        fill_standbys(&case, &mut award);
    }
    let audited = Audited::new(&case, &award);
    let before = audit_all(&case, &award);
    let mut broken = BTreeMap::new();
    for taken in case.dossier.bid_ixs() {
        let overlaps =
            |bid: &&BidIx| case.dossier[taken].offers.iter().any(|o| case.dossier[**bid].offer(o.lot).is_some());
        let overlapped: BTreeSet<BidIx> = award.bids.iter().filter(overlaps).copied().collect();
        assert_eq!(audited.overlapped(taken), overlapped, "seed {seed}");
        let another = award.bids.iter().nth(random.below(award.bids.len().max(1))).copied();
        let share_percent = case.candidate(taken).map_or(100, |way| way.share_percent);
        for out in [overlapped.clone(), overlapped.into_iter().chain(another).collect(), BTreeSet::new()] {
            let exchange = Exchange { out, taken, share_percent };
            if award.bids.contains(&taken) && !exchange.out.contains(&taken) {
                continue;
            }
            let whole = after(&case, &award, &exchange);
            let expected = newly_broken(&before, audit_all(&case, &whole));
            let found = audited.broken_by(&exchange, || whole);
            assert_eq!(found, expected, "seed {seed}: {exchange:?} in {award:?}");
            found.iter().for_each(|check| *broken.entry(check.clause).or_default() += 1);
        }
    }
    by_rules(seed, &tender, &award);
    broken
}

/// The top bids that lost, of each published rule.
fn by_rules(seed: u64, tender: &Tender, award: &Award) {
    for rule in AwardRule::ALL {
        let mut dossier = tender.dossier.clone();
        dossier.tender.award_rule = rule;
        let case = AwardCase { dossier: &dossier, ..tender.case() };
        for swap in swaps(&case, award) {
            let offers = &dossier[swap.top].offers;
            let overlaps = |bid: &&BidIx| offers.iter().any(|offer| dossier[**bid].offer(offer.lot).is_some());
            let out = award.bids.iter().filter(overlaps).copied().collect();
            let share_percent = case.candidate(swap.top).map_or(100, |way| way.share_percent);
            let whole = after(&case, award, &Exchange { out, taken: swap.top, share_percent });
            let broken = newly_broken(&audit_all(&case, award), kept_while_choosing(rule, &case, &whole));
            let expected: Vec<CheckRecord> = broken.iter().map(Check::record).collect();
            assert_eq!(swap.breaks, expected, "seed {seed}: {rule:?} {:?} in {award:?}", swap.top);
        }
    }
}

#[test]
fn an_exchange_breaks_in_part_what_it_breaks_in_whole() {
    let shown: Vec<BTreeMap<&str, usize>> = (0..TENDERS).into_par_iter().map(compare).collect();
    let mut broken: BTreeMap<&str, usize> = BTreeMap::new();
    shown.into_iter().flatten().for_each(|(check, times)| *broken.entry(check).or_default() += times);
    assert!(broken.len() >= AwardClause::ALL.len(), "{broken:?}");
    assert!(broken.values().all(|times| *times >= 5), "{broken:?}");
}
