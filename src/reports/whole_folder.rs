//! Folders that appear whole or not at all: all files are written and synchronized in a temporary
//! sibling, which is then renamed.

use crate::findings::{Code, Finding, Place};
use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// What a folder of a kind may hold. Whatever else is in it is somebody else's.
pub(super) struct Contents {
    /// The file that every folder of the kind has; without it, it is not one of them.
    pub marker: &'static str,
    /// Whether a file name is one that the program writes there.
    pub owns: fn(&str) -> bool,
}

/// Fills a temporary sibling and renames it to `folder`. What is already there is replaced only
/// with `overwrite`, and moved aside first, so that a failure leaves it as it was.
///
/// # Errors
/// * `results-exist`: the folder holds something of the kind and `overwrite` is false;
/// * `results-folder-foreign`: the folder holds a file that zeyou did not write, or is a file;
/// * `results-unwritable`: the operating system refused.
pub(super) fn place_whole(
    folder: &Path,
    contents: &Contents,
    overwrite: bool,
    fill: impl FnOnce(&Path) -> io::Result<()>,
) -> Result<(), Finding> {
    let unwritable = |error: io::Error| unwritable(folder, &error);
    let present = may_be_placed(folder, contents, overwrite)?;
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    fs::create_dir_all(&parent).map_err(unwritable)?;
    // The temporary folder is removed with all that is in it when this function ends.
    let temporary = tempfile::Builder::new().prefix(".zeyou-").tempdir_in(&parent).map_err(unwritable)?;
    let staging = temporary.path().join("results");
    fs::create_dir(&staging).map_err(unwritable)?;
    fill(&staging).map_err(unwritable)?;
    if !present {
        return fs::rename(&staging, folder).map_err(unwritable);
    }
    let previous = temporary.path().join("previous");
    fs::rename(folder, &previous).map_err(unwritable)?;
    fs::rename(&staging, folder).map_err(|error| {
        // What was there goes back; should that fail too, it must survive the clean-up.
        if fs::rename(&previous, folder).is_err() {
            let _kept = temporary.keep();
        }
        unwritable(error)
    })
}

/// Removes a folder of the kind, where it is there and nothing in it is anybody else's.
///
/// # Errors
/// As of [`place_whole`].
pub(super) fn remove_whole(folder: &Path, contents: &Contents) -> Result<(), Finding> {
    if examine(folder, contents)? {
        fs::remove_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    }
    Ok(())
}

/// Whether [`place_whole`] would be allowed: for asking before long work.
///
/// # Errors
/// As of [`place_whole`].
pub(super) fn may_place(folder: &Path, contents: &Contents, overwrite: bool) -> Result<(), Finding> {
    may_be_placed(folder, contents, overwrite).map(|_| ())
}

fn unwritable(folder: &Path, reason: &io::Error) -> Finding {
    Finding::new(Code::ResultsUnwritable).with("folder", folder.display()).with("reason", reason)
}

/// Whether the folder exists; a finding where it may not be replaced.
fn may_be_placed(folder: &Path, contents: &Contents, overwrite: bool) -> Result<bool, Finding> {
    let present = examine(folder, contents)?;
    if present && !overwrite && !is_empty(folder).map_err(|error| unwritable(folder, &error))? {
        return Err(Finding::new(Code::ResultsExist).with("folder", folder.display()));
    }
    Ok(present)
}

/// Whether the folder exists; a finding where something in it is not ours.
fn examine(folder: &Path, contents: &Contents) -> Result<bool, Finding> {
    let foreign = |name: String| {
        Finding::new(Code::ResultsFolderForeign)
            .at(Place::file(folder.display().to_string()))
            .with("folder", folder.display())
            .with("file", name)
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(_) => return Err(foreign(folder.display().to_string())),
    };
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        let Ok(entry) = entry else { return Err(foreign(folder.display().to_string())) };
        let name = entry.file_name().to_string_lossy().into_owned();
        let plain_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if !plain_file || !(contents.owns)(&name) {
            return Err(foreign(name));
        }
        names.push(name);
    }
    if !names.is_empty() && !names.iter().any(|name| name == contents.marker) {
        names.sort();
        return Err(foreign(names.swap_remove(0)));
    }
    Ok(true)
}

fn is_empty(folder: &Path) -> io::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

/// Writes a file and has it on the disk before the folder is renamed.
pub(super) fn write_file(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    stream_file(folder, name, |file| file.write_all(bytes))
}

/// Bytes that a streamed file takes at a time.
const PIECE: usize = 1 << 18;

/// The same of a file that is never whole in memory.
pub(super) fn stream_file(
    folder: &Path,
    name: &str,
    write: impl FnOnce(&mut BufWriter<fs::File>) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(PIECE, fs::File::create(folder.join(name))?);
    write(&mut file)?;
    file.into_inner()?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = "award.json";
    const CONTENTS: Contents = Contents { marker: RECORD, owns: |name| [RECORD, "payments.csv"].contains(&name) };

    fn entries(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// As if the disk were full after the first file.
    fn breaks_off(staging: &Path) -> io::Result<()> {
        write_file(staging, RECORD, b"{}")?;
        Err(io::Error::other("no space left"))
    }

    fn fills(staging: &Path) -> io::Result<()> {
        write_file(staging, RECORD, b"new")
    }

    #[test]
    fn a_break_in_the_middle_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("results");
        let finding = place_whole(&folder, &CONTENTS, false, breaks_off).unwrap_err();
        assert_eq!(finding.code, Code::ResultsUnwritable);
        assert_eq!(entries(home.path()), Vec::<String>::new());
    }

    #[test]
    fn a_break_in_the_middle_keeps_what_was_there() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("results");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join(RECORD), "old").unwrap();
        place_whole(&folder, &CONTENTS, true, breaks_off).unwrap_err();
        assert_eq!(entries(home.path()), ["results"]);
        assert_eq!(fs::read_to_string(folder.join(RECORD)).unwrap(), "old");
    }

    #[test]
    fn only_with_overwrite() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("deep/results");
        place_whole(&folder, &CONTENTS, false, |staging| write_file(staging, RECORD, b"old")).unwrap();
        assert_eq!(place_whole(&folder, &CONTENTS, false, fills).unwrap_err().code, Code::ResultsExist);
        assert_eq!(fs::read_to_string(folder.join(RECORD)).unwrap(), "old");
        place_whole(&folder, &CONTENTS, true, fills).unwrap();
        assert_eq!(fs::read_to_string(folder.join(RECORD)).unwrap(), "new");
        assert_eq!(entries(folder.parent().unwrap()), ["results"]);
    }

    #[test]
    fn foreign_folders_are_refused() {
        let home = tempfile::tempdir().unwrap();
        let refused =
            |folder: &Path| place_whole(folder, &CONTENTS, true, fills).unwrap_err().code == Code::ResultsFolderForeign;

        let dossier = home.path().join("dossier");
        fs::create_dir(&dossier).unwrap();
        fs::write(dossier.join("bids.csv"), "bid").unwrap();
        assert!(refused(&dossier));

        // The dossier's own table of payments has the name of one of the results' tables.
        let tables = home.path().join("tables");
        fs::create_dir(&tables).unwrap();
        fs::write(tables.join("payments.csv"), "bid").unwrap();
        assert!(refused(&tables));

        let mixed = home.path().join("mixed");
        place_whole(&mixed, &CONTENTS, false, fills).unwrap();
        fs::write(mixed.join("notes.txt"), "mine").unwrap();
        assert!(refused(&mixed));
        assert_eq!(fs::read_to_string(mixed.join("notes.txt")).unwrap(), "mine");

        let file = home.path().join("file");
        fs::write(&file, "mine").unwrap();
        assert!(refused(&file));
    }

    #[test]
    fn an_empty_folder_is_filled() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("results");
        fs::create_dir(&folder).unwrap();
        place_whole(&folder, &CONTENTS, false, fills).unwrap();
        assert_eq!(entries(&folder), [RECORD]);
    }
}
