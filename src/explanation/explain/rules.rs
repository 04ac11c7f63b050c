//! What each rule costs: the optimal award without it.

use super::Question;
use super::base::{self, Base};
use super::lifted::can_be_lifted;
use crate::award_model::{build, by_hand};
use crate::clauses::award::{audit_all, demands};
use crate::domain::explain_record::{Effect, Reason, RuleName, RuleTotals};
use crate::domain::{Award, AwardCase, AwardRule, Dossier};
use crate::explanation::by_rule::{Clock, best};
use crate::explanation::passed_over::levels_of_totals;
use crate::lp::Row;

/// A rule that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rule {
    /// A clause with its rows at all places.
    Clause(&'static str),
    /// A named rule of the tender documents, by its position.
    Tender(usize),
    /// That required lots must be awarded.
    RequiredLots,
}

/// Every rule between bids: clauses as the model has them, required lots, then the rules of the
/// tender documents. A clause that no set of bids can break has no rows and is not in the list.
pub(super) fn rules(question: &Question<'_>) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    // Without the rules of the documents, so that rows of theirs are not taken for a clause.
    let mut plain = question.dossier.clone();
    plain.tender_rules.iter_mut().for_each(|rule| rule.on = false);
    let model = build(&AwardCase { dossier: &plain, ..question.case() }).model;
    for row in model.rows.iter().filter(|row| can_be_lifted(&row.name)) {
        let rule = Rule::Clause(row.name.clause);
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    if question.dossier.lots.iter().any(|lot| lot.required) {
        rules.push(Rule::RequiredLots);
    }
    let documents = question.dossier.tender_rules.iter().enumerate().filter(|(_, rule)| rule.on);
    rules.extend(documents.map(|(position, _)| Rule::Tender(position)));
    rules
}

impl Rule {
    pub fn record(self, dossier: &Dossier) -> RuleName {
        match self {
            Rule::Clause(clause) => RuleName::Clause { clause: clause.to_owned() },
            Rule::Tender(position) => RuleName::Tender { id: dossier.tender_rules[position].id.clone() },
            Rule::RequiredLots => RuleName::RequiredLots,
        }
    }

    /// The optimal award without the rule.
    pub fn without(self, question: &Question<'_>, base: &Base, clock: &Clock<'_>) -> Result<Effect, Reason> {
        base.must_be_known()?;
        let mut dossier = question.dossier.clone();
        match self {
            Rule::Clause(_) => {}
            Rule::Tender(position) => dossier.tender_rules[position].on = false,
            Rule::RequiredLots => dossier.lots.iter_mut().for_each(|lot| lot.required = false),
        }
        let case = AwardCase { dossier: &dossier, ..question.case() };
        let mut model = build(&case);
        let behind =
            |row: &Row| demands(row.name.clause, &row.name.key).into_iter().any(|it| self == Rule::Clause(it.clause));
        model.model.rows.retain(|row| !behind(row));
        let solved = best(&case, &model, base.optimal_award(), levels_of_totals(&model.model), clock)?;
        Ok(base.effect(&case, solved.map(|solved| solved.award).as_ref()))
    }
}

/// The awards of all three rules, side by side.
pub(super) fn by_rule(question: &Question<'_>, base: &Base) -> Vec<RuleTotals> {
    let case = question.case();
    let of = |rule: AwardRule| {
        let award = by_hand(&case, rule).or_else(|| base.optimal_award().cloned());
        let broken = |award: &Award| audit_all(&case, award).iter().filter(|check| !check.holds()).count();
        RuleTotals {
            rule,
            totals: award.as_ref().map(|award| base::totals(&case, award)),
            unawarded: award.as_ref().map(|award| base::unawarded(&case, award)),
            broken: award.as_ref().map(|award| u32::try_from(broken(award)).unwrap_or(u32::MAX)),
        }
    };
    AwardRule::ALL.into_iter().map(of).collect()
}
