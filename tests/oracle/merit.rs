//! What an award is worth by the tender's objective, counted from its bids alone.

use std::collections::BTreeMap;
use zeyou::domain::{Award, AwardCase, BidIx, CountyIx, Goal, LotIx, Quality, RuleKind, Service};
use zeyou::verify::Totals;

/// An award as the objective orders it, the best one first: goal by goal, then the service of
/// reserved stand-bys, then lot by lot the earliest submission, of winners and of stand-bys.
pub type Merit = (Vec<i128>, Vec<usize>);

pub fn merit(case: &AwardCase<'_>, award: &Award) -> Merit {
    let totals = Totals::of(case, award);
    let goals = case.dossier.tender.objective.iter();
    let worth = goals.flat_map(|goal| match goal {
        Goal::Fairness => rates(case, award).into_iter().map(|rate| -rate).collect(),
        Goal::Service => vec![prices_of_changes(case, award) - totals.service.steps()],
        Goal::Score => vec![-score(case, award)],
        Goal::Price => vec![totals.price.fen()],
        Goal::SocialWorkers => vec![-i128::from(totals.social_workers)],
        Goal::Changes => vec![changed(case, award).len() as i128],
    });
    let mut worth: Vec<i128> = worth.collect();
    if case.dossier.reserves_standbys() {
        let standbys = award.standbys.values().filter_map(|bid| case.candidate(*bid));
        worth.push(-standbys.map(|standby| standby.service.steps()).sum::<i128>());
    }
    (worth, order(case, award))
}

/// The counties' service rates in whole percents, the lowest first; more than all that is asked
/// for counts as all.
fn rates(case: &AwardCase<'_>, award: &Award) -> Vec<i128> {
    let mut counties: BTreeMap<CountyIx, (i128, i128)> = BTreeMap::new();
    for lot in case.dossier.lot_ixs() {
        if case.candidates.iter().any(|way| way.offers.iter().any(|offer| offer.lot == lot)) {
            let data = &case.dossier[lot];
            let full = Service::of(data.need_weight, data.volume, Quality::from_units(100));
            counties.entry(data.county).or_default().1 += full.steps();
        }
    }
    for bid in &award.bids {
        let way = case.ways(*bid).iter().find(|way| way.share_percent == award.share_percent(*bid));
        for offer in &way.expect("a lawful award has ways").offers {
            counties.entry(case.dossier[offer.lot].county).or_default().0 += offer.service.steps();
        }
    }
    let mut rates: Vec<i128> = counties.values().map(|(service, need)| (100 * service / need).min(100)).collect();
    rates.sort_unstable();
    rates
}

/// Lots of which the earlier supplier holds nothing.
fn changed(case: &AwardCase<'_>, award: &Award) -> Vec<LotIx> {
    let holds = |lot: LotIx, supplier| {
        award.bids.iter().any(|bid| {
            let bid = &case.dossier[*bid];
            bid.tenderer == supplier && bid.offer(lot).is_some()
        })
    };
    let earlier = case.dossier.earlier.iter();
    earlier.filter(|(lot, supplier)| !holds(**lot, **supplier)).map(|(lot, _)| *lot).collect()
}

fn prices_of_changes(case: &AwardCase<'_>, award: &Award) -> i128 {
    let mut price = 0;
    for lot in changed(case, award) {
        for rule in case.dossier.tender_rules.iter().filter(|rule| rule.on) {
            if let RuleKind::ChangePrice { service } = rule.kind
                && rule.tenderers.contains(&case.dossier.earlier[&lot])
            {
                price += service.steps() * rule.parts.iter().filter(|part| part.lots.contains(&lot)).count() as i128;
            }
        }
    }
    price
}

/// Composite scores in hundredths of a point; the drawn ones are whole.
fn score(case: &AwardCase<'_>, award: &Award) -> i128 {
    let of_bid = |bid: &BidIx| {
        let offers = case.ways(*bid).iter().take(1).flat_map(|way| &way.offers);
        offers.map(|offer| offer.composite.mantissa() * i128::from(award.share_percent(*bid))).sum::<i128>()
    };
    award.bids.iter().map(of_bid).sum()
}

/// Position of the winner of each lot, or, where a lot is divided, of each bid with its share.
fn order(case: &AwardCase<'_>, award: &Award) -> Vec<usize> {
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
    for lot in case.dossier.lot_ixs().filter(|lot| case.dossier[*lot].critical) {
        order.push(award.standbys.get(&lot).map_or(usize::MAX, |bid| bid.0));
    }
    order
}
