//! Who wins a lot, and why its top-ranked bid was passed over, if it was.

use super::Question;
use super::base::{Base, winners_of};
use super::tasks::{Answers, top_that_lost};
use crate::clauses::award::Audited;
use crate::domain::LotIx;
use crate::domain::explain_record::{Answer, LotExplained};
use crate::domain::record::{Forced, PassedOver, ProofStatus};
use crate::explanation::passed_over::{Swap, broken_by_swap};

/// What is found about a lot.
pub(super) fn explained(question: &Question<'_>, base: &Base, answers: &Answers, lot: LotIx) -> LotExplained {
    let award = base.published_award();
    LotExplained {
        lot: question.dossier[lot].id.clone(),
        winners: award.map_or_else(Vec::new, |award| winners_of(question.dossier, award, lot)),
        passed_over: passed_over(question, base, answers, lot),
    }
}

fn passed_over(question: &Question<'_>, base: &Base, answers: &Answers, lot: LotIx) -> Option<PassedOver> {
    let case = question.case();
    let top = top_that_lost(question, base, lot)?;
    let award = base.published_award()?;
    let swap = Swap {
        lot,
        top,
        winner: award.winners(case.dossier).get(&lot).copied(),
        breaks: broken_by_swap(&Audited::new(&case, award), top),
    };
    let unknown =
        Forced { status: ProofStatus::Unknown, service_lost: None, price_added_yuan: None, changes: Vec::new() };
    let forced = match answers.forced(top) {
        Some(Answer::Given(forced)) => forced.clone(),
        Some(Answer::Unanswered(_)) | None => unknown,
    };
    Some(swap.record(&case, forced))
}
