use super::variables::{StandbyVariable, critical_lots};
use super::{CAPACITY, CEILING, NAME};
use crate::clauses::award::{AwardVariables, fund_ceiling};
use crate::domain::{AwardCase, JurisdictionIx, Money, OnceOnlyPrice, TendererIx, Year};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// Where the documents reserve stand-bys: the demand for one on each awarded critical lot, and
/// what has to hold in every case of one supplier's exit.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    if case.dossier.reserves_standbys() {
        demand(case, variables, model);
        add_exits(case, variables, model);
    }
}

/// One row a critical lot and tenderer that may win it: who wins it has a stand-by.
fn demand(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut standing_by: BTreeMap<_, Vec<VariableIx>> = BTreeMap::new();
    for standby in variables.standbys(case) {
        standing_by.entry((standby.lot, standby.winner)).or_default().push(standby.variable);
    }
    for (lot, critical) in critical_lots(case, variables) {
        for (winner, won) in critical.winners {
            let standbys = standing_by.remove(&(lot, winner)).unwrap_or_default();
            let terms = standbys.into_iter().map(|variable| (variable, 1)).chain(won.iter().map(|way| (*way, -1)));
            let key = vec![case.dossier[lot].id.clone(), case.dossier[winner].id.clone()];
            model.add_row(RowName { clause: NAME, key }, terms, Relation::AtLeast, 0);
        }
    }
}

/// What has to hold in every case of one supplier's exit, whatever demands the stand-bys. Gives
/// the variables that say, one an exit, that an award or a take-over makes a once-only price due.
pub(in crate::clauses::award) fn add_exits(
    case: &AwardCase<'_>,
    variables: &AwardVariables,
    model: &mut Model,
) -> Vec<(VariableIx, Money)> {
    let mut exits: BTreeMap<TendererIx, Vec<StandbyVariable<'_>>> = BTreeMap::new();
    for standby in variables.standbys(case) {
        exits.entry(standby.winner).or_default().push(standby);
    }
    let (uses, payments) = (Uses::of(case, variables), Payments::of(case, variables));
    let mut once_only = Vec::new();
    for (leaving, standbys) in exits {
        uses.add_rows(case, leaving, &standbys, model);
        once_only.extend(payments.add_rows(case, leaving, &standbys, model));
    }
    once_only
}

/// Adds a row unless no assignment can break it.
fn add_row(model: &mut Model, clause: &'static str, key: [&str; 3], terms: Vec<(VariableIx, i128)>, most: i128) {
    if terms.iter().map(|(_, coefficient)| coefficient).sum::<i128>() > most {
        let key = key.map(str::to_owned).to_vec();
        model.add_row(RowName { clause, key }, terms, Relation::AtMost, most);
    }
}

/// What each tenderer's own awards use of each capacity.
struct Uses<'a>(BTreeMap<(TendererIx, &'a str), Vec<(VariableIx, i128)>>);

impl<'a> Uses<'a> {
    fn of(case: &AwardCase<'a>, variables: &AwardVariables) -> Self {
        let mut own: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (variable, way) in variables.ways(case) {
            for (resource, used) in &way.uses {
                own.entry((way.tenderer, resource.as_str())).or_default().push((variable, used.steps()));
            }
        }
        Uses(own)
    }

    /// One row a tenderer that may take over and capacity that the take-over uses.
    fn add_rows(&self, case: &AwardCase<'_>, leaving: TendererIx, standbys: &[StandbyVariable<'_>], model: &mut Model) {
        let mut taken: BTreeMap<(TendererIx, &str), Vec<(VariableIx, i128)>> = BTreeMap::new();
        for standby in standbys {
            for (resource, used) in standby.bid.uses.iter().filter(|(_, used)| used.steps() > 0) {
                let of = (standby.bid.tenderer, resource.as_str());
                taken.entry(of).or_default().push((standby.variable, used.steps()));
            }
        }
        for ((receiving, resource), mut terms) in taken {
            terms.extend(self.0.get(&(receiving, resource)).into_iter().flatten());
            let receiving = &case.dossier[receiving];
            let declared = receiving.capacities.get(resource).copied().unwrap_or_default().steps();
            add_row(model, CAPACITY, [&case.dossier[leaving].id, &receiving.id, resource], terms, declared);
        }
    }
}

/// Who is paid what under each jurisdiction with funds, by year.
struct Payments<'a> {
    awards: BTreeMap<(JurisdictionIx, Year), Vec<Paid>>,
    once_only: Vec<OnceOnly<'a>>,
}

/// A way in which a tenderer may win, and what it is then paid, in fen.
type Paid = (TendererIx, VariableIx, i128);

/// A once-only price: whose, and whether it falls due.
type OnceOnly<'a> = (TendererIx, VariableIx, &'a OnceOnlyPrice);

impl<'a> Payments<'a> {
    fn of(case: &AwardCase<'a>, variables: &AwardVariables) -> Self {
        let mut awards: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (variable, way) in variables.ways(case) {
            for ((payer, year), amount) in &way.payments {
                for jurisdiction in with_funds(case, *payer, *year) {
                    let paid = awards.entry((jurisdiction, *year)).or_default();
                    paid.push((way.tenderer, variable, amount.fen()));
                }
            }
        }
        Payments { awards, once_only: variables.once_only_by_tenderer(case).collect() }
    }

    /// One row a jurisdiction and year in which the take-over is paid. Gives the once-only prices
    /// that the take-over can make due.
    fn add_rows(
        &self,
        case: &AwardCase<'_>,
        leaving: TendererIx,
        standbys: &[StandbyVariable<'_>],
        model: &mut Model,
    ) -> Vec<(VariableIx, Money)> {
        let mut taken: BTreeMap<(JurisdictionIx, Year), Vec<(VariableIx, i128)>> = BTreeMap::new();
        let mut pay = |payer, year, variable, amount: Money| {
            for jurisdiction in with_funds(case, payer, year).filter(|_| amount > Money::ZERO) {
                taken.entry((jurisdiction, year)).or_default().push((variable, amount.fen()));
            }
        };
        for standby in standbys {
            for ((payer, year), amount) in &standby.bid.payments {
                pay(*payer, *year, standby.variable, *amount);
            }
        }
        // Once-only prices of those who stay: due by their awards, or by these and what they take over.
        let (mut due, mut at_exit): (Vec<OnceOnly<'_>>, _) = (Vec::new(), Vec::new());
        for (tenderer, by_award, price) in self.once_only.iter().filter(|(tenderer, _, _)| *tenderer != leaving) {
            let there = |standby: &&StandbyVariable<'_>| {
                let county = case.dossier[standby.lot].county;
                standby.bid.tenderer == *tenderer && price.county.is_none_or(|only| only == county)
            };
            let by_exit: Vec<VariableIx> = standbys.iter().filter(there).map(|standby| standby.variable).collect();
            if by_exit.is_empty() {
                due.push((*tenderer, *by_award, price));
            } else {
                let county = price.county.map_or("*", |county| case.dossier[county].code.as_str());
                let ids = (&case.dossier[leaving].id, &case.dossier[*tenderer].id);
                let either: Vec<VariableIx> = [*by_award].into_iter().chain(by_exit).collect();
                let variable = model.add_any(format!("once_only_at_exit[{},{},{county}]", ids.0, ids.1), &either);
                pay(price.payer, price.year, variable, price.price);
                at_exit.push((variable, price.price));
            }
        }
        for ((position, year), mut terms) in taken {
            let stays = self.awards.get(&(position, year)).into_iter().flatten();
            terms.extend(stays.filter(|(to, _, _)| *to != leaving).map(|(_, variable, fen)| (*variable, *fen)));
            let here =
                |price: &OnceOnlyPrice| price.year == year && case.dossier.chain(price.payer).contains(&position);
            let prices = due.iter().filter(|(_, _, price)| here(price));
            terms.extend(prices.map(|(_, variable, price)| (*variable, price.price.fen())));
            let ceiling = fund_ceiling::rows::ceiling(case, position, year).fen();
            let (leaving, code) = (&case.dossier[leaving].id, &case.dossier[position].code);
            add_row(model, CEILING, [leaving, code, &year.to_string()], terms, ceiling);
        }
        at_exit
    }
}

/// The payer and whoever is above it, as far as they have a ceiling in the year.
fn with_funds<'a>(
    case: &AwardCase<'a>,
    payer: JurisdictionIx,
    year: Year,
) -> impl Iterator<Item = JurisdictionIx> + use<'a> {
    let dossier = case.dossier;
    dossier.chain(payer).into_iter().filter(move |jurisdiction| dossier[*jurisdiction].funds.contains_key(&year))
}
