//! What the result is called, and how far the proof goes.

use super::bilingual::Bilingual;
use super::page::Section;
use crate::domain::record::{Proof, ProofStatus, Standing};
use crate::reports::wording::folded;
use crate::reports::{figures, index};
use maud::{Markup, html};

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let headline = index::headline(both.record);
    let (class, mark) = match both.record.headline.standing {
        Standing::Award => ("verdict good", "✓"),
        Standing::RuleBroken | Standing::Infeasible => ("verdict bad", "✕"),
        Standing::Elastic | Standing::Unproven | Standing::Unknown => ("verdict open", "?"),
    };
    let rule = both.record.headline.rule;
    let body = html! {
        div class=(class) {
            span.mark aria-hidden="true" { (mark) }
            div {
                p.name { (both.say(|wording| wording.standing(rule))) }
                p.sentence { (both.say(|wording| wording.verdict())) }
                @if both.zh.plan_note().is_some() {
                    p { (both.say(|wording| wording.plan_note().unwrap_or_default())) }
                }
            }
        }
        @if let Some(result) = headline {
            @if !result.awards.is_empty() {
                div.numbers {
                    (number(both, "report-awarded-lots", &format!("{} / {}", index::awarded_lots(result), both.record.lots.len())))
                    (number(both, "report-price-yuan", &result.price_yuan.grouped()))
                    (number(both, "report-service", &figures::service(result.service)))
                    (number(both, "report-suppliers", &result.suppliers.to_string()))
                    (number(both, "report-social-workers", &result.social_workers.to_string()))
                }
            }
            div.proof.open[open(&result.proof)] {
                p { strong { (both.text("report-proof")) } " " (both.say(|wording| wording.proof(result))) }
                @if let Some(proof) = &result.proof {
                    p { (both.say(|wording| wording.objective())) }
                    (levels(both, proof))
                    @if both.zh.reductions(result).is_some() {
                        p.under { (both.say(|wording| wording.reductions(result).unwrap_or_default())) }
                    }
                }
            }
        }
    };
    Some(Section { anchor: "verdict", heading: "report-verdict", body })
}

/// Whether a proof was tried and not reached.
fn open(proof: &Option<Proof>) -> bool {
    proof.as_ref().is_some_and(|proof| matches!(proof.status, ProofStatus::WithinGap | ProofStatus::Unknown))
}

fn number(both: &Bilingual<'_>, name: &str, value: &str) -> Markup {
    html! { div { span.value { (value) } span.label { (both.text(name)) } } }
}

/// The levels of the objective with value and bound; the exact numbers are in the JSON.
pub(super) fn levels(both: &Bilingual<'_>, proof: &Proof) -> Markup {
    html! {
        @if !proof.levels.is_empty() {
            table.levels {
                thead { tr {
                    th { (both.text("report-level")) }
                    th.number { (both.text("report-value")) }
                    th.number { (both.text("report-bound")) }
                    th { (both.text("report-proven")) }
                } }
                tbody {
                    @for level in &folded(&proof.levels) {
                        @let shown = |value: &str| both.say(|wording| wording.level_value(level, value));
                        tr {
                            td { (both.say(|wording| wording.level(level))) }
                            td.number { (shown(&level.value)) }
                            td.number { @match &level.bound { Some(bound) => (shown(bound)), None => "—" } }
                            td { (both.text(if level.proven { "report-yes" } else { "report-no" })) }
                        }
                    }
                }
            }
        }
    }
}
