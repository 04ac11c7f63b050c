//! The tender as it is, and each question answered against it.

use super::Question;
use super::variants::Change;
use super::winners::must_choose_the_same;
use crate::award_model::{by_hand, rank_first};
use crate::award_rules::Effort;
use crate::domain::explain_record::Reason;
use crate::domain::pivot_record::{Base, BaseAnswer, LotWinner, VariantRecord, WinnersAnswer};
use crate::domain::{Award, AwardCase, BidIx, Candidate, Dossier, Evaluation, LotIx, LotSheet};
use crate::evaluation::{candidates, evaluate};
use crate::explanation::by_rule::{Clock, award_by_rule};
use crate::explanation::changes::{changes, flips, holders};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// The award of the published rule: the only one, proven and its ties broken where it is the optimal
/// rule; nothing where no award keeps all clauses; or why neither is known within the time.
type Answer = Result<Option<Award>, Reason>;

/// The tender as it is: what every variant is compared with.
pub(super) struct AsIs {
    pub evaluation: Evaluation,
    candidates: Vec<Candidate>,
    answer: Answer,
    firsts: BTreeMap<LotIx, BidIx>,
    /// How long its award took: what another one needs, too.
    pub took: Duration,
}

impl AsIs {
    /// Evaluates and awards the tender.
    pub fn of(question: &Question<'_>) -> Self {
        let dossier = question.dossier;
        let evaluation = evaluate(dossier, question.rules, question.scoring);
        let candidates = candidates(dossier, question.rules, &evaluation);
        let begun = Instant::now();
        let case = AwardCase { dossier, rules: question.rules, candidates: &candidates };
        let answer = by_published_rule(&case, None, &Clock::new(question.time_limit, question.cancel));
        let took = begun.elapsed();
        let firsts = firsts(&evaluation);
        Self { evaluation, candidates, answer, firsts, took }
    }

    /// A question as far as it is answered without solving: eligibility and first ranks, and the
    /// winners where the rule goes lot by lot, or sees no difference. When stopped,
    /// single points are not even looked at: there may be thousands.
    pub fn look(&self, question: &Question<'_>, change: &Change, stopped: bool) -> VariantRecord {
        let mut record = VariantRecord {
            variant: change.record(question.dossier),
            first_changes: None,
            newly_excluded: Vec::new(),
            newly_eligible: Vec::new(),
            winners: WinnersAnswer::Unanswered,
        };
        if stopped && matches!(change, Change::Points(_)) {
            return record;
        }
        let varied = match change.evaluate(question.dossier, question.rules, question.scoring) {
            Ok(varied) => varied,
            Err(reason) => {
                record.winners = WinnersAnswer::Undefined { reason };
                return record;
            }
        };
        record.first_changes = Some(changes(question.dossier, &self.firsts, &firsts(&varied.evaluation)));
        let (before, after) = (excluded(&self.evaluation), excluded(&varied.evaluation));
        let only = |one: &BTreeSet<BidIx>, other: &BTreeSet<BidIx>| -> Vec<String> {
            one.difference(other).map(|bid| question.dossier[*bid].id.clone()).collect()
        };
        (record.newly_excluded, record.newly_eligible) = (only(&after, &before), only(&before, &after));
        if !stopped && self.answer.is_ok() {
            let candidates = candidates(&varied.dossier, question.rules, &varied.evaluation);
            let case = AwardCase { dossier: &varied.dossier, rules: question.rules, candidates: &candidates };
            if must_choose_the_same(case.dossier.tender.award_rule, &self.candidates, &candidates) {
                record.winners = WinnersAnswer::Same;
            } else if let Some(award) = by_hand(&case, case.dossier.tender.award_rule) {
                record.winners = self.compared(question.dossier, &Ok(Some(award)));
            }
        }
        record
    }

    /// The winners where they have to be solved for, within a time.
    pub fn solve(&self, question: &Question<'_>, change: &Change, time: Duration) -> WinnersAnswer {
        if self.answer.is_err() {
            return WinnersAnswer::Unanswered;
        }
        let Ok(varied) = change.evaluate(question.dossier, question.rules, question.scoring) else {
            return WinnersAnswer::Unanswered;
        };
        let candidates = candidates(&varied.dossier, question.rules, &varied.evaluation);
        let case = AwardCase { dossier: &varied.dossier, rules: question.rules, candidates: &candidates };
        self.compared(question.dossier, &by_published_rule(&case, self.award(), &Clock::new(time, question.cancel)))
    }

    /// The award, where there is one.
    pub fn award(&self) -> Option<&Award> {
        self.answer.as_ref().ok()?.as_ref()
    }

    fn compared(&self, dossier: &Dossier, answer: &Answer) -> WinnersAnswer {
        let nobody = Award::default();
        let after = match answer {
            Err(_) => return WinnersAnswer::Unanswered,
            Ok(None) if self.answer != Ok(None) => return WinnersAnswer::NoAward,
            Ok(None) => &nobody,
            Ok(Some(award)) => award,
        };
        let changes = flips(dossier, self.award().unwrap_or(&nobody), after);
        if changes.is_empty() { WinnersAnswer::Same } else { WinnersAnswer::Changed { changes } }
    }

    /// What the record says of it.
    pub fn record(&self, dossier: &Dossier) -> Base {
        let holders = self.award().map(|award| holders(dossier, award)).unwrap_or_default();
        Base {
            rule: dossier.tender.award_rule,
            answer: match self.answer {
                Ok(Some(_)) => BaseAnswer::Award,
                Ok(None) => BaseAnswer::NoAward,
                Err(_) => BaseAnswer::Unanswered,
            },
            winners: dossier
                .lot_ixs()
                .filter_map(|lot| Some(LotWinner { lot: dossier[lot].id.clone(), winner: holders.get(&lot)?.clone() }))
                .collect(),
        }
    }
}

/// The award of the rule that the documents published, from a known one where there is one.
fn by_published_rule(case: &AwardCase<'_>, known: Option<&Award>, clock: &Clock<'_>) -> Answer {
    let by_rank = known.is_none().then(|| rank_first(case));
    let effort = Effort { known: known.or(by_rank.as_ref()), ..clock.effort() };
    let solved = award_by_rule(case, case.dossier.tender.award_rule, &effort)?;
    Ok(solved.map(|solved| solved.award))
}

/// The bid of rank 1 of each lot that has one.
pub(super) fn firsts(evaluation: &Evaluation) -> BTreeMap<LotIx, BidIx> {
    let first = |sheet: &LotSheet| {
        let row = sheet.rows.iter().find(|row| row.rank == Some(1))?;
        Some((sheet.lot, row.bid))
    };
    evaluation.sheets.iter().filter_map(first).collect()
}

fn excluded(evaluation: &Evaluation) -> BTreeSet<BidIx> {
    evaluation.exclusions.iter().map(|exclusion| exclusion.bid).collect()
}
