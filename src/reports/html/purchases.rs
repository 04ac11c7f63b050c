//! What was bought, from whom, for how much, how good.

use super::bilingual::Bilingual;
use super::by_county;
use super::many::{elsewhere, listed, too_many_lots};
use super::page::Section;
use crate::domain::Quality;
use crate::domain::record::{AwardedLot, RuleResult, Standing, UnawardedLot};
use crate::reports::terminal::unawarded;
use crate::reports::{figures, index};
use maud::{Markup, html};

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let result = index::headline(both.record).filter(|result| !result.awards.is_empty())?;
    let body = html! {
        @if both.record.headline.standing != Standing::Award {
            p.broken { (both.say(|wording| wording.no_award())) }
        }
        @if too_many_lots(both) { (by_county::table(both, result)) } @else { (by_lot(both, result)) }
        (settlement(both, result))
        (payments(both, result))
    };
    Some(Section { anchor: "purchases", heading: "report-purchases", body })
}

fn by_lot(both: &Bilingual<'_>, result: &RuleResult) -> Markup {
    html! {
        div.wide { table {
            thead { tr {
                th { (both.text("report-lot")) }
                th { (both.text("report-winner")) }
                th.number { (both.text("report-price-yuan")) }
                th.number { (both.text("report-share-of-ceiling")) }
                th { (both.text("report-quality")) }
                th.number { (both.text("report-rank")) }
                th.number { (both.text("report-service")) }
            } }
            tbody {
                @for award in &result.awards { (row(both, award)) }
                @for lot in &result.unawarded { (nobody(both, lot)) }
            }
            tfoot { tr {
                th colspan="2" { (both.text("report-total")) }
                th.number { (result.price_yuan.grouped()) }
                th {}
                th {}
                th {}
                th.number { (figures::service(result.service)) }
            } }
        } }
    }
}

fn row(both: &Bilingual<'_>, award: &AwardedLot) -> Markup {
    let lot = both.zh.lot(&award.lot);
    let share = lot.and_then(|lot| figures::percent(award.price_yuan.fen(), lot.ceiling_price_yuan.fen()));
    html! {
        tr {
            td {
                strong { (award.lot) } " " (both.zh.lot_title(&award.lot))
                @if let Some(lot) = lot { span.under { (lot.county_name) " · " (figures::grouped(&lot.volume)) " " (lot.unit) } }
            }
            td { (both.zh.tenderer(&award.tenderer)) span.under { (both.say(|wording| wording.bid_and_share(award))) } }
            td.number { (award.price_yuan.grouped()) }
            td.number { @if let Some(share) = share { (share) " %" } @else { "—" } }
            td { (quality(award.quality)) }
            td.number { (both.format("report-rank-value", &[("rank", &award.rank.to_string())])) }
            td.number { (figures::service(award.service)) }
        }
    }
}

fn nobody(both: &Bilingual<'_>, lot: &UnawardedLot) -> Markup {
    html! {
        tr.nobody {
            td { strong { (lot.lot) } " " (both.zh.lot_title(&lot.lot)) }
            td colspan="6" { (both.text(unawarded(lot.required, lot.failed))) }
        }
    }
}

/// A small bar from 0 to 100 with its number.
pub(super) fn quality(value: Quality) -> Markup {
    let hundred = Quality::from_units(100).steps();
    let per_mille = (value.steps().clamp(0, hundred) * 1000 / hundred).to_string();
    html! {
        span.quality {
            svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" {
                rect.track width="1000" height="100" {}
                rect.fill width=(per_mille) height="100" {}
            }
            span { (figures::score(&value.to_string())) }
        }
    }
}

/// Discounts and once-only prices, where there are any.
fn settlement(both: &Bilingual<'_>, result: &RuleResult) -> Markup {
    html! {
        @if !(result.discounts.is_empty() && result.once_only.is_empty()) {
            h3 { (both.text("settlement-heading")) }
            ul {
                @for discount in listed(&result.discounts) { li { (both.say(|wording| wording.discount(discount))) } }
                @for price in listed(&result.once_only) { li { (both.say(|wording| wording.once_only(price))) } }
            }
            (elsewhere(both, result.discounts.len().max(result.once_only.len()), "award.json"))
        }
    }
}

fn payments(both: &Bilingual<'_>, result: &RuleResult) -> Markup {
    html! {
        @if !result.payments.is_empty() {
            h3 { (both.text("report-payments")) }
            table.narrow {
                thead { tr {
                    th { (both.text("report-buyer")) }
                    th { (both.text("report-year")) }
                    th.number { (both.text("report-payment-yuan")) }
                } }
                tbody {
                    @for payment in listed(&result.payments) { tr {
                        td { (both.zh.buyer(&payment.buyer)) }
                        td { (payment.year) }
                        td.number { (payment.price_yuan.grouped()) }
                    } }
                }
            }
            (elsewhere(both, result.payments.len(), "payments.csv"))
        }
    }
}
