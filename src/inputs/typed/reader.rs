//! The rows of a table, one after another.

use super::cell;
use super::header::{self, Header};
use super::row::{Places, Row, Value, place_of};
use crate::findings::Code;
use crate::inputs::fold::{quoted, trimmed};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::source::{RawRow, RawTable, title_argument};
use crate::inputs::tables::{Column, Kind};
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A table whose header is understood.
#[derive(Debug)]
pub(crate) struct OpenTable<'a> {
    raw: &'a RawTable,
    header: Header,
}

impl<'a> OpenTable<'a> {
    /// Finds the header; nothing where there is none.
    pub(super) fn new(raw: &'a RawTable, ledger: &mut Ledger) -> Option<Self> {
        Some(Self { raw, header: header::find(raw, ledger)? })
    }

    /// Its file, or `workbook!sheet`.
    pub fn file(&self) -> &'a str {
        &self.raw.file
    }

    /// Its rows.
    pub fn rows(&self) -> Rows<'_> {
        let named = |name: &&str| self.raw.table.columns.iter().position(|column| column.en == *name);
        Rows {
            raw: self.raw,
            header: &self.header,
            next: self.header.first_row,
            read: 0,
            keys: HashMap::new(),
            key: self.raw.table.key.iter().filter_map(named).collect(),
        }
    }
}

/// Reads a table row by row. Blank rows, rows of totals and repetitions of a key are passed
/// over; all but the first are noted.
#[derive(Debug)]
pub(crate) struct Rows<'t> {
    raw: &'t RawTable,
    header: &'t Header,
    next: usize,
    read: usize,
    /// Row where each key stands first.
    keys: HashMap<String, u32>,
    /// Positions of the key's columns.
    key: Vec<usize>,
}

impl<'t> Rows<'t> {
    /// The next row that says something; nothing at the end.
    pub fn next(&mut self, ledger: &mut Ledger) -> Option<Row<'t>> {
        loop {
            let Some(raw) = self.raw.grid.row(self.next) else {
                if self.raw.table.required && self.read == 0 {
                    self.read = 1;
                    let table = title_argument(self.raw.table);
                    ledger.note(Code::RowsMissing, At::file(&self.raw.file), |f| f.with("table", table));
                }
                return None;
            };
            self.next += 1;
            if raw.cells().all(|cell| trimmed(cell).is_empty()) {
                continue;
            }
            let at = At::file(&self.raw.file).row(raw.number);
            if header::is_total(raw) {
                let text = raw.cells().map(trimmed).find(|cell| !cell.is_empty()).unwrap_or_default();
                ledger.note(Code::TotalRow, at, |f| f.with("text", quoted(text)));
                continue;
            }
            self.read += 1;
            if let Some(row) = self.typed(raw, at, ledger) {
                return Some(row);
            }
        }
    }

    /// The row with its cells read; nothing where its key stood before.
    fn typed(&mut self, raw: RawRow<'t>, at: At<'t>, ledger: &mut Ledger) -> Option<Row<'t>> {
        let table = self.raw.table;
        let in_workbook = self.raw.in_workbook;
        let beyond =
            (self.header.width..raw.len()).map(|i| (i, trimmed(raw.cell(i)))).find(|(_, cell)| !cell.is_empty());
        if let Some((position, cell)) = beyond {
            let at = At { cell_column: in_workbook.then_some(position), ..at };
            ledger.note(Code::CellsBeyondHeader, at, |f| {
                f.with("value", quoted(cell)).with("position", position + 1).with("width", self.header.width)
            });
        }
        let mut values = Vec::with_capacity(table.columns.len());
        for (index, (column, found)) in table.columns.iter().zip(&self.header.columns).enumerate() {
            values.push(match found {
                Some(found) => {
                    let at = place_of(at, self.header.columns.get(index), in_workbook, table, index);
                    cell::read(table, column, raw.cell(found.position), found.power, at, ledger)
                }
                // The header's finding speaks for all rows.
                None if column.required => Value::Wrong,
                None => Value::Blank,
            });
        }
        if !self.key.is_empty() && !self.first_of_its_key(&values, at, raw.number, ledger) {
            return None;
        }
        let places = Places::InRow { at, columns: &self.header.columns, in_workbook };
        Some(Row::new(table, values, places))
    }

    fn first_of_its_key(&mut self, values: &[Value<'_>], at: At<'_>, number: u32, ledger: &mut Ledger) -> bool {
        let mut key = String::new();
        for position in &self.key {
            let part = values.get(*position).zip(self.raw.table.columns.get(*position));
            let Some(part) = part.and_then(|(value, column)| key_part(value, column)) else { return true };
            if !key.is_empty() && !part.is_empty() {
                key.push_str(" + ");
            }
            key.push_str(&part);
        }
        match self.keys.entry(key) {
            Entry::Vacant(free) => {
                free.insert(number);
                true
            }
            Entry::Occupied(taken) => {
                let columns = self.raw.table.columns;
                let names = self.key.iter().filter_map(|position| columns.get(*position)).map(|column| column.zh);
                ledger.note(Code::RowTwice, at, |f| {
                    f.with("key", taken.key())
                        .with("first", *taken.get())
                        .with("columns", names.collect::<Vec<_>>().join(" + "))
                });
                false
            }
        }
    }
}

/// A cell as a part of its row's key; nothing where it could not be read.
fn key_part<'v>(value: &'v Value<'_>, column: &Column) -> Option<Cow<'v, str>> {
    match value {
        Value::Blank => Some("".into()),
        Value::Text(text) => Some(text.as_ref().into()),
        Value::Integer(number) => Some(number.to_string().into()),
        Value::Year(year) => Some(year.to_string().into()),
        Value::Date(date) => Some(date.to_string().into()),
        Value::Money(money) => Some(money.to_string().into()),
        Value::Choice(index) => match column.kind {
            Kind::Choice(words) => words.get(*index).map(|word| word.zh.into()),
            _ => None,
        },
        _ => None,
    }
}
