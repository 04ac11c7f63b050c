use super::withdraw::withdraw;
use super::{bid, impossible, must_be, position, tenderer, tenderer_named};
use crate::domain::{Amount, BidIx, BidNamed, Date, Debarment, Dossier, TendererNamed, To};
use crate::findings::Finding;
use crate::planning::Premises;
use rust_decimal::Decimal;

/// More of a resource than any tenderer has: a million million.
const CAPACITY_MOST: Decimal = Decimal::from_parts(0xD4A5_1000, 0xE8, 0, false, 0);

/// A bid of the tenderer that is expected.
pub(super) fn bid_named(dossier: &Dossier, named: &BidNamed) -> Result<BidIx, Finding> {
    let bid = bid(dossier, &named.bid)?;
    must_be(dossier[dossier[bid].tenderer].name.as_str(), named.expects.as_str())?;
    Ok(bid)
}

/// A tenderer never bid: benchmarks and the number of tenderers follow.
pub(super) fn exit(premises: &mut Premises, named: &TendererNamed) -> Result<(), Finding> {
    let gone = tenderer_named(&premises.dossier, named)?;
    let bids = premises.dossier.bid_ixs().filter(|bid| premises.dossier[*bid].tenderer == gone).collect();
    withdraw(premises, bids)
}

pub(super) fn debarment(
    premises: &mut Premises,
    named: &TendererNamed,
    (from, until): (Date, Option<Date>),
    (authority, reason): (&str, &str),
) -> Result<(), Finding> {
    let tenderer = tenderer_named(&premises.dossier, named)?;
    if until.is_some_and(|until| until < from) {
        return Err(impossible("days"));
    }
    let (authority, reason) = (authority.to_owned(), reason.to_owned());
    premises.dossier.tenderers[tenderer.0].debarments.push(Debarment { from, until, authority, reason });
    Ok(())
}

pub(super) fn capacity(
    premises: &mut Premises,
    id: &str,
    resource: &str,
    (expects, to): (Decimal, To),
) -> Result<(), Finding> {
    let tenderer = tenderer(&premises.dossier, id)?;
    let capacities = &mut premises.dossier.tenderers[tenderer.0].capacities;
    position("resource", resource, capacities.keys().map(String::as_str))?;
    let amount = capacities.get_mut(resource).ok_or_else(|| impossible("no-limit"))?;
    must_be(Decimal::from_i128_with_scale(amount.steps(), Amount::PLACES).normalize(), expects.normalize())?;
    let after = to.of(expects).filter(|after| (Decimal::ZERO..=CAPACITY_MOST).contains(after));
    let steps = after.ok_or_else(|| impossible("capacity"))? * Decimal::from(Amount::STEPS_PER_UNIT);
    *amount = Amount::from_steps(steps.floor().mantissa());
    Ok(())
}
