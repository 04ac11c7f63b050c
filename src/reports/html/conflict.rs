//! Why nothing is feasible, and what would have to give way.

use super::bilingual::Bilingual;
use super::page::Section;
use crate::domain::conflict_record::ConflictRecord;
use crate::domain::record::WaiverRecord;
use crate::reports::wording::amount;
use maud::{Markup, html};

pub(super) fn conflicts(both: &Bilingual<'_>) -> Option<Section> {
    let found = both.record.infeasibility.as_ref()?;
    let body = html! {
        p.note { (both.text("conflict-note")) }
        @for (number, conflict) in (1..).zip(&found.conflicts) { (group(both, number, conflict)) }
        p { (both.say(|wording| wording.conflicts_end(found))) }
    };
    Some(Section { anchor: "conflicts", heading: "conflict-heading", body })
}

fn group(both: &Bilingual<'_>, number: usize, conflict: &ConflictRecord) -> Markup {
    html! {
        article.conflict {
            h3 { (both.say(|wording| wording.conflict_title(number, conflict))) }
            ul { @for part in &conflict.parts { li { (both.say(|wording| wording.conflict_part(part))) } } }
            @if !conflict.irreducible { p.broken { (both.text("conflict-reducible")) } }
        }
    }
}

pub(super) fn relaxation(both: &Bilingual<'_>) -> Option<Section> {
    let relaxation = &both.record.infeasibility.as_ref()?.relaxation;
    let standing = both.record.headline.standing;
    let body = html! {
        p.note { (both.text("relaxation-order")) }
        @if !relaxation.unawarded.is_empty() {
            ul { @for lot in &relaxation.unawarded { li.broken { (both.say(|wording| wording.would_be_unawarded(lot))) } } }
        }
        @if !relaxation.waivers.is_empty() { (to_sign(both, &relaxation.waivers)) }
        @if both.zh.relaxation_total(relaxation).is_some() {
            p { strong { (both.say(|wording| wording.relaxation_total(relaxation).unwrap_or_default())) } }
        }
        p { (both.say(|wording| wording.relaxation_proof(relaxation))) }
        @for step in 0..both.zh.next_steps(relaxation, standing).len() {
            p.note { (both.say(|wording| wording.next_steps(relaxation, standing).swap_remove(step))) }
        }
    };
    Some(Section { anchor: "relaxation", heading: "relaxation-heading", body })
}

/// The waivers with blanks for those who decide.
fn to_sign(both: &Bilingual<'_>, waivers: &[WaiverRecord]) -> Markup {
    html! {
        table.waivers {
            thead { tr {
                th { (both.text("report-demand")) }
                th.number { (both.text("report-amount")) }
                th { (both.text("report-authority")) }
                th { (both.text("report-date")) }
                th { (both.text("report-grounds")) }
            } }
            tbody {
                @for waiver in waivers {
                    tr {
                        td {
                            (both.say(|wording| wording.proposed_waiver(waiver)))
                            span.under { (both.say(|wording| wording.clause(&waiver.clause))) }
                        }
                        td.number { (both.say(|wording| amount(wording.catalogue(), waiver.unit, &waiver.amount))) }
                        td.blank {} td.blank {} td.blank {}
                    }
                }
            }
        }
    }
}
