//! What a dossier's files are, as one digest.

use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

/// Folders within a dossier that are read: the dossier's own, its rule sets, its scoring models.
const DEPTH_MOST: usize = 2;

/// Digest of all files of a dossier: of a workbook its bytes, of a folder names and bytes of its
/// files and of those one folder deeper, hidden ones left out. Files are read piece by piece.
///
/// # Errors
/// The operating system's, where something cannot be read.
pub(super) fn instance(path: &Path) -> io::Result<String> {
    let mut digest = Sha256::new();
    if path.is_dir() {
        folder(path, DEPTH_MOST, &mut digest)?
    } else {
        file(path, &mut digest)?
    }
    Ok(hexadecimal(digest))
}

/// Digest of a text.
pub(super) fn of_text(text: &str) -> String {
    hexadecimal(Sha256::new_with_prefix(text))
}

/// Digest of texts, each told from the next.
pub(super) fn of_texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    }
    hexadecimal(digest)
}

fn hexadecimal(digest: Sha256) -> String {
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn folder(path: &Path, depth: usize, digest: &mut Sha256) -> io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(path)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type()?;
        if name.starts_with('.') || (kind.is_dir() && depth <= 1) {
            continue;
        }
        digest.update((name.len() as u64).to_le_bytes());
        digest.update(name.as_bytes());
        if kind.is_dir() {
            folder(&entry.path(), depth - 1, digest)?;
        } else if kind.is_file() {
            file(&entry.path(), digest)?;
        }
    }
    Ok(())
}

fn file(path: &Path, digest: &mut Sha256) -> io::Result<()> {
    let mut file = File::open(path)?;
    let mut piece = vec![0; 1 << 16];
    let mut bytes = 0_u64;
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            digest.update(bytes.to_le_bytes());
            return Ok(());
        }
        bytes += read as u64;
        digest.update(&piece[..read]);
    }
}
