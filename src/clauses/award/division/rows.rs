use super::{SHARES, WINNERS};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, BidIx, LotIx};
use crate::lp::{Meaning, Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// For each divisible lot with candidates: its shares, one way a bid, its winners.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut divided: BTreeMap<LotIx, Vec<(VariableIx, BidIx, i128)>> = BTreeMap::new();
    for (variable, way) in variables.ways(case) {
        for offer in way.offers.iter().filter(|offer| case.dossier[offer.lot].division.is_some()) {
            divided.entry(offer.lot).or_default().push((variable, way.bid, i128::from(way.share_percent)));
        }
    }
    for (lot, on_lot) in divided {
        let data = &case.dossier[lot];
        let key = || vec![data.id.clone()];
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
        if let Some(most) = data.division.and_then(|division| division.winners_most) {
            let terms = on_lot.iter().map(|(variable, _, _)| (*variable, 1));
            model.add_row(RowName { clause: WINNERS, key: key() }, terms, Relation::AtMost, i128::from(most));
        }
    }
}
