//! Which row is the header, and which column is which.

use crate::findings::Code;
use crate::inputs::fold::{folded, name_key, nearest, quoted, trimmed};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::limits::HEADER_ROWS_MOST;
use crate::inputs::source::{RawRow, RawTable};
use crate::inputs::tables::{Kind, Table};

/// Spellings of yuan in a column's title, as [`name_key`] leaves them.
const YUAN: [&str; 6] = ["元", "人民币元", "人民币", "yuan", "rmb", "cny"];
/// Spellings of ten thousand yuan.
const TEN_THOUSAND_YUAN: [&str; 9] =
    ["万元", "万", "人民币万元", "wan", "wanyuan", "10kyuan", "10k", "10000yuan", "10,000yuan"];

/// A declared column found in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Position from 0.
    pub position: usize,
    /// Title as the file has it.
    pub title: String,
    /// Power of ten from the column's unit to yuan: 0 or 4.
    pub power: i32,
}

/// The header of a table.
#[derive(Debug)]
pub(super) struct Header {
    /// By position in the declaration; absent where the file lacks the column.
    pub columns: Vec<Option<Found>>,
    /// Number of titled columns.
    pub width: usize,
    /// Position of the first row below the header.
    pub first_row: usize,
}

/// What a title says.
enum Title {
    Column(usize, i32),
    UnknownUnit(usize),
    Unknown,
}

/// Finds the header among the first rows; nothing where no row looks like one.
pub(super) fn find(raw: &RawTable, ledger: &mut Ledger) -> Option<Header> {
    let table = raw.table;
    let top: Vec<RawRow<'_>> = (0..raw.grid.len().min(HEADER_ROWS_MOST)).filter_map(|i| raw.grid.row(i)).collect();
    let is_blank = |row: &RawRow<'_>| row.cells().all(|cell| trimmed(cell).is_empty());
    if raw.grid.len() == 0 || top.len() == raw.grid.len() && top.iter().all(is_blank) {
        ledger.note(Code::FileEmpty, At::file(&raw.file), |f| f.with("columns", names(table)));
        return None;
    }
    let known =
        |row: &RawRow<'_>| row.cells().filter(|cell| !matches!(read_title(table, cell), Title::Unknown)).count();
    let most = top.iter().map(known).max().unwrap_or(0);
    let position = top.iter().position(|row| known(row) == most).filter(|_| most > 0);
    let Some((position, row)) = position.and_then(|position| Some((position, top.get(position)?))) else {
        ledger.note(Code::HeaderMissing, At::file(&raw.file), |f| {
            f.with("columns", names(table)).with("rows", HEADER_ROWS_MOST)
        });
        return None;
    };
    let mut header = columns_of(raw, *row, ledger);
    header.first_row = position + 1;
    note_rows_above(raw, top.get(..position).unwrap_or_default(), row.number, &header, ledger);
    Some(header)
}

/// The names of a table's required columns, for findings.
fn names(table: &Table) -> String {
    let required = table.columns.iter().filter(|column| column.required);
    required.map(|column| format!("{}/{}", column.zh, column.en)).collect::<Vec<_>>().join(", ")
}

fn columns_of(raw: &RawTable, row: RawRow<'_>, ledger: &mut Ledger) -> Header {
    let table = raw.table;
    let mut columns: Vec<Option<Found>> = vec![None; table.columns.len()];
    let mut width = 0;
    for (position, title) in row.cells().enumerate() {
        let shown = trimmed(title);
        if shown.is_empty() {
            continue;
        }
        width = position + 1;
        let at = At { cell_column: raw.in_workbook.then_some(position), ..At::file(&raw.file).row(row.number) };
        let at = at.column(shown);
        let (index, power) = match read_title(table, title) {
            Title::Column(index, power) => (index, power),
            Title::UnknownUnit(index) => {
                let money = table.columns.get(index).is_some_and(|column| column.kind == Kind::Money);
                ledger.note(Code::ColumnUnitUnknown, at, |f| {
                    f.with("title", quoted(shown)).with("money", if money { "yes" } else { "no" })
                });
                (index, 0)
            }
            Title::Unknown => {
                let absent = table.columns.iter().flat_map(|column| [column.zh, column.en]);
                let near = nearest(shown, absent).unwrap_or("none");
                ledger.note(Code::ColumnUnknown, at, |f| f.with("title", quoted(shown)).with("nearest", near));
                continue;
            }
        };
        let Some(slot) = columns.get_mut(index) else { continue };
        match slot {
            Some(first) => {
                ledger.note(Code::ColumnTwice, at, |f| f.with("title", quoted(shown)).with("first", &first.title));
            }
            None => *slot = Some(Found { position, title: shown.to_owned(), power }),
        }
    }
    for (column, found) in table.columns.iter().zip(&columns) {
        if column.required && found.is_none() {
            let at = At::file(&raw.file).row(row.number).column(column.zh);
            ledger.note(Code::ColumnMissing, at, |f| f.with("zh", column.zh).with("en", column.en));
        }
    }
    Header { columns, width, first_row: 0 }
}

/// Title rows above the header are skipped on record. "单位：万元" there would silently
/// multiply every amount, so it must be repeated where the amounts are.
fn note_rows_above(raw: &RawTable, rows: &[RawRow<'_>], header_row: u32, header: &Header, ledger: &mut Ledger) {
    let mut texts = rows.iter().flat_map(|row| row.cells().map(|cell| (row.number, trimmed(cell))));
    let Some((first, text)) = texts.by_ref().find(|(_, text)| !text.is_empty()) else { return };
    ledger.note(Code::RowsAboveHeader, At::file(&raw.file).row(first), |f| {
        f.with("text", quoted(text)).with("header", header_row)
    });
    let unit = [(first, text)].into_iter().chain(texts).find(|(_, text)| text.contains("万元"));
    let Some((row, text)) = unit else { return };
    for (column, found) in raw.table.columns.iter().zip(&header.columns) {
        let Some(found) = found else { continue };
        // What a waiver's amount counts depends on its row, and may be money.
        let may_be_money = column.kind == Kind::Money || (raw.table.en, column.en) == ("waivers", "amount");
        if may_be_money && found.power == 0 && !name_key(&found.title).contains('元') {
            ledger.note(Code::UnitAboveHeader, At::file(&raw.file).row(row).column(&found.title), |f| {
                f.with("text", quoted(text)).with("title", &found.title)
            });
        }
    }
}

/// Reads a title: a declared name, with a unit or a note in brackets behind it.
fn read_title(table: &Table, title: &str) -> Title {
    let key = name_key(title);
    if key.is_empty() {
        return Title::Unknown;
    }
    let (base, note) = split_note(&key);
    let bracket = !note.is_empty();
    let note = note.trim_matches(['(', ')', '[', ']', '【', '】', '〔', '〕']);
    let note = note.strip_prefix("单位").unwrap_or(note).trim_start_matches([':', '.']);
    for (index, column) in table.columns.iter().enumerate() {
        for name in [name_key(column.en), name_key(column.zh)] {
            if key == name {
                return Title::Column(index, 0);
            }
            // `price_wan`: the unit without brackets.
            let suffix = key.strip_prefix(name.as_str()).filter(|_| column.kind == Kind::Money && !bracket);
            // A declared name may end in a unit of its own, which the file may leave out.
            let unit = if base == split_note(&name).0 { Some(note) } else { suffix };
            match unit {
                // Ten thousands of persons or visits are not converted, and must not be overlooked.
                Some(unit) if column.kind != Kind::Money && TEN_THOUSAND_YUAN.contains(&unit) => {
                    return Title::UnknownUnit(index);
                }
                Some(_) if column.kind != Kind::Money => return Title::Column(index, 0),
                Some(unit) if YUAN.contains(&unit) => return Title::Column(index, 0),
                Some(unit) if TEN_THOUSAND_YUAN.contains(&unit) => return Title::Column(index, 4),
                Some(_) if base == name => return Title::UnknownUnit(index),
                _ => {}
            }
        }
    }
    Title::Unknown
}

/// A title's name, and what stands in brackets behind it.
fn split_note(key: &str) -> (&str, &str) {
    key.find(['(', '[', '【', '〔']).map_or((key, ""), |at| key.split_at(at))
}

/// Power of ten of a unit written behind an amount in its cell: `120万元`, `35.5元`; the
/// number and the power, or the text and nothing where no unit stands there.
pub(super) fn cell_unit(text: &str) -> (&str, Option<i32>) {
    for (unit, power) in [("万元", 4), ("万", 4), ("元", 0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return (number.trim_end(), Some(power));
        }
    }
    (text, None)
}

/// Whether a row is one of totals: its first filled cell says so and nothing else.
pub(super) fn is_total(row: RawRow<'_>) -> bool {
    const TOTALS: [&str; 8] = ["合计", "总计", "小计", "共计", "总和", "total", "subtotal", "grandtotal"];
    let first = row.cells().map(trimmed).find(|cell| !cell.is_empty()).unwrap_or_default();
    // Longer cells, and identifiers with digits, are not looked at twice: this runs for every row.
    first.len() <= 24 && !first.bytes().any(|byte| byte.is_ascii_digit()) && {
        let key = name_key(&folded(first));
        TOTALS.contains(&key.trim_end_matches([':', '.']))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inputs::tables::TABLES;

    fn column_of(table: &str, title: &str) -> Option<(&'static str, i32)> {
        let table = TABLES.iter().find(|known| known.en == table).unwrap();
        match read_title(table, title) {
            Title::Column(index, power) => Some((table.columns[index].en, power)),
            Title::UnknownUnit(index) => Some((table.columns[index].en, -1)),
            Title::Unknown => None,
        }
    }

    #[test]
    fn titles_with_units() {
        for (title, expected) in [
            ("报价", Some(("price", 0))),
            ("报价（万元）", Some(("price", 4))),
            ("报 价(单位：万元)", Some(("price", 4))),
            ("报价(元)", Some(("price", 0))),
            ("Price", Some(("price", 0))),
            ("price (10k yuan)", Some(("price", 4))),
            ("price_wan", Some(("price", 4))),
            ("price_yuan", Some(("price", 0))),
            ("报价（美元）", Some(("price", -1))),
            ("承诺服务量（人次）", Some(("volume", 0))),
            ("承诺服务量（万）", Some(("volume", -1))),
            ("Exclusive Sets", Some(("exclusive_sets", 0))),
            ("备注", None),
            ("", None),
        ] {
            assert_eq!(column_of("bids", title), expected, "{title}");
        }
    }

    #[test]
    fn a_declared_unit_may_be_left_out() {
        for title in ["折扣（%）", "折扣(%)", "折扣", "percent", "Percent (%)"] {
            assert_eq!(column_of("discounts", title), Some(("percent", 0)), "{title}");
        }
        assert_eq!(column_of("lots", "最小份额"), Some(("share_least", 0)));
    }
}
