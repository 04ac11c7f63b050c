//! A row of typed cells.

use super::header::Found;
use crate::domain::{Date, Money, Month, Year};
use crate::inputs::ledger::At;
use crate::inputs::tables::Table;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::borrow::Cow;

/// A cell, read by its column's kind.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value<'a> {
    /// Nothing stands there, or the column is absent.
    Blank,
    /// Something stands there that a finding speaks of.
    Wrong,
    /// Text or an identifier.
    Text(Cow<'a, str>),
    /// Identifiers.
    Ids(Vec<String>),
    /// A whole number.
    Integer(u64),
    /// A decimal number.
    Decimal(Decimal),
    /// Money.
    Money(Money),
    /// Yes or no.
    YesNo(bool),
    /// A day.
    Date(Date),
    /// A month.
    Month(Month),
    /// A year.
    Year(Year),
    /// Position in the column's list of words.
    Choice(usize),
    /// Positions in the column's list of words, each once, in the order of the cell.
    Choices(Vec<usize>),
}

/// Where the cells of a row stand.
#[derive(Debug, Clone)]
pub(super) enum Places<'a> {
    /// In one row of a table, by its header.
    InRow { at: At<'a>, columns: &'a [Option<Found>], in_workbook: bool },
    /// Each by itself (the tender's keys).
    Each(Vec<At<'a>>),
}

/// A row; columns are asked for by their English names.
#[derive(Debug, Clone)]
pub(crate) struct Row<'a> {
    table: &'static Table,
    values: Vec<Value<'a>>,
    places: Places<'a>,
}

/// Declares the readers of one kind each: nothing where the cell is blank or wrong.
macro_rules! readers {
    ($($(#[$doc:meta])* $name:ident: $variant:ident -> $type:ty;)*) => {
        $($(#[$doc])*
        pub fn $name(&self, column: &str) -> Option<$type> {
            match self.value(column) { Value::$variant(value) => Some(*value), _ => None }
        })*
    };
}

impl<'a> Row<'a> {
    pub(super) fn new(table: &'static Table, values: Vec<Value<'a>>, places: Places<'a>) -> Self {
        Self { table, values, places }
    }

    fn index(&self, column: &str) -> usize {
        let found = self.table.columns.iter().position(|declared| declared.en == column);
        debug_assert!(found.is_some(), "{} has no column {column}", self.table.en);
        found.unwrap_or(usize::MAX)
    }

    /// The cell of a column.
    pub fn value(&self, column: &str) -> &Value<'a> {
        self.values.get(self.index(column)).unwrap_or(&Value::Blank)
    }

    /// Whether nothing stands in a column.
    pub fn is_blank(&self, column: &str) -> bool {
        *self.value(column) == Value::Blank
    }

    /// Text or an identifier; nothing where the cell is blank or wrong.
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The same, owned; empty where there is none.
    pub fn string(&self, column: &str) -> String {
        self.text(column).unwrap_or_default().to_owned()
    }

    /// Identifiers; none where the cell is blank or wrong.
    pub fn ids(&self, column: &str) -> &[String] {
        match self.value(column) {
            Value::Ids(ids) => ids,
            _ => &[],
        }
    }

    readers! {
        /// A whole number.
        integer: Integer -> u64;
        /// A decimal number.
        decimal: Decimal -> Decimal;
        /// Money.
        money: Money -> Money;
        /// Yes or no.
        yes: YesNo -> bool;
        /// A day.
        date: Date -> Date;
        /// A month.
        month: Month -> Month;
        /// A year.
        year: Year -> Year;
        /// Position in the list of words.
        choice: Choice -> usize;
    }

    /// A whole number of persons, lots or months. The reader's limit keeps it in range.
    pub fn count(&self, column: &str) -> Option<u32> {
        self.integer(column).and_then(|number| u32::try_from(number).ok())
    }

    /// A decimal in steps of its grid, such as those of volumes and weights.
    pub fn steps(&self, column: &str, steps_per_unit: i128) -> Option<i128> {
        let one = Decimal::from_i128(steps_per_unit)?;
        self.decimal(column)?.checked_mul(one)?.to_i128()
    }

    /// The word chosen, as the domain names it; `words` stand in the order of the declaration.
    pub fn chosen<T: Copy>(&self, column: &str, words: &[T]) -> Option<T> {
        words.get(self.choice(column)?).copied()
    }

    /// Several words, as the domain names them; nothing where the cell is blank or wrong.
    pub fn all_chosen<T: Copy>(&self, column: &str, words: &[T]) -> Option<Vec<T>> {
        match self.value(column) {
            Value::Choices(chosen) => chosen.iter().map(|index| words.get(*index).copied()).collect(),
            _ => None,
        }
    }

    /// The Chinese and the English name of a column.
    pub fn names(&self, column: &str) -> (&'static str, &'static str) {
        self.table.columns.get(self.index(column)).map_or(("", ""), |declared| (declared.zh, declared.en))
    }

    /// The place of the row.
    pub fn place(&self) -> At<'a> {
        match &self.places {
            Places::InRow { at, .. } => *at,
            Places::Each(places) => places.first().copied().unwrap_or(At::file("")),
        }
    }

    /// The place of a cell.
    pub fn at(&self, column: &str) -> At<'a> {
        let index = self.index(column);
        match &self.places {
            Places::InRow { at, columns, in_workbook } => {
                place_of(*at, columns.get(index), *in_workbook, self.table, index)
            }
            Places::Each(places) => places.get(index).copied().unwrap_or(self.place()),
        }
    }
}

/// The place of a cell by the header; a column that the file lacks has its declared name.
pub(super) fn place_of<'a>(
    at: At<'a>,
    found: Option<&'a Option<Found>>,
    in_workbook: bool,
    table: &'static Table,
    index: usize,
) -> At<'a> {
    match found {
        Some(Some(found)) => At { cell_column: in_workbook.then_some(found.position), ..at.column(&found.title) },
        _ => table.columns.get(index).map_or(at, |column| at.column(column.zh)),
    }
}

use rust_decimal::prelude::FromPrimitive;
