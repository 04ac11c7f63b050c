//! What the yardstick demands beyond the bids: mobilisation prices, exclusions, numbers of suppliers.

use super::tables::{Index, Row, find};
use crate::domain::{
    BidIx, CountyIx, Dossier, JurisdictionIx, KeyWorker, LotIx, LotPart, LotScope, Money, OnceOnlyPrice, RuleKind,
    TenderRule, TendererIx, TendererScope,
};
use crate::findings::{Finding, Place};
use std::collections::{BTreeMap, BTreeSet};

/// Prices that suppliers quote once for a county; a price of zero is none.
pub(super) fn add_mobilisation(
    dossier: &mut Dossier,
    rows: &[Row<3>],
    suppliers: &Index,
    counties: &Index,
) -> Result<(), Finding> {
    let mut seen = BTreeSet::new();
    let year = dossier.tender.fiscal_year;
    for row in rows {
        let (supplier, county) = (find(suppliers, row, 0)?, find(counties, row, 1)?);
        if !seen.insert((supplier, county)) {
            return Err(row.twice(row.cells[0]));
        }
        let price = Money::from_yuan(row.cells[2].into());
        if price > Money::ZERO {
            // The first jurisdiction is the prefecture.
            let (county, payer) = (Some(CountyIx(county)), JurisdictionIx(county + 1));
            dossier.tenderers[supplier].once_only.push(OnceOnlyPrice { county, price, payer, year });
        }
    }
    Ok(())
}

/// For each exclusion a person whom both bids promise, and the rule that nobody works twice.
pub(super) fn add_exclusions(
    dossier: &mut Dossier,
    rows: &[Row<2>],
    bids: &Index,
    (person, reason): (&str, String),
) -> Result<(), Finding> {
    for (number, row) in (1..).zip(rows) {
        let (a, b) = (find(bids, row, 0)?, find(bids, row, 1)?);
        if a == b {
            return Err(row.bad(1));
        }
        let name = format!("{person} {}/{}", dossier[BidIx(a)].id, dossier[BidIx(b)].id);
        for bid in [a, b] {
            let bid = &mut dossier.bids[bid];
            let lot = bid.offers[0].lot;
            bid.workers.push(KeyWorker { id: format!("X{number}"), name: name.clone(), lot });
        }
    }
    if !rows.is_empty() {
        let lots = dossier.lot_ixs().collect();
        let part = LotPart { key: "*".to_owned(), name: "@scope-overall".to_owned(), lots };
        let kind = RuleKind::KeyWorkers { lots_most: 1 };
        add_rule(dossier, "exclusions", kind, (LotScope::Overall, vec![part]), None, reason);
    }
    Ok(())
}

/// A rule for each most number of suppliers, and one for each county with a least number.
pub(super) fn add_supplier_limits(
    dossier: &mut Dossier,
    rows: &[Row<7>],
    counting: &BTreeSet<LotIx>,
    (most_reason, least_reason): (String, String),
) -> Result<(), Finding> {
    let of_county = |dossier: &Dossier, county: usize| -> BTreeSet<LotIx> {
        dossier.lot_ixs().filter(|lot| dossier[*lot].county == CountyIx(county)).collect()
    };
    let mut by_most: BTreeMap<u32, Vec<LotPart>> = BTreeMap::new();
    for (county, row) in rows.iter().enumerate() {
        let (most, lots) = (row.persons(5)?, of_county(dossier, county));
        if most > 0 && !lots.is_empty() {
            let (key, name) = (dossier.counties[county].code.clone(), dossier.counties[county].name.clone());
            by_most.entry(most).or_default().push(LotPart { key, name, lots });
        }
    }
    for (most, parts) in by_most {
        let kind = RuleKind::Winners { least: None, most: Some(most) };
        let id = format!("suppliers-most-{most}");
        add_rule(dossier, &id, kind, (LotScope::County, parts), None, most_reason.clone());
    }
    for (county, row) in rows.iter().enumerate().filter(|(_, row)| row.cells[6] > 0) {
        let mut lots = of_county(dossier, county);
        let bidders: BTreeSet<TendererIx> = dossier
            .bids
            .iter()
            .filter(|bid| bid.offers.iter().any(|offer| lots.contains(&offer.lot)))
            .map(|bid| bid.tenderer)
            .collect();
        // Nobody bids there, so nobody can win there, and the yardstick has no award.
        let tenderers = if bidders.is_empty() { BTreeSet::from([TendererIx(0)]) } else { bidders };
        lots.extend(counting);
        let ids: Vec<&str> = lots.iter().map(|lot| dossier[*lot].id.as_str()).collect();
        let part = LotPart { key: ids.join("+"), name: ids.join(", "), lots };
        let kind = RuleKind::Winners { least: Some(row.persons(6)?), most: None };
        let id = format!("suppliers-least-{}", row.cells[0]);
        add_rule(dossier, &id, kind, (LotScope::Lots, vec![part]), Some(tenderers), least_reason.clone());
    }
    Ok(())
}

fn add_rule(
    dossier: &mut Dossier,
    id: &str,
    kind: RuleKind,
    (lot_scope, parts): (LotScope, Vec<LotPart>),
    listed: Option<BTreeSet<TendererIx>>,
    reason: String,
) {
    let everyone = || (0..dossier.tenderers.len()).map(TendererIx).collect();
    let tenderer_scope = if listed.is_some() { TendererScope::Listed } else { TendererScope::Everyone };
    let tenderers = listed.unwrap_or_else(everyone);
    let place = Place::default();
    let id = id.to_owned();
    dossier.tender_rules.push(TenderRule {
        id,
        kind,
        on: true,
        lot_scope,
        parts,
        tenderer_scope,
        tenderers,
        reason,
        place,
    });
}
