//! The awards with which everything is compared.

use super::Question;
use crate::award_model::{AwardModel, build, by_hand, rank_first};
use crate::award_rules::Effort;
use crate::domain::explain_record::{self as record, Answer, BaseAward, Effect, LotWinner, Reason, TotalsRecord};
use crate::domain::{Award, AwardCase, AwardRule, BidIx, Dossier, LotIx, Service};
use crate::explanation::by_rule::{Clock, Solved, award_by_rule};
use crate::explanation::changes::flips;

/// The tender as it is: its model, the published rule's award, and the optimal one.
pub(super) struct Base {
    pub model: AwardModel,
    /// The published rule's award; nothing where none keeps all clauses.
    pub published: Result<Option<Award>, Reason>,
    /// The optimal award, the only one by all levels and the tie-break.
    pub optimal: Result<Option<Solved>, Reason>,
}

impl Base {
    pub fn of(question: &Question<'_>, clock: &Clock<'_>) -> Self {
        let case = question.case();
        let model = build(&case);
        let by_rank = rank_first(&case);
        let effort = Effort { model: Some(&model), known: Some(&by_rank), ..clock.effort() };
        let optimal = award_by_rule(&case, AwardRule::Optimal, &effort);
        let published = match by_hand(&case, question.dossier.tender.award_rule) {
            Some(award) => Ok(Some(award)),
            None => optimal.as_ref().map(|solved| solved.as_ref().map(|solved| solved.award.clone())).map_err(|e| *e),
        };
        Self { model, published, optimal }
    }

    /// The published rule's award, where there is one and it is known.
    pub fn published_award(&self) -> Option<&Award> {
        self.published.as_ref().ok()?.as_ref()
    }

    /// The optimal award, where there is one and it is known.
    pub fn optimal_award(&self) -> Option<&Award> {
        self.optimal.as_ref().ok()?.as_ref().map(|solved| &solved.award)
    }

    /// The optimal award, or that there is none, is known.
    ///
    /// # Errors
    /// Why nothing can be compared with it.
    pub fn must_be_known(&self) -> Result<(), Reason> {
        match self.optimal {
            Ok(_) => Ok(()),
            Err(Reason::Cancelled) => Err(Reason::Cancelled),
            Err(_) => Err(Reason::BaseUnproven),
        }
    }

    pub fn record(&self, question: &Question<'_>) -> record::Base {
        let case = question.case();
        let shown = |award: Result<Option<&Award>, Reason>| match award {
            Err(reason) => Answer::Unanswered(reason),
            Ok(None) => Answer::Given(BaseAward::None),
            Ok(Some(award)) => {
                Answer::Given(BaseAward::Award { totals: totals(&case, award), winners: winners(case.dossier, award) })
            }
        };
        let optimal = self.optimal.as_ref().map(|solved| solved.as_ref().map(|solved| &solved.award));
        record::Base {
            rule: question.dossier.tender.award_rule,
            published: shown(self.published.as_ref().map(Option::as_ref).map_err(|reason| *reason)),
            optimal: shown(optimal.map_err(|reason| *reason)),
        }
    }

    /// What another award comes to, compared with the optimal one.
    pub fn effect(&self, case: &AwardCase<'_>, other: Option<&Award>) -> Effect {
        let Some(other) = other else { return Effect::NoAward };
        let after = totals(case, other);
        let before = self.optimal_award();
        let compared = before.map(|award| totals(case, award));
        Effect::Award {
            totals: after,
            service_more: compared.map(|before| after.service - before.service),
            price_more_yuan: compared.map(|before| after.price_yuan - before.price_yuan),
            changes: before.map_or_else(Vec::new, |before| flips(case.dossier, before, other)),
        }
    }
}

/// Service and price of an award.
pub(super) fn totals(case: &AwardCase<'_>, award: &Award) -> TotalsRecord {
    let settled = case.settle(award);
    let service: Service = settled.won.iter().map(|way| way.service).sum();
    TotalsRecord { service, price_yuan: settled.price() }
}

/// Who wins what, by lot.
pub(super) fn winners(dossier: &Dossier, award: &Award) -> Vec<LotWinner> {
    dossier.lot_ixs().flat_map(|lot| winners_of(dossier, award, lot)).collect()
}

/// Who wins a lot.
pub(super) fn winners_of(dossier: &Dossier, award: &Award, lot: LotIx) -> Vec<LotWinner> {
    let on_lot = award.bids.iter().filter(|bid| dossier[**bid].offer(lot).is_some());
    let winner = |bid: &BidIx| LotWinner {
        lot: dossier[lot].id.clone(),
        bid: dossier[*bid].id.clone(),
        share_percent: award.share_percent(*bid),
    };
    on_lot.map(winner).collect()
}

/// Lots that nobody wins.
pub(super) fn unawarded(case: &AwardCase<'_>, award: &Award) -> u32 {
    let winners = award.winners(case.dossier);
    let without = case.dossier.lot_ixs().filter(|lot| !winners.contains_key(lot)).count();
    u32::try_from(without).unwrap_or(u32::MAX)
}
