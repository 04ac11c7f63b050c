//! One draw: the tender with everything uncertain as it came out.

use super::random::Numbers;
use crate::domain::{
    BidIx, Change, ChangeKind, Funds, FundsChange, Money, ScoreDraw, ScoreEntry, TendererIx, TendererNamed, To,
    Uncertainty, Year,
};
use crate::findings::{Finding, Place};
use crate::planning::{Premises, apply};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A tender as it came out, its suppliers all still there, and who exits.
#[derive(Debug, Clone)]
pub(super) struct Drawn {
    pub premises: Premises,
    pub exits: BTreeSet<TendererIx>,
}

impl Drawn {
    /// The tender in which those who exit never bid.
    ///
    /// # Errors
    /// As [`apply`].
    pub(super) fn without_exits(self) -> Result<Premises, Finding> {
        let mut premises = self.premises;
        for tenderer in self.exits {
            let tenderer = &premises.dossier[tenderer];
            let named = TendererNamed { tenderer: tenderer.id.clone(), expects: tenderer.name.clone() };
            apply(&change(ChangeKind::Exit(named)), &mut premises)?;
        }
        Ok(premises)
    }
}

fn change(kind: ChangeKind) -> Change {
    Change { kind, chosen: String::new(), place: Place::file(String::new()) }
}

/// Draws everything that is uncertain.
///
/// # Errors
/// As [`apply`]: a number out of range.
pub(super) fn draw(base: &Premises, model: &Uncertainty, numbers: Numbers) -> Result<Drawn, Finding> {
    let mut premises = base.clone();
    prices(&mut premises, model, numbers)?;
    recipients(&mut premises, model, numbers)?;
    funds(&mut premises, model, numbers)?;
    scores(&mut premises, model, numbers);
    let chance = |id: &str| model.exits.get(id).copied().unwrap_or(model.exit_percent);
    let exits = base.dossier.tenderer_ixs().filter(|tenderer| {
        let id = &base.dossier[*tenderer].id;
        numbers.happens(&format!("exit/{id}"), chance(id))
    });
    Ok(Drawn { premises, exits: exits.collect() })
}

/// Every tenderer's prices move with the market and on their own. A price at renewal is no bid:
/// lots' ceiling prices rise with those that kept them, so that nobody is excluded for it.
fn prices(premises: &mut Premises, model: &Uncertainty, numbers: Numbers) -> Result<(), Finding> {
    let market = numbers.percent("market", model.market_prices);
    let offers = premises.dossier.bids.iter().flat_map(|bid| &bid.offers);
    let within: Vec<bool> = offers.map(|offer| offer.price <= premises.dossier[offer.lot].ceiling_price).collect();
    let mut of_tenderer: BTreeMap<TendererIx, Money> = BTreeMap::new();
    for bid in &premises.dossier.bids {
        *of_tenderer.entry(bid.tenderer).or_default() += bid.offers.iter().map(|offer| offer.price).sum();
    }
    for (tenderer, price) in of_tenderer {
        let id = premises.dossier[tenderer].id.clone();
        let own = numbers.percent(&format!("price/{id}"), model.tenderer_prices);
        let percent = (market * own / Decimal::ONE_HUNDRED).round_dp(4);
        if percent != Decimal::ONE_HUNDRED {
            let expects = Decimal::from_i128_with_scale(price.fen(), 2);
            let kind = ChangeKind::Prices { tenderer: Some(id), lot: None, expects, percent };
            apply(&change(kind), premises)?;
        }
    }
    let dossier = &mut premises.dossier;
    for (offer, within) in dossier.bids.iter().flat_map(|bid| &bid.offers).zip(within) {
        let ceiling = &mut dossier.lots[offer.lot.0].ceiling_price;
        *ceiling = if within { offer.price.max(*ceiling) } else { *ceiling };
    }
    Ok(())
}

fn recipients(premises: &mut Premises, model: &Uncertainty, numbers: Numbers) -> Result<(), Finding> {
    let all = numbers.percent("recipients", model.all_recipients);
    let counties: Vec<(String, u64)> =
        premises.dossier.counties.iter().map(|county| (county.code.clone(), county.recipients())).collect();
    for (code, expects) in counties {
        let own = numbers.percent(&format!("recipients/{code}"), model.county_recipients);
        let percent = (all * own / Decimal::ONE_HUNDRED).round_dp(4);
        if percent != Decimal::ONE_HUNDRED && expects > 0 {
            let kind = ChangeKind::Recipients { county: Some(code), expects, to: To::Percent(percent) };
            apply(&change(kind), premises)?;
        }
    }
    Ok(())
}

/// Bases that are estimates grow by a common factor for each year after the tender's, and move on
/// their own.
fn funds(premises: &mut Premises, model: &Uncertainty, numbers: Numbers) -> Result<(), Finding> {
    let estimated = |(year, funds): (&Year, &Funds)| funds.estimated.then_some((*year, funds.prior_spending));
    let bases: Vec<(String, Year, Money)> = premises
        .dossier
        .jurisdictions
        .iter()
        .flat_map(|it| it.funds.iter().filter_map(estimated).map(|(year, base)| (it.code.clone(), year, base)))
        .collect();
    let first = premises.dossier.tender.fiscal_year;
    for (jurisdiction, year, base) in bases {
        let own = numbers.percent(&format!("funds/{jurisdiction}/{year}"), model.jurisdiction_funds);
        let growth = |percent: Decimal, year: Year| {
            let grown = numbers.percent(&format!("growth/{year}"), model.funds_growth);
            (percent * grown / Decimal::ONE_HUNDRED).round_dp(6)
        };
        let percent = (first + 1..=year).fold(own, growth);
        if percent != Decimal::ONE_HUNDRED {
            let expects = Decimal::from_i128_with_scale(base.fen(), 2);
            let kind = ChangeKind::PriorSpending(FundsChange { jurisdiction, year, expects, to: To::Percent(percent) });
            apply(&change(kind), premises)?;
        }
    }
    Ok(())
}

/// Experts' points are other experts': of one seat on everything, or one by one.
fn scores(premises: &mut Premises, model: &Uncertainty, numbers: Numbers) {
    let dossier = &mut premises.dossier;
    let experts: Vec<&str> = dossier.experts.iter().map(|expert| expert.id.as_str()).collect();
    let count = experts.len() as u64;
    let one_of = |name: &str, count: u64| usize::try_from(numbers.below(name, count)).unwrap_or(0);
    let seats: Vec<usize> = experts.iter().map(|expert| one_of(&format!("seat/{expert}"), count)).collect();
    for ((BidIx(bid), lot, criterion), entries) in &mut dossier.scores {
        let given: Vec<ScoreEntry> = entries.clone();
        for (position, entry) in entries.iter_mut().enumerate() {
            let from = match model.scores {
                ScoreDraw::AsGiven => Some(&given[position]),
                ScoreDraw::Committee => {
                    let seat = seats.get(entry.expert.0);
                    given.iter().find(|other| Some(&other.expert.0) == seat)
                }
                ScoreDraw::Points => {
                    let (expert, bid) = (experts.get(entry.expert.0), &dossier.bids[*bid].id);
                    let name = format!("points/{}/{bid}/{}/{criterion}", expert.unwrap_or(&""), dossier.lots[lot.0].id);
                    given.get(one_of(&name, given.len() as u64))
                }
            };
            if let Some(from) = from {
                entry.points = from.points;
            }
        }
    }
}
