use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase};

/// One check for each awarded bid that is no candidate; and one, kept, where there is none.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let strangers: Vec<Check> = award
        .bids
        .iter()
        .filter(|bid| case.candidate(**bid).is_none())
        .map(|bid| {
            let id = case.dossier[*bid].id.clone();
            Check::new(NAME, vec![id.clone()], Unit::Bids, 1, Sense::AtMost, 0).with("bid", id)
        })
        .collect();
    if strangers.is_empty() {
        vec![Check::new(NAME, Vec::new(), Unit::Bids, 0, Sense::AtMost, 0).with("bid", "@check-every-bid")]
    } else {
        strangers
    }
}
