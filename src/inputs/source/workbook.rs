//! One `.xlsx` workbook: a sheet a table, the tender as a sheet of keys and values.
//!
//! Sheets are read cell by cell and never as a rectangle: one stray cell in the last corner
//! of a sheet would make a rectangle of 17 billion cells.

use super::folder::read_file;
use super::zip_size::{ZipSize, measure};
use super::{Grid, RawEntry, RawTable, RawTender, Sources, input_file, table_named, title_argument};
use crate::findings::Code;
use crate::inputs::fold::{name_key, nearest, quoted, trimmed};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::limits::{CELL_CHARACTERS_MOST, COLUMNS_MOST, ROWS_MOST, UNPACKED_BYTES_MOST};
use crate::inputs::tables::{TABLES, TENDER};
use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError, open_workbook_from_rs};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

type Book = Xlsx<Cursor<Vec<u8>>>;

/// Titles that people put above the two columns of the tender's sheet.
const ENTRY_TITLES: [&str; 8] = ["键", "字段", "名称", "内容", "项目", "key", "field", "name"];

/// Reads the sheets of a workbook.
pub(super) fn read(path: &Path, shown: &str, ledger: &mut Ledger) -> Sources {
    let mut sources = Sources { in_workbook: true, ..Sources::default() };
    // A workbook named on the command line may be a link; its target is what the user means.
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let Some(bytes) = read_file(&path, shown, ledger) else {
        return Sources { files: sources.files, ..Sources::unreadable() };
    };
    sources.files.push(input_file(shown, &bytes));
    match measure(&bytes, UNPACKED_BYTES_MOST) {
        ZipSize::Within => {}
        ZipSize::Beyond => {
            let mebibytes = UNPACKED_BYTES_MOST / (1024 * 1024);
            ledger.note(Code::WorkbookTooLarge, At::file(shown), |f| f.with("mebibytes", mebibytes));
            return Sources { files: sources.files, ..Sources::unreadable() };
        }
        ZipSize::Unreadable => {
            ledger.note(Code::WorkbookUnreadable, At::file(shown), |f| f.with("reason", "@reason-no-archive"));
            return Sources { files: sources.files, ..Sources::unreadable() };
        }
    }
    // The library is not proof against every malformed file; its panic is a fault of the file.
    let opened = catch_unwind(AssertUnwindSafe(|| open_workbook_from_rs::<Book, _>(Cursor::new(bytes))));
    let mut book = match opened {
        Ok(Ok(book)) => book,
        Ok(Err(error)) => {
            ledger.note(Code::WorkbookUnreadable, At::file(shown), |f| f.with("reason", quoted(&error.to_string())));
            return Sources { files: sources.files, ..Sources::unreadable() };
        }
        Err(_) => {
            ledger.note(Code::WorkbookUnreadable, At::file(shown), |f| f.with("reason", "@reason-malformed"));
            return Sources { files: sources.files, ..Sources::unreadable() };
        }
    };
    let sheets: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible))
        .collect();
    for (name, visible) in sheets {
        let file = format!("{shown}!{name}");
        let is_tender = [TENDER.en, TENDER.zh].iter().any(|title| name_key(title) == name_key(&name));
        if is_tender {
            read_tender(&mut book, &name, file, &mut sources, ledger);
        } else if let Some(table) = table_named(&name) {
            match read_sheet(&mut book, &name, &file, ledger) {
                Some(grid) => sources.keep(RawTable { table, file, in_workbook: true, grid }, ledger),
                None => sources.broken.push(table.en),
            }
        } else if visible {
            let known = TABLES.iter().chain([&TENDER]).flat_map(|table| [table.en, table.zh]);
            let near = nearest(&name, known).unwrap_or("none");
            ledger.note(Code::SheetUnknown, At::file(&file), |f| f.with("sheet", quoted(&name)).with("nearest", near));
        }
    }
    sources
}

fn read_tender(book: &mut Book, name: &str, file: String, sources: &mut Sources, ledger: &mut Ledger) {
    if let Some(first) = &sources.tender {
        let other = first.file.clone();
        ledger
            .note(Code::TableTwice, At::file(&file), |f| f.with("table", title_argument(&TENDER)).with("other", other));
        return;
    }
    let Some(grid) = read_sheet(book, name, &file, ledger) else {
        sources.broken.push(TENDER.en);
        return;
    };
    let mut entries = Vec::new();
    for row in (0..grid.len()).filter_map(|position| grid.row(position)) {
        let (key, value) = (trimmed(row.cell(0)), row.cell(1));
        let titles_end = entries.is_empty();
        let is_title = ENTRY_TITLES.iter().any(|title| name_key(title) == name_key(key)) || value.is_empty();
        let known = TENDER
            .columns
            .iter()
            .any(|column| name_key(column.en) == name_key(key) || name_key(column.zh) == name_key(key));
        if key.is_empty() && trimmed(value).is_empty() || titles_end && is_title && !known {
            continue;
        }
        entries.push(RawEntry { key: key.to_owned(), value: value.to_owned(), row: row.number });
    }
    sources.tender = Some(RawTender { file, cell_column: Some(1), entries });
}

/// A sheet as text cells; nothing where it cannot be read, and the ledger says why.
fn read_sheet(book: &mut Book, name: &str, file: &str, ledger: &mut Ledger) -> Option<Grid> {
    let mut cells: Vec<(u32, usize, String)> = Vec::new();
    let read = catch_unwind(AssertUnwindSafe(|| gather(book, name, &mut cells)));
    match read {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            ledger.note(Code::WorkbookUnreadable, At::file(file), |f| f.with("reason", quoted(&error.to_string())));
            return None;
        }
        Err(_) => {
            ledger.note(Code::WorkbookUnreadable, At::file(file), |f| f.with("reason", "@reason-malformed"));
            return None;
        }
    }
    // Writers put cells in order; nothing in the format makes them.
    if !cells.is_sorted_by_key(|(row, column, _)| (*row, *column)) {
        cells.sort_by_key(|(row, column, _)| (*row, *column));
    }
    let mut grid = Grid::default();
    let mut rows = 0;
    for row in cells.chunk_by(|a, b| a.0 == b.0) {
        let number = row.first().map_or(0, |(row, _, _)| *row).saturating_add(1);
        rows += 1;
        if rows > ROWS_MOST {
            ledger.note(Code::TableTooLong, At::file(file).row(number), |f| f.with("most", ROWS_MOST));
            return None;
        }
        for (_, column, text) in row {
            let mut fits = *column < COLUMNS_MOST;
            while fits && grid.width_of_open_row() < *column {
                fits = grid.push("");
            }
            let too_long = text.len() > CELL_CHARACTERS_MOST && text.chars().count() > CELL_CHARACTERS_MOST;
            if too_long {
                ledger.note(Code::CellTooLong, At::file(file).row(number), |f| f.with("most", CELL_CHARACTERS_MOST));
            }
            // Two cells with one name: the first stands.
            let again = grid.width_of_open_row() > *column;
            if !again && (!fits || !grid.push(if too_long { "" } else { text })) {
                ledger.note(Code::TableTooLarge, At::file(file).row(number), |f| f);
                return None;
            }
        }
        grid.end_row(number);
    }
    Some(grid)
}

fn gather(book: &mut Book, name: &str, cells: &mut Vec<(u32, usize, String)>) -> Result<(), XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    let percent: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%')))
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id()? {
        let (row, column) = cell.get_position();
        let is_percent = percent.get(style).copied().unwrap_or(false);
        let text = text_of(cell.get_value(), is_percent);
        if !text.is_empty() {
            cells.push((row, column as usize, text));
        }
    }
    Ok(())
}

/// A cell as text: dates as `2026-03-16`, numbers in plain decimals, percentages with `%`.
fn text_of(value: &DataRef<'_>, is_percent: bool) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if is_percent => format!("{}%", hundredfold(&shortest(*number))),
        DataRef::Float(number) => shortest(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number in the digits that Excel shows: the shortest text that reads back as the same
/// number, but no more than the fifteen digits that Excel keeps, so that `=0.1+0.2` is 0.3.
/// Text only: no arithmetic is done on it.
fn shortest(number: f64) -> String {
    let plain = number.to_string();
    let digits = plain.bytes().filter(u8::is_ascii_digit).skip_while(|digit| *digit == b'0').count();
    if digits <= 15 || !plain.contains('.') {
        return plain;
    }
    // `1.23456789012345e4`: the reader of numbers understands exponents.
    format!("{number:.14e}")
}

/// A decimal text times a hundred, by its exponent.
fn hundredfold(text: &str) -> String {
    match text.split_once('e') {
        Some((digits, exponent)) => format!("{digits}e{}", exponent.parse::<i32>().unwrap_or(0).saturating_add(2)),
        None => format!("{text}e2"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_digits_that_excel_shows() {
        assert_eq!(shortest(1234.5), "1234.5");
        assert_eq!(shortest(510_104.0), "510104");
        assert_eq!(shortest(0.1 + 0.2), "3.00000000000000e-1");
        assert_eq!(shortest(1e21), "1000000000000000000000");
        assert_eq!(text_of(&DataRef::Float(0.125), true), "0.125e2%");
    }
}
