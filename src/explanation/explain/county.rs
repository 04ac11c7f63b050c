//! Which rules bind in a county.

use super::Question;
use super::worth::chain;
use crate::clauses::award::{AwardClause, Check};
use crate::domain::explain_record::Binding;
use crate::domain::record::Sense;
use crate::domain::{Award, BidIx, CountyIx};
use std::collections::BTreeSet;

/// A check with the least that one award in the county moves it by towards its limit.
struct Watched {
    check: Check,
    least_step: Option<i128>,
}

/// The rules that leave no room for one more award in the county, or could not spare a present
/// one, in the order of clauses.
///
/// Looked at are the ceilings above the county, its staffing floor, and whatever one award more
/// or less in the county moves. Such a rule binds where it has no slack, or less than the least
/// that one more award would use; a floor, less than the least that one of the present awards
/// brings.
pub(super) fn binding(question: &Question<'_>, award: &Award, county: CountyIx) -> Vec<Binding> {
    let bids = bids_in(question, county);
    let own = places(question, county);
    AwardClause::ALL
        .iter()
        .filter(|clause| counts(**clause))
        .flat_map(|clause| {
            let watched = watched(question, award, *clause, &bids);
            watched.into_iter().filter(|one| one.binds(&own)).map(Watched::record).collect::<Vec<_>>()
        })
        .collect()
}

/// Whether a clause counts something that several awards share.
fn counts(clause: AwardClause) -> bool {
    !matches!(
        clause,
        AwardClause::Eligibility
            | AwardClause::QualityFloor
            | AwardClause::OneAward
            | AwardClause::Division
            | AwardClause::Discounts
    )
}

/// The checks of a clause, each with its least step over all bids of the county.
fn watched(question: &Question<'_>, award: &Award, clause: AwardClause, bids: &[BidIx]) -> Vec<Watched> {
    let case = question.case();
    let same =
        |one: &Check, other: &Check| one.clause == other.clause && one.key == other.key && one.sense == other.sense;
    let now = clause.audit(&case, award);
    let mut watched: Vec<Watched> = now.into_iter().map(|check| Watched { check, least_step: None }).collect();
    for bid in bids {
        let wins = award.bids.contains(bid);
        let other = clause.audit(&case, &moved(question, award, *bid));
        // A rule of which nothing is used yet shows only with the award that uses it.
        for check in &other {
            if !watched.iter().any(|one| same(&one.check, check)) {
                watched.push(Watched { check: Check { used: 0, ..check.clone() }, least_step: None });
            }
        }
        for one in &mut watched {
            let after = other.iter().find(|check| same(&one.check, check)).map_or(0, |check| check.used);
            let step = match one.check.sense {
                Sense::AtMost if !wins => after - one.check.used,
                Sense::AtLeast if wins => one.check.used - after,
                Sense::AtMost | Sense::AtLeast | Sense::Equal => 0,
            };
            if step > 0 {
                one.least_step = Some(one.least_step.map_or(step, |least| least.min(step)));
            }
        }
    }
    watched
}

impl Watched {
    fn binds(&self, own: &BTreeSet<&str>) -> bool {
        let of_county = self.check.used != 0 && self.check.key.first().is_some_and(|key| own.contains(key.as_str()));
        match self.least_step {
            Some(step) => self.check.slack() <= 0 || self.check.slack() < step,
            None => of_county && self.check.slack() <= 0,
        }
    }

    fn record(self) -> Binding {
        let in_unit = |steps| Check { used: steps, ..self.check.clone() }.record().used;
        Binding { check: self.check.record(), least_step: self.least_step.map(in_unit) }
    }
}

/// The codes under which ceilings and the floor of the county stand.
fn places<'a>(question: &Question<'a>, county: CountyIx) -> BTreeSet<&'a str> {
    let dossier = question.dossier;
    let jurisdictions = chain(dossier, county).into_iter().map(|place| dossier[place].code.as_str());
    jurisdictions.chain([dossier[county].code.as_str()]).collect()
}

/// The eligible bids on lots of the county.
fn bids_in(question: &Question<'_>, county: CountyIx) -> Vec<BidIx> {
    let dossier = question.dossier;
    let here = |bid: &BidIx| dossier[*bid].offers.iter().any(|offer| dossier[offer.lot].county == county);
    question.case().first_ways().map(|way| way.bid).filter(here).collect()
}

/// The award without a bid that wins, or with one that does not, in its largest share.
fn moved(question: &Question<'_>, award: &Award, bid: BidIx) -> Award {
    let mut moved = award.clone();
    if moved.bids.remove(&bid) {
        moved.shares.remove(&bid);
    } else {
        moved.bids.insert(bid);
        let share = question.case().candidate(bid).map_or(100, |way| way.share_percent);
        moved.shares.extend((share < 100).then_some((bid, share)));
    }
    moved
}
