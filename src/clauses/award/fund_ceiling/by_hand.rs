use super::rows::ceiling;
use crate::clauses::award::Paper;
use crate::domain::{AwardCase, Candidate, JurisdictionIx, OnceOnlyPrice, Year};
use std::collections::BTreeMap;

/// One sum a jurisdiction and year with funds; a once-only price counts with the first bid that
/// makes it due.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, paper: &mut Paper<'_>) {
    let dossier = case.dossier;
    let mut sums = BTreeMap::new();
    for position in dossier.jurisdiction_ixs() {
        for year in dossier[position].funds.keys() {
            sums.insert((position, *year), paper.sum(ceiling(case, position, *year).fen()));
        }
    }
    let under = |payer: JurisdictionIx, year: Year| {
        dossier
            .chain(payer)
            .into_iter()
            .filter_map(|jurisdiction| sums.get(&(jurisdiction, year)).copied())
            .collect::<Vec<_>>()
    };
    for (position, way) in case.candidates.iter().enumerate() {
        for ((payer, year), amount) in &way.payments {
            under(*payer, *year).into_iter().for_each(|sum| paper.way_adds(position, sum, amount.fen()));
        }
    }
    for tenderer in dossier.tenderer_ixs() {
        for price in &dossier[tenderer].once_only {
            let mark = paper.mark();
            under(price.payer, price.year).into_iter().for_each(|sum| paper.mark_adds(mark, sum, price.price.fen()));
            let due = case.first_ways().filter(|way| way.tenderer == tenderer && makes_due(case, price, way));
            due.for_each(|way| paper.bid_brings(way.bid, mark));
        }
    }
}

fn makes_due(case: &AwardCase<'_>, price: &OnceOnlyPrice, way: &Candidate) -> bool {
    price.county.is_none_or(|county| way.offers.iter().any(|offer| case.dossier[offer.lot].county == county))
}
