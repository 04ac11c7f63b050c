//! The tables of a folder as whole numbers, by the names of their columns.

use crate::findings::{Code, Finding, Place};
use crate::inputs::import::frame::plain_text;
use std::collections::BTreeMap;
use std::path::Path;

/// Largest number that is believed; a sum of a million such is far from the end of the integers.
const NUMBER_MOST: u64 = 1_000_000_000_000;

/// A table: its name and the columns that are read, in the order of a row's cells.
struct Layout<const N: usize> {
    name: &'static str,
    columns: [&'static str; N],
}

/// A row of numbers.
pub(super) struct Row<const N: usize> {
    layout: &'static Layout<N>,
    line: u32,
    pub(super) cells: [u64; N],
}

impl<const N: usize> Row<N> {
    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        Place::file(self.layout.file()).row(self.line)
    }

    /// The finding that a cell says what it cannot say.
    pub(super) fn bad(&self, column: usize) -> Finding {
        let name = self.layout.columns.get(column).copied().unwrap_or_default();
        let text = self.cells.get(column).copied().unwrap_or_default();
        Finding::new(Code::ImportNumber).at(self.place().column(name)).with("text", text)
    }

    /// The finding that the row says again what an earlier one says.
    pub(super) fn twice(&self, name: impl ToString) -> Finding {
        Finding::new(Code::ImportTwice).at(self.place()).with("name", name)
    }

    /// A cell as a number of persons.
    pub(super) fn persons(&self, column: usize) -> Result<u32, Finding> {
        let persons = self.cells.get(column).and_then(|cell| u32::try_from(*cell).ok());
        persons.filter(|persons| *persons <= 1_000_000_000).ok_or_else(|| self.bad(column))
    }

    /// A cell as 0 or 1.
    pub(super) fn yes(&self, column: usize) -> Result<bool, Finding> {
        match self.cells.get(column) {
            Some(0) => Ok(false),
            Some(1) => Ok(true),
            _ => Err(self.bad(column)),
        }
    }
}

impl<const N: usize> Layout<N> {
    fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// Reads the table of a folder; gives the file's name and bytes too.
    ///
    /// # Errors
    /// A finding where there is no such file or only a packed one, a column is missing, or a cell
    /// is no whole number.
    fn read(&'static self, folder: &Path) -> Result<(String, Vec<u8>, Vec<Row<N>>), Finding> {
        let file = self.file();
        let packed = format!("{file}.xz");
        let path = folder.join(&file);
        if !path.exists() && folder.join(&packed).exists() {
            return Err(Finding::new(Code::ImportPacked).at(Place::file(packed)));
        }
        let unreadable = |reason: std::io::Error| {
            Finding::new(Code::FileUnreadable).at(Place::file(file.as_str())).with("reason", reason)
        };
        let bytes = std::fs::read(path).map_err(unreadable)?;
        let rows = self.rows(&bytes)?;
        Ok((file, bytes, rows))
    }

    fn rows(&'static self, bytes: &[u8]) -> Result<Vec<Row<N>>, Finding> {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        let header: Vec<String> = match reader.byte_headers() {
            Ok(header) => header.iter().map(|cell| String::from_utf8_lossy(cell).trim().to_owned()).collect(),
            Err(_) => Vec::new(),
        };
        let mut positions = [0; N];
        for (position, column) in positions.iter_mut().zip(self.columns) {
            let missing = || Finding::new(Code::ImportFieldMissing).at(Place::file(self.file()).row(1));
            *position = header.iter().position(|cell| cell == column).ok_or_else(|| missing().with("field", column))?;
        }
        let mut rows = Vec::new();
        for (number, record) in (1..).zip(reader.byte_records()) {
            let at = |line| Place::file(self.file()).row(line);
            let record = record.map_err(|reason| {
                Finding::new(Code::ImportLine).at(at(number + 1)).with("text", plain_text(&reason.to_string()))
            })?;
            let line = record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX));
            let mut cells = [0; N];
            for ((cell, position), column) in cells.iter_mut().zip(positions).zip(self.columns) {
                let text = String::from_utf8_lossy(record.get(position).unwrap_or_default());
                let number = text.trim().parse().ok().filter(|number| *number <= NUMBER_MOST);
                *cell = number.ok_or_else(|| {
                    let shown = if text.trim().is_empty() { "-".to_owned() } else { plain_text(&text) };
                    Finding::new(Code::ImportNumber).at(at(line).column(column)).with("text", shown)
                })?;
            }
            rows.push(Row { layout: self, line, cells });
        }
        Ok(rows)
    }
}

static COUNTIES: Layout<7> = Layout {
    name: "counties",
    columns: ["county", "recipients", "staff_in_post", "budget", "staff_required", "max_suppliers", "min_suppliers"],
};
static LOTS: Layout<4> = Layout { name: "lots", columns: ["lot", "county", "mandatory", "volume"] };
static SUPPLIERS: Layout<2> = Layout { name: "suppliers", columns: ["supplier", "capacity_staff"] };
static BIDS: Layout<4> = Layout { name: "bids", columns: ["bid", "supplier", "price", "staff"] };
static BID_LOTS: Layout<3> = Layout { name: "bid_lots", columns: ["bid", "lot", "quality_x10"] };
static BID_COUNTY: Layout<4> = Layout { name: "bid_county", columns: ["bid", "county", "price_share", "staff_share"] };
static FIXED: Layout<3> = Layout { name: "fixed", columns: ["supplier", "county", "fixed_cost"] };
static EXCLUSIONS: Layout<2> = Layout { name: "exclusions", columns: ["bid_a", "bid_b"] };

/// Positions by the numbers of a table's first column.
pub(super) type Index = BTreeMap<u64, usize>;

/// The positions of a table's rows.
///
/// # Errors
/// A finding where a number stands twice.
pub(super) fn index<const N: usize>(rows: &[Row<N>]) -> Result<Index, Finding> {
    let mut index = Index::new();
    for (position, row) in rows.iter().enumerate() {
        if index.insert(row.cells[0], position).is_some() {
            return Err(row.twice(row.cells[0]));
        }
    }
    Ok(index)
}

/// The position that a cell names.
///
/// # Errors
/// A finding where there is none.
pub(super) fn find<const N: usize>(index: &Index, row: &Row<N>, column: usize) -> Result<usize, Finding> {
    row.cells.get(column).and_then(|number| index.get(number)).copied().ok_or_else(|| row.bad(column))
}

/// What the tables hold.
pub(super) struct Tables {
    pub(super) sources: Vec<(String, Vec<u8>)>,
    pub(super) counties: Vec<Row<7>>,
    pub(super) lots: Vec<Row<4>>,
    pub(super) suppliers: Vec<Row<2>>,
    pub(super) bids: Vec<Row<4>>,
    pub(super) bid_lots: Vec<Row<3>>,
    pub(super) bid_county: Vec<Row<4>>,
    pub(super) fixed: Vec<Row<3>>,
    pub(super) exclusions: Vec<Row<2>>,
}

impl Tables {
    /// Reads them all.
    pub(super) fn read(folder: &Path) -> Result<Self, Finding> {
        fn of<const N: usize>(
            layout: &'static Layout<N>,
            folder: &Path,
            sources: &mut Vec<(String, Vec<u8>)>,
        ) -> Result<Vec<Row<N>>, Finding> {
            let (file, bytes, rows) = layout.read(folder)?;
            sources.push((file, bytes));
            Ok(rows)
        }
        let mut sources = Vec::new();
        Ok(Self {
            counties: of(&COUNTIES, folder, &mut sources)?,
            lots: of(&LOTS, folder, &mut sources)?,
            suppliers: of(&SUPPLIERS, folder, &mut sources)?,
            bids: of(&BIDS, folder, &mut sources)?,
            bid_lots: of(&BID_LOTS, folder, &mut sources)?,
            bid_county: of(&BID_COUNTY, folder, &mut sources)?,
            fixed: of(&FIXED, folder, &mut sources)?,
            exclusions: of(&EXCLUSIONS, folder, &mut sources)?,
            sources,
        })
    }
}
