//! What the curves' records have in common when told.

use super::pieces::{Cell, plain};
use crate::domain::Service;
use crate::domain::curve_record::PointAnswer;
use crate::domain::explain_record::Reason;
use crate::domain::record::LotChange;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::figures;
use crate::reports::wording::lot_changes;

/// Entries of a list that are told; the JSON has all of them.
const TOLD: usize = 20;

/// A difference of service with its sign.
pub(super) fn service_signed(service: Service) -> String {
    figures::signed(&figures::service(service), service.steps())
}

/// Why something is not known.
pub(super) fn reason(catalogue: &Catalogue, reason: Reason) -> String {
    catalogue.text(&format!("explain-reason-{}", reason.name()))
}

/// Which lots change hands: how many, and while they are few, which.
pub(super) fn changed(catalogue: &Catalogue, changes: &[LotChange]) -> String {
    if changes.is_empty() {
        return catalogue.text("curve-no-changes");
    }
    if changes.len() <= 3 {
        return lot_changes(catalogue, changes);
    }
    catalogue.format("curve-changes", &[("count", &changes.len().to_string())])
}

/// Service and price of an answer, in two cells.
pub(super) fn answered(catalogue: &Catalogue, answer: &PointAnswer) -> [Cell; 2] {
    match answer {
        PointAnswer::Best { totals } => [plain(figures::service(totals.service)), plain(totals.price_yuan.grouped())],
        PointAnswer::Open { found: Some(totals), .. } if answer.with_most_service().is_some() => {
            let price = totals.price_yuan.grouped();
            let at_most = catalogue.format("curve-at-most", &[("price", &price)]);
            [plain(figures::service(totals.service)), (Mood::Warning, at_most)]
        }
        PointAnswer::NoAward => [(Mood::Bad, catalogue.text("curve-no-award")), plain(figures::MISSING)],
        PointAnswer::Open { reason: why, service_most, found } => {
            let most = service_most.map_or_else(|| figures::MISSING.to_owned(), figures::service);
            let found =
                found.as_ref().map_or_else(|| figures::MISSING.to_owned(), |found| figures::service(found.service));
            let why = reason(catalogue, *why);
            let open = [("reason", why.as_str()), ("found", &found), ("most", &most)];
            [(Mood::Warning, catalogue.format("curve-open", &open)), plain(figures::MISSING)]
        }
    }
}

/// A list, cut where it is long.
pub(super) fn bullets(catalogue: &Catalogue, items: impl Iterator<Item = String>) -> Vec<Block> {
    let items: Vec<String> = items.collect();
    let rest = items.len().saturating_sub(TOLD);
    let mut blocks: Vec<Block> = items.into_iter().take(TOLD).map(Block::Bullet).collect();
    if rest > 0 {
        blocks.push(Block::Line(Mood::Faint, catalogue.format("curve-more", &[("count", &rest.to_string())])));
    }
    blocks
}
