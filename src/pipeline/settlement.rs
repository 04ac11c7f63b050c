//! Once-only prices and discounts as the record keeps them.

use crate::domain::record::{DiscountRecord, OnceOnlyRecord};
use crate::domain::{Dossier, Money, OnceOnlyPrice, Settlement, TendererIx};
use std::collections::BTreeMap;

/// A once-only price that falls due.
pub(super) fn once_only(dossier: &Dossier, tenderer: TendererIx, price: &OnceOnlyPrice) -> OnceOnlyRecord {
    OnceOnlyRecord {
        tenderer: dossier[tenderer].id.clone(),
        county: price.county.map(|county| dossier[county].code.clone()),
        buyer: dossier[price.payer].code.clone(),
        year: price.year,
        price_yuan: price.price,
    }
}

/// The discount of each winner that has one, in the order of tenderers.
pub(super) fn discounts(dossier: &Dossier, settled: &Settlement<'_>) -> Vec<DiscountRecord> {
    let mut by_tenderer: BTreeMap<TendererIx, (usize, Money)> = BTreeMap::new();
    for way in settled.won.iter().filter(|way| way.tier > 0) {
        let (tier, saved) = by_tenderer.entry(way.tenderer).or_default();
        *tier = way.tier;
        *saved += way.list_price - way.price;
    }
    let discount = |(tenderer, (tier, saved)): (TendererIx, (usize, Money))| DiscountRecord {
        tenderer: dossier[tenderer].id.clone(),
        tier: tier as u32,
        percent: dossier[tenderer].discounts[tier - 1].percent.normalize().to_string(),
        saved_yuan: saved,
    };
    by_tenderer.into_iter().map(discount).collect()
}
