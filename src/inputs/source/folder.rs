//! A folder: `tender.toml`, one CSV file a table.

use super::{RawTable, Sources, delimited, input_file, reason, table_named, tender_file, title_argument};
use crate::findings::Code;
use crate::inputs::decode::decode;
use crate::inputs::fold::{name_key, nearest};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::limits::FILE_BYTES_MOST;
use crate::inputs::tables::{TABLES, TENDER};
use std::io::Read as _;
use std::path::Path;

/// Folders of a dossier whose files are read by others but belong to its inputs.
const RULE_FOLDERS: [&str; 2] = ["rules", "scoring"];

/// Reads the tables of a folder. Folders inside it are not searched for tables: results,
/// alternatives and rule sets live there.
pub(super) fn read(folder: &Path, ledger: &mut Ledger) -> Sources {
    let mut sources = Sources::default();
    for name in names_in(folder, ".", ledger) {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        match extension.to_lowercase().as_str() {
            "toml" if is_tender(stem) => read_tender(folder, &name, &mut sources, ledger),
            "csv" | "tsv" => match table_named(stem) {
                Some(_) => read_table(folder, &name, &mut sources, ledger),
                None => unknown(&name, stem, ledger),
            },
            "toml" | "xlsx" | "xls" | "xlsm" | "ods" | "et" if !name.starts_with('~') => unknown(&name, stem, ledger),
            // Notes, scans, contracts: whatever else a clerk keeps here is no table.
            _ => {}
        }
    }
    for inner in RULE_FOLDERS {
        let path = folder.join(inner);
        // A linked folder may lead anywhere; what reads rule sets from it says so.
        if std::fs::symlink_metadata(&path).is_ok_and(|found| found.is_dir()) {
            for name in names_in(&path, inner, ledger).into_iter().filter(|name| name.ends_with(".toml")) {
                let shown = format!("{inner}/{name}");
                if let Some(bytes) = read_file(&path.join(&name), &shown, ledger) {
                    sources.files.push(input_file(&shown, &bytes));
                }
            }
        }
    }
    sources.files.sort();
    sources
}

fn is_tender(stem: &str) -> bool {
    [TENDER.en, TENDER.zh].iter().any(|name| name_key(name) == name_key(stem))
}

/// Names of the files in a folder, sorted; hidden ones and folders left out.
fn names_in(folder: &Path, shown: &str, ledger: &mut Ledger) -> Vec<String> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            ledger.note(Code::FileUnreadable, At::file(shown), |f| f.with("reason", reason(&error)));
            return Vec::new();
        }
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}

fn unknown(name: &str, stem: &str, ledger: &mut Ledger) {
    let known = TABLES.iter().chain([&TENDER]).flat_map(|table| [table.en, table.zh]);
    let near = nearest(stem, known).unwrap_or("none");
    ledger.note(Code::FileUnknown, At::file(name), |f| f.with("nearest", near));
}

fn read_tender(folder: &Path, name: &str, sources: &mut Sources, ledger: &mut Ledger) {
    if let Some(first) = &sources.tender {
        let other = first.file.clone();
        ledger
            .note(Code::TableTwice, At::file(name), |f| f.with("table", title_argument(&TENDER)).with("other", other));
        return;
    }
    let text = read_text(folder, name, sources, ledger);
    match text.and_then(|text| tender_file::parse(&text, name, ledger)) {
        Some(tender) => sources.tender = Some(tender),
        None => sources.broken.push(TENDER.en),
    }
}

fn read_table(folder: &Path, name: &str, sources: &mut Sources, ledger: &mut Ledger) {
    let Some(table) = name.rsplit_once('.').and_then(|(stem, _)| table_named(stem)) else { return };
    let text = read_text(folder, name, sources, ledger);
    match text.and_then(|text| delimited::parse(&text, name, ledger)) {
        Some(grid) => sources.keep(RawTable { table, file: name.to_owned(), in_workbook: false, grid }, ledger),
        None => sources.broken.push(table.en),
    }
}

/// A file of the dossier as text; it joins the list of files read.
fn read_text(folder: &Path, name: &str, sources: &mut Sources, ledger: &mut Ledger) -> Option<String> {
    let bytes = read_file(&folder.join(name), name, ledger)?;
    sources.files.push(input_file(name, &bytes));
    match decode(bytes) {
        Ok(decoded) => {
            if let Some(encoding) = decoded.assumed {
                ledger.note(Code::EncodingAssumed, At::file(name), |f| f.with("encoding", encoding));
            }
            Some(decoded.text)
        }
        Err(row) => {
            ledger.note(Code::EncodingUnknown, At::file(name).row(row), |f| f);
            None
        }
    }
}

/// A regular file's bytes, within the limit. Links are not followed: a dossier holds its
/// files itself, so that its digests are those of its files.
pub(super) fn read_file(path: &Path, shown: &str, ledger: &mut Ledger) -> Option<Vec<u8>> {
    let read = || -> std::io::Result<Result<Vec<u8>, Code>> {
        let found = std::fs::symlink_metadata(path)?;
        if found.file_type().is_symlink() {
            return Ok(Err(Code::LinkNotFollowed));
        }
        if !found.is_file() {
            return Ok(Err(Code::FileNotRegular));
        }
        let mut bytes = Vec::new();
        std::fs::File::open(path)?.take(FILE_BYTES_MOST + 1).read_to_end(&mut bytes)?;
        let too_large = bytes.len() as u64 > FILE_BYTES_MOST;
        Ok(if too_large { Err(Code::FileTooLarge) } else { Ok(bytes) })
    };
    match read() {
        Ok(Ok(bytes)) => return Some(bytes),
        Ok(Err(code)) => {
            ledger.note(code, At::file(shown), |f| match code {
                Code::FileTooLarge => f.with("mebibytes", FILE_BYTES_MOST / (1024 * 1024)),
                _ => f,
            });
        }
        Err(error) => ledger.note(Code::FileUnreadable, At::file(shown), |f| f.with("reason", reason(&error))),
    }
    None
}
