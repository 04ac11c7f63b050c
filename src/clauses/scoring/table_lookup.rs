//! Points by the exact value of a fact (按档计分).
//!
//! *Share:* the table's percentage for the value. A value that the published table does not
//! have is a finding: nobody may invent a grade for it (Implementing Regulation, art. 34).

use super::{Missing, Ratio, about, fact, share_of_percent};
use crate::domain::{BidIx, Dossier, LotIx};
use crate::findings::Code;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The share of a bid on a lot, or what is missing.
pub fn share(
    dossier: &Dossier,
    bid: BidIx,
    lot: LotIx,
    criterion: &str,
    name: &str,
    percent_by_value: &BTreeMap<Decimal, Decimal>,
) -> Result<Ratio, Missing> {
    let value = fact(dossier, bid, lot, criterion, name)?;
    let percent = percent_by_value.get(&value).copied();
    percent.and_then(Ratio::from_decimal).and_then(share_of_percent).ok_or_else(|| {
        let finding = about(Code::FactNotInTable, dossier, bid, lot, criterion);
        vec![finding.with("fact", name).with("value", value)]
    })
}
