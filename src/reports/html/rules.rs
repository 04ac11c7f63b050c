//! The rules that the tender published beyond the policy's own, what the optimal rule seeks, and
//! the waivers.

use super::bilingual::Bilingual;
use super::page::Section;
use maud::html;

pub(super) fn rules(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.rules;
    if all.is_empty() {
        return None;
    }
    let body = html! {
        ul { @for rule in all { li { (both.say(|wording| wording.tender_rule(rule))) } } }
    };
    Some(Section { anchor: "rules", heading: "rules-heading", body })
}

pub(super) fn waivers(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.waivers;
    if all.is_empty() {
        return None;
    }
    let body = html! {
        p.note { (both.text("waivers-note")) }
        ul {
            @for waiver in all {
                li {
                    (both.say(|wording| wording.waiver(waiver)))
                    span.under { (both.say(|wording| wording.clause(&waiver.clause))) }
                }
            }
        }
    };
    Some(Section { anchor: "waivers", heading: "waivers-heading", body })
}
