//! The findings of one reading, gathered; repetitions are counted instead of listed.

use super::limits::FINDINGS_OF_A_KIND_MOST;
use crate::findings::{Code, Finding, Place, Severity};
use std::collections::HashMap;

/// A place that becomes a [`Place`] only when its finding is kept: a million faults of one
/// kind cost a million look-ups and no text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'a> {
    /// File, or `workbook!sheet`.
    pub file: &'a str,
    /// Row, where there is one.
    pub row: Option<u32>,
    /// Column title, where there is one.
    pub column: Option<&'a str>,
    /// Position of the column from 0 in a workbook, where the cell has a name.
    pub cell_column: Option<usize>,
}

impl<'a> At<'a> {
    /// A whole file.
    pub fn file(file: &'a str) -> Self {
        Self { file, row: None, column: None, cell_column: None }
    }

    /// The same file at a row.
    pub fn row(self, row: u32) -> Self {
        Self { row: Some(row), ..self }
    }

    /// The same row at a column.
    pub fn column(self, column: &'a str) -> Self {
        Self { column: Some(column), ..self }
    }

    /// As a finding keeps it.
    pub fn place(self) -> Place {
        let cell = self.cell_column.zip(self.row).map(|(column, row)| format!("{}{row}", column_letters(column)));
        Place { file: self.file.to_owned(), row: self.row, column: self.column.map(str::to_owned), cell }
    }
}

/// `A`, `B` .. `Z`, `AA` for positions from 0.
pub(crate) fn column_letters(mut position: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(position % 26).unwrap_or(0)));
        if position < 26 {
            break;
        }
        position = position / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// Gathers findings.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    findings: Vec<Finding>,
    /// By file, then code and column: how many there were.
    counts: HashMap<String, HashMap<(Code, Option<String>), u32>>,
    errors: u32,
}

impl Ledger {
    /// Notes a fault at a place. The closure fills in the arguments; it runs only when the
    /// finding is kept, so it may be costly.
    pub fn note(&mut self, code: Code, at: At<'_>, fill: impl FnOnce(Finding) -> Finding) {
        if code.severity() == Severity::Error {
            self.errors = self.errors.saturating_add(1);
        }
        // Look-ups borrow; keys are made only for a file, code or column not met before.
        if !self.counts.contains_key(at.file) {
            self.counts.insert(at.file.to_owned(), HashMap::new());
        }
        let Some(of_file) = self.counts.get_mut(at.file) else { return };
        let count = of_file.entry((code, at.column.map(str::to_owned))).or_insert(0);
        *count = count.saturating_add(1);
        if *count <= FINDINGS_OF_A_KIND_MOST {
            self.findings.push(fill(Finding::new(code).at(at.place())));
        }
    }

    /// How many errors there were so far.
    pub fn errors(&self) -> u32 {
        self.errors
    }

    /// All findings: files in the order in which they were first met, then by row; what was
    /// only counted follows its file.
    pub fn finish(mut self) -> Vec<Finding> {
        let mut order: HashMap<String, usize> = HashMap::new();
        for finding in &self.findings {
            let next = order.len();
            order.entry(file_of(finding).to_owned()).or_insert(next);
        }
        let mut repeated: Vec<(String, Code, Option<String>, u32)> = Vec::new();
        for (file, of_file) in self.counts {
            for ((code, column), count) in of_file {
                if count > FINDINGS_OF_A_KIND_MOST {
                    repeated.push((file.clone(), code, column, count - FINDINGS_OF_A_KIND_MOST));
                }
            }
        }
        repeated.sort();
        for (file, code, column, count) in repeated {
            // At the file's last row, so that sorting puts it behind what it sums up.
            let mut place = Place::file(file);
            place.column = column;
            let finding = Finding::new(Code::MoreFindings).at(place).with("code", code).with("count", count);
            self.findings.push(finding);
        }
        self.findings.sort_by_key(|finding| {
            let row = finding.place.as_ref().and_then(|place| place.row);
            let summary = finding.code == Code::MoreFindings;
            (order.get(file_of(finding)).copied().unwrap_or(usize::MAX), summary, row)
        });
        self.findings
    }
}

fn file_of(finding: &Finding) -> &str {
    finding.place.as_ref().map_or("", |place| place.file.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_names_that_a_spreadsheet_shows() {
        let names: Vec<String> = [0, 2, 25, 26, 51, 52, 701, 702].into_iter().map(column_letters).collect();
        assert_eq!(names, ["A", "C", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn repetitions_are_counted() {
        let mut ledger = Ledger::default();
        for row in 2..=1000 {
            ledger.note(Code::NumberBad, At::file("bids.csv").row(row).column("price"), |f| f);
        }
        ledger.note(Code::NumberBad, At::file("bids.csv").row(3).column("volume"), |f| f);
        assert_eq!(ledger.errors(), 1000);
        let findings = ledger.finish();
        assert_eq!(findings.len(), 52);
        let last = findings.last().unwrap();
        assert_eq!((last.code, last.arguments["count"].as_str()), (Code::MoreFindings, "949"));
        assert_eq!(last.place.as_ref().unwrap().column.as_deref(), Some("price"));
    }
}
