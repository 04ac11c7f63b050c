//! Every audit on a result: only what passes becomes a decision.
//!
//! Nothing here uses the model or the solver. Totals are computed a second time from the
//! dossier, by other code than the candidates', and must agree with them to the fen.

mod levels;
mod shared;
mod totals;

pub use levels::ServiceRate;
pub use shared::{shared_checks, shared_use};
pub use totals::Totals;

use crate::clauses::award::{Check, audit_all};
use crate::domain::{Award, AwardCase, CountyIx, Money, Service, Settlement};
use crate::findings::{Code, Finding};
use std::collections::BTreeMap;

/// An award with its exact totals and the re-check of every clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The winning bids.
    pub award: Award,
    /// Every clause at every place, in the order of clauses.
    pub checks: Vec<Check>,
    /// Service, price, payments and persons.
    pub totals: Totals,
}

impl Decision {
    /// Whether every clause is kept.
    pub fn lawful(&self) -> bool {
        self.checks.iter().all(Check::holds)
    }
}

/// Service by county as the candidates have it.
fn served(case: &AwardCase<'_>, settled: &Settlement<'_>) -> BTreeMap<CountyIx, Service> {
    let mut served: BTreeMap<CountyIx, Service> = BTreeMap::new();
    for offer in settled.won.iter().flat_map(|way| &way.offers) {
        let county = served.entry(case.dossier[offer.lot].county).or_default();
        *county = *county + offer.service;
    }
    served
}

fn shown(case: &AwardCase<'_>, served: &BTreeMap<CountyIx, Service>) -> String {
    let by_county = served.iter().map(|(county, service)| format!("{}: {service}", case.dossier[*county].code));
    by_county.collect::<Vec<_>>().join(", ")
}

/// Audits an award.
///
/// # Errors
/// A finding `internal-disagreement` for each total that the candidates and the second
/// computation see differently: then nothing about this award may be printed.
pub fn decide(case: &AwardCase<'_>, award: Award) -> Result<Decision, Vec<Finding>> {
    let totals = Totals::of(case, &award);
    let settled = case.settle(&award);
    let candidates = || settled.won.iter();
    let by_candidates: [(&str, String, String); 5] = [
        ("service", candidates().map(|c| c.service).sum::<Service>().to_string(), totals.service.to_string()),
        ("price", settled.price().to_string(), totals.price.to_string()),
        (
            "payments",
            candidates()
                .flat_map(|c| c.payments.values().copied())
                .chain(settled.once_only.iter().map(|(_, price)| price.price))
                .sum::<Money>()
                .to_string(),
            totals.payments.values().copied().sum::<Money>().to_string(),
        ),
        (
            "social-workers",
            candidates().map(|c| c.social_workers).sum::<u64>().to_string(),
            totals.social_workers.to_string(),
        ),
        ("served", shown(case, &served(case, &settled)), shown(case, &totals.served)),
    ];
    let disagreements: Vec<Finding> = by_candidates
        .into_iter()
        .filter(|(_, one, other)| one != other)
        .map(|(what, one, other)| {
            let finding = Finding::new(Code::InternalDisagreement).with("what", format!("@total-{what}"));
            finding.with("one", one).with("other", other)
        })
        .collect();
    if !disagreements.is_empty() {
        return Err(disagreements);
    }
    let checks = audit_all(case, &award);
    Ok(Decision { award, checks, totals })
}
