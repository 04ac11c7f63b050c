//! The text of a TOML file of rules or scores, and the findings about it.

use crate::findings::{Code, Finding, Place};
use std::cell::RefCell;
use toml::de::DeTable;

/// The text of a model file and the findings about it.
#[derive(Debug)]
pub(super) struct ModelFile {
    shown: String,
    text: String,
    findings: RefCell<Vec<Finding>>,
}

impl ModelFile {
    /// A file by the name that findings show, and its content.
    pub(super) fn new(shown: String, text: String) -> Self {
        // Windows editors put a byte-order mark in front, which TOML does not know.
        let text = text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned);
        Self { shown, text, findings: RefCell::default() }
    }

    /// The name that findings show.
    pub(super) fn shown(&self) -> &str {
        &self.shown
    }

    /// The content.
    #[cfg(test)]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Records a finding.
    pub(super) fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    /// The findings so far, in the order in which they were made.
    pub(super) fn take_findings(&self) -> Vec<Finding> {
        self.findings.take()
    }

    /// The whole file as a table; nothing where it is not TOML, and then each syntax error is
    /// recorded: what a broken file seems to lack would only be noise.
    pub(super) fn parse(&self) -> Option<DeTable<'_>> {
        let (root, errors) = DeTable::parse_recoverable(&self.text);
        let sound = errors.is_empty();
        for error in errors {
            let row = self.row(error.span().map_or(0, |span| span.start));
            let place = Place::file(&self.shown).row(row);
            self.report(Finding::new(Code::ModelSyntax).at(place).with("reason", error.message()));
        }
        sound.then(|| root.into_inner())
    }

    /// Line of a position in the text, from 1.
    pub(super) fn row(&self, position: usize) -> u32 {
        let before = self.text.as_bytes().iter().take(position);
        let breaks = before.filter(|byte| **byte == b'\n').count();
        u32::try_from(breaks + 1).unwrap_or(u32::MAX)
    }
}

/// The known name that is most like a word, if any is like it at all.
pub fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let distance = |name: &&str| strsim::damerau_levenshtein(word, name);
    let best = known.iter().copied().min_by_key(distance)?;
    (distance(&best) <= 2.max(best.chars().count() / 2)).then_some(best)
}
