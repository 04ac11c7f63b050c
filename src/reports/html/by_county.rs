//! What was bought county by county, where the lots are too many to be listed.

use super::bilingual::Bilingual;
use crate::domain::record::{AwardedLot, RuleResult};
use crate::domain::{Money, Service};
use crate::reports::figures;
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};

/// What a county's lots come to.
#[derive(Default)]
struct County<'a> {
    name: &'a str,
    lots: usize,
    awarded: BTreeSet<&'a str>,
    suppliers: BTreeSet<&'a str>,
    price: Money,
    /// Ceiling prices of the lots that are awarded.
    ceilings: Money,
    service: Service,
}

pub(super) fn table(both: &Bilingual<'_>, result: &RuleResult) -> Markup {
    let counties = counties(both, &result.awards);
    let lots = both.record.lots.len().to_string();
    html! {
        p.note { (both.format("report-lots-by-county", &[("count", &lots), ("file", "awards.csv")])) }
        div.wide { table {
            thead { tr {
                th { (both.text("report-county")) }
                th.number { (both.text("report-awarded-lots")) }
                th.number { (both.text("report-suppliers")) }
                th.number { (both.text("report-price-yuan")) }
                th.number { (both.text("report-share-of-ceiling")) }
                th.number { (both.text("report-service")) }
            } }
            tbody { @for (code, county) in &counties { (row(code, county)) } }
            tfoot { tr {
                th { (both.text("report-total")) }
                th.number { (counties.values().map(|county| county.awarded.len()).sum::<usize>()) " / " (lots) }
                th.number { (result.suppliers) }
                th.number { (result.price_yuan.grouped()) }
                th {}
                th.number { (figures::service(result.service)) }
            } }
        } }
    }
}

fn counties<'a>(both: &'a Bilingual<'_>, awards: &'a [AwardedLot]) -> BTreeMap<&'a str, County<'a>> {
    let mut counties: BTreeMap<&str, County<'_>> = BTreeMap::new();
    for lot in &both.record.lots {
        let county = counties.entry(&lot.county).or_default();
        county.name = &lot.county_name;
        county.lots += 1;
    }
    for award in awards {
        let Some(lot) = both.zh.lot(&award.lot) else { continue };
        let county = counties.entry(&lot.county).or_default();
        if county.awarded.insert(&award.lot) {
            county.ceilings += lot.ceiling_price_yuan;
        }
        county.suppliers.insert(&award.tenderer);
        county.price += award.price_yuan;
        county.service = county.service + award.service;
    }
    counties
}

fn row(code: &str, county: &County<'_>) -> Markup {
    html! {
        tr {
            td { (county.name) span.under { (code) } }
            td.number { (county.awarded.len()) " / " (county.lots) }
            td.number { (county.suppliers.len()) }
            td.number { (county.price.grouped()) }
            td.number {
                @match figures::percent(county.price.fen(), county.ceilings.fen()) { Some(share) => { (share) " %" }, None => "—" }
            }
            td.number { (figures::service(county.service)) }
        }
    }
}
