//! A lot once more, on the bids that there are: what such bids would be is expected, not offered.

use super::lot_design::{add_lot, copy_scores, move_to};
use super::shares::{count, percent_of, reprice};
use super::{county, impossible, lot, lot_named};
use crate::domain::{Amount, BidIx, CountyIx, Few, Lot, LotNamed, LotScope, Money, Seconded, Volume};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;

/// A further lot of a size in percent, with copies of the single bids on the one that it is like.
pub(super) fn added(
    premises: &mut Premises,
    like: &LotNamed,
    (id, title): (&str, &str),
    place: Option<&str>,
    percent: Decimal,
) -> Result<(), Finding> {
    let dossier = &mut premises.dossier;
    let model = lot_named(dossier, like)?;
    if lot(dossier, id).is_ok() {
        return Err(impossible("lot-exists"));
    }
    if percent <= Decimal::ZERO || percent > Decimal::ONE_THOUSAND {
        return Err(impossible("percent"));
    }
    let there = place.map_or(Ok(dossier[model].county), |code| county(dossier, code))?;
    let scaled_money = |money: Money| Money::from_fen(percent_of(money.fen(), percent));
    let scaled_volume = |volume: Volume| Volume::from_steps(percent_of(volume.steps(), percent));
    let old = dossier[model].clone();
    let moves = there != old.county;
    let new = Lot {
        id: id.to_owned(),
        title: title.to_owned(),
        county: there,
        volume: scaled_volume(old.volume),
        ceiling_price: scaled_money(old.ceiling_price),
        ..old
    };
    let lot = add_lot(dossier, new, model, |scope| !(moves && scope == LotScope::County));
    dossier.earlier.remove(&lot);
    for position in dossier.bid_ixs().collect::<Vec<_>>() {
        let single = matches!(dossier[position].offers.as_slice(), [offer] if offer.lot == model);
        if !single {
            continue;
        }
        let mut bid = dossier[position].clone();
        bid.id = format!("{}@{id}", bid.id);
        move_to(&mut bid, model, lot);
        bid.offers[0].volume = scaled_volume(bid.offers[0].volume);
        let price = scaled_money(bid.offers[0].price);
        reprice(&mut bid, lot, price);
        for amount in bid.uses.values_mut() {
            *amount = Amount::from_steps(percent_of(amount.steps(), percent));
        }
        bid.seconded = seconded_to(&bid.seconded, moves.then_some(there), percent);
        // Its own choice: neither bound to nor barred by the bid that it copies.
        bid.exclusive_sets.clear();
        bid.requires.clear();
        copy_scores(dossier, (position, model), (BidIx(dossier.bids.len()), lot));
        dossier.bids.push(bid);
    }
    Ok(())
}

/// Staff of another size, all in one county where it is another.
fn seconded_to(staff: &Few<CountyIx, Seconded>, county: Option<CountyIx>, percent: Decimal) -> Few<CountyIx, Seconded> {
    let part = |persons: u32| count(percent_of(persons.into(), percent));
    let mut moved: Few<CountyIx, Seconded> = Few::new();
    for (at, staff) in staff {
        let sum = moved.or_insert(county.unwrap_or(*at), Seconded::default());
        sum.persons += part(staff.persons);
        sum.degree_holders += part(staff.degree_holders);
        sum.social_workers += part(staff.social_workers);
        sum.funded += part(staff.funded);
    }
    moved
}
