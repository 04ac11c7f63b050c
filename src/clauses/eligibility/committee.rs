//! **Order 87, art. 47; procurement law, art. 38; 财库〔2014〕214号, art. 14.** The committee has an
//! odd number of members, at least as many as the method (and a large tender) asks for, and at
//! least two thirds of them are outside experts. A fault is a warning about the tender: it
//! excludes no bid, but an award made by a wrong committee can be challenged.
//!
//! *Formula:* `3 * experts >= thirds * members`, in integers. Not examined where the method needs
//! no committee (least size 0).

use crate::domain::{Dossier, Money, ParameterKey, Rules};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;

/// The faults of the committee.
pub fn review(dossier: &Dossier, rules: &Rules) -> Vec<Finding> {
    let budget: Money = dossier.lots.iter().map(|lot| lot.ceiling_price).sum();
    let threshold = rules.value(ParameterKey::LargeTender);
    let large = Decimal::try_from_i128_with_scale(budget.fen(), 2).is_ok_and(|budget| budget >= threshold);
    let key = if large { ParameterKey::CommitteeLeastLarge } else { ParameterKey::CommitteeLeast };
    let least = rules.parameter(key);
    if least.value.is_zero() {
        return Vec::new();
    }
    let members = dossier.experts.len();
    let experts = dossier.experts.iter().filter(|expert| !expert.represents_buyer).count();
    let mut findings = Vec::new();
    if members.is_multiple_of(2) {
        findings.push(Finding::new(Code::CommitteeEven).with("members", members).under(&least.clause));
    }
    if Decimal::from(members) < least.value {
        let finding = Finding::new(Code::CommitteeSmall).with("members", members);
        findings.push(finding.with("least", least.value).under(&least.clause));
    }
    let share = rules.parameter(ParameterKey::CommitteeExpertShare);
    if Decimal::from(experts) * Decimal::from(3) < share.value * Decimal::from(members) {
        let finding = Finding::new(Code::CommitteeExperts).with("members", members).with("experts", experts);
        findings.push(finding.with("thirds", share.value).under(&share.clause));
    }
    findings
}
