//! One page into one file: written whole beside its place, then renamed into it.

use crate::findings::{Code, Finding};
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a page to a file. It appears whole or not at all; what is there is replaced only with
/// `overwrite`.
///
/// # Errors
/// * `page-exists`: there is something, and `overwrite` is false;
/// * `page-unwritable`: the operating system refused.
pub fn write_page(path: &Path, page: &str, overwrite: bool) -> Result<(), Finding> {
    let unwritable =
        |error: io::Error| Finding::new(Code::PageUnwritable).with("file", path.display()).with("reason", error);
    if !overwrite && path.symlink_metadata().is_ok() {
        return Err(Finding::new(Code::PageExists).with("file", path.display()));
    }
    place_file(path, page.as_bytes()).map_err(unwritable)
}

/// Puts a file into its place, whole or not at all; what is there is replaced.
///
/// # Errors
/// The operating system's.
pub(super) fn place_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A folder of its own: what is in it is removed when this function ends.
    let temporary = tempfile::Builder::new().prefix(".zeyou-").tempdir_in(folder)?;
    let staged = temporary.path().join("file");
    let mut file = fs::File::create(&staged)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&staged, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_with_overwrite_and_nothing_is_left_behind() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("why.html");
        write_page(&file, "old", false).unwrap();
        assert_eq!(write_page(&file, "new", false).unwrap_err().code, Code::PageExists);
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        write_page(&file, "new", true).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
        let nowhere = home.path().join("no/such/folder.html");
        assert_eq!(write_page(&nowhere, "new", true).unwrap_err().code, Code::PageUnwritable);
    }
}
