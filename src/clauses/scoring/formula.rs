//! A weighted sum of facts, each perhaps divided by another.
//!
//! *Share:* `constant + sum of factor * fact [/ divisor fact]` in percent of the weight, cut to
//! 0 and 100, exact until the points are rounded.

use super::{Missing, Ratio, about, fact, share_of_percent};
use crate::domain::{BidIx, Dossier, FormulaTerm, LotIx};
use crate::findings::Code;
use rust_decimal::Decimal;

/// The share of a bid on a lot, or everything that is missing.
pub fn share(
    dossier: &Dossier,
    bid: BidIx,
    lot: LotIx,
    criterion: &str,
    constant: Decimal,
    terms: &[FormulaTerm],
) -> Result<Ratio, Missing> {
    let too_large = || about(Code::ScoreTooLarge, dossier, bid, lot, criterion);
    let mut faults = Vec::new();
    let mut percent = Ratio::from_decimal(constant);
    for term in terms {
        match value(dossier, bid, lot, criterion, term) {
            Ok(value) => percent = percent.zip(value).and_then(|(sum, value)| sum.plus(value)),
            Err(findings) => faults.extend(findings),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let share = percent.and_then(share_of_percent).map(Ratio::cut_to_share);
    share.ok_or_else(|| vec![too_large()])
}

/// A term's value; nothing where the numbers are too large.
fn value(
    dossier: &Dossier,
    bid: BidIx,
    lot: LotIx,
    criterion: &str,
    term: &FormulaTerm,
) -> Result<Option<Ratio>, Missing> {
    let amount = fact(dossier, bid, lot, criterion, &term.fact);
    let per = term.per.as_deref().map(|per| {
        let divisor = fact(dossier, bid, lot, criterion, per)?;
        if divisor.is_zero() {
            return Err(vec![about(Code::FactDivisorZero, dossier, bid, lot, criterion).with("fact", per)]);
        }
        Ok(divisor)
    });
    match (amount, per.transpose()) {
        (Ok(amount), Ok(per)) => Ok(product(term.factor, amount, per)),
        (amount, per) => Err(amount.err().into_iter().chain(per.err()).flatten().collect()),
    }
}

fn product(factor: Decimal, amount: Decimal, per: Option<Decimal>) -> Option<Ratio> {
    let product = Ratio::from_decimal(factor)?.times(Ratio::from_decimal(amount)?)?;
    match per {
        Some(divisor) => product.divided_by(Ratio::from_decimal(divisor)?),
        None => Some(product),
    }
}
