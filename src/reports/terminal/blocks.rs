//! The pieces of a document on the terminal.

use super::{Style, Tone, lines, printable};
use crate::reports::blocks::{Block, Mood};

/// All pieces, one after the other.
pub(super) fn blocks(blocks: &[Block], style: Style) -> String {
    blocks.iter().map(|block| shown(block, style)).collect()
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
