use super::rows::ceiling;
use crate::clauses::award::Paper;
use crate::domain::{AwardCase, JurisdictionIx, Year};
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
    let present = case.ways_by_presence();
    for tenderer in dossier.tenderer_ixs() {
        for price in &dossier[tenderer].once_only {
            let mark = paper.mark();
            under(price.payer, price.year).into_iter().for_each(|sum| paper.mark_adds(mark, sum, price.price.fen()));
            let due = present.get(&(tenderer, price.county)).into_iter().flatten();
            due.for_each(|position| paper.bid_brings(case.candidates[*position].bid, mark));
        }
    }
}
