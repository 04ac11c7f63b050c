//! Why a lot's top-ranked bid did not win.

use super::bilingual::Bilingual;
use super::many::{elsewhere, listed};
use super::page::Section;
use maud::html;

/// Lots that are explained at once; the others unfold.
const OPEN: usize = 20;

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let all = &both.record.passed_over;
    if all.is_empty() {
        return None;
    }
    let body = html! {
        p.note { (both.format("report-passed-over-note", &[("count", &all.len().to_string())])) }
        @for (position, one) in listed(all).iter().enumerate() {
            details.why open[position < OPEN] {
                summary { (both.say(|wording| wording.passed_over(one))) }
                p { (both.say(|wording| wording.exchange(one))) }
                p { (both.say(|wording| wording.forced(one))) }
            }
        }
        (elsewhere(both, all.len(), "award.json"))
    };
    Some(Section { anchor: "passed-over", heading: "report-passed-over-heading", body })
}
