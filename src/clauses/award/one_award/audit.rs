use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, LotIx};
use std::collections::{BTreeMap, BTreeSet};

/// One check a lot: how many awarded bids contain it.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut winners: BTreeMap<LotIx, i128> = BTreeMap::new();
    for offer in award.bids.iter().flat_map(|bid| &case.dossier[*bid].offers) {
        *winners.entry(offer.lot).or_default() += 1;
    }
    let can_win: BTreeSet<LotIx> =
        case.candidates.iter().flat_map(|candidate| &candidate.offers).map(|offer| offer.lot).collect();
    let whole = |lot: &LotIx| case.dossier[*lot].division.is_none();
    let check = |position| {
        let lot = &case.dossier[position];
        let won = winners.get(&position).copied().unwrap_or(0);
        let sense = if lot.required && can_win.contains(&position) { Sense::Equal } else { Sense::AtMost };
        Check::new(NAME, vec![lot.id.clone()], Unit::Bids, won, sense, 1).with("lot", &lot.id).with("title", &lot.title)
    };
    case.dossier.lot_ixs().filter(whole).map(check).collect()
}
