//! Capacities over several tenders, counted from their dossiers: nothing of a model is used.

use crate::clauses::award::Check;
use crate::domain::batch_record::SharedCapacity;
use crate::domain::record::{Sense, Unit};
use crate::domain::{Amount, Award, Dossier};

/// What an award uses of a shared capacity: each winning bid's use, of a share rounded up to the
/// hundredth; where stand-bys are reserved, what they may need besides.
pub fn shared_use(dossier: &Dossier, award: &Award, capacity: &SharedCapacity) -> Amount {
    let mut steps = 0;
    let winners = award.bids.iter().map(|bid| (*bid, award.share_percent(*bid)));
    let reserved = award.standbys.values().filter(|_| dossier.reserves_standbys()).map(|bid| (*bid, 100));
    for (position, share) in winners.chain(reserved) {
        let bid = &dossier[position];
        if dossier[bid.tenderer].credit_code == capacity.credit_code {
            let whole = bid.uses.get(&capacity.resource).copied().unwrap_or_default().steps();
            let hundredths = whole * i128::from(share);
            steps += hundredths / 100 + i128::from(hundredths % 100 > 0);
        }
    }
    Amount::from_steps(steps)
}

/// One check a shared capacity over all awards, each with its dossier.
pub fn shared_checks(awards: &[(&Dossier, &Award)], shared: &[SharedCapacity]) -> Vec<Check> {
    let check = |capacity: &SharedCapacity| {
        let used: Amount = awards.iter().map(|(dossier, award)| shared_use(dossier, award, capacity)).sum();
        let key = vec![capacity.credit_code.clone(), capacity.resource.clone()];
        let limit = capacity.limit.steps();
        Check::new("shared-capacity", key, Unit::Capacity, used.steps(), Sense::AtMost, limit)
    };
    shared.iter().map(check).collect()
}
