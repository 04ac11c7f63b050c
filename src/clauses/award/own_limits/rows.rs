use super::{LOTS, MONEY};
use crate::clauses::award::AwardVariables;
use crate::domain::{AwardCase, Candidate, TendererIx};
use crate::lp::{Model, Relation, RowName};
use std::collections::BTreeMap;

/// One row a declared limit that the tenderer's bids could exceed together.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    let mut bids_of: BTreeMap<TendererIx, Vec<&Candidate>> = BTreeMap::new();
    for candidate in case.candidates {
        bids_of.entry(candidate.tenderer).or_default().push(candidate);
    }
    for (position, bids) in bids_of {
        let tenderer = &case.dossier[position];
        let limits =
            [(LOTS, tenderer.own_lots_most.map(i128::from)), (MONEY, tenderer.own_money_most.map(|money| money.fen()))];
        for (name, most) in limits {
            let Some(most) = most else { continue };
            let terms: Vec<_> = bids
                .iter()
                .map(|candidate| {
                    let counted = if name == LOTS { candidate.offers.len() as i128 } else { candidate.price.fen() };
                    (variables[&candidate.bid], counted)
                })
                .collect();
            if terms.iter().map(|(_, counted)| counted).sum::<i128>() > most {
                model.add_row(RowName { clause: name, key: vec![tenderer.id.clone()] }, terms, Relation::AtMost, most);
            }
        }
    }
}
