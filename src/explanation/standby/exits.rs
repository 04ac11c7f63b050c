use super::standby_bid;
use crate::domain::standby_record::{Addition, AdditionStanding, ExitLot, ExitRecord, Readiness};
use crate::domain::{Award, AwardCase, LotIx, Money, ParameterKey, Settlement, TakeOver, TendererIx};
use std::collections::{BTreeMap, BTreeSet};

/// The exit of each supplier of an award, in the order of tenderers.
pub(super) fn exits(case: &AwardCase<'_>, award: &Award) -> Vec<ExitRecord> {
    let settled = case.settle(award);
    let suppliers: BTreeSet<TendererIx> = settled.won.iter().map(|way| way.tenderer).collect();
    suppliers.into_iter().map(|leaving| exit(case, &settled, &case.take_over(award, &settled, leaving))).collect()
}

fn exit(case: &AwardCase<'_>, settled: &Settlement<'_>, take_over: &TakeOver<'_>) -> ExitRecord {
    let dossier = case.dossier;
    let mut lots: BTreeMap<LotIx, ExitLot> = BTreeMap::new();
    for way in settled.won.iter().filter(|way| way.tenderer == take_over.leaving) {
        for offer in &way.offers {
            let standby = take_over.taken.iter().find(|(lot, _)| *lot == offer.lot);
            let lost = ExitLot {
                lot: dossier[offer.lot].id.clone(),
                bid: dossier[way.bid].id.clone(),
                price_yuan: offer.price,
                critical: dossier[offer.lot].critical,
                taken_over: standby.map(|(_, standby)| standby_bid(case, standby)),
            };
            lots.insert(offer.lot, lost);
        }
    }
    let critical = lots.values().filter(|lot| lot.critical).count();
    let readiness = match take_over.taken.len() {
        _ if critical == 0 => Readiness::NothingCritical,
        0 => Readiness::NewTender,
        taken if taken < critical => Readiness::Partial,
        _ => Readiness::Ready,
    };
    ExitRecord {
        tenderer: dossier[take_over.leaving].id.clone(),
        readiness,
        lots: lots.into_values().collect(),
        additions: additions(case, settled, take_over),
    }
}

/// What the take-over adds to the contracts of each who takes something over.
fn additions(case: &AwardCase<'_>, settled: &Settlement<'_>, take_over: &TakeOver<'_>) -> Vec<Addition> {
    let percent = case.rules.value(ParameterKey::SupplementMost);
    let receiving: BTreeSet<TendererIx> = take_over.taken.iter().map(|(_, standby)| standby.tenderer).collect();
    let addition = |tenderer: TendererIx| {
        let own = settled.won.iter().filter(|way| way.tenderer == tenderer).map(|way| way.price);
        let due = settled.once_only.iter().filter(|(other, _)| *other == tenderer).map(|(_, price)| price.price);
        let contracts: Money = own.chain(due).sum();
        let newly_due = take_over.once_only.iter().filter(|(other, _)| *other == tenderer);
        let once_only: Money = newly_due.map(|(_, price)| price.price).sum();
        let taken = take_over.taken.iter().filter(|(_, standby)| standby.tenderer == tenderer);
        let added = taken.map(|(_, standby)| standby.price).sum::<Money>() + once_only;
        let limit = contracts.portion(percent.mantissa(), 100 * 10i128.pow(percent.scale()));
        Addition {
            tenderer: case.dossier[tenderer].id.clone(),
            contracts_yuan: contracts,
            added_yuan: added,
            once_only_yuan: once_only,
            limit_yuan: limit,
            standing: if contracts == Money::ZERO {
                AdditionStanding::NewContract
            } else if added > limit {
                AdditionStanding::Above
            } else {
                AdditionStanding::Within
            },
        }
    };
    receiving.into_iter().map(addition).collect()
}
