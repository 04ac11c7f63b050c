//! Why a bid did not win.

use super::Question;
use super::base::Base;
use super::tasks::Answers;
use crate::clauses::award::Audited;
use crate::domain::explain_record::{Answer, BidExplained, BidStanding, Lifted, Loss};
use crate::domain::record::CheckRecord;
use crate::domain::{AwardRule, BidIx};
use crate::explanation::passed_over::broken_by_swap;

/// What is found about a bid.
pub(super) fn explained(question: &Question<'_>, base: &Base, answers: &Answers, bid: BidIx) -> BidExplained {
    let dossier = question.dossier;
    BidExplained {
        bid: dossier[bid].id.clone(),
        tenderer: dossier[dossier[bid].tenderer].id.clone(),
        lots: dossier[bid].offers.iter().map(|offer| dossier[offer.lot].id.clone()).collect(),
        standing: standing(question, base, bid),
        loss: loss(question, base, answers, bid),
    }
}

fn standing(question: &Question<'_>, base: &Base, bid: BidIx) -> BidStanding {
    if question.evaluation.exclusions.iter().any(|exclusion| exclusion.bid == bid) {
        return BidStanding::Excluded;
    }
    if question.case().candidate(bid).is_none() {
        return BidStanding::Unrated;
    }
    match &base.published {
        Err(_) => BidStanding::Unknown,
        Ok(Some(award)) if award.bids.contains(&bid) => BidStanding::Won,
        Ok(_) => BidStanding::Lost,
    }
}

/// Why it did not win; nothing where it did, or that is not known.
fn loss(question: &Question<'_>, base: &Base, answers: &Answers, bid: BidIx) -> Option<Loss> {
    Some(Loss {
        breaks: breaks(question, base, bid),
        forced: answers.forced(bid).cloned(),
        lifted: lifted(question, base, answers, bid),
        price: answers.price(bid)?.clone(),
        points: answers.points(bid)?.clone(),
    })
}

/// What putting the bid in the winners' place, and changing nothing else, would break.
fn breaks(question: &Question<'_>, base: &Base, bid: BidIx) -> Option<Vec<CheckRecord>> {
    let case = question.case();
    case.candidate(bid)?;
    let award = base.published_award()?;
    Some(broken_by_swap(&Audited::new(&case, award), bid))
}

fn lifted(question: &Question<'_>, base: &Base, answers: &Answers, bid: BidIx) -> Option<Lifted> {
    let solved = question.dossier.tender.award_rule == AwardRule::Optimal && base.optimal_award().is_some();
    if !solved || question.case().candidate(bid).is_none() {
        return None;
    }
    let mut lifted = Lifted { wins_without: Vec::new(), tried: 0, of: 0 };
    for answer in answers.lifted(bid) {
        lifted.of += 1;
        if let Answer::Given(wins) = answer {
            lifted.tried += 1;
            lifted.wins_without.extend(wins.iter().flatten().cloned());
        }
    }
    Some(lifted)
}
