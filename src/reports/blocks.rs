//! Documents as pieces of one language: a record is told once, and the terminal, pages and tables
//! show the same pieces, each in its way.

use super::chart::Chart;

/// How a piece of text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As it is.
    Plain,
    /// Won, kept, enough.
    Good,
    /// To look at.
    Warning,
    /// Lost, broken.
    Bad,
    /// Aside.
    Faint,
}

/// A piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The heading of what follows.
    Heading(String),
    /// A sentence.
    Line(Mood, String),
    /// A sentence of a list.
    Bullet(String),
    /// A table: titles, which columns are aligned to the right, rows.
    Table {
        /// Name of the table where it is also written as one of its own, such as `scenarios`.
        name: Option<&'static str>,
        /// Column titles.
        titles: Vec<String>,
        /// Columns of figures.
        right: Vec<usize>,
        /// Cells by row.
        rows: Vec<Vec<(Mood, String)>>,
    },
    /// A chart, of figures that a table says too: formats that cannot draw leave it out.
    Chart(Chart),
}
