//! Linear between published points of a fact, flat outside them.
//!
//! *Share:* between the neighbours `(x0, y0)` and `(x1, y1)`, percentages of the weight:
//! `y0 + (y1 - y0) * (x - x0) / (x1 - x0)`, exact until the points are rounded.

use super::{Missing, Ratio, about, fact, share_of_percent};
use crate::domain::{BidIx, Dossier, LotIx};
use crate::findings::Code;
use rust_decimal::Decimal;

/// The share of a bid on a lot, or what is missing.
pub fn share(
    dossier: &Dossier,
    bid: BidIx,
    lot: LotIx,
    criterion: &str,
    name: &str,
    points: &[(Decimal, Decimal)],
) -> Result<Ratio, Missing> {
    let value = fact(dossier, bid, lot, criterion, name)?;
    let percent = percent_at(value, points).and_then(share_of_percent);
    percent.ok_or_else(|| vec![about(Code::ScoreTooLarge, dossier, bid, lot, criterion)])
}

/// The percentage at a value; points stand by rising value.
fn percent_at(value: Decimal, points: &[(Decimal, Decimal)]) -> Option<Ratio> {
    let above = points.iter().position(|(x, _)| *x > value);
    let (low, high) = match above {
        Some(0) => return Ratio::from_decimal(points.first()?.1),
        None => return Ratio::from_decimal(points.last()?.1),
        Some(position) => (points.get(position - 1)?, points.get(position)?),
    };
    let ratio = Ratio::from_decimal;
    let way = ratio(value)?.minus(ratio(low.0)?)?.divided_by(ratio(high.0)?.minus(ratio(low.0)?)?)?;
    ratio(low.1)?.plus(ratio(high.1)?.minus(ratio(low.1)?)?.times(way)?)
}
