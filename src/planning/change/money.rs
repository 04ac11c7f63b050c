use super::shares::{percent_of, reprice};
use super::{impossible, jurisdiction, lot, money, must_be, tenderer, yuan};
use crate::domain::{Funds, FundsChange, Money};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;

pub(super) fn prior_spending(premises: &mut Premises, change: &FundsChange) -> Result<(), Finding> {
    revise(premises, change, |funds| &mut funds.prior_spending)
}

pub(super) fn committed(premises: &mut Premises, change: &FundsChange) -> Result<(), Finding> {
    revise(premises, change, |funds| &mut funds.committed)
}

fn revise(premises: &mut Premises, change: &FundsChange, part: fn(&mut Funds) -> &mut Money) -> Result<(), Finding> {
    let jurisdiction = jurisdiction(&premises.dossier, &change.jurisdiction)?;
    let funds = &mut premises.dossier.jurisdictions[jurisdiction.0].funds;
    let amount = part(funds.get_mut(&change.year).ok_or_else(|| impossible("no-funds"))?);
    must_be(yuan(*amount), change.expects.normalize())?;
    *amount = money(change.to.of(change.expects).ok_or_else(|| impossible("money"))?)?;
    Ok(())
}

/// Prices of all bids, of a tenderer's, on a lot, or both.
pub(super) fn prices(
    premises: &mut Premises,
    (by, on): (Option<&str>, Option<&str>),
    expects: Decimal,
    percent: Decimal,
) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let by = by.map(|id| tenderer(dossier, id)).transpose()?;
    let on = on.map(|id| lot(dossier, id)).transpose()?;
    if percent <= Decimal::ZERO || percent > Decimal::ONE_THOUSAND {
        return Err(impossible("percent"));
    }
    let mut before = Money::ZERO;
    for bid in dossier.bids.iter_mut().filter(|bid| by.is_none_or(|by| bid.tenderer == by)) {
        let offers = bid.offers.clone();
        for offer in offers.iter().filter(|offer| on.is_none_or(|on| offer.lot == on)) {
            before += offer.price;
            reprice(bid, offer.lot, Money::from_fen(percent_of(offer.price.fen(), percent)));
        }
    }
    if on.is_none() {
        let tenderers = dossier.tenderers.iter_mut().enumerate();
        for (_, tenderer) in tenderers.filter(|(position, _)| by.is_none_or(|by| by.0 == *position)) {
            for price in &mut tenderer.once_only {
                price.price = Money::from_fen(percent_of(price.price.fen(), percent));
            }
        }
    }
    must_be(yuan(before), expects.normalize())
}
