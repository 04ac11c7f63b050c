//! CSV as spreadsheets write it: RFC 4180 with commas, semicolons or tabs.
//!
//! The rows are cut here and not by a library because findings need the row as a spreadsheet
//! counts it (blank lines count, line breaks inside quotes do not), and because a quote that
//! is never closed must be a finding instead of one cell with the rest of the file.

use super::Grid;
use crate::findings::Code;
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::limits::{CELL_CHARACTERS_MOST, COLUMNS_MOST, ROWS_MOST};

/// Cuts a text into rows and cells. Nothing where the text cannot be a table; the ledger says why.
pub(super) fn parse(text: &str, file: &str, ledger: &mut Ledger) -> Option<Grid> {
    let separator = separator_of(text);
    let bytes = text.as_bytes();
    let mut grid = Grid::default();
    let mut number: u32 = 1;
    let mut at = 0;
    let mut unquoted = String::new();
    while at < bytes.len() {
        // One cell; `at` ends on its separator, its line break or the end.
        let cell: &str = if bytes.get(at) == Some(&b'"') {
            match quoted_cell(text, at, separator, &mut unquoted) {
                Some(end) => at = end,
                None => {
                    ledger.note(Code::QuoteUnclosed, At::file(file).row(number), |f| f);
                    return None;
                }
            }
            &unquoted
        } else {
            let rest = bytes.get(at..).unwrap_or_default();
            let is_end = |byte: &u8| *byte == separator || *byte == b'\n' || *byte == b'\r';
            let length = rest.iter().position(is_end).unwrap_or(rest.len());
            let cell = text.get(at..at + length).unwrap_or_default();
            at += length;
            cell
        };
        if cell.len() > CELL_CHARACTERS_MOST && cell.chars().count() > CELL_CHARACTERS_MOST {
            ledger.note(Code::CellTooLong, At::file(file).row(number), |f| f.with("most", CELL_CHARACTERS_MOST));
            grid.push("");
        } else if grid.width_of_open_row() >= COLUMNS_MOST && cell.is_empty() {
            // A row of bare separators: spreadsheets write them, they say nothing.
        } else if grid.width_of_open_row() >= COLUMNS_MOST || !grid.push(cell) {
            ledger.note(Code::TableTooLarge, At::file(file).row(number), |f| f);
            return None;
        }
        match bytes.get(at) {
            Some(byte) if *byte == separator => {
                at += 1;
                if at == bytes.len() {
                    grid.push("");
                }
                continue;
            }
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 2,
            Some(_) => at += 1,
            None => {}
        }
        if number > ROWS_MOST {
            ledger.note(Code::TableTooLong, At::file(file).row(number), |f| f.with("most", ROWS_MOST));
            return None;
        }
        grid.end_row(number);
        number += 1;
    }
    // A last line that ends in a separator is still open.
    if grid.width_of_open_row() > 0 {
        grid.end_row(number);
    }
    Some(grid)
}

/// Reads a quoted cell into `cell`; the position behind it, or nothing where it never ends.
/// What stands between the closing quote and the separator is kept, as spreadsheets do.
fn quoted_cell(text: &str, start: usize, separator: u8, cell: &mut String) -> Option<usize> {
    cell.clear();
    let mut rest = text.get(start + 1..)?;
    loop {
        let quote = rest.find('"')?;
        cell.push_str(rest.get(..quote)?);
        rest = rest.get(quote + 1..)?;
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => break,
        }
    }
    let is_end = |c: char| c == char::from(separator) || c == '\n' || c == '\r';
    let tail = rest.find(is_end).unwrap_or(rest.len());
    cell.push_str(rest.get(..tail)?);
    Some(text.len() - rest.len() + tail)
}

/// The separator: whichever of comma, tab and semicolon is most frequent in the first lines.
fn separator_of(text: &str) -> u8 {
    let mut counts = [(0usize, b','), (0, b'\t'), (0, b';')];
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(3) {
        for (count, separator) in &mut counts {
            *count += line.bytes().filter(|byte| byte == separator).count();
        }
    }
    let [comma, tab, semicolon] = counts;
    if comma.0 > 0 && comma.0 >= tab.0 {
        return b',';
    }
    if tab.0 >= semicolon.0 && tab.0 > 0 {
        b'\t'
    } else if semicolon.0 > 0 {
        b';'
    } else {
        b','
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
        let grid = parse(text, "t.csv", &mut Ledger::default()).unwrap();
        let row = |i| grid.row(i).map(|row| (row.number, row.cells().map(str::to_owned).collect()));
        (0..grid.len()).filter_map(row).collect()
    }

    #[test]
    fn rows_are_counted_as_a_spreadsheet_counts() {
        let read = rows("a,b\r\n\r\n\"x\ny\",\"say \"\"hi\"\"\"\r\n1,\r\nlast");
        let expected: [(u32, &[&str]); 5] =
            [(1, &["a", "b"]), (2, &[""]), (3, &["x\ny", "say \"hi\""]), (4, &["1", ""]), (5, &["last"])];
        assert_eq!(read.len(), expected.len());
        for (row, (number, cells)) in read.iter().zip(expected) {
            assert_eq!((row.0, row.1.iter().map(String::as_str).collect::<Vec<_>>()), (number, cells.to_vec()));
        }
    }

    #[test]
    fn other_separators() {
        assert_eq!(rows("a\tb\n1,5\t2\n")[1].1, ["1,5", "2"]);
        assert_eq!(rows("a;b\n1;2")[1].1, ["1", "2"]);
        assert_eq!(rows("a,b,c\n1;2,3,")[1].1, ["1;2", "3", ""]);
        assert_eq!(rows("a\rb\r")[1], (2, vec!["b".to_owned()]));
    }

    #[test]
    fn an_open_quote_is_found_where_it_opens() {
        let mut ledger = Ledger::default();
        assert!(parse("a,b\n1,\"x\n2,y\n", "t.csv", &mut ledger).is_none());
        let findings = ledger.finish();
        assert_eq!((findings[0].code, findings[0].place.as_ref().unwrap().row), (Code::QuoteUnclosed, Some(2)));
    }
}
