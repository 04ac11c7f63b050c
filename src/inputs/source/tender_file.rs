//! `tender.toml`: the keys of the tender, under `[tender]` or at the top.

use super::{RawEntry, RawTender};
use crate::findings::Code;
use crate::inputs::fold::{name_key, quoted};
use crate::inputs::ledger::{At, Ledger};
use crate::inputs::tables::TENDER;
use toml::de::{DeTable, DeValue};

/// Reads the keys. Nothing where the text is no TOML.
pub(super) fn parse(text: &str, file: &str, ledger: &mut Ledger) -> Option<RawTender> {
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let row = error.span().map_or(1, |span| row_of(text, span.start));
            ledger.note(Code::TomlInvalid, At::file(file).row(row), |f| f.with("reason", error.message()));
            return None;
        }
    };
    let is_tender = |key: &str| [TENDER.en, TENDER.zh].iter().any(|name| name_key(name) == name_key(key));
    let mut entries = Vec::new();
    let mut add = |table: &DeTable<'_>, ledger: &mut Ledger| {
        for (key, value) in table {
            let row = row_of(text, key.span().start);
            match scalar(value.get_ref()) {
                Some(value) => entries.push(RawEntry { key: key.get_ref().to_string(), value, row }),
                None => ledger.note(Code::ValueNotPlain, At::file(file).row(row).column(key.get_ref()), |f| f),
            }
        }
    };
    // The keys stand under `[tender]`; without that line they are understood all the same.
    let (mut under_title, mut plain) = (None, DeTable::new());
    for (key, value) in document.get_ref() {
        match value.get_ref() {
            DeValue::Table(table) if is_tender(key.get_ref()) => under_title = Some(table),
            DeValue::Table(_) => {
                let row = row_of(text, key.span().start);
                ledger.note(Code::KeyUnknown, At::file(file).row(row), |f| {
                    f.with("key", quoted(key.get_ref())).with("nearest", TENDER.en)
                });
            }
            _ => {
                plain.insert(key.clone(), value.clone());
            }
        }
    }
    add(&plain, ledger);
    if let Some(table) = under_title {
        add(table, ledger);
    }
    // The parser sorts keys; findings should follow the file.
    entries.sort_by_key(|entry| entry.row);
    Some(RawTender { file: file.to_owned(), cell_column: None, entries })
}

/// A plain value as text; numbers as they are written.
fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Datetime(value) => Some(value.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn row_of(text: &str, position: usize) -> u32 {
    let breaks = text.bytes().take(position).filter(|byte| *byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}
