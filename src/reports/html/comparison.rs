//! The three award rules side by side, with what separates them.

use super::bilingual::Bilingual;
use super::limits::broken_line;
use super::many::{elsewhere, listed};
use super::page::Section;
use crate::domain::record::{CheckRecord, RuleResult};
use crate::domain::{Money, Service};
use crate::reports::{figures, index};
use maud::{Markup, html};

/// Broken rules of a result that are listed at once; the others unfold.
const SHOWN: usize = 6;

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let headline = index::headline(both.record)?;
    let most = index::results(both.record).iter().map(|result| result.service.steps()).max().unwrap_or(0);
    let body = html! {
        p.note { (both.text("report-comparison-note")) }
        div.cards {
            @for result in index::results(both.record) { (card(both, result, headline, most)) }
        }
    };
    Some(Section { anchor: "comparison", heading: "report-comparison", body })
}

fn card(both: &Bilingual<'_>, result: &RuleResult, headline: &RuleResult, most: i128) -> Markup {
    let broken: Vec<&CheckRecord> = result.checks.iter().filter(|check| !check.holds).collect();
    let is_headline = result.rule == headline.rule;
    let has_awards = !result.awards.is_empty();
    // A difference to or from a result that does not exist would say nothing.
    let compared = !is_headline && has_awards && !headline.awards.is_empty();
    let width = if most > 0 { (result.service.steps().max(0) * 1000 / most).to_string() } else { "0".to_owned() };
    html! {
        article.card.published[is_headline] {
            h3 { (both.say(|wording| wording.rule(result.rule))) }
            p.badge { (both.say(|wording| wording.standing(result.rule))) }
            @if has_awards {
                div.quality-line {
                    svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" {
                        rect.track width="1000" height="100" {}
                        rect.fill width=(width) height="100" {}
                    }
                }
                table {
                    tbody {
                        (line(both, "report-service", &figures::service(result.service),
                            &compared.then(|| service_difference(result.service, headline.service))))
                        (line(both, "report-price-yuan", &result.price_yuan.grouped(),
                            &compared.then(|| price_difference(result.price_yuan, headline.price_yuan))))
                        (line(both, "report-social-workers", &result.social_workers.to_string(),
                            &compared.then(|| count_difference(result.social_workers, headline.social_workers))))
                        (line(both, "report-suppliers", &result.suppliers.to_string(),
                            &compared.then(|| count_difference(result.suppliers.into(), headline.suppliers.into()))))
                        @if let Some(changes) = result.changes {
                            (line(both, "report-changes", &changes.to_string(), &None))
                        }
                        (line(both, "report-unawarded-lots", &result.unawarded.len().to_string(), &None))
                        (line(both, "report-broken-rules", &broken.len().to_string(), &None))
                    }
                }
                (rates(both, result))
            } @else {
                p { (both.text("report-no-result")) }
            }
            @if let (Some(_), false) = (&result.proof, is_headline) {
                p.under { (both.say(|wording| wording.objective())) }
                p.under { (both.say(|wording| wording.proof(result))) }
            }
            (breaks(both, &broken))
            @if has_awards && broken.is_empty() { p.kept { (both.text("report-keeps-all-rules")) } }
        }
    }
}

/// The counties' service rates, unfolded on demand.
fn rates(both: &Bilingual<'_>, result: &RuleResult) -> Markup {
    html! {
        @if !result.county_rates.is_empty() {
            details {
                summary { (both.text("report-county-rates")) }
                table {
                    tbody {
                        @for rate in listed(&result.county_rates) {
                            tr { th { (rate.name) } td.number { (rate.percent) "%" } }
                        }
                    }
                }
                (elsewhere(both, result.county_rates.len(), "counties.csv"))
            }
        }
    }
}

fn line(both: &Bilingual<'_>, name: &str, value: &str, difference: &Option<String>) -> Markup {
    html! {
        tr {
            th { (both.text(name)) }
            td.number {
                (value)
                @if let Some(difference) = difference { span.under { (difference) } }
            }
        }
    }
}

fn breaks(both: &Bilingual<'_>, broken: &[&CheckRecord]) -> Markup {
    let (first, rest) = listed(broken).split_at(broken.len().min(SHOWN));
    html! {
        @if !first.is_empty() {
            ul.breaks { @for check in first { li { (broken_line(both, check)) } } }
            @if !rest.is_empty() {
                details {
                    summary { (both.format("report-more-broken", &[("count", &(broken.len() - first.len()).to_string())])) }
                    ul.breaks { @for check in rest { li { (broken_line(both, check)) } } }
                    (elsewhere(both, broken.len(), "checks.csv"))
                }
            }
        }
    }
}

fn service_difference(value: Service, headline: Service) -> String {
    let difference = value - headline;
    let share = figures::percent(difference.steps(), headline.steps());
    signed(&figures::service(difference), difference.steps(), share)
}

fn price_difference(value: Money, headline: Money) -> String {
    let difference = value - headline;
    signed(&difference.grouped(), difference.fen(), figures::percent(difference.fen(), headline.fen()))
}

fn count_difference(value: u64, headline: u64) -> String {
    let difference = i128::from(value) - i128::from(headline);
    signed(&difference.to_string(), difference, None)
}

/// With its sign, and the share in percent in brackets.
fn signed(text: &str, value: i128, share: Option<String>) -> String {
    let plus = if value > 0 { "+" } else { "" };
    let amount = figures::signed(text, value);
    match share {
        Some(share) if value != 0 => format!("{amount} ({plus}{} %)", share.replace('-', "−")),
        _ => amount,
    }
}
