//! The folder of letters: for each tenderer a page and a text in each language, and the register
//! of dispatch in which the clerk notes when each went out.

use super::compose::title;
use super::{letter, names, page, plain_text};
use crate::domain::voice_record::TendererVoice;
use crate::findings::Finding;
use crate::messages::{Catalogue, Lang};
use crate::reports::csv::Sheet;
use crate::reports::whole_folder::{Contents, place_whole, write_file};
use std::io;
use std::path::Path;

/// The register; it marks a folder of letters.
const REGISTER: &str = "register.csv";

const CONTENTS: Contents = Contents { marker: REGISTER, owns: |name| name == REGISTER || names::is_letter(name) };

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LettersWritten {
    /// Tenderers to whom there are letters.
    pub tenderers: usize,
}

/// Writes the letters of all tenderers who are due one; the register is in `lang`.
///
/// The folder appears whole or not at all, and letters that are there already are replaced only
/// with `overwrite`.
///
/// # Errors
/// * `results-exist`: the folder holds letters and `overwrite` is false;
/// * `results-folder-foreign`: the folder holds a file that zeyou did not write, or is a file;
/// * `results-unwritable`: the operating system refused.
pub fn write_letters(
    folder: &Path,
    voices: &[TendererVoice],
    lang: Lang,
    overwrite: bool,
) -> Result<LettersWritten, Finding> {
    let due: Vec<&TendererVoice> = voices.iter().filter(|voice| voice.notice.is_some()).collect();
    let stems = names::stems(due.iter().map(|voice| voice.tenderer.id.as_str()));
    let catalogues = Lang::ALL.map(Catalogue::new);
    place_whole(folder, &CONTENTS, overwrite, |staging| {
        for (voice, stem) in due.iter().zip(&stems) {
            for catalogue in &catalogues {
                let Some(letter) = letter(voice, catalogue) else { continue };
                let code = catalogue.lang().code();
                write_file(staging, &format!("{stem}.{code}.html"), page(&letter).as_bytes())?;
                write_file(staging, &format!("{stem}.{code}.txt"), plain_text(&letter).as_bytes())?;
            }
        }
        write_file(staging, REGISTER, &register(&due, &stems, &Catalogue::new(lang))?)
    })?;
    Ok(LettersWritten { tenderers: due.len() })
}

fn register(due: &[&TendererVoice], stems: &[String], catalogue: &Catalogue) -> io::Result<Vec<u8>> {
    let headings = [
        "register-tenderer-id",
        "register-tenderer",
        "register-notice",
        "register-files",
        "register-sent",
        "register-how",
        "register-received",
    ];
    let mut sheet = Sheet::new(&headings.map(|id| catalogue.text(id)))?;
    for (voice, stem) in due.iter().zip(stems) {
        let notice = voice.notice.map(|notice| catalogue.text(title(notice, voice.tender.method)));
        let (id, name) = (voice.tenderer.id.as_str(), voice.tenderer.name.as_str());
        sheet.row(&[id, name, &notice.unwrap_or_default(), &format!("{stem}.*"), "", "", ""])?;
    }
    sheet.bytes()
}
