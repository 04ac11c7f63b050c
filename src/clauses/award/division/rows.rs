use super::{SHARES, WINNERS};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, BidIx};
use crate::lp::{Meaning, Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// For each divisible lot with candidates: its shares, one way a bid, its winners.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    for (lot, division) in case.dossier.lot_ixs().filter_map(|lot| Some((lot, case.dossier[lot].division?))) {
        let data = &case.dossier[lot];
        let key = || vec![data.id.clone()];
        let on_lot: Vec<(VariableIx, BidIx, i128)> = variables
            .ways(case)
            .filter(|(_, way)| way.offers.iter().any(|offer| offer.lot == lot))
            .map(|(variable, way)| (variable, way.bid, i128::from(way.share_percent)))
            .collect();
        if on_lot.is_empty() {
            continue;
        }
        let mut shares: Vec<(VariableIx, i128)> =
            on_lot.iter().map(|(variable, _, share)| (*variable, *share)).collect();
        if !data.required {
            let winners = on_lot.iter().map(|(variable, _, _)| *variable).collect();
            let unawarded = model.add_meaning(format!("unawarded[{}]", data.id), Meaning::NoneOf(winners));
            shares.push((unawarded, 100));
        }
        model.add_row(RowName { clause: SHARES, key: key() }, shares, Relation::Equal, 100);
        let mut of_bid: BTreeMap<BidIx, Vec<VariableIx>> = BTreeMap::new();
        for (variable, bid, _) in &on_lot {
            of_bid.entry(*bid).or_default().push(*variable);
        }
        for ways in of_bid.into_values().filter(|ways| ways.len() > 1) {
            model.define(ways[0], ways.iter().map(|variable| (*variable, 1)), Relation::AtMost, 1);
        }
        if let Some(most) = division.winners_most {
            let terms = on_lot.iter().map(|(variable, _, _)| (*variable, 1));
            model.add_row(RowName { clause: WINNERS, key: key() }, terms, Relation::AtMost, i128::from(most));
        }
    }
}
