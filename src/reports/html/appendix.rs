//! What the result rests on: excluded bids, findings, parameters, input files, words.

use super::bilingual::Bilingual;
use super::many::{elsewhere, listed};
use super::page::Section;
use crate::findings::{Finding, Severity};
use maud::{Markup, html};

/// Rows of a list that are shown at once; the others unfold.
const SHOWN: usize = 40;

pub(super) fn exclusions(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.exclusions;
    if all.is_empty() {
        return None;
    }
    let rows: Vec<Markup> = listed(all)
        .iter()
        .map(|exclusion| {
            html! { tr {
                td { strong { (exclusion.bid) } }
                td { (both.zh.tenderer(&exclusion.tenderer)) }
                td { ul.breaks { @for reason in &exclusion.reasons { li { (both.say(|wording| wording.reason(reason))) } } } }
            } }
        })
        .collect();
    let body = html! {
        p.note { (both.format("report-exclusions-note", &[("count", &all.len().to_string())])) }
        (folded(both, &["report-bid-id", "report-tenderer", "report-reason"], &rows))
        (elsewhere(both, all.len(), "exclusions.csv"))
    };
    Some(Section { anchor: "exclusions", heading: "report-exclusions", body })
}

pub(super) fn findings(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.findings;
    let gravest_first: Vec<&Finding> = [Severity::Error, Severity::Warning, Severity::Notice]
        .into_iter()
        .flat_map(|severity| all.iter().filter(move |finding| finding.severity() == severity))
        .collect();
    let rows: Vec<Markup> = listed(&gravest_first).iter().map(|finding| row(both, finding)).collect();
    let body = html! {
        @if rows.is_empty() { p.note { (both.text("report-no-findings")) } }
        @else { (folded(both, &["report-severity", "report-cause", "report-place"], &rows)) }
        (elsewhere(both, all.len(), "findings.csv"))
    };
    Some(Section { anchor: "findings", heading: "report-findings", body })
}

fn row(both: &Bilingual<'_>, finding: &Finding) -> Markup {
    let class = match finding.severity() {
        Severity::Error => "tag error",
        Severity::Warning => "tag warning",
        Severity::Notice => "tag notice",
    };
    html! { tr {
        td { span class=(class) { (both.say(|wording| wording.catalogue().severity(finding.severity()))) } }
        td {
            (both.say(|wording| wording.catalogue().cause(finding)))
            span.under {
                (both.say(|wording| wording.catalogue().action(finding)))
                @if let Some(clause) = &finding.clause { " " (both.say(|wording| wording.clause(clause))) }
            }
        }
        td { @if let Some(place) = &finding.place { (place.to_string()) } span.under { code { (finding.code.name()) } } }
    } }
}

pub(super) fn parameters(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.parameters;
    if all.is_empty() {
        return None;
    }
    let rows: Vec<Markup> = all
        .iter()
        .map(|parameter| {
            html! { tr {
                td { (both.say(|wording| wording.parameter(parameter))) }
                td { (both.say(|wording| wording.parameter_value(parameter))) }
                td { (both.say(|wording| wording.force(parameter))) }
                td { (both.say(|wording| wording.clause(&parameter.clause))) }
                td { (parameter.source) }
                td { (both.say(|wording| wording.certainty(parameter))) }
            } }
        })
        .collect();
    let titles =
        ["report-parameter", "report-value", "report-force", "report-clause", "report-source", "report-certainty"];
    let body = html! {
        p.note { (both.text("report-parameters-note")) }
        (folded(both, &titles, &rows))
    };
    Some(Section { anchor: "parameters", heading: "report-parameters", body })
}

pub(super) fn inputs(both: &Bilingual<'_>) -> Option<Section> {
    let rows: Vec<Markup> = both
        .record
        .inputs
        .iter()
        .map(|input| html! { tr { td { (input.file) } td.number { (input.bytes) } td { code.hash { (input.sha256) } } } })
        .collect();
    let body = html! {
        p.note { (both.text("report-inputs-note")) }
        (folded(both, &["report-file", "report-bytes", "report-sha256"], &rows))
    };
    Some(Section { anchor: "inputs", heading: "report-inputs", body })
}

pub(super) fn glossary(both: &Bilingual<'_>) -> Option<Section> {
    let body = html! {
        dl.glossary {
            dt { (both.text("report-service")) } dd { (both.text("report-glossary-service")) }
            dt { (both.text("report-glossary-ceiling-word")) } dd { (both.text("report-glossary-ceiling")) }
            dt { (both.text("report-glossary-gap-word")) } dd { (both.text("report-glossary-gap")) }
        }
    };
    Some(Section { anchor: "glossary", heading: "report-glossary", body })
}

/// A table of which long tails unfold.
fn folded(both: &Bilingual<'_>, titles: &[&str], rows: &[Markup]) -> Markup {
    let (first, rest) = rows.split_at(rows.len().min(SHOWN));
    let head = html! { thead { tr { @for title in titles { th { (both.text(title)) } } } } };
    html! {
        div.wide { table { (head) tbody { @for row in first { (row) } } } }
        @if !rest.is_empty() {
            details {
                summary { (both.format("report-more-rows", &[("count", &rest.len().to_string())])) }
                div.wide { table { (head) tbody { @for row in rest { (row) } } } }
            }
        }
    }
}
