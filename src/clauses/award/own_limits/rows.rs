use super::{LOTS, MONEY};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Candidate, TendererIx};
use crate::lp::{Model, Relation, RowName, VariableIx};
use std::collections::BTreeMap;

/// One row a declared limit that the tenderer's bids could exceed together.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut bids_of: BTreeMap<TendererIx, Vec<(VariableIx, &Candidate)>> = BTreeMap::new();
    for (variable, candidate) in variables.ways(case) {
        bids_of.entry(candidate.tenderer).or_default().push((variable, candidate));
    }
    for (position, bids) in bids_of {
        let tenderer = &case.dossier[position];
        let limits =
            [(LOTS, tenderer.own_lots_most.map(i128::from)), (MONEY, tenderer.own_money_most.map(|money| money.fen()))];
        for (name, most) in limits {
            let Some(most) = most else { continue };
            let terms: Vec<_> = bids
                .iter()
                .map(|(variable, candidate)| {
                    let counted = if name == LOTS { candidate.offers.len() as i128 } else { candidate.price.fen() };
                    (*variable, counted)
                })
                .collect();
            if terms.iter().map(|(_, counted)| counted).sum::<i128>() > most {
                model.add_row(RowName { clause: name, key: vec![tenderer.id.clone()] }, terms, Relation::AtMost, most);
            }
        }
    }
}
