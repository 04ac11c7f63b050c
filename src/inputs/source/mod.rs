//! The first layer: a folder or a workbook becomes raw tables of text cells, each with the
//! place where it stands. What the cells mean is the next layer's business.

mod delimited;
mod folder;
mod grid;
mod tender_file;
mod workbook;
mod zip_size;

pub(crate) use grid::{Grid, RawRow};

use super::fold::name_key;
use super::ledger::{At, Ledger};
use super::tables::{TABLES, TENDER, Table};
use crate::domain::InputFile;
use crate::findings::Code;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;

/// A table as it stands in a file.
#[derive(Debug)]
pub(crate) struct RawTable {
    /// What it declares to be.
    pub table: &'static Table,
    /// File, or `workbook!sheet`.
    pub file: String,
    /// Whether cells have names (workbooks).
    pub in_workbook: bool,
    /// Its cells.
    pub grid: Grid,
}

/// A key of the tender with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RawEntry {
    /// The key as written.
    pub key: String,
    /// The value as text.
    pub value: String,
    /// Row where it stands.
    pub row: u32,
}

/// The keys and values of the tender.
#[derive(Debug)]
pub(crate) struct RawTender {
    /// File, or `workbook!sheet`.
    pub file: String,
    /// Position of the column of values, in workbooks.
    pub cell_column: Option<usize>,
    /// In file order.
    pub entries: Vec<RawEntry>,
}

/// Everything that a dossier's files hold, still as text.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    /// The tender, where it could be read.
    pub tender: Option<RawTender>,
    /// Tables by English name. A table whose file is there but broken is absent here and
    /// listed in `broken`.
    pub tables: BTreeMap<&'static str, RawTable>,
    /// English names of tables whose files could not be read: they are not missing.
    pub broken: Vec<&'static str>,
    /// Files read, by name.
    pub files: Vec<InputFile>,
    /// What a missing table would have to be called here: a file or a sheet.
    pub in_workbook: bool,
}

impl Sources {
    /// Nothing could be read: that is one finding, not one more for every table.
    fn unreadable() -> Self {
        let broken = TABLES.iter().chain([&TENDER]).map(|table| table.en).collect();
        Self { broken, ..Self::default() }
    }

    /// Keeps a table, or notes that it is there twice.
    fn keep(&mut self, raw: RawTable, ledger: &mut Ledger) {
        if let Some(first) = self.tables.get(raw.table.en) {
            ledger.note(Code::TableTwice, At::file(&raw.file), |f| {
                f.with("table", title_argument(raw.table)).with("other", &first.file)
            });
            return;
        }
        self.tables.insert(raw.table.en, raw);
    }
}

/// The table's title in the reader's language, as an argument of a finding.
pub(crate) fn title_argument(table: &Table) -> String {
    format!("@title-{}", table.en.replace('_', "-"))
}

/// The table that a file's stem or a sheet's title names.
fn table_named(name: &str) -> Option<&'static Table> {
    let key = name_key(name);
    TABLES.iter().find(|table| name_key(table.en) == key || name_key(table.zh) == key)
}

/// Reads a dossier's files.
pub(crate) fn read(path: &Path, ledger: &mut Ledger) -> Sources {
    let shown = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    match std::fs::metadata(path) {
        Err(error) => {
            ledger.note(Code::FileUnreadable, At::file(&shown), |f| f.with("reason", reason(&error)));
            Sources::unreadable()
        }
        Ok(found) if found.is_dir() => folder::read(path, ledger),
        Ok(_) if shown.to_lowercase().ends_with(".xlsx") => workbook::read(path, &shown, ledger),
        Ok(_) => {
            ledger.note(Code::NotADossier, At::file(&shown), |f| f);
            Sources::unreadable()
        }
    }
}

/// Why a file could not be read, in the reader's language where the reason is a common one.
fn reason(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "@reason-not-found".to_owned(),
        ErrorKind::PermissionDenied => "@reason-permission-denied".to_owned(),
        _ => error.to_string(),
    }
}

/// Name, digest and size of a file that was read.
fn input_file(name: &str, bytes: &[u8]) -> InputFile {
    use std::fmt::Write as _;
    let mut sha256 = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(sha256, "{byte:02x}");
    }
    InputFile { name: name.to_owned(), sha256, bytes: bytes.len() as u64 }
}
