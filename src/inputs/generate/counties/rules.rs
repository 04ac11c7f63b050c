//! Limits that a county publishes beyond the policy's: on what one tenderer wins, and on how many
//! different suppliers there are.

use crate::domain::{CountyIx, LotPart, LotScope, RuleKind, Scope, TenderRule, TendererScope, WinLimit};
use crate::findings::Place;
use crate::inputs::generate::Draft;
use crate::inputs::generate::plan::Suppliers;
use crate::messages::{Catalogue, Lang};
use std::collections::BTreeMap;

/// Draws the limits: in a quarter of the counties with many lots one tenderer wins three at most;
/// a fifth of the counties want two to four suppliers at most, a tenth at least two.
pub(super) fn draw(draft: &mut Draft, county: usize) -> Suppliers {
    if draft.random.chance(250) && draft.lots_of(county).count() >= 6 {
        let scope = Scope::County(CountyIx(county));
        draft.dossier.win_limits.push(WinLimit { scope, lots_most: Some(3), money_most: None });
    }
    let mut suppliers = Suppliers::ANY;
    if draft.random.chance(200) {
        suppliers.most = usize::try_from(draft.random.between(2, 4)).unwrap_or(4);
    }
    if draft.random.chance(100) {
        suppliers.least = 2;
    }
    suppliers
}

/// Publishes the limits on suppliers: one rule for each number, for all counties that have it.
pub(super) fn publish(draft: &mut Draft, limits: &[Suppliers]) {
    let words = Catalogue::new(Lang::Zh);
    let (at_most, at_least) = ("generate-suppliers-most", "generate-suppliers-least");
    let mut parts: BTreeMap<(&str, usize), Vec<LotPart>> = BTreeMap::new();
    for (position, suppliers) in limits.iter().enumerate() {
        let county = &draft.dossier.counties[position];
        let (key, name) = (county.code.clone(), county.name.clone());
        let part = LotPart { key, name, lots: draft.lots_of(position).collect() };
        if suppliers.most < usize::MAX {
            parts.entry((at_most, suppliers.most)).or_default().push(part.clone());
        }
        if suppliers.least > 1 {
            parts.entry((at_least, suppliers.least)).or_default().push(part);
        }
    }
    for ((side, number), parts) in parts {
        let limit = u32::try_from(number).ok();
        let (least, most) = if side == at_least { (limit, None) } else { (None, limit) };
        draft.dossier.tender_rules.push(TenderRule {
            id: words.format(side, &[("number", &number.to_string())]),
            kind: RuleKind::Winners { least, most },
            on: true,
            lot_scope: LotScope::County,
            parts,
            tenderer_scope: TendererScope::Everyone,
            tenderers: draft.dossier.tenderer_ixs().collect(),
            reason: words.text("generate-suppliers-reason"),
            place: Place::default(),
        });
    }
}
