//! The second layer: raw tables become rows of typed cells, by the declarations in
//! [`tables`](super::tables). What identifiers refer to is the next layer's business.

mod calendar;
mod cell;
mod header;
mod number;
mod reader;
mod row;

pub(crate) use cell::most;
pub(crate) use reader::OpenTable;
pub(crate) use row::{Row, Value};

use super::fold::{name_key, nearest, quoted};
use super::ledger::{At, Ledger};
use super::source::{RawTender, Sources, title_argument};
use super::tables::{TABLES, TENDER, Table};
use crate::findings::Code;

/// A table whose rows can be read; nothing where it is absent or has no header.
pub(crate) fn open<'a>(sources: &'a Sources, name: &str, ledger: &mut Ledger) -> Option<OpenTable<'a>> {
    let table: &'static Table = TABLES.iter().find(|table| table.en == name)?;
    match sources.tables.get(table.en) {
        Some(raw) => OpenTable::new(raw, ledger),
        None => {
            if table.required && !sources.broken.contains(&table.en) {
                note_missing(sources, table, ledger);
            }
            None
        }
    }
}

fn note_missing(sources: &Sources, table: &Table, ledger: &mut Ledger) {
    let file = match (sources.in_workbook, table.en == TENDER.en) {
        (true, _) => format!("“{}” / “{}”", table.zh, table.en),
        (false, true) => format!("{}.toml", table.en),
        (false, false) => format!("{}.csv / {}.csv", table.zh, table.en),
    };
    let shown = sources.files.first().filter(|_| sources.in_workbook).map_or(".", |file| file.name.as_str());
    ledger.note(Code::TableMissing, At::file(shown), |f| f.with("table", title_argument(table)).with("file", file));
}

/// The tender as one row.
pub(crate) fn tender<'a>(sources: &'a Sources, ledger: &mut Ledger) -> Option<Row<'a>> {
    let Some(raw) = &sources.tender else {
        if !sources.broken.contains(&TENDER.en) {
            note_missing(sources, &TENDER, ledger);
        }
        return None;
    };
    Some(tender_row(raw, ledger))
}

fn tender_row<'a>(raw: &'a RawTender, ledger: &mut Ledger) -> Row<'a> {
    let mut values: Vec<Option<Value<'a>>> = vec![None; TENDER.columns.len()];
    let mut places: Vec<At<'a>> = vec![At::file(&raw.file); TENDER.columns.len()];
    for entry in &raw.entries {
        let at = At { cell_column: raw.cell_column, ..At::file(&raw.file).row(entry.row).column(&entry.key) };
        let key = name_key(&entry.key);
        let known = TENDER.columns.iter().position(|column| name_key(column.en) == key || name_key(column.zh) == key);
        let Some((column, (value, place))) = known
            .and_then(|index| Some((TENDER.columns.get(index)?, (values.get_mut(index)?, places.get_mut(index)?))))
        else {
            let names = TENDER.columns.iter().flat_map(|column| [column.en, column.zh]);
            let near = nearest(&entry.key, names).unwrap_or("none");
            ledger.note(Code::KeyUnknown, at, |f| f.with("key", quoted(&entry.key)).with("nearest", near));
            continue;
        };
        if value.is_some() {
            ledger.note(Code::KeyTwice, at, |f| f.with("key", quoted(&entry.key)));
            continue;
        }
        *place = at;
        *value = Some(cell::read(&TENDER, column, &entry.value, 0, at, ledger));
    }
    for ((column, value), place) in TENDER.columns.iter().zip(&mut values).zip(&mut places) {
        if value.is_none() && column.required {
            place.column = Some(column.en);
            ledger.note(Code::KeyMissing, *place, |f| f.with("zh", column.zh).with("en", column.en));
            *value = Some(Value::Wrong);
        }
    }
    let values = values.into_iter().map(|value| value.unwrap_or(Value::Blank)).collect();
    Row::new(&TENDER, values, row::Places::Each(places))
}
