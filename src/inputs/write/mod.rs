//! Dossiers to files: `tender.toml` and the tables, exactly as [`tables`](super::tables)
//! declares them, so that reading gives the same dossier back.
//!
//! Files are UTF-8 with a byte-order mark on the CSV tables, without which Excel in China
//! takes them for GBK. Texts are written as they are: a dossier is input, and an identifier or
//! a name that begins with `=`, `+`, `-` or `@` must come back unchanged. Such texts are made
//! harmless where they enter (see [`import`](super::import)) and in reports, not here.

mod rows;
mod rule_rows;
mod words;

use super::tables::{Column, Kind, TABLES, TENDER, Table};
use crate::domain::Dossier;
use crate::messages::Lang;
use rows::Cell;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a dossier into a folder, which is made where it does not exist: `tender.toml`, and a
/// CSV file for each table that has rows or that every dossier needs. Names and words are those
/// of the language.
///
/// # Errors
/// `DirectoryNotEmpty` where the folder holds anything; `InvalidData` where an identifier in a
/// list contains one of the list's separators; else what the file system says. Each file is
/// written under a temporary name and renamed when complete.
pub fn write_dossier(dossier: &Dossier, dir: &Path, lang: Lang) -> io::Result<()> {
    // Everything is rendered before the first byte is written: a dossier that cannot be
    // written leaves no half of itself behind.
    let mut files = vec![("tender.toml".to_owned(), tender_toml(dossier, lang)?)];
    for table in TABLES {
        let rows = rows::of(table.en, dossier);
        if table.required || !rows.is_empty() {
            files.push((format!("{}.csv", pick(lang, table.en, table.zh)), csv_table(table, &rows, lang)?));
        }
    }
    fs::create_dir_all(dir)?;
    if fs::read_dir(dir)?.next().is_some() {
        return Err(io::Error::from(io::ErrorKind::DirectoryNotEmpty));
    }
    for (name, bytes) in files {
        write_whole(dir, &name, &bytes)?;
    }
    Ok(())
}

/// `tender.toml`: a key and its text on each line. All values stand in quotes, so that no
/// decimal loses a digit.
fn tender_toml(dossier: &Dossier, lang: Lang) -> io::Result<Vec<u8>> {
    let row = rows::tender(dossier);
    let mut text = match lang {
        Lang::En => format!("[{}]\n", TENDER.en),
        // A bare key may hold ASCII only.
        Lang::Zh => format!("[\"{}\"]\n", TENDER.zh),
    };
    for column in TENDER.columns {
        let value = render(cell(&row, column), column, lang)?;
        if value.is_empty() && !column.required {
            continue;
        }
        let key = match lang {
            Lang::En => column.en.to_owned(),
            Lang::Zh => format!("\"{}\"", column.zh),
        };
        text.push_str(&format!("{key} = {}\n", toml::Value::String(value)));
    }
    Ok(text.into_bytes())
}

fn csv_table(table: &Table, rows: &[rows::Row], lang: Lang) -> io::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    // Rows mention a column, blank or not, unless it means nothing in this dossier.
    let mentions = |row: &rows::Row, column: &Column| row.iter().any(|(name, _)| *name == column.en);
    let said = |column: &&Column| column.required || rows.is_empty() || rows.iter().any(|row| mentions(row, column));
    let columns: Vec<&Column> = table.columns.iter().filter(said).collect();
    writer.write_record(columns.iter().map(|column| pick(lang, column.en, column.zh)))?;
    for row in rows {
        let mut record = Vec::with_capacity(columns.len());
        for column in &columns {
            record.push(render(cell(row, column), column, lang)?);
        }
        writer.write_record(record)?;
    }
    writer.into_inner().map_err(|fault| io::Error::other(fault.to_string()))
}

fn cell<'a>(row: &'a [(&'static str, Cell)], column: &Column) -> &'a Cell {
    row.iter().find(|(name, _)| *name == column.en).map_or(&Cell::Blank, |(_, cell)| cell)
}

fn render(cell: &Cell, column: &Column, lang: Lang) -> io::Result<String> {
    Ok(match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::YesNo(true) => pick(lang, "yes", "是").to_owned(),
        Cell::YesNo(false) => pick(lang, "no", "否").to_owned(),
        Cell::Word(word) => match column.kind {
            Kind::Choice(words) => {
                let known = words.iter().find(|known| known.en == *word);
                known.map_or(*word, |known| pick(lang, known.en, known.zh)).to_owned()
            }
            _ => (*word).to_owned(),
        },
        Cell::Words(words) => match column.kind {
            Kind::Choices(known) => {
                let known = words.iter().filter_map(|word| known.iter().find(|known| known.en == *word));
                known.map(|word| pick(lang, word.en, word.zh)).collect::<Vec<_>>().join(";")
            }
            _ => words.join(";"),
        },
        Cell::Ids(ids) => {
            if let Some(bad) = ids.iter().find(|id| id.contains([';', '；', '、', ','])) {
                return Err(io::Error::new(io::ErrorKind::InvalidData, bad.as_str()));
            }
            ids.join(";")
        }
    })
}

fn pick(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// Writes a file under a temporary name beside its place and renames it there.
fn write_whole(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let temporary = dir.join(format!(".{name}.partial"));
    let mut file = File::create_new(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(temporary, dir.join(name))
}

#[cfg(test)]
mod tests;
