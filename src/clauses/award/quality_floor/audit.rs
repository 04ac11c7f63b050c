use super::NAME;
use crate::clauses::award::Check;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Award, AwardCase};

/// One check for each awarded offer on a lot that has a floor.
pub(in crate::clauses::award) fn audit(case: &AwardCase<'_>, award: &Award) -> Vec<Check> {
    let mut checks = Vec::new();
    for candidate in award.bids.iter().filter_map(|bid| case.candidate(*bid)) {
        for offer in &candidate.offers {
            let (lot, bid) = (&case.dossier[offer.lot], &case.dossier[candidate.bid]);
            if lot.quality_floor.steps() > 0 {
                let key = vec![lot.id.clone(), bid.id.clone()];
                let (quality, floor) = (offer.quality.steps(), lot.quality_floor.steps());
                let check = Check::new(NAME, key, Unit::Points, quality, Sense::AtLeast, floor);
                checks.push(check.with("lot", &lot.id).with("bid", &bid.id));
            }
        }
    }
    checks
}
