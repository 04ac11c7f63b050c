use super::shares::reprice;
use super::withdraw::withdraw;
use super::{impossible, lot, lot_named, must_be};
use crate::domain::{LotNamed, Money, Quality, Volume};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;

/// Longest contract that is believed, months.
const MONTHS_MOST: u32 = 1_200;

/// Nobody bids on a lot that is put off, and nobody has to be found for it.
pub(super) fn postponed(premises: &mut Premises, named: &LotNamed) -> Result<(), Finding> {
    let lot = lot_named(&premises.dossier, named)?;
    premises.dossier.lots[lot.0].required = false;
    let bids = premises.dossier.bid_ixs().filter(|bid| premises.dossier[*bid].offer(lot).is_some()).collect();
    withdraw(premises, bids)
}

pub(super) fn required(premises: &mut Premises, id: &str, expects: bool, value: bool) -> Result<(), Finding> {
    let lot = lot(&premises.dossier, id)?;
    let required = &mut premises.dossier.lots[lot.0].required;
    must_be(*required, expects)?;
    *required = value;
    Ok(())
}

pub(super) fn quality_floor(
    premises: &mut Premises,
    id: &str,
    expects: Decimal,
    value: Decimal,
) -> Result<(), Finding> {
    let lot = lot(&premises.dossier, id)?;
    let floor = &mut premises.dossier.lots[lot.0].quality_floor;
    must_be(Decimal::from_i128_with_scale(floor.steps(), Quality::PLACES).normalize(), expects.normalize())?;
    let in_range = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&value);
    *floor = Quality::from_decimal(value).filter(|_| in_range).ok_or_else(|| impossible("quality"))?;
    Ok(())
}

/// A contract of more or fewer months: volume, ceiling price and prices in proportion, rounded
/// down. A bid's own split of its payments no longer fits the years, so they become linear.
pub(super) fn contract_months(premises: &mut Premises, id: &str, expects: u32, value: u32) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let position = lot(dossier, id)?;
    let lot = &mut dossier.lots[position.0];
    must_be(lot.months, expects)?;
    if value == 0 || value > MONTHS_MOST || expects == 0 {
        return Err(impossible("months"));
    }
    let scaled = |whole: i128| (whole * i128::from(value)).div_euclid(expects.into());
    lot.months = value;
    lot.volume = Volume::from_steps(scaled(lot.volume.steps()));
    lot.ceiling_price = Money::from_fen(scaled(lot.ceiling_price.fen()));
    for bid in &mut dossier.bids {
        let Some(offer) = bid.offers.iter_mut().find(|offer| offer.lot == position) else { continue };
        offer.volume = Volume::from_steps(scaled(offer.volume.steps()));
        let price = Money::from_fen(scaled(offer.price.fen()));
        bid.payments.retain(|(lot, _), _| *lot != position);
        reprice(bid, position, price);
    }
    Ok(())
}
