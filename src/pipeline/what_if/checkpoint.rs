//! Finished scenarios on the disk, so that a run that was killed goes on where it stopped: one JSON
//! line a scenario, appended and synchronized before it counts.

use super::Scenario;
use crate::domain::what_if_record::ScenarioRecord;
use crate::domain::{Dossier, Rules};
use crate::findings::Finding;
use crate::pipeline::digest::of_text;
use crate::pipeline::line_file::LineFile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Where the scenarios of a dossier are kept while they run: `DIR-what-if.partial` beside it.
pub fn checkpoint_beside(dossier: &Path) -> PathBuf {
    let dossier = std::path::absolute(dossier).unwrap_or_else(|_| dossier.to_owned());
    // A folder's name may have dots; only a workbook's last one begins an extension.
    let stem = if dossier.is_dir() { dossier.file_name() } else { dossier.file_stem() };
    let stem = stem.map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    dossier.with_file_name(format!("{stem}-what-if.partial"))
}

/// A line of the file.
#[derive(Serialize, Deserialize)]
struct Line {
    /// Digest of everything that the answer depends on.
    key: String,
    answer: ScenarioRecord,
}

/// The file, and what it holds.
pub(super) struct Checkpoint {
    /// Digest of the tender's files, its rules and the program.
    tender: String,
    kept: BTreeMap<String, ScenarioRecord>,
    file: Option<Mutex<LineFile>>,
}

impl Checkpoint {
    /// Opens the file and reads what it holds; lines of another state of the tender never match a key.
    ///
    /// # Errors
    /// A finding where the file cannot be read or written.
    pub fn open(path: Option<&Path>, dossier: &Dossier, rules: &Rules) -> Result<Self, Vec<Finding>> {
        let tender = format!("{} {:?} {rules:?}", env!("CARGO_PKG_VERSION"), dossier.files);
        let tender = of_text(&tender);
        let Some(path) = path else { return Ok(Self { tender, kept: BTreeMap::new(), file: None }) };
        let refused = |finding| vec![finding];
        let mut file = LineFile::open(path).map_err(refused)?;
        let mut kept = BTreeMap::new();
        file.read(|line: Line| {
            kept.insert(line.key, line.answer);
        })
        .map_err(refused)?;
        Ok(Self { tender, kept, file: Some(Mutex::new(file)) })
    }

    /// What names an answer: the tender's files, its rules, the program, and the changes.
    pub fn key(&self, scenario: &Scenario) -> String {
        of_text(&format!("{} {scenario:?}", self.tender))
    }

    /// The answer to a scenario, where a run before this one finished it.
    pub fn kept(&self, key: &str) -> Option<ScenarioRecord> {
        self.kept.get(key).cloned()
    }

    /// Keeps an answer: it is on the disk when this returns.
    ///
    /// # Errors
    /// A finding where the disk refuses.
    pub fn keep(&self, key: &str, answer: &ScenarioRecord) -> Result<(), Vec<Finding>> {
        let Some(file) = &self.file else { return Ok(()) };
        let line = Line { key: key.to_owned(), answer: answer.clone() };
        // A thread that panicked held no half-written state: the line goes out in one call.
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        file.append(&line).map_err(|finding| vec![finding])
    }

    /// Takes the file away: everything is answered. What cannot be removed does no harm: its lines
    /// answer the same questions again.
    pub fn remove(&mut self) {
        if let Some(file) = self.file.take() {
            let file = file.into_inner().unwrap_or_else(PoisonError::into_inner);
            let _ = std::fs::remove_file(file.path());
        }
    }
}
