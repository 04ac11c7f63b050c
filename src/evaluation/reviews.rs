//! What a person should look at: findings that exclude nobody.

use super::Out;
use crate::clauses::eligibility::{abnormal_price, committee};
use crate::clauses::scoring::{low_price_first, objective_items, past_performance};
use crate::domain::{
    BidIx, CriterionMethod, Dossier, LotSheet, Method, Money, ParameterKey, Rules, ScoringModel, TendererIx,
};
use crate::findings::{Code, Finding};
use std::collections::{BTreeMap, BTreeSet};

/// Findings about the tender as a whole.
pub(super) fn tender(dossier: &Dossier, rules: &Rules, model: &ScoringModel) -> Vec<Finding> {
    let mut findings = small_deduction(dossier, rules);
    findings.extend(namesakes(dossier));
    findings.extend(far_above(dossier, rules));
    if rules.method == Method::Negotiation {
        findings.push(Finding::new(Code::MethodNotScored).under("law-38"));
    }
    let scored_by_experts: BTreeSet<&str> = model
        .leaves()
        .filter(|(_, method)| matches!(method, CriterionMethod::ExpertMean { .. }))
        .map(|(criterion, _)| criterion.id.as_str())
        .collect();
    if !scored_by_experts.is_empty() {
        if dossier.experts.is_empty() && !dossier.bids.is_empty() {
            findings.push(Finding::new(Code::CommitteeAbsent).with("model", &model.name));
        } else {
            findings.extend(committee::review(dossier, rules));
        }
    }
    findings.extend(objective_items::review(dossier, model));
    let mut seen = BTreeSet::new();
    for ((_, _, criterion), entries) in &dossier.scores {
        if !scored_by_experts.contains(criterion.as_str()) && seen.insert(criterion) {
            let mut finding = Finding::new(Code::ScoreUnused).with("criterion", criterion).with("model", &model.name);
            if let Some(entry) = entries.first() {
                finding = finding.at(entry.place.clone());
            }
            findings.push(finding);
        }
    }
    if model.leaves().any(|(_, method)| *method == CriterionMethod::PastPerformance) {
        findings.extend(dossier.tenderers.iter().flat_map(past_performance::review));
    }
    findings
}

/// Responsible persons of one name but without an identity number: a question to the buyer.
fn namesakes(dossier: &Dossier) -> Vec<Finding> {
    let groups = dossier.affiliation_groups();
    let mut first_with: BTreeMap<&str, TendererIx> = BTreeMap::new();
    let mut findings = Vec::new();
    for position in dossier.tenderer_ixs() {
        let Some(person) = dossier[position].responsible_person.as_deref() else { continue };
        let first = *first_with.entry(person).or_insert(position);
        if groups[first.0] != groups[position.0] {
            let finding = Finding::new(Code::Namesakes).with("person", person).with("first", &dossier[first].name);
            findings.push(finding.with("second", &dossier[position].name).under("regulation-18"));
        }
    }
    findings
}

/// Offers of far more than is needed: a slip of the pen, or a promise to buy the award with.
fn far_above(dossier: &Dossier, rules: &Rules) -> Vec<Finding> {
    let most = rules.value(ParameterKey::CreditedVolume);
    let mut findings = Vec::new();
    for bid in &dossier.bids {
        for offer in &bid.offers {
            let lot = &dossier[offer.lot];
            if lot.credited(offer.volume, most) < offer.volume {
                let finding = Finding::new(Code::VolumeFarAbove).at(bid.place.clone()).with("bid", &bid.id);
                let finding = finding.with("lot", &lot.id).with("offered", offer.volume).with("asked", lot.volume);
                findings.push(finding.with("most", most));
            }
        }
    }
    findings
}

/// The deduction that the documents fix lies in the lawful range, unless no lot and no tenderer
/// could get it.
fn small_deduction(dossier: &Dossier, rules: &Rules) -> Vec<Finding> {
    let percent = dossier.tender.small_deduction_percent;
    let least = rules.parameter(ParameterKey::SmallDeductionLeast);
    let most = rules.value(ParameterKey::SmallDeductionMost);
    let applies = dossier.bids.iter().any(|bid| {
        low_price_first::is_deducted(dossier[bid.tenderer].size)
            && bid.offers.iter().any(|offer| !dossier[offer.lot].reserved_for_small)
    });
    let lawful = percent >= least.value && percent <= most;
    if lawful || (percent.is_zero() && !applies) {
        return Vec::new();
    }
    let finding = Finding::new(Code::SmallDeductionRange).with("percent", percent);
    vec![finding.with("least", least.value).with("most", most).under(&least.clause)]
}

/// Abnormally low prices among the bids that are left on a lot.
pub(super) fn prices(sheet: &LotSheet, dossier: &Dossier, rules: &Rules, out: &Out) -> Vec<Finding> {
    let mut left: Vec<(BidIx, Money)> =
        sheet.rows.iter().filter(|row| !out.has(row.bid)).map(|row| (row.bid, row.price)).collect();
    left.sort_unstable();
    abnormal_price::review(dossier, rules, sheet.lot, &left)
}
