//! An earlier award, rules about it, and the goals of the objective.

use super::{Random, Tender};
use std::collections::BTreeSet;
use zeyou::domain::{
    Award, CountyIx, Goal, LotIx, LotPart, LotScope, RuleKind, Service, TenderRule, TendererIx, TendererScope,
};
use zeyou::findings::Place;
use zeyou::verify::Totals;

/// Objectives, the usual one most often.
const OBJECTIVES: [&[Goal]; 9] = [
    &Goal::USUAL,
    &Goal::USUAL,
    &Goal::USUAL,
    &[Goal::Fairness, Goal::Service, Goal::Price],
    &[Goal::Fairness, Goal::Changes],
    &[Goal::Changes, Goal::Service],
    &[Goal::Price, Goal::Service],
    &[Goal::Score, Goal::SocialWorkers],
    &[Goal::SocialWorkers, Goal::Fairness, Goal::Score],
];

/// The objective and, in some of the tenders, an earlier award with rules near what an award uses.
pub fn draw(random: &mut Random, tender: &mut Tender, award: &Award) {
    tender.dossier.tender.objective = OBJECTIVES[random.below(OBJECTIVES.len())].to_vec();
    if random.chance(50) {
        return;
    }
    let winners = award.winners(&tender.dossier);
    for lot in tender.dossier.lot_ixs() {
        let supplier = match random.below(4) {
            0 => Some(TendererIx(random.below(tender.dossier.tenderers.len()))),
            1 | 2 => winners.get(&lot).map(|bid| tender.dossier[*bid].tenderer),
            _ => None,
        };
        tender.dossier.earlier.extend(supplier.map(|supplier| (lot, supplier)));
    }
    for number in 0..[0, 1, 1, 2][random.below(4)] {
        let parts = parts(random, tender);
        let tenderers: BTreeSet<TendererIx> = tender.dossier.tenderer_ixs().filter(|_| random.chance(85)).collect();
        let changed = Totals::of(&tender.case(), award).changed;
        let used = parts.iter().map(|part| part.lots.intersection(&changed).count()).max().unwrap_or(0) as i128;
        let kind = match random.below(4) {
            0 => RuleKind::KeepEarlier,
            1 => {
                RuleKind::ChangePrice { service: Service::from_steps([1, 500, 1_000][random.below(3)] * 1_000_000_000) }
            }
            _ => RuleKind::ChangesMost { most: (used + random.nudge()).max(0) as u32 },
        };
        tender.dossier.tender_rules.push(TenderRule {
            id: format!("stable-{number}"),
            kind,
            on: random.chance(90),
            lot_scope: LotScope::Lots,
            parts,
            tenderer_scope: TendererScope::Listed,
            tenderers,
            reason: String::new(),
            place: Place::default(),
        });
    }
}

/// All lots together, or those of each county.
fn parts(random: &mut Random, tender: &Tender) -> Vec<LotPart> {
    let part = |key: String, lots: BTreeSet<LotIx>| LotPart { name: key.clone(), key, lots };
    if random.chance(50) {
        return vec![part("*".to_owned(), tender.dossier.lot_ixs().collect())];
    }
    let of_county = |county: CountyIx| {
        let lots = tender.dossier.lot_ixs().filter(|lot| tender.dossier[*lot].county == county).collect();
        part(tender.dossier[county].code.clone(), lots)
    };
    tender.dossier.county_ixs().map(of_county).collect()
}
