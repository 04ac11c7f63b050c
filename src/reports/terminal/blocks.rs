//! The pieces of a document on the terminal.

use super::{Style, Tone, lines, printable};
use crate::domain::record::TenderRecord;
use crate::messages::Catalogue;
use crate::reports::blocks::{Block, Mood};
use crate::reports::wording::provenance;

/// A whole document: which tender, whether its figures are real, then all pieces.
pub(super) fn told(tender: &TenderRecord, blocks: &[Block], catalogue: &Catalogue, style: Style) -> String {
    titled(&tender.title, &provenance(catalogue, tender), blocks, style)
}

/// A whole document: its title, whether its figures are real, then all pieces.
pub(super) fn titled(title: &str, source: &str, blocks: &[Block], style: Style) -> String {
    let title = style.paint(&printable(title), Tone::Heading);
    let source = style.paint(&printable(source), Tone::Warning);
    let blocks: String = blocks.iter().map(|block| shown(block, style)).collect();
    format!("{title}\n{source}\n\n{blocks}")
}

fn shown(block: &Block, style: Style) -> String {
    match block {
        Block::Heading(text) => style.heading(&printable(text)),
        Block::Line(mood, text) => format!("{}\n", style.paint(&printable(text), tone(*mood))),
        Block::Bullet(text) => format!("• {}\n", printable(text)),
        Block::Table { name: _, titles, right, rows } => {
            let mut table = style.table(titles, right);
            for row in rows {
                table.add_row(row.iter().map(|(mood, text)| style.cell(text, tone(*mood))));
            }
            lines(&table)
        }
        // The tables say the same.
        Block::Chart(_) => String::new(),
    }
}

fn tone(mood: Mood) -> Tone {
    match mood {
        Mood::Plain => Tone::Plain,
        Mood::Good => Tone::Good,
        Mood::Warning => Tone::Warning,
        Mood::Bad => Tone::Bad,
        Mood::Faint => Tone::Faint,
    }
}
