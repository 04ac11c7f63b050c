use super::build::AwardModel;
use super::lenient::lenient;
use crate::clauses::award::{Demand, Holder, demands};
use crate::domain::{AwardCase, Concession};
use crate::lp::{Objective, Row, Sense, VariableIx};
use std::collections::BTreeMap;

/// Builds the model in which what may give way does, as little as possible: the levels of the
/// violation come before those of the tender, what gives last first
/// ([`Concession::FIRST_TO_GIVE`]).
///
/// ```text
/// minimize  number of required lots without a winner
/// minimize  sum over jurisdictions and years of max(0, payments - ceiling), where stand-bys are
///           reserved with the payments in the worst case of an exit
/// minimize  sum over counties of max(0, floor - staff)
/// then      the objective of the tender
/// ```
///
/// A payment that exceeds the ceilings of a county and of its prefecture counts at both: each
/// needs a decision of its own.
pub fn elastic(case: &AwardCase<'_>) -> AwardModel {
    let lenient = lenient(case, &case.required_lots());
    let mut award = lenient.award;
    let mut given: Vec<(Concession, VariableIx, i128)> =
        lenient.unawarded.into_values().map(|variable| (Concession::UnawardedLot, variable, 1)).collect();
    // What a decision allows at one place holds for every row there, also in cases of exit.
    let mut places: BTreeMap<(Concession, Vec<String>), Vec<usize>> = BTreeMap::new();
    for (position, row) in award.model.rows.iter().enumerate() {
        if let Some(place) = place(row) {
            places.entry(place).or_default().push(position);
        }
    }
    for ((concession, _), rows) in places {
        let digits = award.model.soften(&rows);
        given.extend(digits.into_iter().map(|(digit, worth)| (concession, digit, worth)));
    }
    let of_tender = std::mem::take(&mut award.model.objectives);
    for concession in Concession::FIRST_TO_GIVE.into_iter().rev() {
        award.model.objectives.push(least(concession, &given));
    }
    award.model.objectives.extend(of_tender);
    award
}

/// What gives way at a row, and where.
fn place(row: &Row) -> Option<(Concession, Vec<String>)> {
    demands(row.name.clause, &row.name.key).into_iter().find_map(|Demand { key, holder, .. }| match holder {
        Holder::Authority(concession) => Some((concession, key)),
        _ => None,
    })
}

fn least(concession: Concession, given: &[(Concession, VariableIx, i128)]) -> Objective {
    let own = given.iter().filter(|(other, _, _)| *other == concession);
    let terms = own.map(|(_, variable, worth)| (*variable, *worth)).collect();
    Objective { name: concession.name(), sense: Sense::Minimize, terms }
}
