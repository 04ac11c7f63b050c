//! What a scoring model must keep, by arithmetic and by law.

use super::file::Sheet;
use crate::domain::{Criterion, CriterionMethod, FactorBan, Method, ParameterKey, Prior, Quality, Rules};
use crate::findings::{Code, Finding, Place};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

const HUNDRED: Decimal = Decimal::ONE_HUNDRED;

/// All findings about a model.
pub(super) fn model(sheet: &Sheet, method: Method, rules: &Rules) -> Vec<Finding> {
    let mut findings = Vec::new();
    within(&mut findings, &sheet.place, "places", sheet.model.places.into(), 0.into(), Quality::PLACES.into());
    tree(sheet, &mut findings);
    weights(sheet, method, rules, &mut findings);
    performance(sheet, &mut findings);
    for (criterion, place) in sheet.model.criteria.iter().zip(&sheet.places) {
        factor(criterion, place, rules, &mut findings);
        leaf(criterion, place, &mut findings);
    }
    minimums(sheet, &mut findings);
    findings
}

/// A finding where a value does not lie in a closed range.
fn within(findings: &mut Vec<Finding>, place: &Place, key: &str, value: Decimal, least: Decimal, most: Decimal) {
    if value < least || value > most {
        let finding = Finding::new(Code::ModelRange).at(place.clone().column(key)).with("key", key);
        findings.push(finding.with("least", least).with("most", most));
    }
}

/// Identifiers are unique, parents stand before their children, and exactly the leaves have
/// a method.
fn tree(sheet: &Sheet, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let parents: BTreeSet<&str> = sheet.model.criteria.iter().filter_map(|c| c.parent.as_deref()).collect();
    for (criterion, place) in sheet.model.criteria.iter().zip(&sheet.places) {
        let finding = |code| Finding::new(code).at(place.clone()).with("id", &criterion.id);
        if let Some(parent) = criterion.parent.as_deref().filter(|parent| !seen.contains(parent)) {
            findings.push(finding(Code::CriterionParent).with("parent", parent));
        }
        if !seen.insert(criterion.id.as_str()) {
            findings.push(finding(Code::ModelDuplicate));
        }
        if parents.contains(criterion.id.as_str()) == criterion.method.is_some() {
            findings.push(finding(Code::CriterionMethodMisplaced));
        }
    }
}

/// Leaves sum to 100, parents to their children, and the price stays in the lawful range
/// (Order 87 art. 55; 财库〔2014〕214号 art. 24). A fixed or uniform price is not scored at all.
fn weights(sheet: &Sheet, method: Method, rules: &Rules, findings: &mut Vec<Finding>) {
    let model = &sheet.model;
    let sum: Decimal = model.leaves().map(|(leaf, _)| leaf.weight).sum();
    if sum != HUNDRED {
        findings.push(Finding::new(Code::WeightsSum).at(sheet.place.clone()).with("sum", sum));
    }
    let mut children: BTreeMap<&str, Decimal> = BTreeMap::new();
    for criterion in &model.criteria {
        if let Some(parent) = &criterion.parent {
            *children.entry(parent).or_default() += criterion.weight;
        }
    }
    for (criterion, place) in model.criteria.iter().zip(&sheet.places) {
        if criterion.weight <= Decimal::ZERO || criterion.weight > HUNDRED {
            let finding = Finding::new(Code::ModelRange).at(place.clone().column("weight")).with("key", "weight");
            findings.push(finding.with("least", 0).with("most", HUNDRED));
        }
        if let Some(sum) = children.get(criterion.id.as_str()).filter(|sum| **sum != criterion.weight) {
            let finding = Finding::new(Code::ParentWeight).at(place.clone()).with("id", &criterion.id);
            findings.push(finding.with("weight", criterion.weight).with("sum", sum));
        }
    }
    if model.quality_weight() <= Decimal::ZERO {
        findings.push(Finding::new(Code::NoQualityCriterion).at(sheet.place.clone()).under("opinions-2"));
    }
    let price = model.price_weight();
    let (least, most) = if sheet.fixed_price {
        (Decimal::ZERO, Decimal::ZERO)
    } else {
        (rules.value(ParameterKey::PriceWeightLeast), rules.value(ParameterKey::PriceWeightMost))
    };
    if price < least || price > most {
        let clause = &rules.parameter(ParameterKey::PriceWeightLeast).clause;
        let finding = Finding::new(Code::PriceWeightRange).at(sheet.place.clone()).under(clause);
        let finding = finding.with("weight", price).with("least", least).with("most", most);
        findings.push(finding.with("method", format!("@method-{}", method.name())));
    }
}

/// Three parties, the users' weight the largest (opinions, clause 10).
fn performance(sheet: &Sheet, findings: &mut Vec<Finding>) {
    let (place, performance) = (&sheet.performance_place, &sheet.model.performance);
    let (buyer, users, third_party) = (performance.buyer, performance.users, performance.third_party);
    for (key, weight) in [("buyer", buyer), ("users", users), ("third_party", third_party)] {
        within(findings, place, key, weight, Decimal::ZERO, HUNDRED);
    }
    let sum = buyer + users + third_party;
    if sum != HUNDRED {
        findings.push(Finding::new(Code::PerformanceWeightsSum).at(place.clone()).with("sum", sum));
    }
    if users <= buyer || users <= third_party {
        findings.push(Finding::new(Code::UsersWeight).at(place.clone()).with("users", users).under("opinions-10"));
    }
    within(findings, place, "years", performance.years.into(), 1.into(), 20.into());
    let prior = match &performance.prior {
        Prior::MeanOfLot { otherwise } => *otherwise,
        Prior::Fixed(percent) => *percent,
    };
    // Zero would lock newcomers out by another name (opinions, clause 11).
    within(findings, place, "prior_percent", prior, Decimal::ONE, HUNDRED);
}

/// No forbidden factor and no qualification item: by the criterion's factor, its identifier and
/// the facts that it reads; forbidden ones also by their Chinese name in the criterion's.
fn factor(criterion: &Criterion, place: &Place, rules: &Rules, findings: &mut Vec<Finding>) {
    let mut words = vec![criterion.factor.as_str(), criterion.id.as_str()];
    match &criterion.method {
        Some(CriterionMethod::Table { fact, .. } | CriterionMethod::Linear { fact, .. }) => words.push(fact),
        Some(CriterionMethod::Formula { terms, .. }) => words.extend(terms.iter().map(|term| term.fact.as_str())),
        _ => {}
    }
    let words: BTreeSet<String> = words.into_iter().map(|word| word.to_lowercase().replace('_', "-")).collect();
    for (keyword, factor) in &rules.forbidden_factors {
        let code = match factor.ban {
            FactorBan::Forbidden => Code::ForbiddenFactor,
            FactorBan::Qualification => Code::QualificationScored,
        };
        let by_name = factor.ban == FactorBan::Forbidden && criterion.name_zh.contains(&factor.name_zh);
        if by_name || words.contains(keyword) {
            let finding = Finding::new(code).at(place.clone()).under(&factor.clause).with("id", &criterion.id);
            findings.push(finding.with("factor_zh", &factor.name_zh).with("factor_en", &factor.name_en));
        }
    }
}

/// The numbers of a leaf's method.
fn leaf(criterion: &Criterion, place: &Place, findings: &mut Vec<Finding>) {
    let percents: Vec<Decimal> = match &criterion.method {
        Some(CriterionMethod::ExpertMean { scale, .. }) => {
            within(findings, place, "scale", *scale, Decimal::ONE, Decimal::ONE_THOUSAND);
            Vec::new()
        }
        Some(CriterionMethod::Table { percent_by_value, .. }) => {
            within(findings, place, "table", percent_by_value.len().into(), 1.into(), 1000.into());
            percent_by_value.values().copied().collect()
        }
        Some(CriterionMethod::Linear { points, .. }) => {
            within(findings, place, "points", points.len().into(), 2.into(), 1000.into());
            if points.windows(2).any(|pair| matches!(pair, [first, second] if first.0 >= second.0)) {
                findings.push(Finding::new(Code::PointsNotRising).at(place.clone()).with("id", &criterion.id));
            }
            points.iter().map(|(_, percent)| *percent).collect()
        }
        Some(CriterionMethod::Formula { terms, .. }) => {
            within(findings, place, "terms", terms.len().into(), 1.into(), 20.into());
            Vec::new()
        }
        Some(CriterionMethod::LowPriceFirst | CriterionMethod::PastPerformance) | None => Vec::new(),
    };
    for percent in percents {
        within(findings, place, "percent", percent, Decimal::ZERO, HUNDRED);
    }
}

/// A minimum score lies between 0 and the weight, and never on the price: a price would then
/// exclude bids, and by a benchmark that depends on who is excluded.
fn minimums(sheet: &Sheet, findings: &mut Vec<Finding>) {
    let criteria = &sheet.model.criteria;
    let mut priced: BTreeSet<&str> = BTreeSet::new();
    // Children stand after their parents, so one pass from the end marks all groups above.
    for criterion in criteria.iter().rev() {
        let scored_by_price = criterion.method == Some(CriterionMethod::LowPriceFirst);
        if scored_by_price || priced.contains(criterion.id.as_str()) {
            priced.insert(&criterion.id);
            priced.extend(criterion.parent.as_deref());
        }
    }
    for (criterion, place) in criteria.iter().zip(&sheet.places) {
        let Some(minimum) = criterion.minimum else { continue };
        within(findings, place, "minimum", minimum, Decimal::ZERO, criterion.weight);
        if priced.contains(criterion.id.as_str()) {
            findings.push(Finding::new(Code::MinimumOnPrice).at(place.clone()).with("id", &criterion.id));
        }
    }
}
