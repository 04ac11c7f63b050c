//! Dossiers below a folder.

use super::fold::name_key;
use super::tables::{TABLES, TENDER};
use std::io;
use std::path::{Path, PathBuf};

/// How deep below the folder a dossier may stand.
const DEPTH_MOST: usize = 3;

/// A dossier and the name that tells it from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDossier {
    /// Where it stands below the folder, parts joined by `/`, without the extension of a workbook
    /// unless a folder beside it bears that name.
    pub name: String,
    /// The dossier.
    pub path: PathBuf,
}

/// Every dossier below a folder, by name: workbooks, and folders that hold a file with the name of a
/// tender or of a table. Within a dossier no others are looked for, nor in hidden folders, in results
/// (`-results`), or behind links.
///
/// # Errors
/// The operating system's, where the folder or one below it cannot be listed.
pub fn dossiers_below(folder: &Path) -> io::Result<Vec<FoundDossier>> {
    let mut found = Vec::new();
    look(folder, "", DEPTH_MOST, &mut found)?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn look(folder: &Path, above: &str, depth: usize, found: &mut Vec<FoundDossier>) -> io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    let names: Vec<String> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    for (entry, file_name) in entries.iter().zip(&names) {
        let (kind, path) = (entry.file_type()?, entry.path());
        let name = format!("{above}{file_name}");
        if file_name.starts_with(['.', '~']) || file_name.ends_with("-results") {
            continue;
        }
        if kind.is_dir() {
            if holds_tables(&path)? {
                found.push(FoundDossier { name, path });
            } else if depth > 1 {
                look(&path, &format!("{name}/"), depth - 1, found)?;
            }
        } else if kind.is_file() && file_name.to_lowercase().ends_with(".xlsx") {
            let stem = file_name.get(..file_name.len() - ".xlsx".len()).unwrap_or(file_name);
            let taken = names.iter().any(|other| other == stem);
            let name = if taken { name } else { format!("{above}{stem}") };
            found.push(FoundDossier { name, path });
        }
    }
    Ok(())
}

fn holds_tables(folder: &Path) -> io::Result<bool> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((stem, extension)) = name.rsplit_once('.') else { continue };
        let key = name_key(stem);
        let is = |table: &super::tables::Table| [table.en, table.zh].iter().any(|name| name_key(name) == key);
        let tables = match extension.to_lowercase().as_str() {
            "toml" => is(&TENDER),
            "csv" | "tsv" => TABLES.iter().any(is),
            _ => false,
        };
        if tables && !entry.file_type()?.is_dir() {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn folders_and_workbooks_are_found_by_name_and_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        let put = |path: &str| {
            let path = home.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        };
        for path in [
            "b/tender.toml",
            "b/inner/tender.toml",
            "51/5101/510104.xlsx",
            "51/5101/a/lots.csv",
            "51/5101/a.XLSX",
            "51/5101/deep/down/tender.toml",
            "notes/readme.txt",
            "b-results/awards.csv",
            ".hidden/tender.toml",
            "~$51.xlsx",
            "list.csv",
        ] {
            put(path);
        }
        let names: Vec<String> = dossiers_below(home.path()).unwrap().into_iter().map(|found| found.name).collect();
        assert_eq!(names, ["51/5101/510104", "51/5101/a", "51/5101/a.XLSX", "b"]);
        assert!(dossiers_below(&home.path().join("none")).is_err());
    }
}
