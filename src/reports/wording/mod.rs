//! The sentences that all formats share: what the result is called, how far the proof goes,
//! what a check says, why a top-ranked bid was passed over.

mod checks;
mod conflict;
mod joint;
mod levels;
mod passed_over;
mod pivot;
mod rules;
mod settlement;
mod standbys;
mod verdict;

use super::index::Index;
use crate::domain::record::{
    CriterionRecord, ExclusionReason, LotChange, LotRecord, ParameterRecord, Record, Standing, TenderRecord,
};
use crate::domain::{AwardRule, Method, Provenance};
use crate::messages::{Catalogue, Lang};

pub use checks::{amount, check_name, kind_name, slack, unit_name, would_break};
pub use levels::folded;
pub use passed_over::{effects, lots_changed};
pub use pivot::PivotWording;
pub use rules::{rule_line, rule_sentence};
pub use settlement::{objective, waiver_sentence};

/// A record told in one language.
pub struct Wording<'a> {
    record: &'a Record,
    catalogue: &'a Catalogue,
    index: Index<'a>,
}

impl<'a> Wording<'a> {
    /// The record in the catalogue's language.
    pub fn new(record: &'a Record, catalogue: &'a Catalogue) -> Self {
        Self { record, catalogue, index: Index::new(record) }
    }

    /// The catalogue that it speaks from.
    pub fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// A message without arguments.
    pub fn text(&self, id: &str) -> String {
        self.catalogue.text(id)
    }

    /// The name of an award rule.
    pub fn rule(&self, rule: AwardRule) -> String {
        rule_name(self.catalogue, rule)
    }

    /// What a rule's result is called: award, plan, or broken.
    pub fn standing(&self, rule: AwardRule) -> String {
        let elastic = self.record.headline.standing == Standing::Elastic;
        let plan = self.record.results.iter().any(|result| result.rule == rule && result.plan);
        if (plan && !elastic) || rule != self.record.headline.rule {
            return self.text("report-standing-plan");
        }
        self.text(match self.record.headline.standing {
            Standing::Award => "report-standing-award",
            Standing::Unproven => "report-standing-unproven",
            Standing::RuleBroken => "report-standing-rule-broken",
            Standing::Elastic => "report-standing-elastic",
            Standing::Infeasible => "report-standing-infeasible",
            Standing::Unknown => "report-standing-unknown",
        })
    }

    /// The name of the procurement method.
    pub fn method(&self) -> String {
        self.text(match self.record.tender.method {
            Method::Open => "report-method-open",
            Method::Invited => "report-method-invited",
            Method::Negotiation => "report-method-negotiation",
            Method::Consultation => "report-method-consultation",
            Method::SingleSource => "report-method-single-source",
        })
    }

    /// The line that says whether the figures are real, and where they come from.
    pub fn provenance(&self) -> String {
        provenance(self.catalogue, &self.record.tender)
    }

    /// The name of a tenderer, or its identifier.
    pub fn tenderer<'b>(&'b self, id: &'b str) -> &'b str {
        self.index.tenderer(id)
    }

    /// The name of a buyer, or its code.
    pub fn buyer<'b>(&'b self, code: &'b str) -> &'b str {
        self.index.buyer(code)
    }

    /// A lot by its identifier.
    pub fn lot(&self, id: &str) -> Option<&'a LotRecord> {
        self.index.lot(id)
    }

    /// The title of a lot, or its identifier.
    pub fn lot_title<'b>(&'b self, id: &'b str) -> &'b str {
        self.index.lot(id).map_or(id, |lot| lot.title.as_str())
    }

    /// A bid with the name of who made it.
    pub fn bid(&self, bid: &str) -> String {
        match self.index.bid_tenderer(bid) {
            Some(tenderer) => self.catalogue.format("report-bid", &[("bid", bid), ("tenderer", tenderer)]),
            None => bid.to_owned(),
        }
    }

    /// The name of a criterion.
    pub fn criterion<'b>(&self, criterion: &'b CriterionRecord) -> &'b str {
        criterion_name(self.catalogue, criterion)
    }

    /// Why a bid is out, in a sentence, with the lot and the clause.
    pub fn reason(&self, reason: &ExclusionReason) -> String {
        reason_sentence(self.catalogue, reason)
    }

    /// What decided against a bid of the same score.
    pub fn tie_break(&self, tie_break: &str) -> String {
        self.text(match tie_break {
            "price" => "report-tie-price",
            "quality" => "report-tie-quality",
            _ => "report-tie-submission",
        })
    }

    /// The name of a parameter, or its key where the catalogue does not know it.
    pub fn parameter(&self, parameter: &ParameterRecord) -> String {
        parameter_name(self.catalogue, parameter)
    }

    /// The value of a parameter with its unit.
    pub fn parameter_value(&self, parameter: &ParameterRecord) -> String {
        parameter_value(self.catalogue, parameter)
    }

    /// How sure we are of a parameter.
    pub fn certainty(&self, parameter: &ParameterRecord) -> String {
        certainty(self.catalogue, parameter)
    }

    /// Whether a parameter's rule may be waived.
    pub fn force(&self, parameter: &ParameterRecord) -> String {
        self.text(if parameter.in_principle { "report-force-in-principle" } else { "report-force-hard" })
    }

    /// The name of a clause of the policy or the law, or its key.
    pub fn clause(&self, key: &str) -> String {
        clause_name(self.catalogue, key)
    }
}

/// The line that says whether a tender's figures are real, and where they come from.
pub fn provenance(catalogue: &Catalogue, tender: &TenderRecord) -> String {
    let id = match tender.provenance {
        Provenance::Real => "report-provenance-real",
        Provenance::Synthetic => "report-provenance-synthetic",
        Provenance::Mixed => "report-provenance-mixed",
    };
    catalogue.format(id, &[("note", &tender.provenance_note)])
}

/// The name of an award rule.
pub fn rule_name(catalogue: &Catalogue, rule: AwardRule) -> String {
    catalogue.text(match rule {
        AwardRule::LowestPrice => "report-rule-lowest-price",
        AwardRule::RankFirst => "report-rule-rank-first",
        AwardRule::Optimal => "report-rule-optimal",
    })
}

/// The name of a criterion in the catalogue's language.
pub fn criterion_name<'b>(catalogue: &Catalogue, criterion: &'b CriterionRecord) -> &'b str {
    match catalogue.lang() {
        Lang::Zh => &criterion.name_zh,
        Lang::En => &criterion.name_en,
    }
}

/// The lots that change hands, each with from whom to whom.
pub fn lot_changes(catalogue: &Catalogue, changes: &[LotChange]) -> String {
    let nobody = catalogue.text("report-nobody");
    let change = |change: &LotChange| {
        let from = change.from.as_deref().unwrap_or(&nobody);
        let to = change.to.as_deref().unwrap_or(&nobody);
        catalogue.format("report-lot-change", &[("lot", &change.lot), ("from", from), ("to", to)])
    };
    changes.iter().map(change).collect::<Vec<_>>().join(&catalogue.text("report-list-separator"))
}

/// Why a bid is out, in a sentence, with the lot and the clause where there are any.
pub fn reason_sentence(catalogue: &Catalogue, reason: &ExclusionReason) -> String {
    let cause = catalogue.cause(&reason.reason);
    // Most reasons name their lot themselves.
    let mut sentence = match &reason.lot {
        Some(lot) if !reason.reason.arguments.contains_key("lot") => {
            catalogue.format("report-reason-on-lot", &[("lot", lot), ("cause", &cause)])
        }
        _ => cause,
    };
    if let Some(clause) = &reason.reason.clause {
        sentence.push_str(&catalogue.format("report-under-clause", &[("clause", &clause_name(catalogue, clause))]));
    }
    sentence
}

/// The name of a clause of the policy or the law, or its key.
pub fn clause_name(catalogue: &Catalogue, key: &str) -> String {
    if catalogue.has(&format!("clause-{key}")) { catalogue.clause(key) } else { key.to_owned() }
}

/// The name of a parameter, or its key where the catalogue does not know it.
pub fn parameter_name(catalogue: &Catalogue, parameter: &ParameterRecord) -> String {
    let id = format!("parameter-{}", parameter.key);
    if catalogue.has(&id) { catalogue.text(&id) } else { parameter.key.clone() }
}

/// The value of a parameter with its unit.
pub fn parameter_value(catalogue: &Catalogue, parameter: &ParameterRecord) -> String {
    let id = format!("parameter-unit-{}", parameter.unit);
    if catalogue.has(&id) {
        catalogue.format(&id, &[("value", &parameter.value)])
    } else {
        format!("{} {}", parameter.value, parameter.unit)
    }
}

/// How sure we are of a parameter.
pub fn certainty(catalogue: &Catalogue, parameter: &ParameterRecord) -> String {
    catalogue.text(match parameter.certainty.as_str() {
        "text" => "report-certainty-text",
        "secondary" => "report-certainty-secondary",
        _ => "report-certainty-memory",
    })
}
