use super::{CAPACITY, CEILING, NAME};
use crate::clauses::award::{Check, capacity, fund_ceiling};
use crate::domain::record::{Sense, Unit};
use crate::domain::{
    Award, AwardCase, Bid, BidIx, Candidate, JurisdictionIx, LotIx, OnceOnlyPrice, Settlement, TakeOver, TendererIx,
    Year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Whether each critical lot has the stand-by that it must or does name, then every case of one
/// supplier's exit in which somebody takes over.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let reserved = case.dossier.reserves_standbys();
    if !reserved && award.standbys.is_empty() {
        return Vec::new();
    }
    let groups = case.dossier.affiliation_groups();
    let winners = award.winners(case.dossier);
    let mut exits = BTreeSet::new();
    let mut checks = Vec::new();
    for position in case.dossier.lot_ixs() {
        let lot = &case.dossier[position];
        let winner = winners.get(&position).filter(|_| lot.critical).map(|bid| case.dossier[*bid].tenderer);
        let named = award.standbys.get(&position);
        let fit = |winner: TendererIx, bid: BidIx| {
            let affiliated = groups[winner.0] == groups[case.dossier[bid].tenderer.0];
            !affiliated && can_be_carried_out(case, position, bid)
        };
        let (used, sense, limit) = match (winner, named) {
            (Some(winner), Some(bid)) => (i128::from(fit(winner, *bid)), Sense::AtLeast, 1),
            (Some(_), None) if reserved => (0, Sense::AtLeast, 1),
            (None, Some(_)) => (1, Sense::AtMost, 0),
            (_, None) => continue,
        };
        exits.extend(winner);
        let check = Check::new(NAME, vec![lot.id.clone()], Unit::Bids, used, sense, limit);
        checks.push(check.with("lot", &lot.id).with("title", &lot.title));
    }
    let settled = case.settle(award);
    checks.extend(exits.into_iter().flat_map(|leaving| exit(case, award, &settled, leaving)));
    checks
}

/// The limits in the case of one supplier's exit: all that naming a stand-by for one of its lots can
/// exceed. `settled` is what is paid for the award.
pub fn exit(case: &AwardCase<'_>, award: &Award, settled: &Settlement<'_>, leaving: TendererIx) -> Vec<Check> {
    let take_over = case.take_over(award, settled, leaving);
    let mut checks = capacities(case, award, &take_over);
    checks.extend(ceilings(case, settled, &take_over));
    checks
}

/// Whether a bid is on the lot and nothing else, eligible, and not below the floor.
fn can_be_carried_out(case: &AwardCase<'_>, lot: LotIx, bid: BidIx) -> bool {
    let alone = case.dossier[bid].offers.len() == 1 && case.dossier[bid].requires.is_empty();
    let rated = case.candidate(bid).into_iter().flat_map(|candidate| &candidate.offers);
    let mut on_lot = rated.filter(|offer| offer.lot == lot);
    alone && on_lot.any(|offer| offer.quality >= case.dossier[lot].quality_floor)
}

/// One check a tenderer that takes something over and capacity that this uses.
fn capacities(case: &AwardCase<'_>, award: &Award, exit: &TakeOver<'_>) -> Vec<Check> {
    let mut over: BTreeMap<TendererIx, Vec<(&Bid, u32)>> = BTreeMap::new();
    for (_, standby) in &exit.taken {
        over.entry(standby.tenderer).or_default().push((&case.dossier[standby.bid], 100));
    }
    let leaving = &case.dossier[exit.leaving];
    let mut checks = Vec::new();
    for (position, taken) in over {
        let tenderer = &case.dossier[position];
        let won = award.bids.iter().map(|bid| (&case.dossier[*bid], award.share_percent(*bid)));
        let own: Vec<(&Bid, u32)> = won.filter(|(bid, _)| bid.tenderer == position).collect();
        let resources: BTreeSet<&String> = taken.iter().flat_map(|(bid, _)| bid.uses.keys()).collect();
        for resource in resources {
            let added = capacity::audit::used(&taken, resource);
            if added > 0 {
                let used = capacity::audit::used(&own, resource) + added;
                let limit = tenderer.capacities.get(resource).map_or(0, |amount| amount.steps());
                let key = vec![leaving.id.clone(), tenderer.id.clone(), resource.clone()];
                let check = Check::new(CAPACITY, key, Unit::Capacity, used, Sense::AtMost, limit);
                let check = check.with("leaving", &leaving.name);
                checks.push(check.with("name", &tenderer.name).with("resource", resource));
            }
        }
    }
    checks
}

/// One check a jurisdiction with funds and year in which the take-over is paid.
fn ceilings(case: &AwardCase<'_>, settled: &Settlement<'_>, exit: &TakeOver<'_>) -> Vec<Check> {
    let stays = |tenderer: TendererIx| tenderer != exit.leaving;
    let awards = settled.won.iter().filter(|way| stays(way.tenderer));
    let once_only = settled.once_only.iter().filter(|(tenderer, _)| stays(*tenderer));
    let others = under(case, awards.copied(), once_only.map(|(_, price)| *price));
    let standbys = exit.taken.iter().map(|(_, standby)| *standby);
    let added = under(case, standbys, exit.once_only.iter().map(|(_, price)| *price));
    let leaving = &case.dossier[exit.leaving];
    let mut checks = Vec::new();
    for ((position, year), fen) in added.into_iter().filter(|(_, fen)| *fen > 0) {
        let jurisdiction = &case.dossier[position];
        let Some(funds) = jurisdiction.funds.get(&year) else { continue };
        let used = others.get(&(position, year)).copied().unwrap_or(0) + fen;
        let limit = fund_ceiling::audit::ceiling(case, position, year, funds);
        let key = vec![leaving.id.clone(), jurisdiction.code.clone(), year.to_string()];
        let check = Check::new(CEILING, key, Unit::Yuan, used, Sense::AtMost, limit);
        checks.push(check.with("leaving", &leaving.name).with("name", &jurisdiction.name).with("year", year));
    }
    checks
}

/// Fen paid under each jurisdiction in each year.
fn under<'a>(
    case: &AwardCase<'_>,
    bids: impl Iterator<Item = &'a Candidate>,
    once_only: impl Iterator<Item = &'a OnceOnlyPrice>,
) -> BTreeMap<(JurisdictionIx, Year), i128> {
    let by_bid = bids.flat_map(|bid| bid.payments.iter().map(|((payer, year), paid)| (*payer, *year, *paid)));
    let mut paid = BTreeMap::new();
    for (payer, year, amount) in by_bid.chain(once_only.map(|price| (price.payer, price.year, price.price))) {
        for jurisdiction in case.dossier.chain(payer) {
            *paid.entry((jurisdiction, year)).or_default() += amount.fen();
        }
    }
    paid
}
