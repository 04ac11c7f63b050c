//! The named tables of a document told in pieces.

use super::Sheet;
use crate::reports::blocks::Block;
use crate::reports::figures::ungrouped;
use std::io;

/// Name and content of each named table; figures without separators of thousands, so that programs
/// read numbers.
///
/// # Errors
/// The writer's, which writes to memory and has none in practice.
pub fn told_tables(blocks: &[Block]) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    let mut tables = Vec::new();
    for block in blocks {
        let Block::Table { name: Some(name), titles, right, rows } = block else { continue };
        let mut sheet = Sheet::new(titles)?;
        for row in rows {
            let cells = row.iter().enumerate().map(|(column, (_, text))| {
                let figure = right.contains(&column).then(|| ungrouped(text)).flatten();
                figure.unwrap_or_else(|| text.clone())
            });
            sheet.row(&cells.collect::<Vec<String>>())?;
        }
        tables.push((*name, sheet.bytes()?));
    }
    Ok(tables)
}
