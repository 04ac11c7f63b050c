//! The planner's curves against brute force: on small random tenders every award is judged by the
//! audits alone, and the curves are read off the list.

mod budget;
mod fairness;
mod frontier;

use crate::every_award;
use crate::random::Tender;
use crate::standby::assignments;
use zeyou::clauses::award::AwardClause;
use zeyou::domain::{Amount, Award, AwardCase, Dossier};
use zeyou::verify::{Decision, decide};

/// Tenders tried by each test.
const TENDERS: u64 = 250;

/// The tender's dossier; of two in three with few rules left but the ceilings, so that there is
/// much to choose from.
fn loosened(tender: &Tender, seed: u64) -> Dossier {
    let mut dossier = tender.case().dossier.clone();
    if seed.is_multiple_of(3) {
        return dossier;
    }
    dossier.win_limits.clear();
    dossier.tender_rules.clear();
    dossier.counties.iter_mut().for_each(|county| county.rural_dibao = 0);
    for lot in &mut dossier.lots {
        lot.required = false;
        lot.critical &= seed.is_multiple_of(2);
    }
    for tenderer in &mut dossier.tenderers {
        tenderer.capacities.insert("staff".to_owned(), Amount::from_units(1_000));
        (tenderer.own_lots_most, tenderer.own_money_most) = (None, None);
    }
    dossier
}

/// The awards that keep all clauses but some.
fn awards_keeping_all_but(case: &AwardCase<'_>, but: &[AwardClause]) -> Vec<Award> {
    let kept = |award: &Award, clause: AwardClause| clause.audit(case, award).iter().all(|check| check.holds());
    let mut awards = Vec::new();
    for bids in every_award(case) {
        let mut others = AwardClause::ALL.into_iter().filter(|c| *c != AwardClause::Standby && !but.contains(c));
        if !others.all(|clause| kept(&bids, clause)) {
            continue;
        }
        let reserved = case.dossier.reserves_standbys();
        let named = if reserved { assignments(case.dossier, &bids, true) } else { vec![bids] };
        let standbys_kept = |award: &Award| but.contains(&AwardClause::Standby) || kept(award, AwardClause::Standby);
        // An award is only what the candidates have a word for.
        let exists = |award: &Award| {
            let share = |bid: &_| case.ways(*bid).iter().any(|way| way.share_percent == award.share_percent(*bid));
            award.bids.iter().all(share)
        };
        awards.extend(named.into_iter().filter(|award| exists(award) && standbys_kept(award)));
    }
    awards
}

/// The awards that keep all clauses, decided.
fn lawful(case: &AwardCase<'_>) -> Vec<Decision> {
    let awards = awards_keeping_all_but(case, &[]).into_iter();
    awards.map(|award| decide(case, award).expect("totals agree")).collect()
}

/// Of pairs of a number and a service those that no other pair is as good as in both.
fn undominated(pairs: impl Iterator<Item = (i128, i128)>) -> Vec<(i128, i128)> {
    let mut pairs: Vec<(i128, i128)> = pairs.collect();
    pairs.sort_by_key(|(number, service)| (*number, -service));
    let mut kept: Vec<(i128, i128)> = Vec::new();
    for pair in pairs {
        if kept.last().is_none_or(|last| last.1 < pair.1) {
            kept.push(pair);
        }
    }
    kept
}
