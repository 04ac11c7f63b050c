//! **Opinions, clauses 2 and 7.** Quality comes first: an award has at least the quality that
//! the lot's floor asks for. The floor itself passes.

use super::{ScoredBid, reason};
use crate::domain::Exclusion;
use crate::findings::Code;

/// The reason where the quality is below the lot's floor.
pub fn check(scored: ScoredBid<'_>) -> Vec<Exclusion> {
    let lot = &scored.dossier[scored.lot];
    let Some(quality) = scored.row.quality.filter(|quality| *quality < lot.quality_floor) else { return Vec::new() };
    let reason = reason(scored.dossier, Code::BelowQualityFloor, scored.row.bid).with("lot", &lot.id);
    let reason = reason.with("quality", quality).with("floor", lot.quality_floor).under("opinions-7");
    vec![Exclusion { bid: scored.row.bid, lot: Some(scored.lot), reason }]
}
