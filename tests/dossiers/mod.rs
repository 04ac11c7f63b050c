//! Dossiers of the scenarios, and copies of them for tests that change something.
#![allow(dead_code, reason = "every test is a program of its own, and uses a part of this")]

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The folder of a scenario.
pub fn scenario(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(name)
}

/// Copies the files of a scenario into a folder; not its folders, which hold what may be asked of it.
pub fn copy_into(name: &str, folder: &Path) {
    for entry in fs::read_dir(scenario(name)).expect("the scenario exists") {
        let file = entry.expect("readable").path();
        if file.is_file() {
            fs::copy(&file, folder.join(file.file_name().expect("a name"))).expect("copied");
        }
    }
}

/// A copy of a scenario's files, as `tender` in a new folder.
pub fn copy(name: &str) -> (TempDir, PathBuf) {
    let folder = TempDir::new().expect("a temporary folder");
    let dossier = folder.path().join("tender");
    fs::create_dir(&dossier).expect("writable");
    copy_into(name, &dossier);
    (folder, dossier)
}

/// Replaces the first occurrence of a text in a file; the file must have it.
pub fn edit(file: &Path, from: &str, to: &str) {
    let content = fs::read_to_string(file).expect("readable");
    assert!(content.contains(from), "{} has {from}", file.display());
    fs::write(file, content.replacen(from, to, 1)).expect("writable");
}
