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
use crate::domain::{Award, Dossier};
use crate::messages::Lang;
use rows::Cell;
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// Writes a dossier into a folder, which is made where it does not exist: `tender.toml`, and a
/// CSV file for each table that has rows or that every dossier needs. Names and words are those
/// of the language.
///
/// # Errors
/// `DirectoryNotEmpty` where the folder holds anything; `InvalidData` where an identifier in a
/// list contains one of the list's separators; else what the file system says. Each file is
/// written under a temporary name, and all are renamed when the last is complete: a dossier that
/// cannot be written leaves no half of itself behind.
pub fn write_dossier(dossier: &Dossier, dir: &Path, lang: Lang) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    if fs::read_dir(dir)?.next().is_some() {
        return Err(io::Error::from(io::ErrorKind::DirectoryNotEmpty));
    }
    let mut staged = Staged::default();
    let tender = tender_toml(dossier, lang)?;
    staged.add(dir, "tender.toml", |file| file.write_all(&tender))?;
    for table in TABLES {
        let rows = || rows::of(table.en, dossier);
        if table.required || rows().next().is_some() {
            let name = format!("{}.csv", pick(lang, table.en, table.zh));
            staged.add(dir, &name, |file| csv_table(file, table, &rows, lang))?;
        }
    }
    staged.publish()
}

/// Writes the bids of an award, as the dossier's table of bids has them, into a CSV file.
///
/// # Errors
/// `AlreadyExists` where the file is there; else what the file system says. The file is written under
/// a temporary name and renamed when complete.
pub fn write_bids(dossier: &Dossier, award: &Award, path: &Path, lang: Lang) -> io::Result<()> {
    if path.try_exists()? {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists));
    }
    let (Some(name), Some(table)) = (path.file_name(), TABLES.iter().find(|table| table.en == "bids")) else {
        return Err(io::Error::from(io::ErrorKind::InvalidInput));
    };
    let rows = || rows::bids(dossier, |bid| award.bids.contains(&bid));
    let mut staged = Staged::default();
    let dir = path.parent().unwrap_or(Path::new(""));
    staged.add(dir, &name.to_string_lossy(), |file| csv_table(file, table, &rows, lang))?;
    staged.publish()
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
        text.push_str(&format!("{key} = {}\n", toml::Value::String(value.into_owned())));
    }
    Ok(text.into_bytes())
}

/// The table goes to the file row by row; the rows are asked for twice, first to see which columns
/// they mention.
fn csv_table<'a>(
    file: &mut dyn io::Write,
    table: &Table,
    rows: &dyn Fn() -> rows::Rows<'a>,
    lang: Lang,
) -> io::Result<()> {
    file.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::Writer::from_writer(file);
    // Rows mention a column, blank or not, unless it means nothing in this dossier.
    let mut silent: Vec<&str> =
        table.columns.iter().filter(|column| !column.required).map(|column| column.en).collect();
    let mut any = false;
    for row in rows() {
        any = true;
        silent.retain(|column| !row.iter().any(|(name, _)| name == column));
        if silent.is_empty() {
            break;
        }
    }
    let columns: Vec<&Column> = table.columns.iter().filter(|column| !any || !silent.contains(&column.en)).collect();
    writer.write_record(columns.iter().map(|column| pick(lang, column.en, column.zh)))?;
    for row in rows() {
        for column in &columns {
            writer.write_field(render(cell(&row, column), column, lang)?.as_bytes())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

fn cell<'a>(row: &'a [(&'static str, Cell)], column: &Column) -> &'a Cell {
    row.iter().find(|(name, _)| *name == column.en).map_or(&Cell::Blank, |(_, cell)| cell)
}

fn render<'a>(cell: &'a Cell, column: &Column, lang: Lang) -> io::Result<Cow<'a, str>> {
    Ok(match cell {
        Cell::Blank => Cow::Borrowed(""),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::YesNo(true) => Cow::Borrowed(pick(lang, "yes", "是")),
        Cell::YesNo(false) => Cow::Borrowed(pick(lang, "no", "否")),
        Cell::Word(word) => match column.kind {
            Kind::Choice(words) => {
                let known = words.iter().find(|known| known.en == *word);
                Cow::Borrowed(known.map_or(*word, |known| pick(lang, known.en, known.zh)))
            }
            _ => Cow::Borrowed(word),
        },
        Cell::Words(words) => match column.kind {
            Kind::Choices(known) => {
                let known = words.iter().filter_map(|word| known.iter().find(|known| known.en == *word));
                known.map(|word| pick(lang, word.en, word.zh)).collect::<Vec<_>>().join(";").into()
            }
            _ => words.join(";").into(),
        },
        Cell::Ids(ids) => {
            if let Some(bad) = ids.iter().find(|id| id.contains([';', '；', '、', ','])) {
                return Err(io::Error::new(io::ErrorKind::InvalidData, bad.as_str()));
            }
            ids.join(";").into()
        }
    })
}

fn pick(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// Files under temporary names, which are removed again unless they are published.
#[derive(Debug, Default)]
struct Staged(Vec<(PathBuf, PathBuf)>);

impl Staged {
    /// Writes a file under a temporary name beside its place.
    fn add(
        &mut self,
        dir: &Path,
        name: &str,
        fill: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let temporary = dir.join(format!(".{name}.partial"));
        let file = File::create_new(&temporary)?;
        self.0.push((temporary, dir.join(name)));
        let mut file = BufWriter::new(file);
        fill(&mut file)?;
        file.into_inner()?.sync_all()
    }

    /// Gives all files their names.
    fn publish(mut self) -> io::Result<()> {
        while let Some((temporary, place)) = self.0.last() {
            fs::rename(temporary, place)?;
            self.0.pop();
        }
        Ok(())
    }
}

impl Drop for Staged {
    /// What was not published goes. That it may fail is no fault beside the one that led here.
    fn drop(&mut self) {
        for (temporary, _) in &self.0 {
            let _ = fs::remove_file(temporary);
        }
    }
}

#[cfg(test)]
mod tests;
