use super::{LOTS, MONEY};
use crate::clauses::award::AwardVariables;
use crate::domain::AwardCase;
use crate::lp::{Model, Relation, RowName};

/// One row a declared limit that the tenderer's bids could exceed together.
pub(in crate::clauses::award) fn add(case: &AwardCase<'_>, variables: &AwardVariables, model: &mut Model) {
    for position in case.dossier.tenderer_ixs() {
        let tenderer = &case.dossier[position];
        let limits =
            [(LOTS, tenderer.own_lots_most.map(i128::from)), (MONEY, tenderer.own_money_most.map(|money| money.fen()))];
        for (name, most) in limits {
            let Some(most) = most else { continue };
            let bids = case.candidates.iter().filter(|candidate| candidate.tenderer == position);
            let terms: Vec<_> = bids
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
