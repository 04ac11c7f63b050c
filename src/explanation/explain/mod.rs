//! Answers to what is asked about an award, each by auditing and solving again.
//!
//! | part | what it answers |
//! |---|---|
//! | `base` | who wins by the published rule, and the optimal award |
//! | `bid` | why a bid did not win, and what would change were it awarded |
//! | `price`, `points`, `smallest`, `contest` | the smallest change with which it would have won |
//! | `lifted` | single clauses without which it would have won |
//! | `lot` | who wins a lot, and why its top-ranked bid does not |
//! | `county`, `worth` | which rules bind in a county; what money and staff are worth |
//! | `rules` | what each rule costs |
//! | `order` | what the order of the lots decides |
//! | `tasks` | the questions that take solves: asked in parallel, in a time shared fairly |
//!
//! Nothing here judges an award or changes one: each answer is about a tender that was not held.

mod base;
mod bid;
mod contest;
mod county;
mod lifted;
mod lot;
mod order;
mod points;
mod price;
mod rules;
mod smallest;
mod tasks;
#[cfg(test)]
mod tests;
mod worth;

use crate::domain::explain_record::{
    Asked, CountyExplained, Explained, RulePrice, RulesExplained, UnansweredQuestion, WorthRecord,
};
use crate::domain::{AwardCase, BidIx, Candidate, CountyIx, Dossier, Evaluation, LotIx, Rules, ScoringModel};
use crate::explanation::by_rule::Clock;
use base::Base;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use tasks::{Answers, Task};

/// What is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subjects {
    /// Why these bids did not win.
    pub bids: Vec<BidIx>,
    /// Who wins these lots.
    pub lots: Vec<LotIx>,
    /// What binds in these counties.
    pub counties: Vec<CountyIx>,
    /// What each rule costs.
    pub rules: bool,
}

/// The tender, what is asked about it, and how long the answers may take.
pub struct Question<'a> {
    /// What the files say.
    pub dossier: &'a Dossier,
    /// The rules in force.
    pub rules: &'a Rules,
    /// The scoring model.
    pub scoring: &'a ScoringModel,
    /// The tender evaluated.
    pub evaluation: &'a Evaluation,
    /// Its candidates.
    pub candidates: &'a [Candidate],
    /// What is asked about.
    pub subjects: &'a Subjects,
    /// Time for everything together: at most half of it for the awards to compare with, the rest
    /// shared fairly among the questions. What is not answered within it says so.
    pub time_limit: Duration,
    /// Set when the user wants to stop: what is answered by then is kept.
    pub cancel: &'a AtomicBool,
    /// Told how much of the questions' work is done, of how much.
    pub progress: Option<&'a (dyn Fn(usize, usize) + Sync)>,
}

impl Question<'_> {
    /// The case that the award is decided on.
    pub(super) fn case(&self) -> AwardCase<'_> {
        AwardCase { dossier: self.dossier, rules: self.rules, candidates: self.candidates }
    }
}

/// Answers. The questions are answered in parallel, each by itself deterministic, so the answers
/// are the same at any number of threads unless the time runs out.
pub fn explain(question: &Question<'_>) -> Explained {
    let begun = Instant::now();
    let base = Base::of(question, &Clock::new(question.time_limit / 2, question.cancel));
    let tasks = tasks::tasks(question, &base);
    let left = question.time_limit.saturating_sub(begun.elapsed());
    let answers = tasks::answer(question, &base, &tasks, left);
    let of_base = [(Asked::Published, base.published.as_ref().err()), (Asked::Optimal, base.optimal.as_ref().err())];
    let unknown = of_base.into_iter().filter_map(|(question, reason)| Some((question, *reason?)));
    let of_tasks = tasks.iter().filter_map(|task| Some((task.record(question), answers.unanswered(task)?)));
    let subjects = question.subjects;
    Explained {
        base: base.record(question),
        bids: subjects.bids.iter().map(|bid| bid::explained(question, &base, &answers, *bid)).collect(),
        lots: subjects.lots.iter().map(|lot| lot::explained(question, &base, &answers, *lot)).collect(),
        counties: subjects.counties.iter().map(|county| of_county(question, &base, &answers, *county)).collect(),
        rules: subjects.rules.then(|| of_rules(question, &base, &answers)),
        unanswered: unknown.chain(of_tasks).map(|(question, reason)| UnansweredQuestion { question, reason }).collect(),
    }
}

fn of_county(question: &Question<'_>, base: &Base, answers: &Answers, county: CountyIx) -> CountyExplained {
    let dossier = question.dossier;
    let worth = |subject: worth::Subject| WorthRecord {
        subject: subject.record(dossier),
        more: answers.effect(&Task::Worth(subject, true)),
        less: answers.effect(&Task::Worth(subject, false)),
    };
    CountyExplained {
        county: dossier[county].code.clone(),
        name: dossier[county].name.clone(),
        lots: dossier.lots.iter().filter(|lot| lot.county == county).map(|lot| lot.id.clone()).collect(),
        binding: base.published_award().map_or_else(Vec::new, |award| county::binding(question, award, county)),
        worth: worth::subjects(question, county).into_iter().map(worth).collect(),
    }
}

fn of_rules(question: &Question<'_>, base: &Base, answers: &Answers) -> RulesExplained {
    let price = |rule: rules::Rule| RulePrice {
        rule: rule.record(question.dossier),
        without: answers.effect(&Task::Rule(rule)),
    };
    RulesExplained {
        prices: rules::rules(question).into_iter().map(price).collect(),
        by_rule: rules::by_rule(question, base),
        lot_order: answers.lot_order(),
    }
}
