//! **Opinions, clause 5.** The seven basic conditions, one reason a condition that is not met
//! or was not examined: what nobody examined is not taken as met.

use super::EligibilityCase;
use crate::domain::{BidIx, Condition, Exclusion, Met};
use crate::findings::Code;

/// One reason a condition not met or not examined.
pub fn check(case: &EligibilityCase<'_>, bid: BidIx) -> Vec<Exclusion> {
    let examined = &case.dossier[case.dossier[bid].tenderer].conditions;
    let mut exclusions = Vec::new();
    for condition in Condition::ALL {
        let reason = match examined.get(&condition) {
            Some(evidence) if evidence.met == Met::Yes => continue,
            Some(evidence) => case.reason(Code::ConditionNotMet, bid).with("evidence", &evidence.document),
            None => case.reason(Code::ConditionNotExamined, bid),
        };
        let reason = reason.with("condition", name(condition)).under("opinions-5");
        exclusions.push(Exclusion { bid, lot: None, reason });
    }
    exclusions
}

/// The condition's name in the catalogue.
fn name(condition: Condition) -> &'static str {
    match condition {
        Condition::CivilLiability => "@basic-condition-civil-liability",
        Condition::Governance => "@basic-condition-governance",
        Condition::Finance => "@basic-condition-finance",
        Condition::Capability => "@basic-condition-capability",
        Condition::TaxAndInsurance => "@basic-condition-tax-and-insurance",
        Condition::Separation => "@basic-condition-separation",
        Condition::Other => "@basic-condition-other",
    }
}
