//! One CSV table with its cells made harmless.

use std::io;

/// A table as it grows: heading and cells as text.
pub(in crate::reports) struct Sheet {
    writer: csv::Writer<Vec<u8>>,
}

impl Sheet {
    pub(in crate::reports) fn new(headings: &[String]) -> io::Result<Self> {
        let mut sheet = Self { writer: csv::Writer::from_writer("\u{feff}".as_bytes().to_vec()) };
        sheet.row(headings)?;
        Ok(sheet)
    }

    pub(in crate::reports) fn row<T: AsRef<str>>(&mut self, cells: &[T]) -> io::Result<()> {
        self.writer.write_record(cells.iter().map(|cell| neutral(cell.as_ref()))).map_err(io::Error::from)
    }

    pub(in crate::reports) fn bytes(self) -> io::Result<Vec<u8>> {
        self.writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
    }
}

/// A cell that no spreadsheet takes for a formula: an apostrophe goes before `=`, `+`, `-`,
/// `@` (also in full width), tab and line ends. A plain number stays a number.
fn neutral(cell: &str) -> String {
    let risky = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let number = cell.strip_prefix('-').unwrap_or(cell);
    let plain = !number.is_empty()
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && number.bytes().filter(|b| *b == b'.').count() <= 1;
    if risky && !plain { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::neutral;

    #[test]
    fn formulas_are_neutralised() {
        for formula in ["=1+1", "+86", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＠x", "-", "-1.2.3"]
        {
            assert_eq!(neutral(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn numbers_and_names_stay() {
        for cell in ["-12.50", "12", "0.5", "", "B-01", "甲公司=乙公司", "a@b"] {
            assert_eq!(neutral(cell), cell);
        }
    }
}
