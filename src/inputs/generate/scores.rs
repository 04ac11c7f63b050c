//! Points of seven experts and facts, each near the bid's drawn quality.

use super::Draft;
use crate::domain::{BidIx, Expert, ExpertIx, ScoreEntry};
use crate::findings::Place;
use rust_decimal::Decimal;

/// Criteria of the scoring model `services-comprehensive` that experts score, out of 100.
const CRITERIA: [&str; 3] = ["plan", "team", "management"];
/// Members of the committee; the first two represent the buyer.
const EXPERTS: usize = 7;

pub(super) fn add(draft: &mut Draft) {
    seat_committee(draft);
    let bias: Vec<i64> = (0..EXPERTS).map(|_| draft.random.bell(2)).collect();
    for position in 0..draft.dossier.bids.len() {
        let offers = draft.dossier.bids[position].offers.clone();
        for (offer, quality) in offers.iter().zip(draft.merits[position].quality.clone()) {
            for criterion in CRITERIA {
                let level = quality + draft.random.bell(2);
                let mut entries = Vec::with_capacity(EXPERTS);
                for (expert, bias) in bias.iter().enumerate() {
                    let points = (level + bias + draft.random.bell(3)).clamp(0, 100);
                    entries.push(ScoreEntry {
                        expert: ExpertIx(expert),
                        points: Some(Decimal::from(points)),
                        place: Place::default(),
                    });
                }
                draft.dossier.scores.insert((BidIx(position), offer.lot, criterion.to_owned()), entries);
            }
        }
        state_facts(draft, position);
    }
}

/// Names the committee.
pub(super) fn seat_committee(draft: &mut Draft) {
    draft.dossier.experts.extend((1..=EXPERTS).map(|number| Expert {
        id: format!("E{number}"),
        name: format!("虚构评委{number}"),
        represents_buyer: number <= 2,
    }));
}

/// The facts that a bid states: time of response, share of licensed staff.
pub(super) fn state_facts(draft: &mut Draft, position: usize) {
    let qualities = &draft.merits[position].quality;
    let mean = qualities.iter().sum::<i64>() / i64::try_from(qualities.len()).unwrap_or(1).max(1);
    let hours = (2 + (100 - mean) * 22 / 100 + draft.random.bell(1)).clamp(1, 24);
    let licensed = (mean + draft.random.bell(6)).clamp(30, 100);
    let facts = &mut draft.dossier.bids[position].facts;
    facts.insert((None, "response_hours".to_owned()), Decimal::from(hours));
    facts.insert((None, "licensed_share".to_owned()), Decimal::from(licensed));
}
