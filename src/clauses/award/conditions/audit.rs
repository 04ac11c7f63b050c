use super::{EXCLUSIVE, REQUIRES};
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase};
use std::collections::BTreeMap;

/// One check a set and a condition of an awarded bid.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    let mut won_of_set = BTreeMap::new();
    for position in &award.bids {
        let bid = &case.dossier[*position];
        for set in &bid.exclusive_sets {
            *won_of_set.entry((bid.tenderer, set)).or_insert(0) += 1;
        }
        for other in &bid.requires {
            let other_won = i128::from(award.bids.contains(other));
            let other = &case.dossier[*other];
            let check =
                Check::new(REQUIRES, vec![bid.id.clone(), other.id.clone()], Unit::Bids, other_won, Sense::AtLeast, 1);
            checks.push(check.with("bid", &bid.id).with("other", &other.id));
        }
    }
    for ((tenderer, set), won) in won_of_set {
        let tenderer = &case.dossier[tenderer];
        let check = Check::new(EXCLUSIVE, vec![tenderer.id.clone(), set.clone()], Unit::Bids, won, Sense::AtMost, 1);
        checks.push(check.with("set", set).with("name", &tenderer.name));
    }
    checks
}
