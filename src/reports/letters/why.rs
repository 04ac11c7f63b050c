//! Reasons in sentences, to whom they concern.

use super::letter::Item;
use crate::domain::voice_record::{NamedClause, Outcome, OwnBid, OwnExclusion, OwnReason, TendererVoice, WhyNot};
use crate::messages::Catalogue;
use crate::reports::wording::{clause_name, kind_name, objective};

/// What the published rule seeks, where it is not plain from a bid's own rank or price; nothing
/// where it is, or where no bid is explained by it.
pub fn rule(catalogue: &Catalogue, voice: &TendererVoice) -> Option<String> {
    let combination = |bid: &OwnBid| matches!(bid.outcome, Outcome::NotSelected(WhyNot::Combination { .. }));
    if !voice.lots.iter().flat_map(|lot| &lot.own).any(combination) {
        return None;
    }
    let sentences = [catalogue.text("letter-rule-combination"), objective(catalogue, &voice.tender.objective)];
    Some(sentences.join(&catalogue.text("letter-sentence-separator")))
}

/// Why bids were not selected, each reason once with the bids that it is about.
pub fn not_selected(catalogue: &Catalogue, voice: &TendererVoice) -> Vec<String> {
    let mut grouped: Vec<(String, Vec<String>)> = Vec::new();
    for (lot, bid) in voice.lots.iter().flat_map(|lot| lot.own.iter().map(move |bid| (lot, bid))) {
        let reason = sentence(catalogue, bid);
        if reason.is_empty() {
            continue;
        }
        let named = catalogue.format("letter-bid-on-lot", &[("lot", &lot.lot), ("bid", &bid.bid)]);
        match grouped.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, bids)) => bids.push(named),
            None => grouped.push((reason, vec![named])),
        }
    }
    let separator = catalogue.text("letter-list-separator");
    let line = |(reason, bids): (String, Vec<String>)| {
        catalogue.format("letter-reason-of-bids", &[("bids", &bids.join(&separator)), ("reason", &reason)])
    };
    grouped.into_iter().map(line).collect()
}

/// Why a bid was not selected; nothing for bids of which nothing of the kind is said.
fn sentence(catalogue: &Catalogue, bid: &OwnBid) -> String {
    let Outcome::NotSelected(why) = &bid.outcome else { return String::new() };
    let rank = bid.rank.unwrap_or_default();
    let simple = match why {
        WhyNot::OwnOtherBid => "letter-why-own-other-bid",
        WhyNot::Rank => return catalogue.format("letter-why-rank", &[("rank", &rank.to_string())]),
        WhyNot::Price => "letter-why-price",
        WhyNot::NotLeadingEverywhere => "letter-why-not-leading",
        WhyNot::PublishedRule => "letter-why-published-rule",
        WhyNot::Clauses(clauses) => return broken(catalogue, "letter-why-clauses-alone", clauses),
        WhyNot::Combination { clauses, impossible } => return combination(catalogue, rank, clauses, *impossible),
    };
    catalogue.text(simple)
}

fn combination(catalogue: &Catalogue, rank: u32, clauses: &[NamedClause], impossible: bool) -> String {
    if rank != 1 {
        return catalogue.text("letter-why-combination");
    }
    let mut sentences = vec![catalogue.text("letter-why-first")];
    sentences.push(match clauses {
        [] => catalogue.text("letter-why-no-clause"),
        clauses => broken(catalogue, "letter-why-clauses", clauses),
    });
    if impossible {
        sentences.push(catalogue.text("letter-why-impossible"));
    }
    sentences.join(&catalogue.text("letter-sentence-separator"))
}

fn broken(catalogue: &Catalogue, id: &str, clauses: &[NamedClause]) -> String {
    let names: Vec<String> = clauses.iter().map(|clause| named(catalogue, clause)).collect();
    catalogue.format(id, &[("clauses", &names.join(&catalogue.text("letter-clause-separator")))])
}

fn named(catalogue: &Catalogue, named: &NamedClause) -> String {
    let Some(clause) = &named.clause else { return catalogue.text("letter-clause-other") };
    let name = kind_name(catalogue, clause);
    match (&named.place, &named.year) {
        (Some(place), Some(year)) => {
            catalogue.format("letter-clause-at-year", &[("clause", &name), ("place", place), ("year", year)])
        }
        (Some(place), None) => catalogue.format("letter-clause-at", &[("clause", &name), ("place", place)]),
        (None, _) => name,
    }
}

/// Every reason for the exclusion of bids, each once with the bids that it excluded and the clause
/// that it rests on, and below it what may be brought against it.
pub fn reasons(catalogue: &Catalogue, exclusions: &[OwnExclusion]) -> Vec<Item> {
    let mut grouped: Vec<(&OwnReason, Vec<&str>)> = Vec::new();
    for exclusion in exclusions {
        for reason in &exclusion.reasons {
            match grouped.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, bids)) => bids.push(&exclusion.bid),
                None => grouped.push((reason, vec![&exclusion.bid])),
            }
        }
    }
    grouped.into_iter().map(|(reason, bids)| of_bids(catalogue, &bids, reason)).collect()
}

fn of_bids(catalogue: &Catalogue, bids: &[&str], reason: &OwnReason) -> Item {
    let mut sentence = cause(catalogue, reason);
    // Most reasons name their lot themselves.
    if let Some(lot) = reason.lot.as_ref().filter(|_| !reason.arguments.contains_key("lot")) {
        sentence = catalogue.format("letter-reason-on-lot", &[("lot", lot), ("reason", &sentence)]);
    }
    if let Some(clause) = &reason.clause {
        sentence.push_str(&catalogue.format("letter-basis", &[("clauses", &clause_name(catalogue, clause))]));
    }
    let evidence = reason.code.map(|code| format!("letter-evidence-{}", code.name())).filter(|id| catalogue.has(id));
    let note = evidence.map(|id| catalogue.format("letter-evidence", &[("evidence", &catalogue.text(&id))]));
    let bids = bids.join(&catalogue.text("letter-list-separator"));
    Item {
        text: catalogue.format("letter-excluded-bids", &[("bids", &bids), ("reason", &sentence)]),
        note: note.unwrap_or_default(),
    }
}

fn cause(catalogue: &Catalogue, reason: &OwnReason) -> String {
    match reason.code.map(|code| format!("letter-reason-{}", code.name())) {
        Some(id) if catalogue.has(&id) => {
            let arguments: Vec<(&str, &str)> =
                reason.arguments.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            catalogue.format(&id, &arguments)
        }
        _ => catalogue.text("letter-reason-withheld"),
    }
}
