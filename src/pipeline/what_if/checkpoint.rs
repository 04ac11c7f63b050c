//! Finished scenarios on the disk, so that a run that was killed goes on where it stopped: one JSON
//! line a scenario, appended and synchronized before it counts.

use super::Scenario;
use crate::domain::what_if_record::ScenarioRecord;
use crate::domain::{Dossier, Rules};
use crate::findings::{Code, Finding};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

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
    file: Option<(PathBuf, Mutex<File>)>,
}

impl Checkpoint {
    /// Opens the file and reads what it holds. A last line that was cut off by a power failure or a
    /// kill is taken away; lines of another state of the tender never match a key.
    ///
    /// # Errors
    /// A finding where the file cannot be read or written.
    pub fn open(path: Option<&Path>, dossier: &Dossier, rules: &Rules) -> Result<Self, Vec<Finding>> {
        let tender = format!("{} {:?} {rules:?}", env!("CARGO_PKG_VERSION"), dossier.files);
        let tender = digest(&tender);
        let Some(path) = path else { return Ok(Self { tender, kept: BTreeMap::new(), file: None }) };
        let unwritable = |error: std::io::Error| vec![unwritable(path, &error)];
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(unwritable)?;
        let (mut kept, mut whole) = (BTreeMap::new(), 0u64);
        let mut reader = BufReader::new(&mut file);
        let mut text = Vec::new();
        loop {
            text.clear();
            let length = reader.read_until(b'\n', &mut text).map_err(unwritable)?;
            let line: Option<Line> = serde_json::from_slice(&text).ok().filter(|_| text.ends_with(b"\n"));
            let Some(line) = line else { break };
            whole += length as u64;
            kept.insert(line.key, line.answer);
        }
        file.set_len(whole).map_err(unwritable)?;
        file.seek(SeekFrom::End(0)).map_err(unwritable)?;
        Ok(Self { tender, kept, file: Some((path.to_owned(), Mutex::new(file))) })
    }

    /// What names an answer: the tender's files, its rules, the program, and the changes.
    pub fn key(&self, scenario: &Scenario) -> String {
        digest(&format!("{} {scenario:?}", self.tender))
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
        let Some((path, file)) = &self.file else { return Ok(()) };
        let refused = |error: std::io::Error| vec![unwritable(path, &error)];
        let line = Line { key: key.to_owned(), answer: answer.clone() };
        let mut bytes = serde_json::to_vec(&line).map_err(|error| refused(error.into()))?;
        bytes.push(b'\n');
        // A thread that panicked held no half-written state: the line goes out in one call.
        let mut file = file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        file.write_all(&bytes).and_then(|()| file.sync_data()).map_err(refused)
    }

    /// Takes the file away: everything is answered. What cannot be removed does no harm: its lines
    /// answer the same questions again.
    pub fn remove(&mut self) {
        if let Some((path, _)) = self.file.take() {
            let _ = std::fs::remove_file(path);
        }
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Finding {
    Finding::new(Code::ResultsUnwritable).with("folder", path.display()).with("reason", error)
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
