use crate::clauses::scoring::objective_items::{Differing, differing};
use crate::domain::pivot_record::{GivenScore, ObjectiveDifference};
use crate::domain::{Dossier, ScoreEntry, ScoringModel};

/// The objective items on which experts differ, by lot, bid and criterion.
pub(super) fn differences(dossier: &Dossier, model: &ScoringModel) -> Vec<ObjectiveDifference> {
    let mut items = differing(dossier, model);
    items.sort_by_key(|item| (item.lot, item.bid));
    items.iter().map(|item| record(dossier, item)).collect()
}

fn record(dossier: &Dossier, item: &Differing<'_>) -> ObjectiveDifference {
    let score = |entry: &ScoreEntry| GivenScore {
        expert: dossier[entry.expert].id.clone(),
        points: entry.points.map(|points| points.to_string()),
    };
    ObjectiveDifference {
        lot: dossier[item.lot].id.clone(),
        bid: dossier[item.bid].id.clone(),
        criterion: item.criterion.id.clone(),
        scores: item.entries.iter().map(score).collect(),
    }
}
