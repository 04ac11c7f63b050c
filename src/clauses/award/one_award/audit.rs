use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, BidIx};

/// One check a lot: how many awarded bids contain it.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let check = |lot| {
        let contains = |bid: &&BidIx| case.dossier[**bid].offer(lot).is_some();
        let winners = award.bids.iter().filter(contains).count() as i128;
        let can_win = case.candidates.iter().any(|candidate| candidate.offers.iter().any(|offer| offer.lot == lot));
        let lot = &case.dossier[lot];
        let sense = if lot.required && can_win { Sense::Equal } else { Sense::AtMost };
        Check::new(NAME, vec![lot.id.clone()], Unit::Bids, winners, sense, 1)
            .with("lot", &lot.id)
            .with("title", &lot.title)
    };
    case.dossier.lot_ixs().map(check).collect()
}
