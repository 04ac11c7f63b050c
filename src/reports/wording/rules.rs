//! The rules of the tender as sentences.

use super::amount;
use crate::domain::record::Unit;
use crate::domain::rule_record::{RuleLots, RuleMeasure, RuleRecord};
use crate::domain::{LotScope, TendererScope};
use crate::messages::Catalogue;
use crate::reports::figures;

/// A rule on a line: its name, its sentence, its reason, and that it is off where it is.
/// `tenderer` gives the name of a tenderer by its identifier.
pub fn rule_line<'n>(catalogue: &Catalogue, rule: &'n RuleRecord, tenderer: impl Fn(&'n str) -> &'n str) -> String {
    let sentence = rule_sentence(catalogue, rule, tenderer);
    let id = if rule.on { "rule-line" } else { "rule-line-off" };
    catalogue.format(id, &[("id", &rule.id), ("sentence", &sentence), ("reason", &rule.reason)])
}

/// What a rule demands, in a sentence: `每个区县内，任何一家供应商（含关联方）的中标金额不超过合同总额的40%……`.
/// A kind that the catalogue does not know is printed by its name.
pub fn rule_sentence<'n>(catalogue: &Catalogue, rule: &'n RuleRecord, tenderer: impl Fn(&'n str) -> &'n str) -> String {
    let names: Vec<&str> = rule.tenderers.tenderers.iter().map(|id| tenderer(id)).collect();
    let names = names.join(&catalogue.text("report-list-separator"));
    // "No supplier holds more" speaks of one, the other kinds of all together.
    let number = if rule.kind == "concentration" { "one" } else { "all" };
    let who = format!("rule-{number}-{}", scope_name(rule.tenderers.scope));
    let who = catalogue.format(&who, &[("tenderers", &names)]);
    let (least, most) = (limit(catalogue, rule, rule.least.as_deref()), limit(catalogue, rule, rule.most.as_deref()));
    let place = place(catalogue, &rule.lots);
    let id = format!("rule-{}", form(rule));
    if !catalogue.has(&id) {
        return rule.kind.clone();
    }
    let mut sentence = catalogue.format(&id, &[("where", &place), ("who", &who), ("least", &least), ("most", &most)]);
    let names_them = !matches!(rule.kind.as_str(), "keep-earlier" | "changes-most" | "change-price");
    if !names_them && rule.tenderers.scope != TendererScope::Everyone {
        sentence.push_str(&catalogue.text("report-sentence-separator"));
        sentence.push_str(&catalogue.format("rule-only-for", &[("who", &who)]));
    }
    sentence
}

/// The kind with what its sentence depends on: the measure, or which limits there are.
fn form(rule: &RuleRecord) -> String {
    let detail = match (rule.kind.as_str(), rule.measure, &rule.least, &rule.most) {
        ("concentration" | "reserve", Some(RuleMeasure::Lots), _, _) => "lots",
        ("concentration" | "reserve", _, _, _) => "money",
        ("guarantee", Some(RuleMeasure::NeedPercent), _, _) => "need-percent",
        ("guarantee", _, _, _) => "service",
        ("winners", _, Some(_), Some(_)) => "both",
        ("winners", _, Some(_), None) => "least",
        ("winners", _, None, _) => "most",
        _ => return rule.kind.clone(),
    };
    format!("{}-{detail}", rule.kind)
}

/// A limit as the sentence needs it: with its unit where the sentence does not say it.
fn limit(catalogue: &Catalogue, rule: &RuleRecord, limit: Option<&str>) -> String {
    let Some(limit) = limit else { return String::new() };
    match rule.kind.as_str() {
        "key-workers" | "changes-most" => amount(catalogue, Unit::Lots, limit),
        _ => figures::grouped(limit),
    }
}

/// Where a rule applies.
fn place(catalogue: &Catalogue, lots: &RuleLots) -> String {
    let scope = match lots.scope {
        LotScope::Overall => return catalogue.text("rule-where-overall"),
        LotScope::County => "county",
        LotScope::LotGroup => "lot-group",
        LotScope::Service => "service",
        LotScope::Lots => "lots",
    };
    let names: Vec<String> = match lots.scope {
        LotScope::Lots => lots.parts.iter().flat_map(|part| &part.lots).cloned().collect(),
        _ => lots.parts.iter().map(|part| catalogue.value(&part.name)).collect(),
    };
    let number = match names.as_slice() {
        _ if lots.every => "each",
        [_] => "one",
        _ => "several",
    };
    let names = names.join(&catalogue.text("report-list-separator"));
    catalogue.format(&format!("rule-where-{scope}-{number}"), &[("parts", &names)])
}

fn scope_name(scope: TendererScope) -> &'static str {
    match scope {
        TendererScope::Everyone => "everyone",
        TendererScope::Newcomers => "newcomers",
        TendererScope::Small => "small",
        TendererScope::NewcomersOrSmall => "newcomers-or-small",
        TendererScope::SocialOrganisations => "social-organisations",
        TendererScope::Listed => "listed",
    }
}

#[cfg(test)]
mod tests;
