//! A file of JSON lines that only grows: what is finished, for a run that goes on where another was
//! killed.

use crate::findings::{Code, Finding};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// The file. Where the disk refuses, its methods give the finding `results-unwritable`.
pub(super) struct LineFile {
    path: PathBuf,
    file: File,
    /// Bytes of whole lines.
    whole: u64,
}

impl LineFile {
    /// Opens the file, or begins it.
    pub fn open(path: &Path) -> Result<Self, Finding> {
        let opened = OpenOptions::new().read(true).append(true).create(true).open(path);
        let file = opened.map_err(|error| unwritable(path, &error))?;
        Ok(Self { path: path.to_owned(), file, whole: 0 })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Takes the file for this process; false where another one has it.
    #[cfg(unix)]
    pub fn lock(&self) -> bool {
        let taken = rustix::fs::flock(&self.file, rustix::fs::FlockOperation::NonBlockingLockExclusive);
        !taken.is_err_and(|error| error == rustix::io::Errno::WOULDBLOCK)
    }

    /// Takes the file for this process; here nothing tells whether another one has it.
    #[cfg(not(unix))]
    pub fn lock(&self) -> bool {
        true
    }

    /// Reads line by line. A last line that was cut off by a power failure or a kill is taken away,
    /// and so is all behind a line that is none.
    pub fn read<L: DeserializeOwned>(&mut self, mut each: impl FnMut(L)) -> Result<(), Finding> {
        let file = &mut self.file;
        let mut read = || -> io::Result<u64> {
            let mut whole = 0;
            let mut reader = BufReader::new(&mut *file);
            let mut text = Vec::new();
            loop {
                text.clear();
                let length = reader.read_until(b'\n', &mut text)?;
                let line: Option<L> = serde_json::from_slice(&text).ok().filter(|_| text.ends_with(b"\n"));
                let Some(line) = line else { break };
                whole += length as u64;
                each(line);
            }
            file.set_len(whole)?;
            file.seek(SeekFrom::End(0))?;
            Ok(whole)
        };
        self.whole = read().map_err(|error| unwritable(&self.path, &error))?;
        Ok(())
    }

    /// Adds a line: it is on the disk when this returns. Where the disk refuses, the file is as it was.
    pub fn append(&mut self, line: &impl Serialize) -> Result<(), Finding> {
        let mut bytes = serde_json::to_vec(line).map_err(|error| unwritable(&self.path, &error.into()))?;
        bytes.push(b'\n');
        if let Err(error) = self.file.write_all(&bytes).and_then(|()| self.file.sync_data()) {
            // A part of a line would end what a reader believes; should this fail too, the next
            // run takes it away.
            let _ = self.file.set_len(self.whole);
            return Err(unwritable(&self.path, &error));
        }
        self.whole += bytes.len() as u64;
        Ok(())
    }

    /// Forgets everything.
    pub fn clear(&mut self) -> Result<(), Finding> {
        self.file.set_len(0).map_err(|error| unwritable(&self.path, &error))?;
        self.whole = 0;
        Ok(())
    }
}

/// A lock ends with this value, not with the last copy of its descriptor: a process that is being
/// started holds one for a moment.
#[cfg(unix)]
impl Drop for LineFile {
    fn drop(&mut self) {
        let _ = rustix::fs::flock(&self.file, rustix::fs::FlockOperation::Unlock);
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Finding {
    Finding::new(Code::ResultsUnwritable).with("folder", path.display()).with("reason", error)
}
