//! `zeyou explain` on the terminal.

use super::{Style, Tone, lines, printable};
use crate::domain::explain_record::ExplainRecord;
use crate::messages::Catalogue;
use crate::reports::explained::{Block, Mood, tell};
use crate::reports::wording::provenance;

/// All answers for the terminal.
pub fn explain(record: &ExplainRecord, catalogue: &Catalogue, style: Style) -> String {
    let title = style.paint(&printable(&record.tender.title), Tone::Heading);
    let source = style.paint(&printable(&provenance(catalogue, &record.tender)), Tone::Warning);
    let blocks: String = tell(record, catalogue).iter().map(|block| shown(block, style)).collect();
    format!("{title}\n{source}\n\n{blocks}")
}

fn shown(block: &Block, style: Style) -> String {
    match block {
        Block::Heading(text) => style.heading(&printable(text)),
        Block::Line(mood, text) => format!("{}\n", style.paint(&printable(text), tone(*mood))),
        Block::Bullet(text) => format!("• {}\n", printable(text)),
        Block::Table { titles, right, rows } => {
            let mut table = style.table(titles, right);
            for row in rows {
                table.add_row(row.iter().map(|(mood, text)| style.cell(text, tone(*mood))));
            }
            lines(&table)
        }
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
