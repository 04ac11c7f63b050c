//! A planted award, and everything relaxed that it would break: so the dossier is feasible.

use super::bids::SAFELY;
use super::{Draft, START, YEAR};
use crate::domain::{Amount, Award, Bid, BidIx, Funds, LotIx, Money, Qualification, Scope, TendererIx, Year};
use std::collections::BTreeMap;

/// Chooses an award county by county, then sets ceilings, staff in post and capacities so that
/// it keeps every rule.
pub(super) fn plant(draft: &mut Draft) -> Award {
    let mut award = Award::default();
    for county in 0..draft.dossier.counties.len() {
        let mut lots: Vec<LotIx> = draft.lots_of(county).collect();
        draft.random.shuffle(&mut lots);
        lots.sort_by_key(|lot| !draft.dossier[*lot].required);
        let mut spent: BTreeMap<Year, Money> = BTreeMap::new();
        for lot in lots {
            let required = draft.dossier[lot].required;
            match choose(draft, &award, lot) {
                Some(bid) => {
                    let mut after = spent.clone();
                    pay(draft, bid, &mut after);
                    let drawn = ceiling(draft.purses[county].prior_spending) - yuan(draft.purses[county].committed);
                    if required || after.values().all(|money| *money <= drawn) {
                        spent = after;
                        award.bids.insert(bid);
                    }
                }
                // Nobody can take it within the win limits: then it cannot be required.
                None => draft.dossier.lots[lot.0].required = false,
            }
        }
        fund(draft, county, &spent);
        staff(draft, county, &award);
    }
    capacities(draft, &award);
    award
}

fn yuan(amount: i64) -> Money {
    Money::from_yuan(amount.into())
}

fn ceiling(prior_spending: i64) -> Money {
    yuan(prior_spending).portion(3, 100)
}

/// A bid for a lot that may win whatever else does: no package, no condition, safely above the
/// quality floor, within the win limits; the better in quality for money of two drawn.
fn choose(draft: &mut Draft, award: &Award, lot: LotIx) -> Option<BidIx> {
    let fit = |(position, bid): (usize, &Bid)| {
        let merit = &draft.merits[position];
        let free = merit.eligible && bid.offers.len() == 1 && bid.exclusive_sets.is_empty() && bid.requires.is_empty();
        let good = merit.quality.first().is_some_and(|quality| *quality >= draft.needs[lot.0].floor + SAFELY);
        let fits = free && good && bid.offer(lot).is_some() && within_limits(draft, award, bid.tenderer, lot);
        fits.then_some(BidIx(position))
    };
    let fitting: Vec<BidIx> = draft.dossier.bids.iter().enumerate().filter_map(fit).collect();
    let (first, second) = (draft.random.pick(&fitting).copied()?, draft.random.pick(&fitting).copied()?);
    Some(if draft.dossier[second].price() < draft.dossier[first].price() { second } else { first })
}

fn within_limits(draft: &Draft, award: &Award, tenderer: TendererIx, lot: LotIx) -> bool {
    let won = |counts: &dyn Fn(LotIx) -> bool| -> u32 {
        let bids = award.bids.iter().map(|bid| &draft.dossier[*bid]).filter(|bid| bid.tenderer == tenderer);
        let lots = bids.flat_map(|bid| &bid.offers).filter(|offer| counts(offer.lot)).count();
        u32::try_from(lots).unwrap_or(u32::MAX)
    };
    let own = draft.dossier[tenderer].own_lots_most;
    own.is_none_or(|most| won(&|_| true) < most)
        && draft.dossier.win_limits.iter().all(|limit| {
            let counts = |lot: LotIx| match &limit.scope {
                Scope::Overall => true,
                Scope::County(county) => draft.dossier[lot].county == *county,
                Scope::LotGroup(group) => draft.dossier[lot].group.as_ref() == Some(group),
            };
            !counts(lot) || limit.lots_most.is_none_or(|most| won(&counts) < most)
        })
}

/// Adds what a bid costs in each year, a fen or two too much rather than too little, whichever
/// way linear payments are rounded.
fn pay(draft: &Draft, bid: BidIx, spent: &mut BTreeMap<Year, Money>) {
    let bid = &draft.dossier[bid];
    for offer in &bid.offers {
        let months = draft.dossier[offer.lot].months;
        for (year, part) in START.months_by_year(months) {
            let agreed = bid.payments.get(&(offer.lot, year)).copied();
            let linear = offer.price.portion(part.into(), months.max(1).into()) + Money::from_fen(2);
            *spent.entry(year).or_default() += agreed.unwrap_or(linear);
        }
    }
}

/// The bases of the ceilings: as drawn, or what the planted award needs.
fn fund(draft: &mut Draft, county: usize, spent: &BTreeMap<Year, Money>) {
    let purse = draft.purses[county];
    let mut base = purse.prior_spending;
    for year in [YEAR, YEAR + 1] {
        let estimated = year > YEAR;
        let committed = if estimated { 0 } else { purse.committed };
        let used = spent.get(&year).copied().unwrap_or_default() + yuan(committed);
        // 3 % of a whole number of hundreds of yuan is at least what is used.
        let needed = i64::try_from(used.fen() / 300 + 1).unwrap_or(i64::MAX);
        base = base.max((needed + 99) / 100 * 100);
        let funds = Funds { prior_spending: yuan(base), committed: yuan(committed), estimated };
        draft.dossier.jurisdictions[county + 2].funds.insert(year, funds);
        base = base / 1000 * draft.random.between(980, 1040);
    }
}

/// Staff in post: in a third of the counties the floor asks for exactly what the planted award
/// seconds, elsewhere for less or nothing.
fn staff(draft: &mut Draft, county: usize, award: &Award) {
    let needed = (draft.purses[county].recipients * 2 + 999) / 1000;
    let bids = award.bids.iter().map(|bid| &draft.dossier[*bid]).filter(|bid| draft.county_of(bid).0 == county);
    let seconded: i64 = bids.flat_map(|bid| bid.seconded.values()).map(|staff| i64::from(staff.counted())).sum();
    let slack = if county.is_multiple_of(3) { 0 } else { draft.random.between(1, 4) };
    let floor = (seconded - slack).clamp(0, needed);
    draft.dossier.counties[county].staff_in_post = u64::try_from(needed - floor).unwrap_or(0);
}

/// Capacities: 20 to 55 % of what a tenderer offers, but enough for its planted awards and for
/// each of its bids alone.
fn capacities(draft: &mut Draft, award: &Award) {
    for who in 0..draft.dossier.tenderers.len() {
        let mine = || {
            let bids = draft.dossier.bids.iter().enumerate();
            bids.filter(|(_, bid)| bid.tenderer.0 == who).map(|(position, bid)| (BidIx(position), bid))
        };
        let mut sums: BTreeMap<&str, (i128, i128, i128)> = BTreeMap::new();
        for (position, bid) in mine() {
            for (resource, amount) in &bid.uses {
                let (offered, planted, largest) = sums.entry(resource).or_default();
                *offered += amount.steps();
                *largest = (*largest).max(amount.steps());
                if award.bids.contains(&position) {
                    *planted += amount.steps();
                }
            }
        }
        let sums: Vec<(String, i128, i128)> = sums
            .into_iter()
            .map(|(resource, (offered, planted, largest))| (resource.to_owned(), offered, planted.max(largest)))
            .collect();
        let tenderer = &mut draft.dossier.tenderers[who];
        for (resource, offered, least) in sums {
            let units = offered * i128::from(draft.random.between(200, 550)) / 1000 / Amount::STEPS_PER_UNIT;
            let amount = (units * Amount::STEPS_PER_UNIT).max(least);
            tenderer.capacities.insert(resource, Amount::from_steps(amount));
        }
        let persons = |resource: &str| {
            let amount = tenderer.capacities.get(resource).map_or(0, |amount| amount.steps());
            u32::try_from(amount / Amount::STEPS_PER_UNIT).unwrap_or(0)
        };
        let (all, licensed) = (persons("staff") + 3, persons("licensed"));
        tenderer.staff.insert(Qualification::All, all);
        tenderer.staff.insert(Qualification::Degree, all * 3 / 4);
        tenderer.staff.insert(Qualification::SocialWorker, licensed);
    }
}
