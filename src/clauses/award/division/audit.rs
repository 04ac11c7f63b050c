use super::{SHARE, SHARES, WINNERS};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase, BidIx, LotIx};
use std::collections::BTreeSet;

/// For each divisible lot its shares and winners, and each winner's share against least, most
/// and step.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let by_lot = award.by_lot(case.dossier);
    let can_win: BTreeSet<LotIx> = case.candidates.iter().flat_map(|way| &way.offers).map(|offer| offer.lot).collect();
    let of_lot = |lot: LotIx| on_lot(case, award, &can_win, lot, by_lot.on(lot));
    case.dossier.lot_ixs().flat_map(of_lot).collect()
}

/// The checks of a lot with these winners.
pub(in crate::clauses::award) fn on_lot(
    case: &AwardCase<'_>,
    award: &Award,
    can_win: &BTreeSet<LotIx>,
    position: LotIx,
    won: &[BidIx],
) -> Vec<Check> {
    let lot = &case.dossier[position];
    let Some(division) = lot.division else {
        let divided = |bid: &&BidIx| award.share_percent(**bid) != 100;
        let check = |bid: &BidIx| {
            let id = &case.dossier[*bid].id;
            let share = i128::from(award.share_percent(*bid));
            let check = Check::new(SHARE, vec![lot.id.clone(), id.clone()], Unit::Percent, share, Sense::Equal, 100);
            check.with("lot", &lot.id).with("bid", id)
        };
        return won.iter().filter(divided).map(check).collect();
    };
    let mut checks = Vec::new();
    let shares: i128 = won.iter().map(|bid| i128::from(award.share_percent(*bid))).sum();
    let named = |check: Check| check.with("lot", &lot.id).with("title", &lot.title);
    // An optional lot is awarded whole or not at all.
    let wanted = if won.is_empty() && !(lot.required && can_win.contains(&position)) { 0 } else { 100 };
    checks.push(named(Check::new(SHARES, vec![lot.id.clone()], Unit::Percent, shares, Sense::Equal, wanted)));
    if let Some(most) = division.winners_most {
        let winners = won.len() as i128;
        checks.push(named(Check::new(
            WINNERS,
            vec![lot.id.clone()],
            Unit::Bids,
            winners,
            Sense::AtMost,
            i128::from(most),
        )));
    }
    for bid in won {
        let share = award.share_percent(*bid);
        let bid = &case.dossier[*bid].id;
        let key = || vec![lot.id.clone(), bid.clone()];
        let limits = [
            (Sense::AtLeast, division.least_percent),
            (Sense::AtMost, division.most_percent),
            (Sense::Equal, share - share % division.step_percent.max(1)),
        ];
        checks.extend(limits.into_iter().map(|(sense, limit)| {
            named(Check::new(SHARE, key(), Unit::Percent, i128::from(share), sense, i128::from(limit))).with("bid", bid)
        }));
    }
    checks
}
