//! Who wins by the published rule: the one place of the analysis that knows how awards are made.

use crate::award_model::{build, lowest_price, rank_first};
use crate::domain::{Award, AwardCase, AwardRule, Candidate};
use crate::solve::{Options, Status, solve};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// The award of the published rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// The one award; for the optimal rule it is proven, and its ties are broken.
    Award(Award),
    /// No award keeps all rules, proven.
    NoAward,
    /// Not proven within the time.
    Unanswered,
}

/// The award of the rule that the documents published. The optimal rule starts from an award
/// that is known, where one is, and answers within the time or not at all.
pub(super) fn by_published_rule(
    case: &AwardCase<'_>,
    known: Option<&Award>,
    time: Duration,
    cancel: &AtomicBool,
) -> Answer {
    by_hand(case).map_or_else(|| optimal(case, known, time, cancel), Answer::Award)
}

/// The award of a published rule that goes lot by lot.
pub(super) fn by_hand(case: &AwardCase<'_>) -> Option<Award> {
    match case.dossier.tender.award_rule {
        AwardRule::RankFirst => Some(rank_first(case)),
        AwardRule::LowestPrice => Some(lowest_price(case)),
        AwardRule::Optimal => None,
    }
}

fn optimal(case: &AwardCase<'_>, known: Option<&Award>, time: Duration, cancel: &AtomicBool) -> Answer {
    let model = build(case);
    // Bids that may not win any more have no variable; what is left is a hint where it breaks a row.
    let start = model.values(case, known.unwrap_or(&rank_first(case)));
    let options = Options { time_limit: Some(time), cancel: Some(cancel), start: Some(&start), ..Options::default() };
    // A fault of the solver is no answer; the award itself reports it.
    let Ok(outcome) = solve(&model.model, &options) else { return Answer::Unanswered };
    match (outcome.status, outcome.values) {
        (Status::Optimal, Some(values)) if outcome.tie_broken => Answer::Award(model.award(case, &values)),
        (Status::Infeasible, _) => Answer::NoAward,
        _ => Answer::Unanswered,
    }
}

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
