use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, LotIx};
use std::collections::{BTreeMap, BTreeSet};

/// One check a lot: how many awarded bids contain it.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut winners: BTreeMap<LotIx, usize> = BTreeMap::new();
    for offer in award.bids.iter().flat_map(|bid| &case.dossier[*bid].offers) {
        *winners.entry(offer.lot).or_default() += 1;
    }
    let can_win: BTreeSet<LotIx> =
        case.candidates.iter().flat_map(|candidate| &candidate.offers).map(|offer| offer.lot).collect();
    let won = |lot: LotIx| winners.get(&lot).copied().unwrap_or(0);
    case.dossier.lot_ixs().filter_map(|lot| on_lot(case, &can_win, lot, won(lot))).collect()
}

/// The check of a lot; none where it is divisible.
pub(in crate::clauses::award) fn on_lot(
    case: &AwardCase<'_>,
    can_win: &BTreeSet<LotIx>,
    position: LotIx,
    won: usize,
) -> Option<Check> {
    let lot = &case.dossier[position];
    if lot.division.is_some() {
        return None;
    }
    let sense = if lot.required && can_win.contains(&position) { Sense::Equal } else { Sense::AtMost };
    let check = Check::new(NAME, vec![lot.id.clone()], Unit::Bids, won as i128, sense, 1);
    Some(check.with("lot", &lot.id).with("title", &lot.title))
}
