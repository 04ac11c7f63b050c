//! Letters to tenderers: notice of award, notice of a result, notice of a failed examination.
//!
//! A letter is written from a [`TendererVoice`] alone, so it cannot tell what that does not
//! hold. It is composed once in a language and then set as a page for A4 paper and as plain text.

mod award;
mod compose;
mod folder;
mod html;
mod letter;
mod names;
mod rights;
mod scores;
mod standby;
mod text;
mod why;

pub use folder::{LettersWritten, write_letters};
pub use letter::{Block, Item, Letter, Section, Table};

use crate::domain::record::TendererRecord;
use crate::domain::voice_record::{PublicWinner, TendererVoice};
use crate::messages::Catalogue;
use crate::reports::wording::rule_line;

/// The letter that a tenderer is due; none where nothing was awarded or it did not bid.
pub fn letter(voice: &TendererVoice, catalogue: &Catalogue) -> Option<Letter> {
    compose::letter(voice, catalogue)
}

/// A letter as a page that needs nothing but itself, for A4 paper.
pub fn page(letter: &Letter) -> String {
    html::page(letter)
}

/// A letter as plain text.
pub fn plain_text(letter: &Letter) -> String {
    text::text(letter)
}

/// A winner as the public notice names it, with its share where the lot is divided.
pub fn winner(catalogue: &Catalogue, winner: &PublicWinner) -> String {
    let share = winner.share_percent.to_string();
    match winner.share_percent {
        100 => winner.name.clone(),
        _ => catalogue.format("settlement-share", &[("bid", &winner.name), ("share", &share)]),
    }
}

/// The published rules between lots, each in a line.
pub fn rules(catalogue: &Catalogue, voice: &TendererVoice) -> Vec<String> {
    let others = catalogue.text("letter-other-tenderers");
    let TendererRecord { id, name, .. } = &voice.tenderer;
    let named = |tenderer| if tenderer == id { name.as_str() } else { others.as_str() };
    voice.rules.iter().map(|rule| rule_line(catalogue, rule, named)).collect()
}

pub use standby::{standbys, standing_by};
pub use why::{not_selected, reasons, rule};
