//! Rule sets: the policy's and the law's numbers, each with unit, clause, source, days in
//! force and certainty, as TOML files.
//!
//! A rule set is `rules/<name>.toml` beside the dossier's tables, or one that the program
//! carries (`models/rules/`); the dossier's own takes precedence. The policy's file gives the
//! parameters of [`Origin::Policy`](crate::domain::Origin), the service catalogue and the
//! negative list; the law's file those of [`Origin::Law`](crate::domain::Origin). Both may bar
//! factors. One file may serve as both.

mod file;
mod select;
mod services;
mod waivers;

#[cfg(test)]
mod tests;

pub use services::name_services;
pub use waivers::check_waivers;

use super::model_store::Shelf;
use crate::domain::{Date, Method, Origin, ParameterKey, Rules};
use crate::findings::{Finding, any_error};
use file::RuleSet;
use std::collections::BTreeMap;
use std::path::Path;

/// Loads the policy's and the law's rule sets and selects the numbers in force on the bid date
/// for the procurement method. Rules come back only if no finding is an error; then every
/// parameter is there.
pub fn load(
    dossier_dir: Option<&Path>,
    policy: &str,
    law: &str,
    method: Method,
    bid_date: Date,
) -> (Option<Rules>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut sets: Vec<RuleSet> = Vec::new();
    let names = if policy == law { vec![policy] } else { vec![policy, law] };
    for name in &names {
        match Shelf::Rules.open(dossier_dir, name) {
            Ok(file) => {
                sets.extend(RuleSet::read(&file, name));
                findings.extend(file.take_findings());
            }
            Err(finding) => findings.push(finding),
        }
    }
    if sets.len() < names.len() || any_error(&findings) {
        return (None, findings);
    }
    let mut parameters = BTreeMap::new();
    for key in ParameterKey::ALL.iter().copied() {
        let set = match key.origin() {
            Origin::Policy => sets.first(),
            Origin::Law => sets.last(),
        };
        let Some(set) = set else { continue };
        match select::in_force(set, key, method, bid_date) {
            Ok(parameter) => {
                parameters.insert(key, parameter);
            }
            Err(finding) => findings.push(finding),
        }
    }
    let services = sets.first().map(|set| set.services.clone()).unwrap_or_default();
    let forbidden_factors = sets.iter().flat_map(|set| set.forbidden_factors.clone()).collect();
    let titles = sets.iter().map(|set| (set.name.clone(), set.title_zh.clone(), set.title_en.clone())).collect();
    let rules = Rules { sets: titles, on: bid_date, method, parameters, services, forbidden_factors };
    ((!any_error(&findings)).then_some(rules), findings)
}
