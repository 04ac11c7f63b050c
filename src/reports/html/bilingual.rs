//! One page, two languages.

use crate::domain::record::Record;
use crate::messages::Catalogue;
use crate::reports::wording::Wording;
use maud::{Markup, html};

/// The record told in both languages.
pub(super) struct Bilingual<'a> {
    pub(super) record: &'a Record,
    pub(super) zh: Wording<'a>,
    en: Wording<'a>,
}

impl<'a> Bilingual<'a> {
    pub(super) fn new(record: &'a Record, zh: &'a Catalogue, en: &'a Catalogue) -> Self {
        Self { record, zh: Wording::new(record, zh), en: Wording::new(record, en) }
    }

    /// A message without arguments, in both languages.
    pub(super) fn text(&self, id: &str) -> Markup {
        self.say(|wording| wording.text(id))
    }

    /// A message with arguments that need no language.
    pub(super) fn format(&self, id: &str, arguments: &[(&str, &str)]) -> Markup {
        self.say(|wording| wording.catalogue().format(id, arguments))
    }

    /// Anything that the wording says, in both languages; once where they say the same.
    pub(super) fn say(&self, tell: impl Fn(&Wording<'a>) -> String) -> Markup {
        both(&tell(&self.zh), &tell(&self.en))
    }
}

/// A text in both languages; once where they say the same.
pub(super) fn both(zh: &str, en: &str) -> Markup {
    html! {
        @if zh == en { (zh) } @else { span lang="zh" { (zh) } span lang="en" { (en) } }
    }
}
