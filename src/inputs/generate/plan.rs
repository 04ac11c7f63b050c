//! A planted award, and everything relaxed that it would break: so the dossier is feasible.

use super::bids::SAFELY;
use super::{Draft, START, YEAR};
use crate::domain::{Amount, Award, Bid, BidIx, CountyIx, Funds, LotIx, Money, Qualification, Scope, TendererIx, Year};
use std::collections::{BTreeMap, BTreeSet};

/// What is planted so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Planted {
    /// The award.
    pub award: Award,
    /// The lots that each tenderer wins.
    won: BTreeMap<TendererIx, Vec<LotIx>>,
}

/// How many different suppliers a county wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suppliers {
    /// At least, as far as there are lots.
    pub least: usize,
    /// At most; planting raises it where a required lot would stay without an award.
    pub most: usize,
}

impl Suppliers {
    /// Any number.
    pub(super) const ANY: Suppliers = Suppliers { least: 0, most: usize::MAX };

    fn admit(self, winners: &BTreeSet<TendererIx>, who: TendererIx) -> bool {
        match winners.contains(&who) {
            true => winners.len() >= self.least,
            false => winners.len() < self.most,
        }
    }
}

/// Chooses an award county by county, then sets ceilings, staff in post and capacities so that
/// it keeps every rule.
pub(super) fn plant(draft: &mut Draft) -> Award {
    let mut planted = Planted::default();
    for county in 0..draft.dossier.counties.len() {
        let (bids, _) = plant_county(draft, county, &mut planted, Suppliers::ANY);
        staff(draft, county, &bids, county.is_multiple_of(3));
    }
    let sums = uses(draft, &planted.award);
    for (who, sums) in sums.into_iter().enumerate() {
        capacities(draft, who, sums, (200, 550));
    }
    planted.award
}

/// Chooses the awards of a county and funds them; gives them, and the limits as they had to be.
pub(super) fn plant_county(
    draft: &mut Draft,
    county: usize,
    planted: &mut Planted,
    mut suppliers: Suppliers,
) -> (Vec<BidIx>, Suppliers) {
    let mut lots: Vec<LotIx> = draft.lots_of(county).collect();
    draft.random.shuffle(&mut lots);
    lots.sort_by_key(|lot| !draft.dossier[*lot].required);
    let mut spent: BTreeMap<Year, Money> = BTreeMap::new();
    let (mut bids, mut winners) = (Vec::new(), BTreeSet::new());
    for lot in lots {
        let required = draft.dossier[lot].required;
        match choose(draft, planted, lot, &|who| suppliers.admit(&winners, who)) {
            Some(bid) => {
                let who = draft.dossier[bid].tenderer;
                let mut after = spent.clone();
                pay(draft, bid, &mut after);
                if !winners.contains(&who) {
                    *after.entry(YEAR).or_default() += once_only(draft, who, county);
                }
                let drawn = ceiling(draft.purses[county].prior_spending) - yuan(draft.purses[county].committed);
                if required || after.values().all(|money| *money <= drawn) {
                    spent = after;
                    planted.award.bids.insert(bid);
                    planted.won.entry(who).or_default().push(lot);
                    bids.push(bid);
                    winners.insert(who);
                }
            }
            // Nobody can take it within the win limits: then it cannot be required.
            None => draft.dossier.lots[lot.0].required = false,
        }
    }
    suppliers.most = suppliers.most.max(winners.len());
    suppliers.least = suppliers.least.min(winners.len());
    fund(draft, county, &spent);
    (bids, suppliers)
}

fn yuan(amount: i64) -> Money {
    Money::from_yuan(amount.into())
}

fn ceiling(prior_spending: i64) -> Money {
    yuan(prior_spending).portion(3, 100)
}

/// A bid for a lot that may win whatever else does: no package, no condition, safely above the
/// quality floor, within the win limits; the better in quality for money of two drawn. Where
/// none of them is admitted and the lot is required, any.
fn choose(draft: &mut Draft, planted: &Planted, lot: LotIx, admit: &dyn Fn(TendererIx) -> bool) -> Option<BidIx> {
    let fit = |(position, bid): (usize, &Bid)| {
        let merit = &draft.merits[position];
        let free = merit.eligible && bid.offers.len() == 1 && bid.exclusive_sets.is_empty() && bid.requires.is_empty();
        let good = merit.quality.first().is_some_and(|quality| *quality >= draft.needs[lot.0].floor + SAFELY);
        let fits = free && good && bid.offer(lot).is_some() && within_limits(draft, planted, bid.tenderer, lot);
        fits.then_some(BidIx(position))
    };
    let mut fitting: Vec<BidIx> = draft.recent_bids().filter_map(fit).collect();
    if !draft.dossier[lot].required || fitting.iter().any(|bid| admit(draft.dossier[*bid].tenderer)) {
        fitting.retain(|bid| admit(draft.dossier[*bid].tenderer));
    }
    let (first, second) = (draft.random.pick(&fitting).copied()?, draft.random.pick(&fitting).copied()?);
    Some(if draft.dossier[second].price() < draft.dossier[first].price() { second } else { first })
}

fn within_limits(draft: &Draft, planted: &Planted, tenderer: TendererIx, lot: LotIx) -> bool {
    let lots = planted.won.get(&tenderer).map_or(&[][..], Vec::as_slice);
    let won = |counts: &dyn Fn(LotIx) -> bool| -> u32 {
        u32::try_from(lots.iter().filter(|lot| counts(**lot)).count()).unwrap_or(u32::MAX)
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

/// What a tenderer wants once for coming to a county.
fn once_only(draft: &Draft, who: TendererIx, county: usize) -> Money {
    let prices = draft.dossier[who].once_only.iter().rev();
    prices.take_while(|price| price.county == Some(CountyIx(county))).map(|price| price.price).sum()
}

/// The bases of the ceilings: as drawn, or what the planted award needs.
fn fund(draft: &mut Draft, county: usize, spent: &BTreeMap<Year, Money>) {
    let purse = draft.purses[county];
    let mut base = purse.prior_spending;
    for year in [YEAR, YEAR + 1] {
        let estimated = year > YEAR;
        let committed = if estimated { 0 } else { purse.committed };
        let used = spent.get(&year).copied().unwrap_or_default() + yuan(committed);
        // 3 % of so many yuan, three fen each, are at least what is used.
        let needed = i64::try_from(used.fen() / 3 + 1).unwrap_or(i64::MAX);
        base = base.max((needed + 99) / 100 * 100);
        let funds = Funds { prior_spending: yuan(base), committed: yuan(committed), estimated };
        draft.dossier.jurisdictions[purse.payer.0].funds.insert(year, funds);
        base = base / 1000 * draft.random.between(980, 1040);
    }
}

/// Staff in post: where it is tight, the floor asks for exactly what the planted award seconds,
/// elsewhere for less or nothing.
pub(super) fn staff(draft: &mut Draft, county: usize, bids: &[BidIx], tight: bool) {
    let needed = (draft.purses[county].recipients * 2 + 999) / 1000;
    let staff = bids.iter().flat_map(|bid| draft.dossier[*bid].seconded.values());
    let seconded: i64 = staff.map(|staff| i64::from(staff.counted())).sum();
    let slack = if tight { 0 } else { draft.random.between(1, 4) };
    let floor = (seconded - slack).clamp(0, needed);
    draft.dossier.counties[county].staff_in_post = u64::try_from(needed - floor).unwrap_or(0);
}

/// Of each resource of a tenderer, in the steps of amounts: all that its bids would use, and the
/// least that it must have, for its planted awards and for each of its bids alone.
type Uses = BTreeMap<String, (i128, i128)>;

/// What the bids of each tenderer use.
pub(super) fn uses(draft: &Draft, award: &Award) -> Vec<Uses> {
    let mut sums: Vec<BTreeMap<String, (i128, i128, i128)>> = vec![BTreeMap::new(); draft.dossier.tenderers.len()];
    for (position, bid) in draft.dossier.bids.iter().enumerate() {
        for (resource, amount) in &bid.uses {
            let of_tenderer = &mut sums[bid.tenderer.0];
            if !of_tenderer.contains_key(resource) {
                of_tenderer.insert(resource.clone(), (0, 0, 0));
            }
            if let Some((offered, planted, largest)) = of_tenderer.get_mut(resource) {
                *offered += amount.steps();
                *largest = (*largest).max(amount.steps());
                if award.bids.contains(&BidIx(position)) {
                    *planted += amount.steps();
                }
            }
        }
    }
    let least = |(resource, (offered, planted, largest)): (String, (i128, i128, i128))| {
        (resource, (offered, planted.max(largest)))
    };
    sums.into_iter().map(|sums| sums.into_iter().map(least).collect()).collect()
}

/// Capacities: a share in thousandths, drawn from a range, of what a tenderer offers, but enough
/// for its planted awards and for each of its bids alone.
pub(super) fn capacities(draft: &mut Draft, who: usize, uses: Uses, (low, high): (i64, i64)) {
    let tenderer = &mut draft.dossier.tenderers[who];
    for (resource, (offered, least)) in uses {
        let units = offered * i128::from(draft.random.between(low, high)) / 1000 / Amount::STEPS_PER_UNIT;
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
