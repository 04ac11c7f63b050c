//! With whom a dossier was decided together.

use super::bilingual::Bilingual;
use super::page::Section;
use maud::html;

pub(super) fn section(both: &Bilingual<'_>) -> Option<Section> {
    let count = both.zh.joint().len();
    if count == 0 {
        return None;
    }
    let line = |position: usize| both.say(|wording| wording.joint().get(position).cloned().unwrap_or_default());
    let body = html! { ul { @for position in 0..count { li { (line(position)) } } } };
    Some(Section { anchor: "joint", heading: "joint-heading", body })
}
