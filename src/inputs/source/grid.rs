//! Text cells by row, kept in one piece: a million rows cost three allocations.

use crate::inputs::limits::CELLS_MOST;

/// The cells of a table.
#[derive(Debug, Default)]
pub(crate) struct Grid {
    text: String,
    /// End of each cell in `text`.
    ends: Vec<u32>,
    /// Row number as a spreadsheet counts, and the end of its cells in `ends`.
    rows: Vec<(u32, u32)>,
}

/// A row of cells.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawRow<'a> {
    /// Its number as a spreadsheet counts: the first row is 1.
    pub number: u32,
    grid: &'a Grid,
    first: usize,
    end: usize,
}

impl Grid {
    /// Adds a cell to the row that is being filled; false when the table is full.
    pub fn push(&mut self, cell: &str) -> bool {
        let end = u32::try_from(self.text.len() + cell.len());
        let (Ok(end), true) = (end, self.ends.len() < CELLS_MOST) else { return false };
        self.text.push_str(cell);
        self.ends.push(end);
        true
    }

    /// Ends the row that was being filled.
    pub fn end_row(&mut self, number: u32) {
        // `push` keeps the number of cells far below the end of u32.
        self.rows.push((number, u32::try_from(self.ends.len()).unwrap_or(u32::MAX)));
    }

    /// Cells in the row that is being filled.
    pub fn width_of_open_row(&self) -> usize {
        self.ends.len() - self.rows.last().map_or(0, |(_, end)| *end as usize)
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row by position from 0.
    pub fn row(&self, position: usize) -> Option<RawRow<'_>> {
        let (number, end) = *self.rows.get(position)?;
        let first = match position.checked_sub(1) {
            Some(before) => self.rows.get(before)?.1,
            None => 0,
        };
        Some(RawRow { number, grid: self, first: first as usize, end: end as usize })
    }
}

impl<'a> RawRow<'a> {
    /// Number of cells.
    pub fn len(self) -> usize {
        self.end - self.first
    }

    /// The cell at a position from 0; empty where the row is shorter.
    pub fn cell(self, position: usize) -> &'a str {
        let index = self.first + position;
        if index >= self.end {
            return "";
        }
        let start = index.checked_sub(1).and_then(|before| self.grid.ends.get(before)).map_or(0, |end| *end as usize);
        let end = self.grid.ends.get(index).map_or(start, |end| *end as usize);
        self.grid.text.get(start..end).unwrap_or_default()
    }

    /// All cells.
    pub fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.len()).map(move |position| self.cell(position))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_come_back() {
        let mut grid = Grid::default();
        for (number, row) in [(1, vec!["a", "", "报价"]), (2, vec![]), (5, vec!["x"])] {
            for cell in row {
                assert!(grid.push(cell));
            }
            grid.end_row(number);
        }
        let read: Vec<(u32, Vec<&str>)> =
            (0..grid.len()).filter_map(|i| grid.row(i)).map(|row| (row.number, row.cells().collect())).collect();
        assert_eq!(read, [(1, vec!["a", "", "报价"]), (2, vec![]), (5, vec!["x"])]);
        assert_eq!(grid.row(2).unwrap().cell(7), "");
    }
}
