//! What the commands print: tables whose columns stay in line with Chinese text in them.

mod award;
mod batch;
mod blocks;
mod check;
mod conflict;
mod explain;
mod pivot;
mod planned;
mod score;
mod standbys;
mod verify;
mod voice;

pub use award::award;
pub(in crate::reports) use award::unawarded;
pub use batch::batch;
pub use check::check;
pub use explain::explain;
pub use pivot::pivot;
pub use planned::planned;
pub use score::{Sheets, score};
pub use verify::{verify, verify_proposal};
pub use voice::voice;

use comfy_table::{Attribute, Cell, CellAlignment, Color, ContentArrangement, LineStyle, Table, TableStyle};

/// How to print. The caller knows whether the output is a terminal; nothing here looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Whether to use colours and bold type.
    pub colour: bool,
    /// Columns of the terminal; absent where lines may be of any length.
    pub width: Option<u16>,
}

/// A line below the titles and no other: figures stand closer than in a grid.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// What a piece of text means, and so how it is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Plain,
    Heading,
    Good,
    Warning,
    Bad,
    Faint,
}

impl Style {
    fn paint(self, text: &str, tone: Tone) -> String {
        let code = match tone {
            Tone::Plain => return text.to_owned(),
            Tone::Heading => "1",
            Tone::Good => "32",
            Tone::Warning => "33",
            Tone::Bad => "31",
            Tone::Faint => "2",
        };
        if self.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn heading(self, text: &str) -> String {
        format!("\n{}\n", self.paint(text, Tone::Heading))
    }

    /// A table with these column titles; the columns of `right` are aligned to the right.
    pub(super) fn table(self, titles: &[String], right: &[usize]) -> Table {
        let mut table = Table::new();
        table.load_style(RULED);
        if let Some(width) = self.width {
            table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        }
        if self.colour {
            table.enforce_styling();
        } else {
            table.force_no_tty();
        }
        table.set_header(titles.iter().map(|title| self.cell(&printable(title), Tone::Heading)));
        for column in right {
            if let Some(column) = table.column_mut(*column) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        table
    }

    pub(super) fn cell(self, text: &str, tone: Tone) -> Cell {
        let cell = Cell::new(printable(text));
        if !self.colour {
            return cell;
        }
        match tone {
            Tone::Plain => cell,
            Tone::Heading => cell.add_attribute(Attribute::Bold),
            Tone::Good => cell.fg(Color::Green),
            Tone::Warning => cell.fg(Color::Yellow),
            Tone::Bad => cell.fg(Color::Red),
            Tone::Faint => cell.add_attribute(Attribute::Dim),
        }
    }
}

/// Names come from strangers' files: a control character in one could drive the terminal.
fn printable(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

/// A table on lines of its own, without blanks at the ends of lines.
pub(super) fn lines(table: &Table) -> String {
    let text = table.to_string();
    text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_only_when_told() {
        let plain = Style::default();
        assert_eq!(plain.paint("x", Tone::Bad), "x");
        let coloured = Style { colour: true, width: None };
        assert_eq!(coloured.paint("x", Tone::Bad), "\u{1b}[31mx\u{1b}[0m");
        let mut table = coloured.table(&["a".into()], &[]);
        table.add_row([coloured.cell("b", Tone::Good)]);
        assert!(table.to_string().contains("\u{1b}["));
        let mut table = plain.table(&["a".into()], &[]);
        table.add_row([plain.cell("b", Tone::Good)]);
        assert!(!table.to_string().contains('\u{1b}'));
    }

    #[test]
    fn names_cannot_drive_the_terminal() {
        assert_eq!(printable("a\u{1b}[2Jb\u{7}"), "a\u{fffd}[2Jb\u{fffd}");
    }
}
