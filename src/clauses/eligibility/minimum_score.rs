//! **Tender documents.** A bid with fewer points on a criterion than its published minimum is
//! out; on a group of criteria the sum of its leaves counts. The minimum itself passes. Points
//! that are missing are no reason: the committee has to supply them.

use super::{ScoredBid, reason};
use crate::domain::{Criterion, Exclusion};
use crate::findings::Code;
use rust_decimal::Decimal;

/// One reason a criterion below its minimum.
pub fn check(scored: ScoredBid<'_>) -> Vec<Exclusion> {
    let mut exclusions = Vec::new();
    for criterion in &scored.model.criteria {
        let Some(minimum) = criterion.minimum else { continue };
        let Some(points) = points(scored, criterion).filter(|points| *points < minimum) else { continue };
        let reason = reason(scored.dossier, Code::BelowMinimumScore, scored.row.bid);
        let reason = reason.with("lot", &scored.dossier[scored.lot].id).with("points", points).with("minimum", minimum);
        let reason = reason.with("criterion_zh", &criterion.name_zh).with("criterion_en", &criterion.name_en);
        let reason = reason.under("tender-documents");
        exclusions.push(Exclusion { bid: scored.row.bid, lot: Some(scored.lot), reason });
    }
    exclusions
}

/// Points of a leaf, or the sum of a group's; nothing where any are missing.
fn points(scored: ScoredBid<'_>, criterion: &Criterion) -> Option<Decimal> {
    if criterion.method.is_some() {
        return scored.row.criteria.get(&criterion.id)?.points;
    }
    let children = scored.model.criteria.iter().filter(|child| child.parent.as_deref() == Some(criterion.id.as_str()));
    children.map(|child| points(scored, child)).sum()
}
