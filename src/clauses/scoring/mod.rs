//! How data become points: one room a method.
//!
//! Each room turns data into a *share* of the criterion's weight between 0 and 1, as an exact
//! [`Ratio`]; [`points`] multiplies by the weight and rounds once, half up, to the scoring
//! model's places. Missing data are findings, never zeros.

pub mod expert_mean;
pub mod formula;
pub mod linear;
pub mod low_price_first;
pub mod objective_items;
pub mod past_performance;
mod ratio;
pub mod table_lookup;

pub use ratio::Ratio;

use crate::domain::{BidIx, Dossier, LotIx};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;

/// Why a share is not known: findings for the person who can mend it; none where an excluded
/// bid was simply not scored.
pub type Missing = Vec<Finding>;

/// `weight * share`, rounded half up to `places`. Nothing where the numbers are too large.
pub fn points(weight: Decimal, share: Ratio, places: u32) -> Option<Decimal> {
    Ratio::from_decimal(weight)?.times(share)?.rounded(places)
}

/// A percentage of `part` in `whole` as a decimal rounded half up, such as quality.
pub fn percent(part: Decimal, whole: Decimal, places: u32) -> Option<Decimal> {
    let share = Ratio::from_decimal(part)?.divided_by(Ratio::from_decimal(whole)?)?;
    Ratio::of(100, 1)?.times(share)?.rounded(places)
}

/// A fact of a bid on a lot, or the finding that it is missing.
fn fact(dossier: &Dossier, bid: BidIx, lot: LotIx, criterion: &str, name: &str) -> Result<Decimal, Missing> {
    let missing = || vec![about(Code::FactMissing, dossier, bid, lot, criterion).with("fact", name)];
    dossier[bid].fact(lot, name).ok_or_else(missing)
}

/// A finding about a bid's points on a criterion of a lot, placed at the bid.
fn about(code: Code, dossier: &Dossier, bid: BidIx, lot: LotIx, criterion: &str) -> Finding {
    let finding = Finding::new(code).at(dossier[bid].place.clone()).with("bid", &dossier[bid].id);
    finding.with("lot", &dossier[lot].id).with("criterion", criterion)
}

/// The share of a percentage.
fn share_of_percent(percent: Ratio) -> Option<Ratio> {
    percent.divided_by(Ratio::of(100, 1)?)
}
