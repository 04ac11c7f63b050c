//! What has to be known of all dossiers before any is awarded, read one by one.

use super::protocol::{Survey, SurveyedCapacity};
use crate::domain::batch_record::SharedCapacity;
use crate::domain::{Amount, Dossier, TendererIx};
use crate::findings::{Code, Finding};
use crate::inputs::read_dossier;
use crate::lp::Union;
use std::collections::BTreeMap;
use std::path::Path;

/// Surveys a dossier. One that cannot be read shares nothing; its award will say what is wrong.
pub(super) fn survey(path: &Path) -> Survey {
    read_dossier(path).dossier.as_ref().map(of_dossier).unwrap_or_default()
}

fn of_dossier(dossier: &Dossier) -> Survey {
    let mut uses: BTreeMap<(TendererIx, &str), Amount> = BTreeMap::new();
    for bid in &dossier.bids {
        for (resource, amount) in &bid.uses {
            let used = uses.entry((bid.tenderer, resource)).or_default();
            *used = *used + *amount;
        }
    }
    let of_tenderer = |position: TendererIx| {
        let tenderer = &dossier[position];
        let uses = &uses;
        tenderer.capacities.iter().map(move |(resource, stated)| SurveyedCapacity {
            credit_code: tenderer.credit_code.clone(),
            name: tenderer.name.clone(),
            resource: resource.clone(),
            stated: *stated,
            // No award of this dossier alone uses more than is stated.
            could_use: uses.get(&(position, resource.as_str())).copied().unwrap_or_default().min(*stated),
        })
    };
    Survey { bids: dossier.bids.len(), capacities: dossier.tenderer_ixs().flat_map(of_tenderer).collect() }
}

/// Dossiers that share capacities, by their positions, and those capacities.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sharing {
    /// Each with its dossiers in order; a dossier that shares nothing is in none.
    pub groups: Vec<(Vec<usize>, Vec<SharedCapacity>)>,
    /// Statements that differ.
    pub findings: Vec<Finding>,
}

/// Finds who shares what. A capacity holds over all counties (opinions, clause 5): it binds dossiers
/// together only where all that the bids could use exceeds it. Where dossiers state it differently,
/// the least counts.
pub(super) fn sharing(surveys: &[Survey]) -> Sharing {
    let mut stated: BTreeMap<(&str, &str), Vec<(usize, &SurveyedCapacity)>> = BTreeMap::new();
    for (position, survey) in surveys.iter().enumerate() {
        for capacity in &survey.capacities {
            stated.entry((&capacity.credit_code, &capacity.resource)).or_default().push((position, capacity));
        }
    }
    let mut union = Union::new(surveys.len());
    let mut bound: Vec<(usize, SharedCapacity)> = Vec::new();
    let mut members: Vec<usize> = Vec::new();
    let mut findings = Vec::new();
    for ((credit_code, resource), stated) in stated.into_iter().filter(|(_, stated)| stated.len() > 1) {
        let limits = || stated.iter().map(|(_, capacity)| capacity.stated);
        let (least, most) = (limits().min().unwrap_or_default(), limits().max().unwrap_or_default());
        if least != most {
            let name = stated.first().map_or("", |(_, capacity)| &capacity.name);
            let finding = Finding::new(Code::SharedCapacityDiffers).with("name", name).with("resource", resource);
            findings.push(finding.with("least", least).with("most", most).under("opinions-5"));
        }
        let users = || stated.iter().filter(|(_, capacity)| capacity.could_use > Amount::ZERO);
        let could_use: Amount = users().map(|(_, capacity)| capacity.could_use).sum();
        if could_use > least {
            union.connect(users().map(|(position, _)| *position));
            members.extend(users().map(|(position, _)| *position));
            let capacity =
                SharedCapacity { credit_code: credit_code.to_owned(), resource: resource.to_owned(), limit: least };
            bound.extend(users().next().map(|(first, _)| (*first, capacity)));
        }
    }
    members.sort_unstable();
    members.dedup();
    let mut groups: BTreeMap<usize, (Vec<usize>, Vec<SharedCapacity>)> = BTreeMap::new();
    for member in members {
        groups.entry(union.root(member)).or_default().0.push(member);
    }
    for (member, capacity) in bound {
        groups.entry(union.root(member)).or_default().1.push(capacity);
    }
    let mut groups: Vec<_> = groups.into_values().collect();
    groups.sort();
    Sharing { groups, findings }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn survey(capacities: &[(&str, i128, i128)]) -> Survey {
        let capacity = |(code, stated, could_use): &(&str, i128, i128)| SurveyedCapacity {
            credit_code: (*code).to_owned(),
            name: format!("{code}名"),
            resource: "staff".to_owned(),
            stated: Amount::from_units(*stated),
            could_use: Amount::from_units(*could_use),
        };
        Survey { bids: 1, capacities: capacities.iter().map(capacity).collect() }
    }

    fn groups(surveys: &[Survey]) -> Vec<(Vec<usize>, Vec<String>)> {
        let shown = |capacity: SharedCapacity| format!("{} {}", capacity.credit_code, capacity.limit);
        let found = sharing(surveys).groups.into_iter();
        found.map(|(members, shared)| (members, shared.into_iter().map(shown).collect())).collect()
    }

    #[test]
    fn only_what_could_be_exceeded_binds() {
        let at = |limit| [survey(&[("x", limit, 3)]), survey(&[("x", limit, 4)])];
        assert_eq!(groups(&at(7)), []);
        assert_eq!(groups(&at(6)), [(vec![0, 1], vec!["x 6".to_owned()])]);
        // Who states a capacity but cannot use it is not bound.
        let surveys = [survey(&[("x", 6, 3)]), survey(&[("x", 6, 0)]), survey(&[("x", 6, 4)])];
        assert_eq!(groups(&surveys)[0].0, [0, 2]);
    }

    #[test]
    fn groups_grow_together_over_tenderers() {
        let surveys = [
            survey(&[("x", 5, 5)]),
            survey(&[("y", 5, 5)]),
            survey(&[("z", 5, 5)]),
            survey(&[("x", 5, 5), ("z", 5, 5)]),
            survey(&[("w", 5, 5)]),
        ];
        let found = groups(&surveys);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, [0, 2, 3]);
        assert_eq!(found[0].1.len(), 2);
    }

    #[test]
    fn of_different_statements_the_least_counts_and_is_said() {
        let surveys = [survey(&[("x", 9, 4)]), survey(&[("x", 5, 2)])];
        assert_eq!(groups(&surveys), [(vec![0, 1], vec!["x 5".to_owned()])]);
        let findings = sharing(&surveys).findings;
        assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), [Code::SharedCapacityDiffers]);
        assert_eq!((findings[0].arguments["least"].as_str(), findings[0].arguments["most"].as_str()), ("5", "9"));
        // One dossier alone may exceed what another states.
        let surveys = [survey(&[("x", 9, 8)]), survey(&[("x", 5, 0)])];
        assert_eq!(groups(&surveys)[0].0, [0]);
    }
}
