//! A table of a model file, read key by key so that each fault has its line, and a key that
//! nobody asks for is found.

mod lists;

use super::model_file::{ModelFile, nearest};
use crate::domain::Date;
use crate::findings::{Code, Finding, Place};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Largest magnitude and most decimals of a number in a model file: far beyond any rule, and
/// small enough for exact products of several of them.
const LARGEST: Decimal = Decimal::from_parts(0xA4C6_8000, 0x0003_8D7E, 0, false, 0);
const MOST_PLACES: u32 = 8;

/// A table of the file, read key by key.
#[derive(Debug)]
pub(super) struct Fields<'f> {
    file: &'f ModelFile,
    table: &'f DeTable<'f>,
    row: u32,
    asked: BTreeSet<&'static str>,
}

impl<'f> Fields<'f> {
    /// The file's own table.
    pub(super) fn root(file: &'f ModelFile, table: &'f DeTable<'f>) -> Self {
        Self { file, table, row: 1, asked: BTreeSet::new() }
    }

    /// Where the table starts.
    pub(super) fn place(&self) -> Place {
        Place::file(self.file.shown()).row(self.row)
    }

    /// Where a key stands; the table's start if it is absent.
    pub(super) fn place_of(&self, key: &str) -> Place {
        let row = self.table.get(key).map_or(self.row, |value| self.file.row(value.span().start));
        Place::file(self.file.shown()).row(row).column(key)
    }

    /// Records a finding.
    pub(super) fn report(&self, finding: Finding) {
        self.file.report(finding);
    }

    /// Whether the key is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn value(&mut self, key: &'static str, required: bool) -> Option<&'f Spanned<DeValue<'f>>> {
        self.asked.insert(key);
        let value = self.table.get(key);
        if value.is_none() && required {
            self.report(Finding::new(Code::ModelKeyMissing).at(self.place()).with("key", key));
        }
        value
    }

    fn wrong(&self, key: &str, expected: &str) {
        let finding = Finding::new(Code::ModelValue).at(self.place_of(key));
        self.report(finding.with("key", key).with("expected", format!("@model-kind-{expected}")));
    }

    /// A text, not empty.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key, true)?;
        self.as_text(key, value)
    }

    /// A text that may be absent.
    pub(super) fn text_if_any(&mut self, key: &'static str) -> Option<String> {
        let value = self.value(key, false)?;
        self.as_text(key, value)
    }

    fn as_text(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
        if text.is_none() {
            self.wrong(key, "text");
        }
        text.map(str::to_owned)
    }

    /// A decimal in quotes, or a bare whole number.
    pub(super) fn decimal(&mut self, key: &'static str) -> Option<Decimal> {
        let value = self.value(key, true)?;
        self.as_decimal(key, value.get_ref())
    }

    /// A decimal that may be absent.
    pub(super) fn decimal_if_any(&mut self, key: &'static str) -> Option<Decimal> {
        let value = self.value(key, false)?;
        self.as_decimal(key, value.get_ref())
    }

    fn as_decimal(&self, key: &str, value: &DeValue<'_>) -> Option<Decimal> {
        let text = match value {
            DeValue::String(text) => text.as_ref(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => {
                let finding = Finding::new(Code::ModelBareDecimal).at(self.place_of(key));
                self.report(finding.with("key", key).with("value", number.as_str()));
                return None;
            }
            _ => {
                self.wrong(key, "decimal");
                return None;
            }
        };
        let number = Decimal::from_str_exact(text.trim()).ok().map(|number| number.normalize());
        let number = number.filter(|number| number.abs() <= LARGEST && number.scale() <= MOST_PLACES);
        if number.is_none() {
            self.wrong(key, "decimal");
        }
        number
    }

    /// A whole number, not negative.
    pub(super) fn integer(&mut self, key: &'static str) -> Option<u32> {
        let value = self.value(key, true)?.get_ref();
        let number = value.as_integer().filter(|number| number.radix() == 10);
        let number = number.and_then(|number| number.as_str().parse().ok());
        if number.is_none() {
            self.wrong(key, "integer");
        }
        number
    }

    /// Yes or no; no where absent.
    pub(super) fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.value(key, false) else { return false };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, "flag");
        }
        flag.unwrap_or(false)
    }

    /// A day, bare or in quotes: `2026-02-01`.
    pub(super) fn date(&mut self, key: &'static str) -> Option<Date> {
        let value = self.value(key, true)?;
        self.as_date(key, value.get_ref())
    }

    /// A day that may be absent.
    pub(super) fn date_if_any(&mut self, key: &'static str) -> Option<Date> {
        let value = self.value(key, false)?;
        self.as_date(key, value.get_ref())
    }

    fn as_date(&self, key: &str, value: &DeValue<'_>) -> Option<Date> {
        let text = match value {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Datetime(day) if day.time.is_none() && day.offset.is_none() => Some(day.to_string()),
            _ => None,
        };
        let day = text.and_then(|text| text.parse().ok());
        if day.is_none() {
            self.wrong(key, "date");
        }
        day
    }

    /// One of the listed words.
    pub(super) fn choice<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        self.as_choice(key, &text, words)
    }

    /// A list of the listed words; empty where absent.
    pub(super) fn choices<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Vec<T> {
        let Some(value) = self.value(key, false) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array().filter(|list| !list.is_empty()) else {
            self.wrong(key, "list");
            return Vec::new();
        };
        let mut chosen = Vec::new();
        for item in list {
            match item.get_ref().as_str() {
                Some(text) => chosen.extend(self.as_choice(key, text, words)),
                None => self.wrong(key, "text"),
            }
        }
        chosen
    }

    fn as_choice<T: Copy>(&self, key: &str, text: &str, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let finding = Finding::new(Code::ModelValue).at(self.place_of(key)).with("key", key);
            self.report(finding.with("expected", known.join(" | ")));
        }
        found
    }

    /// A list of pairs of decimals: `[["2", "100"], ["24", "0"]]`.
    pub(super) fn pairs(&mut self, key: &'static str) -> Option<Vec<(Decimal, Decimal)>> {
        let value = self.value(key, true)?;
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, "pairs");
            return None;
        };
        let mut pairs = Vec::new();
        for item in list {
            match item.get_ref().as_array().map(|pair| pair.iter().collect::<Vec<_>>()).as_deref() {
                Some([first, second]) => {
                    let (first, second) = (first.get_ref(), second.get_ref());
                    pairs.push((self.as_decimal(key, first)?, self.as_decimal(key, second)?));
                }
                _ => {
                    self.wrong(key, "pairs");
                    return None;
                }
            }
        }
        Some(pairs)
    }

    /// One table under the key.
    pub(super) fn table(&mut self, key: &'static str) -> Option<Fields<'f>> {
        let value = self.value(key, true)?;
        let inner = self.inner(value);
        if inner.is_none() {
            self.wrong(key, "table");
        }
        inner
    }

    /// The tables under the key, in the order of the file; none where absent.
    pub(super) fn tables(&mut self, key: &'static str) -> Vec<Fields<'f>> {
        let Some(value) = self.value(key, false) else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, "tables");
            return Vec::new();
        };
        let mut inner = Vec::new();
        for item in list {
            match self.inner(item) {
                Some(table) => inner.push(table),
                None => self.wrong(key, "tables"),
            }
        }
        inner
    }

    fn inner(&self, value: &'f Spanned<DeValue<'f>>) -> Option<Fields<'f>> {
        let table = value.get_ref().as_table()?;
        // The span of a `[[list]]` item may be its header only or the whole; its start is the header.
        Some(Fields { file: self.file, table, row: self.file.row(value.span().start), asked: BTreeSet::new() })
    }

    /// Records every key that nobody asked for, with the nearest of those that were.
    pub(super) fn finish(self) {
        let known: Vec<&str> = self.asked.iter().copied().collect();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !self.asked.contains(name) {
                let place = Place::file(self.file.shown()).row(self.file.row(key.span().start)).column(name);
                let finding = Finding::new(Code::ModelKeyUnknown).at(place).with("key", name);
                self.report(finding.with("nearest", nearest(name, &known).unwrap_or("—")));
            }
        }
    }
}
