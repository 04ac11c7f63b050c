//! What a tenderer, the committee and an auditor are told, and the letters that tell it: nothing
//! of others' secrets, in random awards and from files in which every field of a rival is marked.

// Everything here is test code; clippy sees only functions marked as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

mod commands;
mod dossier;
#[path = "../dossiers/mod.rs"]
mod dossiers;
#[path = "../reports/fixture.rs"]
#[allow(dead_code)]
mod fixture;
mod golden;
mod planted;
mod random;
mod secrecy;

use std::sync::LazyLock;
use zeyou::domain::record::Record;
use zeyou::domain::voice_record::TendererVoice;
use zeyou::explanation::voices::tenderer_voice;
use zeyou::messages::{Catalogue, Lang};
use zeyou::reports::letters::{letter, page, plain_text};
use zeyou::reports::terminal::{Style, voice};

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| Lang::ALL.map(Catalogue::new));

/// What a tenderer is told.
fn told(record: &Record, id: &str) -> TendererVoice {
    tenderer_voice(record, id).unwrap()
}

/// Everything that the program writes for a tenderer: JSON, terminal, pages, texts.
fn written(told: &TendererVoice) -> Vec<(String, String)> {
    let mut all = vec![("json".to_owned(), serde_json::to_string(told).unwrap())];
    let own = zeyou::domain::voice_record::Voice::Tenderer(Box::new(told.clone()));
    for catalogue in CATALOGUES.iter() {
        let lang = catalogue.lang().code();
        all.push((format!("terminal.{lang}"), voice(&own, catalogue, Style::default())));
        if let Some(letter) = letter(told, catalogue) {
            all.push((format!("html.{lang}"), page(&letter)));
            all.push((format!("txt.{lang}"), plain_text(&letter)));
        }
    }
    all
}
