//! **Opinions, clause 12; procurement law, art. 77; Implementing Regulation, art. 19.** A ban is
//! a closed interval of days, tested on the bid date: its first and last day bar, an expired ban
//! does not.

use super::EligibilityCase;
use crate::domain::{BidIx, Exclusion};
use crate::findings::Code;

/// One reason a ban in force on the bid date.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let opened = case.dossier.tender.bid_date;
    let bans = &case.dossier[case.dossier[bid].tenderer].debarments;
    let in_force = bans.iter().filter(|ban| ban.from <= opened && ban.until.is_none_or(|until| opened <= until));
    in_force
        .map(|ban| {
            let until = ban.until.map_or_else(|| "@debarment-open-ended".to_owned(), |until| until.to_string());
            let reason = case.reason(Code::Debarred, bid).with("from", ban.from).with("until", until);
            let reason = reason.with("authority", &ban.authority).with("reason", &ban.reason);
            Exclusion { bid, lot: None, reason: reason.under("opinions-12") }
        })
        .collect()
}
