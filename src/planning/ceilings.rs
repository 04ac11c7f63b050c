//! Fund ceilings as numbers that a planner moves.

use crate::clauses::award::ceiling;
use crate::domain::{AwardCase, Dossier, JurisdictionIx, Money, Rules, WaiverSubject, Year};
use std::collections::{BTreeMap, BTreeSet};

/// The ceilings under which some candidate is paid: by jurisdiction and year, in fen.
pub fn ceilings(case: &AwardCase<'_>) -> BTreeMap<(JurisdictionIx, Year), i128> {
    let by_way = case.candidates.iter().flat_map(|way| way.payments.keys().copied());
    let once_only = case.dossier.tenderers.iter().flat_map(|tenderer| &tenderer.once_only);
    let paid: BTreeSet<(JurisdictionIx, Year)> =
        by_way.chain(once_only.map(|price| (price.payer, price.year))).collect();
    let mut ceilings = BTreeMap::new();
    for (payer, year) in paid {
        for jurisdiction in case.dossier.chain(payer) {
            if case.dossier[jurisdiction].funds.contains_key(&year) {
                ceilings.insert((jurisdiction, year), ceiling(case, jurisdiction, year).fen());
            }
        }
    }
    ceilings
}

/// A dossier with some ceilings set to the fen: what is committed already makes up the difference,
/// and waivers of these ceilings, which are part of the new numbers, are gone.
pub(super) fn with_ceilings(
    dossier: &Dossier,
    rules: &Rules,
    ceilings: &BTreeMap<(JurisdictionIx, Year), i128>,
) -> Dossier {
    let mut changed = dossier.clone();
    changed.waivers.retain(|waiver| match waiver.subject {
        WaiverSubject::FundCeiling { jurisdiction, year, .. } => !ceilings.contains_key(&(jurisdiction, year)),
        _ => true,
    });
    for ((jurisdiction, year), fen) in ceilings {
        let Some(funds) = changed.jurisdictions[jurisdiction.0].funds.get_mut(year) else { continue };
        funds.committed = Money::ZERO;
        let case = AwardCase { dossier: &changed, rules, candidates: &[] };
        let whole = ceiling(&case, *jurisdiction, *year);
        if let Some(funds) = changed.jurisdictions[jurisdiction.0].funds.get_mut(year) {
            funds.committed = whole - Money::from_fen(*fen);
        }
    }
    changed
}

/// A dossier without any fund ceiling.
pub fn without_ceilings(dossier: &Dossier) -> Dossier {
    let mut changed = dossier.clone();
    changed.jurisdictions.iter_mut().for_each(|jurisdiction| jurisdiction.funds.clear());
    changed
}
