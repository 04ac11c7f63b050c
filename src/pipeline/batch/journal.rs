//! Finished work on the disk, so that a run that was killed goes on where it stopped: one JSON line
//! a task, appended and synchronized before it counts. Only the parent writes it.

use super::protocol::Found;
use crate::findings::{Code, Finding};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

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
    path: PathBuf,
    file: File,
    /// Bytes of whole lines.
    whole: u64,
    kept: BTreeMap<String, Line>,
}

/// The lock ends with the journal, not with the last copy of its descriptor: a worker that is being
/// started holds one for a moment.
#[cfg(unix)]
impl Drop for Journal {
    fn drop(&mut self) {
        let _ = rustix::fs::flock(&self.file, rustix::fs::FlockOperation::Unlock);
    }
}

impl Journal {
    /// Opens the file and reads what it holds, line by line. A last line that was cut off by a
    /// power failure or a kill is taken away.
    ///
    /// # Errors
    /// `batch-running` where another run has the file; `results-unwritable` where it cannot be read
    /// or written.
    pub fn open(folder: &Path) -> Result<Self, Finding> {
        let path = folder.join(NAME);
        let unwritable = |error: std::io::Error| unwritable(&path, &error);
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(&path).map_err(unwritable)?;
        #[cfg(unix)]
        if rustix::fs::flock(&file, rustix::fs::FlockOperation::NonBlockingLockExclusive)
            .is_err_and(|error| error == rustix::io::Errno::WOULDBLOCK)
        {
            return Err(Finding::new(Code::BatchRunning).with("folder", folder.display()));
        }
        let (mut kept, mut whole) = (BTreeMap::new(), 0u64);
        let mut reader = BufReader::new(&mut file);
        let mut text = Vec::new();
        loop {
            text.clear();
            let length = reader.read_until(b'\n', &mut text).map_err(unwritable)?;
            let line: Option<Line> = serde_json::from_slice(&text).ok().filter(|_| text.ends_with(b"\n"));
            let Some(line) = line else { break };
            whole += length as u64;
            kept.insert(line.id.clone(), line);
        }
        file.set_len(whole).map_err(unwritable)?;
        file.seek(SeekFrom::End(0)).map_err(unwritable)?;
        Ok(Self { path, file, whole, kept })
    }

    /// Forgets everything.
    ///
    /// # Errors
    /// `results-unwritable` where the disk refuses.
    pub fn forget(&mut self) -> Result<(), Finding> {
        self.file.set_len(0).map_err(|error| unwritable(&self.path, &error))?;
        (self.whole, self.kept) = (0, BTreeMap::new());
        Ok(())
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
        let mut bytes = serde_json::to_vec(&line).map_err(|error| unwritable(&self.path, &error.into()))?;
        bytes.push(b'\n');
        if let Err(error) = self.file.write_all(&bytes).and_then(|()| self.file.sync_data()) {
            // A part of a line would end what a reader believes; should this fail too, the next
            // run takes it away.
            let _ = self.file.set_len(self.whole);
            return Err(unwritable(&self.path, &error));
        }
        self.whole += bytes.len() as u64;
        self.kept.insert(line.id.clone(), line);
        Ok(())
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> Finding {
    Finding::new(Code::ResultsUnwritable).with("folder", path.display()).with("reason", error)
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
