//! How a clause between bids may be named to a tenderer: never with figures, for figures sum up
//! the bids of others.

use crate::domain::record::CheckRecord;
use crate::domain::voice_record::NamedClause;
use std::collections::BTreeSet;

/// What a clause is about, and so how far it may be named.
enum About {
    /// The tender as a whole: the name may be told.
    Tender,
    /// One lot: told of the bid's own lots; another's would tell of what else the winner bid.
    Lot,
    /// A public place: the name may be told with the place.
    Place,
    /// One tenderer's bids: told to that tenderer only.
    OneTenderer,
    /// What several tenderers have in common: never named.
    SeveralTenderers,
}

/// Whose bid is exchanged.
pub(super) struct Own<'a> {
    /// The tenderer.
    pub tenderer: &'a str,
    /// The bid.
    pub bid: &'a str,
    /// Its lots.
    pub lots: Vec<&'a str>,
}

/// The clauses that an exchange would break, without figures, each once, the unnamed last.
pub(super) fn named(breaks: &[CheckRecord], own: &Own<'_>) -> Vec<NamedClause> {
    let each_once: BTreeSet<NamedClause> = breaks.iter().map(|check| name(check, own)).collect();
    let (named, unnamed): (Vec<_>, Vec<_>) = each_once.into_iter().partition(|clause| clause.clause.is_some());
    [named, unnamed].concat()
}

fn name(check: &CheckRecord, own: &Own<'_>) -> NamedClause {
    let CheckRecord { clause, key, arguments, unit: _, used: _, limit: _, sense: _, slack: _, holds: _ } = check;
    let unnamed = NamedClause { clause: None, place: None, year: None };
    let named = NamedClause { clause: Some(clause.clone()), ..unnamed.clone() };
    match about(clause) {
        Some(About::Tender) => named,
        Some(About::Place) => {
            NamedClause { place: arguments.get("name").cloned(), year: arguments.get("year").cloned(), ..named }
        }
        Some(About::Lot) if key.first().is_some_and(|lot| own.lots.contains(&lot.as_str())) => named,
        Some(About::OneTenderer) if key.iter().any(|part| part == own.tenderer || part == own.bid) => named,
        Some(About::Lot | About::OneTenderer | About::SeveralTenderers) | None => unnamed,
    }
}

/// A clause that is not listed is not named; a test finds the award clauses that are missing.
fn about(clause: &str) -> Option<About> {
    match clause {
        "fund-ceiling" | "staffing-floor" => Some(About::Place),
        "win-limit-lots" | "win-limit-money" | "concentration" | "winners-least" | "winners-most" | "reserve"
        | "guarantee" | "standby" | "standby-ceiling" | "keep-earlier" | "changes-most" => Some(About::Tender),
        "one-award-per-lot" | "shares-of-lot" | "winners-of-lot" => Some(About::Lot),
        "eligibility" | "quality-floor" | "share-of-winner" | "capacity" | "own-limit-lots" | "own-limit-money"
        | "exclusive-set" | "requires" => Some(About::OneTenderer),
        "key-workers" | "standby-capacity" => Some(About::SeveralTenderers),
        _ => None,
    }
}

/// Whether it is decided how a clause may be named.
#[cfg(test)]
pub(super) fn is_decided(clause: &str) -> bool {
    about(clause).is_some()
}
