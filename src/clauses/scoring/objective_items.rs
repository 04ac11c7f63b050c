//! Objective items that experts score (客观评审因素).
//!
//! *Source:* Order 87, art. 64: scores that differ between members on an objective item are one of
//! the few that may be changed after the review. All members read the same fact in the same bid,
//! so all must give the same points. The scoring model says which items are objective; one that
//! is computed from facts cannot differ and needs no mark.

use super::about;
use crate::domain::{BidIx, Criterion, CriterionMethod, Dossier, LotIx, ScoreEntry, ScoringModel};
use crate::findings::{Code, Finding};
use rust_decimal::Decimal;

/// An objective item on which the experts differ.
#[derive(Debug, Clone, Copy)]
pub struct Differing<'a> {
    /// The item.
    pub criterion: &'a Criterion,
    /// The bid that was scored.
    pub bid: BidIx,
    /// The lot.
    pub lot: LotIx,
    /// All experts' points on it.
    pub entries: &'a [ScoreEntry],
    /// Fewest points given, on the item's own scale.
    pub least: Decimal,
    /// Most points given.
    pub most: Decimal,
}

/// The items that experts score and that are marked as objective.
pub fn marked(model: &ScoringModel) -> impl Iterator<Item = &Criterion> {
    let objective = |method: &CriterionMethod| matches!(method, CriterionMethod::ExpertMean { objective: true, .. });
    model.leaves().filter(move |(_, method)| objective(method)).map(|(criterion, _)| criterion)
}

/// The objective items on which points differ, by bid, lot and criterion. Blanks differ from
/// nothing: they are missing, which is another finding.
pub fn differing<'a>(dossier: &'a Dossier, model: &'a ScoringModel) -> Vec<Differing<'a>> {
    let objective: Vec<&Criterion> = marked(model).collect();
    let mut differing = Vec::new();
    for ((bid, lot, id), entries) in &dossier.scores {
        let Some(criterion) = objective.iter().find(|criterion| criterion.id == *id) else { continue };
        let points = || entries.iter().filter_map(|entry| entry.points);
        if let (Some(least), Some(most)) = (points().min(), points().max())
            && least < most
        {
            differing.push(Differing { criterion, bid: *bid, lot: *lot, entries, least, most });
        }
    }
    differing
}

/// A finding for each.
pub fn review(dossier: &Dossier, model: &ScoringModel) -> Vec<Finding> {
    let finding = |item: Differing<'_>| {
        let finding = about(Code::ObjectiveScoresDiffer, dossier, item.bid, item.lot, &item.criterion.id);
        let finding = finding.with("least", item.least).with("most", item.most).under("order-87-64");
        match item.entries.first() {
            Some(entry) => finding.at(entry.place.clone()),
            None => finding,
        }
    };
    differing(dossier, model).into_iter().map(finding).collect()
}
