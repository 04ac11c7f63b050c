//! Values that may be one or a list.

use super::{Fields, LARGEST, MOST_PLACES};
use rust_decimal::Decimal;
use toml::Spanned;
use toml::de::DeValue;

impl<'f> Fields<'f> {
    /// Numbers: one or a list, in quotes or bare. TOML keeps the digits of a bare decimal, so
    /// nothing is lost; rule sets still want quotes, as their authors edit them with tools that
    /// may not.
    pub(in crate::inputs) fn numbers(&mut self, key: &'static str) -> Vec<Decimal> {
        let values = self.one_or_more(key);
        values.into_iter().filter_map(|value| self.as_number(key, value)).collect()
    }

    /// A number, in quotes or bare.
    pub(in crate::inputs) fn number(&mut self, key: &'static str) -> Option<Decimal> {
        let value = self.value(key, true)?;
        self.as_number(key, value.get_ref())
    }

    fn as_number(&self, key: &str, value: &DeValue<'_>) -> Option<Decimal> {
        match value {
            DeValue::Float(number) => {
                let number = Decimal::from_str_exact(number.as_str()).ok().map(|number| number.normalize());
                let number = number.filter(|number| number.abs() <= LARGEST && number.scale() <= MOST_PLACES);
                if number.is_none() {
                    self.wrong(key, "decimal");
                }
                number
            }
            other => self.as_decimal(key, other),
        }
    }

    /// Texts: one or a list.
    pub(in crate::inputs) fn texts(&mut self, key: &'static str) -> Vec<String> {
        let texts: Vec<Option<String>> = self
            .one_or_more(key)
            .into_iter()
            .map(|value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned))
            .collect();
        if texts.contains(&None) {
            self.wrong(key, "text");
            return Vec::new();
        }
        texts.into_iter().flatten().collect()
    }

    /// Yes or no: one or a list.
    pub(in crate::inputs) fn flags(&mut self, key: &'static str) -> Vec<bool> {
        let flags: Option<Vec<bool>> = self.one_or_more(key).into_iter().map(DeValue::as_bool).collect();
        if flags.is_none() {
            self.wrong(key, "flag");
        }
        flags.unwrap_or_default()
    }

    /// The values under a key that may hold one or a list; none where it is absent or empty, and
    /// then a finding says so.
    fn one_or_more(&mut self, key: &'static str) -> Vec<&'f DeValue<'f>> {
        let Some(value) = self.value(key, true) else { return Vec::new() };
        match value.get_ref().as_array() {
            Some(list) if list.is_empty() => {
                self.wrong(key, "list");
                Vec::new()
            }
            Some(list) => list.iter().map(Spanned::get_ref).collect(),
            None => vec![value.get_ref()],
        }
    }
}
