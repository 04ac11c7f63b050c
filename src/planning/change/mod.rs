//! Changes made to premises. Each finds what it expects, or is refused: then the tender has moved
//! since the change was written, and its answer would be to another question.

mod described;
mod lot_added;
mod lot_design;
mod lots;
mod money;
mod persons;
mod rules;
mod scoring;
mod shares;
mod tenderers;
mod withdraw;

#[cfg(test)]
mod tests;

pub use described::described;
pub use lot_design::mergeable;
pub use scoring::reweighted;

use super::Premises;
use crate::domain::{
    BidIx, Change, ChangeKind, CountyIx, Dossier, JurisdictionIx, LotIx, LotNamed, Money, TendererIx, TendererNamed,
};
use crate::findings::{Code, Finding};
use crate::inputs::nearest;
use rust_decimal::Decimal;

/// Makes a change.
///
/// # Errors
/// Why it cannot be made, at the change's place: it speaks of something that the tender does not
/// have, something else stands where it expects a value, or its number is out of range. The
/// premises are then of no more use.
pub fn apply(change: &Change, premises: &mut Premises) -> Result<(), Finding> {
    make(&change.kind, premises).map_err(|finding| finding.at(change.place.clone()))
}

fn make(kind: &ChangeKind, premises: &mut Premises) -> Result<(), Finding> {
    match kind {
        ChangeKind::Parameter { key, expects, value } => rules::parameter(premises, *key, *expects, *value),
        ChangeKind::PriorSpending(change) => money::prior_spending(premises, change),
        ChangeKind::Committed(change) => money::committed(premises, change),
        ChangeKind::Recipients { county, expects, to } => {
            persons::recipients(premises, county.as_deref(), *expects, *to)
        }
        ChangeKind::StaffInPost { county, expects, to } => persons::staff_in_post(premises, county, *expects, *to),
        ChangeKind::Prices { tenderer, lot, expects, percent } => {
            money::prices(premises, (tenderer.as_deref(), lot.as_deref()), *expects, *percent)
        }
        ChangeKind::CriterionWeight { criterion, expects, value } => {
            scoring::weight(premises, criterion, *expects, *value)
        }
        ChangeKind::Scoring { expects, model } => scoring::model(premises, expects, model),
        ChangeKind::Rule { rule, expects, value } => rules::switch(premises, rule, *expects, *value),
        ChangeKind::WinLimit { scope, measure, expects, value } => {
            rules::win_limit(premises, scope, *measure, (*expects, *value))
        }
        ChangeKind::Objective { expects, value } => rules::objective(premises, expects, value),
        ChangeKind::Exit(named) => tenderers::exit(premises, named),
        ChangeKind::Debarment { tenderer, from, until, authority, reason } => {
            tenderers::debarment(premises, tenderer, (*from, *until), (authority, reason))
        }
        ChangeKind::Capacity { tenderer, resource, expects, to } => {
            tenderers::capacity(premises, tenderer, resource, (*expects, *to))
        }
        ChangeKind::Postponed(named) => lots::postponed(premises, named),
        ChangeKind::Required { lot, expects, value } => lots::required(premises, lot, *expects, *value),
        ChangeKind::Merged { lots, percent } => lot_design::merged(premises, lots, *percent),
        ChangeKind::Split { lot, parts } => lot_design::split(premises, lot, *parts),
        ChangeKind::Added { like, id, title, county, percent } => {
            lot_added::added(premises, like, (id, title), county.as_deref(), *percent)
        }
        ChangeKind::ContractMonths { lot, expects, value } => lots::contract_months(premises, lot, *expects, *value),
        ChangeKind::QualityFloor { lot, expects, value } => lots::quality_floor(premises, lot, *expects, *value),
        ChangeKind::Waiver { rule, expects, value, authority, reason } => {
            rules::waiver(premises, rule, (*expects, *value), (authority, reason))
        }
        ChangeKind::Forced(named) => {
            let bid = tenderers::bid_named(&premises.dossier, named)?;
            premises.forced.insert(bid);
            Ok(())
        }
        ChangeKind::Forbidden(named) => {
            let bid = tenderers::bid_named(&premises.dossier, named)?;
            premises.forbidden.insert(bid);
            Ok(())
        }
    }
}

/// Refuses where what is there is not what is expected.
fn must_be<T: PartialEq + ToString>(found: T, expected: T) -> Result<(), Finding> {
    if found == expected {
        return Ok(());
    }
    let finding = Finding::new(Code::OverlayMoved);
    Err(finding.with("found", found.to_string()).with("expected", expected.to_string()))
}

/// Refuses a change that cannot be made, for a reason of the catalogue (`overlay-reason-<name>`).
fn impossible(reason: &str) -> Finding {
    Finding::new(Code::OverlayImpossible).with("reason", format!("@overlay-reason-{reason}"))
}

/// The position of a name among those that there are.
fn position<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Result<usize, Finding> {
    let known: Vec<&str> = known.collect();
    known.iter().position(|other| *other == name).ok_or_else(|| {
        let finding = Finding::new(Code::OverlayUnknown).with("what", format!("@overlay-what-{what}"));
        finding.with("name", name).with("nearest", nearest(name, &known).unwrap_or("none"))
    })
}

fn jurisdiction(dossier: &Dossier, code: &str) -> Result<JurisdictionIx, Finding> {
    position("jurisdiction", code, dossier.jurisdictions.iter().map(|it| it.code.as_str())).map(JurisdictionIx)
}

fn county(dossier: &Dossier, code: &str) -> Result<CountyIx, Finding> {
    position("county", code, dossier.counties.iter().map(|it| it.code.as_str())).map(CountyIx)
}

/// The lot of an identifier.
///
/// # Errors
/// A finding that names the nearest one there is.
pub fn lot(dossier: &Dossier, id: &str) -> Result<LotIx, Finding> {
    position("lot", id, dossier.lots.iter().map(|it| it.id.as_str())).map(LotIx)
}

fn lot_named(dossier: &Dossier, named: &LotNamed) -> Result<LotIx, Finding> {
    let lot = lot(dossier, &named.lot)?;
    must_be(dossier[lot].title.as_str(), named.expects.as_str())?;
    Ok(lot)
}

fn tenderer(dossier: &Dossier, id: &str) -> Result<TendererIx, Finding> {
    position("tenderer", id, dossier.tenderers.iter().map(|it| it.id.as_str())).map(TendererIx)
}

fn tenderer_named(dossier: &Dossier, named: &TendererNamed) -> Result<TendererIx, Finding> {
    let tenderer = tenderer(dossier, &named.tenderer)?;
    must_be(dossier[tenderer].name.as_str(), named.expects.as_str())?;
    Ok(tenderer)
}

fn bid(dossier: &Dossier, id: &str) -> Result<BidIx, Finding> {
    position("bid", id, dossier.bids.iter().map(|it| it.id.as_str())).map(BidIx)
}

/// Yuan, rounded down to the fen; not negative.
fn money(yuan: Decimal) -> Result<Money, Finding> {
    let fen = yuan.checked_mul(Decimal::ONE_HUNDRED).ok_or_else(|| impossible("money"))?.floor();
    let money = Money::from_fen(fen.mantissa());
    if money < Money::ZERO || money > Money::LARGEST { Err(impossible("money")) } else { Ok(money) }
}

/// An amount in yuan as a decimal.
fn yuan(money: Money) -> Decimal {
    Decimal::from_i128_with_scale(money.fen(), 2).normalize()
}
