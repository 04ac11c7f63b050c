//! Whether a variant can have other winners at all.

use crate::domain::{AwardRule, Candidate};

/// Whether a rule must choose the same from both: it sees no difference between them. What goes
/// lot by lot sees prices and ranks alone.
pub(super) fn must_choose_the_same(rule: AwardRule, before: &[Candidate], after: &[Candidate]) -> bool {
    let by_hand = |(one, other): (&Candidate, &Candidate)| {
        (one.bid, one.share_percent, one.tier) == (other.bid, other.share_percent, other.tier)
            && one.offers.iter().zip(&other.offers).all(|(one, other)| one.lot == other.lot && one.rank == other.rank)
    };
    match rule {
        AwardRule::Optimal => before == after,
        AwardRule::LowestPrice | AwardRule::RankFirst => {
            before.len() == after.len() && before.iter().zip(after).all(by_hand)
        }
    }
}
