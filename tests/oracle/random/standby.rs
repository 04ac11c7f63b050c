//! Critical lots with reserved stand-bys, and limits near what cases of exit use.

use super::{Random, Tender, near};
use std::collections::BTreeSet;
use zeyou::domain::{
    Amount, Award, BidIx, Dossier, Funds, LotScope, Money, RuleKind, TenderRule, TendererIx, TendererScope,
};
use zeyou::findings::Place;
use zeyou::verify::Totals;

/// In some tenders makes lots critical that are not divided, and mostly reserves stand-bys.
pub fn draw(random: &mut Random, dossier: &mut Dossier) {
    if !random.chance(30) {
        return;
    }
    for position in dossier.lot_ixs().filter(|lot| dossier[*lot].division.is_none()).collect::<Vec<_>>() {
        let alone = dossier.bids.iter().filter(|bid| bid.offers.len() == 1 && bid.offers[0].lot == position);
        let tenderers: BTreeSet<TendererIx> = alone.map(|bid| bid.tenderer).collect();
        // Mostly where somebody can stand by, or few tenders had an award.
        let lot = &mut dossier.lots[position.0];
        lot.critical = random.chance(if tenderers.len() > 1 { 70 } else { 10 });
        lot.required &= !lot.critical || random.chance(60);
    }
    dossier.tender_rules.push(TenderRule {
        id: "stand-bys".to_owned(),
        kind: RuleKind::StandbyReserve,
        on: random.chance(90),
        lot_scope: LotScope::Overall,
        parts: Vec::new(),
        tenderer_scope: TendererScope::Everyone,
        tenderers: dossier.tenderer_ixs().collect(),
        reason: "drawn by a test".to_owned(),
        place: Place::default(),
    });
}

/// The awards that are carried out after each supplier's exit: without its bids, with some bid on
/// each of its critical lots alone in their place. Where a ladder reaches another tier by that,
/// the real case costs a little more, which for drawing limits does not matter.
fn exits(random: &mut Random, dossier: &Dossier, award: &Award) -> Vec<Award> {
    let mut exits = Vec::new();
    for (leaving, lost) in award.by_tenderer(dossier) {
        let mut after = award.clone();
        after.bids.retain(|bid| dossier[*bid].tenderer != leaving);
        let lots = lost.iter().flat_map(|bid| &dossier[*bid].offers).map(|offer| offer.lot);
        for lot in lots.filter(|lot| dossier[*lot].critical) {
            let alone = |bid: &BidIx| {
                let bid = &dossier[*bid];
                bid.tenderer != leaving && bid.offers.len() == 1 && bid.offers[0].lot == lot
            };
            let standbys: Vec<BidIx> = dossier.bid_ixs().filter(alone).collect();
            if !standbys.is_empty() {
                after.bids.insert(standbys[random.below(standbys.len())]);
            }
        }
        exits.push(after);
    }
    exits
}

/// Where stand-bys are reserved: raises capacities and ceilings to what the worst case of an
/// exit uses, or a step beside it.
pub fn limits(random: &mut Random, tender: &mut Tender, award: &Award) {
    if !tender.dossier.reserves_standbys() {
        return;
    }
    let mut cases = exits(random, &tender.dossier, award);
    cases.push(award.clone());
    for tenderer in tender.dossier.tenderer_ixs() {
        let used = |award: &Award| -> i128 {
            let bids = award.bids.iter().map(|bid| &tender.dossier[*bid]).filter(|bid| bid.tenderer == tenderer);
            bids.filter_map(|bid| bid.uses.get("staff")).map(|amount| amount.steps()).sum()
        };
        let most = cases.iter().map(used).max().unwrap_or_default();
        let limit = Amount::from_steps((most + random.nudge()).max(0));
        tender.dossier.tenderers[tenderer.0].capacities.insert("staff".to_owned(), limit);
    }
    let totals: Vec<Totals> = cases.iter().map(|award| Totals::of(&tender.case(), award)).collect();
    for position in tender.dossier.jurisdiction_ixs() {
        let years: Vec<i16> = tender.dossier[position].funds.keys().copied().collect();
        for year in years {
            let under = |totals: &Totals| -> Money {
                let here = totals.payments.iter().filter(|((payer, paid_in), _)| {
                    *paid_in == year && tender.dossier.chain(*payer).contains(&position)
                });
                here.map(|(_, amount)| *amount).sum()
            };
            let most = totals.iter().map(under).max().unwrap_or_default();
            // The least spending of which 3 %, rounded down to the fen, is the ceiling.
            let prior_spending = Money::from_fen((near(most, random).fen() * 100 + 2).div_euclid(3));
            let funds = Funds { prior_spending, committed: Money::ZERO, estimated: false };
            tender.dossier.jurisdictions[position.0].funds.insert(year, funds);
        }
    }
}
