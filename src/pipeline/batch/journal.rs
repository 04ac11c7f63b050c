//! Finished work on the disk, so that a run that was killed goes on where it stopped: one JSON line
//! a task, appended and synchronized before it counts. Only the parent writes it.

use super::protocol::Found;
use crate::findings::{Code, Finding};
use crate::pipeline::line_file::LineFile;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// Name of the file in the folder of results.
pub(super) const NAME: &str = "journal.jsonl";

/// A line of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Line {
    id: String,
    /// Digest of the input files.
    instance: String,
    /// Digest of the program's version and of how the task was to be done.
    terms: String,
    #[serde(flatten)]
    found: Found,
}

/// The file, and the last line of each task in it.
pub(super) struct Journal {
    file: LineFile,
    kept: BTreeMap<String, Line>,
}

impl Journal {
    /// Opens the file and reads what it holds.
    ///
    /// # Errors
    /// `batch-running` where another run has the file; `results-unwritable` where it cannot be read
    /// or written.
    pub fn open(folder: &Path) -> Result<Self, Finding> {
        let mut file = LineFile::open(&folder.join(NAME))?;
        if !file.lock() {
            return Err(Finding::new(Code::BatchRunning).with("folder", folder.display()));
        }
        let mut kept = BTreeMap::new();
        file.read(|line: Line| {
            kept.insert(line.id.clone(), line);
        })?;
        Ok(Self { file, kept })
    }

    /// Forgets everything.
    ///
    /// # Errors
    /// `results-unwritable` where the disk refuses.
    pub fn forget(&mut self) -> Result<(), Finding> {
        self.kept.clear();
        self.file.clear()
    }

    /// What a task gave, where it was finished on the same files in the same way.
    pub fn kept(&self, id: &str, instance: &str, terms: &str) -> Option<&Found> {
        let line = self.kept.get(id)?;
        (line.instance == instance && line.terms == terms).then_some(&line.found)
    }

    /// Keeps what a task gave: it is on the disk when this returns.
    ///
    /// # Errors
    /// `results-unwritable` where the disk refuses; then the file is as it was.
    pub fn keep(&mut self, id: &str, instance: &str, terms: &str, found: &Found) -> Result<(), Finding> {
        let line =
            Line { id: id.to_owned(), instance: instance.to_owned(), terms: terms.to_owned(), found: found.clone() };
        self.file.append(&line)?;
        self.kept.insert(line.id.clone(), line);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::protocol::Survey;
    use super::*;

    fn found(bids: usize) -> Found {
        Found::Survey(Survey { bids, capacities: Vec::new() })
    }

    #[test]
    fn a_line_counts_only_whole_and_only_for_its_files_and_terms() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(folder.path()).unwrap();
        journal.keep("a", "1", "t", &found(1)).unwrap();
        journal.keep("b", "1", "t", &found(2)).unwrap();
        journal.keep("a", "2", "t", &found(3)).unwrap();
        drop(journal);
        let path = folder.path().join(NAME);
        let whole = std::fs::read(&path).unwrap();
        // Cut off at every byte of the last line, the lines before it stay.
        let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        for length in last..whole.len() {
            std::fs::write(&path, &whole[..length]).unwrap();
            let journal = Journal::open(folder.path()).unwrap();
            assert_eq!(journal.kept("a", "1", "t"), Some(&found(1)));
            assert_eq!(journal.kept("b", "1", "t"), Some(&found(2)));
            assert_eq!(std::fs::metadata(&path).unwrap().len(), last as u64);
        }
        std::fs::write(&path, &whole).unwrap();
        let journal = Journal::open(folder.path()).unwrap();
        assert_eq!(journal.kept("a", "2", "t"), Some(&found(3)));
        for (instance, terms) in [("1", "t"), ("2", "other")] {
            assert_eq!(journal.kept("a", instance, terms), None);
        }
        assert_eq!(journal.kept("c", "1", "t"), None);
    }
}
