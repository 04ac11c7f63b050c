//! Positions by identifier.

use crate::findings::Code;
use crate::inputs::divisions;
use crate::inputs::fold::{nearest, quoted};
use crate::inputs::ledger::Ledger;
use crate::inputs::typed::Row;
use std::collections::HashMap;

/// The identifiers of a table.
#[derive(Debug)]
pub(crate) struct Index {
    /// English name of the table.
    table: &'static str,
    /// Whether the table could be read: if not, its own finding says all.
    complete: bool,
    positions: HashMap<String, usize>,
    names: Vec<String>,
}

impl Index {
    /// An index of a table that is there (`complete`) or not.
    pub fn new(table: &'static str, complete: bool) -> Self {
        Self { table, complete, positions: HashMap::new(), names: Vec::new() }
    }

    /// Adds an identifier and gives its position.
    pub fn add(&mut self, name: &str) -> usize {
        let position = self.names.len();
        self.positions.insert(name.to_owned(), position);
        self.names.push(name.to_owned());
        position
    }

    /// The position of an identifier.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.positions.get(name).copied()
    }

    /// The identifier at a position.
    pub fn name(&self, position: usize) -> &str {
        self.names.get(position).map_or("", String::as_str)
    }

    /// The position that a cell refers to; nothing where the cell is blank or wrong, or
    /// where it refers to nothing, which is noted.
    pub fn find(&self, row: &Row<'_>, column: &str, ledger: &mut Ledger) -> Option<usize> {
        self.resolve(row.text(column)?, row, column, ledger)
    }

    /// The same for one identifier of a cell.
    pub fn resolve(&self, name: &str, row: &Row<'_>, column: &str, ledger: &mut Ledger) -> Option<usize> {
        if let Some(position) = self.position(name) {
            return Some(position);
        }
        if matches!(self.table, "counties" | "jurisdictions")
            && let Some(position) = self.renamed(name)
        {
            ledger.note(Code::DivisionCodeOld, row.at(column), |f| {
                let (old, new) = match divisions::replacement(name) {
                    Some((new, _)) => (name, new),
                    None => (self.name(position), name),
                };
                f.with("code", old).with("new", new)
            });
            return Some(position);
        }
        if self.complete {
            ledger.note(Code::ReferenceUnknown, row.at(column), |f| {
                let near = nearest(name, self.names.iter().map(String::as_str)).unwrap_or("none");
                let table = format!("@title-{}", self.table.replace('_', "-"));
                f.with("value", quoted(name)).with("table", table).with("nearest", near)
            });
        }
        None
    }

    /// A division under the code that replaced this one, or that this one replaced.
    fn renamed(&self, code: &str) -> Option<usize> {
        let new = divisions::replacement(code).map(|(new, _)| new);
        [new, divisions::replaced(code)].into_iter().flatten().find_map(|other| self.position(other))
    }
}
